internal import ArgumentParser
internal import Bundles
internal import Files
internal import Fixity
internal import JSON
internal import OCFL
internal import Store
internal import Wording

/// `hoso pack`: an OCFL object of a dossier as a bundle.
struct Pack: Command {
  static let configuration = CommandConfiguration("pack", FormatPage.pack, aliases: ["goi"])

  @Option(name: .shortAndLong, help: ArgumentHelp(FormatOptionHelp.packOutput, value: "FILE|DIR"))
  var output: InputPath?

  @Option(name: .long, help: ArgumentHelp(FormatOptionHelp.schemas, value: "DIR"))
  var schemas: InputPath?

  @Argument(help: ArgumentHelp(FormatOptionHelp.packObject, value: "OBJECT[@VERSION]"))
  var object: ObjectVersion

  @OptionGroup var location: StoreLocation

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    if let found = try object.object.storedDossier(
      version: object.version, in: location, on: terminal)
    {
      return try pack(found, on: terminal)
    }
    let tree = try object.object.objectTree()
    let packed = try earlier(tree)
    let schemas = try schemas.map { (path) throws(CommandFailure) in try SchemaFolder(path) }
    let plan = try translating { () throws(BundleError) in
      try BundlePlan(of: packed) { schemas?.bytes(of: $0) }
    }
    let place = try place(for: plan, outside: tree)
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

  /// Packs a dossier of the store, and records it.
  private func pack(
    _ found: FoundDossier, on terminal: Terminal
  ) throws(CommandFailure) -> ExitStatus {
    let open = found.store
    let folder = try schemas.map { (path) throws(CommandFailure) in try SchemaFolder(path) }
    let plan = try open.reading(found.shown) { () throws(StoreError) in
      try open.store.bundle(of: found.identifier, version: found.version, open.catalogue) {
        folder?.bytes(of: $0)
      }
    }
    let place = try place(for: plan, of: open.store)
    let record = try open.record(.exported, to: place.path)
    let packed = try ProgressWatch.run(
      ResultMessage.packing, bytes: plan.contentBytes, on: terminal
    ) { (watch) throws(CommandFailure) in
      try open.reading(found.shown) { () throws(StoreError) in
        try open.store.pack(
          plan, of: found.identifier, as: place.name, in: place.folder, record: record,
          watch: watch)
      }
    }
    if packed.record == nil { open.warnNotRecorded(on: terminal) }
    try answer(plan, place.path, packed.size, on: terminal)
    found.tellDraftLeftOut(on: terminal)
    return .done
  }

  /// The object as it was when the wanted version was the newest; as it is where none is named.
  private func earlier(_ tree: any Tree) throws(CommandFailure) -> any Tree {
    guard let version = object.version else { return tree }
    return try CommandFailure.translatingOCFL(object.object) { () throws(OCFLError) in
      try EarlierObject(StoredObject(tree), version: version)
    }
  }

  /// Where the bundle is to be: a file of the given name, or of its own name in a folder.
  private func place(
    for plan: BundlePlan, outside object: any Tree
  ) throws(CommandFailure) -> OutputPlace {
    let own = InputPath(bytes: Array(plan.name.file.utf8))
    let isFolder = output.map { FolderListing.isFolder($0) } ?? false
    let path = isFolder ? output?.appending(own.bytes) : output
    return try OutputPlace(path ?? own, outside: object)
  }

  /// Where the bundle of a store's dossier is to be: without -o in the store's outbox, and where that
  /// can't be written to, in the current folder.
  private func place(
    for plan: BundlePlan, of store: Store
  ) throws(CommandFailure) -> OutputPlace {
    if output == nil, !store.isReadOnly {
      let outbox = InputPath(bytes: store.root.path).appending(Array("outbox".utf8))
      return try OutputPlace(outbox.appending(Array(plan.name.file.utf8)))
    }
    do throws(CommandFailure) {
      return try place(for: plan, outside: FolderTree(store.root))
    } catch {
      guard error.finding.message.code == WritingMessage.badArgument.code else { throw error }
      throw CommandFailure(
        error.status, error.finding, hint: .sentence(StoreMessage.outsideOfStore, [:]))
    }
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
            FileMessage.notPackable, at: Place(file: object.object.shown),
            causes: findings.map { Finding($0, target: object.object.shown, folder: []) }),
          hint: .command("hoso verify --kind ocfl \(object.object.quoted)"))
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
