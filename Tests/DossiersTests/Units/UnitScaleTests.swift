import Dossiers
import TestSupport
import Testing

/// Sizes that a step with the square of the work wouldn't get through; no time is measured.
@Suite struct `Many units` {
  typealias Sample = UnitSamples

  /// A province: ten upper units, each with a hundred bases, and branches below these.
  private func province(_ count: Int) throws -> [Unit] {
    var units = [try Sample.unit(1, "Tỉnh ủy Mẫu", powers: [.decides])]
    for number in 2...count {
      let parent = number < 12 ? 1 : number < 1012 ? 2 + number % 10 : 12 + number % 1000
      units.append(try Sample.unit(number, "Chi bộ Mẫu số \(number)", parent: parent))
    }
    return units
  }

  @Test func `are checked and asked`() throws {
    let tree = try UnitTree(kinds: Sample.kinds, units: province(20_000))
    let day = try Sample.day("2026-01-01")
    #expect(tree.descendants(of: Sample.id(1), at: day).count == 19_999)
    for unit in tree.units {
      #expect(tree.decider(for: unit.id, at: day)?.unit.id == Sample.id(1))
    }
    #expect(try tree.units(named: "chi bo mau so 19999", at: day).map(\.id) == [Sample.id(19_999)])
  }

  @Test func `are written and read, as a file and as a table`() throws {
    let tree = try UnitTree(kinds: Sample.kinds, units: province(4000))
    #expect(try UnitTree(parsing: tree.file()) == tree)
    let empty = try UnitTree(kinds: Sample.kinds, units: [])
    #expect(UnitImport(csv: tree.table(), into: empty) { Sample.id(0xFFFFFF) }.tree == tree)
  }

  @Test func `are read in again without identifiers, and where all are called the same`() throws {
    let empty = try UnitTree(kinds: Sample.kinds, units: [])
    var text = "name,kind,parent\nTỉnh ủy Mẫu,branch,\n"
    for number in 1...5000 { text += "Đảng ủy Mẫu \(number),branch,tinh uy mau\n" }
    for number in 1...5000 { text += "Chi bộ,branch,Đảng ủy Mẫu \(number)\n" }
    for _ in 1...5000 { text += "Tổ,branch,Tỉnh ủy Mẫu\n" }
    var next = 0
    func read(into tree: UnitTree) -> UnitImport {
      UnitImport(csv: Array(text.utf8), into: tree) {
        next += 1
        return Sample.id(next)
      }
    }
    let first = read(into: empty)
    #expect(first.added.count == 15_001)
    let again = read(into: try #require(first.tree))
    #expect((again.unchanged.count, again.problems) == (15_001, []))
    #expect(again.tree == first.tree)
  }

  @Test func `in one line, one below the other`() throws {
    let units = try (1...20_000).map { try Sample.unit($0, parent: $0 > 1 ? $0 - 1 : nil) }
    let tree = try UnitTree(kinds: Sample.kinds, units: units.reversed())
    let day = try Sample.day("2026-01-01")
    #expect(tree.ancestors(of: Sample.id(20_000), at: day).count == 19_999)
    #expect(tree.descendants(of: Sample.id(1), at: day).count == 19_999)
  }

  @Test func `in one circle`() throws {
    let units = try (0..<20_000).map { number in
      try Sample.unit(
        number, parent: (number + 1) % 20_000, from: number % 2 == 0 ? nil : "2000-01-01")
    }
    let error = #expect(throws: UnitProblems.self) {
      try UnitTree(kinds: Sample.kinds, units: units)
    }
    #expect(error?.problems.contains { $0.code == .circle } == true)
  }

  @Test func `each with a successor, each with the code of all`() throws {
    let units = try (0..<20_000).map { number in
      try Sample.unit(
        number, code: "99001001000001", to: "2020-01-01", successors: [(number + 1) % 20_000])
    }
    let error = #expect(throws: UnitProblems.self) {
      try UnitTree(kinds: Sample.kinds, units: units)
    }
    #expect(error?.problems.count == 1001)
  }

  @Test func `are refused beyond the limit`() throws {
    let unit = try Sample.unit(1)
    let units = [Unit](repeating: unit, count: 100_001)
    #expect(throws: UnitProblems([UnitProblem(.tooManyUnits, limit: 100_000, count: 100_001)])) {
      try UnitTree(kinds: Sample.kinds, units: units)
    }
    let entries = try (0...100).map { number in
      try Sample.unit(1, from: "\(1900 + number)-01-01", to: "\(1900 + number)-12-31")
    }
    let error = #expect(throws: UnitProblems.self) {
      try UnitTree(kinds: Sample.kinds, units: entries)
    }
    #expect(error?.problems.map(\.code) == [.tooManyEntries])
  }
}
