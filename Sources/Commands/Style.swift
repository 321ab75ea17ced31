package import Wording

/// When colours are used.
package enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never
}

/// How marks and colours look on one stream.
package struct Style: Sendable {
  /// A state that a line begins with: a sign and a word, never colour alone.
  package enum Mark: CaseIterable, Sendable {
    case ok, error, warning, note, missing
  }

  private enum Color: String {
    case red = "31"
    case green = "32"
    case yellow = "33"
    case faint = "2"
    case bold = "1"
  }

  private let isColored: Bool
  private let isPlain: Bool
  private let language: Language

  /// The style of a stream, after `--color`, `NO_COLOR`, `TERM` and `--plain`.
  package init(
    color: ColorChoice, isPlain: Bool, isTerminal: Bool, environment: [String: String],
    language: Language
  ) {
    self.isPlain = isPlain
    self.language = language
    switch color {
    case .always: isColored = true
    case .never: isColored = false
    case .auto:
      let refuses = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
      isColored = isTerminal && !refuses && !isPlain && environment["TERM"] != "dumb"
    }
  }

  /// The mark as it is shown: `✓`, or its word under `--plain`.
  package func mark(_ mark: Mark) -> SafeText {
    let (sign, word, color): (SafeText, ShellMessage, Color) =
      switch mark {
      case .ok: ("✓", .ok, .green)
      case .error: ("✗", .wrong, .red)
      case .warning: ("!", .warning, .yellow)
      case .note: ("·", .note, .faint)
      case .missing: ("–", .missing, .faint)
      }
    return paint(isPlain ? word.sentence(in: language) + ":" : sign, color)
  }

  /// The word that errors begin with.
  package func errorWord() -> SafeText { paint(ShellMessage.error.sentence(in: language), .red) }

  /// The word that hints begin with.
  package func hintWord() -> SafeText { paint(ShellMessage.hint.sentence(in: language), .bold) }

  /// A heading on a help page.
  package func heading(_ text: SafeText) -> SafeText { paint(text, .bold) }

  private func paint(_ text: SafeText, _ color: Color) -> SafeText {
    guard isColored else { return text }
    return SafeText(trusted: "\u{1B}[\(color.rawValue)m\(text.string)\u{1B}[0m")
  }
}
