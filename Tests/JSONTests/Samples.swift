import JSON
import TestSupport

extension FixedRandom {
  /// What strings are made of: all that JSON, UTF-8 and terminals treat specially.
  private static let pieces: [String] = [
    "a", "Z", "0", " ", "/", "~", "\"", "\\", "\u{0}", "\u{1}", "\u{8}", "\t", "\n", "\u{C}", "\r",
    "\u{1F}", "\u{7F}", "\u{80}", "\u{9F}", "\u{AD}", "é", "e\u{301}", "ễ", "e\u{302}\u{303}", "đ",
    "Nguyễn Thị Hồng Gấm", "\u{200B}", "\u{200D}", "\u{202E}", "\u{2028}", "\u{2029}", "\u{2066}",
    "\u{D7FF}", "\u{E000}", "\u{FEFF}", "\u{FFFD}", "\u{FFFF}", "\u{10000}", "😀", "👩‍👩‍👧", "\u{E0041}",
    "\u{10FFFF}", "0123456789abcdef", "[]{}:,",
  ]

  mutating func string() -> String {
    var text = ""
    for _ in 0..<below(8) { text += Self.pieces[below(Self.pieces.count)] }
    return text
  }

  mutating func digits(_ count: Int) -> String {
    var text = String(1 + below(9))
    for _ in 1..<max(count, 1) { text += String(below(10)) }
    return text
  }

  /// The text of a number, in all of its forms.
  mutating func number() -> String {
    var text = oneIn(3) ? "-" : ""
    text += oneIn(5) ? "0" : digits(1 + below(oneIn(4) ? 30 : 5))
    if oneIn(3) { text += "." + (oneIn(3) ? "0" : "") + digits(1 + below(6)) }
    if oneIn(4) { text += ["e", "E", "e+", "E-", "e-0"][below(5)] + digits(1 + below(2)) }
    return text
  }

  mutating func tree(depth: Int = 4) -> JSONTree {
    switch below(depth > 0 ? 8 : 5) {
    case 0: return .null
    case 1: return .bool(oneIn(2))
    case 2, 3: return JSONNumber(number()).map(JSONTree.number) ?? .null
    case 4: return .string(string())
    case 5: return .array((0..<below(6)).map { _ in tree(depth: depth - 1) })
    default:
      return .object(JSONObject((0..<below(6)).map { _ in (string(), tree(depth: depth - 1)) }))
    }
  }
}

/// The error that reading throws, or nil where the text is accepted.
func refusal(_ bytes: [UInt8], _ limits: JSONLimits = .standard) -> JSONError? {
  do throws(JSONError) {
    _ = try JSONDocument(parsing: bytes, limits: limits)
    return nil
  } catch {
    return error
  }
}

func refusal(_ text: String, _ limits: JSONLimits = .standard) -> JSONError? {
  refusal(Array(text.utf8), limits)
}

func root(_ text: String) throws(JSONError) -> JSONValue { try JSONDocument(parsing: text).root }

/// A text for comparing what was written, byte by byte.
func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

extension JSONValue {
  /// This value and all within it, names among them.
  var everything: [JSONValue] {
    var found = [self]
    for element in elements { found += element.everything }
    for member in members { found += [member.nameValue] + member.value.everything }
    return found
  }
}
