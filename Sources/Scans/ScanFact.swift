/// One thing that a reader tells of a scan, and its line in the child's answer.
///
/// A line is a key and words of `[A-Za-z0-9]`, divided by single spaces; a doubt is its name after
/// a `?`. The last line of a whole answer is ``end``.
enum ScanFact: Hashable {
  case pages(Known<Int>)
  case encryption(Known<ScanEncryption>)
  case damage(Known<[ScanDamage]>)
  case signatures(Known<[ScanSignature]>)
  case picture(Known<PixelSize>)
  case density(Known<ScanDensity>)
  case trailing(Known<Int>)

  static let end = "end"

  var line: String {
    switch self {
    case .pages(let fact): Self.line("pages", fact) { "\($0)" }
    case .encryption(let fact): Self.line("encryption", fact) { $0.words }
    case .damage(let fact):
      Self.line("damage", fact) { $0.map(\.rawValue).joined(separator: " ") }
    case .signatures(let fact):
      Self.line("signatures", fact) { $0.map(\.rawValue).joined(separator: " ") }
    case .picture(let fact): Self.line("picture", fact) { "\($0.width) \($0.height)" }
    case .density(let fact):
      Self.line("density", fact) {
        "\($0.horizontal) \($0.vertical) \($0.page) \($0.basis.rawValue)"
      }
    case .trailing(let fact): Self.line("trailing", fact) { "\($0)" }
    }
  }

  private static func line<Value>(
    _ key: String, _ fact: Known<Value>, _ words: (Value) -> String
  ) -> String {
    switch fact {
    case .unknown(let doubt): return "\(key) ?\(doubt.rawValue)"
    case .known(let value):
      let words = words(value)
      return words.isEmpty ? key : "\(key) \(words)"
    }
  }

  /// Reads a line; nil for one that no child writes.
  init?(line: String) {
    let parts = line.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      .map { String($0) ?? "" }
    guard let key = parts.first, !parts.contains(""), parts.count <= ScanLimits.signatures + 1
    else { return nil }
    let words = Array(parts.dropFirst())
    guard let fact = Self.read(key, words) else { return nil }
    self = fact
  }

  private static func read(_ key: String, _ words: [String]) -> ScanFact? {
    switch key {
    case "pages": known(words, number).map { .pages($0) }
    case "encryption": known(words) { ScanEncryption(words: $0) }.map { .encryption($0) }
    case "damage":
      known(words) { list($0, of: ScanDamage.self) }.map { .damage($0) }
    case "signatures":
      known(words) { list($0, of: ScanSignature.self) }.map { .signatures($0) }
    case "picture": known(words, picture).map { .picture($0) }
    case "density": known(words, density).map { .density($0) }
    case "trailing": known(words, number).map { .trailing($0) }
    default: nil
    }
  }

  private static func known<Value>(
    _ words: [String], _ read: ([String]) -> Value?
  ) -> Known<Value>? {
    if words.count == 1, words[0].utf8.first == UInt8(ascii: "?") {
      return ScanDoubt(rawValue: String(words[0].dropFirst())).map { .unknown($0) }
    }
    return read(words).map { .known($0) }
  }

  private static func number(_ words: [String]) -> Int? {
    guard words.count == 1, let word = words.first, (1...18).contains(word.utf8.count),
      word.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(word)
  }

  private static func picture(_ words: [String]) -> PixelSize? {
    guard words.count == 2, let width = number([words[0]]), let height = number([words[1]])
    else { return nil }
    return PixelSize(width: width, height: height)
  }

  private static func density(_ words: [String]) -> ScanDensity? {
    guard words.count == 4, let horizontal = number([words[0]]), let vertical = number([words[1]]),
      let page = number([words[2]]), let basis = ScanDensity.Basis(rawValue: words[3])
    else { return nil }
    return ScanDensity(horizontal: horizontal, vertical: vertical, page: page, basis: basis)
  }

  private static func list<Item: RawRepresentable<String>>(
    _ words: [String], of type: Item.Type
  ) -> [Item]? {
    let items = words.compactMap { Item(rawValue: $0) }
    return items.count == words.count ? items : nil
  }
}

extension ScanEncryption {
  fileprivate var words: String {
    switch self {
    case .none: "none"
    case .opensFreely(let cipher): "free \(cipher.rawValue)"
    case .needsPassword(let cipher): "password \(cipher.rawValue)"
    case .otherHandler: "other"
    }
  }

  fileprivate init?(words: [String]) {
    switch (words.first, words.count) {
    case ("none", 1): self = .none
    case ("other", 1): self = .otherHandler
    case ("free", 2), ("password", 2):
      guard let cipher = Cipher(rawValue: words[1]) else { return nil }
      self = words[0] == "free" ? .opensFreely(cipher) : .needsPassword(cipher)
    default: return nil
    }
  }
}

/// What is known so far of a scan: each fact once at most.
struct ScanFacts: Hashable {
  private(set) var pages: Known<Int>?
  private(set) var encryption: Known<ScanEncryption>?
  private(set) var damage: Known<[ScanDamage]>?
  private(set) var signatures: Known<[ScanSignature]>?
  private(set) var picture: Known<PixelSize>?
  private(set) var density: Known<ScanDensity>?
  private(set) var trailing: Known<Int>?

  /// Takes one in; false for a fact that was given before.
  mutating func take(_ fact: ScanFact) -> Bool {
    switch fact {
    case .pages(let fact): Self.set(&pages, fact)
    case .encryption(let fact): Self.set(&encryption, fact)
    case .damage(let fact): Self.set(&damage, fact)
    case .signatures(let fact): Self.set(&signatures, fact)
    case .picture(let fact): Self.set(&picture, fact)
    case .density(let fact): Self.set(&density, fact)
    case .trailing(let fact): Self.set(&trailing, fact)
    }
  }

  private static func set<Value>(_ place: inout Known<Value>?, _ fact: Known<Value>) -> Bool {
    defer { place = place ?? fact }
    return place == nil
  }

  /// Takes in the lines of an answer up to its end, or as far as it came.
  ///
  /// - Returns: Whether the answer is whole; nil for one that no child gives.
  mutating func take(answer: [UInt8]) -> Bool? {
    var lines = answer.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // What follows the last line feed is a line cut short, or nothing.
    let rest = lines.removeLast()
    for (index, line) in lines.enumerated() {
      guard line.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return nil }
      let text = String(decoding: line, as: UTF8.self)
      if text == ScanFact.end { return index == lines.count - 1 && rest.isEmpty ? true : nil }
      guard let fact = ScanFact(line: text), take(fact) else { return nil }
    }
    return false
  }
}
