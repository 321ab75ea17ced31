internal import JSON
package import RFC3339
internal import Vietnamese

/// The texts that may be cited, with their dates.
package struct Regulations: Sendable {
  /// By their ids, in the order of the data.
  package let all: [Regulation]
  let index: RegulationIndex

  init(_ value: JSONValue) throws(JSONAccessError) {
    all = try value.list("regulations") { item throws(JSONAccessError) in try Regulation(item) }
    index = RegulationIndex(all)
  }

  package subscript(id: String) -> Regulation? { all.first { $0.id == id } }

  /// Whether a text was in force on a day; perhaps where its dates don't tell.
  package func inForce(_ id: String, on day: CalendarDate) -> Answer? {
    self[id]?.inForce.holds(on: day)
  }

  /// The texts in force on a day, those that perhaps are among them.
  package func inForce(on day: CalendarDate) -> [(regulation: Regulation, answer: Answer)] {
    all.map { ($0, $0.inForce.holds(on: day)) }.filter { $0.1 != .no }
  }

  /// The texts that a citation can mean; a number alone can be of several.
  ///
  /// - Parameters:
  ///   - number: As written: `01-HD/TW`; case and marks don't count.
  ///   - date: The date that is cited; nil where none is.
  /// - Returns: The texts of that number, and, where one is cited, of that date.
  package func cited(_ number: String, of date: PartialDate?) -> [Regulation] {
    guard let wanted = Self.folded(number) else { return [] }
    return all.filter { regulation in
      guard Self.folded(regulation.number) == wanted else { return false }
      guard let date, let known = regulation.date else { return true }
      return [.same, .undecidable].contains(date.compared(to: known))
    }
  }

  private static func folded(_ number: String) -> String? {
    // What is no text matches no number.
    try? ComposedText(number, limits: .name).searchForm()
  }
}

/// A regulation, guidance or law.
package struct Regulation: Hashable, Sendable {
  package let id: String
  package let number: String
  package let date: PartialDate?
  package let title: Words
  package let inForce: Period
  package let replacedBy: String?
  /// What of it isn't known.
  package let unknown: UnknownParts
  package let confidence: Confidence

  init(_ value: JSONValue) throws(JSONAccessError) {
    id = try value.string(at: "/id")
    number = try value.string(at: "/number")
    date = value["date"]?.partialDate
    title = try Words(value.value(at: "/title"))
    inForce = Period(value["inForce"], unknown: value.texts("unknown"))
    replacedBy = value["replacedBy"]?.string
    unknown = value.unknownParts
    confidence = try value.needed("confidence")
  }
}

/// The time from one day to another, both among it.
package struct Period: Hashable, Sendable {
  package let from: PartialDate?
  package let to: PartialDate?
  /// Whether an end that isn't given isn't known, either.
  package let isEndUnknown: Bool

  package init(from: PartialDate?, to: PartialDate?, isEndUnknown: Bool = false) {
    self.from = from
    self.to = to
    self.isEndUnknown = isEndUnknown
  }

  init(_ value: JSONValue?, unknown: [String] = []) {
    self.init(
      from: value?["from"]?.partialDate, to: value?["to"]?.partialDate,
      isEndUnknown: unknown.contains("inForce/to"))
  }

  /// Whether a day lies in it; perhaps where an end is known less well than to the day.
  package func holds(on day: CalendarDate) -> Answer {
    let began: Answer =
      from.map { $0.lastDay <= day ? .yes : $0.firstDay <= day ? .perhaps : .no } ?? .perhaps
    let goesOn: Answer =
      to.map { day <= $0.firstDay ? .yes : day <= $0.lastDay ? .perhaps : .no }
      ?? (isEndUnknown ? .perhaps : .yes)
    return began.and(goesOn)
  }
}

extension JSONValue {
  /// The date that a text is; nil for any other value, the empty text among them.
  var partialDate: PartialDate? {
    guard let string else { return nil }
    return try? PartialDate(parsing: string)
  }
}
