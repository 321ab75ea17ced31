package import Fixity

/// The name of a bundle: `<number>-<8 hex digits>.v<N>`, its one folder; with `.hoso.tar`, its file.
///
/// The hex digits are the first of the SHA-256 of the uuid's 36 lower-case characters:
/// `printf %s UUID | sha256sum`.
package struct BundleName: Hashable, Sendable {
  package let number: DossierNumber
  /// Eight hex digits in lower case.
  package let digits: String
  package let version: Int

  /// The name of a dossier's bundle.
  ///
  /// - Throws: what computing the digest throws.
  package init(_ card: DossierCard, version: Int) throws(FixityError) {
    number = card.number
    digits = try card.identifier.digits()
    self.version = version
  }

  /// Reads the folder's name; nil for what is outside the grammar.
  package init?(parsing name: [UInt8]) {
    // From the end, as the number has hyphens of its own.
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")),
      let version = Self.version(name[(dot + 1)...])
    else { return nil }
    let parts = name[..<dot]
    let (digits, rest) = (parts.suffix(8), parts.dropLast(8))
    guard digits.count == 8, digits.allSatisfy(\.isLowerHexDigit),
      rest.last == UInt8(ascii: "-"), let number = DossierNumber(parsing: Array(rest.dropLast()))
    else { return nil }
    self.number = number
    self.digits = String(decoding: digits, as: UTF8.self)
    self.version = version
  }

  /// Reads the name of a file; nil for what is outside the grammar.
  package init?(parsingFile name: [UInt8]) {
    guard name.suffix(Self.suffix.count) == Self.suffix[...] else { return nil }
    self.init(parsing: name.dropLast(Self.suffix.count))
  }

  private static let suffix = Array(".hoso.tar".utf8)

  /// Reads `v3`: no zero before the number, and up to nine digits.
  static func version(_ name: some Collection<UInt8>) -> Int? {
    let digits = name.dropFirst()
    guard name.first == UInt8(ascii: "v"), (1...9).contains(digits.count),
      digits.first != UInt8(ascii: "0"), digits.allSatisfy(\.isDigit)
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// The folder's name.
  package var folder: String { "\(number.text)-\(digits).v\(version)" }

  /// The file's name.
  package var file: String { "\(folder).hoso.tar" }
}
