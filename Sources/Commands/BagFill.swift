internal import ArgumentParser
internal import BagIt
internal import Bundles
internal import Files
internal import JSON
internal import Wording

/// `hoso bag fill`: a complete copy of a bag with holes.
struct BagFill: Command {
  static let configuration = CommandConfiguration("fill", FormatPage.bagFill)

  @Argument(help: ArgumentHelp(FormatOptionHelp.bagWithHoles, value: "BAG"))
  var bag: InputPath

  @Option(name: .long, help: ArgumentHelp(FormatOptionHelp.from, value: "DIR"))
  var from: InputPath

  @Option(name: .shortAndLong, help: ArgumentHelp(FormatOptionHelp.output, value: "DIR"))
  var output: InputPath

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let evidence = try bag.evidence(as: .bag)
    let tree = try evidence.readableTree(bag)
    let source = FolderTree(try CommandFailure.opening(from))
    let place = try OutputPlace(output, outside: tree)
    let filling = try ProgressWatch.run(
      ResultMessage.filling, bytes: try tree.byteCount(), on: terminal
    ) { (watch) throws(CommandFailure) in
      try CommandFailure.translatingBag(bag) { () throws(BagError) in
        try BagFiller(tree).fill(from: source, as: place.name, in: place.folder, watch: watch)
      }
    }
    try answer(filling, place.path, on: terminal)
    if !filling.mismatched.isEmpty { return .integrity }
    return filling.missing.isEmpty ? .done : .answerIsNo
  }

  private func answer(
    _ filling: BagFilling, _ copy: InputPath, on terminal: Terminal
  ) throws(CommandFailure) {
    if terminal.isJSON {
      return try terminal.answer(
        "bag-fill",
        [
          ("output", filling.isPublished ? .string(copy.shown.string) : .null),
          ("filled", Self.names(filling.filled)), ("missing", Self.names(filling.missing)),
          ("mismatched", Self.names(filling.mismatched)),
        ])
    }
    for (message, paths) in [
      (ResultMessage.stillMissing, filling.missing), (.notMatching, filling.mismatched),
    ] where !paths.isEmpty {
      try terminal.print(
        message, ["count": .number(paths.count), "paths": .list(paths.map { .path($0) })])
    }
    guard filling.isPublished, !terminal.isQuiet else { return }
    try terminal.print(
      ResultMessage.filled,
      ["output": .path(copy.bytes), "count": .number(filling.filled.count)])
  }

  private static func names(_ paths: [[UInt8]]) -> JSONTree {
    .array(paths.map { .string(ForeignText.escaped($0)) })
  }
}
