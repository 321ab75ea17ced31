import Files
import Fixity
import Glibc

/// What a folder holds, down to the times: equal where nothing was written.
struct Stamp: Equatable {
  /// One entry.
  private struct Entry: Equatable {
    let entry: TreeEntry
    let mode: UInt32
    let times: [Int]
    let digest: Digest?
  }

  private let entries: [Entry]

  init(of path: String) throws {
    let tree = try FolderTree(path: path)
    entries = try tree.entries().map { entry in
      var status = stat()
      let whole = (Array("\(path)/".utf8) + entry.path.bytes + [0]).map(CChar.init(bitPattern:))
      _ = unsafe lstat(whole, &status)
      let times = [
        status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec,
        status.st_ctim.tv_nsec,
      ]
      let digest =
        entry.kind == .file
        ? try tree.hash([FileToHash(entry.path, [.sha256])])[0].get().digests[0] : nil
      return Entry(entry: entry, mode: status.st_mode, times: times, digest: digest)
    }
  }
}
