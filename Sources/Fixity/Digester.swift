/// Computes one digest of bytes that come in pieces.
package struct Digester: ~Copyable {
  package let algorithm: DigestAlgorithm
  private let state: any DigestState

  /// - Throws: `algorithmNotAvailable` where libcrypto lacks it.
  package init(_ algorithm: DigestAlgorithm) throws(FixityError) {
    self.algorithm = algorithm
    state = try algorithm.makeState()
  }

  package mutating func update(_ bytes: UnsafeRawBufferPointer) { unsafe state.update(bytes) }

  package mutating func update(_ bytes: RawSpan) {
    unsafe bytes.withUnsafeBytes { unsafe state.update($0) }
  }

  package mutating func update(_ bytes: [UInt8]) { unsafe update(bytes.span.bytes) }

  /// The digest of all that was given.
  ///
  /// - Throws: `libraryFailed`.
  package consuming func finish() throws(FixityError) -> Digest {
    guard let bytes = state.finish(), let digest = Digest(algorithm, bytes: bytes) else {
      throw FixityError(.libraryFailed, algorithm: algorithm)
    }
    return digest
  }
}

extension Digest {
  /// The digest of bytes that are at hand.
  ///
  /// - Throws: `algorithmNotAvailable`, `libraryFailed`.
  package init(_ algorithm: DigestAlgorithm, of bytes: [UInt8]) throws(FixityError) {
    var digester = try Digester(algorithm)
    digester.update(bytes)
    self = try digester.finish()
  }
}
