internal import ArgumentParser
internal import Files
internal import JSON
internal import OCFL
internal import Wording

/// `hoso ocfl commit`: the state of a folder as an object's next version.
struct OCFLCommit: Command {
  static let configuration = CommandConfiguration("commit", FormatPage.ocflCommit)

  @Argument(help: ArgumentHelp(FormatOptionHelp.object, value: "OBJECT"))
  var object: InputPath

  @Argument(help: ArgumentHelp(FormatOptionHelp.source, value: "SRC"))
  var source: InputPath

  @OptionGroup var version: VersionOptions

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let folder = try object.objectFolder()
    let tree = FolderTree(try CommandFailure.opening(source))
    let content = try CommandFailure.translatingOCFL(source) { () throws(OCFLError) in
      try VersionContent(allOf: tree)
    }
    let metadata = try version.metadata()
    let staging = try StagingPlace.around(object)
    let written = try ProgressWatch.run(
      ResultMessage.committing, bytes: content.byteCount, on: terminal
    ) { (watch) throws(CommandFailure) in
      try CommandFailure.translatingOCFL(object) { () throws(OCFLError) in
        let writer = try ObjectWriter(folder, staging: staging, effort: Effort(watch: watch))
        return try writer.add(content, metadata)
      }
    }
    try answer(written, of: FolderTree(folder), on: terminal)
    return .done
  }

  private func answer(
    _ written: WrittenVersion, of tree: FolderTree, on terminal: Terminal
  ) throws(CommandFailure) {
    let number = written.number.number
    let difference = try CommandFailure.translatingOCFL(object) { () throws(OCFLError) in
      try StoredObject(tree).difference(from: number - 1, to: number)
    }
    if terminal.isJSON {
      return try terminal.answer(
        "ocfl-commit",
        [
          ("object", .string(object.shown.string)), ("version", .string(written.number.name)),
        ] + difference.counts.map { ($0.name, .number(JSONNumber($0.count))) })
    }
    guard !terminal.isQuiet else { return }
    var facts: Facts = [
      "object": .path(object.bytes), "version": .text(written.number.name),
    ]
    for (name, count) in difference.counts { facts.add(name, .number(count)) }
    try terminal.print(ResultMessage.committed, facts)
    try terminal.warn(ofEmptyFolders: written.lostFolders)
  }
}

extension VersionDifference {
  /// How many files of each kind, by the names that JSON and sentences use.
  var counts: [(name: String, count: Int)] {
    [
      ("added", added.count), ("changed", changed.count), ("removed", removed.count),
      ("renamed", renamed.count), ("unchanged", unchangedCount),
    ]
  }
}

extension VersionContent {
  /// How many bytes are to be read.
  var byteCount: Int {
    files.values.reduce(0) { sum, source in
      if case .file(_, of: _, let size) = source { sum + size } else { sum }
    }
  }
}

extension InputPath {
  /// Opens the folder of an OCFL object, to write to it.
  ///
  /// - Throws: 65 for what is none, an object in a tar among it.
  func objectFolder() throws(CommandFailure) -> Folder {
    _ = try objectTree()
    return try CommandFailure.opening(self)
  }
}
