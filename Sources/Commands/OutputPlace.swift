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
  /// - Throws: 73 where something is there already, as at `..`; 66 where the folder around it isn't
  ///   there.
  init(_ path: InputPath) throws(CommandFailure) {
    var bytes = path.bytes
    while bytes.count > 1, bytes.last == Self.slash { bytes.removeLast() }
    let start = bytes.lastIndex(of: Self.slash).map { $0 + 1 } ?? 0
    guard let name = try? RelativePath(bytes[start...]) else {
      throw CommandFailure(.wouldOverwrite, FileMessage.exists, at: Place(file: path.shown))
    }
    let around = start == 0 ? Array(".".utf8) : Array(bytes[..<start])
    do throws(FileError) {
      folder = try Folder.open(around)
      (self.name, self.path) = (name, path)
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
