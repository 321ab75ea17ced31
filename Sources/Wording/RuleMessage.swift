package import Dossiers
internal import JSON

/// What a rule of the procedure says of a case: its code is the rule's id, its texts are the data's.
///
/// `variant` names the way in which the rule is broken.
package struct RuleMessage: CodedMessage {
  package let rule: Rule
  package let variant: String

  package init(_ rule: Rule, variant: String) {
    self.rule = rule
    self.variant = variant
  }

  package var id: String { "\(rule.id).\(variant)" }
  package var code: String { rule.id.text }
  /// The rule's title for a variant that the data don't have, which tests exclude.
  package var text: Bilingual { Bilingual(rule.variants[variant]?.text ?? rule.title) }

  package var explanation: Explanation {
    Explanation(
      why: Bilingual(rule.why ?? rule.text), source: rule.source.vietnamese,
      repair: Bilingual(rule.repair ?? rule.text), example: rule.example?.vietnamese ?? "")
  }
}

extension Bilingual {
  /// A text of the data.
  package init(_ words: Words) { self.init(words.english, words.vietnamese) }
}

extension Finding {
  /// The finding for a rule that a dossier breaks, with what the paper calls the place as `field`.
  package init(_ finding: RuleFinding, target: SafeText, names: DossierNames) {
    var place = Place(finding.place, target: target)
    switch finding.place {
    case .type(let type): place.title = names.type(type)
    case .form(let form, let pointer) where pointer.tokens.isEmpty: place.title = names.form(form)
    default: break
    }
    var facts: Facts = [:]
    for (name, fact) in finding.violation.facts.sorted(by: { $0.key < $1.key }) {
      facts.add(name, names.fact(fact))
    }
    if let field = names.label(of: finding.place) { facts.add("field", field) }
    self.init(
      RuleMessage(finding.rule, variant: finding.violation.variant), facts,
      severity: Severity(finding.severity), at: place)
  }
}

/// The words around what rules say.
package enum RuleWord: String, CaseIterable, Message {
  case rule = "rule.word.rule"
  case counts = "rule.word.counts"
  case attested = "rule.word.attested"
  case undecided = "rule.word.undecided"
  case listThem = "rule.word.listThem"

  package var text: Bilingual {
    switch self {
    case .rule: Bilingual("rule", "quy định")
    case .counts:
      Bilingual(
        "rules: {passed} kept, {broken} broken, {other} not for this case, {open} that can't be told",
        "quy định: {passed} đạt, {broken} không đạt, {other} không thuộc trường hợp này, {open}"
          + " chưa xét được")
    case .attested:
      Bilingual(
        "{seen} of the rules kept {seen|rests|rest} on what somebody has seen and attested",
        "{seen} quy định đạt nhờ có người đã xem tận mắt và xác nhận")
    case .undecided:
      Bilingual(
        "{open} {open|rule|rules} can't be told yet, as something isn't written: neither for nor"
          + " against the dossier",
        "{open} quy định chưa xét được vì còn điều chưa ghi: không tính là đạt, không tính là lỗi")
    case .listThem: Bilingual("--all lists them", "--all để liệt kê")
    }
  }
}
