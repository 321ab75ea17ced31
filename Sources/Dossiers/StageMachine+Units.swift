package import RFC3339

extension UnitTree {
  /// What the acts of a unit are judged by; nil where it wasn't there on the day.
  ///
  /// A kind's places that no profile has are places of its own, which no act asks for.
  package func standing(
    of id: UniqueIdentifier, at day: CalendarDate
  ) -> StageMachine.Standing? {
    unit(id, at: day).map { unit in
      StageMachine.Standing(
        places: Set((kind(unit.kind)?.holders ?? []).compactMap(Holder.init(rawValue:))),
        powers: unit.powers)
    }
  }
}
