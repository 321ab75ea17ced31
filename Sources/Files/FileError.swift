package import Fixity
internal import Glibc

/// Why something about a file could not be done.
package struct FileError: Error, Hashable, Sendable {
  /// What callers decide on; scripts and tests rely on these names.
  package enum Code: String, CaseIterable, Sendable {
    case notFound
    case exists
    /// The medium or the quota is full; `path` is the folder that was written to.
    case noSpace
    case notAllowed
    case isFolder
    case isLink
    /// A FIFO, socket or device where a file is expected.
    case wrongKind
    /// More entries, levels or open descriptors than the limit.
    case tooMany
    /// Larger than the limit, or than the file system can hold.
    case tooLarge
    /// The way leads through a link, so perhaps out of the root.
    case crossed
    /// The file was changed while it was read.
    case changedMeanwhile
    /// Another process holds the lock.
    case locked
    /// Reading back gave other bytes than were written.
    case notVerified
    /// What holds the file (an archive, say) is broken.
    case damaged
    /// The caller's check asked to stop.
    case cancelled
    /// The file system is missing something that can't be done without.
    case notSupported
    case io
  }

  package let code: Code
  /// What was being done.
  package let operation: SystemCall
  /// The path, with the root's own path before it: foreign text.
  package let path: [UInt8]
  /// The system's error number; 0 where the system didn't refuse.
  package let systemError: Int32
  /// The limit that was passed, for `tooMany` and `tooLarge`.
  package let limit: Int?
  /// Whether the new state is in place all the same, though perhaps not durable or not tidy.
  package let isPublished: Bool

  package init(
    _ code: Code, _ operation: SystemCall, path: [UInt8], systemError: Int32 = 0,
    limit: Int? = nil, isPublished: Bool = false
  ) {
    self.code = code
    self.operation = operation
    self.path = path
    self.systemError = systemError
    self.limit = limit
    self.isPublished = isPublished
  }

  /// The error for an error number of the system.
  package init(_ systemError: Int32, _ operation: SystemCall, path: [UInt8]) {
    self.init(Code(systemError), operation, path: path, systemError: systemError)
  }

  /// The error for one that came up while hashing.
  package init(_ error: FixityError, path: [UInt8]) {
    switch error.code {
    case .readFailed: self.init(error.systemError ?? EIO, .read, path: path)
    case .endsEarly: self.init(.changedMeanwhile, .read, path: path)
    case .cancelled: self.init(.cancelled, .read, path: path)
    case .algorithmNotAvailable, .libraryFailed, .badDigit, .badLength:
      self.init(.notSupported, .read, path: path)
    }
  }
}

extension FileError.Code {
  init(_ systemError: Int32) {
    self =
      switch systemError {
      case ENOENT, ENOTDIR: .notFound
      case EEXIST, ENOTEMPTY: .exists
      case ENOSPC, EDQUOT: .noSpace
      case EACCES, EPERM, EROFS: .notAllowed
      case EISDIR: .isFolder
      case ELOOP: .isLink
      case ENXIO: .wrongKind
      case EMFILE, ENFILE: .tooMany
      case EFBIG: .tooLarge
      case EWOULDBLOCK: .locked
      case EOPNOTSUPP, ENOSYS: .notSupported
      default: .io
      }
  }
}

extension FileError: CustomStringConvertible {
  /// `path: operation: code (errno)`, for logs; the sentences for people are made elsewhere.
  package var description: String {
    "\(String(decoding: path, as: UTF8.self)): \(operation.rawValue): \(code.rawValue)"
      + (systemError == 0 ? "" : " (errno \(systemError))")
  }
}
