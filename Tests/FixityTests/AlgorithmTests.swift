import Fixity
import TestSupport
import Testing

@Suite struct `Digest algorithms` {
  @Test(arguments: KnownAnswers.all)
  func `give the known answers`(name: String, text: String, hex: String) throws {
    let algorithm = try #require(DigestAlgorithm(rawValue: name))
    let digest = try Digest(algorithm, of: Array(text.utf8))
    #expect(digest.hex == hex)
    #expect(digest.bytes.count == algorithm.length)
  }

  @Test func `all have known answers`() {
    #expect(Set(KnownAnswers.all.map(\.algorithm)) == Set(DigestAlgorithm.allCases.map(\.rawValue)))
  }

  @Test(arguments: [
    ("md5", "md5"), ("sha1", "sha1"), ("sha256", "sha256"), ("sha512", "sha512"),
    ("sha512/256", "sha512256"), ("blake2b-512", "blake2b512"), ("blake2b-384", "blake2b384"),
    ("blake2b-256", "blake2b256"), ("blake2b-160", "blake2b160"),
  ])
  func `are named as OCFL and BagIt write them`(ocfl: String, bagIt: String) throws {
    let algorithm = try #require(DigestAlgorithm(ocflName: ocfl))
    #expect(algorithm.ocflName == ocfl)
    #expect(algorithm.bagItName == bagIt)
    #expect(DigestAlgorithm(bagItName: bagIt) == algorithm)
  }

  @Test(arguments: [DigestAlgorithm.sha224, .sha384])
  func `are BagIt's alone where OCFL has no name for them`(algorithm: DigestAlgorithm) {
    #expect(DigestAlgorithm(ocflName: algorithm.rawValue) == nil)
    #expect(DigestAlgorithm(bagItName: algorithm.rawValue) == algorithm)
  }

  @Test(arguments: ["", "SHA512", "sha-512", "sha512 ", "sha3", "size", "sha512/256/", "md5\0"])
  func `have no other names`(name: String) {
    #expect(DigestAlgorithm(ocflName: name) == nil)
    #expect(DigestAlgorithm(bagItName: name) == nil)
  }

  /// Bytes `7 i + 3`, lengths 0...300: across the block sizes of all algorithms.
  @Test(.enabled(if: Tool.exists("python3"), "python3 is not here to judge"))
  func `agree with Python's hashlib at every length`() throws {
    let script = """
      import hashlib as h
      for n in range(301):
        b = bytes((7 * i + 3) & 255 for i in range(n))
        s = [h.blake2b(b, digest_size=k).hexdigest() for k in (64, 48, 32, 20)]
        t = [h.new(a, b).hexdigest() for a in ('md5', 'sha1', 'sha256', 'sha512', 'sha512_256')]
        print(*t, *s, h.sha224(b).hexdigest(), h.sha384(b).hexdigest())
      """
    let answers = try #require(Tool.output(of: "python3 -c \"\(script)\"")).split(separator: "\n")
    #expect(answers.count == 301)
    for (length, line) in answers.enumerated() {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: 7 * $0 + 3) }
      var all = try MultiDigester(DigestAlgorithm.allCases)
      all.update(bytes)
      let found = try all.finish().map(\.hex).joined(separator: " ")
      #expect(found == line, "\(length) bytes")
    }
  }

  @Test(arguments: [
    (DigestAlgorithm.md5, "md5sum"), (.sha1, "sha1sum"), (.sha256, "sha256sum"),
    (.sha512, "sha512sum"), (.blake2b512, "b2sum"), (.blake2b384, "b2sum -l 384"),
    (.blake2b256, "b2sum -l 256"), (.blake2b160, "b2sum -l 160"), (.sha224, "sha224sum"),
    (.sha384, "sha384sum"),
  ])
  func `agree with the system's tools`(algorithm: DigestAlgorithm, tool: String) throws {
    guard Tool.exists(tool) else { try Test.cancel("\(tool) is not here to judge") }
    let folder = try Scratch()
    let bytes = noise(100_003)
    try folder.write("file", bytes)
    let line = try #require(Tool.output(of: "\(tool) \(folder.path)/file"))
    let digest = try Digest(algorithm, of: bytes)
    #expect(digest.hex == line.prefix { $0 != " " })
  }

  @Test(arguments: DigestAlgorithm.allCases)
  func `do not mind how the bytes are cut`(algorithm: DigestAlgorithm) throws {
    let bytes = noise(1_000)
    let whole = try Digest(algorithm, of: bytes)
    for size in [1, 3, 63, 64, 65, 127, 128, 129, 255, 256, 257, 999] {
      var digester = try Digester(algorithm)
      for start in stride(from: 0, to: bytes.count, by: size) {
        digester.update(Array(bytes[start..<min(start + size, bytes.count)]))
        digester.update([])
      }
      let pieces = try digester.finish()
      #expect(pieces == whole, "in pieces of \(size)")
    }
  }
}
