internal import Dossiers
internal import JSON
internal import RFC3339
internal import Wording

/// A dossier's summary, for programs.
struct SummaryDocument {
  private let summary: DossierSummary
  private let view: DossierView

  init(_ summary: DossierSummary, _ view: DossierView) {
    self.summary = summary
    self.view = view
  }
}

extension SummaryDocument {
  var members: [(String, JSONTree)] {
    let cover = summary.cover
    var members = view.members
    members += [
      ("id", .string(cover.identifier)), ("person", person), ("unit", Self.object(cover.unit)),
      ("openedOn", .string("\(cover.openedOn)")),
    ]
    if let continues = cover.continues { members.append(("continues", .string(continues))) }
    if let stage = summary.stage {
      members.append(("stage", Self.titled(stage.id, stage.title)))
    }
    if let unit = summary.custodian { members.append(("custodian", Self.object(unit))) }
    if let since = summary.since { members.append(("since", .string("\(since)"))) }
    if let step = summary.step {
      members.append(("step", Self.titled(step.id, step.title)))
    }
    let dates = summary.dates.map { ($0.point, JSONTree.string("\($0.date)")) }
    return members + [
      ("transcription", .string(cover.transcription.rawValue)),
      ("dates", .object(JSONObject(dates))),
      ("forms", .array(summary.forms.map { Self.object($0) })),
      ("lacks", .array(summary.lacks.map { Self.object($0) })),
    ]
  }

  private static func titled(_ id: String, _ title: Words) -> JSONTree {
    ["id": .string(id), "title": FormDocument.words(title)]
  }

  private var person: JSONTree {
    let person = summary.cover.person
    var members: [(String, JSONTree)] = [("name", .string(person.name))]
    if let date = person.birthDate { members.append(("birthDate", .string("\(date)"))) }
    return .object(JSONObject(members))
  }

  private static func object(_ unit: Cover.UnitLabel) -> JSONTree {
    var members: [(String, JSONTree)] = []
    if let id = unit.id { members.append(("id", .string(id))) }
    return .object(
      JSONObject(members + [("code", .string(unit.code)), ("name", .string(unit.name))]))
  }

  private static func object(_ form: DossierSummary.FormLine) -> JSONTree {
    var members: [(String, JSONTree)] = [
      ("form", .string(form.name.description)), ("code", .string(form.code)),
    ]
    if let title = form.title { members.append(("title", FormDocument.words(title))) }
    if let edition = form.edition { members.append(("edition", .string(edition))) }
    if let date = form.date { members.append(("date", .string("\(date)"))) }
    if let typist = form.typedBy { members.append(("typedBy", .string(typist))) }
    if let reader = form.comparedBy { members.append(("comparedBy", .string(reader))) }
    if let vote = form.vote {
      let outcome: JSONTree = [
        "inFavour": .number(JSONNumber(vote.inFavour)),
        "entitled": .number(JSONNumber(vote.entitled)),
      ]
      members.append(("vote", outcome))
    }
    return .object(
      JSONObject(
        members + [
          ("scans", .number(JSONNumber(form.scans))), ("pages", .number(JSONNumber(form.pages))),
        ]))
  }

  private static func object(_ lack: DossierSummary.Lack) -> JSONTree {
    var members: [(String, JSONTree)] = [
      ("type", .string(lack.type.text)), ("code", .string(lack.code)),
    ]
    if let title = lack.title { members.append(("title", FormDocument.words(title))) }
    members.append(("certain", .bool(lack.isCertain)))
    return .object(JSONObject(members))
  }
}
