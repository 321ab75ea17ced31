internal import ArgumentParser
internal import Bundles
internal import Files
internal import Fixity
internal import JSON
internal import OCFL
internal import Store
internal import Wording

/// `hoso cat`: one file inside.
struct PrintFile: Command {
  static let configuration = CommandConfiguration("cat", FormatPage.print)

  @Argument(help: ArgumentHelp(FormatOptionHelp.target, value: "TARGET"))
  var target: InputPath

  @Argument(help: ArgumentHelp(FormatOptionHelp.path, value: "PATH"))
  var path: InputPath

  @OptionGroup var location: StoreLocation

  @OptionGroup var common: CommonOptions

  /// The most that `--json` shows of a text.
  private static let shownText = 1 << 20

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    if let found = try target.storedDossier(in: location, on: terminal) {
      let tree = try found.tree()
      let inside = try path(in: tree)
      try found.store.recordRead(
        "\(inside.text)", of: found.identifier, version: found.version, on: terminal)
      let digest = (tree as? VersionTree)?.digest(of: inside)
      try print(
        inside, in: tree, digest ?? found.stored.draft?.digest(of: inside), on: terminal)
      return .done
    }
    let evidence = try target.evidence()
    let tree = try evidence.readableTree(target)
    let inside = try path(in: tree)
    let expected = try CommandFailure.translating { () throws(FileError) in
      try evidence.expectedDigest(of: inside)
    }
    try print(inside, in: tree, expected, on: terminal)
    return .done
  }

  private func print(
    _ inside: RelativePath, in tree: any Tree, _ expected: Digest?, on terminal: Terminal
  ) throws(CommandFailure) {
    var algorithms: Set = terminal.isJSON ? [DigestAlgorithm.sha512] : []
    if let expected { algorithms.insert(expected.algorithm) }
    var text: [UInt8] = []
    let reading = try CommandFailure.translating { () throws(FileError) in
      try FileReading(inside, in: tree, Array(algorithms))
    }
    let read = try reading.each { (piece) throws(CommandFailure) in
      if !terminal.isJSON {
        try terminal.pass(piece)
      } else if text.count <= Self.shownText {
        text += piece
      }
    }
    try check(read, is: expected)
    if terminal.isJSON { try answer(inside, read, text, on: terminal) }
  }

  /// The path of the wanted file: as it was given, or of the name that `hoso ls` shows so.
  private func path(in tree: any Tree) throws(CommandFailure) -> RelativePath {
    for name in [path.bytes, ForeignText.name(spelled: path.bytes)] {
      guard let name, let path = try? RelativePath(name) else { continue }
      let entry = try CommandFailure.translating { () throws(FileError) in
        try tree.entry(at: path)
      }
      if let entry, entry.kind != .folder { return path }
    }
    throw missing()
  }

  private func missing() -> CommandFailure {
    CommandFailure(
      .notFound, FileMessage.notFound, at: Place(file: "\(target.shown): \(path.shown)"),
      hint: .command("hoso ls \(target.quoted)"))
  }

  /// What was printed is only good for as much as its digest.
  private func check(_ read: HashedInput, is expected: Digest?) throws(CommandFailure) {
    guard let expected,
      let found = read.digests.first(where: { $0.algorithm == expected.algorithm }),
      found != expected
    else { return }
    throw CommandFailure(
      .integrity, FileMessage.notAsListed, at: Place(file: "\(target.shown): \(path.shown)"),
      hint: .command("hoso verify \(target.quoted)"))
  }

  private func answer(
    _ path: RelativePath, _ read: HashedInput, _ text: [UInt8], on terminal: Terminal
  ) throws(CommandFailure) {
    var members: [(String, JSONTree)] = [("target", .string(target.shown.string))]
    members += ForeignName.members("path", path.bytes)
    members.append(("size", .number(JSONNumber(read.count))))
    if let digest = read.digests.first(where: { $0.algorithm == .sha512 }) {
      members.append(("sha512", .string(digest.hex)))
    }
    if read.count <= Self.shownText, let text = String(validating: text, as: UTF8.self) {
      members.append(("text", .string(text)))
    }
    try terminal.answer("cat", members)
  }
}

/// Reads a file once, piece by piece, and makes digests of it.
private struct FileReading: ~Copyable {
  private var stream: FileStream
  private let path: [UInt8]
  private let algorithms: [DigestAlgorithm]

  init(
    _ path: RelativePath, in tree: any Tree, _ algorithms: [DigestAlgorithm]
  ) throws(FileError) {
    stream = try tree.open(path)
    self.path = tree.path(of: path)
    self.algorithms = algorithms
  }

  consuming func each(
    _ body: ([UInt8]) throws(CommandFailure) -> Void
  ) throws(CommandFailure) -> HashedInput {
    do {
      var digester = try MultiDigester(algorithms)
      var piece = [UInt8](repeating: 0, count: ParallelHash.usualBufferSize)
      while true {
        var count = 0
        unsafe try piece.withUnsafeMutableBytes { count = unsafe try stream.read(into: $0) }
        if count == 0 { break }
        let bytes = Array(piece[..<count])
        digester.update(bytes)
        try body(bytes)
      }
      let count = digester.count
      return HashedInput(count: count, digests: try digester.finish())
    } catch let error as CommandFailure {
      throw error
    } catch let error as FileError {
      throw CommandFailure(error)
    } catch let error as FixityError {
      throw CommandFailure(FileError(error, path: path))
    } catch {
      throw CommandFailure(
        .internalError, FileMessage.internalError, ["detail": .text("\(error)")])
    }
  }
}
