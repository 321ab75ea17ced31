import Fixity
import TestSupport
import Testing

@Suite struct `Digest values` {
  @Test(arguments: DigestAlgorithm.allCases)
  func `print what they were read from`(algorithm: DigestAlgorithm) throws {
    let bytes = noise(algorithm.length)
    let digest = try #require(Digest(algorithm, bytes: bytes))
    #expect(digest.bytes == bytes)
    #expect(digest.hex.utf8.count == algorithm.hexLength)
    #expect(try Digest(algorithm, parsing: digest.hex) == digest)
    #expect(try Digest(algorithm, parsing: digest.hex.uppercased()) == digest)
    #expect(Set([digest, try Digest(algorithm, parsing: digest.hex.uppercased())]).count == 1)
  }

  @Test(arguments: DigestAlgorithm.allCases)
  func `differ in every bit`(algorithm: DigestAlgorithm) throws {
    let bytes = noise(algorithm.length)
    let digest = try #require(Digest(algorithm, bytes: bytes))
    for bit in 0..<(8 * bytes.count) {
      var other = bytes
      other[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(Digest(algorithm, bytes: other) != digest)
    }
    #expect(Digest(algorithm, bytes: bytes.dropLast()) == nil)
    #expect(Digest(algorithm, bytes: bytes + [0]) == nil)
  }

  @Test func `of different algorithms are different`() {
    let bytes = noise(32)
    let digests = [DigestAlgorithm.sha256, .sha512Slash256, .blake2b256].map {
      Digest($0, bytes: bytes)
    }
    #expect(Set(digests).count == 3)
  }

  @Test(arguments: [
    ("d41d8cd98f00b204e9800998ecf8427e", true), ("D41D8CD98F00B204E9800998ECF8427E", false),
    ("d41d8cd98f00b204e9800998ecf8427E", false), ("00000000000000000000000000000000", true),
  ])
  func `tell the letter case they are written in`(text: String, isLowercase: Bool) throws {
    #expect(try WrittenDigest(.md5, parsing: Array(text.utf8)).isLowercase == isLowercase)
  }

  @Test(arguments: [
    ("", FixityError.Code.badLength, 0), ("d4", .badLength, 2),
    ("d41d8cd98f00b204e9800998ecf8427", .badLength, 31),
    ("d41d8cd98f00b204e9800998ecf8427ee", .badLength, 33),
    ("d41d8cd98f00b204e9800998ecf8427g", .badDigit, 31),
    (" 41d8cd98f00b204e9800998ecf8427e", .badDigit, 0),
    ("0xd41d8cd98f00b204e9800998ecf842", .badDigit, 1),
    ("+41d8cd98f00b204e9800998ecf8427e", .badDigit, 0),
    ("d41d8cd98f00b204e9800998ecf842\n\n", .badDigit, 30),
    ("４41d8cd98f00b204e9800998ecf842", .badDigit, 0),
    ("４41d8cd98f00b204e9800998ecf84", .badLength, 31),
    ("d41d8cd98f00b204e9800998ecf842é", .badDigit, 30),
  ])
  func `refuse other texts`(text: String, code: FixityError.Code, offset: Int) {
    let error = #expect(throws: FixityError.self) { try Digest(.md5, parsing: text) }
    #expect(error?.code == code)
    #expect(error?.offset == offset)
  }
}
