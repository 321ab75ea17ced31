import Dossiers
import Glibc
import JSON
import TestSupport
import Testing

/// Half-filled and damaged dossiers: a rule answers, whatever it is given.
@Suite struct `Rules asked of a damaged draft` {
  /// A hundred drafts a seed: 10,000 in the long run.
  static let seeds = 0..<UInt64(unsafe getenv("HOSO_LONG") == nil ? 4 : 100)

  @Test(arguments: try Samples.filled(Array(seeds)))
  func `answer each, one and all`(seed: UInt64) throws {
    let book = try CaseOfRule.book.get()
    let catalogue = try Fixture.catalogue.get()
    var damage = Damage(seed: seed)
    var kinds: Set<RuleAnswer.Kind> = []
    for _ in 0..<100 {
      let sample = damage.random.pick(SampleDossier.allCases)
      let data = try damage.draft(of: sample)
      let report = RuleCheck(book).report(on: RuleSubject(data, catalogue, on: try sample.day))
      #expect(report.results.count == book.rules.count { $0.state != .left })
      kinds.formUnion(report.results.map(\.answer.kind))
    }
    #expect(kinds.count == RuleAnswer.Kind.allCases.count, "not all answers were seen: \(kinds)")
  }
}

/// Drops and damages what is written.
private struct Damage {
  var random: FixedRandom

  init(seed: UInt64) { random = FixedRandom(seed: seed) }

  mutating func draft(of sample: SampleDossier) throws -> CaseData {
    let data = try sample.changed(by: [:])
    // Of some drafts nearly nothing is damaged, of others nearly all.
    let rarity = random.pick([3, 10, 30, 100])
    var forms: [Dossier.Form] = []
    for form in data.forms.values.flatMap(\.self).sorted(by: { $0.name < $1.name })
    where !random.oneIn(rarity) {
      let tree = damaged(JSONTree(form.document.root), rarity)
      forms.append(Dossier.Form(name: form.name, document: try tree.document))
    }
    let cover = try data.dossier.map { try damaged(JSONTree($0), rarity).document.root }
    return CaseData(dossier: random.oneIn(50) ? nil : cover, forms: forms)
  }

  private mutating func damaged(_ value: JSONTree, _ rarity: Int) -> JSONTree {
    if random.oneIn(rarity * 4) { return random.pick(Self.strange) }
    switch value {
    case .array(let elements):
      var rows = elements.filter { _ in !random.oneIn(rarity) }.map { damaged($0, rarity) }
      if let row = rows.first, random.oneIn(rarity) { rows += [row, row] }
      return .array(rows)
    case .object(let object):
      let kept = object.members.filter { _ in !random.oneIn(rarity) }
      return .object(JSONObject(kept.map { ($0.name, damaged($0.value, rarity)) }))
    default: return value
    }
  }

  /// What may stand anywhere in a form that no schema has judged.
  private static let strange: [JSONTree] = [
    .null, true, false, 0, -1, 100_001, .number(JSONNumber(Int.max)), .number(JSONNumber(Int.min)),
    "", " ", "x", "không", "now", "unknown", "2023-02-29", "2922-13-45", "0000", "0001-01-01",
    "9999-12-31", "9999", "29/02/2024", "ngày 31 tháng 13 năm 99999", "1-4,7-", "9-1,99999999999",
    "Nguye\u{302}\u{303}n Va\u{306}n Ma\u{302}\u{303}u", "\u{202E}\u{0}\u{1B}[2J",
    .string(String(repeating: "chi bộ ", count: 2000)), [], [[[]]], [:], ["": ["": .null]],
    ["from": "2024", "to": "2023"], ["number": "", "date": "2024-00"],
  ]
}
