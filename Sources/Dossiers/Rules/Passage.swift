package import JSON
package import RFC3339
internal import Vietnamese

/// A place of a case and what is written there, if anything.
package struct Passage: Sendable {
  /// The way here.
  let trail: Trail
  /// Nil where there is nothing at all; may be null or empty.
  package let value: JSONValue?

  package init(_ place: DossierPlace, _ value: JSONValue?) {
    self.init(.start(place), value)
  }

  init(_ trail: Trail, _ value: JSONValue?) {
    self.trail = trail
    self.value = value
  }

  /// Made when it is asked for, which rules do of what they tell.
  package var place: DossierPlace { trail.place }

  /// The place that a pointer of ours leads to from here: `/head/date`.
  package subscript(pointer: String) -> Passage {
    Passage(.pointer(trail, pointer), value?.found(at: pointer))
  }

  /// The rows of a table.
  package var rows: [Passage] {
    guard let value, value.kind == .array else { return [] }
    return value.elements.enumerated().map { Passage(.row(trail, $0), $1) }
  }

  /// Whether anything is written: an empty text or table is nothing.
  package var isWritten: Bool { value.map { !$0.isUnwritten } ?? false }

  /// The form that it stands in.
  package var form: FormName? { trail.form }
}

// MARK: - What is written

extension Passage {
  /// Nil for the empty text, too.
  package var writtenText: String? { isWritten ? value?.string : nil }
  package var writtenDate: PartialDate? { value?.partialDate }
  package var writtenNumber: Int? { value?.integer }
  package var writtenBool: Bool? { value?.bool }
  package var writtenDated: Dated? { writtenDate.map { Dated($0, at: trail) } }

  /// Whether a text says that there is none: `không`, `Không có`.
  package var saysNone: Bool {
    guard let text = writtenText else { return false }
    return Self.none.contains { SameText.are(text, $0) == .yes }
  }

  private static let none = ["không", "không có"]

  /// - Throws: *cannot tell* where nothing is written, or no date.
  package func dated() throws(RuleStop) -> Dated { Dated(try needed(writtenDate), at: trail) }

  /// - Throws: *cannot tell* where nothing is written.
  package func text() throws(RuleStop) -> String { try needed(writtenText) }

  /// - Throws: *cannot tell* where nothing is written, or no integer.
  package func number() throws(RuleStop) -> Int { try needed(writtenNumber) }

  /// - Throws: *cannot tell* where neither true nor false is written.
  package func bool() throws(RuleStop) -> Bool { try needed(writtenBool) }

  private func needed<Value>(_ value: Value?) throws(RuleStop) -> Value {
    guard let value else { throw .cannotTell([.unwritten(place)]) }
    return value
  }

  /// Whether two texts (names, mostly) are the same as Vietnamese compares them: case, spaces, the
  /// placing of tones don't count; perhaps where one isn't written.
  package func isSameText(as other: Passage) -> Answer {
    guard let one = writtenText, let two = other.writtenText else { return .perhaps }
    return SameText.are(one, two)
  }
}

/// Comparing texts as people mean them.
package enum SameText {
  package static func are(_ one: String, _ other: String) -> Answer {
    Answer(form(one).utf8.elementsEqual(form(other).utf8))
  }

  /// What equal texts share; a text that is none of ours is compared as it is.
  package static func form(_ text: String) -> String {
    // What has no marks apart needs no looking for words first.
    if let composed = try? ComposedText(text), composed.isPlain,
      let form = try? composed.comparisonForm()
    {
      return form
    }
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return (try? ComposedText(words).comparisonForm()) ?? words
  }

  /// The form of a text with spaces in place of these signs of ASCII.
  package static func form(_ text: String, spacing signs: String) -> String {
    guard text.utf8.contains(where: signs.utf8.contains) else { return form(text) }
    if ComposedText.isPlain(text) {
      let spaced = text.utf8.map { signs.utf8.contains($0) ? UInt8(ascii: " ") : $0 }
      return form(String(decoding: spaced, as: UTF8.self))
    }
    return form(String(text.map { signs.contains($0) ? " " : $0 }))
  }

  /// What stands between white space and these signs of ASCII.
  static func pieces(of text: String, between signs: String) -> [Substring] {
    guard ComposedText.isPlain(text) else {
      return text.split { $0.isWhitespace || signs.contains($0) }
    }
    return text.utf8.split { byte in
      (0x09...0x0D).contains(byte) || byte == UInt8(ascii: " ") || signs.utf8.contains(byte)
    }.map { Substring($0) }
  }
}

/// The words of a text as ``SameText`` compares them, for finding phrases among them.
package struct SameWords: Sendable {
  /// As it was given.
  let text: String
  /// A space before each word, and one at the end.
  private let bytes: [UInt8]

  init(_ text: String) {
    self.text = text
    let form = SameText.form(text, spacing: ",.;:()")
    bytes = form.isEmpty ? [] : Array(" \(form) ".utf8)
  }

  /// Whether it holds a phrase word for word: `T/M CHI BỘ` holds `chi bộ`.
  func hold(_ phrase: SameWords) -> Bool {
    let (wanted, count) = (phrase.bytes, phrase.bytes.count)
    guard count > 0, count <= bytes.count else { return false }
    return (0...(bytes.count - count)).contains { start in
      bytes[start] == wanted[0] && bytes[start + 1] == wanted[1]
        && bytes[start..<(start + count)].elementsEqual(wanted)
    }
  }

  /// The first of these phrases that it holds, as it was given.
  func first(of phrases: [SameWords]) -> String? { phrases.first { hold($0) }?.text }

  func hold(oneOf phrases: [SameWords]) -> Bool { phrases.contains { hold($0) } }
}

extension DossierPlace {
  /// A place further in; the same where there is no further.
  package func appending(_ pointer: JSONPointer) -> DossierPlace {
    switch self {
    case .cover(let start): .cover(JSONPointer(tokens: start.tokens + pointer.tokens))
    case .form(let name, let start):
      .form(name, JSONPointer(tokens: start.tokens + pointer.tokens))
    case .act(let version, let start):
      .act(version, JSONPointer(tokens: start.tokens + pointer.tokens))
    case .dossier, .type, .file: self
    }
  }
}
