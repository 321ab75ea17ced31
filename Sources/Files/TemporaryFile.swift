internal import Fixity
internal import Glibc
internal import Synchronization

/// The bytes of a file that has no name yet, or a temporary one; gone with the last reference.
final class TemporaryFile: Sendable {
  /// What names of temporary files and folders begin with.
  static let prefix = Array(".hoso-tmp-".utf8)

  /// The flag of open(2) whose macro Swift does not see: the same on x86-64 and arm64.
  private static let unnamed: Int32 = 0o20_000_000 | O_DIRECTORY

  let descriptor: Int32
  private let folder: Folder
  /// Nil where the file has no name (any more).
  private let name: Mutex<[UInt8]?>

  /// - Parameters:
  ///   - folder: Where it is made, and is to get its name.
  ///   - isNamed: Whether it gets a name even where the file system can do without.
  /// - Throws: `notAllowed`, `noSpace`.
  init(in folder: Folder, isNamed: Bool) throws(FileError) {
    self.folder = folder
    if !isNamed, let descriptor = try Self.openUnnamed(in: folder) {
      self.descriptor = descriptor
      name = Mutex(nil)
      return
    }
    let (name, descriptor) = try Self.openNamed(in: folder)
    self.descriptor = descriptor
    self.name = Mutex(name)
  }

  deinit {
    if let name = name.withLock({ $0 }) {
      // Nothing more can be done here; the next start clears what stays.
      do throws(FileError) { try folder.remove(name) } catch {}
    }
    close(descriptor)
  }

  private static let digits = Array("0123456789abcdef".utf8)
  private static let digitCount = 16

  /// A name that nobody else takes.
  static func freshName() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return prefix
      + (0..<digitCount).map { _ in digits[Int.random(in: digits.indices, using: &generator)] }
  }

  /// Whether a name may be one that ``freshName()`` made.
  static func isTemporary(_ name: [UInt8]) -> Bool {
    let rest = name.dropFirst(prefix.count)
    return name.starts(with: prefix) && rest.count == digitCount
      && rest.allSatisfy(digits.contains)
  }

  /// Nil where the file system has no unnamed files.
  private static func openUnnamed(in folder: Folder) throws(FileError) -> Int32? {
    do throws(FileError) {
      return try folder.openEntry(
        [UInt8(ascii: ".")], unnamed | O_RDWR | O_CLOEXEC, mode: 0o600, as: .openUnnamed)
    } catch {
      // Kernels and file systems that don't know the flag see a folder opened for writing.
      guard [EOPNOTSUPP, EISDIR, EINVAL, ENOSYS].contains(error.systemError) else { throw error }
      return nil
    }
  }

  /// Makes a file under a temporary name and locks it: the lock tells that its process lives.
  private static func openNamed(in folder: Folder) throws(FileError) -> ([UInt8], Int32) {
    while true {
      let name = freshName()
      let descriptor = try folder.openEntry(
        name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode: 0o600)
      do throws(FileError) {
        if try folder.isClaimed(name, descriptor) { return (name, descriptor) }
        close(descriptor)
      } catch {
        close(descriptor)
        // The first failure is the one to tell; the next start clears what stays.
        do throws(FileError) { try folder.remove(name) } catch {}
        throw error
      }
    }
  }

  /// Gives the file its name; never over another.
  func add(as target: [UInt8]) throws(FileError) {
    guard let old = name.withLock({ $0 }) else { return try link(as: target) }
    try folder.move(old, to: target, in: folder)
    name.withLock { $0 = nil }
  }

  /// Gives the file its name, over another where there is one.
  func replace(_ target: [UInt8]) throws(FileError) {
    guard let old = name.withLock({ $0 }) else { return try link(as: target) }
    try System.call(.rename, folder.path(ofName: target)) {
      unsafe withCString(old) { old in
        unsafe withCString(target) { target in
          unsafe renameat(folder.descriptor, old, folder.descriptor, target)
        }
      }
    }
    name.withLock { $0 = nil }
  }

  private func link(as target: [UInt8]) throws(FileError) {
    try System.call(.link, folder.path(ofName: target)) {
      unsafe withCString(Array("/proc/self/fd/\(descriptor)".utf8)) { own in
        unsafe withCString(target) { target in
          unsafe linkat(AT_FDCWD, own, folder.descriptor, target, AT_SYMLINK_FOLLOW)
        }
      }
    }
  }

  /// Reads the file again, from the medium as far as the system lets us.
  ///
  /// - Throws: `notVerified` where it isn't what was written.
  func verify(count: Int, _ written: Digest, path: [UInt8]) throws(FileError) {
    // Only advice: without it the bytes may come from memory.
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
    guard Int(try System.status(of: descriptor, path).st_size) == count else {
      throw FileError(.notVerified, .read, path: path)
    }
    let input = HashInput(
      descriptor: descriptor, extent: .range(offset: 0, count: count),
      algorithms: [written.algorithm], isClosedAfterwards: false)
    let results = ParallelHash(threads: 1).hash(count: 1) {
      (_: Int) throws(FileError) -> HashInput in
      try System.call(.read, path) { 0 }
      return input
    }
    switch results[0] {
    case .success(let read):
      guard read.digests == [written] else { throw FileError(.notVerified, .read, path: path) }
    case .failure(.notOpened(let error)): throw error
    case .failure(.failed(let error)): throw FileError(error, path: path)
    }
  }
}
