/// Who isn't verified, as a relative is a member.
extension VERRules {
  static func exemptOnOwnSide(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    try exempt("ownSide", rule)
  }

  static func exemptOnSpouseSide(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    try exempt("spouseSide", rule)
  }

  /// Each exemption on a side names a relative of that side who is a member, and where.
  private static func exempt(_ side: String, _ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let summary = try rule.form(.verificationSummary)
    let edition = try rule.edition(on: rule.day(of: summary))
    let (covers, members) = (try edition.list("covers"), try edition.list("members"))
    let family = byName(rule.forms(.personalHistory).last?["/family"].rows ?? [])
    var tally = RuleTally()
    tally.ask(each: summary["/persons"].rows) { (tally, row) throws(RuleStop) in
      guard row["/way"].writtenText == "exempt" || row["/result"].writtenText == "exempt" else {
        return
      }
      let relation = try row["/relation"].text()
      let ground = row["/exemption"].writtenText
      guard ground == side || ground == nil && covers.contains(relation) else { return }
      let name: RuleFact = .name(try row["/fullName"].text())
      guard ground != nil else {
        return tally.fail("noGround", at: row["/exemption"].place, ["name": name])
      }
      guard covers.contains(relation) else {
        return tally.fail("otherSide", at: row["/exemption"].place, ["name": name])
      }
      guard let written = row["/memberRelative"].writtenText else {
        return tally.fail("noMember", at: row["/memberRelative"].place, ["name": name])
      }
      judge(written, row["/memberRelative"], family, members, name, &tally)
    }
    return tally.answer
  }

  private static func judge(
    _ written: String, _ place: Passage, _ family: [String: Passage], _ members: [String],
    _ name: RuleFact, _ tally: inout RuleTally
  ) {
    var facts: [String: RuleFact] = ["name": name, "member": .name(written)]
    guard let (relative, isNameAlone) = named(written, family) else {
      return tally.fail("notInHistory", at: place.place, facts)
    }
    facts["member"] = .name(relative["/fullName"].writtenText ?? written)
    guard let relation = relative["/relation"].writtenText else {
      return tally.leaveOpen(.unwritten(relative["/relation"].place))
    }
    guard members.contains(relation) else {
      facts["relation"] = .relation(relation)
      return tally.fail("wrongRelative", at: place.place, and: [relative.place], facts)
    }
    guard let isMember = relative["/partyMember"].writtenBool else {
      return tally.leaveOpen(.unwritten(relative["/partyMember"].place))
    }
    guard isMember, relative["/deceased"].writtenBool != true else {
      return tally.fail("notMember", at: place.place, and: [relative.place], facts)
    }
    guard !isNameAlone || relative["/partyOrganisation"].isWritten else {
      return tally.fail("noProof", at: place.place, and: [relative.place], facts)
    }
    tally.pass()
  }

  /// The relative whose name a free text gives (`ông Lò Văn Mẫu, Chi bộ bản Mẫu`), and whether it
  /// gives no more.
  private static func named(
    _ text: String, _ family: [String: Passage]
  ) -> (relative: Passage, isNameAlone: Bool)? {
    let words = SameText.form(text).split { $0.isWhitespace || ",;:()".contains($0) }.prefix(40)
    // A name stands near the start, after a word such as "ông" or "cha đẻ".
    for start in words.indices.prefix(6) {
      for end in stride(from: min(words.endIndex, start + 10), to: start, by: -1) {
        if let relative = family[words[start..<end].joined(separator: " ")] {
          return (relative, end == words.endIndex)
        }
      }
    }
    return nil
  }
}
