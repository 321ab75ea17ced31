internal import ArgumentParser
internal import Files
internal import JSON
internal import OCFL
internal import Wording

/// `hoso ocfl checkout`: a version's files in a new folder.
struct OCFLCheckout: Command {
  static let configuration = CommandConfiguration("checkout", FormatPage.ocflCheckout)

  @Argument(help: ArgumentHelp(FormatOptionHelp.objectVersion, value: "OBJECT[@VERSION]"))
  var object: ObjectVersion

  @Option(name: .shortAndLong, help: ArgumentHelp(FormatOptionHelp.output, value: "DIR"))
  var output: InputPath

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let tree = try object.object.objectTree()
    let stored = try CommandFailure.translatingOCFL(object.object) { () throws(OCFLError) in
      try StoredObject(tree)
    }
    try VersionExtraction(stored, object.version, from: object.object).run(
      to: output, as: "ocfl-checkout", ResultMessage.checkingOut, on: terminal)
    return .done
  }
}

/// Gives a version of an object out into a new folder.
struct VersionExtraction {
  private let object: StoredObject
  private let version: Int?
  private let source: InputPath

  init(_ object: StoredObject, _ version: Int?, from source: InputPath) {
    self.object = object
    self.version = version
    self.source = source
  }

  /// Writes the files and answers, in JSON as `name`.
  func run(
    to output: InputPath, as name: String, _ task: any Message, on terminal: Terminal
  ) throws(CommandFailure) {
    let place = try OutputPlace(output, outside: object.tree)
    let total = try object.tree.byteCount()
    let extracted = try ProgressWatch.run(task, bytes: total, on: terminal) {
      (watch) throws(CommandFailure) in
      try CommandFailure.translatingOCFL(source) { () throws(OCFLError) in
        try object.extract(
          version: version, to: place.name, in: place.folder, staging: place.folder,
          effort: Effort(watch: watch))
      }
    }
    if terminal.isJSON {
      return try terminal.answer(
        name,
        [
          ("output", .string(output.shown.string)),
          ("version", .string(extracted.version.name)),
          ("files", .number(JSONNumber(extracted.files))),
          ("bytes", .number(JSONNumber(extracted.bytes))),
        ])
    }
    guard !terminal.isQuiet else { return }
    try terminal.print(
      ResultMessage.versionMade,
      [
        "output": .path(output.bytes), "version": .text(extracted.version.name),
        "count": .number(extracted.files), "size": .size(extracted.bytes),
      ])
  }
}
