internal import CCrypto

/// libcrypto's context of one digest, freed once.
@safe final class LibraryState: DigestState {
  private let context: OpaquePointer
  private let length: Int
  private var hasFailed = false

  init(_ algorithm: DigestAlgorithm) throws(FixityError) {
    guard let method = unsafe LibraryMethods.fetched[algorithm] else {
      throw FixityError(.algorithmNotAvailable, algorithm: algorithm)
    }
    guard let context = unsafe EVP_MD_CTX_new() else { fatalError("out of memory") }
    guard unsafe EVP_DigestInit_ex2(context, method, nil) == 1 else {
      unsafe EVP_MD_CTX_free(context)
      throw FixityError(.libraryFailed, algorithm: algorithm)
    }
    unsafe self.context = context
    length = algorithm.length
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  func update(_ bytes: UnsafeRawBufferPointer) {
    guard let first = bytes.baseAddress else { return }
    if unsafe EVP_DigestUpdate(context, first, bytes.count) != 1 { hasFailed = true }
  }

  func finish() -> [UInt8]? {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: CUnsignedInt = 0
    let isDone = unsafe digest.withUnsafeMutableBufferPointer {
      unsafe EVP_DigestFinal_ex(context, $0.baseAddress, &count) == 1
    }
    guard isDone, !hasFailed, count == length else { return nil }
    return Array(digest[..<length])
  }
}

/// libcrypto's digests, fetched once for the life of the process.
///
/// Fetching costs more than hashing a small file. They are only read, so threads may share them.
private enum LibraryMethods {
  nonisolated(unsafe) static let fetched: [DigestAlgorithm: OpaquePointer] = {
    var found: [DigestAlgorithm: OpaquePointer] = unsafe [:]
    for algorithm in DigestAlgorithm.allCases {
      guard let name = algorithm.libraryName else { continue }
      unsafe found[algorithm] = unsafe EVP_MD_fetch(nil, name, nil)
    }
    return unsafe found
  }()
}
