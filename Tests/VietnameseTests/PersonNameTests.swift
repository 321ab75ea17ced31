import TestSupport
import Testing
import Vietnamese

@Suite struct `Person's name` {
  @Test(arguments: [
    ("Nguyễn Văn Mẫu", "Nguyễn", ["Văn"], "Mẫu"), ("Siu Y Bé", "Siu", ["Y"], "Bé"),
    ("Lò A Mẫu", "Lò", ["A"], "Mẫu"), ("Lê Mẫu", "Lê", [], "Mẫu"), ("K'Brơi", nil, [], "K'Brơi"),
    ("Ksor H’Mẫu", "Ksor", [], "H’Mẫu"), ("Y", nil, [], "Y"),
    ("  Tôn  Nữ\u{A0}Thị Mẫu ", "Tôn", ["Nữ", "Thị"], "Mẫu"),
  ])
  func `has family, middle and given parts`(
    written: String, family: String?, middle: [String], given: String
  ) throws {
    let name = try PersonName(written)
    #expect(name.family == family)
    #expect(name.middle == middle)
    #expect(name.given == given)
  }

  @Test func `can have the clan last, if somebody says so`() throws {
    let name = try PersonName("H'Mẫu Niê Kđăm", order: .givenFirst)
    #expect((name.given, name.family, name.middle) == ("H'Mẫu", "Kđăm", ["Niê"]))
  }

  @Test(arguments: try Samples.filled(Alphabet.minorityNames))
  func `of a minority passes as it is`(written: String) throws {
    let name = try PersonName(written)
    #expect(name.full.utf8.elementsEqual(written.utf8))
    #expect(name.warnings.allSatisfy { $0.code == .oneWord }, "\(name.warnings)")
    #expect(name.words.count > 1 || name.warnings.count == 1)
    let decomposed = try NormalForm.nfd.bytes(of: Array(written.utf8))
    #expect(try PersonName(utf8: decomposed).full == written)
  }

  @Test(arguments: [
    ("", TextError.Code.emptyName), ("  ", .emptyName), ("-", .emptyName), ("'", .emptyName),
    ("12", .emptyName), ("An\nBình", .controlInName), ("An\u{0}", .controlInName),
    ("An\u{85}", .controlInName), (String(repeating: "a ", count: 17), .tooManyWords),
    (String(repeating: "a", count: 513), .tooLong),
    ("A" + String(repeating: "\u{301}", count: 31), .tooManyMarks),
  ])
  func `is refused where it can't be one`(written: String, code: TextError.Code) {
    let error = #expect(throws: TextError.self) { try PersonName(written) }
    #expect(error?.code == code)
  }

  @Test func `says where it is refused`() {
    #expect(throws: TextError(.controlInName, offset: 5)) { try PersonName("Bình\n") }
    #expect(throws: TextError(.notUTF8, offset: 3)) { try PersonName(utf8: [65, 66, 32, 0xFF]) }
    let many = String(repeating: "ơ ", count: 17)
    #expect(throws: TextError(.tooManyWords, offset: 48, limit: 16)) { try PersonName(many) }
  }

  @Test(arguments: [
    ("nguyễn Văn Mẫu", [NameWarning.Code.noInitialCapital]), ("NGUYỄN VĂN MẪU", [.allCapitals]),
    ("NGuyễn Văn Mẫu", [.capitalInside]), ("NguyỄn Văn Mẫu", [.capitalInside]),
    ("Nguyễn  Văn Mẫu", [.unusualSpace]), ("Nguyễn\u{A0}Văn Mẫu", [.unusualSpace]),
    ("Nguyễn Văn Mẫu2", [.digit]), ("Nguyễn Văn Mẫu?", [.strangeCharacter]),
    ("Ðặng Văn Mẫu", [.lookAlike]), ("Nguyễn Văn Аn", [.lookAlike]),
    ("Lê Mẫu-", [.danglingSign]),
    ("Lê ''Mẫu", [.danglingSign]), ("Le\u{302} Mẫu", [.notComposed]),
    ("Lê Ma\u{AD}i", [.lookAlike]),
    ("Nguyeãn Vaên Maãu", [.legacyEncoding]), ("Nguyễn Văn Mẫu", []), ("M'Đrắk Mẫu", []),
    ("H'hen Mẫu", []),
  ])
  func `is remarked on where it is unusual`(written: String, codes: [NameWarning.Code]) throws {
    #expect(try PersonName(written).warnings.map(\.code) == codes)
  }

  @Test func `says which word is unusual`() throws {
    let warnings = try PersonName("Lê văn mẫu").warnings
    #expect(warnings.map(\.word) == [1, 2])
  }

  @Test func `is listed by given name, then family, then middle names`() throws {
    let list = [
      "Nguyễn Văn An", "Nguyễn Thị Ánh", "Trần Bình", "Lê Văn Cường", "Lê Văn Dũng", "An Văn Đức",
      "Ðỗ Văn Đức", "Lê Hoa", "Lê Thị Hòa", "Lê Văn Hoà", "Trần Hòa", "Lê Hóa", "K'Mẫu", "Y",
    ]
    let keys = try list.map { try PersonName($0).listKey() }
    #expect(keys == keys.sorted() && Set(keys).count == keys.count)
  }

  @Test(arguments: [
    ("Lê Văn Hoà", "LÊ VĂN HÒA", "Lê Văn Hoàn"), ("Ksor H'Mẫu", "Ksor H’MẪU", "Lò H'Mẫu"),
  ])
  func `stands next to its other spellings in a list`(one: String, two: String, next: String) throws
  {
    let keys = try [one, two, next].map { try PersonName($0).listKey() }
    #expect(keys[0] != keys[1] && keys[0] < keys[2] && keys[1] < keys[2])
    #expect(try PersonName(one).comparisonForm() == PersonName(two).comparisonForm())
  }

  @Test func `is found without accents`() throws {
    #expect(try PersonName("Đặng  Thị H'Mẫu").searchForm() == "dang thi hmau")
    let spellings = [try PersonName("Lê Mẫu"), try PersonName("Le\u{302} Mẫu")].map(\.words)
    #expect(Set(spellings).count == 1)
  }

  @Test func `can be listed as it is written, too`() throws {
    let (one, two) = (try PersonName("An Văn Tú"), try PersonName("Bùi Văn An"))
    #expect(try one.writtenKey() < two.writtenKey())
    #expect(try two.listKey() < one.listKey())
  }

  @Test func `keys and words never fail on random texts`() throws {
    var random = FixedRandom(seed: 12)
    var keys: [CollationKey: [UInt8]] = [:]
    for _ in 0..<3000 {
      let text = String(decoding: utf8(RandomText.scalars(&random, upTo: 12)), as: UTF8.self)
      guard let name = try? PersonName(text) else { continue }
      let again = try PersonName(name.full)
      #expect(again.words == name.words)
      let other = keys.updateValue(Array(name.full.utf8), forKey: try name.listKey())
      #expect(other == nil || other == Array(name.full.utf8))
    }
    #expect(keys.count > 2000)
  }
}
