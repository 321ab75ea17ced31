internal import Wording

/// A line that asks for help: `hoso help schema`, `hoso schema --help`, `-h`.
package struct HelpRequest {
  /// The command that help is asked for.
  package let node: CommandNode

  /// Whether the line asks for help at all; cheap, so that other lines don't pay for the tree.
  package static func isMeant(by arguments: [String]) -> Bool {
    let words = arguments.prefix { $0 != "--" }
    return words.contains("--help") || words.contains("-h")
      || words.first { !$0.hasPrefix("-") } == "help"
  }

  /// Finds the command that is meant.
  ///
  /// - Throws: A usage failure where `hoso help` is followed by what is no command.
  package init(_ arguments: [String], in root: CommandNode) throws(CommandFailure) {
    var words = CommandLineWords(arguments, in: root)
    let isHelpCommand = words.rest.first == "help"
    if isHelpCommand { words = CommandLineWords(Array(words.rest.dropFirst()), in: root) }
    if isHelpCommand, let unknown = words.rest.first, words.rest != ["help"] {
      throw UsageDiagnosis.unknownCommand(unknown, in: words.node)
    }
    node = words.node
  }
}

/// A line split into the command that it names and the plain words that follow.
struct CommandLineWords {
  /// The command that the line names, as deep as its words are known.
  private(set) var node: CommandNode
  /// The words that are no command, option or option's value.
  private(set) var rest: [String] = []
  /// The options that the command they stand behind doesn't know.
  private(set) var unknownOptions: [String] = []

  init(_ arguments: [String], in root: CommandNode) {
    node = root
    var words = arguments[...]
    while let word = words.popFirst() {
      if word == "--" {
        rest += words
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        take(word)
        continue
      }
      let name = String(word.prefix { $0 != "=" })
      guard let option = option(named: name) else {
        unknownOptions.append(name)
        continue
      }
      if option.kind == .option, name == word { _ = words.popFirst() }
    }
  }

  private mutating func take(_ word: String) {
    if rest.isEmpty, let next = node.subcommand(named: word) {
      node = next
    } else {
      rest.append(word)
    }
  }

  private func option(named name: String) -> ArgumentNode? {
    node.option(named: name) ?? (name == "-h" ? node.option(named: "--help") : nil)
  }
}
