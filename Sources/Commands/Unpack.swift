internal import ArgumentParser
internal import Bundles
internal import Files
internal import JSON
internal import OCFL
internal import Wording

/// `hoso unpack`: what travelled, as plain files.
struct Unpack: Command {
  static let configuration = CommandConfiguration("unpack", FormatPage.unpack)

  @Argument(help: ArgumentHelp(FormatOptionHelp.bundle, value: "FILE"))
  var file: InputPath

  @Option(name: .shortAndLong, help: ArgumentHelp(FormatOptionHelp.output, value: "DIR"))
  var output: InputPath

  @Flag(name: .long, help: ArgumentHelp(FormatOptionHelp.asStored))
  var asStored = false

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let evidence = try file.evidence()
    let verification = try Verification(of: evidence, named: file, on: terminal)
    guard verification.isIntact else {
      throw CommandFailure(
        .integrity,
        Finding(
          FileMessage.notUnpacked, at: Place(file: file.shown), causes: verification.findings),
        hint: .command("hoso verify \(file.shown)"))
    }
    let tree = try evidence.readableTree(file)
    switch (evidence.kind, asStored) {
    case (.bundle, false): try extract(SubTree(tree, at: Self.payload), on: terminal)
    case (.ocfl, false): try extract(tree, on: terminal)
    case (.bag, false): try copy(SubTree(tree, at: Self.payload), on: terminal)
    case (.root, _), (nil, _), (_, true): try copy(tree, on: terminal)
    }
    return .done
  }

  /// The payload's folder in a bag (RFC 8493 §2.1.2).
  private static let payload: RelativePath = {
    guard let path = try? RelativePath("data") else { fatalError("'data' is a path") }
    return path
  }()

  private func extract(_ tree: any Tree, on terminal: Terminal) throws(CommandFailure) {
    let object = try CommandFailure.translatingOCFL(file) { () throws(OCFLError) in
      try StoredObject(tree)
    }
    try VersionExtraction(object, nil, from: file).run(
      to: output, as: "unpack", ResultMessage.unpacking, on: terminal)
  }

  private func copy(_ tree: any Tree, on terminal: Terminal) throws(CommandFailure) {
    let place = try OutputPlace(output)
    let copied = try ProgressWatch.run(
      ResultMessage.unpacking, bytes: try tree.byteCount(), on: terminal
    ) { (watch) throws(CommandFailure) in
      try CommandFailure.translating { () throws(FileError) in
        try TreeCopy(tree).publish(as: place.name, in: place.folder, watch: watch)
      }
    }
    if terminal.isJSON {
      return try terminal.answer(
        "unpack",
        [
          ("output", .string(output.shown.string)), ("files", .number(JSONNumber(copied.files))),
          ("bytes", .number(JSONNumber(copied.bytes))),
        ])
    }
    guard !terminal.isQuiet else { return }
    try terminal.print(
      ResultMessage.filesMade,
      [
        "output": .path(output.bytes), "count": .number(copied.files),
        "size": .size(copied.bytes),
      ])
  }
}
