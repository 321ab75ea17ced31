import TestSupport
import Testing
import Vietnamese

@Suite struct `Order of texts` {
  private func key(_ text: String) throws -> CollationKey { try CollationKey(ComposedText(text)) }

  @Test func `is CLDR's for all letters, small before capital`() throws {
    let letters = try Samples.filled(Alphabet.ordered)
    #expect(Set(letters).count == 93)
    for (one, two) in zip(letters, letters.dropFirst()) {
      let (small, next) = (String(one), String(two))
      #expect(try key(small) < key(small.uppercased()), "\(small)")
      #expect(try key(small.uppercased()) < key(next), "\(small) \(next)")
    }
  }

  /// The rules of CLDR's `vi.xml` as pairs: `<` letters, `<<` tones, `<<<` case.
  @Test(arguments: [
    ("az", "ă"), ("ăz", "â"), ("âz", "b"), ("dz", "đ"), ("đz", "e"), ("ez", "ê"), ("êz", "f"),
    ("oz", "ô"), ("ôz", "ơ"), ("ơz", "p"), ("uz", "ư"), ("ưz", "v"), ("Az", "ă"), ("Đz", "e"),
  ])
  func `puts marked letters after all of the plain letter`(before: String, after: String) throws {
    #expect(try key(before) < key(after))
  }

  @Test(arguments: [
    ["a", "A", "à", "À", "ả", "ã", "á", "ạ", "ạb", "b"],
    ["ma", "mà", "mả", "mã", "má", "mạ", "mac", "mạc"],
    ["ma", "Ma", "mà", "Mà", "mab"], ["hoa", "hoà", "hoá", "hòa", "hóa"],
    ["Lê A", "Lề A", "Lê Ba", "Lê Bà", "Lê Văn"], ["", " ", "-", "1", "a"],
    ["co", "cò", "côn", "cơn", "cờn"], ["a b", "a-b", "a'b", "a1b", "aab"],
    ["da", "Da", "đa", "Đa", "Ða", "Ɖa", "đà"], ["t", "th", "tr", "u"], ["n", "ñ", "nb"],
    ["z", "æ", "Москва"],
  ])
  func `compares letters, then tones, then case`(texts: [String]) throws {
    let keys = try texts.map(key)
    #expect(keys == keys.sorted() && Set(keys).count == keys.count, "\(texts)")
  }

  @Test func `is total, stable and the same for equivalent texts`() throws {
    var random = FixedRandom(seed: 9)
    var keys: [CollationKey: [UInt8]] = [:]
    for _ in 0..<6000 {
      let text = try ComposedText(utf8: utf8(RandomText.scalars(&random, upTo: 4)))
      let key = try CollationKey(text)
      let other = keys.updateValue(text.bytes, forKey: key)
      #expect(other == nil || other == text.bytes)
      let decomposed = try ComposedText(utf8: NormalForm.nfd.bytes(of: text.bytes))
      #expect(try CollationKey(decomposed) == key)
    }
    #expect(keys.count > 3000)
  }

  @Test func `of every scalar is its own`() throws {
    var keys: Set<CollationKey> = []
    var texts: Set<[UInt8]> = []
    for scalar in try Samples.filled(RandomText.alphabet) {
      let text = try ComposedText(utf8: utf8([scalar]))
      guard texts.insert(text.bytes).inserted else { continue }
      keys.insert(try CollationKey(text))
    }
    #expect(keys.count == texts.count)
  }

  @Test func `has no zero byte inside a level`() throws {
    var random = FixedRandom(seed: 10)
    for _ in 0..<2000 {
      let scalars = RandomText.scalars(&random, upTo: 6).filter { $0.value >= 0x20 }
      let key = try CollationKey(ComposedText(utf8: utf8(scalars)))
      #expect((2...3).contains(key.bytes.count { $0 == 0 }))
    }
  }

  @Test func `of a text is the order of bytes`() throws {
    let (one, two) = (try key("Nguyễn"), try key("Nguyện"))
    #expect((one < two) == one.bytes.lexicographicallyPrecedes(two.bytes))
    #expect(try key("an").bytes.first == key("An").bytes.first)
  }
}
