/// Kinds of characters that one hand writes for another.
extension Unicode.Scalar {
  /// White space as people type it, the no-break spaces and line ends among it.
  var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// An apostrophe, or what keyboards and word processors put in its place.
  var isApostrophe: Bool {
    switch value {
    case 0x27, 0x60, 0xB4, 0x2B9, 0x2BB, 0x2BC, 0x2C8, 0x2018, 0x2019, 0x201B, 0x2032, 0xFF07: true
    default: false
    }
  }

  /// A hyphen, or a dash in its place.
  var isHyphen: Bool {
    switch value {
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFE63, 0xFF0D: true
    default: false
    }
  }

  /// A control character of ASCII or Latin-1.
  var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

  /// What is not to be seen: soft hyphen, joiners, direction marks, variation selectors.
  var isInvisible: Bool {
    switch value {
    case 0xAD: true
    case 0..<0x300, 0x1E00..<0x1F00: false
    default: properties.isDefaultIgnorableCodePoint
    }
  }
}

/// The letters that stand where đ should.
enum Stroke {
  /// `đ`, `Đ`, and what looks like them: eth, African d, topbar d.
  static func isD(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x110 || scalar.value == 0x111 || meant(by: scalar) != nil
  }

  /// The Vietnamese letter that a look-alike stands for.
  static func meant(by scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xD0, 0x189, 0x18B: "Đ"
    case 0xF0, 0x256, 0x18C: "đ"
    default: nil
    }
  }
}
