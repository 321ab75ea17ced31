import Dossiers
import TestSupport
import Testing

@Suite struct `Identifiers of units` {
  /// RFC 9562, appendix A.6.
  @Test func `version 7 is made as the RFC's example says`() throws {
    let random: [UInt8] = [0x0C, 0xC3, 0x18, 0xC4, 0xDC, 0x0C, 0x0C, 0x07, 0x39, 0x8F]
    let id = try #require(
      UniqueIdentifier(epochMilliseconds: 0x017F_22E2_79B0, random: random))
    #expect(id.description == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
    #expect(id.urn == "urn:uuid:017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
  }

  @Test func `chance can't touch version and variant`() throws {
    let ones = [UInt8](repeating: 0xFF, count: 10)
    let zeros = [UInt8](repeating: 0, count: 10)
    let most = try #require(UniqueIdentifier(epochMilliseconds: 1 << 48 - 1, random: ones))
    let least = try #require(UniqueIdentifier(epochMilliseconds: 0, random: zeros))
    #expect(most.description == "ffffffff-ffff-7fff-bfff-ffffffffffff")
    #expect(least.description == "00000000-0000-7000-8000-000000000000")
    #expect(least < most)
    #expect(UniqueIdentifier(epochMilliseconds: 1 << 48, random: ones) == nil)
    #expect(UniqueIdentifier(epochMilliseconds: -1, random: ones) == nil)
    #expect(UniqueIdentifier(epochMilliseconds: 0, random: Array(ones.dropLast())) == nil)
  }

  @Test func `text and identifier are one`() throws {
    var random = FixedRandom(seed: 7)
    for _ in 0..<1000 {
      let bytes = (0..<10).map { _ in UInt8(random.below(256)) }
      let id = try #require(
        UniqueIdentifier(epochMilliseconds: random.below(1 << 48), random: bytes))
      #expect(UniqueIdentifier(parsing: id.description) == id)
    }
  }

  @Test(
    arguments: try Samples.filled([
      "", "01890000-0000-7000-8000-00000000000", "01890000-0000-7000-8000-0000000000010",
      "01890000-0000-7000-8000-00000000000G", "01890000-0000-7000-8000-00000000000A",
      "01890000 0000-7000-8000-000000000001", "0189000000007000800000000000000100000",
      "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
      "01890000-0000-0000-8000-000000000001", "01890000-0000-7000-c000-000000000001",
      "01890000-0000-7000-8000-00000000000１", "{01890000-0000-7000-8000-000000000001}",
    ]))
  func `refuses what is no UUID`(text: String) {
    #expect(UniqueIdentifier(parsing: text) == nil)
  }
}

@Suite struct `Codes of units` {
  @Test func `with points or without is the same code`() throws {
    let plain = try #require(UnitCode(parsing: "01002003000004"))
    let dotted = try #require(UnitCode(parsing: "01.002.003.000.004"))
    #expect(plain == dotted)
    #expect(plain.digits == "01002003000004")
    #expect(plain.description == "01.002.003.000.004")
  }

  @Test(
    arguments: try Samples.filled([
      "", "0100200300000", "010020030000041", "01.002.003.000004", "01.002.003.000.00",
      "0.1002.003.000.004", "01.002.003.000.004.", ".01002003000004", "01..002003000.004",
      "01 002 003 000 004", "01-002-003-000-004", "０1002003000004", "01.002.003.000.00a",
    ]))
  func `refuses what is no code`(text: String) { #expect(UnitCode(parsing: text) == nil) }

  @Test(
    arguments: try Samples.filled([
      ("01.002.003.000.004", "01.002.003.000.000", true),
      ("01.002.003.000.004", "01.002.000.000.000", true),
      ("01.002.003.001.004", "01.002.003.001.000", true),
      ("01.002.003.001.004", "01.002.003.002.000", false),
      ("01.002.003.000.004", "01.005.003.000.000", false),
      ("01.002.003.000.004", "01.002.003.000.004", true),
    ]))
  func `know what they stand below`(code: String, above: String, answer: Bool) throws {
    let code = try #require(UnitCode(parsing: code))
    #expect(code.isBelow(try #require(UnitCode(parsing: above))) == answer)
  }
}
