/// What a validation says of an object or a storage root.
public enum OCFLVerdict: String, CaseIterable, Hashable, Sendable {
  /// All was checked, and every must of the specification is kept.
  case valid
  /// A must of the specification is broken, whether or not all was checked.
  case invalid
  /// No must was found broken, but something was beyond a limit, unknown or could not be read.
  case notJudged

  /// The verdict by the errors that were found, and by what stood in the way of others.
  init(errorCount: Int, _ obstacles: [OCFLObstacle]) {
    self =
      if errorCount > 0 {
        .invalid
      } else if obstacles.allSatisfy(\.leavesVerdict) {
        .valid
      } else {
        .notJudged
      }
  }

  /// The verdict on a whole by those on its parts.
  init(_ parts: some Sequence<OCFLVerdict>) {
    var whole = OCFLVerdict.valid
    for part in parts where whole != .invalid && part != .valid { whole = part }
    self = whole
  }
}
