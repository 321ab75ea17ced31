internal import RFC3339
internal import Vietnamese

/// What came of a table of units.
///
/// The first row names the columns, in Vietnamese or English (``UnitField``); name and kind must be
/// there. Cells are parted by `,`, `;` or tabs; the text is UTF-8. Units above and successors are named by
/// UUID, code or name. A row that is in the tree already is passed over.
package struct UnitImport: Sendable {
  /// What becomes of a table of which some rows are wrong.
  package enum Policy: Hashable, Sendable {
    /// Nothing of it is taken.
    case allOrNothing
    /// The other rows are, as far as they don't need those.
    case goodRows
  }

  /// A row that was taken.
  package struct Added: Hashable, Sendable {
    /// The row, counted from 1 with the header.
    package let row: Int
    package let unit: Unit
  }

  /// The tree with the rows; nil where nothing was taken.
  package private(set) var tree: UnitTree?
  /// The rows that were taken, in their order.
  package private(set) var added: [Added] = []
  /// The rows that the tree held already.
  package private(set) var unchanged: [Int] = []
  /// The rows that are wrong; where good ones are taken, also those that need one that is wrong.
  package private(set) var refused: [Int] = []
  /// All that is wrong or worth a look, by row; in the order of the rows within each step.
  package private(set) var problems: [UnitProblem] = []

  /// What the units that problems speak of are called, as far as rows tell.
  package private(set) var names: [UniqueIdentifier: String] = [:]

  /// The largest table.
  package static let mostBytes = 64 << 20

  /// Reads a table into a tree.
  ///
  /// - Parameters:
  ///   - text: The table: CSV as RFC 4180 has it, or with `;` or with line feeds alone.
  ///   - tree: The tree, which stays as it is; its kinds are those that rows can name.
  ///   - policy: What becomes of it where rows are wrong.
  ///   - newIdentifier: Makes the identifier of a row that has none; asked once for each.
  package init(
    csv text: [UInt8], into tree: UnitTree, policy: Policy = .allOrNothing,
    newIdentifier: () -> UniqueIdentifier
  ) {
    if let problem = Self.obstacle(in: text) {
      problems = [problem]
      return
    }
    let columns = UnitColumns(text)
    guard !columns.problems.isBroken, let header = columns.row else {
      problems = columns.problems.told
      return
    }
    let assembly = withoutActuallyEscaping(newIdentifier) { make in
      var reader = UnitRowReader(columns, tree.kinds, newIdentifier: make)
      var rows: [UnitRow] = []
      for row in CSVReader(text, separator: columns.separator)
      where row.number > header.number && !row.isEmpty {
        // One more than the limit is enough for saying that there are too many.
        guard rows.count <= UnitTree.mostUnits else { break }
        rows.append(reader.read(row))
      }
      var problems = columns.problems
      problems.append(contentsOf: reader.problems)
      if rows.isEmpty { problems.append(UnitProblem(.noRows)) }
      return UnitAssembly(rows, tree, problems)
    }
    take(assembly, policy)
  }

  private mutating func take(_ assembly: consuming UnitAssembly, _ policy: Policy) {
    unchanged = assembly.unchanged
    let isWhole = assembly.check()
    if !isWhole, policy == .goodRows { assembly.dropBadRows() }
    problems = assembly.problems.told
    if !problems.isEmpty { names = assembly.names }
    refused = assembly.refused
    if isWhole || policy == .goodRows, let tree = assembly.tree {
      self.tree = tree
      added = assembly.added
    }
  }

  /// What keeps a text from being read as a table at all.
  private static func obstacle(in text: [UInt8]) -> UnitProblem? {
    guard text.count <= mostBytes else {
      return UnitProblem(.tooManyBytes, limit: mostBytes, count: text.count)
    }
    if text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF])
      || text.prefix(1000).contains(0)
    {
      return UnitProblem(.utf16)
    }
    let isUTF8 = String(validating: text, as: UTF8.self) != nil
    let verdict = verdict(on: text)
    guard !isUTF8 || verdict.map({ $0.confidence >= 75 }) == true else { return nil }
    var problem = UnitProblem(isUTF8 ? .legacyEncoding : .notUTF8)
    problem.encoding = verdict
    return problem
  }

  /// The old encoding that a text may be in; typing methods' keys in ASCII are let pass.
  private static func verdict(on text: [UInt8]) -> LegacyVerdict? {
    do throws(TextError) {
      guard let verdict = try LegacyText(text, limits: TextLimits(bytes: mostBytes)).verdict()
      else { return nil }
      switch verdict.encoding {
      case .viqr, .vniKeys, .telex: return nil
      case .tcvn3, .vni, .windows1258, .viscii, .doubleUTF8: return verdict
      }
    } catch {
      // Only the size can be wrong, and that was looked at.
      return nil
    }
  }
}
