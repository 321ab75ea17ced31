internal import JSON
package import Wording

/// A command's help page as text, in one language.
package struct HelpText {
  private let node: CommandNode
  private let language: Language
  private let style: Style

  /// The help of one command of the tree.
  package init(_ node: CommandNode, in language: Language, style: Style) {
    self.node = node
    self.language = language
    self.style = style
  }

  /// The lines of the page.
  package var lines: [SafeText] {
    guard let page = Catalogue.page(node.pageID)?.page else { return [] }
    var sections: [[SafeText]] = [
      safe(TextLayout.wrapped(page.summary[language], to: TextLayout.width)),
      safe(["\(HelpWord.usage.text[language]) \(usage)"]),
      safe(TextLayout.wrapped(page.prints[language], to: TextLayout.width)),
    ]
    sections.append(section(.commandsHeading, commandRows))
    sections.append(section(.argumentsHeading, rows { $0.kind == .positional }))
    sections.append(section(.optionsHeading, rows { $0.kind != .positional && !$0.isCommon }))
    sections.append(section(.commonHeading, rows { $0.kind != .positional && $0.isCommon }))
    let exits = page.exits.map { (term: "\($0.status)", text: $0.meaning[language]) }
    sections.append(section(.exitHeading, exits))
    sections.append(
      [heading(.exampleHeading)] + safe(page.examples.map { "  \($0)" }))
    if !node.subcommands.isEmpty { sections.append([more]) }
    return Array(sections.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  /// Prints the page as a command's answer.
  package func print(on terminal: Terminal) throws(CommandFailure) {
    guard terminal.isJSON else {
      for line in lines { try terminal.print(line) }
      return
    }
    try terminal.answer(
      "help",
      [
        ("command", .string(node.path.joined(separator: " "))),
        ("subcommands", .array(node.subcommands.map { .string($0.name) })),
        ("text", .string(lines.map(\.string).joined(separator: "\n"))),
      ])
  }

  /// Prints the page of a command that only has others below it.
  package static func print(
    command: String, on terminal: Terminal
  ) throws(CommandFailure) -> ExitStatus {
    let tree = try Shell.tree()
    let node = tree.subcommand(named: command) ?? tree
    try HelpText(node, in: terminal.language, style: terminal.style).print(on: terminal)
    return .done
  }

  /// How the command is written: `hoso explain [options] [CODE]`.
  package var usage: String {
    var words = [node.path.joined(separator: " ")]
    let shown = node.arguments.filter { !$0.isHidden }
    words += shown.filter { $0.kind == .option && !$0.isOptional }.map(\.synopsis)
    words.append(HelpWord.options.text[language])
    words += shown.filter { $0.kind == .positional }.map(\.synopsis)
    if !node.subcommands.isEmpty { words.append(HelpWord.command.text[language]) }
    return words.joined(separator: " ")
  }

  private var commandRows: [(term: String, text: String)] {
    node.subcommands.map { command in
      var text = Catalogue.page(command.pageID)?.page.summary[language] ?? ""
      if !command.aliases.isEmpty {
        let names = Fact.list(command.aliases.map { .text($0) })
        text += " (\(HelpWord.aliases.sentence(in: language, ["names": names]).string))"
      }
      return (term: command.name, text: text)
    }
  }

  private func rows(_ isWanted: (ArgumentNode) -> Bool) -> [(term: String, text: String)] {
    node.arguments.filter { !$0.isHidden && isWanted($0) }.map { argument in
      var text = Catalogue.plainMessage(argument.messageID)?.text[language] ?? ""
      if let value = argument.defaultValue {
        let note = HelpWord.defaultValue.sentence(in: language, ["value": .text(value)])
        text += " (\(note.string))"
      }
      return (term: argument.term, text: text)
    }
  }

  private var more: SafeText {
    let command = (["hoso", "help"] + node.path.dropFirst()).joined(separator: " ")
    return HelpWord.more.sentence(in: language, ["command": .text(command)])
  }

  private func section(
    _ title: HelpWord, _ rows: [(term: String, text: String)]
  ) -> [SafeText] {
    rows.isEmpty ? [] : [heading(title)] + safe(TextLayout.columns(rows))
  }

  private func heading(_ title: HelpWord) -> SafeText {
    style.heading(title.sentence(in: language))
  }

  private func safe(_ lines: [String]) -> [SafeText] { lines.map { SafeText($0) } }
}

extension ArgumentNode {
  /// Whether every command has it.
  var isCommon: Bool { CommonOptionHelp(rawValue: messageID) != nil }

  /// Its names, the short one first.
  private var sortedNames: [String] { names.sorted { $0.count < $1.count } }

  /// How it stands in a list: `-q, --quiet`, `--schema FILE`, `FILE...`.
  var term: String {
    switch kind {
    case .positional: isRepeating ? "\(valueName)..." : valueName
    case .flag: sortedNames.joined(separator: ", ")
    case .option: "\(sortedNames.joined(separator: ", ")) \(valueName)"
    }
  }

  /// How it stands in a usage line.
  var synopsis: String {
    let word = kind == .positional ? term : "\(sortedNames.last ?? "") \(valueName)"
    return isOptional ? "[\(word)]" : word
  }
}
