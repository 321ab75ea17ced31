/// What the first bytes of a file say that it is.
struct ScanContents: Hashable {
  enum Kind: Hashable {
    case scan(ScanType)
    case foreign(ForeignType)
  }

  let kind: Kind
  /// Where a PDF begins.
  let leadingBytes: Int
  /// Whether a PDF begins inside the first bytes of something else.
  let hidesPDF: Bool

  /// How many bytes are looked at: readers accept a PDF that begins within them.
  static let sampleSize = 1024

  /// Judges the first bytes of a file, of which there should be ``sampleSize``.
  ///
  /// What stands at byte 0 decides; a PDF's header further on counts only where that is nothing
  /// that is known.
  init(sample: [UInt8]) {
    let header = Self.place(of: Array("%PDF-".utf8), in: sample)
    if header == 0 {
      (kind, leadingBytes, hidesPDF) = (.scan(.pdf), 0, false)
    } else if let type = Self.picture(sample) {
      (kind, leadingBytes, hidesPDF) = (.scan(type), 0, header != nil)
    } else if let type = ForeignType(magicOf: sample) {
      (kind, leadingBytes, hidesPDF) = (.foreign(type), 0, header != nil)
    } else if let header {
      (kind, leadingBytes, hidesPDF) = (.scan(.pdf), header, false)
    } else {
      (kind, leadingBytes, hidesPDF) = (.foreign(ForeignType(otherwise: sample)), 0, false)
    }
  }

  private static func picture(_ sample: [UInt8]) -> ScanType? {
    if sample.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if sample.starts(with: PNGReader.signature) { return .png }
    if sample.starts(with: [0x49, 0x49, 42, 0]) || sample.starts(with: [0x4D, 0x4D, 0, 42]) {
      return .tiff
    }
    return nil
  }

  private static func place(of part: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= part.count else { return nil }
    return (0...(bytes.count - part.count)).first { bytes[$0...].starts(with: part) }
  }
}

extension ForeignType {
  /// The type that the first bytes are the mark of.
  init?(magicOf sample: [UInt8]) {
    let text = String(decoding: sample.prefix(64), as: Unicode.ASCII.self)
    if let found = Self.magics.first(where: { sample.starts(with: $0.bytes) }) {
      self = found.type
    } else if sample.starts(with: [0x50, 0x4B, 3, 4]) || sample.starts(with: [0x50, 0x4B, 5, 6]) {
      self.init(zip: sample)
    } else if sample.count >= 12, sample[4..<8].elementsEqual("ftyp".utf8) {
      self.init(brand: sample[8..<12])
    } else if text.hasPrefix("RIFF"), sample.dropFirst(8).starts(with: "WEBP".utf8) {
      self = .webp
    } else if sample.count > 262, sample[257..<262].elementsEqual("ustar".utf8) {
      self = .tar
    } else {
      return nil
    }
  }

  /// What bytes without a mark look like.
  init(otherwise sample: [UInt8]) {
    if sample.allSatisfy({ $0 == 0 }) {
      self = .zeros
    } else if let text = Self.text(sample) {
      let start = text.drop { $0.isWhitespace }.prefix(14).lowercased()
      if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") {
        self = .html
      } else {
        self = start.hasPrefix("<?xml") || start.hasPrefix("<svg") ? .xml : .text
      }
    } else {
      self = .unknown
    }
  }

  private init(zip sample: [UInt8]) {
    let name = sample.dropFirst(30)
    let officeNames = ["[Content_Types].xml", "_rels/", "docProps/", "word/", "xl/", "ppt/"]
    if officeNames.contains(where: { name.starts(with: $0.utf8) }) {
      self = .officeDocument
    } else {
      self = name.starts(with: "mimetype".utf8) ? .openDocument : .zip
    }
  }

  private init(brand: ArraySlice<UInt8>) {
    switch String(decoding: brand, as: Unicode.ASCII.self) {
    case "heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1": self = .heic
    case "avif", "avis": self = .avif
    case "jp2 ", "jpx ", "jpm ": self = .jpeg2000
    default: self = .video
    }
  }

  /// The bytes as text, where they can be; a character that the sample cuts is forgiven.
  private static func text(_ sample: [UInt8]) -> String? {
    if sample.starts(with: [0xFF, 0xFE]) || sample.starts(with: [0xFE, 0xFF]) { return "" }
    let isPlain = sample.allSatisfy { $0 >= 0x20 || (9...13).contains($0) || $0 == 0x1B }
    guard isPlain else { return nil }
    for cut in 0..<min(4, sample.count) {
      if let text = String(validating: sample.dropLast(cut), as: UTF8.self) { return text }
    }
    return nil
  }

  private static let magics: [(type: ForeignType, bytes: [UInt8])] = [
    (.oldOfficeDocument, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    (.rtf, Array("{\\rtf".utf8)), (.postScript, Array("%!PS".utf8)),
    (.postScript, [0xC5, 0xD0, 0xD3, 0xC6]), (.gif, Array("GIF8".utf8)),
    (.bmp, Array("BM".utf8)), (.bigTIFF, [0x49, 0x49, 43, 0]), (.bigTIFF, [0x4D, 0x4D, 0, 43]),
    (.jpeg2000, [0, 0, 0, 12, 0x6A, 0x50, 0x20, 0x20]), (.jpeg2000, [0xFF, 0x4F, 0xFF, 0x51]),
    (.jpegXL, [0xFF, 0x0A]), (.jpegXL, [0, 0, 0, 12, 0x4A, 0x58, 0x4C, 0x20]),
    (.djvu, Array("AT&TFORM".utf8)), (.icon, [0, 0, 1, 0]), (.photoshop, Array("8BPS".utf8)),
    (.rar, Array("Rar!".utf8) + [0x1A, 7]), (.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    (.gzip, [0x1F, 0x8B]), (.bzip2, Array("BZh".utf8)), (.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]),
    (.zstandard, [0x28, 0xB5, 0x2F, 0xFD]), (.windowsProgram, Array("MZ".utf8)),
    (.linuxProgram, [0x7F] + Array("ELF".utf8)),
  ]
}
