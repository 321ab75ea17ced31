internal import Vietnamese

/// The first row of a table: which column says what, and what parts the cells.
struct UnitColumns {
  /// `,`, `;` or a tab: the one with which most columns are known.
  let separator: UInt8
  /// What each column says; nil where nobody knows.
  private(set) var fields: [UnitField?] = []
  /// The header's row; nil where there is none.
  let row: CSVRow?
  private(set) var problems = UnitProblemList()

  /// What can part cells: as RFC 4180 has it, as spreadsheets here write it, as copying from one does.
  private static let separators = Array(",;\t".utf8)

  /// The columns that must be there.
  private static let required: [UnitField] = [.name, .kind]

  init(_ text: [UInt8]) {
    var best: (separator: UInt8, row: CSVRow?, known: Int)?
    for separator in Self.separators {
      let row = Self.header(text, separator)
      let known = Self.known(row)
      if known > best?.known ?? -1 { best = (separator, row, known) }
    }
    separator = best?.separator ?? Self.separators[0]
    let row = best?.row
    self.row = row
    guard let row else {
      problems.append(UnitProblem(.noHeader))
      return
    }
    read(row)
  }

  private static func header(_ text: [UInt8], _ separator: UInt8) -> CSVRow? {
    CSVReader(text, separator: separator).first { !$0.isEmpty }
  }

  /// How many columns are known when cells are parted in one way.
  private static func known(_ row: CSVRow?) -> Int {
    row?.cells.count { field($0) != nil } ?? 0
  }

  private static func field(_ cell: CSVCell) -> UnitField? {
    do throws(TextError) {
      return UnitField(folded: try ComposedText(utf8: cell.bytes, limits: .name).searchForm())
    } catch {
      // What is no text is no header that is known.
      return nil
    }
  }

  private mutating func read(_ row: CSVRow) {
    let place = UnitProblem.Place.row(row.number, line: row.line)
    for problem in row.problems { problems.append(problem) }
    for cell in row.cells {
      let field = Self.field(cell)
      let text = String(decoding: cell.bytes, as: UTF8.self)
      if let field, fields.contains(field) {
        problems.append(UnitProblem(.columnTwice, at: place, field: field, found: text))
      } else if field == nil, !text.isEmpty {
        problems.append(UnitProblem(.columnUnknown, at: place, found: text))
      }
      fields.append(field)
    }
    for field in Self.required where !fields.contains(field) {
      problems.append(UnitProblem(.columnMissing, at: place, field: field))
    }
  }
}

extension CSVRow {
  /// The row's defects as problems.
  var problems: [UnitProblem] {
    defects.map { defect in
      let place = UnitProblem.Place.row(number, line: line)
      return switch defect {
      case .strayQuote: UnitProblem(.strayQuote, at: place)
      case .textAfterQuote: UnitProblem(.textAfterQuote, at: place)
      case .openQuote: UnitProblem(.openQuote, at: place)
      case .loneCarriageReturn: UnitProblem(.loneCarriageReturn, at: place)
      case .tooManyCells: UnitProblem(.tooManyCells, at: place, limit: CSVReader.mostCells)
      case .cellTooLong: UnitProblem(.cellTooLong, at: place, limit: CSVReader.mostBytes)
      }
    }
  }
}
