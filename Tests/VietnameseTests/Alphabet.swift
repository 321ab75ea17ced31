import Vietnamese

/// The letters as tables to test against: facts of the language and of CLDR, written by hand and not
/// taken from the code.
enum Alphabet {
  /// The 134 letters with marks, in CLDR's order of letters, then of tones.
  static let marked = Array(
    """
    àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ\
    ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬĐÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴ
    """.unicodeScalars)

  /// CLDR's order (`collation/vi.xml`, standard): each vowel with its tones before the next letter.
  static let ordered = Array(
    """
    aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz
    """.unicodeScalars)

  /// The letter under `marked`'s letters when marks don't count.
  static func base(_ scalar: Unicode.Scalar) -> String {
    let rows: KeyValuePairs = [
      "a": "àảãáạăằẳẵắặâầẩẫấậ", "d": "đ", "e": "èẻẽéẹêềểễếệ", "i": "ìỉĩíị",
      "o": "òỏõóọôồổỗốộơờởỡớợ", "u": "ùủũúụưừửữứự", "y": "ỳỷỹýỵ",
    ]
    let small = String(scalar).lowercased().unicodeScalars
    return rows.first { $0.value.unicodeScalars.contains { small.elementsEqual([$0]) } }?.key ?? "?"
  }

  /// Names of minorities, from the reference and from common knowledge; all are made up or generic.
  static let minorityNames = [
    "Siu Y Bé", "Y-Bé", "H'Mẫu", "Ksor H’Mẫu", "Lò A Mẫu", "M'Đrắk", "K'Brơi", "H'Mông",
    "Êñuôl", "Kđăm", "Niê Mlô", "Ƀuôn Mẫu", "Rơ Châm Mẫu", "Giàng A Páo", "Vừ Thị Mỷ",
    "Thạch Sa Mẫu",
    "Y Mẫu Niê Kđăm", "Đinh Ya Mẫu", "Lò Văn Mẫu", "Đèo Thị Mẫu", "Chẩu A Mẫu", "Pơloong Mẫu", "Ă",
  ]
}

/// The bytes of a text, in the form that it is written in here.
func utf8(_ scalars: some Sequence<Unicode.Scalar>) -> [UInt8] {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars)
  return Array(String(view).utf8)
}
