/// Why a digest could not be read or made.
package struct FixityError: Error, Hashable, Sendable {
  /// What went wrong; scripts and tests rely on these names.
  package enum Code: String, CaseIterable, Sendable {
    /// The text has not exactly as many digits as the algorithm's digests.
    case badLength
    /// A byte that is no ASCII hex digit; `offset` says where.
    case badDigit
    /// The library doesn't offer the algorithm: an OpenSSL held to FIPS has no md5.
    case algorithmNotAvailable
    /// The library failed while it computed.
    case libraryFailed
    /// Reading failed; `systemError` says why, `offset` where.
    case readFailed
    /// The input ended before its given length; `offset` is where.
    case endsEarly
    /// The caller's check asked to stop.
    case cancelled
  }

  package let code: Code
  package let algorithm: DigestAlgorithm?
  /// A place in the text or the input, in bytes.
  package let offset: Int?
  /// The system's error number, for `readFailed`.
  package let systemError: Int32?

  package init(
    _ code: Code, algorithm: DigestAlgorithm? = nil, offset: Int? = nil, systemError: Int32? = nil
  ) {
    self.code = code
    self.algorithm = algorithm
    self.offset = offset
    self.systemError = systemError
  }
}

extension FixityError: CustomStringConvertible {
  /// The code with its facts, for logs; the sentences for people are made elsewhere.
  package var description: String {
    var text = code.rawValue
    if let algorithm { text += " \(algorithm.rawValue)" }
    if let offset { text += " at \(offset)" }
    if let systemError { text += " errno \(systemError)" }
    return text
  }
}
