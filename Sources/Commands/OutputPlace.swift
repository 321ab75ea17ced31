internal import Files
internal import Glibc
internal import Wording

/// Where something new is to be: a folder that exists, and a name in it that nothing has yet.
struct OutputPlace {
  let folder: Folder
  let name: RelativePath
  /// The whole path as it was given.
  let path: InputPath

  /// The place that a path of the command line names.
  ///
  /// - Parameters:
  ///   - path: The path; its folder must exist.
  ///   - source: What the new thing is made from: a folder is evidence, and nothing is put into it.
  /// - Throws: 73 where something is there already, as at `..`; 66 where the folder around it isn't
  ///   there; 64 where that is the source or lies in it.
  init(_ path: InputPath, outside source: (any Tree)? = nil) throws(CommandFailure) {
    var bytes = path.bytes
    while bytes.count > 1, bytes.last == Self.slash { bytes.removeLast() }
    let start = bytes.lastIndex(of: Self.slash).map { $0 + 1 } ?? 0
    guard let name = try? RelativePath(bytes[start...]) else {
      throw CommandFailure(.wouldOverwrite, FileMessage.exists, at: Place(file: path.shown))
    }
    let around = InputPath(bytes: bytes).parent
    if let source { try around.check(liesOutside: source, naming: path) }
    folder = try CommandFailure.openingTarget(around)
    (self.name, self.path) = (name, path)
    do throws(FileError) {
      // What a dead process left goes before something new is made.
      try folder.clearAbandoned()
      guard try folder.entry(at: name) == nil else {
        throw FileError(.exists, .open, path: path.bytes)
      }
    } catch {
      throw CommandFailure(error)
    }
  }

  private static let slash = UInt8(ascii: "/")
}

extension InputPath {
  /// The folder that the path names, or the one around it where it names none.
  var folderAround: InputPath { FolderListing.isFolder(self) ? self : parent }

  /// Refuses a folder that is what something is made from, or lies in it: what is made there would
  /// be part of it.
  ///
  /// - Throws: 64, naming the path that was given.
  func check(
    liesOutside source: any Tree, naming path: InputPath? = nil
  ) throws(CommandFailure) {
    guard let source = Self.folder(of: source) else { return }
    let isInside = try CommandFailure.translating { () throws(FileError) in
      try Folder.open(bytes).isInside(source)
    }
    guard isInside else { return }
    throw CommandFailure(
      .usage, WritingMessage.badArgument, ["what": .words(ResultMessage.targetInSource)],
      at: Place(file: (path ?? self).shown))
  }

  /// The folder that a tree, or what it is a part of, lies in; nil for an archive.
  private static func folder(of tree: any Tree) -> Folder? {
    if let part = tree as? SubTree { return folder(of: part.base) }
    return (tree as? FolderTree)?.root
  }
}
