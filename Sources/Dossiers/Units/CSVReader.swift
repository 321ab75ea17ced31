// RFC 4180, with what spreadsheets here make of it: `;` or tabs for `,`, line feeds alone, a mark of UTF-8.

/// A cell of a table, as the text has it.
struct CSVCell: Hashable, Sendable {
  /// What it holds, quotation marks taken away; not known to be UTF-8.
  var bytes: [UInt8] = []
  /// Whether it stood in quotation marks.
  var isQuoted = false
}

/// A row of a table.
struct CSVRow: Hashable, Sendable {
  /// Counted from 1, as a spreadsheet counts: rows that are empty count, line ends in cells don't.
  var number: Int
  /// The line of the text where it begins, counted from 1.
  var line: Int
  var cells: [CSVCell] = []
  /// What is wrong with how it is written.
  var defects: [CSVDefect] = []

  /// Whether no cell holds anything.
  var isEmpty: Bool { cells.allSatisfy { $0.bytes.isEmpty } && defects.isEmpty }
}

/// One way in which a row is not written as RFC 4180 says.
enum CSVDefect: Hashable, Sendable {
  case strayQuote, textAfterQuote, openQuote, loneCarriageReturn, tooManyCells
  case cellTooLong
}

/// Reads a table row by row, in one pass.
///
/// A row with a defect is read to its end all the same, so that the rows after it can be judged too.
struct CSVReader: Sequence, IteratorProtocol {
  /// The longest cell, in bytes.
  static let mostBytes = 4096
  /// The most cells of a row.
  static let mostCells = 100

  private let text: [UInt8]
  private let separator: UInt8
  private var offset: Int
  private var line = 1
  private var number = 0

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Begins a table; a mark of UTF-8 is passed over.
  init(_ text: [UInt8], separator: UInt8) {
    self.text = text
    self.separator = separator
    offset = text.starts(with: Self.mark) ? 3 : 0
  }

  /// The next row, or nil at the end.
  ///
  /// A line end at the end of the text begins no row.
  mutating func next() -> CSVRow? {
    guard offset < text.count else { return nil }
    number += 1
    var row = CSVRow(number: number, line: line)
    while true {
      readCell(&row)
      guard offset < text.count else { return row }
      let byte = text[offset]
      offset += 1
      if byte == separator { continue }
      if byte == Self.carriageReturn { offset += 1 }
      line += 1
      return row
    }
  }

  /// Reads a cell up to the separator or line end after it.
  private mutating func readCell(_ row: inout CSVRow) {
    var cell = CSVCell()
    if offset < text.count, text[offset] == Self.quote {
      cell.isQuoted = true
      readQuoted(&cell, &row)
      if !isAtEnd(&row) { row.note(.textAfterQuote) }
    }
    while !isAtEnd(&row) {
      if text[offset] == Self.quote { row.note(cell.isQuoted ? .textAfterQuote : .strayQuote) }
      append(text[offset], to: &cell, &row)
      offset += 1
    }
    if row.cells.count < Self.mostCells {
      row.cells.append(cell)
    } else {
      row.note(.tooManyCells)
    }
  }

  private mutating func readQuoted(_ cell: inout CSVCell, _ row: inout CSVRow) {
    offset += 1
    while offset < text.count {
      let byte = text[offset]
      offset += 1
      if byte == Self.quote {
        guard offset < text.count, text[offset] == Self.quote else { return }
        offset += 1
      }
      if byte == Self.lineFeed { line += 1 }
      append(byte, to: &cell, &row)
    }
    row.note(.openQuote)
  }

  /// Whether a separator, a line end or the text's end stands here.
  private func isAtEnd(_ row: inout CSVRow) -> Bool {
    guard offset < text.count else { return true }
    switch text[offset] {
    case separator, Self.lineFeed: return true
    case Self.carriageReturn:
      if offset + 1 < text.count, text[offset + 1] == Self.lineFeed { return true }
      row.note(.loneCarriageReturn)
      return false
    default: return false
    }
  }

  private func append(_ byte: UInt8, to cell: inout CSVCell, _ row: inout CSVRow) {
    if cell.bytes.count < Self.mostBytes {
      cell.bytes.append(byte)
    } else {
      row.note(.cellTooLong)
    }
  }
}

extension CSVRow {
  /// Notes a defect once.
  fileprivate mutating func note(_ defect: CSVDefect) {
    if !defects.contains(defect) { defects.append(defect) }
  }
}
