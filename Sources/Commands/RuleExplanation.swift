internal import Dossiers
internal import JSON
internal import RFC3339
internal import Wording

/// What `explain` says of a rule of the procedure.
struct RuleExplanation {
  let rule: Rule

  // MARK: For people

  func lines(in language: Language) -> [SafeText] {
    let heading = { (word: RuleHeading) in word.sentence(in: language).string }
    let severity = heading(rule.severity.heading)
    var lines = ["\(rule.id)  \(rule.title[language])  (\(severity))", ""]
    lines += TextLayout.wrapped(rule.text[language], to: TextLayout.width)
    for (title, body) in parts(in: language) where !body.isEmpty {
      lines += [""] + TextLayout.wrapped("\(title) \(body)", to: TextLayout.width)
    }
    if !rule.variants.isEmpty {
      lines += ["", heading(.findings)]
      for (_, variant) in rule.variants.sorted(by: { $0.key < $1.key }) {
        let outline = Bilingual(variant.text).outline(in: language).string
        let weight = variant.severity.map { " (\(heading($0.heading)))" } ?? ""
        lines += TextLayout.wrapped("- \(outline)\(weight)", to: TextLayout.width - 2).map {
          "  " + $0
        }
      }
    }
    return lines.map { SafeText($0) }
  }

  private func parts(in language: Language) -> [(String, String)] {
    let text = { (message: any Message) in message.sentence(in: language).string }
    let reason = rule.reason.map { ": \($0[language])" } ?? ""
    return [
      (text(CommandMessage.why), rule.why?[language] ?? ""),
      (text(CommandMessage.source), rule.source[language]),
      (text(RuleHeading.confidence), text(rule.confidence.heading)),
      (text(RuleHeading.state), text(rule.state.heading) + reason),
      (text(RuleHeading.note), rule.note?[language] ?? ""),
      (text(RuleHeading.appliesTo), rule.appliesTo.joined(separator: ", ")),
      (
        text(RuleHeading.editions),
        rule.editions.map { edition($0, in: language) }.joined(separator: "; ")
      ),
      (text(CommandMessage.repair), rule.repair?[language] ?? ""),
      (text(CommandMessage.example), rule.example?[language] ?? ""),
    ]
  }

  /// `the time from 09/06/2025 on: months 60 (HD 01 5.4)`.
  private func edition(_ edition: RuleEdition, in language: Language) -> String {
    let isAlways = edition.period.from == nil && edition.period.to == nil
    let period: any Message = isAlways ? RuleHeading.always : PeriodWord(edition.period)
    var text = period.sentence(in: language, PeriodWord.facts(edition.period)).string
    let parameters = edition.parameters.map { "\($0.name) \($0.value)" }
    if !parameters.isEmpty { text += ": " + parameters.joined(separator: ", ") }
    if let source = edition.source { text += " (\(source[language]))" }
    return text
  }

  // MARK: For programs

  func document(in language: Language) -> JSONTree {
    var members: [(String, JSONTree)] = [
      ("code", .string(rule.id.text)), ("title", .string(rule.title[language])),
      ("rule", .string(rule.text[language])), ("severity", .string(rule.severity.rawValue)),
      ("confidence", .string(rule.confidence.rawValue)), ("state", .string(rule.state.rawValue)),
      ("source", .string(rule.source[language])),
    ]
    let texts = [
      ("why", rule.why), ("repair", rule.repair), ("example", rule.example),
      ("reason", rule.reason), ("note", rule.note),
    ]
    for (name, words) in texts {
      if let words { members.append((name, .string(words[language]))) }
    }
    members.append(("appliesTo", .array(rule.appliesTo.map { .string($0) })))
    members.append(("regulations", .array(rule.regulations.map { .string($0) })))
    members.append(("editions", .array(rule.editions.map { Self.document($0, in: language) })))
    let findings = rule.variants.sorted { $0.key < $1.key }.map { name, variant -> JSONTree in
      [
        "variant": .string(name), "severity": .string(rule.severity(of: name).rawValue),
        "message": .string(Bilingual(variant.text).outline(in: language).string),
      ]
    }
    members.append(("findings", .array(findings)))
    return .object(JSONObject(members))
  }

  private static func document(_ edition: RuleEdition, in language: Language) -> JSONTree {
    var members: [(String, JSONTree)] = []
    if let from = edition.period.from { members.append(("from", .string("\(from)"))) }
    if let to = edition.period.to { members.append(("to", .string("\(to)"))) }
    var parameters = edition.numbers.map { ($0.key, JSONTree.number(JSONNumber($0.value))) }
    parameters += edition.lists.map { ($0.key, .array($0.value.map { .string($0) })) }
    parameters.sort { $0.0 < $1.0 }
    if !parameters.isEmpty { members.append(("parameters", .object(JSONObject(parameters)))) }
    if let source = edition.source { members.append(("source", .string(source[language]))) }
    return .object(JSONObject(members))
  }
}

extension Severity {
  var heading: RuleHeading {
    switch self {
    case .blocker: .blocker
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }
}

extension Confidence {
  fileprivate var heading: RuleHeading {
    switch self {
    case .high: .high
    case .medium: .medium
    case .low: .low
    }
  }
}

extension Rule.State {
  fileprivate var heading: RuleHeading {
    switch self {
    case .implemented: .implemented
    case .attested: .attested
    case .left: .left
    }
  }
}
