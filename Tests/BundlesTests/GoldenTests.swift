import Bundles
import Files
import TestSupport
import Testing

/// One bundle as it was once written: the same for ever, on every machine.
@Suite struct `The golden bundle` {
  private static let name = "HS-2026-0017-c5da6c75.v2.hoso.tar"
  private static let digest =
    "4f85cd3ad23c051128b9447159a17a85b9dd10de5dd8b49987267b472c8478da"
    + "a250f2fd1e5eca8af923b8019725b839f0c3ecc1b6783a969108b348446afb6c"
  private static let readMe =
    "635eab9d1c731781154913a3022e257e5569f498901dd04d781cff8bbdf775d6"
    + "76f4bcab408ba26334894f22e0b753734bb0bd17391d250d5ff2a2e1f7f2702d"

  private func golden() throws -> [UInt8] {
    let path = "\(Suites.checkout)/Tests/BundlesTests/Fixtures/\(Self.name)"
    var stream = try FileStream(OpenFile.open(Array(path.utf8)))
    return try stream.readAll(limit: 1 << 16, path: Array(path.utf8))
  }

  @Test func `is what is packed today, twice`() throws {
    let golden = try golden()
    #expect(sha512(golden) == Self.digest)
    for _ in 0..<2 { #expect(try packed(.golden) == golden) }
  }

  @Test func `is intact`() throws {
    let report = try report(golden(), named: Self.name)
    #expect(report.findings == [])
    #expect(report.integrity == .intact)
    #expect(report.sealCode?.description == "6577d 3aa41 76ab7 35382 6445f cbbfa")
  }

  @Test func `is what its parts are, made by hand`() throws {
    #expect(try BundleParts(.golden).tar() == golden())
  }

  @Test func `has no other README than the one of format 1`() throws {
    let parts = try BundleParts(.golden)
    #expect(sha512(parts.bytes("README.txt")) == Self.readMe)
    let text = try #require(parts["README.txt"])
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(text.hasSuffix("\n") && !text.contains("\r") && !text.contains("\t"))
  }
}
