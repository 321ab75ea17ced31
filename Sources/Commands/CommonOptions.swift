package import ArgumentParser
package import Wording

extension Language: ExpressibleByArgument {}
extension ColorChoice: ExpressibleByArgument {}

/// The options that every command has.
package struct CommonOptions: ParsableArguments {
  @Flag(name: .long, help: ArgumentHelp(CommonOptionHelp.json))
  package var json = false

  @Option(name: .long, help: ArgumentHelp(CommonOptionHelp.lang, value: "LANG"))
  package var lang: Language?

  @Option(name: .long, help: ArgumentHelp(CommonOptionHelp.color, value: "WHEN"))
  package var color = ColorChoice.auto

  @Flag(name: .long, help: ArgumentHelp(CommonOptionHelp.plain))
  package var plain = false

  @Flag(name: .shortAndLong, help: ArgumentHelp(CommonOptionHelp.quiet))
  package var quiet = false

  @Flag(name: .long, help: ArgumentHelp(CommonOptionHelp.noInput))
  package var noInput = false

  package init() {}

  /// The options as the shell uses them.
  package var shellOptions: ShellOptions {
    var options = ShellOptions()
    options.isJSON = json
    options.language = lang
    options.color = color
    options.isPlain = plain
    options.isQuiet = quiet
    options.refusesInput = noInput
    return options
  }
}

extension ArgumentHelp {
  /// The help of an argument: its English text for completions, and in the place that nobody
  /// prints the message's id, by which our own help finds the text in both languages.
  package init(_ message: any Message, value: String? = nil, isHidden: Bool = false) {
    self.init(
      "\(message.text.english)", discussion: message.id, valueName: value,
      visibility: isHidden ? .hidden : .default)
  }
}
