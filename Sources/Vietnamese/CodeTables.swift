/// The upper halves of the one-byte code pages, as facts.
enum CodeTables {
  /// TCVN 5712, from 0xA0 on.
  static let tcvn3 = table(
    from: 0xA0,
    [
      "\u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ",
      "\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴ",
      "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ",
      "éẹềểễếệìỉỄẾỒĩíịò",
      "Ổỏõóọồổỗốộờởỡớợù",
      "ỖủũúụừửữứựỳỷỹýỵỐ",
    ])

  /// VISCII, from 0x80 on.
  static let viscii = table(
    from: 0x80,
    [
      "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ",
      "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ",
      "Õắằặấầẩậẽẹếềểễệố",
      "ồổỗỠƠộờởịỰỨỪỬơớƯ",
      "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ",
      "ĐứÒÓÔạỷừửÙÚỹỵÝỡư",
      "àáâãảăữẫèéêẻìíĩỉ",
      "đựòóôõỏọụùúũủýợỮ",
    ])

  /// Windows-1258: where it differs from Windows-1252.
  static let windows1258: [Unicode.Scalar?] = {
    var table = windows1252
    let differences: KeyValuePairs<UInt8, Unicode.Scalar> = [
      0xC3: "Ă", 0xCC: "\u{300}", 0xD0: "Đ", 0xD2: "\u{309}", 0xD5: "Ơ", 0xDD: "Ư",
      0xDE: "\u{303}", 0xE3: "ă", 0xEC: "\u{301}", 0xF0: "đ", 0xF2: "\u{323}", 0xF5: "ơ",
      0xFD: "ư", 0xFE: "₫",
    ]
    for (byte, scalar) in differences { table[Int(byte)] = scalar }
    return table
  }()

  /// Windows-1252; the five bytes that it leaves open are the control characters of Latin-1.
  static let windows1252: [Unicode.Scalar?] = {
    let block = Array(
      "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—\u{2DC}™š›œ\u{9D}žŸ".unicodeScalars)
    return (0..<256).map { value in
      (0x80..<0xA0).contains(value) ? block[value - 0x80] : Unicode.Scalar(UInt8(value))
    }
  }()

  /// The byte that Windows-1252, or Latin-1, shows as the scalar.
  static func windows1252Byte(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x100 { return UInt8(scalar.value) }
    return windows1252[0x80..<0xA0].firstIndex(of: scalar).map { UInt8($0) }
  }

  static func decoded(_ word: [UInt8], _ table: [Unicode.Scalar?]) -> [Unicode.Scalar]? {
    var scalars: [Unicode.Scalar] = []
    for byte in word {
      guard let scalar = table[Int(byte)] else { return nil }
      scalars.append(scalar)
    }
    return scalars
  }

  /// ASCII, then `rows` from `start` on; nothing between.
  private static func table(from start: Int, _ rows: [String]) -> [Unicode.Scalar?] {
    let upper = rows.flatMap(\.unicodeScalars)
    return (0..<256).map { value in
      if value < 0x80 { return Unicode.Scalar(UInt8(value)) }
      return upper.indices.contains(value - start) ? upper[value - start] : nil
    }
  }
}
