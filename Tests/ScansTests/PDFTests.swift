import TestSupport
import Testing

@testable import Scans

@Suite struct `A PDF's report` {
  @Test(arguments: [1, 3, 40])
  func `has its pages and the density of its pictures`(pages: Int) throws {
    let report = try inspect(PDFSpecimen(pages: pages).bytes)
    #expect(report.pages == .known(pages))
    #expect(report.encryption == .known(.none))
    #expect(report.signatures == .known([]))
    #expect(report.picture == .known(PixelSize(width: 1654, height: 2339)))
    #expect(
      report.density
        == .known(ScanDensity(horizontal: 200, vertical: 200, page: 1, basis: .drawn)))
    #expect(report.findings == [])
  }

  @Test(arguments: [
    ("q 0.8 0 0 0.8 0 0 cm 595.2 0 0 841.7 0 0 cm /Im0 Do Q", 250),
    ("q 0 595.2 -841.7 0 0 0 cm /Im0 Do Q", 200),
    ("q 1 0 0 1 9 9 cm Q q 595.2 0 0 841.7 0 0 cm\n%a /Im0\n/Im0\tDo Q", 200),
    ("/P <</MCID 0>> BDC (a \\) ( b) q) Tj <41> Tj 595.2 0 0 841.7 0 0 cm /Im#30 Do EMC", 200),
    ("BI /W 1 ID \u{1}\u{2} 2 0 0 2 0 0 cm EI 595.2 0 0 841.7 0 0 cm /Im0 Do", 200),
    ("1 0 0 1 0 0 cm Q Q Q 595.2 0 0 841.7 0 0 cm /Im0 Do", 200),
  ])
  func `has the density as the picture is drawn`(content: String, density: Int) throws {
    var pdf = PDFSpecimen()
    pdf.content = content
    #expect(try inspect(pdf.bytes).density.value?.lowest == density)
  }

  @Test(arguments: [
    "BT (typed) Tj ET", "60 0 0 80 0 0 cm /Im0 Do", "595 0 0 842 0 0 cm /Im9 Do", "/Im0 Do",
    "0 0 0 0 0 0 cm /Im0 Do", "1e308 0 0 1e308 0 0 cm 1e308 0 0 1e308 0 0 cm /Im0 Do", "(", "",
  ])
  func `says that a page without a scanned picture has none`(content: String) throws {
    var pdf = PDFSpecimen()
    pdf.content = content
    let report = try inspect(pdf.bytes)
    #expect(report.density == .unknown(.noPicture))
    #expect(report.pages == .known(1))
  }

  @Test(arguments: [("/A Do", Known<Int>.known(200)), ("/B Do /A Do", .unknown(.noPicture))])
  func `finds a picture inside a form object, but for one inside itself`(
    content: String, density: Known<Int>
  ) throws {
    var pdf = PDFSpecimen()
    pdf.content = "/Im0 Do"
    let form = "/Subtype/Form/Matrix[595.2 0 0 841.7 0 0]/Resources<</XObject<</A 4 0 R/B 6 0 R>>>>"
    pdf.objects = [PDFSpecimen.stream(form, Array(content.utf8))]
    let text = String(decoding: pdf.bytes, as: UTF8.self)
    let report = try inspect(Array(text.replacing("/Im0 4 0 R", with: "/Im0 6 0 R").utf8))
    #expect(report.findings == [])
    #expect(report.density.value?.lowest == density.value)
    #expect(report.density.doubt == density.doubt)
  }

  @Test func `names the page with the lowest density`() throws {
    let scans = [(2480, 3508), (827, 1170), (1654, 2339)]
    let kids = (0..<3).map { "\(3 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      Array("<</Type/Catalog/Pages 2 0 R>>".utf8),
      Array("<</Type/Pages/Count 3/Kids[\(kids)]/MediaBox[0 0 595 842]/Resources 9 0 R>>".utf8),
    ]
    for index in scans.indices {
      let own = "<</XObject<</I\(index) 10 0 R>>>>"
      objects.append(
        Array(
          "<</Type/Page/Parent 2 0 R/Contents \(4 + 2 * index) 0 R/UserUnit 1/Resources\(own)>>"
            .replacing("10 0 R", with: "\(10 + index) 0 R").utf8))
      objects.append(
        PDFSpecimen.stream("", Array("595.2 0 0 841.7 0 0 cm /I\(index) Do".utf8)))
    }
    objects.append(Array("<<>>".utf8))
    for (width, height) in scans {
      objects.append(
        PDFSpecimen.stream("/Subtype/Image/Width \(width)/Height \(height)", [1, 2, 3]))
    }
    let report = try inspect(PDFSpecimen.file(objects))
    #expect(
      report.density
        == .known(ScanDensity(horizontal: 100, vertical: 100, page: 2, basis: .drawn)))
    #expect(report.picture == .known(PixelSize(width: 827, height: 1170)))
  }

  @Test func `says that it was repaired where its index is wrong`() throws {
    let text = String(decoding: PDFSpecimen(pages: 2).bytes, as: UTF8.self)
    let report = try inspect(Array(text.replacing("startxref\n", with: "startxref\n9").utf8))
    #expect(report.damage == .known([.repaired]))
    #expect(report.pages == .known(2))
  }

  @Test func `says that it is cut`() throws {
    let report = try inspect(PDFSpecimen(pages: 2).bytes.dropLast(60))
    #expect(report.damage.value?.contains(.truncated) == true)
    #expect(report.trailingBytes == .unknown(.damaged))
  }

  @Test func `says that it can't be read`() throws {
    let report = try inspect(Array("%PDF-1.7\nnothing at all\n%%EOF".utf8))
    #expect(report.damage == .known([.unreadable]))
    #expect(report.pages == .unknown(.damaged))
    #expect(report.findings == [ScanFinding(.unreadable)])
  }

  @Test(arguments: [("\n\r\n  \0\0", 0), ("\nhidden", 7), ("x", 1)])
  func `tells what follows its end`(rest: String, count: Int) throws {
    let bytes = Array(PDFSpecimen().bytes.dropLast()) + Array(rest.utf8)
    #expect(try inspect(bytes).trailingBytes == .known(count))
  }

  @Test func `tells another file that follows far from its end`() throws {
    let report = try inspect(PDFSpecimen().bytes + noise(100_000))
    #expect(report.trailingBytes == .known(100_001))
    #expect(report.damage.value?.contains(.truncated) == false)
    #expect(report.pages == .known(1))
  }

  @Test(arguments: EncryptedPDF.Way.allCases, [true, false])
  func `names the cipher, and whether it opens freely`(way: EncryptedPDF.Way, isFree: Bool) throws {
    let bytes = try #require(
      EncryptedPDF.bytes(of: PDFSpecimen(pages: 2).bytes, way, password: isFree ? "" : "mật khẩu"))
    let report = try inspect(bytes)
    let cipher = way.cipher
    #expect(report.encryption == .known(isFree ? .opensFreely(cipher) : .needsPassword(cipher)))
    #expect(report.pages == (isFree ? .known(2) : .unknown(.encrypted)))
    #expect(report.findings.contains(ScanFinding(isFree ? .encrypted : .needsPassword)))
  }

  @Test func `says that it is encrypted in another way than by passwords`() throws {
    let text = String(decoding: PDFSpecimen().bytes, as: UTF8.self)
    let rules =
      "/ID[(a)(b)]/Encrypt<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s5/V 4>>>>\nstartxref"
    let report = try inspect(Array(text.replacing(">>\nstartxref", with: rules).utf8))
    #expect(report.encryption == .known(.otherHandler))
    #expect(report.pages == .unknown(.encrypted))
    #expect(report.findings.contains(ScanFinding(.otherEncryption)))
  }

  @Test(arguments: [
    (0, ScanSignature.coversWhole, ScanCode.signed), (10, .coversPart, .signedInPart),
  ])
  func `tells a signature and what it covers`(rest: Int, coverage: ScanSignature, code: ScanCode)
    throws
  {
    let report = try inspect(signed(rest: rest))
    #expect(report.signatures == .known([coverage]))
    #expect(report.findings.contains(ScanFinding(code, count: 1)))
    #expect(report.pages == .known(1))
  }

  @Test func `does not take an empty signature field for a signature`() throws {
    var pdf = PDFSpecimen()
    pdf.catalogue = "/AcroForm<</Fields[\(pdf.firstFree) 0 R]>>"
    pdf.objects = [Array("<</FT/Sig/T(a)/Kids[\(pdf.firstFree) 0 R]>>".utf8)]
    #expect(try inspect(pdf.bytes).signatures == .known([]))
  }

  @Test func `tells a signature that no field leads to`() throws {
    var pdf = PDFSpecimen()
    pdf.objects = [Array("<</Type/Sig/ByteRange[0 1 2 3]>>".utf8)]
    #expect(try inspect(pdf.bytes).signatures == .known([.coverageUnclear]))
  }

  /// A file with a signature that covers all but itself and the last bytes.
  private func signed(rest: Int) -> [UInt8] {
    var pdf = PDFSpecimen()
    pdf.catalogue = "/AcroForm<</Fields[\(pdf.firstFree) 0 R]>>"
    let value = "/Contents<00000000>/ByteRange[0 100000 200000 300000]/SubFilter/a"
    pdf.objects = [Array("<</FT/Sig/T(a)/V<</Type/Sig\(value)>>>>".utf8)]
    let size = pdf.bytes.count
    // All numbers have six digits, so that no place moves.
    let range = [0, 100, 300, size - 300 - rest].map { number in
      number == 0 ? "0" : String(String(number + 1_000_000).dropFirst())
    }
    let text = String(decoding: pdf.bytes, as: UTF8.self)
    return Array(
      text.replacing("0 100000 200000 300000", with: range.joined(separator: " ")).utf8)
  }
}
