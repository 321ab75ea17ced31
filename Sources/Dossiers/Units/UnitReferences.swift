internal import RFC3339

/// Finds the unit that a cell means by a UUID, a code or a name.
struct UnitReferences {
  /// What a cell may mean.
  private struct Candidate {
    let id: UniqueIdentifier
    let period: UnitPeriod
  }

  /// What a reference leads to.
  enum Answer {
    case unit(UniqueIdentifier), missing, ambiguous
  }

  private var coded: [UnitCode: [Candidate]] = [:]
  private var named: [[UInt8]: [Candidate]] = [:]

  /// How many units with one code or name are looked at; beyond it the reference is ambiguous.
  private static let most = 1000

  /// The units that may be meant: those of the tree and those of the table.
  init(_ units: [Unit]) {
    for unit in units {
      let candidate = Candidate(id: unit.id, period: unit.period)
      if let code = unit.code { coded[code, default: []].append(candidate) }
      let name = UnitRowReader.folded(unit.name)
      if !name.isEmpty { named[Array(name.utf8), default: []].append(candidate) }
    }
  }

  /// The unit that a text means in a period.
  ///
  /// Of several with the code or the name it is the one that is valid then; where none is, but only one
  /// unit has it, that one, so that the check of the tree can say that it isn't valid.
  func answer(to text: String, in period: UnitPeriod) -> Answer {
    if let id = UniqueIdentifier(parsing: text) { return .unit(id) }
    let all = candidates(for: text)
    if all.count > Self.most { return .ambiguous }
    let meant = Self.meant(of: all, in: period)
    if meant.count > 1 { return .ambiguous }
    return meant.first.map { .unit($0) } ?? .missing
  }

  /// All units that a text can mean in a period; none where they are too many to tell.
  func meant(by text: String, in period: UnitPeriod) -> Set<UniqueIdentifier> {
    if let id = UniqueIdentifier(parsing: text) { return [id] }
    let all = candidates(for: text)
    return all.count > Self.most ? [] : Self.meant(of: all, in: period)
  }

  /// Whether a unit bears a code on some day of a period.
  func isTaken(_ code: UnitCode, in period: UnitPeriod) -> Bool {
    (coded[code] ?? []).prefix(Self.most).contains { $0.period.overlaps(period) }
  }

  private func candidates(for text: String) -> [Candidate] {
    if let code = UnitCode(parsing: text) { return coded[code] ?? [] }
    return named[Array(UnitRowReader.folded(text).utf8)] ?? []
  }

  private static func meant(
    of all: [Candidate], in period: UnitPeriod
  ) -> Set<UniqueIdentifier> {
    let valid = Set(all.lazy.filter { $0.period.overlaps(period) }.map(\.id))
    return valid.isEmpty ? Set(all.map(\.id)) : valid
  }
}
