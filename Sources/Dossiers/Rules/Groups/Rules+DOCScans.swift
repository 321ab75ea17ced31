internal import RFC3339

/// Scans: what is told of their insides is what was read when they were put in.
extension DOCRules {
  /// As many pages are scanned as the paper has.
  static func allPagesScanned(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let scans = ScanList(rule)
    var tally = RuleTally()
    tally.ask(each: scans.scanned(rule)) { (tally, item) throws(RuleStop) in
      let (form, files) = item
      let pages = form["/transcription/paperPages"]
      let number = try pages.number()
      let parts = ScanList.parts(of: form)
      var total = 0
      for file in files {
        let whole = file["/pages"].writtenNumber
        let used = file["/path"].writtenText.flatMap { parts[$0] }
        if let used, let whole, used.last > whole {
          tally.fail(
            "beyond", at: used.place, and: [file.place],
            ["last": .count(used.last), "scanned": .count(whole)])
        }
        guard let count = used?.count ?? whole else {
          throw .cannotTell([.unwritten(file["/pages"].place)])
        }
        total += min(max(count, 0), 10_000)
      }
      tally.expect(
        Answer(total == number), total < number ? "fewer" : "more", at: pages.place,
        and: files.map(\.place), ["paper": .count(number), "scanned": .count(total)])
    }
    return tally.answer
  }

  /// PDF, one paper a file, not empty, and somebody has seen that it can be read.
  static func readableScans(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let scans = ScanList(rule)
    let edition = try rule.edition(on: Dated(PartialDate(rule.today), at: .dossier))
    let types = Set(try edition.list("mediaTypes"))
    var tally = RuleTally()
    tally.ask(each: scans.scanned(rule)) { (tally, item) throws(RuleStop) in
      let (form, files) = item
      for file in files {
        tally.ask { (tally: inout RuleTally) throws(RuleStop) in
          let type = try file["/mediaType"].text()
          tally.expect(
            Answer(types.contains(type)), "notPDF", at: file["/mediaType"].place,
            ["type": .text(type)])
        }
        tally.ask { (tally: inout RuleTally) throws(RuleStop) in
          let size = try file["/size"].number()
          tally.expect(Answer(size > 0), "empty", at: file["/size"].place)
        }
      }
      for row in form["/transcription/scans"].rows {
        guard let path = row["/path"].writtenText, let owner = scans.owner[path] else { continue }
        guard let name = form.form, owner != name else { continue }
        tally.fail("shared", at: row.place, ["form": .form(name), "other": .form(owner)])
      }
      tally.expect(rule.attested(.legible, of: form), .legible, of: form)
    }
    return tally.answer
  }
}

/// The scans that `dossier.json` lists, by the form they belong to.
private struct ScanList {
  private var files: [FormName: [Passage]] = [:]
  private(set) var owner: [String: FormName] = [:]

  init(_ rule: RuleCase) {
    for file in rule.cover["/scans"].rows {
      guard let name = file["/form"].writtenText.flatMap({ FormName($0) }) else { continue }
      files[name, default: []].append(file)
      if let path = file["/path"].writtenText { owner[path] = name }
    }
  }

  /// The forms that have any.
  func scanned(_ rule: RuleCase) -> [(form: Passage, files: [Passage])] {
    rule.allForms.compactMap { form in
      form.form.flatMap { files[$0] }.map { (form, $0) }
    }
  }

  /// The pages of each file that a form says it was typed from, where it names some.
  static func parts(of form: Passage) -> [String: Part] {
    var parts: [String: Part] = [:]
    for row in form["/transcription/scans"].rows {
      guard let path = row["/path"].writtenText, let part = Part(row["/pages"]) else { continue }
      parts[path] = part
    }
    return parts
  }

  /// Pages of a file: `1-4,7`.
  struct Part {
    let count: Int, last: Int
    let place: DossierPlace

    init?(_ pages: Passage) {
      guard let text = pages.writtenText else { return nil }
      var seen = Set<Int>()
      for part in text.split(separator: ",").prefix(100) {
        let ends = part.split(separator: "-").compactMap { Int($0) }
        guard let first = ends.first, let last = ends.last, 1 <= first, first <= last, last <= 9999
        else { return nil }
        seen.formUnion(first...last)
      }
      guard let last = seen.max() else { return nil }
      (count, self.last, place) = (seen.count, last, pages.place)
    }
  }
}
