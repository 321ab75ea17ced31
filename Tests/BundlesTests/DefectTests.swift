import Bundles
import Files
import TestSupport
import Testing

@Suite struct `A bundle with a defect` {
  static let defects = Defect.tags + Defect.layout + Defect.objects + Defect.archives

  @Test func `the list holds more than 80`() {
    #expect(Self.defects.count > 80)
    #expect(Set(Self.defects.map(\.name)).count == Self.defects.count)
  }

  @Test(arguments: defects)
  func `is refused with the right code`(defect: Defect) throws {
    let bytes = try defect.bytes()
    let name = "HS-2026-0017-\(sha256(Self.uuid).prefix(8)).v3.hoso.tar"
    let report = try report(bytes, named: name)
    let found = Set(report.findings.map(\.layered))
    #expect(report.integrity == .broken)
    #expect(report.authenticity == .cannotTell(.broken))
    for code in defect.codes { #expect(found.contains(code), "found: \(report.findings)") }
  }

  private static let uuid = String(ObjectParts.full.identifier.dropFirst("urn:uuid:".count))
}
