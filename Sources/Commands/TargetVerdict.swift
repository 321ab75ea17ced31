internal import Bundles
internal import JSON
internal import Wording

/// The verdict on one target of `hoso verify`: what verifying gave, or why it couldn't be done.
struct TargetVerdict {
  private let target: InputPath
  private let outcome: Result<Verification, CommandFailure>

  init(_ target: InputPath, _ outcome: Result<Verification, CommandFailure>) {
    self.target = target
    self.outcome = outcome
  }

  var isIntact: Bool {
    if case .success(let verification) = outcome { verification.isIntact } else { false }
  }

  /// How the command would end, were this its only target.
  func status(isStrict: Bool) -> ExitStatus {
    switch outcome {
    case .failure(let failure): failure.status
    case .success(let verification):
      switch verification.integrity {
      case .broken: .integrity
      case .cannotTell: .badInput
      case .intact: isStrict && verification.warningCount > 0 ? .answerIsNo : .done
      }
    }
  }

  /// Prints the heading, the findings, the answers, and what was not checked.
  func print(isStrict: Bool, on terminal: Terminal) throws(CommandFailure) {
    switch outcome {
    case .failure(let failure): terminal.report(failure)
    case .success(let verification):
      // Quiet, only what decides how the command ends is said.
      let isAll = !terminal.isQuiet || isStrict
      let findings = verification.findings.filter { isAll || $0.severity != .warning }
      try print(verification, findings, on: terminal)
    }
  }

  private func print(
    _ verification: Verification, _ findings: [Finding], on terminal: Terminal
  ) throws(CommandFailure) {
    if !terminal.isQuiet { try terminal.print(verification.title ?? target.shown) }
    for finding in findings {
      let mark = terminal.style.mark(finding.severity == .warning ? .warning : .error)
      let lines = terminal.indentedLines(for: finding)
      try terminal.print("\(mark) \(lines[0])")
      for line in lines.dropFirst() { try terminal.print("  \(line)") }
    }
    guard !terminal.isQuiet else { return }
    for answer in answers(verification, in: terminal.language) { try terminal.print(answer) }
    let missing = Self.notChecked(verification.checks)
    if !missing.isEmpty {
      let sentence = VerifyMessage.notChecked.sentence(
        in: terminal.language, ["checks": .list(missing)])
      try terminal.print("\(terminal.style.mark(.missing)) \(sentence)")
    }
  }

  /// What was not checked; checks that one reason kept from being made stand together.
  private static func notChecked(_ checks: [Verification.Check]) -> [Fact] {
    var groups: [(reason: any Message, checks: [Fact])] = []
    for check in checks {
      guard let reason = check.reason else { continue }
      if let index = groups.firstIndex(where: { $0.reason.id == reason.id }) {
        groups[index].checks.append(.words(check.check))
      } else {
        groups.append((reason, [.words(check.check)]))
      }
    }
    return groups.map { group in
      .sentence(
        VerifyMessage.notCheckedItem,
        ["check": .list(group.checks), "reason": .words(group.reason)])
    }
  }

  /// The two answers, one a line, their words in one column.
  private func answers(_ verification: Verification, in language: Language) -> [SafeText] {
    var rows = [integrity(verification, language)]
    switch verification.authenticity {
    case nil: break
    case .notSigned:
      rows.append((.notSigned, VerifyMessage.notSigned.sentence(in: language)))
    case .cannotTell(let doubt):
      let text = VerifyMessage.cannotTell.sentence(in: language, ["reason": .words(doubt)])
      rows.append((.cannotTell, text))
    }
    let words = rows.map { $0.word.sentence(in: language) }
    let width = words.map(\.string.count).max() ?? 0
    return zip(words, rows).map { word, row in
      let padding = String(repeating: " ", count: width - word.string.count)
      return "\(word)\(padding)   \(row.text)"
    }
  }

  private func integrity(
    _ verification: Verification, _ language: Language
  ) -> (word: VerdictWord, text: SafeText) {
    let isBundle = verification.kind.isDossier
    let counts: Facts = [
      "errors": .number(verification.errorCount), "warnings": .number(verification.warningCount),
    ]
    if verification.integrity == .cannotTell {
      return (.cannotTell, VerifyMessage.notJudged.sentence(in: language))
    }
    guard verification.isIntact else {
      return (
        isBundle ? .broken : .invalid, VerifyMessage.counts.sentence(in: language, counts)
      )
    }
    var text = verification.praise.message.sentence(in: language, verification.praise.facts)
    if verification.warningCount > 0 {
      text = "\(text), \(VerifyMessage.warnings.sentence(in: language, counts))"
    }
    return (isBundle ? .intact : .valid, text)
  }
}

extension TargetVerdict {
  /// The verdict for programs.
  func object(on terminal: Terminal) -> JSONTree {
    var members: [(String, JSONTree)] = [("target", .string(target.shown.string))]
    var checks: [JSONTree] = []
    var findings: [JSONTree] = []
    switch outcome {
    case .failure(let failure):
      let error = FindingDocument.object(failure.finding, in: terminal.language)
      members.append(("error", error))
    case .success(let verification):
      members.append(("kind", .string(verification.kind.rawValue)))
      members.append(("integrity", .string(verification.integrity.name)))
      members += verification.members
      checks = verification.checks.map(Self.object)
      findings = verification.findings.map { FindingDocument.object($0, in: terminal.language) }
    }
    members += [("checks", .array(checks)), ("findings", .array(findings))]
    return .object(JSONObject(members))
  }

  private static func object(_ check: Verification.Check) -> JSONTree {
    var members: [(String, JSONTree)] = [
      ("check", .string(check.check.id)), ("done", .bool(check.reason == nil)),
    ]
    if let reason = check.reason { members.append(("reason", .string(reason.id))) }
    return .object(JSONObject(members))
  }
}

extension Verification.Integrity {
  /// What programs call it.
  fileprivate var name: String {
    switch self {
    case .intact: "intact"
    case .broken: "broken"
    case .cannotTell: "cannotTell"
    }
  }
}
