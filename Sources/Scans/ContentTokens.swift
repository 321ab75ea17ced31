/// What of a content stream decides where pictures are drawn; all else is passed over.
struct ContentTokens {
  enum Operation: Hashable {
    case save, restore
    case transform(Transform)
    /// The name begins with a slash.
    case draw(String)
  }

  private let bytes: [UInt8]
  private var place = 0
  private var numbers: [Double] = []
  private var name: String?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next such operation; nil at the end.
  mutating func next() -> Operation? {
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "%"): skip { $0 != 10 && $0 != 13 }
      case UInt8(ascii: "("): skipString()
      case UInt8(ascii: "<"): skipHexadecimal()
      case UInt8(ascii: "/"): takeName()
      case _ where Self.isRegular(byte):
        if let operation = takeWord() { return operation }
      default: place += 1
      }
    }
    return nil
  }

  private mutating func skip(while goesOn: (UInt8) -> Bool) {
    while place < bytes.count, goesOn(bytes[place]) { place += 1 }
  }

  /// Passes over `(…)`, with pairs of brackets inside.
  private mutating func skipString() {
    var depth = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      place += 1
      if depth == 0 { return }
    }
  }

  /// Passes over `<…>`, or the beginning of a dictionary.
  private mutating func skipHexadecimal() {
    place += 1
    if place < bytes.count, bytes[place] == UInt8(ascii: "<") {
      place += 1
    } else {
      skip { $0 != UInt8(ascii: ">") }
    }
  }

  /// Takes a name, with `#` and two digits decoded.
  private mutating func takeName() {
    let start = place
    place += 1
    skip(while: Self.isRegular)
    let word = bytes[start..<place].prefix(256)
    name = String(decoding: word, as: UTF8.self)
    if word.contains(UInt8(ascii: "#")) { name = Self.decoded(word) }
  }

  private static func decoded(_ word: ArraySlice<UInt8>) -> String {
    var (rest, decoded) = (word, [UInt8]())
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "#"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        decoded.append(value)
        rest = rest.dropFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private mutating func takeWord() -> Operation? {
    let start = place
    skip(while: Self.isRegular)
    let word = String(decoding: bytes[start..<place].prefix(64), as: UTF8.self)
    if let number = Double(word), number.isFinite {
      // No operation takes more than six.
      if numbers.count == 6 { numbers.removeFirst() }
      numbers.append(number)
      return nil
    }
    defer {
      numbers.removeAll(keepingCapacity: true)
      name = nil
    }
    switch word {
    case "q": return .save
    case "Q": return .restore
    case "cm": return numbers.count == 6 ? .transform(Transform(numbers: numbers)) : nil
    case "Do": return name.map { .draw($0) }
    case "ID":
      skipInlinePicture()
      return nil
    default: return nil
    }
  }

  /// Passes over an inline picture's bytes, to the `EI` between white space that ends them.
  private mutating func skipInlinePicture() {
    while place + 3 < bytes.count {
      if Self.isSpace(bytes[place]), bytes[place + 1] == UInt8(ascii: "E"),
        bytes[place + 2] == UInt8(ascii: "I"), Self.isSpace(bytes[place + 3])
      {
        place += 3
        return
      }
      place += 1
    }
    place = bytes.count
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0 || byte == 0x20 || (9...13).contains(byte)
  }

  private static func isRegular(_ byte: UInt8) -> Bool {
    !isSpace(byte) && !"()<>[]{}/%".utf8.contains(byte)
  }
}
