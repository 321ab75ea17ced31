package import RFC3339

extension UnitTree {
  /// What the acts of a unit are judged by; nil where the tree doesn't know it, on that day.
  ///
  /// A kind's places that no profile has are places of its own, which no act asks for.
  package func standing(
    of unit: Cover.UnitLabel, at day: CalendarDate
  ) -> StageMachine.Standing? {
    unit.id.flatMap { UniqueIdentifier(parsing: $0) }.flatMap { self.unit($0, at: day) }
      .map { StageMachine.Standing(places: places(of: $0.kind), powers: $0.powers) }
  }

  /// What the acts of a unit of a kind are judged by where no more is known of it; nil for an unknown
  /// kind.
  package func standing(ofKind id: String) -> StageMachine.Standing? {
    kind(id).map { _ in StageMachine.Standing(places: places(of: id), powers: nil) }
  }

  private func places(of kind: String) -> Set<Holder> {
    Set((self.kind(kind)?.holders ?? []).compactMap(Holder.init(rawValue:)))
  }
}
