/// A sentence, or part of one, in both languages, with places for facts: `{name}`.
///
/// `{count|file|files}` is the word that goes with a number; Vietnamese has one form and writes it.
package struct Bilingual: Hashable, Sendable {
  /// The English text.
  package let english: String
  /// The Vietnamese text, in NFC.
  package let vietnamese: String

  /// Both texts: there is no message in one language only.
  package init(_ english: String, _ vietnamese: String) {
    self.english = english
    self.vietnamese = vietnamese
  }

  /// The text in one language, placeholders as they stand.
  package subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .vietnamese: vietnamese
    }
  }

  /// The text in one language, with `<name>` in the place of each fact.
  package func outline(in language: Language) -> SafeText { Template(self[language]).outline }
}

/// An entry of the catalogue.
///
/// Each subject has its closed enum, the raw value of which is the id.
package protocol Message: Sendable {
  /// What scripts know the message by, such as `file.notFound`; never translated, never reused.
  var id: String { get }
  /// The message's text.
  var text: Bilingual { get }
  /// The sentence without its facts, for lists of messages.
  func outline(in language: Language) -> SafeText
}

extension Message where Self: RawRepresentable<String> {
  /// The raw value.
  package var id: String { rawValue }
}

extension Message {
  /// The sentence in one language, with its facts filled in and made safe to show.
  package func sentence(in language: Language, _ arguments: Facts = [:]) -> SafeText {
    Template(text[language]).filled(with: arguments, in: language)
  }
}

/// A message for something that is wrong: it has a code, and `hoso explain` knows more about it.
package protocol CodedMessage: Message {
  /// The code that people quote, such as `E160`.
  var code: String { get }
  /// What `hoso explain` says.
  var explanation: Explanation { get }
}

/// What `hoso explain` says about a code, beyond the message itself.
package struct Explanation: Hashable, Sendable {
  /// The rule, and why it is there.
  package let why: Bilingual
  /// The standard and section the rule comes from; empty where it is our own.
  package let source: String
  /// What to do.
  package let repair: Bilingual
  /// A case of it, the same in both languages.
  package let example: String

  /// An explanation with all its parts.
  package init(why: Bilingual, source: String = "", repair: Bilingual, example: String) {
    self.why = why
    self.source = source
    self.repair = repair
    self.example = example
  }
}

extension Message {
  /// The sentence with `<name>` in the place of each fact.
  package func outline(in language: Language) -> SafeText { text.outline(in: language) }
}
