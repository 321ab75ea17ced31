/// What is said of a dossier, its units and what it travels in: facts that its sentence doesn't hold
/// follow it.
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
  case period = "fact.detail.period"
  case age = "fact.detail.age"
  case months = "fact.detail.months"
  case before = "fact.detail.before"
  case day = "fact.detail.day"
  case field = "fact.detail.field"
  case unit = "fact.detail.unit"
  case row = "fact.detail.row"
  case needed = "fact.detail.neededFor"
  case instead = "fact.detail.instead"
  case open = "fact.detail.open"
  case possible = "fact.detail.possible"
  case nearest = "fact.detail.nearest"

  package var text: Bilingual { dossierText ?? formatText }

  private var dossierText: Bilingual? {
    switch self {
    case .period: Bilingual(": {day} is not in {period}", ": {day} không nằm trong {period}")
    case .age:
      Bilingual(
        ": dated {written}, good for {months} {months|month|months}, needed on {day}",
        ": lập ngày {written}, có giá trị {months} tháng, cần dùng ngày {day}")
    case .months:
      Bilingual(": good for {months} {months|month|months}", ": có giá trị {months} tháng")
    case .before: Bilingual(": {at} is before {after}", ": {at} trước {after}")
    case .day: Bilingual(", on {day}", ", ngày {day}")
    case .field: Bilingual(", in “{field}”", ", ở mục “{field}”")
    case .unit: Bilingual(", unit {unit}", ", đơn vị {unit}")
    case .row: Bilingual(", row {row}", ", hàng {row}")
    case .needed:
      Bilingual("; it must be there before: {neededFor}", "; phải có trước việc: {neededFor}")
    case .instead: Bilingual("; {instead} will do as well", "; có thể thay bằng {instead}")
    case .open: Bilingual("; to be answered: {open}", "; xin trả lời trước: {open}")
    case .possible: Bilingual("; possible here: {possible}", "; ở bước này có thể: {possible}")
    case .nearest: Bilingual("; is {nearest} meant?", "; có phải là {nearest}?")
    default: nil
    }
  }

  private var formatText: Bilingual {
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
    default: Bilingual(", by {source}", ", theo {source}")
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
    words += others.filter { isLeft($0.0) }.map(\.1)
    return words + ofDossiers(isLeft)
  }

  private static func ofDossiers(_ isLeft: (String) -> Bool) -> [DetailWord] {
    var words: [DetailWord] = []
    let isAged = isLeft("months") && isLeft("day") && isLeft("written")
    if isLeft("day"), !isAged { words.append(isLeft("period") ? .period : .day) }
    if isLeft("months") { words.append(isAged ? .age : .months) }
    if isLeft("at") { words.append(.before) }
    let others: [(String, DetailWord)] = [
      ("field", .field), ("unit", .unit), ("row", .row), ("neededFor", .needed),
      ("instead", .instead), ("open", .open), ("possible", .possible), ("nearest", .nearest),
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
