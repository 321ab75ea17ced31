package import JSON
internal import Vietnamese

/// The rows of a form's table, read from a CSV file.
///
/// The first row names the columns by the labels of the paper, in Vietnamese or English, accents and
/// case ignored, or as the data do (`homePlace/asWritten`); a group's name alone means its first part
/// that must be written. Cells are parted by `,`, `;` or tabs. Where a row is written wrongly nothing
/// is taken.
package struct TypedTable: Sendable {
  /// What is wrong with the file; scripts and tests rely on these names.
  package enum Code: String, CaseIterable, Sendable {
    /// There is no row below the names of the columns.
    case empty
    /// A row holds bytes that are not UTF-8.
    case notUTF8
    /// The first row names no column of the table.
    case noColumns
    /// A column has a name that the table doesn't know.
    case columnUnknown
    /// Two columns mean the same.
    case columnTwice
    /// A row has more cells than there are columns.
    case tooManyCells
    /// Quotation marks or line ends are not as CSV has them, or a cell is too long.
    case malformed
    /// More rows than a table may have.
    case tooManyRows
  }

  package struct Problem: Hashable, Sendable {
    package let code: Code
    /// Counted from 1, the names of the columns being the first.
    package let row: Int
    /// The name of the column, where one is meant.
    package let name: String?
  }

  /// The most rows that are taken from a file.
  package static let mostRows = 1000
  /// The largest file.
  package static let mostBytes = 4 << 20

  package private(set) var rows: [JSONTree] = []
  /// The number that each of `rows` has in the file.
  package private(set) var numbers: [Int] = []
  package private(set) var problems: [Problem] = []

  /// - Parameters:
  ///   - text: The file.
  ///   - field: The table, or list.
  ///   - english: Whether choices are read in English first.
  package init(csv text: [UInt8], for field: FormField, english: Bool = false) {
    let known = TableColumn.all(of: field)
    let readings = [",", ";", "\t"].map { Header(text, UInt8(ascii: $0), known) }
    guard let header = readings.max(by: { $0.found < $1.found }), header.found > 0 else {
      problems = [Problem(code: .noColumns, row: 1, name: nil)]
      return
    }
    problems = header.problems
    for row in CSVReader(text, separator: header.separator)
    where row.number > header.row && !row.isEmpty {
      guard rows.count < Self.mostRows else {
        problems.append(Problem(code: .tooManyRows, row: row.number, name: nil))
        break
      }
      read(row, header, field, english)
    }
    if rows.isEmpty, problems.isEmpty {
      problems = [Problem(code: .empty, row: header.row, name: nil)]
    }
    if !problems.isEmpty { (rows, numbers) = ([], []) }
  }

  private mutating func read(
    _ row: CSVRow, _ header: Header, _ field: FormField, _ english: Bool
  ) {
    if !row.defects.isEmpty {
      problems.append(Problem(code: .malformed, row: row.number, name: nil))
      return
    }
    let known = row.cells.prefix(header.columns.count).count
    if row.cells.dropFirst(known).contains(where: { !$0.bytes.isEmpty }) {
      problems.append(Problem(code: .tooManyCells, row: row.number, name: nil))
      return
    }
    var value = JSONTree.object(JSONObject())
    for (cell, column) in zip(row.cells, header.columns) {
      guard let column, !cell.bytes.isEmpty else { continue }
      guard let text = String(validating: cell.bytes, as: UTF8.self)?.composedText else {
        problems.append(Problem(code: .notUTF8, row: row.number, name: column.names.first))
        continue
      }
      let typed = text.withoutOuterSpaces
      guard !typed.isEmpty else { continue }
      let answer: JSONTree
      if case .value(let read) = column.field.answer(typed, english: english) {
        answer = read
      } else {
        answer = .string(typed)
      }
      value = column.path.isEmpty ? answer : value.setting(answer, column.path[...])
    }
    guard value.isWritten else { return }
    rows.append(value)
    numbers.append(row.number)
  }
}

/// A column that a table can have.
private struct TableColumn {
  /// The names below the row; none for the row itself, in a list.
  let path: [String]
  let field: FormField
  /// Folded.
  let names: [String]

  init(path: [String], field: FormField, names: [String]) {
    (self.path, self.field, self.names) = (path, field, names.map(\.searchForm))
  }

  static func all(of table: FormField) -> [TableColumn] {
    guard !table.fields.isEmpty else {
      return [TableColumn(path: [], field: table, names: names(of: table))]
    }
    var columns = all(below: table.fields, [], [[]])
    // A short name that several columns would have means none.
    for index in columns.indices {
      let others = columns.indices.filter { $0 != index }.flatMap { columns[$0].names }
      let own = columns[index].names.enumerated().filter { place, name in
        place < 3 || !others.contains(name)
      }.map(\.element)
      columns[index] = TableColumn(
        path: columns[index].path, field: columns[index].field, names: own)
    }
    return columns
  }

  private static func names(of field: FormField) -> [String] {
    [field.name, field.label.vietnamese, field.label.english]
  }

  /// The columns below groups, whose names on the way are `above`: as data, Vietnamese, English.
  private static func all(
    below fields: [FormField], _ path: [String], _ above: [[String]]
  ) -> [TableColumn] {
    var columns: [TableColumn] = []
    for field in fields where !field.isMany {
      let ways = names(of: field).enumerated().map { index, name in
        (above.count == 3 ? above[index] : []) + [name]
      }
      if field.kind == .group {
        var inner = all(below: field.fields, path + [field.name], ways)
        if let first = inner.indices.first(where: { inner[$0].field.isRequired }) {
          inner[first] = TableColumn(
            path: inner[first].path, field: inner[first].field,
            names: inner[first].names + names(of: field))
        }
        columns += inner
      } else {
        let whole = [
          ways[0].joined(separator: "/"), ways[1].joined(separator: " / "),
          ways[2].joined(separator: " / "),
        ]
        columns.append(
          TableColumn(path: path + [field.name], field: field, names: whole + names(of: field)))
      }
    }
    return columns
  }
}

/// The first row of a table, read with one separator.
private struct Header {
  let separator: UInt8
  private(set) var row = 1
  /// What each cell of a row is; nil for a column without a name.
  private(set) var columns: [TableColumn?] = []
  private(set) var problems: [TypedTable.Problem] = []

  var found: Int { columns.count { $0 != nil } }

  init(_ text: [UInt8], _ separator: UInt8, _ known: [TableColumn]) {
    self.separator = separator
    var reader = CSVReader(text, separator: separator)
    var first = reader.next()
    while let empty = first, empty.isEmpty { first = reader.next() }
    guard let first else { return }
    row = first.number
    var seen: Set<[String]> = []
    for cell in first.cells {
      let text = String(decoding: cell.bytes, as: UTF8.self).withoutOuterSpaces
      let name = text.searchForm
      guard !name.isEmpty else {
        columns.append(nil)
        continue
      }
      let column = known.first { $0.names.contains { $0.utf8.elementsEqual(name.utf8) } }
      if let column, !seen.insert(column.path).inserted {
        problems.append(TypedTable.Problem(code: .columnTwice, row: row, name: text))
      }
      if column == nil {
        problems.append(TypedTable.Problem(code: .columnUnknown, row: row, name: text))
      }
      columns.append(column)
    }
  }
}

extension JSONTree {
  /// The object with a value at a path of names; objects on the way are made.
  fileprivate func setting(_ value: JSONTree, _ path: ArraySlice<String>) -> JSONTree {
    guard let name = path.first else { return value }
    var copy = self
    let member = self[name] ?? .object(JSONObject())
    copy[name] = member.setting(value, path.dropFirst())
    return copy
  }
}

extension String {
  /// In NFC; nil for what can't be had so.
  fileprivate var composedText: String? { (try? ComposedText(self))?.string }
}
