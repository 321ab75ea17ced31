import Dossiers
import RFC3339
import TestSupport
import Testing

/// Entries that are no tree, and what must be said of them.
struct WrongUnits: CustomTestStringConvertible {
  let testDescription: String
  let units: @Sendable () throws -> [Unit]
  /// Code, index of the unit to blame, and the day where one is told.
  let expected: [Expected]

  struct Expected: Equatable {
    let code: UnitProblem.Code
    let index: Int
    var day: String?
  }

  init(
    _ name: String, _ expected: [(UnitProblem.Code, Int, String?)],
    _ units: @escaping @Sendable () throws -> [Unit]
  ) {
    testDescription = name
    self.units = units
    self.expected = expected.map { Expected(code: $0.0, index: $0.1, day: $0.2) }
  }

  typealias Sample = UnitSamples

  static let all: [WrongUnits] = [
    WrongUnits("a unit above itself", [(.circle, 0, nil)]) {
      [try Sample.unit(1, parent: 1)]
    },
    WrongUnits("two above each other", [(.circle, 1, nil)]) {
      [try Sample.unit(1, parent: 2), try Sample.unit(2, parent: 1)]
    },
    WrongUnits("a circle that closes late", [(.circle, 3, "2010-01-01")]) {
      [
        try Sample.unit(1, parent: 2), try Sample.unit(2, parent: 3),
        try Sample.unit(3, to: "2009-12-31"), try Sample.unit(3, parent: 1, from: "2010-01-01"),
        try Sample.unit(4, parent: 1),
      ]
    },
    WrongUnits("two circles", [(.circle, 1, nil), (.circle, 3, nil)]) {
      [
        try Sample.unit(1, parent: 2), try Sample.unit(2, parent: 1),
        try Sample.unit(3, parent: 4), try Sample.unit(4, parent: 3),
      ]
    },
    WrongUnits("one code, two units, times overlap", [(.codeTaken, 1, "2005-01-01")]) {
      [
        try Sample.unit(1, code: "01002003000004", to: "2009-12-31"),
        try Sample.unit(2, code: "01.002.003.000.004", from: "2005-01-01"),
      ]
    },
    WrongUnits(
      "a long time covers several", [(.codeTaken, 1, "2001-01-01"), (.codeTaken, 2, "2003-01-01")]
    ) {
      [
        try Sample.unit(1, code: "01002003000004", from: "2000-01-01"),
        try Sample.unit(2, code: "01002003000004", from: "2001-01-01", to: "2001-12-31"),
        try Sample.unit(3, code: "01002003000004", from: "2003-01-01", to: "2003-12-31"),
      ]
    },
    WrongUnits("a parent that isn't there", [(.parentMissing, 0, nil)]) {
      [try Sample.unit(1, parent: 2)]
    },
    WrongUnits("a parent that ended", [(.parentNotValid, 1, "2025-07-01")]) {
      [try Sample.unit(1, to: "2025-06-30"), try Sample.unit(2, parent: 1)]
    },
    WrongUnits("a parent that begins later", [(.parentNotValid, 1, "2024-01-01")]) {
      [
        try Sample.unit(1, from: "2025-01-01"),
        try Sample.unit(2, parent: 1, from: "2024-01-01"),
      ]
    },
    WrongUnits("a parent with a gap", [(.parentNotValid, 2, "2010-01-01")]) {
      [
        try Sample.unit(1, to: "2009-12-31"), try Sample.unit(1, from: "2011-01-01"),
        try Sample.unit(2, parent: 1, from: "2005-01-01", to: "2012-01-01"),
      ]
    },
    WrongUnits("a parent wholly after", [(.parentNotValid, 1, "2009-12-31")]) {
      [
        try Sample.unit(1, from: "2011-01-01"),
        try Sample.unit(2, parent: 1, to: "2009-12-31"),
      ]
    },
    WrongUnits("two entries for one day", [(.periodsOverlap, 1, "2010-01-01")]) {
      [try Sample.unit(1, to: "2010-01-01"), try Sample.unit(1, from: "2010-01-01")]
    },
    WrongUnits("the same entry twice", [(.periodsOverlap, 1, nil)]) {
      [try Sample.unit(1), try Sample.unit(1)]
    },
    WrongUnits("an end before the beginning", [(.datesOutOfOrder, 0, "2009-12-31")]) {
      [try Sample.unit(1, from: "2010-01-01", to: "2009-12-31")]
    },
    WrongUnits("a successor that isn't there", [(.successorMissing, 0, nil)]) {
      [try Sample.unit(1, to: "2009-12-31", successors: [2])]
    },
    WrongUnits("a successor too late", [(.successorNotValid, 0, "2010-01-01")]) {
      [
        try Sample.unit(1, to: "2009-12-31", successors: [2]),
        try Sample.unit(2, from: "2010-01-02"),
      ]
    },
    WrongUnits("a successor without an end", [(.successorWithoutEnd, 0, nil)]) {
      [try Sample.unit(1, successors: [2]), try Sample.unit(2)]
    },
    WrongUnits("its own successor", [(.successorCircle, 0, nil)]) {
      [try Sample.unit(1, to: "2009-12-31", successors: [1])]
    },
    WrongUnits(
      "successors in a circle",
      [(.successorNotValid, 2, "2012-01-01"), (.successorCircle, 2, nil)]
    ) {
      [
        try Sample.unit(1, to: "2009-12-31", successors: [2]),
        try Sample.unit(2, to: "2010-12-31", successors: [3]),
        try Sample.unit(3, to: "2011-12-31", successors: [1]),
      ]
    },
    WrongUnits("a kind nobody knows", [(.kindUnknown, 0, nil)]) {
      var unit = try Sample.unit(1)
      unit.kind = "Branch"
      return [unit]
    },
    WrongUnits("a blank name", [(.badName, 0, nil)]) { [try Sample.unit(1, " \u{A0} ")] },
    WrongUnits("an empty name", [(.badName, 0, nil)]) { [try Sample.unit(1, "")] },
    WrongUnits("a line break in a name", [(.badName, 0, nil)]) {
      [try Sample.unit(1, "Chi bộ\nMẫu")]
    },
    WrongUnits("a direction mark in a name", [(.badName, 0, nil)]) {
      [try Sample.unit(1, "Chi bộ \u{202E}uẫM")]
    },
    WrongUnits("a name too long", [(.badName, 0, nil)]) {
      [try Sample.unit(1, String(repeating: "Mẫu ", count: 200))]
    },
    WrongUnits("marks without end", [(.badName, 0, nil)]) {
      [try Sample.unit(1, "a" + String(repeating: "\u{301}", count: 60))]
    },
    WrongUnits("too many successors", [(.tooManySuccessors, 0, nil)]) {
      [try Sample.unit(1, to: "2009-12-31", successors: Array(2...200))]
    },
    WrongUnits(
      "everything at once",
      [
        (.badName, 0, nil), (.datesOutOfOrder, 1, "1999-01-01"), (.kindUnknown, 2, nil),
        (.codeTaken, 4, "2001-01-01"), (.parentMissing, 3, nil), (.circle, 6, nil),
      ]
    ) {
      var odd = try Sample.unit(3)
      odd.kind = "none"
      return [
        try Sample.unit(1, "?"), try Sample.unit(2, from: "2000-01-01", to: "1999-01-01"), odd,
        try Sample.unit(4, code: "01002003000004", parent: 99, from: "2000-01-01"),
        try Sample.unit(5, code: "01002003000004", from: "2001-01-01"),
        try Sample.unit(6, parent: 7), try Sample.unit(7, parent: 6),
      ]
    },
  ]
}

@Suite struct `Check of units` {
  typealias Sample = UnitSamples

  private func problems(_ units: [Unit]) -> [UnitProblem] {
    do {
      _ = try UnitTree(kinds: Sample.kinds, units: units)
      return []
    } catch {
      return error.problems
    }
  }

  @Test(arguments: try Samples.filled(WrongUnits.all))
  func `finds what is wrong, whom to blame and when it begins`(wrong: WrongUnits) throws {
    let found = problems(try wrong.units()).filter { !$0.isWarning }.map { problem in
      guard case .unit(let index) = problem.place else {
        return WrongUnits.Expected(code: problem.code, index: -1)
      }
      return WrongUnits.Expected(
        code: problem.code, index: index, day: problem.day?.description)
    }
    #expect(found == wrong.expected)
  }

  @Test func `a circle is told with those in between`() throws {
    let found = problems([
      try Sample.unit(1, parent: 2), try Sample.unit(2, parent: 3), try Sample.unit(3, parent: 1),
    ])
    #expect(found.map(\.unit) == [Sample.id(3)])
    #expect(found.map(\.others) == [[Sample.id(1), Sample.id(2)]])
  }

  /// Each entry is longer than the relation it stands for: days left out, there would be a circle.
  @Test func `units may change places`() throws {
    let tree = try UnitTree(
      kinds: Sample.kinds,
      units: [
        Sample.unit(1, to: "2009-12-31"), Sample.unit(1, parent: 2, from: "2010-01-01"),
        Sample.unit(2, parent: 1, to: "2009-12-31"), Sample.unit(2, from: "2010-01-01"),
      ])
    #expect(tree.ancestors(of: Sample.id(1), at: try Sample.day("2010-01-01")).count == 1)
    #expect(tree.ancestors(of: Sample.id(2), at: try Sample.day("2009-12-31")).count == 1)
  }

  @Test func `a code may be given again, and a unit may come back`() throws {
    let tree = try UnitTree(
      kinds: Sample.kinds,
      units: [
        Sample.unit(1, code: "01002003000004", to: "2009-12-31", successors: [2]),
        Sample.unit(
          2, code: "01002003000004", from: "2010-01-01", to: "2012-12-31", successors: [1]),
        Sample.unit(1, code: "01002003000004", from: "2013-01-01"),
      ])
    #expect(tree.successors(of: Sample.id(1), at: try Sample.day("2011-01-01")).count == 1)
  }

  @Test func `a beginning that isn't known asks nothing of the unit above`() throws {
    #expect(
      problems([try Sample.unit(1, from: "2000-01-01"), try Sample.unit(2, parent: 1)]).isEmpty)
  }

  @Test func `a code that stands elsewhere is worth a look`() throws {
    let tree = try UnitTree(
      kinds: Sample.kinds,
      units: [
        Sample.unit(1, code: "01002003000000"), Sample.unit(2, code: "01002003000004", parent: 1),
        Sample.unit(3, code: "01002004000004", parent: 1),
      ])
    #expect(tree.warnings.map(\.code) == [.codeElsewhere])
    #expect(tree.warnings.map(\.unit) == [Sample.id(3)])
  }

  @Test func `kinds are checked too`() throws {
    var kinds = Sample.kinds
    kinds.append(UnitKind(id: "Branch", vietnamese: "Khác", english: "Other"))
    kinds.append(UnitKind(id: "other", vietnamese: "CHI BO", english: "Other"))
    kinds.append(UnitKind(id: "blank", vietnamese: " ", english: "Blank"))
    let error = #expect(throws: UnitProblems.self) { try UnitTree(kinds: kinds, units: []) }
    #expect(error?.problems.map(\.code) == [.badKind, .kindTwice, .badKind])
    #expect(error?.problems.map(\.found) == ["Branch", "chi bo", "blank"])
    let many = (0...100).map { UnitKind(id: "k\($0)", vietnamese: "k \($0)", english: "e \($0)") }
    #expect(throws: UnitProblems([UnitProblem(.tooManyKinds, limit: 100, count: 101)])) {
      try UnitTree(kinds: many, units: [])
    }
  }

  @Test func `of very many problems the first thousand are told`() throws {
    let units = try (0..<3000).map { try Sample.unit($0, "Chi bộ Mẫu \($0)", parent: 100_000) }
    let found = problems(units)
    #expect(found.count == 1001)
    #expect(found.last?.code == .problemsLeftOut)
    #expect(found.last?.count == 2000)
  }

  @Test func `very many warnings keep nothing from being used or told`() throws {
    let code = "01002003000000"
    var units = [try Sample.unit(0, code: code)]
    for number in 1...2000 {
      units.append(try Sample.unit(number, code: "\(10_000_000_000_000 + number)", parent: 0))
    }
    let tree = try UnitTree(kinds: Sample.kinds, units: units)
    #expect(tree.warnings.count == 101)
    #expect(tree.warnings.last?.count == 1900)
    #expect(try UnitTree(parsing: tree.file()).warnings.count == 101)
    #expect(problems(units + [try Sample.unit(3000, "")]).contains { $0.code == .badName })
    let empty = try UnitTree(kinds: Sample.kinds, units: [])
    #expect(UnitImport(csv: tree.table(), into: empty) { Sample.id(9999) }.tree == tree)
  }

  @Test func `every code has a name of its own`() {
    #expect(Set(UnitProblem.Code.allCases.map(\.rawValue)).count == UnitProblem.Code.allCases.count)
  }
}
