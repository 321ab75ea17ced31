// RFC 4180.

/// Writes a table that spreadsheets open without running anything in it.
///
/// A cell that begins with `=`, `+`, `-` or `@` is a formula to a spreadsheet, in quotation marks too.
/// Such a cell gets an apostrophe before it, and so does one that begins with apostrophes and such a
/// character: ``unguarded(_:)`` gives back exactly what was written.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []
  private let separator: UInt8

  private static let apostrophe = UInt8(ascii: "'")
  private static let quote = UInt8(ascii: "\"")

  init(separator: UInt8) { self.separator = separator }

  /// Writes a row, with CR and LF after it.
  mutating func append(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(separator) }
      append(cell)
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func append(_ cell: String) {
    let isGuarded = Self.isFormula(cell.utf8)
    let special = [separator, Self.quote, 0x0D, 0x0A, UInt8(ascii: ","), UInt8(ascii: ";")]
    guard isGuarded || cell.utf8.contains(where: special.contains) || cell.hasOuterSpace else {
      bytes += Array(cell.utf8)
      return
    }
    bytes.append(Self.quote)
    if isGuarded { bytes.append(Self.apostrophe) }
    for byte in cell.utf8 {
      if byte == Self.quote { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(Self.quote)
  }

  /// Whether a cell begins with what makes it a formula, apostrophes before it left out of account.
  ///
  /// Tab and carriage return are cut off by some spreadsheets before they look; full-width signs are
  /// taken for the narrow ones by others.
  private static func isFormula(_ cell: some Collection<UInt8>) -> Bool {
    let rest = cell.drop { $0 == apostrophe }
    if let first = rest.first, "=+-@\t\r".utf8.contains(first) { return true }
    // U+FF0B, U+FF0D, U+FF1D, U+FF20.
    return [0x8B, 0x8D, 0x9D, 0xA0].contains { rest.starts(with: [0xEF, 0xBC, $0]) }
  }

  /// What a cell meant before it was guarded.
  static func unguarded(_ cell: [UInt8]) -> [UInt8] {
    cell.first == apostrophe && isFormula(cell) ? Array(cell.dropFirst()) : cell
  }
}

extension String {
  /// Whether the text begins or ends with a space, which some readers cut off outside quotation marks.
  fileprivate var hasOuterSpace: Bool {
    utf8.first == UInt8(ascii: " ") || utf8.last == UInt8(ascii: " ")
  }
}
