// `hostname` (RFC 1123 §2.1) and `idn-hostname` (RFC 5890 to 5893).

/// Names of hosts.
enum HostnameFormats {
  /// RFC 1035 §2.3.4 allows 255 octets, of which lengths and root take two.
  private static let longestName = 253

  /// Whether a text is a host's name, without a trailing dot.
  ///
  /// Labels beginning with `xn--` must be A-labels that IDNA2008 would register. Where non-ASCII
  /// text is allowed, labels may be U-labels, the ideographic and wide full stops separate too, and
  /// lengths count as A-labels.
  static func isHostname(_ text: Span<UInt8>, allowsNonASCII: Bool) -> Bool {
    // No name is longer in UTF-8 than four bytes for each octet of the DNS, separators included.
    guard text.count <= longestName * 4 else { return false }
    var isPlain = true
    var index = 0
    repeat {
      let end = text.firstIndex(from: index) { $0 == UInt8(ascii: ".") }
      let label = text.extracting(index..<end)
      isPlain = isPlain && isPlainLabel(label) && !isReserved(label)
      index = end
    } while text.skip(UInt8(ascii: "."), at: &index)
    if isPlain { return text.count <= longestName }
    return isInternationalName(text, allowsNonASCII)
  }

  private static func isInternationalName(_ text: Span<UInt8>, _ allowsNonASCII: Bool) -> Bool {
    var labels: [InternationalLabel] = []
    var length = -1
    var index = 0
    repeat {
      let end = endOfLabel(in: text, from: index, allowsNonASCII)
      guard
        let label = InternationalLabel(
          text.extracting(index..<end), allowsNonASCII: allowsNonASCII)
      else { return false }
      labels.append(label)
      length += 1 + label.aLabelLength
      index = end
    } while skipSeparator(text, at: &index, allowsNonASCII)
    return length <= longestName && InternationalLabel.keepBidiRule(labels)
  }

  /// Whether a label is letters, digits and inner hyphens, 63 at most.
  static func isPlainLabel(_ label: Span<UInt8>) -> Bool {
    guard (1...63).contains(label.count), label[0] != UInt8(ascii: "-"),
      label[label.count - 1] != UInt8(ascii: "-")
    else { return false }
    var index = 0
    _ = label.skip(at: &index) { $0.isAlphanumeric || $0 == UInt8(ascii: "-") }
    return index == label.count
  }

  /// Whether a label has the two hyphens that mark `xn--` and all that may follow it one day.
  static func isReserved(_ label: Span<UInt8>) -> Bool {
    label.byte(at: 2) == UInt8(ascii: "-") && label.byte(at: 3) == UInt8(ascii: "-")
  }

  // MARK: Separators

  private static func endOfLabel(
    in text: Span<UInt8>, from start: Int, _ allowsNonASCII: Bool
  ) -> Int {
    var index = start
    while index < text.count, separatorLength(in: text, at: index, allowsNonASCII) == 0 {
      index += 1
    }
    return index
  }

  private static func skipSeparator(
    _ text: Span<UInt8>, at index: inout Int, _ allowsNonASCII: Bool
  ) -> Bool {
    let length = separatorLength(in: text, at: index, allowsNonASCII)
    index += length
    return length > 0
  }

  /// The length of the full stop at an index, or 0: U+002E, U+3002, U+FF0E, U+FF61.
  private static func separatorLength(
    in text: Span<UInt8>, at index: Int, _ allowsNonASCII: Bool
  ) -> Int {
    guard let byte = text.byte(at: index) else { return 0 }
    if byte == UInt8(ascii: ".") { return 1 }
    guard allowsNonASCII, byte == 0xE3 || byte == 0xEF else { return 0 }
    switch text.scalar(at: index).value {
    case 0x3002, 0xFF0E, 0xFF61: return 3
    default: return 0
    }
  }
}
