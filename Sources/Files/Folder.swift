internal import Glibc

/// An open folder; all that is below it is reached from its descriptor, and never through a link.
package final class Folder: Sendable {
  let descriptor: Int32

  /// The path that it was opened by, for errors.
  package let path: [UInt8]

  /// Takes over an open descriptor of a folder.
  private init(descriptor: Int32, path: [UInt8]) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Opens a folder by a path of the system; links on the way to it are followed, and it may be one.
  package static func open(_ path: [UInt8]) throws(FileError) -> Folder {
    guard !path.isEmpty, !path.contains(0) else { throw FileError(ENOENT, .open, path: path) }
    let descriptor = try System.call(.open, path) {
      unsafe withCString(path) { unsafe Glibc.open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    }
    return Folder(descriptor: descriptor, path: path)
  }

  package static func open(_ path: String) throws(FileError) -> Folder {
    try open(Array(path.utf8))
  }

  /// The path of something below, for errors.
  package func path(of relative: RelativePath) -> [UInt8] { path(ofName: relative.bytes) }

  func path(ofName name: some Collection<UInt8>) -> [UInt8] {
    path + (path.last == RelativePath.slash ? [] : [RelativePath.slash]) + name
  }

  /// Whether another open folder is the same one, by whatever path it was opened.
  package func isSame(as other: Folder) throws(FileError) -> Bool {
    let (one, two) = (
      try System.status(of: descriptor, path), try System.status(of: other.descriptor, other.path)
    )
    return one.st_dev == two.st_dev && one.st_ino == two.st_ino
  }

  /// Opens a folder below, component by component.
  ///
  /// - Throws: `crossed` where a component is a link; `notFound` also where one is a file.
  package func folder(at path: RelativePath) throws(FileError) -> Folder {
    var folder = self
    for component in path.components { folder = try folder.child(Array(component)) }
    return folder
  }

  /// Opens a folder directly inside.
  func child(_ name: [UInt8]) throws(FileError) -> Folder {
    do throws(FileError) {
      let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
      return Folder(
        descriptor: try openEntry(name, flags), path: path(ofName: name))
    } catch {
      // With O_DIRECTORY the system says ENOTDIR of a link, too.
      let isRefusedKind = error.systemError == ELOOP || error.systemError == ENOTDIR
      guard isRefusedKind, try entry(named: name)?.kind == .link else { throw error }
      throw FileError(.crossed, .open, path: error.path, systemError: error.systemError)
    }
  }

  /// The folder that holds `path`: this one where it has one component.
  func holder(of path: RelativePath) throws(FileError) -> Folder {
    guard let parent = path.parent else { return self }
    return try folder(at: parent)
  }

  func openEntry(
    _ name: [UInt8], _ flags: Int32, mode: UInt32 = 0, as kind: SystemCall = .open
  ) throws(FileError) -> Int32 {
    try System.call(kind, path(ofName: name)) {
      unsafe withCString(name) { unsafe openat(descriptor, $0, flags, mode) }
    }
  }

  /// Opens a regular file below for reading; a FIFO or device is never waited for.
  ///
  /// - Throws: `isLink`, `isFolder`, `wrongKind`, `crossed`.
  package func file(at path: RelativePath) throws(FileError) -> OpenFile {
    let holder = try holder(of: path)
    let descriptor = try holder.openEntry(
      path.name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    let file = OpenFile(descriptor: descriptor, path: self.path(of: path))
    switch try file.entry(at: path).kind {
    case .file: return file
    case .folder: throw FileError(.isFolder, .open, path: file.path)
    case .link: throw FileError(.isLink, .open, path: file.path)
    case .pipe, .socket, .device: throw FileError(.wrongKind, .open, path: file.path)
    }
  }

  /// What is at a path below; nil where there is nothing.
  ///
  /// - Throws: `crossed` where the way leads through a link.
  package func entry(at path: RelativePath) throws(FileError) -> TreeEntry? {
    do throws(FileError) {
      guard let found = try holder(of: path).entry(named: path.name) else { return nil }
      return found.renamed(path)
    } catch {
      guard error.code == .notFound else { throw error }
      return nil
    }
  }

  /// What is directly inside under a name, a link itself; nil where there is nothing.
  func entry(named name: [UInt8]) throws(FileError) -> TreeEntry? {
    guard let path = try? RelativePath(name) else { return nil }
    var status = stat()
    do throws(FileError) {
      try System.call(.stat, self.path(ofName: name)) {
        unsafe withCString(name) {
          unsafe fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW)
        }
      }
    } catch {
      guard error.code == .notFound else { throw error }
      return nil
    }
    return TreeEntry(path, status)
  }

  /// Makes a folder and those above it, where they don't exist; each new one is made durable.
  ///
  /// - Parameters:
  ///   - path: Where it is to be.
  ///   - mode: The new folders' rights, whatever the umask is; nil for 0755 and what the umask
  ///     leaves of it.
  /// - Returns: The folder, open.
  /// - Throws: `notFound` where a file, `crossed` where a link is in the way.
  package func makeFolders(
    _ path: RelativePath, mode: UInt32? = nil
  ) throws(FileError) -> Folder {
    var folder = self
    for component in path.components {
      do throws(FileError) {
        try folder.makeFolder(Array(component), mode: mode)
        try folder.sync()
      } catch {
        guard error.code == .exists else { throw error }
        // Another process may have made it: opening tells whether it is a folder.
      }
      folder = try folder.child(Array(component))
    }
    return folder
  }

  /// Makes a folder directly inside, with 0755 and what the umask leaves of it for no mode.
  func makeFolder(_ name: [UInt8], mode: UInt32? = nil) throws(FileError) {
    let mode = mode ?? Umask.rights(0o755)
    try System.call(.makeFolder, path(ofName: name)) {
      unsafe withCString(name) { unsafe mkdirat(descriptor, $0, mode) }
    }
    do throws(FileError) {
      try System.call(.mode, path(ofName: name)) {
        unsafe withCString(name) { unsafe fchmodat(descriptor, $0, mode, 0) }
      }
    } catch {
      // The first failure is the one to tell.
      do throws(FileError) { try remove(name, isFolder: true) } catch {}
      throw error
    }
  }

  /// Makes names inside durable.
  package func sync() throws(FileError) {
    try System.call(.sync, path) { fsync(descriptor) }
  }

  /// Removes a file, link or empty folder directly inside.
  func remove(_ name: [UInt8], isFolder: Bool = false) throws(FileError) {
    try System.call(.remove, path(ofName: name)) {
      unsafe withCString(name) { unsafe unlinkat(descriptor, $0, isFolder ? AT_REMOVEDIR : 0) }
    }
  }
}
