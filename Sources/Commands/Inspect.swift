internal import ArgumentParser
internal import BagIt
internal import Bundles
internal import Files
internal import Fixity
internal import JSON
internal import OCFL
internal import Wording

/// `hoso inspect`: what something is and holds, as far as its descriptions tell.
struct Inspect: Command {
  static let configuration = CommandConfiguration("inspect", FormatPage.inspect)

  @Argument(help: ArgumentHelp(FormatOptionHelp.file, value: "FILE"))
  var file: InputPath

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let overview = try Overview(of: file.evidence(), named: file)
    if terminal.isJSON {
      try terminal.answer("inspect", overview.members)
    } else {
      try overview.print(on: terminal)
    }
    return .done
  }
}

/// What the descriptions inside say; none of it is checked.
private struct Overview {
  private let target: InputPath
  private let kind: Evidence.Kind?
  private let contents: EvidenceContents
  private let object: (identifier: String, algorithm: String, history: [HistoryEntry])?
  private let sealCode: SealCode?

  init(of evidence: Evidence, named target: InputPath) throws(CommandFailure) {
    self.target = target
    kind = evidence.kind
    let tree = try evidence.readableTree(target)
    contents = try CommandFailure.translating { () throws(FileError) in
      try EvidenceContents(of: tree, as: evidence.kind)
    }
    guard let folder = contents.objectTree else {
      (object, sealCode) = (nil, nil)
      return
    }
    let stored = try CommandFailure.translatingOCFL(target) { () throws(OCFLError) in
      try StoredObject(folder)
    }
    let history = try CommandFailure.translatingOCFL(target) { () throws(OCFLError) in
      try stored.history()
    }
    let inventory = stored.inventory
    object = (inventory.id, inventory.digestAlgorithm.ocflName, history)
    let isSealed = kind == .bundle && stored.inventoryDigest.algorithm == .sha512
    sealCode = isSealed ? SealCode(stored.inventoryDigest) : nil
  }

  private var kindWord: InspectWord {
    switch kind {
    case .bundle: .bundle
    case .bag: .bag
    case .ocfl: .ocfl
    case .root: .root
    case nil: .tar
    }
  }

  private var number: String? {
    kind == .bundle
      ? contents.information.first { $0.label == "Dossier-Number" }?.value : nil
  }

  private var algorithms: [String] { object.map { [$0.algorithm] } ?? contents.algorithms }

  func print(on terminal: Terminal) throws(CommandFailure) {
    let language = terminal.language
    var rows: [(InspectWord, SafeText)] = [
      (
        .kind,
        kindWord.sentence(in: language, ["edition": .text(contents.specification ?? "?")])
      )
    ]
    if let number { rows.append((.number, "\(number)")) }
    if let object { rows.append((.identifier, "\(object.identifier)")) }
    if let sealCode { rows.append((.sealCode, "\(sealCode.description)")) }
    if !algorithms.isEmpty { rows.append((.algorithms, "\(algorithms.joined(separator: ", "))")) }
    if kind == .root { rows.append((.objects, "\(contents.objects)")) }
    let size: Facts = ["count": .number(contents.files), "size": .size(contents.bytes)]
    rows.append((.contents, InspectWord.countAndSize.sentence(in: language, size)))
    let words = rows.map { $0.0.sentence(in: language) }
    let width = words.map(\.string.count).max() ?? 0
    for (word, row) in zip(words, rows) {
      let padding = String(repeating: " ", count: width - word.string.count)
      try terminal.print("\(word):\(padding) \(row.1)")
    }
    if kind != .bundle {
      for line in contents.information { try terminal.print("\(line.label): \(line.value)") }
    }
    for entry in object?.history.reversed() ?? [] {
      try VersionDocument.print(entry, on: terminal)
    }
    guard !terminal.isQuiet else { return }
    let hint = InspectWord.notVerified.sentence(in: language)
    try terminal.print("\(terminal.style.mark(.missing)) \(hint)")
  }

  var members: [(String, JSONTree)] {
    var members: [(String, JSONTree)] = [
      ("target", .string(target.shown.string)), ("kind", .string(kind?.rawValue ?? "tar")),
    ]
    if let specification = contents.specification {
      members.append(("specification", .string(specification)))
    }
    if let number { members.append(("number", .string(number))) }
    if let object { members.append(("identifier", .string(object.identifier))) }
    if let sealCode { members.append(("sealCode", .string(sealCode.description))) }
    members.append(("digestAlgorithms", .array(algorithms.map { .string($0) })))
    if kind == .root { members.append(("objects", .number(JSONNumber(contents.objects)))) }
    members += [
      ("files", .number(JSONNumber(contents.files))),
      ("bytes", .number(JSONNumber(contents.bytes))),
    ]
    if !contents.information.isEmpty {
      members.append(
        (
          "information",
          .array(
            contents.information.map {
              ["label": .string($0.label), "value": .string($0.value)]
            })
        ))
    }
    if let object {
      members.append(("versions", .array(object.history.map(VersionDocument.object))))
    }
    return members
  }
}
