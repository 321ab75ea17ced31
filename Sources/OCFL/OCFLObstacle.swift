/// Why a check could not be done: nothing is known to be wrong, and nothing is known to be right.
public struct OCFLObstacle: Error, Hashable, Sendable {
  /// What stood in the way; scripts and tests rely on these names.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    /// A file or folder could not be read; `systemError` says why.
    case unreadable
    /// A file changed or vanished while it was read.
    case changedMeanwhile
    /// A JSON file is larger than the limit.
    case tooLarge
    /// More entries or levels than the limit.
    case tooMany
    /// More findings than the limit: those beyond it are not told.
    case tooManyFindings
    /// The declared version of the specification isn't known here.
    case unknownSpecification
    /// The storage root's layout isn't known here: where objects lie was not checked.
    case unknownLayout
    /// The configuration of the storage root's layout breaks the rules of its extension.
    case badLayout
    /// The caller asked to stop.
    case cancelled
  }

  /// What stood in the way.
  public let code: Code
  /// Where, below the object's root or the storage root: foreign bytes.
  public let path: [UInt8]
  /// The system's error number; 0 where the system didn't refuse.
  public let systemError: Int32
  /// The limit that was passed.
  public let limit: Int?

  /// An obstacle with its facts.
  public init(_ code: Code, path: [UInt8], systemError: Int32 = 0, limit: Int? = nil) {
    self.code = code
    self.path = path
    self.systemError = systemError
    self.limit = limit
  }
}

extension OCFLObstacle: CustomStringConvertible {
  /// `path: code`, for logs; the sentences for people are made elsewhere.
  public var description: String { "\(String(decoding: path, as: UTF8.self)): \(code.rawValue)" }
}
