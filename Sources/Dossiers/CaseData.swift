package import JSON
internal import RFC3339

/// What conditions are asked of: `dossier.json` and the forms of a case.
package struct CaseData: Sendable {
  package let dossier: JSONValue?
  /// By type, in the order of their numbers.
  package let forms: [FormTypeName: [Dossier.Form]]
  /// How many papers of a type there are that couldn't be read: they aren't missing.
  package let unread: [FormTypeName: Int]

  package init(
    dossier: JSONValue?, forms: [Dossier.Form], unread: [FormTypeName: Int] = [:]
  ) {
    self.dossier = dossier
    self.unread = unread
    self.forms = Dictionary(grouping: forms, by: \.name.type)
      .mapValues { $0.sorted { $0.name < $1.name } }
  }

  /// Whether a paper of a type is there, be it readable or not.
  package func has(_ type: FormTypeName) -> Bool {
    forms[type]?.isEmpty == false || unread[type] != nil
  }

  /// The values at a place, the empty ones left out; over all forms of a type, and all rows.
  package func values(_ question: Condition.Question) -> [JSONValue] {
    let documents =
      question.form.map { forms[$0]?.map(\.document.root) ?? [] } ?? [dossier].compactMap { $0 }
    var values = documents
    for token in question.pointer.tokens {
      values = values.flatMap { value -> [JSONValue] in
        switch value.kind {
        case .array where token == "*": Array(value.elements)
        case .array: JSONPointer.position(token).flatMap { value[$0] }.map { [$0] } ?? []
        default: value[token].map { [$0] } ?? []
        }
      }
    }
    return values.filter { !$0.isUnwritten }
  }
}

extension JSONValue {
  /// Whether nothing is written here: null, no text, no row; a group of nothing, as a template's.
  var isUnwritten: Bool {
    switch kind {
    case .null: true
    case .string: equals("")
    case .array: count == 0
    case .object: members.allSatisfy { $0.value.isUnwritten }
    default: false
    }
  }
}

extension Condition.Test {
  /// Whether it holds; perhaps where nothing is written that it could be decided by.
  func answer(_ data: CaseData) -> Answer {
    let values = data.values(question)
    switch comparison {
    case .exists, .absent:
      // What couldn't be read may hold it.
      let isUnread = question.form.map { data.unread[$0] != nil } ?? (data.dossier == nil)
      let exists: Answer = values.isEmpty && isUnread ? .perhaps : Answer(!values.isEmpty)
      return comparison == .exists ? exists : !exists
    default:
      return values.map(answer).reduce(values.isEmpty ? .perhaps : .no) { $0.or($1) }
    }
  }

  private func answer(_ value: JSONValue) -> Answer {
    switch comparison {
    case .exists, .absent: .yes
    case .equals, .in: Answer(operands.contains { $0.equals(value) })
    case .notEquals, .notIn: Answer(!operands.contains { $0.equals(value) })
    case .before: order(value, .before)
    case .after: order(value, .after)
    }
  }

  private func order(_ value: JSONValue, _ wanted: DateOrder) -> Answer {
    guard case .text(let text)? = operands.first, let limit = try? PartialDate(parsing: text),
      let date = value.partialDate
    else { return .perhaps }
    let order = date.compared(to: limit)
    return order == .undecidable ? .perhaps : Answer(order == wanted)
  }
}

/// An answer, and the questions that would have to be answered first where it is *perhaps*.
package struct Judgement: Hashable, Sendable {
  package let answer: Answer
  /// Each once; none where the answer is certain.
  package let open: [Condition.Question]

  init(_ answer: Answer, _ open: [Condition.Question] = []) {
    self.answer = answer
    var seen: Set<Condition.Question> = []
    self.open = answer == .perhaps ? open.filter { seen.insert($0).inserted } : []
  }
}

extension Profile {
  /// Whether a condition holds in a case.
  package func judge(_ condition: Condition, _ data: CaseData) -> Judgement {
    judge(condition, data, depth: 0)
  }

  private func judge(_ condition: Condition, _ data: CaseData, depth: Int) -> Judgement {
    // Facts that name one another in a circle decide nothing; a test excludes them from our data.
    guard depth < 100 else { return Judgement(.perhaps) }
    func parts(_ conditions: [Condition], _ start: Answer, _ join: (Answer, Answer) -> Answer)
      -> Judgement
    {
      let judged = conditions.map { judge($0, data, depth: depth + 1) }
      return Judgement(judged.map(\.answer).reduce(start, join), judged.flatMap(\.open))
    }
    switch condition {
    case .always: return Judgement(.yes)
    case .fact(let name):
      guard let meaning = facts[name] else { return Judgement(.perhaps) }
      return judge(meaning, data, depth: depth + 1)
    case .all(let conditions): return parts(conditions, .yes) { $0.and($1) }
    case .any(let conditions): return parts(conditions, .no) { $0.or($1) }
    case .not(let condition):
      let judged = judge(condition, data, depth: depth + 1)
      return Judgement(!judged.answer, judged.open)
    case .test(let test): return Judgement(test.answer(data), [test.question])
    }
  }
}
