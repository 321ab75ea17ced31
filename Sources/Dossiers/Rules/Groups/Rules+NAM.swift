internal import JSON
internal import RFC3339
internal import Vietnamese

/// Names, numbers and letters.
enum NAMRules {
  static let functions: [RuleID: RuleFunction] = [
    "NAM-001": namesAgree,
    "NAM-002": numberAgrees,
    "NAM-003": lettersAreVietnamese,
    "NAM-004": placesValid,
  ]

  /// The person's name is one in all papers; so are the names of close relatives.
  private static func namesAgree(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let history = rule.forms(.personalHistory).last
    let coverName = rule.cover["/person/name"]
    let reference = history.map { $0["/fullName"] } ?? coverName
    guard let name = reference.writtenText else {
      throw .cannotTell([.unwritten(reference.place)])
    }
    let form = SameText.form(name)
    var tally = RuleTally()
    let papers = Paper.allCases.filter { $0 != .personalHistory }
    let mentions = rule.mentions(in: papers).map { $0["/fullName"] }
    for mention in (history == nil ? [] : [coverName]) + mentions {
      guard let text = mention.writtenText else {
        tally.leaveOpen(.unwritten(mention.place))
        continue
      }
      tally.expect(
        Answer(SameText.form(text) == form), "differs", at: mention.place,
        and: [reference.place], ["name": .name(text), "other": .name(name)])
    }
    if let history { relativesAgree(history, rule, &tally) }
    return tally.answer
  }

  /// The tables of other papers that name relatives.
  private static let tables: [(paper: Paper, pointer: String)] = [
    (.verificationRequest, "/persons"), (.verificationReply, "/results"),
    (.verificationSummary, "/persons"), (.notice, "/recipients"),
  ]

  /// Of a relation that only one has, the name is the one of the personal history.
  private static func relativesAgree(
    _ history: Passage, _ rule: RuleCase, _ tally: inout RuleTally
  ) {
    var declared = Dictionary(grouping: history["/family"].rows) {
      $0["/relation"].writtenText ?? ""
    }
    declared["applicant"] = [history]
    for (paper, pointer) in tables {
      for row in rule.forms(paper).flatMap({ $0[pointer].rows }) {
        guard let relation = row["/relation"].writtenText, let all = declared[relation],
          let own = all.first?["/fullName"], all.count == 1,
          relation != "sibling", relation != "child"
        else { continue }
        let written = row["/fullName"]
        guard written.isSameText(as: own) == .no else { continue }
        tally.fail(
          "relativeDiffers", at: written.place, and: [own.place],
          [
            "name": .name(written.writtenText ?? ""), "other": .name(own.writtenText ?? ""),
            "relation": .relation(relation),
          ])
      }
    }
  }

  /// 12 digits, of which three say the century, the sex and the year of birth.
  private static func numberAgrees(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let history = rule.forms(.personalHistory).last
    let numbers =
      ([history.map { $0["/personalId"] }, rule.cover["/person/personalId"]]
      + rule.mentions(in: Paper.allCases.filter { $0 != .personalHistory })
      .map { $0["/personalId"] }).compactMap(\.self).filter(\.isWritten)
    guard !numbers.isEmpty else {
      guard let history else { throw .notApplicable(.noPaper([.personalHistory])) }
      throw .cannotTell([.unwritten(history["/personalId"].place)])
    }
    var tally = RuleTally()
    var judged: Set<String> = []
    // The same number is judged where it stands first.
    tally.ask(each: numbers) { (tally, number) throws(RuleStop) in
      guard let text = number.writtenText, judged.insert(text).inserted else { return }
      guard let parts = PersonalNumber(text) else {
        return tally.fail(
          "notTwelve", at: number.place, ["count": .count(text.filter(\.isNumber).count)])
      }
      let birth = try rule.birth()
      tally.expect(
        Answer(parts.birthYear == birth.date.year), "year", at: number.place, and: [birth.place],
        ["said": .text(String(parts.birthYear)), "birth": .date(birth.date)])
      guard let sex = history?["/sex"], let written = sex.writtenText else { return }
      tally.expect(
        Answer(parts.sex == written), "sex", at: number.place, and: [sex.place],
        ["said": .choice(parts.sex, at: sex.place), "sex": .choice(written, at: sex.place)])
    }
    return tally.answer
  }

  /// No text that looks right and is stored otherwise: each way told once of a form.
  private static func lettersAreVietnamese(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    var tally = RuleTally()
    // Names and places stand in many forms. By bytes: strings compare whatever their composition.
    var known: [[UInt8]: [Strangeness]] = [:]
    var (look, judged) = (FirstLook(), 0)
    for texts in rule.subject.texts {
      var found: [String: [(text: WrittenText, facts: [String: RuleFact])]] = [:]
      for text in texts.texts where text.traits.contains(.isUnicode) {
        if text.value.withUTF8({ look.isSurelyVietnamese($0) }) ?? true { continue }
        let bytes = Array(text.text.utf8)
        let all: [Strangeness]
        if let told = known[bytes] {
          all = told
        } else {
          judged += bytes.count
          guard judged <= mostJudged else { continue }
          all = strangeness(of: bytes)
          known[bytes] = all
        }
        for (variant, facts) in all where found[variant, default: []].count < 20 {
          found[variant, default: []].append((text, facts))
        }
      }
      if found.isEmpty { tally.pass() }
      for (variant, all) in found.sorted(by: { $0.key < $1.key }) {
        let places = all.map(\.text.place)
        tally.fail(variant, at: places[0], and: Array(places.dropFirst()), all[0].facts)
      }
    }
    return tally.answer
  }

  private typealias Strangeness = (variant: String, facts: [String: RuleFact])

  /// No dossier that people write has more text, and each word is tried in all old encodings.
  private static let mostJudged = 1 << 20

  private static func strangeness(of bytes: [UInt8]) -> [Strangeness] {
    // What is no text at all is told where the form is read.
    guard let composed = try? ComposedText(utf8: bytes) else { return [] }
    var found: [Strangeness] = []
    if !composed.wasComposed { found.append(("notComposed", [:])) }
    // Spaces and joiners come from word processors, and change no letter.
    let alike = composed.lookAlikes(in: .text).first { $0.kind != .space && $0.kind != .invisible }
    if let alike, let meant = alike.meant {
      found.append(
        ("lookAlike", ["found": .text(code(of: alike.found)), "meant": .text(String(meant))]))
    }
    // One word alone is never sure enough.
    if let verdict = LegacyText(composed).verdict(), verdict.confidence >= 75,
      hasTwoWords(String(decoding: bytes, as: UTF8.self))
    {
      found.append(("legacy", ["encoding": .text(verdict.encoding.rawValue)]))
    }
    return found
  }

  /// Whether two words at least have letters beyond ASCII.
  private static func hasTwoWords(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).count { $0.utf8.contains { $0 >= 0x80 } } > 1
  }

  /// `Ð (U+00D0)`.
  private static func code(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
    return "\(scalar) (U+\(zeros)\(digits))"
  }
}

/// A personal identity number of 12 digits: where it was given, century and sex, year, serial.
struct PersonalNumber {
  let birthYear: Int
  /// A value of the personal history's `sex`.
  let sex: String

  /// Spaces between the digits don't count.
  init?(_ text: String) {
    let digits = text.unicodeScalars.filter { $0 != " " }.map { Int($0.value) - 0x30 }
    guard digits.count == 12, digits.allSatisfy((0...9).contains) else { return nil }
    birthYear = 1900 + digits[3] / 2 * 100 + digits[4] * 10 + digits[5]
    sex = digits[3].isMultiple(of: 2) ? "male" : "female"
  }
}
