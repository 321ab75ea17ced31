internal import ArgumentParser
internal import Files
internal import Fixity
internal import JSON
internal import OCFL
internal import Wording

/// `hoso ocfl create`: an object of a folder, as its first version.
struct OCFLCreate: Command {
  static let configuration = CommandConfiguration("create", FormatPage.ocflCreate)

  @Argument(help: ArgumentHelp(FormatOptionHelp.source, value: "SRC"))
  var source: InputPath

  @Option(name: .shortAndLong, help: ArgumentHelp(FormatOptionHelp.objectOutput, value: "DIR"))
  var output: InputPath?

  @Option(name: .long, help: ArgumentHelp(FormatOptionHelp.root, value: "ROOT"))
  var root: InputPath?

  @Option(name: .long, help: ArgumentHelp(FormatOptionHelp.id, value: "ID"))
  var id: String

  @Option(name: .long, help: ArgumentHelp(FormatOptionHelp.ocflAlgorithm, value: "NAME"))
  var algorithm = ObjectAlgorithm.sha512

  @OptionGroup var version: VersionOptions

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let tree = FolderTree(try CommandFailure.opening(source))
    let content = try CommandFailure.translatingOCFL(source) { () throws(OCFLError) in
      try VersionContent(allOf: tree)
    }
    let metadata = try version.metadata()
    let place = output ?? root
    if let place { try place.folderAround.check(liesOutside: tree, naming: place) }
    let made = try ProgressWatch.run(
      ResultMessage.committing, bytes: content.byteCount, on: terminal
    ) { (watch) throws(CommandFailure) in
      try create(content, metadata, Effort(watch: watch))
    }
    try answer(made.version, made.path, on: terminal)
    return .done
  }

  private func create(
    _ content: VersionContent, _ metadata: VersionMetadata, _ effort: Effort
  ) throws(CommandFailure) -> (version: WrittenVersion, path: InputPath) {
    switch (output, root) {
    case (let output?, nil):
      let place = try OutputPlace(output)
      let written = try CommandFailure.translatingOCFL(output) { () throws(OCFLError) in
        try ObjectWriter.create(
          id: id, content, metadata, at: place.name, in: place.folder,
          staging: place.folder, algorithm: algorithm.algorithm, effort: effort)
      }
      return (written, output)
    case (nil, let root?):
      return try create(content, metadata, inRoot: root, effort)
    default:
      throw CommandFailure(
        .usage, UsageMessage.oneOfTwo, ["first": .text("--output"), "second": .text("--root")])
    }
  }

  private func create(
    _ content: VersionContent, _ metadata: VersionMetadata, inRoot path: InputPath,
    _ effort: Effort
  ) throws(CommandFailure) -> (version: WrittenVersion, path: InputPath) {
    let place = try RootPlace(path)
    return try CommandFailure.translatingOCFL(path) { () throws(OCFLError) in
      let root = try place.root()
      guard root.specification == .v1_1 else { throw OCFLError(.olderSpecification) }
      let inside = try root.path(ofObject: id)
      let written = try ObjectWriter.create(
        id: id, content, metadata, at: inside, in: root.folder, staging: place.staging,
        algorithm: algorithm.algorithm, effort: effort)
      return (written, path.appending(inside.bytes))
    }
  }

  private func answer(
    _ written: WrittenVersion, _ object: InputPath, on terminal: Terminal
  ) throws(CommandFailure) {
    let files = written.inventory.versions.last?.state.reduce(0) { $0 + $1.paths.count } ?? 0
    if terminal.isJSON {
      return try terminal.answer(
        "ocfl-create",
        [
          ("output", .string(object.shown.string)), ("version", .string(written.number.name)),
          ("files", .number(JSONNumber(files))),
          ("bytes", .number(JSONNumber(written.storedBytes))),
        ])
    }
    guard !terminal.isQuiet else { return }
    try terminal.print(
      ResultMessage.versionMade,
      [
        "output": .path(object.bytes), "version": .text(written.number.name),
        "count": .number(files), "size": .size(written.storedBytes),
      ])
    try terminal.warn(ofEmptyFolders: written.lostFolders)
  }
}

extension Terminal {
  /// Says which folders are not kept: OCFL stores files only.
  func warn(ofEmptyFolders folders: [RelativePath]) throws(CommandFailure) {
    guard !folders.isEmpty, !isQuiet else { return }
    let facts: Facts = [
      "count": .number(folders.count), "paths": .list(folders.map { .path($0.bytes) }),
    ]
    let sentence = ResultMessage.emptyFoldersLeftOut.sentence(in: language, facts)
    try print("\(style.mark(.warning)) \(sentence)")
  }
}

/// The digest algorithms that an object may have.
enum ObjectAlgorithm: String, CaseIterable, ExpressibleByArgument {
  case sha512, sha256

  var algorithm: DigestAlgorithm {
    switch self {
    case .sha512: .sha512
    case .sha256: .sha256
    }
  }
}

/// A storage root that is there, or the place where one is to be.
private struct RootPlace {
  /// Outside the root, on its file system.
  let staging: Folder
  private let existing: Folder?
  private let name: RelativePath?

  init(_ path: InputPath) throws(CommandFailure) {
    guard FolderListing.isFolder(path) else {
      let place = try OutputPlace(path)
      (staging, existing, name) = (place.folder, nil, place.name)
      return
    }
    (existing, name) = (try CommandFailure.opening(path), nil)
    staging = try CommandFailure.opening(path.appending(Array("..".utf8)))
    let staging = staging
    try CommandFailure.translating { () throws(FileError) in _ = try staging.clearAbandoned() }
  }

  /// Opens the root, or makes it.
  func root() throws(OCFLError) -> StorageRoot {
    if let existing { return try StorageRoot(existing) }
    guard let name else { throw OCFLError(.rootNotUsable) }
    return try StorageRoot.create(at: name, in: staging, staging: staging)
  }
}
