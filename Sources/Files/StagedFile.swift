internal import CLinux
package import Fixity
internal import Glibc

/// A file written inside a ``StagingFolder``: nobody sees it there, so it has its name at once.
///
/// Unlike ``NewFile`` it isn't made durable: publishing the folder does that for all in one go.
package struct StagedFile: ~Copyable {
  private let file: OpenFile
  private let holder: [UInt8]
  private var digester: MultiDigester

  /// Makes a file.
  ///
  /// - Parameters:
  ///   - path: Where it is to be; its folder must exist.
  ///   - folder: The staging folder, or one inside.
  ///   - algorithms: The digests to make while writing.
  ///   - mode: Its rights, whatever the umask is; nil for 0644 and what the umask leaves of it.
  /// - Throws: `exists`, also where the file system takes two names for one.
  package init(
    _ path: RelativePath, in folder: Folder, digests algorithms: [DigestAlgorithm] = [],
    mode: UInt32? = nil
  ) throws(FileError) {
    let holder = try folder.holder(of: path)
    let digester: MultiDigester
    do throws(FixityError) {
      digester = try MultiDigester(algorithms)
    } catch {
      throw FileError(error, path: folder.path(of: path))
    }
    let descriptor = try holder.openEntry(
      path.name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode: 0o600)
    let file = OpenFile(descriptor: descriptor, path: folder.path(of: path))
    let mode = mode ?? Umask.rights(0o644)
    try System.call(.mode, file.path) { fchmod(file.descriptor, mode) }
    self.file = file
    self.holder = holder.path
    self.digester = digester
  }

  /// Adds bytes.
  ///
  /// - Throws: `noSpace`, whose path is the folder.
  package mutating func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    try unsafe System.write(bytes, to: file.descriptor, holder)
    unsafe digester.update(bytes)
  }

  package mutating func write(_ bytes: [UInt8]) throws(FileError) {
    var failure: FileError?
    unsafe bytes.withUnsafeBytes { bytes in
      do throws(FileError) { try unsafe write(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// The size of what was written, and the digests that were asked for.
  package consuming func finish() throws(FileError) -> HashedInput {
    let (path, count) = (file.path, digester.count)
    // While the next file is copied: making all durable has less to wait for then.
    clinux_begin_writing(file.descriptor)
    do throws(FixityError) {
      return HashedInput(count: count, digests: try digester.finish())
    } catch {
      throw FileError(error, path: path)
    }
  }
}

extension StagedFile: ByteSink {}

extension StagingFolder {
  /// Makes a folder inside and those above it, where they don't exist; not durable yet.
  ///
  /// - Parameter path: Where it is to be.
  /// - Throws: `exists` where a file is in the way.
  package func stageFolders(_ path: RelativePath) throws(FileError) {
    var folder = folder
    for component in path.components.map({ Array($0) }) {
      do throws(FileError) {
        try folder.makeFolder(component)
      } catch {
        guard error.code == .exists, try folder.entry(named: component)?.kind == .folder else {
          throw error
        }
      }
      folder = try folder.child(component)
    }
  }

  /// Publishes a file of the folder over the one that has the name, in one step.
  ///
  /// Nothing else appears beside it, as a temporary file would.
  ///
  /// - Parameters:
  ///   - path: Where it is to be; its folder must exist.
  ///   - root: What `path` is below.
  ///   - inner: The file inside that moves.
  /// - Throws: `isPublished` is set where it is in place, but the folder could not be made durable.
  package func replace(
    _ path: RelativePath, in root: Folder, with inner: RelativePath
  ) throws(FileError) {
    let (source, holder) = (try folder.holder(of: inner), try root.holder(of: path))
    let file = try folder.file(at: inner)
    try System.call(.sync, file.path) { fsync(file.descriptor) }
    try System.call(.rename, root.path(of: path)) {
      unsafe withCString(inner.name) { old in
        unsafe withCString(path.name) { new in
          unsafe renameat(source.descriptor, old, holder.descriptor, new)
        }
      }
    }
    do throws(FileError) { try holder.sync() } catch { throw error.published }
  }

  /// Takes something published back into the folder, where it is removed with all the rest.
  ///
  /// - Parameters:
  ///   - path: What is to go.
  ///   - root: What `path` is below.
  ///   - inner: A name inside that is free.
  /// - Throws: where it is still in its place.
  package func takeBack(
    _ path: RelativePath, from root: Folder, to inner: RelativePath
  ) throws(FileError) {
    let (holder, target) = (try root.holder(of: path), try folder.holder(of: inner))
    let isFolder = try root.entry(at: path)?.kind == .folder
    try holder.move(path.name, to: inner.name, in: target, isFolder: isFolder)
    // It is gone; after a power cut it may be back, as if the process had died before.
    do throws(FileError) { try holder.sync() } catch {}
  }
}

extension FileLock {
  /// Locks a folder itself, so that no file is needed for it.
  ///
  /// - Parameters:
  ///   - folder: The folder; the lock stays with it when it is moved.
  ///   - kind: Whether others may hold it too.
  ///   - timeout: How long to wait for another; by default not at all.
  /// - Throws: `locked` where another holds it still.
  package init(
    of folder: Folder, _ kind: Kind = .exclusive, timeout: Duration = .zero
  ) throws(FileError) {
    // A descriptor of its own: closing it gives the lock back, whoever else has the folder open.
    let own = try folder.openEntry([UInt8(ascii: ".")], O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    try self.init(OpenFile(descriptor: own, path: folder.path), kind, timeout)
  }
}

extension OpenFile {
  /// What the system says of a file's last change: another mark shows that it was written to.
  ///
  /// Two writings within the clock's step of a few milliseconds may leave the same mark.
  package struct ChangeMark: Hashable, Sendable {
    private let size: Int
    private let modified: [Int]
    private let identity: UInt64

    init(_ status: stat) {
      size = Int(status.st_size)
      modified = [
        status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec,
        status.st_ctim.tv_nsec,
      ]
      identity = UInt64(status.st_ino)
    }
  }

  package func changeMark() throws(FileError) -> ChangeMark {
    ChangeMark(try System.status(of: descriptor, path))
  }
}
