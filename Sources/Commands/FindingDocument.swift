internal import Dossiers
package import JSON
internal import RFC3339
package import Wording

/// Findings and errors as JSON.
package enum FindingDocument {
  /// The object that stands on standard error under `--json`.
  package static func error(_ failure: CommandFailure, in terminal: Terminal) -> JSONTree {
    var members: [(String, JSONTree)] = [("schema", "hoso/error/1")]
    members += Self.members(of: failure.finding, in: terminal.language)
    members.append(("exitStatus", .number(JSONNumber(Int(failure.status.rawValue)))))
    if let hint = failure.hint { members.append(("hint", .string(terminal.text(of: hint).string))) }
    return .object(JSONObject(members))
  }

  /// A finding with its facts, place and causes.
  package static func object(_ finding: Finding, in language: Language) -> JSONTree {
    .object(JSONObject(members(of: finding, in: language)))
  }

  /// The same, with what can be done about it.
  static func object(
    _ finding: Finding, hint: CommandFailure.Hint?, on terminal: Terminal
  ) -> JSONTree {
    var members = members(of: finding, in: terminal.language)
    if let hint { members.append(("hint", .string(terminal.text(of: hint).string))) }
    return .object(JSONObject(members))
  }

  private static func members(
    of finding: Finding, in language: Language
  ) -> [(String, JSONTree)] {
    var members: [(String, JSONTree)] = [
      ("code", .string(finding.message.code)),
      ("messageId", .string(finding.message.id)),
      ("severity", .string(finding.severity.rawValue)),
      ("message", .string(finding.sentence(in: language).string)),
      ("args", arguments(finding.facts)),
      ("place", place(finding.place)),
    ]
    if !finding.citation.isEmpty { members.append(("citation", .string(finding.citation))) }
    if let message = finding.message as? RuleMessage {
      members.append(("variant", .string(message.variant)))
      members.append(("rule", .string(message.rule.text[language])))
      members.append(("source", .string(message.rule.source[language])))
      if let repair = message.rule.repair { members.append(("hint", .string(repair[language]))) }
    }
    if !finding.rule.isEmpty { members.append(("rule", .string(finding.rule))) }
    if !finding.causes.isEmpty {
      members.append(("causes", .array(finding.causes.map { object($0, in: language) })))
    }
    return members
  }

  private static func place(_ place: Place) -> JSONTree {
    var members: [(String, JSONTree)] = []
    if !place.command.isEmpty { members.append(("command", .string(place.command.string))) }
    if !place.file.isEmpty {
      members.append(("file", .string(place.file.string)))
      if let bytes = place.file.unescaped {
        members.append(("fileBytes", .string(ForeignName.hexadecimal(bytes))))
      }
    }
    if !place.form.isEmpty { members.append(("form", .string(place.form.string))) }
    if let line = place.line { members.append(("line", .number(JSONNumber(line)))) }
    if let column = place.column { members.append(("column", .number(JSONNumber(column)))) }
    if let pointer = place.pointer { members.append(("pointer", .string(pointer))) }
    return .object(JSONObject(members))
  }

  private static func arguments(_ arguments: Facts) -> JSONTree {
    .object(JSONObject(arguments.entries.map { ($0.name, value($0.value)) }))
  }

  private static func value(_ argument: Fact) -> JSONTree {
    switch argument {
    case .text(let text), .digest(let text): .string(text)
    case .path(let bytes): .string(ForeignText.escaped(bytes))
    case .number(let number), .size(let number): .number(JSONNumber(number))
    case .date(let date): .string(date.description)
    case .list(let items), .choice(let items): .array(items.map(value))
    case .title(let english, _): .string(english)
    case .words(let message): .string(plainWord(message))
    case .sentence(let message, _) where message.id.hasPrefix("fact."):
      .string(plainWord(message))
    case .sentence(is LengthWord, let facts): facts["count"].map(value) ?? .null
    case .sentence(let message, let facts):
      .string(message.sentence(in: .english, facts).string)
    }
  }

  /// The word of the standard that a part of a sentence stands for: `integer`, `date`, `EIO`.
  private static func plainWord(_ message: any Message) -> String {
    guard message.id.hasPrefix("fact."), let dot = message.id.lastIndex(of: ".") else {
      return message.id
    }
    return String(message.id[message.id.index(after: dot)...])
  }
}
