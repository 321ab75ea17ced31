internal import Dossiers
internal import Wording

/// What `--only` and `--off` of `check` name.
struct RuleChoice {
  /// The rules to ask; nil for all.
  private let rules: Set<RuleID>?
  /// The other codes to show; nil for all.
  private let codes: Set<String>?
  private let off: Set<RuleID>

  /// Takes rules, groups of rules and codes, and rules of low confidence; with commas between them.
  ///
  /// - Throws: 64 for a name that is none, a rule that the program doesn't decide, and one that
  ///   can't be switched off.
  init(only: [String], off: [String], in book: RuleBook) throws(CommandFailure) {
    let (wanted, unwanted) = (Self.names(only), Self.names(off))
    var (rules, codes): (Set<RuleID>, Set<String>) = ([], [])
    for name in wanted {
      if let rule = book.rule(spelled: name) {
        guard rule.state != .left else {
          throw Self.failure(.ruleLeft, rule, hint: .command("hoso explain \(rule.id.text)"))
        }
        rules.insert(rule.id)
      } else if let message = Catalogue.message(for: name) {
        codes.insert(message.code)
      } else {
        let group = book.rules(ofGroup: name)
        guard !group.isEmpty else { throw Self.unknown(name, in: book) }
        rules.formUnion(group.map(\.id))
      }
    }
    self.rules = wanted.isEmpty ? nil : rules
    self.codes = wanted.isEmpty ? nil : codes
    self.off = try Self.rules(unwanted, in: book)
  }

  /// What asks these rules.
  func check(_ book: RuleBook) -> RuleCheck { RuleCheck(book, only: rules, off: off) }

  /// Whether no rule is asked at all.
  var asksNone: Bool { rules?.isEmpty ?? false }

  /// Whether a finding of the schemas, the acts and completeness is to be shown.
  func includes(_ finding: Finding) -> Bool {
    codes.map { $0.contains(finding.message.code) } ?? true
  }

  private static func rules(
    _ names: [String], in book: RuleBook
  ) throws(CommandFailure) -> Set<RuleID> {
    var ids: Set<RuleID> = []
    for name in names {
      guard let rule = book.rule(spelled: name) else { throw unknown(name, in: book) }
      guard rule.canBeSwitchedOff else {
        throw failure(.ruleNotSwitchable, rule, hint: .command("hoso explain \(rule.id.text)"))
      }
      ids.insert(rule.id)
    }
    return ids
  }

  private static func names(_ given: [String]) -> [String] {
    given.flatMap { $0.split(separator: ",") }.map { name in
      String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }.filter { !$0.isEmpty }
  }

  private static func failure(
    _ message: DossierLookup, _ rule: Rule, hint: CommandFailure.Hint
  ) -> CommandFailure {
    CommandFailure(
      .usage, message, ["name": .text(rule.id.text)], at: Place(command: "hoso check"), hint: hint)
  }

  private static func unknown(_ name: String, in book: RuleBook) -> CommandFailure {
    let nearest = Suggestion.nearest(to: name, among: book.names + Catalogue.coded.map(\.code))
    return CommandFailure(
      .usage, LookupMessage.unknownCode, ["name": .path(RawArgument.bytes(name))],
      at: Place(command: "hoso check"),
      hint: nearest.map { .sentence(ShellMessage.didYouMean, ["name": .text($0)]) }
        ?? .command("hoso explain"))
  }
}

extension RuleBook {
  /// The rules that the program brings.
  ///
  /// - Throws: 70 where its own data can't be used.
  static func known() throws(CommandFailure) -> RuleBook {
    do throws(FormDataError) {
      return try RuleBook()
    } catch {
      throw CommandFailure(
        .internalError, FileMessage.internalError, ["detail": .text("\(error)")])
    }
  }

  /// The names of the rules and of their groups.
  var names: [String] {
    var names = rules.map(\.id.text)
    for group in rules.map(\.id.group) where !names.contains(group) { names.append(group) }
    return names
  }
}
