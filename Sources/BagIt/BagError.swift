package import Files

/// Why a bag could not be read, written or filled at all.
public struct BagError: Error, Hashable, Sendable {
  /// What callers decide on; scripts and tests rely on these names.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    /// A file or folder could not be read or written; `failure` says why.
    case fileFailed
    /// The caller's check asked to stop.
    case cancelled
    /// There is something at the place where the bag is to be.
    case targetExists
    /// The place where the bag is to be is inside the folder that it is made from.
    case targetInSource
    /// A link, FIFO, socket or device is in the folder that the bag is to be made from.
    case entryNotAllowed
    /// Two names differ only in letter case or Unicode normalisation; `other` is the second.
    case namesAlike
    /// A name is not UTF-8, so no manifest can hold it.
    case nameNotUTF8
    /// No algorithm was named, or one that is not known here.
    case algorithmUnknown
    /// A label of `bag-info.txt` is empty, has white space round it, or a colon, LF or CR.
    case labelMalformed
    /// A value of `bag-info.txt` has an LF or CR, or begins or ends with white space.
    case valueMalformed
    /// A value is given that the writer makes itself, such as Payload-Oxum.
    case labelReserved
    /// A tag file has a name that is BagIt's own, or one below `data`.
    case tagFileReserved
    /// A path leads out of the bag, or is none.
    case pathMalformed
    /// The bag has other defects than holes; `findings` says which.
    case bagNotSound
  }

  public let code: Code
  /// The path that it is about: foreign text.
  public let path: [UInt8]
  /// The second path, for `namesAlike`.
  public let other: [UInt8]?
  /// The errors of the bag, for `bagNotSound`.
  public let findings: [BagFinding]
  /// The file's failure, for `fileFailed`.
  package let failure: FileError?

  package init(
    _ code: Code, path: [UInt8] = [], other: [UInt8]? = nil, findings: [BagFinding] = [],
    failure: FileError? = nil
  ) {
    self.code = code
    self.path = path
    self.other = other
    self.findings = findings
    self.failure = failure
  }

  /// The error for one of a file.
  package init(_ error: FileError) {
    self.init(
      error.code == .cancelled ? .cancelled : .fileFailed, path: error.path, failure: error)
  }
}

extension BagError: CustomStringConvertible {
  /// `path: code`, for logs; the sentences for people are made elsewhere.
  public var description: String {
    failure.map { "\($0)" } ?? "\(String(decoding: path, as: UTF8.self)): \(code.rawValue)"
  }
}
