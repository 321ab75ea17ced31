internal import Glibc

/// A folder in which something is built that nobody is to see before it is whole.
///
/// It holds a kernel lock on itself while it lives: that is how ``Folder/clearAbandoned()`` tells a
/// dead process's folder from a live one's. Closed or let go of, it is removed.
package struct StagingFolder: ~Copyable {
  private let place: Place

  /// Where to build.
  package var folder: Folder { place.folder }

  /// Makes a folder inside `parent`, which is on the file system where the result is to be.
  package init(in parent: Folder) throws(FileError) { place = try Place(in: parent) }

  /// Clears what dead processes left in a folder; see ``Folder/clearAbandoned()``.
  package static func clearAbandoned(in parent: Folder) throws(FileError) {
    try parent.clearAbandoned()
  }

  /// Removes the folder with all that is in it.
  package consuming func close() throws(FileError) {
    try place.parent.removeAll(at: place.path)
    place.isGone = true
  }

  /// Makes all of it durable and moves it to its place as a whole, never over another.
  ///
  /// - Parameters:
  ///   - path: Where it is to be; its folder must exist.
  ///   - root: What `path` is below.
  ///   - mode: The folder's rights, whatever the umask is; nil for 0755 and what the umask leaves
  ///     of it.
  /// - Throws: `exists`; the folder is removed then.
  package consuming func publish(
    as path: RelativePath, in root: Folder, mode: UInt32? = nil
  ) throws(FileError) {
    let holder = try root.holder(of: path)
    let mode = mode ?? Umask.rights(0o755)
    try System.call(.mode, folder.path) { fchmod(folder.descriptor, mode) }
    try folder.syncTree()
    try place.parent.move(place.path.name, to: path.name, in: holder, isFolder: true)
    place.isGone = true
    do throws(FileError) {
      try holder.sync()
      try place.parent.sync()
    } catch {
      try takeBack(path.name, from: holder, error)
    }
  }

  /// Publishes a part of the folder: what is at `inner` moves, the rest stays.
  ///
  /// - Parameters:
  ///   - inner: The folder or file inside that moves.
  ///   - path: Where it is to be; its folder must exist.
  ///   - root: What `path` is below.
  /// - Throws: `exists`; nothing has moved then.
  package func publish(
    _ inner: RelativePath, as path: RelativePath, in root: Folder
  ) throws(FileError) {
    let holder = try root.holder(of: path)
    let isFolder = try folder.entry(at: inner)?.kind == .folder
    let source = try folder.holder(of: inner)
    if isFolder {
      try source.child(inner.name).syncTree()
    } else {
      let file = try folder.file(at: inner)
      try System.call(.sync, file.path) { fsync(file.descriptor) }
    }
    try source.move(inner.name, to: path.name, in: holder, isFolder: isFolder)
    do throws(FileError) {
      try holder.sync()
    } catch {
      do throws(FileError) {
        try holder.move(path.name, to: inner.name, in: source, isFolder: isFolder)
      } catch { throw error.published }
      throw error
    }
  }

  /// Takes a published folder back where its name could not be made durable.
  private func takeBack(
    _ name: [UInt8], from holder: Folder, _ failure: FileError
  ) throws(FileError) {
    do throws(FileError) {
      try holder.move(name, to: place.path.name, in: place.parent, isFolder: true)
      place.isGone = false
    } catch {
      // The first failure is the one to tell.
      throw failure.published
    }
    throw failure
  }

  /// The folder's name and lock; removes it when let go of.
  private final class Place {
    let parent: Folder
    let path: RelativePath
    let folder: Folder
    var isGone = false

    init(in parent: Folder) throws(FileError) {
      self.parent = parent
      while true {
        let name = TemporaryFile.freshName()
        try parent.makeFolder(name, mode: 0o700)
        do throws(FileError) {
          let folder = try parent.child(name)
          guard try parent.isClaimed(name, folder.descriptor), let path = try? RelativePath(name)
          else { continue }
          (self.path, self.folder) = (path, folder)
          return
        } catch {
          // The first failure is the one to tell; the next start clears what stays.
          do throws(FileError) { try parent.remove(name, isFolder: true) } catch {}
          throw error
        }
      }
    }

    deinit {
      guard !isGone else { return }
      // Nothing more can be done here; the next start clears what stays.
      do throws(FileError) { try parent.removeAll(at: path) } catch {}
    }
  }
}

extension FileError {
  /// The same failure, of something that is in place all the same.
  package var published: FileError {
    FileError(code, operation, path: path, systemError: systemError, isPublished: true)
  }
}
