internal import ArgumentParser
internal import Files
internal import Fixity
internal import JSON
internal import OCFL
internal import Wording

/// `hoso ocfl diff`: which files differ between two versions.
struct OCFLDiff: Command {
  static let configuration = CommandConfiguration("diff", FormatPage.ocflDiff)

  @Argument(help: ArgumentHelp(FormatOptionHelp.object, value: "OBJECT"))
  var object: InputPath

  @Argument(help: ArgumentHelp(FormatOptionHelp.earlier, value: "FROM"))
  var earlier: GivenVersion

  @Argument(help: ArgumentHelp(FormatOptionHelp.later, value: "TO"))
  var later: GivenVersion

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let tree = try object.objectTree()
    let difference = try CommandFailure.translatingOCFL(object) { () throws(OCFLError) in
      let stored = try StoredObject(tree)
      _ = try (stored.version(earlier.number), stored.version(later.number))
      return try stored.difference(from: earlier.number, to: later.number)
    }
    let changes = Self.changes(difference)
    if terminal.isJSON {
      try terminal.answer(
        "ocfl-diff",
        [
          ("object", .string(object.shown.string)), ("from", .string("v\(earlier.number)")),
          ("to", .string("v\(later.number)")), ("changes", .array(changes.map(\.document))),
        ])
    } else {
      for change in changes { try terminal.print(change.line) }
    }
    return changes.isEmpty ? .done : .answerIsNo
  }

  /// All changes in the order of the paths.
  private static func changes(_ difference: VersionDifference) -> [Change] {
    let changes =
      difference.added.map { Change(.added, $0.path.bytes, after: $0.digest) }
      + difference.removed.map { Change(.removed, $0.path.bytes, before: $0.digest) }
      + difference.changed.map {
        Change(.changed, $0.path.bytes, before: $0.old, after: $0.new)
      }
      + difference.renamed.map {
        Change(.renamed, $0.new.bytes, from: $0.old.bytes, before: $0.digest, after: $0.digest)
      }
    return changes.sorted { $0.path.lexicographicallyPrecedes($1.path) }
  }
}

/// One file that differs.
private struct Change {
  enum Kind: String {
    case added, removed, changed, renamed

    var sign: SafeText {
      switch self {
      case .added: "+"
      case .removed: "-"
      case .changed: "~"
      case .renamed: ">"
      }
    }
  }

  let kind: Kind
  let path: [UInt8]
  let from: [UInt8]?
  let before: Digest?
  let after: Digest?

  init(
    _ kind: Kind, _ path: [UInt8], from: [UInt8]? = nil, before: Digest? = nil,
    after: Digest? = nil
  ) {
    self.kind = kind
    self.path = path
    self.from = from
    self.before = before
    self.after = after
  }

  /// `+ path`, `- path`, `~ path`, `> old -> new`.
  var line: SafeText {
    guard let from else { return "\(kind.sign) \(bytes: path)" }
    return "\(kind.sign) \(bytes: from) -> \(bytes: path)"
  }

  var document: JSONTree {
    var members: [(String, JSONTree)] = [("kind", .string(kind.rawValue))]
    members += ForeignName.members("path", path)
    if let from { members += ForeignName.members("from", from) }
    if let before { members.append(("digestBefore", .string(before.hex))) }
    if let after { members.append(("digestAfter", .string(after.hex))) }
    return .object(JSONObject(members))
  }
}
