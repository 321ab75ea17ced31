import Dossiers
import RFC3339
import TestSupport
import Testing
import Vietnamese

@Suite struct `Tree of units` {
  typealias Sample = UnitSamples

  private func ids(_ units: some Sequence<Unit>) -> [UniqueIdentifier] { units.map(\.id) }
  private func ids(_ numbers: Int...) -> [UniqueIdentifier] { numbers.map(Sample.id) }

  // MARK: Both worlds

  @Test func `before 01/07/2025 a branch has three above it, after it two`() throws {
    let tree = try Sample.tree()
    let (before, after) = (try Sample.day("2025-06-30"), try Sample.day("2025-07-01"))
    #expect(ids(tree.ancestors(of: Sample.id(5), at: before)) == ids(3, 2, 1))
    #expect(ids(tree.ancestors(of: Sample.id(5), at: after)) == ids(10, 1))
    #expect(ids(tree.ancestors(of: Sample.id(6), at: before)) == ids(8, 4, 2, 1))
    #expect(tree.ancestors(of: Sample.id(6), at: after).isEmpty)
    #expect(ids(tree.chain(of: Sample.id(9), at: after)) == ids(9, 10, 1))
    #expect(tree.chain(of: Sample.id(7), at: before).isEmpty)
  }

  @Test func `children and descendants are those of the day`() throws {
    let tree = try Sample.tree()
    let (before, after) = (try Sample.day("2024-01-01"), try Sample.day("2026-01-01"))
    #expect(ids(tree.children(of: Sample.id(2), at: before)) == ids(3, 4, 9))
    #expect(ids(tree.children(of: Sample.id(2), at: after)) == [])
    #expect(ids(tree.children(of: Sample.id(10), at: after)) == ids(5, 7, 9))
    #expect(ids(tree.descendants(of: Sample.id(2), at: before)) == ids(3, 5, 4, 8, 6, 9))
    #expect(ids(tree.descendants(of: Sample.id(1), at: after)) == ids(10, 5, 7, 9))
    #expect(ids(tree.roots(at: before)) == ids(1))
  }

  @Test func `the nearest with the power decides, its own or given to it`() throws {
    let tree = try Sample.tree()
    let (before, after) = (try Sample.day("2025-06-30"), try Sample.day("2025-07-01"))
    let own = try #require(tree.decider(for: Sample.id(5), at: before))
    #expect((own.unit.id, own.isDelegated) == (Sample.id(2), false))
    let given = try #require(tree.decider(for: Sample.id(6), at: before))
    #expect((given.unit.id, given.isDelegated) == (Sample.id(4), true))
    #expect(tree.decider(for: Sample.id(5), at: after)?.unit.id == Sample.id(10))
    #expect(tree.decider(for: Sample.id(6), at: after) == nil)
    #expect(tree.decider(for: Sample.id(1), at: after) == nil)
    #expect(tree.verifier(for: Sample.id(5), at: before)?.id == Sample.id(3))
    #expect(tree.verifier(for: Sample.id(5), at: after)?.id == Sample.id(10))
  }

  @Test func `a unit's acts are judged by its kind's places and its powers`() throws {
    let tree = try Sample.tree()
    let (before, after) = (try Sample.day("2025-06-30"), try Sample.day("2025-07-01"))
    func standing(_ number: Int, _ day: CalendarDate) -> StageMachine.Standing? {
      let label = Cover.UnitLabel(id: "\(Sample.id(number))", code: "", name: "")
      return tree.standing(of: label, at: day)
    }
    #expect(standing(5, before) == StageMachine.Standing(places: [.branch], powers: []))
    #expect(standing(4, before)?.powers == [.delegated, .verifies])
    #expect(standing(4, after) == nil && standing(99, before) == nil)
    #expect(standing(5, after)?.places == [.branch, .base])
    #expect(tree.standing(ofKind: "base") == StageMachine.Standing(places: [.base], powers: nil))
    #expect(tree.standing(ofKind: "no such kind") == nil)
  }

  @Test func `the kinds say who takes which place`() throws {
    let tree = try Sample.tree()
    let (before, after) = (try Sample.day("2025-06-30"), try Sample.day("2025-07-01"))
    func place(_ holder: String, _ number: Int, _ day: CalendarDate) -> UniqueIdentifier? {
      tree.holder(holder, for: Sample.id(number), at: day)?.id
    }
    #expect(place("branch", 6, before) == Sample.id(6))
    #expect(place("section", 6, before) == Sample.id(8))
    #expect(place("base", 6, before) == Sample.id(4))
    #expect(place("upper", 6, before) == Sample.id(2))
    #expect(place("section", 5, before) == nil)
    #expect(place("branch", 9, after) == Sample.id(9))
    #expect(place("base", 9, after) == Sample.id(9))
    #expect(place("upper", 9, after) == Sample.id(10))
    #expect(place("receiver", 9, after) == nil)
  }

  @Test func `successors are followed to those of the day`() throws {
    let tree = try Sample.tree()
    let (before, after) = (try Sample.day("2025-06-30"), try Sample.day("2026-01-01"))
    #expect(ids(tree.successors(of: Sample.id(2), at: before)) == ids(2))
    #expect(ids(tree.successors(of: Sample.id(2), at: after)) == ids(10))
    #expect(ids(tree.successors(of: Sample.id(6), at: after)) == ids(7))
    #expect(ids(tree.successors(of: Sample.id(10), at: before)) == [])
    #expect(ids(tree.predecessors(of: Sample.id(10))) == ids(2, 3, 4, 8))
    #expect(ids(tree.endings(of: Sample.id(2))) == ids(2))
  }

  @Test func `chains of successors split, join and end`() throws {
    let tree = try UnitTree(
      kinds: Sample.kinds,
      units: [
        Sample.unit(1, to: "2000-12-31", successors: [2, 3]),
        Sample.unit(2, from: "2001-01-01", to: "2010-12-31", successors: [4]),
        Sample.unit(3, from: "2001-01-01", to: "2010-12-31", successors: [4, 5]),
        Sample.unit(4, from: "2011-01-01"), Sample.unit(5, from: "2005-01-01", to: "2015-12-31"),
      ])
    #expect(ids(tree.successors(of: Sample.id(1), at: try Sample.day("2005-01-01"))) == ids(2, 3))
    #expect(ids(tree.successors(of: Sample.id(1), at: try Sample.day("2012-01-01"))) == ids(4, 5))
    #expect(ids(tree.successors(of: Sample.id(1), at: try Sample.day("2020-01-01"))) == ids(4))
    #expect(ids(tree.successors(of: Sample.id(5), at: try Sample.day("2020-01-01"))) == [])
    #expect(ids(tree.endings(of: Sample.id(1))) == ids(1, 2, 3))
  }

  // MARK: Looking up

  @Test func `a code means the unit that bore it then`() throws {
    let tree = try UnitTree(
      kinds: Sample.kinds,
      units: [
        Sample.unit(1, code: "01002003000004", to: "2025-06-30"),
        Sample.unit(2, code: "01.002.003.000.004", from: "2025-07-01"),
        Sample.unit(3, code: "01002003000005"),
      ])
    let code = try #require(UnitCode(parsing: "01.002.003.000.004"))
    #expect(tree.unit(coded: code, at: try Sample.day("2025-06-30"))?.id == Sample.id(1))
    #expect(tree.unit(coded: code, at: try Sample.day("2025-07-01"))?.id == Sample.id(2))
    #expect(ids(tree.units(coded: code)) == ids(1, 2))
    #expect(ids(try tree.units(for: "01002003000005", at: nil)) == ids(3))
    #expect(try tree.units(for: "99999999999999", at: nil).isEmpty)
  }

  @Test(
    arguments: try Samples.filled([
      "Chi bộ bản Mẫu Đá", "CHI BỘ BẢN MẪU ĐÁ", "chi bo ban mau da", "Chi  bộ bản Mẫu-Đá",
      "Chi bo\u{323}\u{302} bản Mẫu Ða\u{301}", "chi bộ bản mẫu đá",
    ]))
  func `a name is found whatever its marks`(name: String) throws {
    let tree = try Sample.tree()
    #expect(ids(try tree.units(named: name, at: try Sample.day("2026-01-01"))) == ids(5))
    #expect(ids(try tree.units(for: name, at: nil)) == ids(5, 5))
    #expect(try tree.units(named: name, at: try Sample.day("1999-01-01")).isEmpty)
  }

  @Test func `a UUID finds all entries or that of the day`() throws {
    let tree = try Sample.tree()
    let text = Sample.id(5).description
    let day = try Sample.day("2025-07-01")
    #expect(try tree.units(for: text, at: nil).count == 2)
    #expect(try tree.units(for: text, at: day).map(\.kind) == ["baseBranch"])
    #expect(tree.entries(of: Sample.id(77)).isEmpty)
  }

  @Test func `names are kept in NFC`() throws {
    let decomposed = "Chi bo\u{323}\u{302} Ma\u{302}\u{303}u"
    let tree = try UnitTree(kinds: Sample.kinds, units: [Sample.unit(1, decomposed)])
    #expect(Array((tree.units.first?.name ?? "").utf8) == Array("Chi bộ Mẫu".utf8))
  }
}
