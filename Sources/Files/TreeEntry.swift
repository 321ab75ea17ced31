internal import Glibc

/// One entry of a tree.
package struct TreeEntry: Hashable, Sendable {
  /// What an entry is.
  package enum Kind: String, CaseIterable, Sendable {
    case file, folder, link, pipe, socket, device

    init(mode: mode_t) {
      self =
        switch mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        case S_IFIFO: .pipe
        case S_IFSOCK: .socket
        default: .device
        }
    }
  }

  /// What tells whether two entries are one file.
  package struct Identity: Hashable, Sendable {
    package let device: UInt64
    package let inode: UInt64
  }

  package let path: RelativePath
  package let kind: Kind
  /// In bytes; 0 for all but files.
  package let size: Int
  /// How many names the file has; more than 1 shows hard links.
  package let linkCount: Int
  /// Nil where the tree isn't on a file system of its own.
  package let identity: Identity?

  package init(
    path: RelativePath, kind: Kind, size: Int = 0, linkCount: Int = 1, identity: Identity? = nil
  ) {
    self.path = path
    self.kind = kind
    self.size = size
    self.linkCount = linkCount
    self.identity = identity
  }

  init(_ path: RelativePath, _ status: stat) {
    let kind = Kind(mode: status.st_mode)
    self.init(
      path: path, kind: kind, size: kind == .file ? Int(status.st_size) : 0,
      linkCount: Int(status.st_nlink),
      identity: Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino)))
  }

  /// The same entry under another path.
  package func renamed(_ path: RelativePath) -> TreeEntry {
    TreeEntry(path: path, kind: kind, size: size, linkCount: linkCount, identity: identity)
  }
}
