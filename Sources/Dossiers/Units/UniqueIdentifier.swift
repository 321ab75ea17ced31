// RFC 9562.

/// A UUID: what a unit or a dossier is told apart by, whatever happens to its name and code.
package struct UniqueIdentifier: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// Reads the 36 characters of RFC 9562 §4 in lower case; nil for anything else.
  ///
  /// The variant must be the RFC's and the version not 0, which leaves out the nil and the max UUID.
  package init?(parsing text: some Sequence<UInt8>) {
    var (high, low, digits, count) = (UInt64(0), UInt64(0), 0, 0)
    for byte in text {
      count += 1
      switch count {
      case 9, 14, 19, 24:
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      case 37: return nil
      default: break
      }
      guard let digit = Self.digit(byte) else { return nil }
      if digits < 16 { high = high << 4 | digit } else { low = low << 4 | digit }
      digits += 1
    }
    guard count == 36, (high >> 12) & 0xF != 0, low >> 62 == 0b10 else { return nil }
    (self.high, self.low) = (high, low)
  }

  /// Reads a UUID's text, as the form over bytes does.
  package init?(parsing text: String) { self.init(parsing: text.utf8) }

  /// Makes a UUID of version 7 (RFC 9562 §5.7) from a time and from chance; no clock is read here.
  ///
  /// Nil where either is outside its limits.
  ///
  /// - Parameters:
  ///   - epochMilliseconds: Milliseconds since 1970, 0 to 2^48 - 1.
  ///   - random: Ten bytes, of which 74 bits are used.
  package init?(epochMilliseconds: Int, random: [UInt8]) {
    guard random.count == 10, (0..<(1 << 48)).contains(epochMilliseconds) else { return nil }
    let first = random[..<2].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let rest = random[2...].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    high = UInt64(epochMilliseconds) << 16 | 0x7000 | first & 0x0FFF
    low = 0b10 << 62 | rest & (1 << 62 - 1)
  }

  /// The value of a hexadecimal digit in lower case.
  private static func digit(_ byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a")) + 10
    default: nil
    }
  }
}

extension UniqueIdentifier: Comparable {
  /// The order of the bytes, and of the texts; of version 7 the older comes first.
  package static func < (left: UniqueIdentifier, right: UniqueIdentifier) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

extension UniqueIdentifier: CustomStringConvertible {
  /// The 36 characters of RFC 9562 §4, in lower case.
  package var description: String {
    var text: [UInt8] = []
    text.reserveCapacity(36)
    for place in 0..<32 {
      switch place {
      case 8, 12, 16, 20: text.append(UInt8(ascii: "-"))
      default: break
      }
      let half = place < 16 ? high : low
      let digit = UInt8(truncatingIfNeeded: half >> UInt64(60 - 4 * (place % 16))) & 0xF
      text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The identifier as a URN: `urn:uuid:…`.
  package var urn: String { "urn:uuid:\(description)" }
}
