/// The help of one command; its arguments come from the command's own definition.
package protocol CommandPage: Sendable {
  /// What the page is known by, such as `help.schema.validate`.
  var id: String { get }
  /// What the page says.
  var page: HelpPage { get }
}

extension CommandPage where Self: RawRepresentable<String> {
  /// The raw value.
  package var id: String { rawValue }
}

/// One line, what the command prints, how it exits, and examples.
package struct HelpPage: Sendable {
  /// What the command does, one line with a full stop.
  package let summary: Bilingual
  /// What it prints and what else one must know.
  package let prints: Bilingual
  /// The exit statuses worth naming, each with its meaning here.
  package let exits: [(status: Int32, meaning: Bilingual)]
  /// Command lines that work.
  package let examples: [String]

  /// A page with all its parts.
  package init(
    summary: Bilingual, prints: Bilingual, exits: [(status: Int32, meaning: Bilingual)],
    examples: [String]
  ) {
    self.summary = summary
    self.prints = prints
    self.exits = exits
    self.examples = examples
  }
}
