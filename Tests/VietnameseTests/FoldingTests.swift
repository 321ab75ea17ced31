import TestSupport
import Testing
import Vietnamese

@Suite struct `Search form` {
  @Test(arguments: try Samples.filled(Alphabet.marked))
  func `leaves the plain letter, in both normal forms`(letter: Unicode.Scalar) throws {
    let composed = utf8([letter])
    let decomposed = try NormalForm.nfd.bytes(of: composed)
    #expect(try ComposedText(utf8: composed).searchForm() == Alphabet.base(letter))
    #expect(try ComposedText(utf8: decomposed).searchForm() == Alphabet.base(letter))
  }

  @Test(arguments: [
    ("Đặng Thị Hoà", "dang thi hoa"), ("Ðặng", "dang"), ("Ɖặng ð ɖ", "dang d d"),
    ("  Nguyễn\u{A0} \u{3000}Văn ", "nguyen van"), ("H’Mông", "hmong"), ("H'Mông", "hmong"),
    ("Y-Bé", "y be"), ("Y – Bé", "y be"), ("Êñuôl", "enuol"), ("Ƀuôn", "buon"),
    ("Ho\u{AD}à", "hoa"),
    ("ＡＢ①", "ab1"), ("a\u{301}\u{302}", "a"), ("", ""), (" \u{200D} ", ""), ("d\u{338}", "d"),
    ("Straße", "strasse"), ("25/11", "25/11"), ("Москва", "москва"),
  ])
  func `drops what people don't type`(written: String, folded: String) throws {
    #expect(try ComposedText(written).searchForm() == folded)
  }

  @Test func `is its own search form, for every scalar and random texts`() throws {
    var texts = RandomText.allScalars
    var random = FixedRandom(seed: 5)
    texts += (0..<2000).map { _ in RandomText.scalars(&random, upTo: 8) }
    let wrong = try texts.filter { text in
      let once = try ComposedText(utf8: utf8(text)).searchForm()
      return try ComposedText(once).searchForm().utf8.elementsEqual(once.utf8) == false
    }
    #expect(wrong.prefix(20).isEmpty)
  }

  @Test func `is the same for both normal forms of random texts`() throws {
    var random = FixedRandom(seed: 6)
    for _ in 0..<1500 {
      let text = utf8(RandomText.scalars(&random, upTo: 8))
      let decomposed = try NormalForm.nfd.bytes(of: text)
      let (one, two) = (try ComposedText(utf8: text), try ComposedText(utf8: decomposed))
      #expect(one == two)
      #expect(try one.searchForm() == two.searchForm())
    }
  }
}

@Suite struct `Comparison form` {
  @Test(arguments: [
    ["hoà", "hòa", "HOÀ", "Hòa", "ho\u{300}a", "HOA\u{300}"], ["thuý", "thúy"], ["khoẻ", "khỏe"],
    ["uỷ", "ủy"], ["uỳ", "ùy"], ["quý", "qúy"], ["già", "gìa"], ["toán", "tóan"],
    ["Đặng", "Ðặng", "Ɖặng", "ĐẶNG"], ["H'Mông", "H’Mông", "h`mông"], ["Y-Bé", "Y–Bé"],
    ["Lê  Thị\u{A0}Mẫu", "Lê Thị Mẫu "], ["tấm", "ta\u{301}\u{302}m"], ["đường", "ĐƯỜNG"],
    ["giếng", "GIẾNG"], ["quần", "QUẦN"], ["Nguyễn Thuý Hoà", "NGUYỄN THÚY HÒA"],
  ])
  func `is one for all spellings of a name`(spellings: [String]) throws {
    let forms = try spellings.map { Array(try ComposedText($0).comparisonForm().utf8) }
    #expect(Set(forms).count == 1, "\(spellings)")
  }

  @Test(arguments: [
    ("hoà", "hoá"), ("Lý", "Lí"), ("Dung", "Dũng"), ("Đức", "Dức"), ("An", "Ân"), ("mía", "miá̀"),
    ("Tuấn", "Tuân"), ("H'Mông", "HMông"),
  ])
  func `tells different names apart`(one: String, two: String) throws {
    #expect(try ComposedText(one).comparisonForm() != ComposedText(two).comparisonForm())
  }

  @Test func `is its own comparison form, for every scalar and random texts`() throws {
    var texts = RandomText.allScalars
    var random = FixedRandom(seed: 7)
    texts += (0..<2000).map { _ in RandomText.scalars(&random, upTo: 8) }
    let wrong = try texts.filter { text in
      let once = try ComposedText(utf8: utf8(text)).comparisonForm()
      return try ComposedText(once).comparisonForm().utf8.elementsEqual(once.utf8) == false
    }
    #expect(wrong.prefix(20).isEmpty)
  }
}

@Suite struct `Placing of tones` {
  @Test(arguments: [
    ("hòa", "hoà"), ("khỏe", "khoẻ"), ("thúy", "thuý"), ("ủy", "uỷ"), ("lũy", "luỹ"),
    ("tọa", "toạ"),
    ("HÒA", "HOÀ"), ("Hòa", "Hoà"), ("xòe", "xoè"), ("húy", "huý"), ("đọa", "đoạ"), ("sùy", "suỳ"),
  ])
  func `differs in open oa, oe, uy`(old: String, new: String) throws {
    for written in [old, new] {
      #expect(try ComposedText(written).tonesPlaced(.old).string == old)
      #expect(try ComposedText(written).tonesPlaced(.new).string == new)
    }
  }

  @Test(arguments: [
    "toán", "hoàng", "huỳnh", "loét", "quả", "quý", "quỹ", "già", "giá", "gì", "giếng", "giặt",
    "của",
    "mía", "mùa", "nghĩa", "người", "rượu", "chuối", "tiến", "yếu", "thuở", "khuỷu", "khuya",
    "ngoài",
    "ngoáy", "ngoéo", "chuyện", "tuyết", "huệ", "quạu", "quốc", "quyển", "quỵt", "giữa", "oái", "ừ",
    "xoẹt", "ngoạm", "nguyễn", "Thuỵt", "xoong",
  ])
  func `is one everywhere else`(word: String) throws {
    #expect(try ComposedText(word).tonesPlaced(.old).string == word)
    #expect(try ComposedText(word).tonesPlaced(.new).string == word)
  }

  @Test(arguments: [
    ("qúy", "quý"), ("qủa", "quả"), ("gìa", "già"), ("tóan", "toán"), ("hòang", "hoàng"),
    ("húynh", "huýnh"), ("miá", "mía"), ("cuả", "của"), ("ngừơi", "người"), ("nguỹên", "nguyễn"),
  ])
  func `moves a tone that stands in neither place`(written: String, placed: String) throws {
    #expect(try ComposedText(written).tonesPlaced(.old).string == placed)
  }

  @Test(arguments: [
    "áá", "hoàa", "ñóa", "hóañ", "Êñuôl", "Kpă", "zóa", "bóng-hòa",
    "ho\u{300}a\u{327}",
  ])
  func `leaves words alone that are no syllable`(word: String) throws {
    let text = try ComposedText(word)
    let expected = word == "bóng-hòa" ? "bóng-hoà" : text.string
    #expect(text.tonesPlaced(.new).string.utf8.elementsEqual(expected.utf8))
  }

  @Test func `keeps random texts in NFC, with the same letters`() throws {
    var random = FixedRandom(seed: 8)
    for _ in 0..<2000 {
      let text = try ComposedText(utf8: utf8(RandomText.scalars(&random, upTo: 8)))
      for placement in TonePlacement.allCases {
        let placed = text.tonesPlaced(placement)
        #expect(try NormalForm.nfc.holds(placed.bytes))
        #expect(try placed.searchForm() == text.searchForm())
        #expect(placed.tonesPlaced(placement) == placed)
      }
    }
  }
}
