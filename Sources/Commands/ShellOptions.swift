package import Wording

/// What the options of every command say, found without parsing the rest of the line.
package struct ShellOptions: Hashable, Sendable {
  /// `--json`.
  package var isJSON = false
  /// `--lang`, where it names a language.
  package var language: Language?
  /// `--color`.
  package var color = ColorChoice.auto
  /// `--plain`.
  package var isPlain = false
  /// `-q`, `--quiet`.
  package var isQuiet = false
  /// `--no-input`.
  package var refusesInput = false

  /// The defaults.
  package init() {}

  /// Looks for the options in a line that may be wrong elsewhere, up to `--`.
  package init(scanning arguments: [String]) {
    var rest = arguments.prefix { $0 != "--" }[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--json": isJSON = true
      case "--plain": isPlain = true
      case "-q", "--quiet": isQuiet = true
      case "--no-input": refusesInput = true
      case "--lang": language = rest.popFirst().flatMap(Language.init(rawValue:)) ?? language
      case "--color": color = rest.popFirst().flatMap(ColorChoice.init(rawValue:)) ?? color
      default: scanJoined(argument)
      }
    }
  }

  private mutating func scanJoined(_ argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return }
    switch parts[0] {
    case "--lang": language = Language(rawValue: parts[1]) ?? language
    case "--color": color = ColorChoice(rawValue: parts[1]) ?? color
    default: break
    }
  }
}
