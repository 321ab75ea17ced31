import TestSupport
import Testing

@testable import Scans

@Suite struct `A picture's report` {
  @Test(arguments: [
    (Specimen.jfif(unit: 1, 300, 299), 300, 299), (Specimen.jfif(unit: 2, 118, 118), 300, 300),
    (Specimen.exif(240, 241, isLittle: true), 240, 241),
    (Specimen.exif(240, 241, isLittle: false), 240, 241),
    (Specimen.jfif(unit: 0, 1, 1) + Specimen.exif(72, 72, isLittle: true), 72, 72),
    (Specimen.jfif(unit: 1, 300, 300) + Specimen.exif(72, 72, isLittle: true), 300, 300),
  ])
  func `has the density of JFIF, or else of Exif`(part: [UInt8], horizontal: Int, vertical: Int)
    throws
  {
    let report = try inspect(Specimen.jpeg(applications: [part]))
    #expect(
      report.density
        == .known(
          ScanDensity(horizontal: horizontal, vertical: vertical, page: 1, basis: .stated)))
    #expect(report.picture == .known(PixelSize(width: 1654, height: 2339)))
    #expect(report.pages == .known(1))
    #expect(report.findings == [])
  }

  @Test(arguments: [[], [Specimen.jfif(unit: 0, 1, 1)], [Specimen.jfif(unit: 1, 0, 0)]])
  func `says that no density is stated`(parts: [[UInt8]]) throws {
    #expect(
      try inspect(Specimen.jpeg(applications: parts)).density == .unknown(.notStated))
  }

  @Test func `is of several scans, fill bytes and restart marks`() throws {
    let scan = Specimen.segment(0xDA, [1, 1, 0, 0, 63, 0])
    let bytes =
      Array(Specimen.jpeg().dropLast(2)) + [0xFF, 0xFF] + scan + [1, 2, 0xFF, 0xFF, 0xD9]
    #expect(try inspect(bytes).findings == [])
  }

  @Test func `has a PNG's size and density`() throws {
    let report = try inspect(Specimen.png())
    #expect(report.density.value?.lowest == 200)
    #expect(report.picture == .known(PixelSize(width: 1654, height: 2339)))
    #expect(report.findings == [])
    #expect(try inspect(Specimen.png(perMetre: nil)).density == .unknown(.notStated))
  }

  @Test func `names a wrong checksum and a broken order`() throws {
    var bytes = Specimen.png()
    bytes[bytes.count - 17] ^= 1
    #expect(try inspect(bytes).damage == .known([.badChecksum]))
    let twice = Specimen.png(extra: [Specimen.chunk("IHDR", zeros(13))])
    #expect(try inspect(twice).damage == .known([.badStructure]))
  }

  @Test(arguments: [true, false])
  func `has a TIFF's pages, but for smaller versions`(isLittle: Bool) throws {
    var tiff = TIFFSpecimen(pages: 4)
    (tiff.isLittle, tiff.reduced, tiff.density) = (isLittle, [1], (300, 200))
    let report = try inspect(tiff.bytes)
    #expect(report.pages == .known(3))
    #expect(
      report.density
        == .known(ScanDensity(horizontal: 300, vertical: 200, page: 1, basis: .stated)))
    #expect(report.picture == .known(PixelSize(width: 2480, height: 3508)))
    #expect(report.findings == [])
  }

  @Test func `takes TIFF's centimetres, and its word that there is no unit`() throws {
    var tiff = TIFFSpecimen(pages: 1)
    (tiff.unit, tiff.density) = (3, (118, 118))
    #expect(try inspect(tiff.bytes).density.value?.lowest == 300)
    tiff.unit = 1
    #expect(try inspect(tiff.bytes).density == .unknown(.notStated))
  }

  @Test func `refuses a TIFF's circle and strips outside`() throws {
    var tiff = TIFFSpecimen(pages: 3)
    tiff.end = 32
    let circle = try inspect(tiff.bytes)
    #expect(circle.damage == .known([.badStructure]))
    #expect(circle.pages == .unknown(.damaged))
    (tiff.end, tiff.strip) = (0, 1 << 20)
    #expect(try inspect(tiff.bytes).damage == .known([.truncated]))
  }

  @Test(arguments: [ScanType.jpeg, .png])
  func `tells what follows its end, and an end that is missing`(type: ScanType) throws {
    let bytes = Specimen.small(type)
    #expect(
      try inspect(bytes + [1, 2, 3]).findings == [ScanFinding(.trailingBytes, count: 3)])
    #expect(try inspect(bytes.dropLast()).damage == .known([.truncated]))
  }

  @Test func `stops at more directories than are looked at`() throws {
    let tiff = TIFFSpecimen(pages: TIFFDirectories.limits.directories + 1)
    let report = try inspect(tiff.bytes)
    #expect(report.pages == .unknown(.tooMany))
    #expect(report.findings == [ScanFinding(.notInspected, doubt: .tooMany)])
  }
}
