internal import ArgumentParser
internal import BagIt
internal import Files
internal import Fixity
internal import JSON
internal import RFC3339
internal import Wording

/// `hoso bag create`: a bag of a folder, in a new place.
struct BagCreate: Command {
  static let configuration = CommandConfiguration("create", FormatPage.bagCreate)

  @Argument(help: ArgumentHelp(FormatOptionHelp.source, value: "SRC"))
  var source: InputPath

  @Option(name: .shortAndLong, help: ArgumentHelp(FormatOptionHelp.output, value: "DIR"))
  var output: InputPath

  @Option(name: .long, help: ArgumentHelp(FormatOptionHelp.bagAlgorithm, value: "NAME"))
  var algorithm: [BagAlgorithm] = []

  @Option(name: .long, help: ArgumentHelp(FormatOptionHelp.info, value: "LABEL:VALUE"))
  var info: [InfoLine] = []

  @Option(name: .long, help: ArgumentHelp(FormatOptionHelp.date, value: "DATE"))
  var date: GivenDate?

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let tree = FolderTree(try CommandFailure.opening(source))
    let place = try OutputPlace(output, outside: tree)
    let written = try ProgressWatch.run(
      ResultMessage.bagging, bytes: try tree.byteCount(), on: terminal
    ) { (watch) throws(CommandFailure) in
      try CommandFailure.translatingBag(source) { () throws(BagError) in
        let writer = try BagWriter(
          algorithms: algorithm.isEmpty ? [.sha512] : algorithm.map(\.algorithm),
          metadata: info.map(\.element) + bagging)
        return try writer.write(tree, as: place.name, in: place.folder, watch: watch)
      }
    }
    try answer(written, place.path, on: terminal)
    return .done
  }

  private var bagging: [BagElement] {
    date.map { [BagElement("Bagging-Date", "\($0.date)")] } ?? []
  }

  private func answer(
    _ written: WrittenBag, _ bag: InputPath, on terminal: Terminal
  ) throws(CommandFailure) {
    let warnings = written.warnings.map { Finding($0, target: bag.shown) }
    if terminal.isJSON {
      return try terminal.answer(
        "bag-create",
        [
          ("output", .string(bag.shown.string)),
          ("files", .number(JSONNumber(written.payloadFiles))),
          ("bytes", .number(JSONNumber(written.payloadBytes))),
          (
            "warnings",
            .array(warnings.map { FindingDocument.object($0, in: terminal.language) })
          ),
        ])
    }
    guard !terminal.isQuiet else { return }
    for warning in warnings {
      try terminal.print("\(terminal.style.mark(.warning)) \(terminal.line(for: warning))")
    }
    try terminal.print(
      ResultMessage.filesMade,
      [
        "output": .path(bag.bytes), "count": .number(written.payloadFiles),
        "size": .size(written.payloadBytes),
      ])
  }
}

/// A digest algorithm, as BagIt names it.
struct BagAlgorithm: ExpressibleByArgument {
  let algorithm: DigestAlgorithm

  init?(argument: String) {
    guard let algorithm = DigestAlgorithm(bagItName: argument) else { return nil }
    self.algorithm = algorithm
  }

  static var allValueStrings: [String] { DigestAlgorithm.allCases.map(\.bagItName) }
}

/// A line of `bag-info.txt`, given as `Label: value`.
struct InfoLine: ExpressibleByArgument {
  let element: BagElement

  init?(argument: String) {
    guard let colon = argument.firstIndex(of: ":") else { return nil }
    let value = argument[argument.index(after: colon)...].drop { $0 == " " }
    element = BagElement(String(argument[..<colon]), String(value))
  }
}

/// A day, given as people or as ISO 8601 write it.
struct GivenDate: ExpressibleByArgument {
  let date: CalendarDate

  init?(argument: String) {
    if let date = try? CalendarDate(parsingVietnamese: argument) {
      self.date = date
    } else if let date = try? CalendarDate(parsing: argument) {
      self.date = date
    } else {
      return nil
    }
  }
}
