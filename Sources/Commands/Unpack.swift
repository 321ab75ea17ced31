internal import ArgumentParser
internal import Bundles
internal import Files
internal import Fixity
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
    // Where it can't be read, verifying says why.
    let before = Result { () throws(CommandFailure) in try StoredListing(of: evidence, file) }
    let verification = try Verification(of: evidence, named: file, on: terminal)
    guard verification.isIntact else { throw refusal(verification) }
    let tree = try evidence.readableTree(file)
    // What is copied is read once more: it must be what was verified.
    let listing = try StoredListing(of: evidence, file)
    guard try before.get() == listing else {
      throw CommandFailure(FileError(.changedMeanwhile, .read, path: file.bytes))
    }
    switch (evidence.kind, asStored) {
    case (.bundle, false):
      try extract(SubTree(tree, at: Evidence.payload), listing, on: terminal)
    case (.ocfl, false): try extract(tree, listing, on: terminal)
    case (.bag, false):
      let payload = SubTree(tree, at: Evidence.payload)
      try copy(payload, listing.digests.below(Evidence.payload), on: terminal)
    case (.root, _), (nil, _), (_, true): try copy(tree, listing.digests, on: terminal)
    }
    return .done
  }

  private func refusal(_ verification: Verification) -> CommandFailure {
    let isBroken = verification.integrity == .broken
    return CommandFailure(
      isBroken ? .integrity : .badInput,
      Finding(
        isBroken ? FileMessage.notUnpacked : .notJudged, at: Place(file: file.shown),
        causes: verification.findings),
      hint: .command("hoso verify \(file.quoted)"))
  }

  private func extract(
    _ tree: any Tree, _ listing: StoredListing, on terminal: Terminal
  ) throws(CommandFailure) {
    let object = try CommandFailure.translatingOCFL(file) { () throws(OCFLError) in
      try StoredObject(tree)
    }
    guard object.inventoryDigest == listing.inventory else {
      throw CommandFailure(FileError(.changedMeanwhile, .read, path: file.bytes))
    }
    try VersionExtraction(object, nil, from: file).run(
      to: output, as: "unpack", ResultMessage.unpacking, on: terminal)
  }

  private func copy(
    _ tree: any Tree, _ listed: [RelativePath: Digest], on terminal: Terminal
  ) throws(CommandFailure) {
    let digests = try completed(listed, of: tree)
    let place = try OutputPlace(output, outside: tree)
    let copied = try ProgressWatch.run(
      ResultMessage.unpacking, bytes: try tree.byteCount(), on: terminal
    ) { (watch) throws(CommandFailure) in
      try CommandFailure.translating { () throws(FileError) in
        try TreeCopy(tree).publish(
          as: place.name, in: place.folder, expecting: digests, watch: watch)
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

  /// The digests of all files; nil where no manifest lists any.
  ///
  /// Files that no manifest lists, such as the manifests themselves, have the digests of now.
  private func completed(
    _ listed: [RelativePath: Digest], of tree: any Tree
  ) throws(CommandFailure) -> [RelativePath: Digest]? {
    guard !listed.isEmpty else { return nil }
    return try CommandFailure.translating { () throws(FileError) in
      var digests = listed
      let others = try tree.entries().filter { $0.kind == .file && listed[$0.path] == nil }
      let hashed = tree.hash(others.map { FileToHash($0.path, [.sha512], size: $0.size) })
      for (entry, result) in zip(others, hashed) {
        digests[entry.path] = try result.get().digests.first
      }
      return digests
    }
  }
}

/// What is to be copied, by its own lists: read before it is verified and after that, so that what
/// was verified is what is copied.
private struct StoredListing: Equatable {
  /// The digests that manifests and inventories list.
  let digests: [RelativePath: Digest]
  /// The digest of the object's inventory; nil where there is none that can be read.
  let inventory: Digest?

  init(of evidence: Evidence, _ path: InputPath) throws(CommandFailure) {
    digests = try CommandFailure.translating { () throws(FileError) in
      try evidence.listedDigests()
    }
    inventory = try CommandFailure.translating { () throws(FileError) in
      try evidence.inventoryDigest()
    }
  }
}

extension [RelativePath: Digest] {
  /// What is below a folder, by its path there.
  fileprivate func below(_ folder: RelativePath) -> [RelativePath: Digest] {
    var inside: [RelativePath: Digest] = [:]
    for (path, digest) in self {
      if let inner = path.relative(to: folder) { inside[inner] = digest }
    }
    return inside
  }
}
