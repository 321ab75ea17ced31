import TestSupport
import Testing
import Vietnamese

@Suite struct `Old encodings` {
  /// The same sentence in each, as it looks when the bytes are taken for Windows-1252.
  static let samples: [(LegacyEncoding, String)] = [
    (.tcvn3, "Céng hßa x· héi chñ nghÜa ViÖt Nam"),
    (.vni, "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"),
    (.windows1258, "Côòng hoÌa xaÞ hôòi chuÒ nghiÞa Viêòt Nam"),
    (.viscii, "Cµng hòa xã hµi chü nghîa Vi®t Nam"),
    (.doubleUTF8, "Cá»™ng hÃ²a xÃ£ há»™i chá»§ nghÄ©a Viá»‡t Nam"),
    (.viqr, "Co^.ng ho`a xa~ ho^.i chu?ng nghi~a Vie^.t Nam"),
    (.vniKeys, "Co65ng ho2a xa4 ho65i chu3 nghi4a Vie65t Nam"),
    (.telex, "Coongj hoaf xax hooij chur nghiax Vieetj Nam"),
  ]

  @Test(arguments: try Samples.filled(samples))
  func `are told by their words`(encoding: LegacyEncoding, written: String) throws {
    let text = LegacyText(try ComposedText(written))
    let verdict = try #require(text.verdict())
    #expect(verdict.encoding == encoding)
    #expect(verdict.confidence >= 90 && verdict.words >= 5)
    let meant = encoding == .viqr ? "chủng" : "chủ"
    #expect(try text.suggestion(from: encoding) == "Cộng hòa xã hội \(meant) nghĩa Việt Nam")
  }

  @Test(arguments: [
    (LegacyEncoding.tcvn3, "NguyÔn V¨n MÉu", "Nguyễn Văn Mẫu"),
    (.tcvn3, "NGUYÔN V¡N MÉU", "NGUYỄN VĂN MẪU"), (.tcvn3, "®¶ng viªn", "đảng viên"),
    (.vni, "Nguyeãn Vaên Maãu", "Nguyễn Văn Mẫu"), (.vni, "ÑAÛNG VIEÂN", "ĐẢNG VIÊN"),
    (.vni, "Ñaëng Thò Hoaøng", "Đặng Thị Hoàng"),
    (.windows1258, "NguyêÞn Vãn Ðýìc", "Nguyễn Văn Đức"),
    (.doubleUTF8, "Nguyá»…n VÄƒn Máº«u", "Nguyễn Văn Mẫu"),
    (.viqr, "Nguye^~n Va(n Ma^~u", "Nguyễn Văn Mẫu"),
    (.viqr, "ddu+o+ng DDu+'c", "đương Đức"), (.vniKeys, "Nguye64n Va8n D9u7c1", "Nguyễn Văn Đức"),
    (.telex, "Nguyeenx Vawn DDuwcs", "Nguyễn Văn Đức"),
    (.telex, "truowngf dduwowngf", "trường đường"),
  ])
  func `are told from a name`(encoding: LegacyEncoding, written: String, meant: String) throws {
    let text = LegacyText(try ComposedText(written))
    #expect(text.verdict()?.encoding == encoding)
    #expect(try text.suggestion(from: encoding) == meant)
  }

  @Test func `are told from bytes that are no UTF-8`() throws {
    let tcvn = try LegacyText([0x4E, 0x67, 0x75, 0x79, 0xD4, 0x6E, 0x20, 0x56, 0xA8, 0x6E])
    #expect(tcvn.verdict()?.encoding == .tcvn3)
    #expect(try tcvn.suggestion(from: .tcvn3) == "Nguyễn Văn")
    let windows = try LegacyText(
      Array("Nguy\u{0}n V".utf8.map { $0 == 0 ? 0xEA : $0 }) + [0xE3, 0x6E])
    #expect(try windows.suggestion(from: .windows1258) == "Nguyên Văn")
  }

  @Test(arguments: [
    "Cộng hòa xã hội chủ nghĩa Việt Nam", "Độc lập - Tự do - Hạnh phúc", "Nguyen Van Mau",
    "Lê Văn Bá",
    "This is a text in English, for the car has a seat and his son was here.", "John Smith", "",
    "Bản khai lí lịch: số 12, ngày 03/02/2026 (bản 2)", "café crème à la carte", "Straße", "Москва",
    "A1 B2",
    "em có 3 con. Anh có 2?", "x@y.vn 0912345678",
  ])
  func `are not seen in what is none`(written: String) throws {
    #expect(LegacyText(try ComposedText(written)).verdict() == nil)
    let decomposed = try NormalForm.nfd.bytes(of: Array(written.utf8))
    #expect(try LegacyText(decomposed).verdict() == nil)
  }

  @Test(arguments: try Samples.filled(Alphabet.minorityNames))
  func `are not seen in names of minorities`(written: String) throws {
    #expect(LegacyText(try ComposedText(written)).verdict() == nil)
  }

  @Test func `leave the Vietnamese of a mixed text alone`() throws {
    let text = LegacyText(try ComposedText("Trần bá, tê: NguyÔn V¨n MÉu, TrÇn"))
    #expect(try text.suggestion(from: .tcvn3) == "Trần bá, tê: Nguyễn Văn Mẫu, Trần")
  }

  @Test func `turn each letter of TCVN3 and VISCII into itself`() throws {
    for (encoding, bytes) in [(LegacyEncoding.tcvn3, 0xA1...0xFE), (.viscii, 0x80...0xFF)] {
      let read = try bytes.map { byte in
        try LegacyText([0x78, UInt8(byte), 0x78, 0xFF]).suggestion(from: encoding).unicodeScalars
      }
      let letters = Set(read.flatMap { Array($0) })
      let missing = Alphabet.marked.filter { !letters.contains($0) }
      #expect(missing.allSatisfy { $0.properties.isUppercase }, "\(encoding) \(missing)")
    }
  }

  @Test(.enabled(if: PythonJudge.path != nil, "skipped: no Python"))
  func `agree with Python on Windows-1258`() throws {
    let program = """
      import sys, unicodedata
      words = sys.stdin.buffer.read().split()
      text = " ".join(unicodedata.normalize("NFC", w.decode("cp1258")) for w in words)
      sys.stdout.buffer.write(text.encode())
      """
    let bytes = (0xA1...0xFF).map { UInt8($0) }
    let input = Array(bytes.map { [0x78, 0x65, $0] as [UInt8] }.joined(separator: [0x20]))
    let answer = String(decoding: try PythonJudge.run(program, input: input), as: UTF8.self)
    let ours = try LegacyText(input).suggestion(from: .windows1258)
    #expect(ours.utf8.elementsEqual(answer.utf8))
  }
}
