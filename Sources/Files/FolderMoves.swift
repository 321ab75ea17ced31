internal import Glibc

extension Folder {
  /// Moves a file or folder, never over another; both names are made durable.
  ///
  /// - Parameters:
  ///   - path: What moves.
  ///   - target: Where it is to be: on the same file system; its folder must exist.
  ///   - root: What `target` is below.
  /// - Throws: `exists`, `notFound`; `isPublished` is set where it has moved, though perhaps not
  ///   durably.
  package func move(
    _ path: RelativePath, to target: RelativePath, in root: Folder
  ) throws(FileError) {
    let (source, holder) = (try self.holder(of: path), try root.holder(of: target))
    let isFolder = try source.entry(named: path.name)?.kind == .folder
    try source.move(path.name, to: target.name, in: holder, isFolder: isFolder)
    do throws(FileError) {
      try holder.sync()
      try source.sync()
    } catch {
      throw error.published
    }
  }

  /// Moves a file over the one that has the name, in one step; both names are made durable.
  ///
  /// - Parameters:
  ///   - target: The name that it takes; its folder must exist.
  ///   - root: What `target` is below.
  ///   - path: The file that moves, below this folder: durable already.
  /// - Throws: `notFound`; `isPublished` is set where it has moved, though perhaps not durably.
  package func replace(
    _ target: RelativePath, in root: Folder, with path: RelativePath
  ) throws(FileError) {
    let (source, holder) = (try self.holder(of: path), try root.holder(of: target))
    try System.call(.rename, root.path(of: target)) {
      unsafe withCString(path.name) { old in
        unsafe withCString(target.name) { new in
          unsafe renameat(source.descriptor, old, holder.descriptor, new)
        }
      }
    }
    do throws(FileError) {
      try holder.sync()
      try source.sync()
    } catch {
      throw error.published
    }
  }

  /// Gives the folder itself other rights, whatever the umask is.
  package func setMode(_ mode: UInt32) throws(FileError) {
    try System.call(.mode, path) { fchmod(descriptor, mode) }
  }

  /// Whether this process may make files here; no on a medium that can only be read.
  package func isWritable() throws(FileError) -> Bool {
    do throws(FileError) {
      try System.call(.stat, path) { unsafe faccessat(descriptor, ".", W_OK, 0) }
      return true
    } catch {
      guard error.code == .notAllowed else { throw error }
      return false
    }
  }
}
