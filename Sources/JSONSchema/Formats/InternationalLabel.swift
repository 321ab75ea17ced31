// RFC 5890 §2.3 and RFC 5893: one label of a host's name, and the rule that binds its neighbours.

/// One label of a host's name that holds letters beyond ASCII, or stands beside one that does.
struct InternationalLabel {
  /// The label as people read it, in UTF-8; ASCII in lower case.
  private let uLabel: [UInt8]
  /// How many octets the label has in the DNS.
  let aLabelLength: Int

  /// Parses a label, or gives nil where IDNA2008 would not have it registered.
  ///
  /// Without non-ASCII text allowed, `--` in the third place is anyone's to use, as RFC 1123 knows
  /// no reserved labels; `xn--` is not.
  init?(_ text: Span<UInt8>, allowsNonASCII: Bool) {
    var bytes: [UInt8] = []
    for index in text.indices { bytes.append(text[index]) }
    if bytes.contains(where: { $0 >= 0x80 }) {
      guard allowsNonASCII, bytes.allSatisfy({ $0 >= 0x80 || $0.isULabelByte }),
        case .registered(let length) = IDNA.register(uLabel: bytes), !Self.mixesDigits(bytes)
      else { return nil }
      (uLabel, aLabelLength) = (bytes, length)
      return
    }
    guard HostnameFormats.isPlainLabel(text) else { return nil }
    let lower = bytes.map { $0.isLetter ? $0 | 0x20 : $0 }
    if lower.starts(with: "xn--".utf8) {
      guard case .registered = IDNA.register(aLabel: lower),
        let decoded = IDNA.uLabel(of: lower), !Self.mixesDigits(decoded)
      else { return nil }
      uLabel = decoded
    } else {
      guard !(allowsNonASCII && HostnameFormats.isReserved(text)) else { return nil }
      uLabel = lower
    }
    aLabelLength = bytes.count
  }

  /// Whether a name's labels keep RFC 5893's rule together.
  ///
  /// A label that is read from right to left binds all others of its name; libidn2 looks at one
  /// label at a time and so leaves those without such letters untested. It also lets a mark hide
  /// the hyphen that a label from right to left must not end in.
  static func keepBidiRule(_ labels: [InternationalLabel]) -> Bool {
    guard labels.contains(where: \.isRightToLeft) else { return true }
    return labels.allSatisfy {
      $0.isRightToLeft ? $0.endsFromRightToLeft : $0.startsAndEndsFromLeftToRight
    }
  }

  /// Whether the label holds letters or digits of the Bidi classes R, AL or AN.
  ///
  /// Only with one of those does a Latin letter set before the label break the rule.
  private var isRightToLeft: Bool {
    IDNA.register(uLabel: [UInt8(ascii: "a")] + uLabel) == .breaksBidiRule
  }

  /// Whether the last character, marks aside, is of class R, AL, EN or AN.
  ///
  /// Only those may end a label that begins with a Hebrew letter.
  private var endsFromRightToLeft: Bool {
    guard let last = scalars.last(where: { !Self.isMark($0) }),
      case .registered = IDNA.register(uLabel: Self.alef + Array(String(last).utf8))
    else { return false }
    return true
  }

  /// Whether the first character is of class L and the last, marks aside, of class L or EN.
  private var startsAndEndsFromLeftToRight: Bool {
    guard let first = scalars.first, let last = scalars.last(where: { !Self.isMark($0) }) else {
      return false
    }
    return Self.isLeftToRight(first) && (Self.isLeftToRight(last) || Self.isEuropeanDigit(last))
  }

  private var scalars: String.UnicodeScalarView {
    String(decoding: uLabel, as: UTF8.self).unicodeScalars
  }

  private static let alef: [UInt8] = [0xD7, 0x90]

  /// Whether a scalar is of the Bidi class L: the one class that a Hebrew label may not hold.
  private static func isLeftToRight(_ scalar: Unicode.Scalar) -> Bool {
    IDNA.register(uLabel: alef + Array(String(scalar).utf8) + alef) == .breaksBidiRule
  }

  /// Whether a scalar is of the Bidi class NSM.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Whether a label holds digits of class AN beside digits of class EN (RFC 5893 §2, rule 4).
  ///
  /// libidn2 2.3.3 lets that pass.
  private static func mixesDigits(_ label: [UInt8]) -> Bool {
    let scalars = String(decoding: label, as: UTF8.self).unicodeScalars
    return scalars.contains(where: isArabicDigit) && scalars.contains(where: isEuropeanDigit)
  }

  /// The digits of class AN that a label may hold.
  private static func isArabicDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x660...0x669).contains(scalar.value) || (0x10D30...0x10D39).contains(scalar.value)
  }

  /// The digits of class EN that a label may hold.
  private static func isEuropeanDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0x6F0...0x6F9).contains(scalar.value)
  }
}

extension UInt8 {
  /// Whether an ASCII byte may stand in a U-label: IDNA2008 disallows capitals.
  fileprivate var isULabelByte: Bool {
    isDigit || isLetter && self & 0x20 != 0 || self == UInt8(ascii: "-")
  }
}
