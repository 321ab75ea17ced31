internal import Dossiers
internal import RFC3339

/// Who may do what.
extension Store {
  /// The tree of units; nil where there is none that can be used: what is wrong with it is for
  /// `doctor` to tell.
  func knownUnits() throws(StoreError) -> UnitTree? {
    switch try units() {
    case .success(let tree): tree
    case .failure, nil: nil
    }
  }

  /// What the acts of a unit are judged by: what the tree says of it; of the store's own unit, where
  /// there is no such tree, what its kind says; nil for a unit that isn't known.
  func standing(
    of unit: Cover.UnitLabel, at day: CalendarDate
  ) throws(StoreError) -> StageMachine.Standing? {
    if let known = try knownUnits()?.standing(of: unit, at: day) { return known }
    guard unit.isSame(as: configuration.unit), let kind = configuration.unitKind else { return nil }
    do throws(UnitProblems) {
      return try UnitTree.beginning().standing(ofKind: kind)
    } catch {
      // The program's own kinds are right, as tests show.
      return nil
    }
  }
}
