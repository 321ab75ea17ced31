/// One thing that is wrong or worth a look, with its place and facts.
package struct Finding: Sendable {
  /// How much a finding weighs.
  package enum Severity: String, CaseIterable, Sendable {
    case blocker, error, warning, info
  }

  /// What is wrong.
  package let message: any CodedMessage
  /// The facts that the sentence needs.
  package let facts: Facts
  /// How much it weighs.
  package let severity: Severity
  /// Where it is.
  package let place: Place
  /// The rule's place in its schema, a URI with a pointer; empty where there is none.
  package let rule: String
  /// The standard's own name for what is wrong, such as `OCFL E092`; empty where there is none.
  package let citation: String
  /// What led to it: for a choice between shapes, what is wrong with each.
  package let causes: [Finding]

  /// A finding with its facts.
  package init(
    _ message: any CodedMessage, _ facts: Facts = [:], severity: Severity = .error,
    at place: Place, rule: String = "", citation: String = "", causes: [Finding] = []
  ) {
    self.message = message
    self.facts = facts
    self.severity = severity
    self.place = place
    self.rule = rule
    self.citation = citation
    self.causes = causes
  }

  /// The code, and the standard's own name for what is wrong where it has one: `E653, OCFL E092`.
  package var codes: SafeText {
    citation.isEmpty ? "\(message.code)" : "\(message.code), \(citation)"
  }

  /// The sentence for people, without the code.
  package func sentence(in language: Language) -> SafeText {
    message is any IntegrityMessage
      ? detailedSentence(in: language) : message.sentence(in: language, facts)
  }
}

/// A place in a file: the part that is known.
package struct Place: Hashable, Sendable {
  /// The file's name as the system has it, or nothing.
  package var file: SafeText
  /// The command that was given wrongly, where that is the place.
  package var command: SafeText = ""
  /// The form of a dossier, or `dossier` or an act of it, where that is the place: `20-KND.2`.
  package var form: SafeText = ""
  /// The line, counted from 1.
  package var line: Int?
  /// The column, counted from 1 in Unicode scalars.
  package var column: Int?
  /// The JSON pointer of the value, empty for the whole document; nil where no value is meant.
  package var pointer: String?
  /// What people call the place, where its name here is one that the data have for themselves.
  package var title: Fact?

  /// A place of which only the given parts are known.
  package init(file: SafeText = "", line: Int? = nil, column: Int? = nil, pointer: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.pointer = pointer
  }

  /// A command line.
  package init(command: SafeText) {
    self.init()
    self.command = command
  }

  /// A value in a form of a dossier.
  package init(form: SafeText, pointer: String? = nil) {
    self.init(pointer: pointer)
    self.form = form
  }

  /// `FILE:LINE:COLUMN`, then `: /pointer`, without what isn't known; in a dossier `2-KND#/pointer`.
  package var shown: SafeText {
    guard form.isEmpty else {
      return pointer.map { $0.isEmpty ? form : "\(form)#\($0)" } ?? form
    }
    var parts = [command, file].filter { !$0.isEmpty }
    if let line { parts.append("\(line)") }
    if let column { parts.append("\(column)") }
    let start = parts.joined(separator: ":")
    guard let pointer, !pointer.isEmpty else { return start }
    let short = Self.shortened(pointer)
    return start.isEmpty ? "\(short)" : "\(start): \(short)"
  }

  /// The place as people read it: its title, where it has one.
  package func shown(in language: Language) -> SafeText { title?.shown(in: language) ?? shown }

  /// A pointer with digests among its parts cut: nobody reads 128 digits.
  private static func shortened(_ pointer: String) -> String {
    let parts = pointer.split(separator: "/", omittingEmptySubsequences: false)
    return parts.map { HexText.shortened(String($0)) }.joined(separator: "/")
  }
}
