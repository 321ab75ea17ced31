internal import RFC3339
internal import Vietnamese

/// A row of a table as far as it can be understood by itself.
struct UnitRow {
  let place: UnitProblem.Place
  let number: Int
  /// The unit without what it refers to; its identifier is the row's, or was made for it.
  var unit: Unit
  /// What the cell says about the unit above.
  let parent: String
  /// What the cell says about those that carry on.
  let successors: [String]
  /// Whether the identifier was made here.
  let isNew: Bool
  var isSound = true
}

/// Reads rows, with the columns and kinds that they are written for.
struct UnitRowReader {
  private(set) var problems = UnitProblemList()

  private let columns: [UnitField?]
  private let kinds: [[UInt8]: String]
  private let newIdentifier: () -> UniqueIdentifier

  init(
    _ columns: UnitColumns, _ kinds: [UnitKind],
    newIdentifier: @escaping () -> UniqueIdentifier
  ) {
    self.columns = columns.fields
    self.newIdentifier = newIdentifier
    var words: [[UInt8]: String] = [:]
    for kind in kinds {
      for word in kind.words { words[Array(word.utf8)] = kind.id }
    }
    self.kinds = words
  }

  /// Reads a row; what is wrong with it is noted, and the row then isn't sound.
  mutating func read(_ row: CSVRow) -> UnitRow {
    var found = UnitProblemList()
    let place = UnitProblem.Place.row(row.number, line: row.line)
    for problem in row.problems { found.append(problem) }
    let cells = cells(of: row, &found)
    func value<Value>(
      _ field: UnitField, _ code: UnitProblem.Code, _ read: (String) -> Value?
    ) -> Value? {
      guard let text = cells[field] else { return nil }
      if let result = read(text) { return result }
      found.append(UnitProblem(code, at: place, field: field, found: text))
      return nil
    }
    let id = value(.id, .badIdentifier) { UniqueIdentifier(parsing: $0.utf8.lazy.map(\.lowered)) }
    let code = value(.code, .badCode) { UnitCode(parsing: $0) }
    let kind = kind(cells[.kind] ?? "", place, &found)
    let from = day(.from, cells[.from], place, &found)
    let to = day(.to, cells[.to], place, &found)
    let powers = Self.parts(cells[.powers] ?? "", Array("|,;+\n".utf8)).compactMap { word in
      Self.power(word, place, &found)
    }
    var unit = Unit(
      id: id ?? newIdentifier(), code: code, name: cells[.name] ?? "", kind: kind ?? "",
      period: UnitPeriod(from: from, to: to), powers: Set(powers))
    name(&unit, place, &found)
    problems.append(contentsOf: found)
    return UnitRow(
      place: place, number: row.number, unit: unit, parent: cells[.parent] ?? "",
      successors: Self.parts(cells[.successors] ?? "", Array("|;\n".utf8)), isNew: id == nil,
      isSound: !found.isBroken)
  }

  /// The cells that hold something, by column.
  private func cells(
    of row: CSVRow, _ found: inout UnitProblemList
  ) -> [UnitField: String] {
    let isFull = row.cells.count >= columns.count
    if !isFull || row.cells.dropFirst(columns.count).contains(where: { !$0.bytes.isEmpty }) {
      found.append(
        UnitProblem(
          .wrongCellCount, at: .row(row.number, line: row.line), limit: columns.count,
          count: row.cells.count))
    }
    var texts: [UnitField: String] = [:]
    for case (let field?, let cell) in zip(columns, row.cells) {
      let text = String(decoding: CSVWriter.unguarded(cell.bytes), as: UTF8.self).trimmed
      if !text.isEmpty { texts[field] = text }
    }
    return texts
  }

  private func kind(
    _ text: String, _ place: UnitProblem.Place, _ found: inout UnitProblemList
  ) -> String? {
    if let kind = kinds[Array(Self.folded(text).utf8)] { return kind }
    found.append(UnitProblem(.kindUnknown, at: place, field: .kind, found: text))
    return nil
  }

  private func day(
    _ field: UnitField, _ text: String?, _ place: UnitProblem.Place,
    _ found: inout UnitProblemList
  ) -> CalendarDate? {
    guard let text else { return nil }
    do throws(DateTimeError) {
      let isVietnamese = text.utf8.contains(UInt8(ascii: "/"))
      return isVietnamese
        ? try CalendarDate(parsingVietnamese: text) : try CalendarDate(parsing: text)
    } catch {
      var problem = UnitProblem(.badDate, at: place, field: field, found: text)
      problem.date = error
      found.append(problem)
      return nil
    }
  }

  private func name(
    _ unit: inout Unit, _ place: UnitProblem.Place, _ found: inout UnitProblemList
  ) {
    let (named, problems) = UnitNames.checked([unit])
    if let first = named.first { unit = first }
    for var problem in problems.problems {
      problem.place = place
      found.append(problem)
    }
  }

  private static func power(
    _ word: String, _ place: UnitProblem.Place, _ found: inout UnitProblemList
  ) -> UnitPower? {
    switch folded(word) {
    case "decides", "quyet dinh": return .decides
    case "delegated", "uy quyen", "duoc uy quyen": return .delegated
    case "verifies", "tham tra", "xac minh", "tham tra xac minh": return .verifies
    default:
      found.append(UnitProblem(.powerUnknown, at: place, field: .powers, found: word))
      return nil
    }
  }

  /// The parts of a cell that holds several, those that are empty left out.
  private static func parts(_ text: String, _ separators: [UInt8]) -> [String] {
    text.utf8.split { separators.contains($0) }.map { String(Substring($0)).trimmed }
      .filter { !$0.isEmpty }
  }

  /// A text folded for finding; empty for what is no text.
  static func folded(_ text: String) -> String {
    do throws(TextError) {
      return try ComposedText(text, limits: .name).searchForm()
    } catch {
      return ""
    }
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    let isSpace = \Unicode.Scalar.properties.isWhitespace
    let rest = unicodeScalars.drop { $0[keyPath: isSpace] }
    guard let last = rest.lastIndex(where: { !$0[keyPath: isSpace] }) else { return "" }
    return String(rest[...last])
  }
}

extension UInt8 {
  /// The small letter for an ASCII capital.
  fileprivate var lowered: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}
