internal import ArgumentParser
internal import Dossiers
internal import JSON
internal import RFC3339
internal import Store
internal import Wording

/// `hoso set`: fields of a form in a draft.
struct SetValues: Command {
  static let configuration = CommandConfiguration("set", StorePage.set)

  @OptionGroup var location: StoreLocation

  @Argument(help: ArgumentHelp(StoreOptionHelp.dossier, value: "ID"))
  var dossier: GivenDossier

  @Argument(help: ArgumentHelp(StoreOptionHelp.form, value: "FORM"))
  var form: GivenForm

  @Argument(help: ArgumentHelp(StoreOptionHelp.values, value: "/POINTER=VALUE"))
  var values: [FieldSetting]

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let open = try location.open(on: terminal)
    let found = try open.find(dossier)
    guard form.text != "dossier" else {
      try CoverChange(values).apply(to: found)
      try FormChange(of: nil, in: found, at: values.map(\.pointer)).answer("set", on: terminal)
      return .done
    }
    let reading = try found.read()
    let name = try found.name(of: form, in: reading)
    let known =
      reading.dossier?[form: name]?.definition(open.catalogue)
      ?? open.catalogue.usualEdition(of: name.type)
    let settings = values.map { ($0.pointer, $0.value(in: known)) }
    try open.changing(found.shown) { () throws(StoreError) in
      try open.store.setValues(settings, of: name, in: found.identifier, open.catalogue)
    }
    try FormChange(of: name, in: found, at: values.map(\.pointer)).answer("set", on: terminal)
    return .done
  }

  private func name(
    in found: FoundDossier, _ reading: DossierReading
  ) throws(CommandFailure) -> FormName {
    switch try found.place(of: form, in: reading) {
    case .form(let name): return name
    case .new(let type):
      guard let name = reading.cover?.nextName(of: type) else {
        throw CommandFailure(
          .badInput, StoreCode.numbersUsedUp, at: Place(file: found.shown))
      }
      return name
    }
  }
}

/// A field and what it is set to: `/pointer=value`.
struct FieldSetting: ExpressibleByArgument {
  let pointer: JSONPointer
  /// In NFC; empty to take the field away.
  let text: String

  init?(argument: String) {
    guard let equals = argument.utf8.firstIndex(of: UInt8(ascii: "=")),
      argument.utf8.first == UInt8(ascii: "/"),
      let pointer = try? JSONPointer(parsing: String(argument[..<equals])),
      let text = String(
        validating: RawArgument.bytes(String(argument[argument.utf8.index(after: equals)...])),
        as: UTF8.self)
    else { return nil }
    self.pointer = pointer
    self.text = text.inNFC
  }

  /// What is written at the place, as the paper's field there has it.
  ///
  /// What doesn't fit the field stays the text that it is: `check` tells, and nothing is lost.
  func value(in form: FormDefinition?) -> JSONTree? {
    guard !text.isEmpty else { return nil }
    // The place that adds a row is the field of any row.
    let place = form?.place(at: JSONPointer(tokens: pointer.tokens.map { $0 == "-" ? "0" : $0 }))
    guard let place, let field = place.field else { return json ?? .string(text) }
    if field.isMany, place.rows.last == .some(nil) { return json ?? .string(text) }
    if [.number, .group, .table, .list].contains(field.kind), let json { return json }
    // What may be several things is none of them: the schema tells.
    guard case .value(let value) = field.answer(text) else { return .string(text) }
    return value
  }

  /// The text as the JSON that it is; nil where it is none.
  private var json: JSONTree? { (try? JSONDocument(parsing: text)).map { JSONTree($0.root) } }

  /// Yes or no.
  var answer: Bool? { YesOrNo.answer(text) }
}

/// What is set of `dossier.json`.
private struct CoverChange {
  private let settings: [FieldSetting]

  init(_ settings: [FieldSetting]) { self.settings = settings }

  /// - Throws: 65 for a place that isn't one of the person's or the case's.
  func apply(to found: FoundDossier) throws(CommandFailure) {
    for setting in settings where !Self.isKnown(setting.pointer.tokens) {
      throw CommandFailure(
        .badInput, StoreCode.badPointer, ["found": .text("\(setting.pointer)")],
        at: Place(file: found.shown), hint: .command("hoso form list --circumstances"))
    }
    let open = found.store
    try open.changing(found.shown) { () throws(StoreError) in
      try open.store.changeCover(of: found.identifier, open.catalogue) { cover in
        for setting in settings { Self.set(setting, in: &cover) }
      }
    }
  }

  private static func isKnown(_ tokens: [String]) -> Bool {
    switch tokens.first {
    case "circumstances": tokens.count == 2
    case "person": tokens.count == 2 && ["name", "birthDate", "personalID"].contains(tokens[1])
    case "transcription": tokens.count == 1
    default: false
    }
  }

  private static func set(_ setting: FieldSetting, in cover: inout Cover) {
    let tokens = setting.pointer.tokens
    switch (tokens.first, tokens.last) {
    case ("circumstances", let name?): cover.circumstances[name] = setting.answer
    case ("person", "name"): cover.person.name = setting.text
    case ("person", "birthDate"):
      cover.person.birthDate =
        (try? PartialDate(parsingVietnamese: setting.text))
        ?? (try? PartialDate(parsing: setting.text))
    case ("person", "personalID"):
      cover.person.personalID = setting.text.isEmpty ? nil : setting.text
    default:
      cover.transcription = Cover.Transcription(rawValue: setting.text) ?? cover.transcription
    }
  }
}
