package import ArgumentParser
package import JSON
internal import Wording

/// A command as help, manual pages and suggestions see it: read once from the definitions.
package struct CommandNode: Sendable {
  /// The names from the program's own down to the command's.
  package let path: [String]
  /// Further names of the command.
  package let aliases: [String]
  /// The id of its help page.
  package let pageID: String
  /// Its options and arguments, hidden ones too, in the order of their definition.
  package let arguments: [ArgumentNode]
  /// Its subcommands.
  package let subcommands: [CommandNode]

  /// The command's own name.
  package var name: String { path.last ?? "" }

  /// The command and all below it.
  package var all: [CommandNode] { [self] + subcommands.flatMap(\.all) }

  /// The subcommand with this name or alias.
  package func subcommand(named name: String) -> CommandNode? {
    subcommands.first { $0.name == name || $0.aliases.contains(name) }
  }

  /// The option that is written so, dashes included.
  package func option(named name: String) -> ArgumentNode? {
    arguments.first { $0.names.contains(name) }
  }
}

/// An option, flag or argument of a command.
package struct ArgumentNode: Sendable {
  package enum Kind: String, Sendable {
    case positional, option, flag
  }

  /// Whether it stands alone, takes a value, or is a plain argument.
  package let kind: Kind
  /// How it is written, dashes included: `-q`, `--quiet`; none for a plain argument.
  package let names: [String]
  /// What its value is called: `FILE`.
  package let valueName: String
  /// The id of its help message.
  package let messageID: String
  /// The value it has when it isn't given.
  package let defaultValue: String?
  /// Whether it may be left out.
  package let isOptional: Bool
  /// Whether it may be given several times.
  package let isRepeating: Bool
  /// Whether help leaves it out.
  package let isHidden: Bool
}

extension CommandNode {
  /// The tree below a root command, as ArgumentParser describes it.
  ///
  /// - Throws: Where the description is not the JSON that it is documented to be.
  package init(root: any ParsableCommand.Type) throws(JSONError) {
    let description = try JSONDocument(parsing: root._dumpHelp())
    self.init(description.root["command"] ?? description.root, above: [])
  }

  private init(_ value: JSONValue, above: [String]) {
    let path = above + [value["commandName"]?.string ?? ""]
    self.path = path
    aliases = value["aliases"]?.elements.compactMap(\.string) ?? []
    pageID = value["discussion"]?.string ?? ""
    arguments = value["arguments"]?.elements.compactMap(ArgumentNode.init) ?? []
    subcommands = (value["subcommands"]?.elements.map { CommandNode($0, above: path) } ?? [])
      .filter { !$0.pageID.isEmpty }
  }
}

extension ArgumentNode {
  init?(_ value: JSONValue) {
    guard let kind = value["kind"]?.string.flatMap(Kind.init(rawValue:)) else { return nil }
    self.kind = kind
    names = value["names"]?.elements.map(Self.written) ?? []
    valueName = value["valueName"]?.string ?? ""
    messageID = value["discussion"]?.string ?? Self.builtIn[names.last ?? ""] ?? ""
    defaultValue = value["defaultValue"]?.string
    isOptional = value["isOptional"]?.bool ?? false
    isRepeating = value["isRepeating"]?.bool ?? false
    isHidden = value["shouldDisplay"]?.bool == false
  }

  /// The messages of the options that ArgumentParser adds by itself.
  private static let builtIn = [
    "--help": CommonOptionHelp.help.id, "--version": CommonOptionHelp.version.id,
  ]

  private static func written(_ name: JSONValue) -> String {
    (name["kind"]?.equals("long") == true ? "--" : "-") + (name["name"]?.string ?? "")
  }
}
