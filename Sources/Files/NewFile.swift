package import Fixity
internal import Glibc

/// A file being written, which nobody sees before it is whole and durable.
///
/// Write, then ``publish()``; what is not published leaves nothing behind. The bytes live in an
/// unnamed file where the file system has those, else under a temporary name that
/// ``Folder/clearAbandoned()`` clears should the process die.
package struct NewFile: ~Copyable {
  /// What becomes of a file that already has the name.
  package enum Purpose: Hashable, Sendable {
    /// It stays as it is, and publishing fails.
    case addition
    /// It is replaced in one step.
    case replacement
  }

  private let temporary: TemporaryFile
  private let folder: Folder
  private let name: [UInt8]
  private let purpose: Purpose
  private let isReadBack: Bool
  private let digestCount: Int
  private var digester: MultiDigester

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - path: Where it is to be; its folder must exist.
  ///   - root: What `path` is below.
  ///   - purpose: What becomes of a file of that name.
  ///   - mode: Its rights, whatever the umask is; nil for 0644 and what the umask leaves of it.
  ///   - algorithms: The digests to make while writing.
  ///   - isReadBack: Whether publishing reads the file again from the medium; see
  ///     ``Folder/needsReadBack()``.
  /// - Throws: `notFound`, `notAllowed` and `noSpace` of the folder.
  package init(
    _ path: RelativePath, in root: Folder, as purpose: Purpose = .addition, mode: UInt32? = nil,
    digests algorithms: [DigestAlgorithm] = [], isReadBack: Bool = false
  ) throws(FileError) {
    let holder = try root.holder(of: path)
    // Reading back compares the last digest.
    let all = algorithms + (isReadBack ? [.sha512] : [])
    let made = try TemporaryFile(in: holder, isNamed: purpose == .replacement)
    let mode = mode ?? Umask.rights(0o644)
    try System.call(.mode, holder.path) { fchmod(made.descriptor, mode) }
    digester = try Self.digester(all, root.path(of: path))
    (temporary, folder, name) = (made, holder, path.name)
    self.purpose = purpose
    self.isReadBack = isReadBack
    digestCount = algorithms.count
  }

  private static func digester(
    _ algorithms: [DigestAlgorithm], _ path: [UInt8]
  ) throws(FileError) -> MultiDigester {
    do throws(FixityError) {
      return try MultiDigester(algorithms)
    } catch {
      throw FileError(error, path: path)
    }
  }

  /// Adds bytes.
  ///
  /// - Throws: `noSpace`, whose path is the folder.
  package mutating func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    try unsafe System.write(bytes, to: temporary.descriptor, folder.path)
    unsafe digester.update(bytes)
  }

  package mutating func write(_ bytes: [UInt8]) throws(FileError) {
    var failure: FileError?
    unsafe bytes.withUnsafeBytes { bytes in
      do throws(FileError) { try unsafe write(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Adds all that a stream has left, reading it once.
  ///
  /// - Throws: also what reading throws; `cancelled`.
  package mutating func write(
    contentsOf stream: inout some (ByteStream & ~Copyable), watch: HashWatch = HashWatch()
  ) throws(FileError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: ParallelHash.usualBufferSize, alignment: 4096)
    defer { unsafe buffer.deallocate() }
    while true {
      guard !watch.isCancelled() else { throw FileError(.cancelled, .write, path: target) }
      let count = try unsafe stream.read(into: buffer)
      if count == 0 { return }
      try unsafe write(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      watch.progress(count)
    }
  }

  private var target: [UInt8] { folder.path(ofName: name) }

  /// Makes the file durable, gives it its name, and makes the name durable.
  ///
  /// - Returns: Its size and the digests that were asked for.
  /// - Throws: `exists` for an addition whose name is taken; `notVerified`. The old state stays,
  ///   unless `isPublished` is set: the file is in place, but its folder could not be made durable
  ///   or, on a file system that knows no better, a temporary name could not be removed.
  @discardableResult
  package consuming func publish() throws(FileError) -> HashedInput {
    let (temporary, folder, name, purpose) = (temporary, folder, name, purpose)
    let (target, digestCount, isReadBack) = (target, digestCount, isReadBack)
    let count = digester.count
    let digests: [Digest]
    do throws(FixityError) {
      digests = try digester.finish()
    } catch {
      throw FileError(error, path: target)
    }
    try System.call(.sync, target) { fsync(temporary.descriptor) }
    if isReadBack, let last = digests.last {
      try temporary.verify(count: count, last, path: target)
    }
    switch purpose {
    case .addition: try temporary.add(as: name)
    case .replacement: try temporary.replace(name)
    }
    try Self.settle(folder, name, purpose)
    return HashedInput(count: count, digests: Array(digests.prefix(digestCount)))
  }

  /// Makes the name durable; an addition that can't be made so is taken back.
  private static func settle(
    _ folder: Folder, _ name: [UInt8], _ purpose: Purpose
  ) throws(FileError) {
    do throws(FileError) {
      try folder.sync()
    } catch {
      var isPublished = purpose == .replacement
      if !isPublished {
        do throws(FileError) {
          try folder.remove(name)
        } catch {
          // The first failure is the one to tell; this one only means that the name is there.
          isPublished = true
        }
      }
      throw FileError(
        error.code, error.operation, path: error.path, systemError: error.systemError,
        isPublished: isPublished)
    }
  }
}
