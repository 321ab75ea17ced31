package import RFC3339

/// A fact that fills a message's placeholder.
package indirect enum Fact: Hashable, Sendable {
  /// Foreign text: shown escaped, and cut when it is long.
  case text(String)
  /// A file's name as the system has it; shown whole and escaped.
  case path([UInt8])
  /// A digest in hex; people see its beginning, programs all of it.
  case digest(String)
  /// A count; with the language's separators.
  case number(Int)
  /// A number of bytes; shown in kB, MB, GB.
  case size(Int)
  /// A day, month or year; shown as `dd/MM/yyyy`, `MM/yyyy` or `yyyy`.
  case date(PartialDate)
  /// Several facts; shown with commas.
  case list([Fact])
  /// Several facts, one of which is meant; shown with commas and an "or".
  case choice([Fact])
  /// A title from data of forms and units, in the language of the sentence: foreign text.
  case title(english: String, vietnamese: String)
  /// Words of ours, in the language of the sentence around them.
  case words(any Message)
  /// A sentence of ours with facts of its own.
  case sentence(any Message, Facts)

  package static func == (left: Fact, right: Fact) -> Bool {
    left.shown(in: .english) == right.shown(in: .english)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(shown(in: .english)) }

  /// The fact as a sentence shows it.
  package func shown(in language: Language) -> SafeText {
    switch self {
    case .text(let text): SafeText(trusted: ForeignText.quoted(text))
    case .path(let bytes): "\(bytes: bytes)"
    case .digest(let hex): "\(HexText.shortened(hex))"
    case .number(let number): SafeText(trusted: NumberStyle(language).integer(number))
    case .size(let bytes): SafeText(trusted: NumberStyle(language).size(bytes))
    case .date(let date): SafeText(trusted: date.vietnameseText)
    case .list(let items): Self.list(items, in: language)
    case .choice(let items): Self.choice(items, in: language)
    case .title(let english, let vietnamese):
      SafeText(trusted: ForeignText.quoted(language == .english ? english : vietnamese))
    case .words(let message): message.sentence(in: language)
    case .sentence(let message, let facts): message.sentence(in: language, facts)
    }
  }
}

extension Fact {
  /// How many entries of a list a sentence shows.
  private static let shownEntries = 12

  private static func list(_ items: [Fact], in language: Language) -> SafeText {
    let shown = items.prefix(shownEntries).map { $0.shown(in: language) }.joined(separator: ", ")
    let rest = items.count - shownEntries
    return rest > 0 ? "\(shown), … (+\(NumberStyle(language).integer(rest)))" : shown
  }

  private static func choice(_ items: [Fact], in language: Language) -> SafeText {
    guard items.count > 1, let last = items.last else {
      return Fact.list(items).shown(in: language)
    }
    let facts: Facts = ["first": .list(items.dropLast()), "last": last]
    return ShellMessage.or.sentence(in: language, facts)
  }
}

/// The facts of a message by the names of its placeholders, in a fixed order.
package struct Facts: ExpressibleByDictionaryLiteral, Sendable {
  /// The facts in the order they were given in.
  package private(set) var entries: [(name: String, value: Fact)]

  /// Facts written as a dictionary literal.
  package init(dictionaryLiteral elements: (String, Fact)...) {
    entries = elements.map { (name: $0.0, value: $0.1) }
  }

  /// Adds a fact.
  package mutating func add(_ name: String, _ value: Fact) {
    entries.append((name: name, value: value))
  }

  /// Adds facts after those that are there.
  package mutating func add(contentsOf facts: Facts) { entries += facts.entries }

  /// The fact with the given name.
  package subscript(name: String) -> Fact? {
    entries.first { $0.name == name }?.value
  }
}
