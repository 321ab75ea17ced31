internal import ArgumentParser
internal import Wording

/// Says what is wrong with a line that ArgumentParser refused, in our voice and both languages.
package enum UsageDiagnosis {
  /// The failure for a refused line.
  ///
  /// Unknown names are found by ourselves, with the nearest one that exists; for the rest the
  /// parser's message is read, and quoted in English where it is none of the usual ones.
  package static func failure(
    for arguments: [String], message: String, in root: CommandNode
  ) -> CommandFailure {
    let words = CommandLineWords(arguments, in: root)
    if let name = words.unknownOptions.first { return unknownOption(name, in: words.node) }
    if !words.node.subcommands.isEmpty, let name = words.rest.first {
      return unknownCommand(name, in: words.node)
    }
    let (finding, facts) = Self.read(message)
    return failure(finding, facts, in: words.node, allowed: allowedValues(message))
  }

  /// The failure for a name that is no command below `node`.
  static func unknownCommand(_ name: String, in node: CommandNode) -> CommandFailure {
    let names = node.subcommands.flatMap { [$0.name] + $0.aliases }
    return failure(
      UsageMessage.unknownCommand, ["name": .path(RawArgument.bytes(name))], in: node,
      nearest: Suggestion.nearest(to: name, among: names))
  }

  private static func unknownOption(_ name: String, in node: CommandNode) -> CommandFailure {
    let names = node.arguments.filter { !$0.isHidden }.flatMap(\.names).filter {
      $0.hasPrefix("--")
    }
    return failure(
      UsageMessage.unknownOption, ["name": .path(RawArgument.bytes(name))], in: node,
      nearest: Suggestion.nearest(to: name, among: names))
  }

  private static func failure(
    _ message: UsageMessage, _ facts: Facts, in node: CommandNode, nearest: String? = nil,
    allowed: [String] = []
  ) -> CommandFailure {
    let help = (["hoso", "help"] + node.path.dropFirst()).joined(separator: " ")
    let hint: CommandFailure.Hint =
      if let nearest {
        .sentence(ShellMessage.didYouMean, ["name": .text(nearest)])
      } else if !allowed.isEmpty {
        .sentence(ShellMessage.allowedValues, ["names": .list(allowed.map { .text($0) })])
      } else {
        .command("\(help)")
      }
    let place = Place(command: SafeText(node.path.joined(separator: " ")))
    return CommandFailure(.usage, message, facts, at: place, hint: hint)
  }

  /// The values that the parser's sentence about a wrong one names.
  private static func allowedValues(_ message: String) -> [String] {
    guard message.hasPrefix("The value '"),
      let range = message.firstRange(of: "Please provide one of ")
    else { return [] }
    let parts = message[range.upperBound...].split(
      separator: "'", omittingEmptySubsequences: false)
    return parts.indices.filter { !$0.isMultiple(of: 2) }.map { String(parts[$0]) }
  }

  /// Reads the parser's English sentence.
  static func read(_ message: String) -> (UsageMessage, Facts) {
    let quoted = message.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    let fact = { (index: Int) -> Fact in
      let name = quoted[index].filter { $0 != "<" && $0 != ">" }
      return .path(RawArgument.bytes(name.hasSuffix(" ...") ? name.dropLast(4) + "..." : name))
    }
    switch quoted.first {
    case "Missing expected argument " where quoted.count >= 3:
      return (.missingArgument, ["name": fact(1)])
    case "Missing value for " where quoted.count >= 3:
      return (.missingValue, ["name": fact(1)])
    case "Unexpected argument " where quoted.count >= 3:
      return (.unexpectedArgument, ["name": fact(1)])
    case "The value " where quoted.count >= 5 && quoted[2] == " is invalid for ":
      return (.invalidValue, ["value": fact(1), "name": fact(3)])
    default:
      return (.invalid, ["detail": .path(RawArgument.bytes(message))])
    }
  }
}
