package import ArgumentParser
package import Wording

/// A command: parse, call one use case, print.
///
/// A new one is a type like this in a file of its own, its page and messages in the catalogue, and
/// its name in its parent's list of subcommands.
package protocol Command: ParsableCommand {
  /// The options that every command has.
  var common: CommonOptions { get }

  /// Does the work, speaking to `terminal` only.
  ///
  /// - Throws: What ends the work early; the shell reports it and exits with its status.
  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus
}

extension CommandConfiguration {
  /// The configuration of a command: English text for completions, the page's id for our help.
  ///
  /// `aliases` are further names, such as the Vietnamese ones (Docs/interface.md).
  package init(
    _ name: String, _ page: any CommandPage, version: String = "",
    subcommands: [any ParsableCommand.Type] = [], aliases: [String] = []
  ) {
    self.init(
      commandName: name, abstract: page.page.summary.english, discussion: page.id,
      version: version, subcommands: subcommands, aliases: aliases)
  }
}
