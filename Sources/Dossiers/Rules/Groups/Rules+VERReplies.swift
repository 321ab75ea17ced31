internal import RFC3339

/// What came back, and from whom.
extension VERRules {
  /// A reply says of each person all that is to be verified.
  static func contentCovered(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let replies = rule.forms(.verificationReply)
    var tally = RuleTally(ifNothing: .noPaper([.verificationReply]))
    tally.ask(each: replies) { (tally, reply) throws(RuleStop) in
      let edition = try rule.edition(on: rule.day(of: reply))
      let (all, applicant) = (try edition.list("relatives"), try edition.list("applicant"))
      for row in reply["/results"].rows {
        let facts: [String: RuleFact] = ["name": .name(row["/fullName"].writtenText ?? "")]
        let isApplicant = row["/relation"].writtenText == "applicant"
        for point in isApplicant ? applicant : all {
          let passage = row["/\(point)"]
          passage.isWritten ? tally.pass() : tally.fail("unwritten", at: passage.place, facts)
        }
      }
    }
    return tally.answer
  }

  /// A reply, or a box of the book, bears the base committee's signature and seal.
  static func signedAndSealed(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let replies = rule.forms(.verificationReply).map { ($0, $0["/signature"]) }
    let boxes = rule.forms(.personalHistory).flatMap { form in
      form["/verifications"].rows.map { (form, $0["/signature"]) }
    }
    var tally = RuleTally(ifNothing: .noPaper([.verificationReply]))
    tally.ask(each: replies + boxes) { (tally, item) throws(RuleStop) in
      let (form, signature) = item
      let day = signature["/date"].writtenDated ?? rule.writtenDay(of: form)
      guard let day else { return tally.leaveOpen(.unwritten(form.place)) }
      let edition = try rule.edition(on: day)
      for pointer in ["/signer", "/title"] where !signature[pointer].isWritten {
        tally.fail("noName", at: signature[pointer].place)
      }
      let signed = signature["/signed"].writtenBool
      tally.expect(signed.map { Answer($0) } ?? .perhaps, "unsigned", at: signature.place)
      let authority = try signature["/authority"].text()
      let isCell = SameWords(authority).hold(oneOf: try edition.phrases("cell"))
      let isBase = SameWords(authority).hold(oneOf: try edition.phrases("base"))
      guard !isCell || isBase else {
        return tally.fail("cellAlone", at: signature.place, ["authority": .text(authority)])
      }
      seal(signature, form, rule, &tally)
    }
    return tally.answer
  }

  private static func seal(
    _ signature: Passage, _ form: Passage, _ rule: RuleCase, _ tally: inout RuleTally
  ) {
    if let present = signature["/seal/present"].writtenBool {
      return tally.expect(Answer(present), "noSeal", at: signature["/seal"].place)
    }
    switch rule.attested(.sealPresent, of: form).answer {
    case .yes: tally.pass()
    case .no: tally.fail("noSeal", at: signature["/seal"].place)
    case .perhaps: tally.leaveOpen(.unattested(form.place, .sealPresent))
    }
  }

  /// Who was sent had a letter, and reported in writing.
  static func emissaryPapers(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let (letters, reports) = (rule.forms(.emissaryLetter), rule.forms(.emissaryReport))
    let rows = rule.forms(.verificationSummary).flatMap { $0["/persons"].rows }
    let wasSent = rows.contains { $0["/way"].writtenText == "emissary" }
    guard wasSent || !letters.isEmpty || !reports.isEmpty else {
      throw .notApplicable(.nothingToAsk)
    }
    var tally = RuleTally()
    if letters.isEmpty { tally.fail("noLetter", at: .type(Paper.emissaryLetter.type)) }
    if reports.isEmpty, wasSent { tally.fail("noReport", at: .type(Paper.emissaryReport.type)) }
    if reports.isEmpty, !wasSent {
      tally.leaveOpen(.unwritten(.type(Paper.emissaryReport.type)))
    }
    let numbers = letters.map { $0["/head/number"].writtenText.map(DocumentNumber.form) }
    tally.ask(each: reports) { (tally, report) throws(RuleStop) in
      let signature = report["/signature"]
      tally.expect(Answer(try signature["/signed"].bool()), "unsigned", at: signature.place)
      let name = try report["/emissary/fullName"].text()
      let signer = try signature["/signer"].text()
      tally.expect(
        SameText.are(name, signer), "otherSigner", at: signature["/signer"].place,
        ["name": .name(name), "signer": .name(signer)])
      guard !letters.isEmpty else { return }
      let number = try report["/letter/number"].text()
      let matches = numbers.firstIndex(of: DocumentNumber.form(number)).map { letters[$0] }
      guard let letter = matches else {
        return tally.fail(
          "otherLetter", at: report["/letter/number"].place, ["number": .text(number)])
      }
      let sent = try letter["/emissary/fullName"].text()
      tally.expect(
        SameText.are(sent, name), "otherMember", at: report["/emissary/fullName"].place,
        and: [letter.place], ["name": .name(name), "sent": .name(sent)])
    }
    return tally.answer
  }

  /// Each person's last result isn't too old when the branch meets.
  static func stillFresh(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let meeting = try rule.dayOrToday(of: .branchMeeting)
    let months = try rule.edition(on: meeting).number("months")
    var tally = RuleTally(
      ifNothing: .noPaper([.verificationReply, .emissaryReport, .personalHistory]))
    var (last, others) = ([String: Dated](), [Dated]())
    func take(_ day: Passage, _ names: [String]) {
      guard let dated = day.writtenDated else { return tally.leaveOpen(.unwritten(day.place)) }
      if names.isEmpty { others.append(dated) }
      for name in names where last[name].map({ $0.date < dated.date }) ?? true {
        last[name] = dated
      }
    }
    for reply in rule.forms(.verificationReply) {
      take(reply["/head/date"], reply["/results"].rows.compactMap { key($0) })
    }
    for box in rule.forms(.personalHistory).flatMap({ $0["/verifications"].rows }) {
      let names = box["/about"].rows.compactMap(\.writtenText)
      take(box["/signature/date"], names.map { SameText.form($0) })
    }
    for report in rule.forms(.emissaryReport) { take(report["/signature/date"], []) }
    let days = Set(last.values).union(others).map { ("\($0.place)", $0) }
    for (_, day) in days.sorted(by: { $0.0 < $1.0 }) {
      tally.expect(day, freshFor: months, at: meeting)
    }
    return tally.answer
  }

  /// The committee that answered was there on the day of its answer.
  static func unitWasThere(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let replies = rule.forms(.verificationReply).map { ($0["/head/issuer"], $0["/head/date"]) }
    let boxes = rule.forms(.personalHistory).flatMap { form in
      form["/verifications"].rows.map { ($0["/committee"], $0["/signature/date"]) }
    }
    let all = replies + boxes
    guard !all.isEmpty else { throw .notApplicable(.noPaper([.verificationReply])) }
    let found = UnitsOnPaper(all.map(\.0), in: rule.units)
    var tally = RuleTally()
    tally.ask(each: all) { (tally, item) throws(RuleStop) in
      let (unit, written) = item
      let entries = found[unit]
      guard !entries.isEmpty else { return tally.leaveOpen(.unit(unit.place)) }
      let date = try written.dated()
      let day = try date.day()
      guard !entries.contains(where: { $0.period.contains(day) }) else { return tally.pass() }
      var facts: [String: RuleFact] = [
        "unit": .name(try unit["/name"].text()), "day": .date(date.date),
      ]
      let ended = entries.filter { $0.period.to.map { $0 < day } ?? false }
      guard let end = ended.compactMap(\.period.to).max(), let one = ended.last else {
        return tally.fail("notYet", at: unit.place, and: [date.place], facts)
      }
      facts["end"] = .date(PartialDate(end))
      let next = rule.units?.successors(of: one.id, at: day).map { RuleFact.name($0.name) } ?? []
      if next.isEmpty { return tally.fail("ended", at: unit.place, and: [date.place], facts) }
      facts["successors"] = .list(next)
      tally.fail("merged", at: unit.place, and: [date.place], facts)
    }
    return tally.answer
  }
}

extension RuleTally {
  /// A paper's day lies not so many months before a meeting.
  mutating func expect(_ day: Dated, freshFor months: Int, at meeting: Dated) {
    let validity = Validity(from: day.date, months: months)
    var facts: [String: RuleFact] = [
      "day": .date(day.date), "meeting": .date(meeting.date), "months": .months(months),
    ]
    if let end = validity.end { facts["end"] = .date(end) }
    switch validity.standing(on: meeting.date) {
    case .good: pass()
    case .lastDay: fail("lastDay", at: day.place, and: [meeting.place], facts)
    case .over: fail("tooOld", at: day.place, and: [meeting.place], facts)
    case .undecidable:
      for date in [day, meeting] where date.date.precision < .day {
        leaveOpen(.inexact(date.place))
      }
    }
  }
}

/// The units of the tree that papers name: by identity, by code, else by their very name.
struct UnitsOnPaper {
  private let tree: UnitTree?
  private var named: [String: [Unit]] = [:]

  init(_ papers: [Passage], in tree: UnitTree?) {
    self.tree = tree
    guard let tree else { return }
    let names = Set(papers.compactMap { $0["/name"].writtenText })
    for unit in tree.units where names.contains(unit.name) {
      named[unit.name, default: []].append(unit)
    }
  }

  /// All entries of the unit; of the units, where several bear the name.
  subscript(unit: Passage) -> [Unit] {
    guard let tree else { return [] }
    if let id = unit["/id"].writtenText.flatMap({ UniqueIdentifier(parsing: $0) }) {
      let entries = Array(tree.entries(of: id))
      if !entries.isEmpty { return entries }
    }
    if let code = unit["/code"].writtenText.flatMap({ UnitCode(parsing: $0) }) {
      let entries = tree.units(coded: code)
      if !entries.isEmpty { return entries }
    }
    return unit["/name"].writtenText.flatMap { named[$0] } ?? []
  }
}
