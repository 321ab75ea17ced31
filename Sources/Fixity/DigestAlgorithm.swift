/// A digest algorithm of the OCFL and BagIt vocabularies; the raw value is OCFL's name where it has
/// one.
///
/// OCFL 1.1 §3.5.3 with its extensions 0001 and 0009 (whose `size` is no digest, and not here).
/// BagIt leaves the choice open: its tools write sha224 and sha384 too.
package enum DigestAlgorithm: String, CaseIterable, Hashable, Sendable {
  case md5
  case sha1
  case sha256
  case sha512
  case sha512Slash256 = "sha512/256"
  case blake2b512 = "blake2b-512"
  case blake2b384 = "blake2b-384"
  case blake2b256 = "blake2b-256"
  case blake2b160 = "blake2b-160"
  case sha224
  case sha384

  /// The algorithm of a name in OCFL's spelling; nil for any other, in other letter case too.
  package init?(ocflName: String) {
    // Compared by bytes: `==` of strings is canonical equivalence.
    guard let found = Self.allCases.first(where: { $0.rawValue.utf8.elementsEqual(ocflName.utf8) }),
      found.isOCFL
    else { return nil }
    self = found
  }

  /// The algorithm of `manifest-<name>.txt`: RFC 8493 §2.4 leaves lower-case letters and digits.
  package init?(bagItName: String) {
    guard
      let found = Self.allCases.first(where: { $0.bagItName.utf8.elementsEqual(bagItName.utf8) })
    else { return nil }
    self = found
  }

  /// Whether OCFL has a name for it.
  package var isOCFL: Bool { self != .sha224 && self != .sha384 }

  /// The name as OCFL writes it.
  package var ocflName: String { rawValue }

  /// The name as BagIt writes it in the names of manifests.
  package var bagItName: String { rawValue.filter { $0 != "-" && $0 != "/" } }

  /// How many bytes a digest has.
  package var length: Int {
    switch self {
    case .md5: 16
    case .sha1, .blake2b160: 20
    case .sha224: 28
    case .sha256, .sha512Slash256, .blake2b256: 32
    case .sha384, .blake2b384: 48
    case .sha512, .blake2b512: 64
    }
  }

  /// How many hex digits a digest is written with.
  package var hexLength: Int { 2 * length }

  /// The name that libcrypto fetches it by; nil where OpenSSL 3.0 has no such digest.
  ///
  /// Its BLAKE2b has one length, 512 bits: the "size" parameter came with 3.2.
  var libraryName: String? {
    switch self {
    case .md5: "MD5"
    case .sha1: "SHA1"
    case .sha224: "SHA2-224"
    case .sha256: "SHA2-256"
    case .sha384: "SHA2-384"
    case .sha512: "SHA2-512"
    case .sha512Slash256: "SHA2-512/256"
    case .blake2b512: "BLAKE2B-512"
    case .blake2b384, .blake2b256, .blake2b160: nil
    }
  }
}
