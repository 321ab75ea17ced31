import Files
import Glibc
import TestSupport
import Testing

@testable import Scans

@Suite struct `A hostile scan` {
  @Test(arguments: ScanType.allCases)
  func `cut at any byte is answered in this process`(type: ScanType) throws {
    let bytes = Specimen.small(type)
    for count in 1..<bytes.count {
      let facts = try facts(of: Array(bytes[..<count]), type)
      #expect(facts.damage != nil && facts.density != nil && facts.pages != nil)
      // The last line feed of a PDF is no loss.
      let isWhole = type == .pdf && count == bytes.count - 1
      #expect(isWhole || facts.damage?.value?.isEmpty != true, "\(count) of \(bytes.count) bytes")
    }
  }

  @Test(arguments: ScanType.allCases)
  func `with bits turned over is answered in this process`(type: ScanType) throws {
    let bytes = Specimen.small(type)
    var random = FixedRandom(seed: 6)
    for _ in 0..<10_000 {
      var flipped = bytes
      for _ in 0...random.below(3) {
        flipped[random.below(bytes.count)] ^= 1 << UInt8(random.below(8))
      }
      let facts = try facts(of: flipped, type)
      #expect(facts.damage != nil && facts.density != nil && facts.pages != nil)
    }
  }

  @Test(arguments: ScanType.allCases)
  func `cut or with bits turned over is answered by a child`(type: ScanType) throws {
    let bytes = Specimen.small(type)
    var random = FixedRandom(seed: 7)
    for _ in 0..<40 {
      var flipped = Array(bytes.prefix(16 + random.below(bytes.count - 16)))
      flipped[16 + random.below(flipped.count - 15) - 1] ^= 1 << UInt8(random.below(8))
      #expect(try inspect(flipped).type == type)
    }
  }

  @Test func `whose tables lead back to themselves is answered`() throws {
    let text = String(decoding: PDFSpecimen().bytes, as: UTF8.self)
    let start = try #require(text.firstRange(of: "xref\n0"))
    let place = text.utf8.distance(from: text.startIndex, to: start.lowerBound)
    let bytes = Array(text.replacing("/Root 1 0 R", with: "/Root 1 0 R/Prev \(place)").utf8)
    #expect(try inspect(bytes).damage.value?.isEmpty == false)
  }

  @Test func `whose pages lead back to themselves is answered`() throws {
    var pdf = PDFSpecimen(pages: 2)
    pdf.objects = []
    let text = String(decoding: pdf.bytes, as: UTF8.self)
    let bytes = Array(text.replacing("/Kids[5 0 R 6 0 R]", with: "/Kids[5 0 R 2 0 R]").utf8)
    let report = try inspect(bytes)
    #expect(report.findings != [])
  }

  @Test func `with 100,000 pages is counted`() throws {
    let report = try inspect(PDFSpecimen(pages: 100_000).bytes)
    #expect(report.pages == .known(100_000))
    #expect(report.density == .unknown(.tooMany))
  }

  @Test func `with pages nested 100,000 deep ends in an answer`() throws {
    var objects = [Array("<</Type/Catalog/Pages 2 0 R>>".utf8)]
    for index in 2..<100_000 {
      objects.append(Array("<</Type/Pages/Count 1/Kids[\(index + 1) 0 R]>>".utf8))
    }
    objects.append(Array("<</Type/Page>>".utf8))
    let report = try inspect(PDFSpecimen.file(objects))
    #expect(report.pages.value == 1 || report.findings != [])
  }

  @Test func `with arrays nested 100,000 deep ends in an answer`() throws {
    var pdf = PDFSpecimen()
    pdf.catalogue = "/X" + String(repeating: "[", count: 100_000)
    #expect(try inspect(pdf.bytes).findings != [])
  }

  @Test func `whose compressed objects grow beyond all memory ends in an answer`() throws {
    let bomb = Deflated.zeros(count: 2 << 30)
    var objects = [
      Array("<</Type/Catalog/Pages 5 0 R>>".utf8), Array("<<>>".utf8), Array("<<>>".utf8),
      PDFSpecimen.stream(
        "/Type/ObjStm/N 1/First 8/Filter/FlateDecode", bomb),
    ]
    objects.append(Array("<</Type/Pages/Count 1/Kids[6 0 R]>>".utf8))
    objects.append(Array("<</Type/Page/MediaBox[0 0 9 9]/Resources<<>>/Contents 4 0 R>>".utf8))
    let report = try inspect(PDFSpecimen.file(objects))
    #expect(report.pages == .known(1))
    // The sanitizer's allocator ends the child where others say that there is no memory.
    #expect(report.density == .unknown(isSanitized ? .helperUnclear : .tooLarge))
  }

  @Test func `of 4 GiB without contents takes its time limit at most`() throws {
    let scratch = try Scratch()
    var limits = ScanLimits()
    (limits.processorSeconds, limits.size) = (1, 8 << 30)
    for type in ScanType.allCases {
      try scratch.write("scan", Array(Specimen.small(type).prefix(300)))
      try #require(unsafe truncate("\(scratch.path)/scan", 4 << 30) == 0)
      let file = try OpenFile.open(Array("\(scratch.path)/scan".utf8))
      let report = try ScanInspector(executable: Child.path, limits: limits).inspect(file)
      // A TIFF file has no end of its own: what follows its pictures is nobody's.
      #expect(type == .tiff ? report.pages == .known(2) : report.findings != [])
    }
  }

  @Test func `of huge dimensions is only that`() throws {
    let png = try inspect(Specimen.png(width: 0xFFFF_FFFF, height: 0x7FFF_FFFF))
    #expect(png.picture == .known(PixelSize(width: 0xFFFF_FFFF, height: 0x7FFF_FFFF)))
    var pdf = PDFSpecimen()
    pdf.picture = (9_223_372_036_854_775_807, 9_223_372_036_854_775_807)
    #expect(try inspect(pdf.bytes).density == .unknown(.noPicture))
  }

  @Test(arguments: [
    [0xFF, 0xD8, 0xFF, 0xD8], [0xFF, 0xD8, 0xFF, 0xE0, 0, 0], [0xFF, 0xD8, 0xFF],
  ])
  func `of JPEG marks without sense is damaged`(bytes: [UInt8]) throws {
    let report = try inspect(bytes)
    #expect(report.damage.value?.isEmpty == false)
  }

  @Test func `of a million JPEG marks is read to its end`() throws {
    let marks = [UInt8]((0..<2_000_000).map { $0 % 2 == 0 ? 0xFF : 0xD0 })
    #expect(try inspect([0xFF, 0xD8, 0xFF, 0x01] + marks).damage == .known([.truncated]))
    let fill = [UInt8](repeating: 0xFF, count: 2_000_000)
    #expect(try inspect([0xFF, 0xD8] + fill).damage == .known([.truncated]))
  }

  @Test func `of TIFF entries that claim millions of strips is given up`() throws {
    var bytes = TIFFSpecimen(pages: 1).bytes
    // The count of the strips' offsets, the fourth entry.
    let place = 8 + 24 + 2 + 3 * 12 + 4
    bytes.replaceSubrange(place..<(place + 4), with: [0xFF, 0xFF, 0xFF, 0x7F])
    #expect(try inspect(bytes).damage == .unknown(.tooMany))
  }
}

/// Deflated zeros, made without a library (RFC 1950, RFC 1951); their end is missing.
enum Deflated {
  /// About so many zeros.
  static func zeros(count: Int) -> [UInt8] {
    // A block of fixed codes: a zero, then matches of 258 zeros at a distance of 1.
    let match = "11000101" + "00000"
    let bits = Array(("110" + "00110000" + String(repeating: match, count: 16)).utf8)
    let bytes = stride(from: 0, to: bits.count - 7, by: 8).map { start in
      // The first bit is a byte's lowest.
      bits[start..<(start + 8)].reversed().reduce(UInt8(0)) { $0 << 1 | ($1 & 1) }
    }
    // Eight matches are thirteen bytes, which come again and again after the first two.
    var result: [UInt8] = [0x78, 0x01] + bytes[..<2]
    for _ in 0..<(count / (8 * 258)) { result += bytes[2..<15] }
    return result
  }
}
