internal import ArgumentParser
internal import Bundles
internal import Files
internal import Fixity
internal import JSON
internal import Wording

/// `hoso pack`: an OCFL object of a dossier as a bundle.
struct Pack: Command {
  static let configuration = CommandConfiguration("pack", FormatPage.pack, aliases: ["goi"])

  @Option(name: .shortAndLong, help: ArgumentHelp(FormatOptionHelp.packOutput, value: "FILE|DIR"))
  var output: InputPath?

  @Option(name: .long, help: ArgumentHelp(FormatOptionHelp.schemas, value: "DIR"))
  var schemas: InputPath?

  @Argument(help: ArgumentHelp(FormatOptionHelp.packObject, value: "OBJECT"))
  var object: InputPath

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let tree = try object.objectTree()
    let schemas = try schemas.map { (path) throws(CommandFailure) in try SchemaFolder(path) }
    let plan = try translating { () throws(BundleError) in
      try BundlePlan(of: tree) { schemas?.bytes(of: $0) }
    }
    let place = try place(for: plan)
    let size = try ProgressWatch.run(
      ResultMessage.packing, bytes: plan.contentBytes, on: terminal
    ) { (watch) throws(CommandFailure) in
      try translating { () throws(BundleError) in
        try plan.publish(as: place.name, in: place.folder, watch: watch)
      }
    }
    try answer(plan, place.path, size, on: terminal)
    return .done
  }

  /// Where the bundle is to be: a file of the given name, or of its own name in a folder.
  private func place(for plan: BundlePlan) throws(CommandFailure) -> OutputPlace {
    let own = Array(plan.name.file.utf8)
    guard let output else { return try OutputPlace(InputPath(bytes: own)) }
    return try OutputPlace(FolderListing.isFolder(output) ? output.appending(own) : output)
  }

  private func translating<Result>(
    _ body: () throws(BundleError) -> Result
  ) throws(CommandFailure) -> Result {
    do throws(BundleError) {
      return try body()
    } catch {
      switch error {
      case .file(let error): throw CommandFailure(error)
      case .refused(let findings):
        throw CommandFailure(
          .integrity,
          Finding(
            FileMessage.notPackable, at: Place(file: object.shown),
            causes: findings.map { Finding($0, target: object.shown, folder: []) }),
          hint: .command("hoso verify --kind ocfl \(object.quoted)"))
      }
    }
  }

  private func answer(
    _ plan: BundlePlan, _ bundle: InputPath, _ size: Int, on terminal: Terminal
  ) throws(CommandFailure) {
    if terminal.isJSON {
      return try terminal.answer(
        "pack",
        [
          ("output", .string(bundle.shown.string)), ("number", .string(plan.card.number.text)),
          ("version", .string("v\(plan.name.version)")),
          ("sealCode", .string("\(plan.sealCode)")),
          ("files", .number(JSONNumber(plan.files.count))), ("bytes", .number(JSONNumber(size))),
        ])
    }
    guard !terminal.isQuiet else { return }
    try terminal.print(
      ResultMessage.bundleMade,
      [
        "output": .path(bundle.bytes), "count": .number(plan.files.count), "size": .size(size),
        "code": .text("\(plan.sealCode)"),
      ])
  }
}

/// The schemas in a folder, by their digests.
private struct SchemaFolder {
  /// The largest schema that is read, in bytes.
  private static let limit = 8 << 20

  private let contents: [Digest: [UInt8]]

  init(_ path: InputPath) throws(CommandFailure) {
    var contents: [Digest: [UInt8]] = [:]
    for name in try FolderListing.jsonFiles(below: path) {
      let file = path.appending(name)
      let bytes = try InputFile.bytes(of: file, limit: Self.limit)
      do throws(FixityError) {
        contents[try Digest(.sha512, of: bytes)] = bytes
      } catch {
        throw CommandFailure(FileError(error, path: file.bytes))
      }
    }
    self.contents = contents
  }

  func bytes(of sha512: Digest) -> [UInt8]? { contents[sha512] }
}
