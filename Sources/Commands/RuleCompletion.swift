internal import ArgumentParser
internal import Dossiers
internal import Wording

/// The names of codes and rules for the shells, which ask for them while a line is typed.
enum RuleCompletion {
  /// A code, or a rule of the procedure.
  static var codeOrRule: CompletionKind {
    .custom { _, _, _ in codes + rules { _ in true } }
  }

  /// Rules that the program decides, their groups and codes, with commas between them.
  static var chosen: CompletionKind {
    .custom { _, _, word in
      let rules = rules { $0.state != .left }
      return listed(after: word, rules + groups(of: rules) + codes)
    }
  }

  /// Rules that a unit may leave out, with commas between them.
  static var switchable: CompletionKind {
    .custom { _, _, word in listed(after: word, rules(where: \.canBeSwitchedOff)) }
  }

  private static var codes: [String] { Catalogue.coded.map(\.code) }

  private static func rules(where isWanted: (Rule) -> Bool) -> [String] {
    do throws(CommandFailure) {
      return try RuleBook.known().rules.filter(isWanted).map(\.id.text)
    } catch {
      // A shell that completes a line has no place for an error.
      return []
    }
  }

  private static func groups(of rules: [String]) -> [String] {
    var groups: [String] = []
    for rule in rules {
      let group = String(rule.prefix { $0 != "-" })
      if groups.last != group { groups.append(group) }
    }
    return groups
  }

  /// The names, each after what the word has up to its last comma.
  private static func listed(after word: String, _ names: [String]) -> [String] {
    let start = word.lastIndex(of: ",").map { word[...$0] } ?? ""
    return names.map { start + $0 }
  }
}
