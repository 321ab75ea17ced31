/// What is said of an archive, bag, object or bundle: facts that its sentence doesn't hold follow it.
package protocol IntegrityMessage: CodedMessage {}

/// A code that stands for several rules of one subject: its sentence is that of the rule, `{what}`.
///
/// The standards have more rules than people want codes. The rule's own name goes with the finding:
/// as citation (`OCFL E092`), and in JSON as the argument `what`.
package protocol RuleGroup: IntegrityMessage {
  /// What the rules are about, for lists of codes.
  var summary: Bilingual { get }
}

extension RuleGroup {
  package var text: Bilingual { Bilingual("{what}", "{what}") }

  package func outline(in language: Language) -> SafeText { summary.outline(in: language) }
}

/// What follows a sentence where the finding knows more.
package enum DetailWord: String, CaseIterable, Message {
  case expectedAndFound = "fact.detail.expectedAndFound"
  case expected = "fact.detail.expected"
  case found = "fact.detail.found"
  case other = "fact.detail.other"
  case reason = "fact.detail.reason"
  case limit = "fact.detail.limit"
  case version = "fact.detail.version"
  case line = "fact.detail.line"
  case offset = "fact.detail.offset"
  case source = "fact.detail.source"

  package var text: Bilingual {
    switch self {
    case .expectedAndFound:
      Bilingual(
        ": {expected} is expected, {found} is there", ": phải là {expected}, thực tế là {found}")
    case .expected: Bilingual(": {expected} is expected", ": phải là {expected}")
    case .found: Bilingual(": {found}", ": {found}")
    case .other: Bilingual(": {other}", ": {other}")
    case .reason: Bilingual(": {reason}", ": {reason}")
    case .limit: Bilingual(": the limit is {limit}", ": giới hạn là {limit}")
    case .version: Bilingual(", version v{version}", ", phiên bản v{version}")
    case .line: Bilingual(", from line {line} on", ", từ dòng {line}")
    case .offset: Bilingual(", at byte {offset}", ", ở byte {offset}")
    case .source: Bilingual(", by {source}", ", theo {source}")
    }
  }

  /// The words for the facts that are given, without those that the sentence holds already.
  static func fitting(_ facts: Facts, without used: Set<String>) -> [DetailWord] {
    let isLeft = { (name: String) in facts[name] != nil && !used.contains(name) }
    var words: [DetailWord] = []
    switch (isLeft("expected"), isLeft("found")) {
    case (true, true): words.append(.expectedAndFound)
    case (true, false): words.append(.expected)
    case (false, true): words.append(.found)
    case (false, false): break
    }
    let others: [(String, DetailWord)] = [
      ("other", .other), ("reason", .reason), ("limit", .limit), ("version", .version),
      ("line", .line), ("offset", .offset), ("source", .source),
    ]
    return words + others.filter { isLeft($0.0) }.map(\.1)
  }
}

extension Finding {
  /// The sentence, and what the facts know beyond it.
  func detailedSentence(in language: Language) -> SafeText {
    var used = Fact.sentence(message, facts).names(in: language)
    // In a rule's group the path tells the version.
    if message is any RuleGroup { used.insert("version") }
    let details = DetailWord.fitting(facts, without: used)
    return
      ([message.sentence(in: language, facts)]
      + details.map { $0.sentence(in: language, facts) }).joined(separator: "")
  }
}

extension Fact {
  /// The names of the facts that the words ask for, those of sentences inside among them.
  fileprivate func names(in language: Language) -> Set<String> {
    switch self {
    case .words(let message): Template(message.text[language]).names
    case .sentence(let message, let facts):
      Template(message.text[language]).names.reduce(into: []) { names, name in
        names.insert(name)
        names.formUnion(facts[name]?.names(in: language) ?? [])
      }
    default: []
    }
  }
}

/// The kinds of entries of a file system, as parts of sentences.
package enum EntryWord: String, CaseIterable, Message {
  case file = "fact.entry.file"
  case folder = "fact.entry.folder"
  case link = "fact.entry.link"
  case pipe = "fact.entry.pipe"
  case socket = "fact.entry.socket"
  case device = "fact.entry.device"

  package var text: Bilingual {
    switch self {
    case .file: Bilingual("a file", "tệp")
    case .folder: Bilingual("a folder", "thư mục")
    case .link: Bilingual("a link", "liên kết")
    case .pipe: Bilingual("a pipe", "đường ống (pipe)")
    case .socket: Bilingual("a socket", "socket")
    case .device: Bilingual("a device", "thiết bị")
    }
  }
}

/// Why there is a rule, what to do and an example, for rules that serve one purpose.
struct RuleReason {
  let why: Bilingual
  let repair: Bilingual
  let example: String

  init(_ why: Bilingual, _ repair: Bilingual, _ example: String) {
    self.why = why
    self.repair = repair
    self.example = example
  }
}
