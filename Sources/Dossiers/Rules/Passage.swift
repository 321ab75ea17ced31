package import JSON
package import RFC3339
internal import Vietnamese

/// A place of a case and what is written there, if anything.
package struct Passage: Sendable {
  package let place: DossierPlace
  /// Nil where there is nothing at all; may be null or empty.
  package let value: JSONValue?

  package init(_ place: DossierPlace, _ value: JSONValue?) {
    self.place = place
    self.value = value
  }

  /// The place that a pointer of ours leads to from here: `/head/date`.
  package subscript(pointer: String) -> Passage {
    // A test walks every pointer of ours.
    guard let pointer = try? JSONPointer(parsing: pointer) else { return Passage(place, nil) }
    return Passage(place.appending(pointer), value?[pointer])
  }

  /// The rows of a table.
  package var rows: [Passage] {
    guard let value, value.kind == .array else { return [] }
    return value.elements.enumerated().map { index, element in
      Passage(place.appending(JSONPointer(tokens: [String(index)])), element)
    }
  }

  /// Whether anything is written: an empty text or table is nothing.
  package var isWritten: Bool { value.map { !$0.isUnwritten } ?? false }

  /// The form that it stands in.
  package var form: FormName? {
    if case .form(let name, _) = place { name } else { nil }
  }
}

// MARK: - What is written

extension Passage {
  /// Nil for the empty text, too.
  package var writtenText: String? { isWritten ? value?.string : nil }
  package var writtenDate: PartialDate? { value?.partialDate }
  package var writtenNumber: Int? { value?.integer }
  package var writtenBool: Bool? { value?.bool }
  package var writtenDated: Dated? { writtenDate.map { Dated($0, at: place) } }

  /// Whether a text says that there is none: `không`, `Không có`.
  package var saysNone: Bool {
    guard let text = writtenText else { return false }
    return Self.none.contains { SameText.are(text, $0) == .yes }
  }

  private static let none = ["không", "không có"]

  /// - Throws: *cannot tell* where nothing is written, or no date.
  package func dated() throws(RuleStop) -> Dated { Dated(try needed(writtenDate), at: place) }

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
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return (try? ComposedText(words).comparisonForm()) ?? words
  }
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
