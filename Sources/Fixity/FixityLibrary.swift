internal import CCrypto

/// The library that computes digests.
package enum FixityLibrary {
  /// Its name and version, as it tells them: `OpenSSL 3.0.17 1 Jul 2025`.
  package static var version: String {
    unsafe OpenSSL_version(wholeText).map { unsafe String(cString: $0) } ?? ""
  }

  /// `OPENSSL_VERSION`, a macro that Swift does not see as a number of the right type.
  private static let wholeText: Int32 = 0
}
