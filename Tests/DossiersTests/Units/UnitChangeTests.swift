import Dossiers
import RFC3339
import TestSupport
import Testing

@Suite struct `Changes to units` {
  typealias Sample = UnitSamples

  private func codes(_ change: () throws(UnitProblems) -> UnitTree) -> [UnitProblem.Code] {
    do {
      _ = try change()
      return []
    } catch {
      return error.problems.filter { !$0.isWarning }.map(\.code)
    }
  }

  @Test func `a unit is added, the tree before stays`() throws {
    let tree = try UnitTree(kinds: Sample.kinds, units: [Sample.unit(1)])
    let more = try tree.adding([Sample.unit(2, parent: 1)])
    #expect(tree.units.count == 1)
    #expect(more.children(of: Sample.id(1), at: try Sample.day("2020-01-01")).count == 1)
    let twice = try Sample.unit(1)
    #expect(codes { () throws(UnitProblems) in try tree.adding([twice]) } == [.periodsOverlap])
  }

  @Test func `a unit has its old name before the day, the new one from it on`() throws {
    let tree = try UnitTree(
      kinds: Sample.kinds,
      units: [
        Sample.unit(1, "Tên cũ", to: "2025-12-31", successors: [2]),
        Sample.unit(2, from: "2026-01-01"),
      ])
    let day = try Sample.day("2020-05-01")
    let renamed = try tree.renaming(Sample.id(1), to: "Tên mới", from: day)
    #expect(renamed.unit(Sample.id(1), at: try Sample.day("2020-04-30"))?.name == "Tên cũ")
    #expect(renamed.unit(Sample.id(1), at: day)?.name == "Tên mới")
    let entries = renamed.entries(of: Sample.id(1))
    #expect(entries.map(\.successors) == [[], [Sample.id(2)]])
    #expect(entries.last?.period.to == (try Sample.day("2025-12-31")))
    // On the day that the entry begins there is nothing to part.
    let again = try renamed.renaming(Sample.id(1), to: "Tên khác", from: day)
    #expect(again.entries(of: Sample.id(1)).map(\.name) == ["Tên cũ", "Tên khác"])
  }

  @Test func `a change that makes no tree is refused`() throws {
    let tree = try Sample.tree()
    let day = try Sample.day("2025-07-01")
    let before = try Sample.day("1990-01-01")
    #expect(
      codes { () throws(UnitProblems) in try tree.renaming(Sample.id(5), to: "", from: day) }
        == [.badName])
    #expect(
      codes { () throws(UnitProblems) in try tree.renaming(Sample.id(5), to: "Mẫu", from: before) }
        == [.unitMissing])
    #expect(
      codes { () throws(UnitProblems) in
        try tree.changing(Sample.id(10), from: day) { $0.parent = Sample.id(5) }
      } == [.circle])
  }

  @Test func `a unit isn't closed over what stands below it`() throws {
    let tree = try Sample.tree()
    let day = try Sample.day("2027-12-31")
    #expect(
      codes { () throws(UnitProblems) in try tree.closing(Sample.id(10), on: day) }
        == [.subordinatesLeft])
    #expect(tree.subordinates(of: [Sample.id(10)], after: day) == [5, 7, 9].map(Sample.id))
    let all = [10, 5, 7, 9].map(Sample.id)
    let closed = try tree.closing(all, on: day)
    #expect(closed.roots(at: try Sample.day("2028-01-01")).map(\.id) == [Sample.id(1)])
  }

  @Test func `several units become one in one step`() throws {
    let (last, next) = (try Sample.day("2025-06-30"), try Sample.day("2025-07-01"))
    let tree = try UnitTree(
      kinds: Sample.kinds,
      units: [
        Sample.unit(1, "Tỉnh ủy Mẫu", powers: [.decides]),
        Sample.unit(2, "Huyện ủy Mẫu", parent: 1),
        Sample.unit(3, "Đảng ủy xã Mẫu Thượng", parent: 2),
        Sample.unit(4, "Đảng ủy xã Mẫu Hạ", parent: 2), Sample.unit(5, "Chi bộ Mẫu A", parent: 3),
        Sample.unit(6, "Chi bộ Mẫu B", parent: 4),
        Sample.unit(7, "Chi bộ Mẫu C", parent: 4, from: "2025-08-01"),
        Sample.unit(10, "Đảng ủy xã Mẫu", parent: 1, from: "2025-07-01"),
      ])
    let (old, heir) = ([2, 3, 4].map(Sample.id), Sample.id(10))
    let merged = try tree.closing(old, on: last, successors: [heir], movingChildrenTo: heir)
    #expect(merged.ancestors(of: Sample.id(5), at: last).map(\.id) == [3, 2, 1].map(Sample.id))
    #expect(merged.ancestors(of: Sample.id(5), at: next).map(\.id) == [10, 1].map(Sample.id))
    #expect(merged.children(of: heir, at: next).map(\.id) == [5, 6].map(Sample.id))
    // One that begins later has never stood elsewhere.
    #expect(merged.entries(of: Sample.id(7)).map(\.parent) == [heir])
    for id in old { #expect(merged.successors(of: id, at: next).map(\.id) == [heir]) }
    #expect(merged.entries(of: heir).count == 1)
    // To one that ends with them, or that stands below one of them, nothing can go.
    for wrong in [3, 5] {
      let problems = codes { () throws(UnitProblems) in
        try tree.closing(old, on: last, movingChildrenTo: Sample.id(wrong))
      }
      #expect(!problems.isEmpty)
    }
    #expect(
      codes { () throws(UnitProblems) in
        try tree.closing([2, 77].map(Sample.id), on: last)
      } == [.unitMissing])
  }

  @Test func `closing moves what stands below to the successor`() throws {
    let tree = try Sample.tree()
    let (last, next) = (try Sample.day("2027-12-31"), try Sample.day("2028-01-01"))
    let heir = Unit(
      id: Sample.id(20), name: "Đảng ủy xã Mẫu Sau", kind: "upper", parent: Sample.id(1),
      period: UnitPeriod(from: next), powers: [.decides])
    let later = Unit(
      id: Sample.id(21), name: "Chi bộ Mẫu Sau", kind: "branch", parent: Sample.id(10),
      period: UnitPeriod(from: try Sample.day("2026-01-01"), to: try Sample.day("2027-01-01")))
    let closed = try tree.adding([heir, later]).closing(
      Sample.id(10), on: last, successors: [heir.id], movingChildrenTo: heir.id)
    #expect(closed.children(of: Sample.id(10), at: last).count == 3)
    #expect(closed.unit(Sample.id(10), at: next) == nil)
    #expect(
      closed.children(of: heir.id, at: next).map(\.id) == [
        Sample.id(5), Sample.id(7), Sample.id(9),
      ])
    #expect(closed.successors(of: Sample.id(2), at: next).map(\.id) == [heir.id])
    #expect(closed.decider(for: Sample.id(5), at: next)?.unit.id == heir.id)
    // One that ended before stays where it was.
    #expect(closed.entries(of: later.id).map(\.parent) == [Sample.id(10)])
    #expect(try UnitTree(parsing: closed.file()) == closed)
  }

  @Test func `a unit is closed once, at its end, with a successor that is there`() throws {
    let tree = try Sample.tree()
    let (day, early) = (try Sample.day("2027-12-31"), try Sample.day("2020-01-01"))
    func close(
      _ number: Int, _ day: CalendarDate, _ successors: [Int] = []
    ) -> [UnitProblem.Code] {
      codes { () throws(UnitProblems) in
        try tree.closing(Sample.id(number), on: day, successors: successors.map(Sample.id))
      }
    }
    #expect(close(2, day) == [.alreadyClosed])
    #expect(close(2, early) == [.alreadyClosed])
    #expect(close(5, early) == [.laterEntries])
    #expect(close(7, early) == [.unitMissing])
    #expect(close(77, day) == [.unitMissing])
    #expect(close(7, day, [77]) == [.successorMissing])
    #expect(close(7, day, [3]) == [.successorNotValid])
    #expect(close(7, day, [7]) == [.successorCircle])
    #expect(close(7, day, [9]) == [])
  }
}
