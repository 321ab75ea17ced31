package import Dossiers
internal import RFC3339

/// A dossier in plain words: sentences over what is known of it at a glance.
package struct DossierAccount: Sendable {
  /// A sentence, set in below the one that it belongs to.
  package struct Line: Sendable {
    package let depth: Int
    package let text: SafeText
  }

  private let summary: DossierSummary
  private let names: DossierNames

  package init(_ summary: DossierSummary, names: DossierNames) {
    self.summary = summary
    self.names = names
  }

  /// What is told, in one language.
  package func lines(in language: Language) -> [Line] {
    let told = head + whereabouts + papers + lacks + days + [checks].compactMap { $0 }
    return told.map { line in
      let parts = line.parts.map { $0.message.sentence(in: language, $0.facts) }
      return Line(depth: line.depth, text: parts.joined(separator: ""))
    }
  }

  private typealias Part = (message: AccountMessage, facts: Facts)
  private typealias Told = (depth: Int, parts: [Part])

  private func told(_ message: AccountMessage, _ facts: Facts = [:], depth: Int = 0) -> Told {
    (depth, [(message, facts)])
  }

  // MARK: whose it is, and where

  private var head: [Told] {
    let cover = summary.cover
    var lines: [Told] = []
    let person: Facts = ["number": .text(cover.number), "name": .text(cover.person.name)]
    if let birth = cover.person.birthDate {
      lines.append(told(.personBorn, person.adding("birth", .date(birth))))
    } else {
      lines.append(told(.person, person))
    }
    lines.append(
      told(
        .opened,
        [
          "day": .date(PartialDate(cover.openedOn)), "unit": Fact(cover.unit),
          "profile": Fact(summary.profile?.title, or: cover.profile),
        ]))
    if let other = cover.continues { lines.append(told(.continues, ["dossier": .text(other)])) }
    lines += circumstances
    return lines
  }

  private var circumstances: [Told] {
    let terms = names.catalogue.vocabulary.circumstances
    let isSo = terms.filter { summary.cover.circumstances[$0.id] == true }
    guard !isSo.isEmpty else { return [] }
    return [told(.circumstances, ["circumstances": .list(isSo.map { Fact($0.title, or: $0.id) })])]
  }

  private var whereabouts: [Told] {
    var lines: [Told] = []
    if let stage = summary.stage, let unit = summary.custodian, let since = summary.since {
      lines.append(
        told(
          .stage,
          [
            "stage": Fact(stage.title, or: stage.id), "unit": Fact(unit),
            "since": .text(since.vietnameseText),
          ]))
    } else {
      lines.append(told(.draft))
    }
    if let step = summary.step {
      lines.append(told(.step, ["step": Fact(step.title, or: step.id)]))
    }
    lines.append(told(AccountMessage(summary.cover.transcription)))
    return lines
  }

  // MARK: papers

  private var papers: [Told] {
    let scans = summary.forms.map(\.scans).reduce(0, +)
    let pages = summary.forms.map(\.pages).reduce(0, +)
    let counts: Facts = [
      "count": .number(summary.forms.count), "scans": .number(scans), "pages": .number(pages),
    ]
    guard !summary.forms.isEmpty else { return [told(.noPapers)] }
    return [told(scans == 0 ? .papers : .papersWithScans, counts)]
      + summary.forms.map { (1, parts(of: $0)) }
  }

  /// A paper, then what is known of it.
  private func parts(of form: DossierSummary.FormLine) -> [Part] {
    var parts: [Part] = [(.paper, ["form": names.form(form.name)])]
    if let date = form.date { parts.append((.paperDate, ["date": .date(date)])) }
    if let vote = form.vote {
      let facts: Facts = ["count": .number(vote.inFavour), "of": .number(vote.entitled)]
      parts.append((.paperVote, facts))
    }
    if form.scans > 0 {
      let facts: Facts = ["scans": .number(form.scans), "pages": .number(form.pages)]
      parts.append((.paperScans, facts))
    }
    if let typist = form.typedBy {
      parts.append((.paperTyped, ["name": .text(typist)]))
      let reader: Part? = form.comparedBy.map { (.paperCompared, ["name": .text($0)]) }
      parts.append(reader ?? (.paperNotCompared, [:]))
    }
    return parts
  }

  private var lacks: [Told] {
    let (missing, open) = (
      summary.lacks.filter(\.isCertain), summary.lacks.filter { !$0.isCertain }
    )
    var lines: [Told] = []
    if !missing.isEmpty { lines.append(told(.missing, ["count": .number(missing.count)])) }
    lines += missing.map { told(.missingPaper, ["form": names.type($0.type)], depth: 1) }
    if !open.isEmpty { lines.append(told(.perhaps, ["count": .number(open.count)])) }
    lines += open.map { lack in
      let form = names.type(lack.type)
      guard let questions = names.questions(lack.open) else {
        return told(.missingPaper, ["form": form], depth: 1)
      }
      return told(.perhapsPaper, ["form": form, "questions": questions], depth: 1)
    }
    return lines
  }

  // MARK: days and findings

  private var days: [Told] {
    guard !summary.dates.isEmpty else { return [] }
    return [told(.days)]
      + summary.dates.map { point, date in
        told(.day, ["point": Fact(point: point), "date": .date(date)], depth: 1)
      }
  }

  private var checks: Told? {
    let count = { (severity: Dossiers.Severity) in summary.findings[severity] ?? 0 }
    let errors = count(.error) + count(.blocker)
    guard errors + count(.warning) > 0 else { return told(.nothingFound) }
    return told(.findings, ["errors": .number(errors), "warnings": .number(count(.warning))])
  }
}

extension Facts {
  fileprivate func adding(_ name: String, _ fact: Fact) -> Facts {
    var facts = self
    facts.add(name, fact)
    return facts
  }
}

extension Fact {
  /// A day of a profile by the point's name, in words where it is one of ours.
  package init(point: String) {
    self = PointWord(rawValue: "dossier.point.\(point)").map { .words($0) } ?? .text(point)
  }
}
