import Files
import Testing

@testable import Scans

/// Files made by hand, as small as their formats allow.
enum Specimen {
  /// One of each type.
  static func small(_ type: ScanType) -> [UInt8] {
    switch type {
    case .pdf: PDFSpecimen().bytes
    case .jpeg: jpeg()
    case .png: png()
    case .tiff: TIFFSpecimen(pages: 2).bytes
    }
  }

  /// A number of so many bytes, the highest first.
  static func big(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  // MARK: JPEG

  /// A JPEG of one component: header, tables left out, four bytes of coded data.
  static func jpeg(
    width: Int = 1654, height: Int = 2339, applications: [[UInt8]] = [jfif(unit: 1, 200, 200)]
  ) -> [UInt8] {
    let frame: [UInt8] = [8] + big(height, 2) + big(width, 2) + [1, 1, 0x11, 0]
    let scan: [UInt8] = [1, 1, 0, 0, 63, 0]
    return [0xFF, 0xD8] + applications.flatMap { $0 } + segment(0xC0, frame)
      + segment(0xDA, scan) + [0x12, 0xFF, 0x00, 0xFF, 0xD0, 0x34, 0xFF, 0xD9]
  }

  static func segment(_ marker: UInt8, _ bytes: [UInt8]) -> [UInt8] {
    [0xFF, marker] + big(bytes.count + 2, 2) + bytes
  }

  static func jfif(unit: UInt8, _ horizontal: Int, _ vertical: Int) -> [UInt8] {
    segment(
      0xE0,
      Array("JFIF\0".utf8) + [1, 2, unit] + big(horizontal, 2) + big(vertical, 2) + [0, 0])
  }

  static func exif(_ horizontal: Int, _ vertical: Int, isLittle: Bool) -> [UInt8] {
    var tiff = TIFFSpecimen(pages: 1)
    tiff.isLittle = isLittle
    tiff.density = (horizontal, vertical)
    return segment(0xE1, Array("Exif\0\0".utf8) + tiff.bytes)
  }

  // MARK: PNG

  static func png(
    width: Int = 1654, height: Int = 2339, perMetre: Int? = 7874, extra: [[UInt8]] = []
  ) -> [UInt8] {
    let header = chunk("IHDR", big(width, 4) + big(height, 4) + [8, 0, 0, 0, 0])
    let density = perMetre.map { chunk("pHYs", big($0, 4) + big($0, 4) + [1]) } ?? []
    return [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + header + density + extra.flatMap { $0 }
      + chunk("IDAT", [1, 2, 3, 4]) + chunk("IEND", [])
  }

  static func chunk(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + bytes
    return big(bytes.count, 4) + body + big(Int(checksum(body)), 4)
  }

  /// CRC-32, bit by bit: another way than the reader's.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { register, byte in
      (0..<8).reduce(register ^ UInt32(byte)) { value, _ in
        value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0)
      }
    }
  }
}

/// A TIFF file, with one strip of eight bytes for each page.
struct TIFFSpecimen {
  var pages: Int
  var isLittle = true
  var density = (300, 300)
  var unit = 2
  /// The pages that are smaller versions of others.
  var reduced: Set<Int> = []
  /// Where the last directory leads; 0 ends the chain.
  var end = 0
  /// Where the strips are said to be.
  var strip: Int?

  static let pageSize = 8 + 8 + 8 + 2 + 8 * 12 + 4

  var bytes: [UInt8] {
    let mark: [UInt8] = isLittle ? [0x49, 0x49] : [0x4D, 0x4D]
    return mark + number(42, 2) + number(8 + 24, 4) + (0..<pages).flatMap(page)
  }

  private func page(_ index: Int) -> [UInt8] {
    let start = 8 + index * Self.pageSize
    let isLast = index == pages - 1
    let entries = [
      entry(254, 4, number(reduced.contains(index) ? 1 : 0, 4)),
      entry(256, 4, number(2480, 4)), entry(257, 3, number(3508, 2) + [0, 0]),
      entry(273, 4, number(strip ?? start, 4)), entry(279, 4, number(8, 4)),
      entry(282, 5, number(start + 8, 4)), entry(283, 5, number(start + 16, 4)),
      entry(296, 3, number(unit, 2) + [0, 0]),
    ]
    let data = [UInt8](repeating: 0xAA, count: 8)
    let next = number(isLast ? end : start + Self.pageSize + 24, 4)
    let ratios = [density.0, 1, density.1, 1].flatMap { number($0, 4) }
    return [data, ratios, number(entries.count, 2), entries.flatMap { $0 }, next].flatMap { $0 }
  }

  private func entry(_ tag: Int, _ kind: Int, _ value: [UInt8]) -> [UInt8] {
    number(tag, 2) + number(kind, 2) + number(1, 4) + value
  }

  private func number(_ number: Int, _ width: Int) -> [UInt8] {
    let bytes = Specimen.big(number, width)
    return isLittle ? bytes.reversed() : bytes
  }
}

/// A PDF file, each page with one picture.
struct PDFSpecimen {
  var pages = 1
  /// The picture's size, and the content that draws it on a page of 595 × 842 points.
  var picture = (1654, 2339)
  var content = "q 595.2 0 0 841.7 0 0 cm /Im0 Do Q"
  /// What stands in the catalogue beside the pages, and objects after all others.
  var catalogue = ""
  var objects: [[UInt8]] = []
  /// The objects' numbers begin after 1 catalogue, 2 pages, 3 content, 4 picture and the pages.
  var firstFree: Int { 5 + pages }

  var bytes: [UInt8] {
    let kids = (0..<pages).map { "\(5 + $0) 0 R" }.joined(separator: " ")
    let page = """
      <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R\
      /Resources<</XObject<</Im0 4 0 R>>>>>>
      """
    let all: [[UInt8]] =
      [
        Array("<</Type/Catalog/Pages 2 0 R\(catalogue)>>".utf8),
        Array("<</Type/Pages/Count \(pages)/Kids[\(kids)]>>".utf8),
        Self.stream("", Array(content.utf8)),
        Self.stream(
          "/Subtype/Image/Width \(picture.0)/Height \(picture.1)/ColorSpace/DeviceGray"
            + "/BitsPerComponent 8/Filter/DCTDecode", Array("..".utf8)),
      ] + [[UInt8]](repeating: Array(page.utf8), count: pages) + objects
    return Self.file(all)
  }

  static func stream(_ rules: String, _ bytes: [UInt8]) -> [UInt8] {
    Array("<<\(rules)/Length \(bytes.count)>>stream\n".utf8) + bytes + Array("\nendstream".utf8)
  }

  /// A file of objects, of which the first is the catalogue.
  static func file(_ objects: [[UInt8]]) -> [UInt8] {
    var bytes = Array("%PDF-1.7\n%\u{E2}\u{E3}\n".utf8)
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(bytes.count)
      bytes += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
    }
    let start = bytes.count
    let lines = places.map { place in
      let digits = String(place)
      return String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n"
    }
    bytes += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
    bytes += Array(lines.joined().utf8)
    bytes += Array("trailer\n<</Size \(objects.count + 1)/Root 1 0 R>>\n".utf8)
    return bytes + Array("startxref\n\(start)\n%%EOF\n".utf8)
  }
}

/// A file in memory with these bytes.
func file(_ bytes: [UInt8]) throws -> OpenFile {
  let file = try OpenFile.inMemory(path: Array("scan".utf8))
  try unsafe bytes.withUnsafeBytes { try unsafe file.append($0) }
  return file
}

/// What the readers tell of bytes, in this process.
func facts(of bytes: [UInt8], _ type: ScanType) throws -> ScanFacts {
  let file = try file(bytes)
  var facts = ScanFacts()
  var isTwice = false
  ScanReader.read(file.descriptor, type: type, size: bytes.count) {
    if !facts.take($0) { isTwice = true }
  }
  #expect(!isTwice)
  return facts
}
