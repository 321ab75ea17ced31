/// A digest being computed, by libcrypto or by ``BLAKE2bState``.
protocol DigestState: AnyObject {
  func update(_ bytes: UnsafeRawBufferPointer)

  /// The digest's bytes; nil where the library failed. Called once, and nothing after it.
  func finish() -> [UInt8]?
}

extension DigestAlgorithm {
  /// A new state of the algorithm.
  func makeState() throws(FixityError) -> any DigestState {
    libraryName == nil ? BLAKE2bState(length: length) : try LibraryState(self)
  }
}
