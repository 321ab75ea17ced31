internal import JSON
internal import RFC3339
internal import Vietnamese

/// Editions and numbers of forms.
enum FRMRules {
  static let functions: [RuleID: RuleFunction] = [
    "FRM-001": editionOfItsDay,
    "FRM-002": numberFitsForm,
    "FRM-003": noBlankLines,
  ]

  /// An official form is of an edition that was in use on its day.
  private static func editionOfItsDay(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let known = Set(rule.rule.editions.flatMap { $0.lists["editions"] ?? [] })
    var tally = RuleTally()
    tally.ask(each: rule.subject.texts) { (tally, texts) throws(RuleStop) in
      let form = texts.form
      guard let name = texts.edition?.edition, known.contains(name), let type = form.form?.type,
        let paper = Paper(type)
      else { return }
      let day = try rule.day(of: form)
      let used = try rule.edition(on: day).list("editions")
      tally.expect(
        Answer(used.contains(name)), "notInUse", at: form.place, and: [day.place],
        [
          "paper": .paper(paper), "edition": .text(name), "day": .date(day.date),
          "used": .list(used.map { .text($0) }),
        ])
    }
    return tally.answer
  }

  /// The form is what its folder says; no scan of it is named by another form's number.
  private static func numberFitsForm(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    var tally = RuleTally()
    for texts in rule.subject.texts {
      let form = texts.form
      guard let type = form.form?.type, let paper = Paper(type), let schema = texts.edition
      else { continue }
      tally.expect(
        Answer(schema.type == type), "otherForm", at: form["/$schema"].place,
        ["paper": .paper(paper), "other": .text(schema.type.text.uppercased())])
    }
    for scan in rule.cover["/scans"].rows {
      guard let folder = scan["/form"].writtenText?.split(separator: "/").first,
        let name = scan["/originalName"].writtenText
      else { continue }
      // A file's name that says no number says nothing.
      guard let number = formNumber(in: name), folder.hasSuffix("knd") else { continue }
      let own = folder.filter { $0 != "-" }
      tally.expect(
        Answer(number == own), "scanNamedOtherwise", at: scan["/originalName"].place,
        ["file": .text(name), "form": .text(folder.uppercased())])
    }
    return tally.answer
  }

  /// `2knd` in `Mẫu 2-KNĐ Lò A.pdf`; nil where there is none, or more than one.
  private static func formNumber(in name: String) -> String? {
    let folded = (try? ComposedText(name, limits: .name).searchForm()) ?? name
    let words = folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    var numbers: Set<String> = []
    for (index, word) in words.enumerated() where word.hasSuffix("knd") {
      let number = word == "knd" && index > 0 ? words[index - 1] + word : word
      let digits = number.dropLast(3)
      guard let first = digits.first, first.isNumber, digits.count <= 3 else { continue }
      numbers.insert(number)
    }
    return numbers.count == 1 ? numbers.first : nil
  }

  /// No text has the dots of a blank form.
  private static func noBlankLines(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    var tally = RuleTally()
    for texts in rule.subject.texts {
      let dotted = texts.texts.lazy.filter { $0.traits.contains(.hasDots) && hasDots($0.text) }
      let places = dotted.prefix(20).map(\.place)
      guard let first = places.first, let type = texts.form.form?.type, let paper = Paper(type)
      else {
        tally.pass()
        continue
      }
      tally.fail(
        "dots", at: first, and: Array(places.dropFirst()),
        ["paper": .paper(paper), "count": .count(places.count)])
    }
    return tally.answer
  }

  /// Five dots or lines in a row, or two signs of three dots.
  private static func hasDots(_ text: String) -> Bool {
    var (run, last) = (0, UInt32(0))
    for scalar in text.unicodeScalars {
      switch scalar {
      case ".", "_", "…": run = scalar.value == last ? run + 1 : 1
      default: run = 0
      }
      last = scalar.value
      if run >= (scalar == "…" ? 2 : 5) { return true }
    }
    return false
  }
}
