public import JSON

/// One way in which an object or a storage root departs from the specification.
public struct OCFLFinding: Error, Hashable, Sendable {
  /// What kind of departure it is: a code of the specification often covers several.
  public enum Problem: String, CaseIterable, Hashable, Sendable {
    /// Something that must or should be there is not.
    case missing
    /// Something is there that must or should not be.
    case unexpected
    /// It is there more than once.
    case repeated
    /// One path is the beginning of another.
    case conflicting
    /// It is not written in the form that it must or should have.
    case malformed
    /// A JSON value, or an entry of the file system, is of another kind than it must be.
    case wrongKind
    /// It is not what something else says that it is.
    case mismatch
  }

  /// The rule that is not kept.
  public let code: OCFLCode
  /// What kind of departure from the rule it is.
  public let problem: Problem
  /// The file or folder, below the object's root or the storage root; empty for the root itself.
  ///
  /// Foreign bytes: escape them before they are shown.
  public let path: [UInt8]
  /// Where in the JSON file at `path`, as a JSON pointer (RFC 6901).
  public let pointer: String?
  /// Where in the JSON file at `path`, by line and column.
  public let position: JSONPosition?
  /// The number of the version that is concerned.
  public let version: Int?
  /// What should be there.
  public let expected: OCFLFact?
  /// What is there.
  public let found: OCFLFact?

  /// A finding with its facts.
  public init(
    _ code: OCFLCode, _ problem: Problem, path: [UInt8], pointer: String? = nil,
    position: JSONPosition? = nil, version: Int? = nil, expected: OCFLFact? = nil,
    found: OCFLFact? = nil
  ) {
    self.code = code
    self.problem = problem
    self.path = path
    self.pointer = pointer
    self.position = position
    self.version = version
    self.expected = expected
    self.found = found
  }
}

extension OCFLFinding: CustomStringConvertible {
  /// `path#pointer: code problem`, for logs; the sentences for people are made elsewhere.
  public var description: String {
    let place = String(decoding: path, as: UTF8.self) + (pointer.map { "#\($0)" } ?? "")
    return "\(place): \(code.rawValue) \(problem.rawValue)"
  }
}
