package import Dossiers
internal import JSON
internal import RFC3339
internal import Vietnamese

extension Finding {
  /// The finding for a problem with units of a file or table.
  ///
  /// Units are told by their names in `tree`; without it by UUID. Its kinds are what an unknown one is
  /// compared with.
  ///
  /// - Parameters:
  ///   - problem: What is wrong.
  ///   - file: The file or the table.
  ///   - tree: The tree, as far as there is one.
  ///   - names: What units are called that it doesn't have yet.
  package init(
    _ problem: UnitProblem, file: SafeText, tree: UnitTree? = nil,
    names: [UniqueIdentifier: String] = [:]
  ) {
    var facts: Facts = [:]
    Self.addNumbers(of: problem, to: &facts)
    Self.addReason(of: problem, to: &facts)
    if problem.code == .kindUnknown, let nearest = tree?.nearestKind(to: problem.found) {
      facts.add("nearest", .text(nearest))
    }
    if !problem.others.isEmpty {
      var others = problem.others.map { Self.name($0, tree, names) }
      let more = problem.code == .subordinatesLeft ? (problem.count ?? 0) - others.count : 0
      if more > 0 { others.append(.text("… (+\(more))")) }
      facts.add("other", .list(others))
    }
    if let day = problem.day { facts.add("day", .date(PartialDate(day))) }
    if let field = problem.field {
      facts.add(
        "field", .title(english: field.header(.english), vietnamese: field.header(.vietnamese)))
    }
    if let unit = problem.unit { facts.add("unit", Self.name(unit, tree, names)) }
    if case .row(let row, _) = problem.place { facts.add("row", .number(row)) }
    let place = Self.place(problem.place, file)
    let isWarning = problem.code.code.hasPrefix("W")
    self.init(
      problem.code, facts, severity: isWarning ? .warning : .error, at: place,
      causes: problem.json.map { [Finding($0, file: file)] } ?? [])
  }

  private static func addNumbers(of problem: UnitProblem, to facts: inout Facts) {
    switch problem.code {
    case .wrongCellCount:
      if let limit = problem.limit { facts.add("expected", .number(limit)) }
      if let count = problem.count { facts.add("found", .number(count)) }
    case .problemsLeftOut:
      if let count = problem.count { facts.add("found", .number(count)) }
    case .tooManyBytes, .cellTooLong:
      if let limit = problem.limit { facts.add("limit", .size(limit)) }
    default:
      if let limit = problem.limit { facts.add("limit", .number(limit)) }
    }
  }

  private static func addReason(of problem: UnitProblem, to facts: inout Facts) {
    if let kind = problem.expected {
      facts.add("expected", TypeWord(kind).map { .words($0) } ?? .text("\(kind)"))
    }
    if !problem.found.isEmpty { facts.add("found", .text(problem.found)) }
    if let encoding = problem.encoding { facts.add("found", .words(encoding.encoding)) }
    if let text = problem.text { facts.add("reason", .words(text.code)) }
    if let date = problem.date { facts.add("reason", .words(date.code)) }
  }

  private static func place(_ place: UnitProblem.Place, _ file: SafeText) -> Place {
    switch place {
    case .whole: Place(file: file)
    case .unit(let index): Place(file: file, pointer: "/units/\(index)")
    case .value(let pointer, let position):
      Place(file: file, position: position, pointer: "\(pointer)")
    case .row(_, let line): Place(file: file, line: line)
    }
  }

  private static func name(
    _ id: UniqueIdentifier, _ tree: UnitTree?, _ names: [UniqueIdentifier: String]
  ) -> Fact {
    .text(tree?.entries(of: id).last?.name ?? names[id] ?? id.description)
  }
}

extension UnitTree {
  /// How many of the words for kinds are compared with one that isn't among them.
  private static let comparedWords = 200

  /// The word for a kind that is nearest to one that means none.
  package func nearestKind(to word: String) -> String? {
    let words = kinds.lazy.flatMap { [$0.vietnamese, $0.english, $0.id] + $0.aliases }
    return Suggestion.nearest(to: word, among: Array(words.prefix(Self.comparedWords)))
  }
}

extension TypeWord {
  /// The word for a kind of JSON values.
  init?(_ kind: JSONValue.Kind) { self.init(rawValue: "fact.type.\(kind)") }
}

/// What a unit may do, in lists.
extension UnitPower: Message {
  package var id: String { "unit.power.\(rawValue)" }

  package var text: Bilingual {
    switch self {
    case .decides: Bilingual("decides", "quyết định")
    case .delegated: Bilingual("decides by delegation", "quyết định theo ủy quyền")
    case .verifies: Bilingual("answers for verification", "trả lời thẩm tra")
    }
  }
}
