import Bundles
import Files
import Fixity
import Testing

@Suite struct `Names` {
  @Test(arguments: [
    ("HS-2026-0017-1a2b3c4d.v3", "HS-2026-0017", "1a2b3c4d", 3),
    ("7-00000000.v1", "7", "00000000", 1),
    ("A-B--12345678.v999999999", "A-B-", "12345678", 999_999_999),
  ])
  func `of bundles are read`(text: String, number: String, digits: String, version: Int) throws {
    let name = try #require(BundleName(parsing: Array(text.utf8)))
    #expect(name.number.text == number)
    #expect(name.digits == digits)
    #expect(name.version == version)
    #expect(name.folder == text)
    #expect(BundleName(parsingFile: Array("\(text).hoso.tar".utf8)) == name)
  }

  @Test(arguments: [
    "", "v3", "HS.v3", "HS-1a2b3c4d", "HS-1a2b3c4d.v", "HS-1a2b3c4d.v0", "HS-1a2b3c4d.v03",
    "HS-1a2b3c4d.v1234567890", "HS-1a2b3c4d.V3", "HS-1A2B3C4D.v3", "HS-1a2b3c4.v3",
    "hs-1a2b3c4d.v3", "-1a2b3c4d.v3", "1a2b3c4d.v3", "HS_1-1a2b3c4d.v3", "-S-1a2b3c4d.v3",
    "HS 1-1a2b3c4d.v3", "HS-1a2b3c4d.v3 ", "HS-1a2b3c4d.v3-since-v1", "ĐS-1a2b3c4d.v3",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456-1a2b3c4d.v3", "HS-1a2b3c4d.v٣", "HS-1a2b3c4d.v3.hoso.tar",
  ])
  func `outside the grammar are refused`(text: String) {
    #expect(BundleName(parsing: Array(text.utf8)) == nil)
  }

  @Test func `of bundles have digits of the uuid without its URN`() throws {
    // printf %s 0190a5d2-7c1e-7e3a-9c1b-3f2a1d4e5b60 | sha256sum
    let identifier = DossierIdentifier(
      parsing: Array("urn:uuid:0190a5d2-7c1e-7e3a-9c1b-3f2a1d4e5b60".utf8))
    let card = DossierCard(
      identifier: try #require(identifier), number: try #require(DossierNumber(parsing: [0x37])),
      unitCode: "U", schemas: [])
    #expect(try BundleName(card, version: 2).file == "7-c5da6c75.v2.hoso.tar")
  }

  @Test(arguments: [
    "", "0190a5d2-7c1e-7e3a-9c1b-3f2a1d4e5b60", "urn:uuid:",
    "URN:UUID:0190a5d2-7c1e-7e3a-9c1b-3f2a1d4e5b60",
    "urn:uuid:0190A5D2-7c1e-7e3a-9c1b-3f2a1d4e5b60", "urn:uuid:0190a5d2-7c1e-7e3a-9c1b-3f2a1d4e5b6",
    "urn:uuid:0190a5d27c1e7e3a9c1b3f2a1d4e5b60", "urn:uuid:0190a5d2-7c1e-7e3a-9c1b-3f2a1d4e5b60 ",
    "urn:uuid:0190a5d2-7c1e-7e3a-9c1b-3f2a1d4e5b6g",
    "urn:uuid:0190a5d2-7c1e-7e3a-9c1b--f2a1d4e5b60",
  ])
  func `of dossiers are URNs of uuids in small letters`(text: String) {
    #expect(DossierIdentifier(parsing: Array(text.utf8)) == nil)
  }

  @Test func `of seals are 30 digits in groups of five`() throws {
    let digest = try Digest(.sha512, of: [])
    #expect(SealCode(digest).description == "cf83e 1357e efb8b df154 2850d 66d80")
    #expect(SealCode(digest).hex == digest.hex)
  }
}
