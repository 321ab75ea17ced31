internal import RFC3339

/// The letters that ask for verification, and what answers them.
struct RequestLetters {
  let all: [Passage]
  private let byForm: [FormName: Passage]
  private let byNumber: [String: [Passage]]
  private let byPerson: [String: [Passage]]

  init(_ rule: RuleCase) { self.init { rule.forms($0) } }

  init(_ forms: (Paper) -> [Passage]) {
    all = forms(.verificationRequest)
    var byForm: [FormName: Passage] = [:]
    var (byNumber, byPerson) = ([String: [Passage]](), [String: [Passage]]())
    for letter in all {
      if let name = letter.form { byForm[name] = letter }
      if let number = letter["/head/number"].writtenText {
        byNumber[DocumentNumber.form(number), default: []].append(letter)
      }
      for person in letter["/persons"].rows {
        if let key = VERRules.key(person) { byPerson[key, default: []].append(letter) }
      }
    }
    (self.byForm, self.byNumber, self.byPerson) = (byForm, byNumber, byPerson)
  }

  /// Whether a letter goes abroad, where an answer takes longer.
  static func isAbroad(_ letter: Passage) -> Answer {
    letter["/route"].writtenText.map { Answer($0 == "abroad") } ?? .perhaps
  }

  /// The letters about a person.
  func about(_ name: String) -> [Passage] { byPerson[name] ?? [] }

  /// The letter that a reply names by its form's number in the dossier.
  func named(by reply: Passage) -> Passage? {
    reply["/requestForm"].writtenText.flatMap { FormName($0) }.flatMap { byForm[$0] }
  }

  /// The letters that bear the number that a reply cites, and can bear the date.
  ///
  /// - Throws: *cannot tell* where the reply cites no number.
  func cited(by reply: Passage) throws(RuleStop) -> [Passage] {
    let number = DocumentNumber.form(try reply["/request/number"].text())
    let date = reply["/request/date"].writtenDate
    return (byNumber[number] ?? []).filter { letter in
      guard let date, let own = letter["/head/date"].writtenDate else { return true }
      return own.isSameDay(as: date) != .no
    }
  }

  /// The letter that a reply answers; nil where that can't be said.
  func answered(by reply: Passage) -> Passage? {
    if let named = named(by: reply) { return named }
    do throws(RuleStop) {
      let cited = try cited(by: reply)
      return cited.count == 1 ? cited[0] : nil
    } catch {
      // What cites no letter is told by VER-007.
      return nil
    }
  }
}

/// What answers the letters: replies, closed rows of the summary, certifications in the book.
struct RequestAnswers {
  private var byForm: [FormName: [Passage]] = [:]
  private var byCommittee: [String: [Passage]] = [:]

  /// The papers that may hold an answer.
  static let papers: [Paper] = [.verificationReply, .verificationSummary, .personalHistory]

  init(_ letters: RequestLetters, _ forms: (Paper) -> [Passage]) {
    for reply in forms(.verificationReply) {
      guard let name = letters.answered(by: reply)?.form else { continue }
      byForm[name, default: []].append(reply["/head/date"])
    }
    for summary in forms(.verificationSummary) {
      for row in summary["/persons"].rows {
        guard let result = row["/result"].writtenText, result != "pending",
          let name = row["/request"].writtenText.flatMap({ FormName($0) })
        else { continue }
        let closed = row["/closedOn"]
        byForm[name, default: []].append(closed.isWritten ? closed : summary["/date"])
      }
    }
    for box in forms(.personalHistory).flatMap({ $0["/verifications"].rows }) {
      guard let committee = box["/committee/name"].writtenText else { continue }
      byCommittee[SameText.form(committee), default: []].append(box["/signature/date"])
    }
  }

  /// Where the days of the answers to a letter stand, or should; none where nobody answered.
  func answers(to letter: Passage) -> [Passage] {
    let addressee = SameText.form(letter["/addressee/name"].writtenText ?? "")
    return (letter.form.flatMap { byForm[$0] } ?? []) + (byCommittee[addressee] ?? [])
  }
}

/// Numbers of documents as people write them.
enum DocumentNumber {
  /// What `Số 14-CV/ĐU` and `14-cv/đu` share.
  static func form(_ number: String) -> String {
    let words = SameText.form(number).split { $0.isWhitespace || $0 == ":" }
    let isLed =
      words.count > 1 && words.first.map { SameText.are(String($0), "số") == .yes } == true
    return (isLed ? words.dropFirst() : words[...]).joined()
  }
}

extension VERRules {
  /// Who lives abroad is verified through the mission; a doubt about them goes to security.
  static func throughTheMission(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let history = try rule.form(.personalHistory)
    let edition = try rule.edition(on: rule.dayOrToday(of: .branchMeeting))
    let wanted = try edition.list("relations")
    let (routes, security) = (try edition.list("routes"), try edition.list("security"))
    let letters = RequestLetters(rule)
    let results = byName(rule.forms(.verificationSummary).last?["/persons"].rows ?? [])
    let replies = byName(
      rule.forms(.verificationReply).flatMap { $0["/results"].rows }.filter { isUnclear($0) })
    var (tally, told) = (RuleTally(), Set<String>())
    tally.ask(each: history["/family"].rows) { (tally, relative) throws(RuleStop) in
      guard relative["/livesAbroad"].writtenBool == true,
        relative["/deceased"].writtenBool != true
      else { return }
      let relation = try relative["/relation"].text()
      let name = try relative["/fullName"].text()
      let key = SameText.form(name)
      guard told.insert(key).inserted else { return }
      let facts: [String: RuleFact] = ["name": .name(name), "relation": .relation(relation)]
      let asked = letters.about(key)
      if let last = asked.last {
        tally.expect(
          isSent(asked, routes), "otherRoute", at: last["/route"].place, and: [relative.place],
          facts)
      } else if wanted.contains(relation), try isOfAge(relative, rule) {
        unasked(relative, results[key], rule, facts, &tally)
      }
      guard let doubt = replies[key] ?? results[key].flatMap({ isUnclear($0) ? $0 : nil }) else {
        return
      }
      tally.expect(isSent(asked, security), "doubt", at: doubt.place, and: [relative.place], facts)
    }
    return tally.answer
  }

  /// A relative abroad whom no letter asks about.
  private static func unasked(
    _ relative: Passage, _ result: Passage?, _ rule: RuleCase, _ facts: [String: RuleFact],
    _ tally: inout RuleTally
  ) {
    switch result?["/way"].writtenText {
    case "exempt", "notNeeded": tally.pass()
    default:
      if result != nil || rule.hasHappened(.branchMeeting) {
        tally.fail("noLetter", at: relative.place, facts)
      } else {
        tally.leaveOpen(.unwritten(.type(Paper.verificationRequest.type)))
      }
    }
  }

  /// Whether one of the letters went one of the ways.
  private static func isSent(_ letters: [Passage], _ routes: [String]) -> Answer {
    let ways = letters.map { $0["/route"].writtenText }
    if ways.contains(where: { $0.map(routes.contains) ?? false }) { return .yes }
    return ways.contains(nil) ? .perhaps : .no
  }

  /// What a certification left unclear is asked once more, of the board of the committee above.
  static func secondCheck(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let edition = try rule.edition(on: rule.dayOrToday(of: .branchMeeting))
    let (routes, outside) = (try edition.list("routes"), try edition.list("outside"))
    let letters = RequestLetters(rule)
    let family = rule.forms(.personalHistory).last?["/family"].rows ?? []
    let abroad = byName(family.filter { $0["/livesAbroad"].writtenBool == true })
    var (asked, clearSince) = (false, [String: PartialDate]())
    var unclear: [(row: Passage, day: PartialDate?)] = []
    for reply in rule.forms(.verificationReply) {
      let day = rule.writtenDay(of: reply)?.date
      for row in reply["/results"].rows {
        asked = true
        if isUnclear(row) { unclear.append((row, day)) }
        guard row["/clear"].writtenBool == true, let key = key(row), let day else { continue }
        clearSince[key] = max(clearSince[key] ?? day, day)
      }
    }
    for row in rule.forms(.verificationSummary).flatMap({ $0["/persons"].rows }) {
      asked = true
      if isUnclear(row) { unclear.append((row, nil)) }
    }
    var tally = RuleTally()
    if asked { tally.pass() }
    var told: Set<String> = []
    tally.ask(each: unclear) { (tally, doubt) throws(RuleStop) in
      let name = try doubt.row["/fullName"].text()
      let key = SameText.form(name)
      // VER-004 and VER-005 tell of these.
      guard !outside.contains(doubt.row["/relation"].writtenText ?? ""), abroad[key] == nil,
        told.insert(key).inserted
      else { return }
      if let day = doubt.day, let since = clearSince[key], day.isBefore(since) == .yes { return }
      tally.expect(
        isSent(letters.about(key), routes), "noSecondCheck", at: doubt.row.place,
        ["name": .name(name)])
    }
    return tally.answer
  }

  /// A letter says all that it must; a reply is of one letter.
  static func lettersAndReplies(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let letters = RequestLetters(rule)
    var tally = RuleTally(ifNothing: .noPaper([.verificationRequest, .verificationReply]))
    for letter in letters.all {
      for pointer in ["/head/number", "/head/date", "/addressee/name", "/persons", "/points"] {
        let passage = letter[pointer]
        passage.isWritten ? tally.pass() : tally.fail("unwritten", at: passage.place)
      }
    }
    tally.ask(each: rule.forms(.verificationReply)) { (tally, reply) throws(RuleStop) in
      let place = reply["/request/number"].place
      let facts: [String: RuleFact] = ["number": .text(try reply["/request/number"].text())]
      let cited = try letters.cited(by: reply)
      guard !cited.isEmpty else { return tally.fail("noLetter", at: place, facts) }
      guard let named = letters.named(by: reply) else {
        return cited.count == 1
          ? tally.pass() : tally.fail("severalLetters", at: place, and: cited.map(\.place), facts)
      }
      let isOne = cited.contains { $0.form == named.form }
      tally.expect(
        Answer(isOne), "otherLetter", at: reply["/requestForm"].place, and: [named.place], facts)
    }
    return tally.answer
  }

  /// A reply comes after its letter, and before the base committee certifies.
  static func repliesInOrder(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let letters = RequestLetters(rule)
    let history = rule.forms(.personalHistory).last
    let certified = history?["/baseCertification/signature/date"].writtenDated
    var tally = RuleTally(ifNothing: .noPaper([.verificationReply]))
    tally.ask(each: rule.forms(.verificationReply)) { (tally, reply) throws(RuleStop) in
      let day = try rule.day(of: reply)
      if let letter = letters.answered(by: reply) {
        tally.expect(try rule.day(of: letter), notAfter: day, "beforeLetter", at: day.place)
      }
      if let certified { tally.expect(day, notAfter: certified, "afterCertification") }
    }
    for box in history?["/verifications"].rows ?? [] {
      guard let certified, let day = box["/signature/date"].writtenDated else { continue }
      tally.expect(day, notAfter: certified, "afterCertification")
    }
    return tally.answer
  }

  /// A letter that nobody answered is recalled in time.
  static func reminded(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let letters = RequestLetters(rule)
    let today = Dated(PartialDate(rule.today), at: .dossier)
    let answers = RequestAnswers(letters) { rule.forms($0) }
    var tally = RuleTally(ifNothing: .noPaper([.verificationRequest]))
    tally.ask(each: letters.all) { (tally, letter) throws(RuleStop) in
      let addressee = letter["/addressee/name"].writtenText ?? ""
      guard answers.answers(to: letter).isEmpty else { return tally.pass() }
      let sent = try rule.day(of: letter)
      let edition = try rule.edition(on: sent)
      let days = try edition.number(
        letter["/route"].text() == "abroad" ? "daysAbroad" : "daysAtHome")
      // So few days on the calendar hold no more working days.
      if let soon = try sent.day().adding(days: days), rule.today <= soon { return tally.pass() }
      let end = Dated(PartialDate(try rule.workingDay(days, after: sent)), at: letter.place)
      let facts: [String: RuleFact] = [
        "addressee": .name(addressee), "sent": .date(sent.date), "days": .count(days),
      ]
      tally.expect(today, notAfter: end, "overdue", at: letter.place, facts)
    }
    return tally.answer
  }
}
