import Dossiers
import Files
import JSON
import RFC3339
import TestSupport
import Testing

/// One case of a rule: a sample dossier, changed, and all that is then found.
struct CaseOfRule: Sendable, CustomTestStringConvertible {
  /// Its place among all cases.
  let number: Int
  let rule: RuleID
  let name: String
  let base: SampleDossier
  let day: String?
  let change: JSONTree
  /// The tree of units that is at hand, as a file's `units`; nil for none.
  let units: UnitTree?
  let answer: RuleAnswer.Kind
  /// What is found beside the sample's own findings.
  let plus: [String]
  /// What the sample's own findings lack.
  let minus: [String]

  var testDescription: String { "\(rule) \(name)" }

  /// All cases of all groups, in the files' order.
  static let all = Result { () throws -> [CaseOfRule] in
    var cases: [CaseOfRule] = []
    for group in RuleBook.groups {
      let root = try Fixture.document("rules/\(group.lowercased()).json").root
      for value in try root.array(at: "/cases") {
        cases.append(try CaseOfRule(value, cases.count, in: group))
      }
    }
    return cases
  }

  /// What is found in each case, by its number: worked out once for all tests.
  private static let found = Result { () throws -> [Result<CaseFindings, any Error>] in
    try all.get().map { asked in Result { try CaseFindings(asked) } }
  }

  /// All that is found in it.
  var findings: CaseFindings { get throws { try Self.found.get()[number].get() } }

  private init(_ value: JSONValue, _ number: Int, in group: String) throws {
    self.number = number
    rule = try #require(RuleID(value.string(at: "/rule")))
    name = try value.string(at: "/name")
    try #require(rule.group == group, "\(rule) in the file of \(group)")
    base = try #require(SampleDossier(rawValue: value.string(at: "/base")))
    day = value["on"]?.string
    change = value["change"].map { JSONTree($0) } ?? [:]
    units = try value["units"].map { try UnitTree(units: JSONTree($0)) }
    answer = try #require(RuleAnswer.Kind(rawValue: value.string(at: "/answer")))
    plus = try value["plus"].map { try $0.elements.map { try $0.string(at: "") } } ?? []
    minus = try value["minus"].map { try $0.elements.map { try $0.string(at: "") } } ?? []
  }

  /// The findings that the samples have of themselves.
  static func own(_ base: SampleDossier) throws -> [String] {
    try bases.get().array(at: "/\(base.rawValue)").map { try $0.string(at: "") }
  }

  private static let bases = Result { try Fixture.document("rules/bases.json").root }

  /// The rules' book, read once.
  static let book = Result { try RuleBook() }
}

/// What is found in a changed sample.
struct CaseFindings: Sendable {
  let report: RuleReport
  /// Of completeness and of the rules, as `code place`, sorted.
  let all: [String]

  init(_ asked: CaseOfRule) throws {
    let catalogue = try Fixture.catalogue.get()
    let data = try asked.base.changed(by: asked.change)
    let day = try asked.day.map { try CalendarDate(parsing: $0) } ?? asked.base.day
    let profile = try #require(catalogue[profile: asked.base.profile])
    let subject = RuleSubject(data, catalogue, units: asked.units, on: day)
    report = RuleCheck(try CaseOfRule.book.get()).report(on: subject)
    let complete = Completeness(of: data, profile, catalogue, on: day).findings
    all =
      (complete.map { "\($0.code) \($0.place)" } + report.findings.map(\.description)).sorted()
  }
}

extension SampleDossier {
  /// The samples as they are, in their order.
  private static let unchanged = Result { try allCases.map { try $0.made().dossier } }

  /// The sample with a case's changes.
  ///
  /// `{"everywhere": {"2001-09-02": "2006-03-21"}}` replaces whole texts in `dossier.json` and all
  /// forms; `{"cover": {"/circumstances/student": true}}` sets members (null takes them away);
  /// `{"3-knd/01": {"/referee/officialOn": "2024"}}` those of a form, `{"3-knd/01": null}` takes the
  /// form away; `{"20-knd/02": {"": "20-knd", "/head/number": "…"}}` first puts in the type's sample.
  func changed(by change: JSONTree) throws -> CaseData {
    let dossier = try Self.unchanged.get()[ordinal]
    var cover = dossier.cover.tree
    var forms: [FormName: JSONTree] = [:]
    for form in dossier.forms { forms[form.name] = JSONTree(form.document.root) }
    guard case .object(let changes) = change else { return try dossier.data() }
    for (place, wanted) in changes.members {
      switch place {
      case "everywhere":
        cover = cover.replacing(wanted)
        forms = forms.mapValues { $0.replacing(wanted) }
      case "cover": try cover.apply(wanted)
      default:
        let name = try #require(FormName(place), "\(place)")
        guard case .object = wanted else {
          forms[name] = nil
          continue
        }
        var tree = try wanted[""].map { try sample($0) } ?? forms[name] ?? [:]
        try tree.apply(wanted)
        forms[name] = tree
      }
    }
    return CaseData(
      dossier: try cover.document.root,
      forms: try forms.map { Dossier.Form(name: $0.key, document: try $0.value.document) })
  }

  private func sample(_ type: JSONTree) throws -> JSONTree {
    guard case .string(let type) = type else { return [:] }
    return try form(type).document.root.tree
  }
}

extension UnitTree {
  /// Units of the kinds that the program brings.
  init(units: JSONTree) throws {
    var file = JSONTree(try JSONDocument(parsing: try UnitTree.beginning().file()).root)
    file["units"] = units
    try self.init(parsing: JSONWriter.bytes(of: file))
  }
}

extension JSONValue {
  var tree: JSONTree { JSONTree(self) }
}

extension JSONTree {
  /// Sets the members that pointers name; the empty pointer is none of them.
  mutating func apply(_ changes: JSONTree) throws {
    guard case .object(let object) = changes else { return }
    for (text, value) in object.members where !text.isEmpty {
      let pointer = try JSONPointer(parsing: text)
      set(pointer, value == .null ? nil : value)
    }
  }

  /// Every text that is one of the names, replaced.
  func replacing(_ changes: JSONTree) -> JSONTree {
    switch self {
    case .string(let text): changes[text] ?? self
    case .array(let elements): .array(elements.map { $0.replacing(changes) })
    case .object(let object):
      .object(JSONObject(object.members.map { ($0.name, $0.value.replacing(changes)) }))
    default: self
    }
  }
}
