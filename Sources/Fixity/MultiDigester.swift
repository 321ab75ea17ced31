/// Computes several digests in one pass over the bytes.
package struct MultiDigester: ~Copyable {
  package let algorithms: [DigestAlgorithm]
  private let states: [any DigestState]

  /// How many bytes were given.
  package private(set) var count = 0

  /// - Throws: `algorithmNotAvailable` where libcrypto lacks one.
  package init(_ algorithms: [DigestAlgorithm]) throws(FixityError) {
    self.algorithms = algorithms
    var states: [any DigestState] = []
    for algorithm in algorithms { states.append(try algorithm.makeState()) }
    self.states = states
  }

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    for state in states { unsafe state.update(bytes) }
    count += bytes.count
  }

  package mutating func update(_ bytes: RawSpan) {
    for state in states { unsafe bytes.withUnsafeBytes { unsafe state.update($0) } }
    count += bytes.byteCount
  }

  package mutating func update(_ bytes: [UInt8]) { unsafe update(bytes.span.bytes) }

  /// The digests of all that was given, in the order of `algorithms`.
  ///
  /// - Throws: `libraryFailed`.
  package consuming func finish() throws(FixityError) -> [Digest] {
    var digests: [Digest] = []
    for (state, algorithm) in zip(states, algorithms) {
      guard let bytes = state.finish(), let digest = Digest(algorithm, bytes: bytes) else {
        throw FixityError(.libraryFailed, algorithm: algorithm)
      }
      digests.append(digest)
    }
    return digests
  }
}
