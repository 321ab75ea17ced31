internal import RFC3339

extension UnitTree {
  /// The tree as a table: CSV as RFC 4180 has it, UTF-8, an entry a row, by identifier and time.
  ///
  /// Reading it into an empty tree with the same kinds gives the same tree. Cells that a spreadsheet
  /// would take for a formula are written so that it doesn't.
  ///
  /// - Parameters:
  ///   - headers: What the columns are called.
  ///   - separator: `,` or `;`.
  ///   - hasMark: Whether a mark of UTF-8 goes first, without which Excel shows other letters.
  /// - Returns: The bytes of the table.
  package func table(
    headers: UnitField.Headers = .english, separator: CSVSeparator = .comma, hasMark: Bool = true
  ) -> [UInt8] {
    var writer = CSVWriter(separator: separator.rawValue)
    writer.append(UnitField.allCases.map { $0.header(headers) })
    for unit in units { writer.append(UnitField.allCases.map { unit.text(of: $0) }) }
    return (hasMark ? [0xEF, 0xBB, 0xBF] : []) + writer.bytes
  }
}

/// What parts the cells of a table.
package enum CSVSeparator: UInt8, CaseIterable, Sendable {
  case comma = 0x2C
  case semicolon = 0x3B
}

extension Unit {
  /// What a cell of the table says.
  fileprivate func text(of field: UnitField) -> String {
    switch field {
    case .id: id.description
    case .code: code?.description ?? ""
    case .name: name
    case .kind: kind
    case .parent: parent?.description ?? ""
    case .from: period.from?.description ?? ""
    case .to: period.to?.description ?? ""
    case .successors: successors.map(\.description).joined(separator: "|")
    case .powers:
      UnitPower.allCases.filter(powers.contains).map(\.rawValue).joined(separator: "|")
    }
  }
}
