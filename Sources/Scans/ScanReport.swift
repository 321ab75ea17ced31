/// What a scan is and how it is, as far as can be told without decoding its pictures.
package struct ScanReport: Hashable, Sendable {
  package let type: ScanType
  /// Its size in bytes.
  package let size: Int
  /// Where the type's own bytes begin; not 0 where something else stands before a PDF.
  package let leadingBytes: Int
  /// Whether a PDF begins inside a picture's first bytes: readers may disagree on what it is.
  package let hidesPDF: Bool
  /// How many pages: of a TIFF its pictures, but for those that are smaller versions of others.
  package let pages: Known<Int>
  package let encryption: Known<ScanEncryption>
  /// What is damaged, each kind once; empty where nothing was found.
  package let damage: Known<[ScanDamage]>
  /// The digital signatures inside; empty where there is none.
  package let signatures: Known<[ScanSignature]>
  /// The picture; of several pages that with the lowest density, of a PDF the largest of its page.
  package let picture: Known<PixelSize>
  /// The lowest density of a page.
  package let density: Known<ScanDensity>
  /// How many bytes follow the type's own end.
  package let trailingBytes: Known<Int>
}

/// How a PDF is encrypted.
package enum ScanEncryption: Hashable, Sendable {
  case none
  /// Anybody can open it; what may be done with it is restricted.
  case opensFreely(Cipher)
  /// It can't be opened without a password.
  case needsPassword(Cipher)
  /// By certificates, or in some other way than passwords.
  case otherHandler

  package enum Cipher: String, CaseIterable, Sendable { case rc4, aes128, aes256, other }
}

/// One kind of damage.
package enum ScanDamage: String, CaseIterable, Sendable {
  /// The file ends before it should, or points beyond its end.
  case truncated
  /// A PDF's index or objects had to be found or guessed anew.
  case repaired
  /// A checksum inside is wrong.
  case badChecksum
  /// A part contradicts the format, or another part.
  case badStructure
  /// The file can't be read at all.
  case unreadable
}

/// A digital signature inside a PDF; it is told, never judged, never removed.
package enum ScanSignature: String, CaseIterable, Sendable {
  /// It covers the file from its first byte to its last, but for itself.
  case coversWhole
  /// Something was added after it; often another signature.
  case coversPart
  /// What it covers can't be told.
  case coverageUnclear
}

/// The size of a picture.
package struct PixelSize: Hashable, Sendable {
  package let width: Int, height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

/// How dense a picture is, in pixels an inch, rounded.
package struct ScanDensity: Hashable, Sendable {
  /// How it is known.
  package enum Basis: String, CaseIterable, Sendable {
    /// The file states it.
    case stated
    /// The picture's pixels against the size that it has on the PDF's page.
    case drawn
  }

  package let horizontal: Int, vertical: Int
  /// The page, counted from 1.
  package let page: Int
  package let basis: Basis

  package init(horizontal: Int, vertical: Int, page: Int, basis: Basis) {
    self.horizontal = horizontal
    self.vertical = vertical
    self.page = page
    self.basis = basis
  }

  /// The lower of the two.
  package var lowest: Int { min(horizontal, vertical) }
}
