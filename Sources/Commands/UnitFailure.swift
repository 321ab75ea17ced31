internal import Dossiers
internal import Wording

extension CommandFailure {
  /// The failure that wrong units in a file are: 65.
  init(_ error: UnitProblems, in file: InputPath) {
    self.init(error, file, tree: nil)
  }

  /// The failure that a change of a tree is: 65, or 66 where the unit to be changed isn't there.
  ///
  /// - Parameters:
  ///   - error: All that is wrong.
  ///   - tree: The tree as it was.
  ///   - file: Its file.
  ///   - new: A unit that the file doesn't have yet, and so nobody knows.
  init(
    _ error: UnitProblems, changing tree: UnitTree, of file: InputPath,
    new: UniqueIdentifier? = nil
  ) {
    let problems = error.problems.map { problem in
      var problem = problem
      // The place is one in the tree that was refused, which no file has.
      if case .unit = problem.place { problem.place = .whole }
      if problem.unit == new { problem.unit = nil }
      return problem
    }
    self.init(UnitProblems(problems), file, tree: tree)
  }

  private init(_ error: UnitProblems, _ file: InputPath, tree: UnitTree?) {
    // What is only worth a look comes last; where a change is refused it was there before.
    let wrong = error.problems.filter { !$0.isWarning }
    let others = tree == nil ? error.problems.filter(\.isWarning) : []
    let causes = (wrong + others).map {
      Finding($0, file: file.shown, tree: tree, names: error.names)
    }
    let isMissing = wrong.allSatisfy { $0.code == .unitMissing }
    self.init(
      isMissing ? .notFound : .badInput,
      Finding(
        DossierLookup.brokenUnits, ["count": .number(wrong.count)], at: Place(file: file.shown),
        causes: causes),
      hint: Self.hint(wrong, tree))
  }

  /// What to do about a change that was refused.
  private static func hint(_ problems: [UnitProblem], _ tree: UnitTree?) -> Hint? {
    guard let tree else { return nil }
    for problem in problems {
      switch problem.code {
      case .subordinatesLeft: return .sentence(RegisterMessage.sayWhereTo, [:])
      case .kindUnknown: return .sentence(RegisterMessage.kinds, ["names": tree.kindNames])
      default: continue
      }
    }
    return nil
  }
}

extension UnitTree {
  /// The ids of the kinds, and what they are called.
  var kindNames: Fact {
    .list(
      kinds.map { kind in
        .title(
          english: "\(kind.id) (\(kind.english))", vietnamese: "\(kind.id) (\(kind.vietnamese))")
      })
  }
}
