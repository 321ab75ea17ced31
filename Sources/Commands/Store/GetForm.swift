internal import ArgumentParser
internal import Dossiers
internal import JSON
internal import Store
internal import Wording

/// `hoso get`: a form or a field of it, as it is stored.
struct GetForm: Command {
  static let configuration = CommandConfiguration("get", StorePage.get)

  @OptionGroup var location: StoreLocation

  @Argument(help: ArgumentHelp(StoreOptionHelp.version, value: "ID"))
  var dossier: GivenDossier

  @Argument(help: ArgumentHelp(StoreOptionHelp.form, value: "FORM"))
  var form: GivenForm?

  @Argument(help: ArgumentHelp(StoreOptionHelp.pointer, value: "/POINTER"))
  var pointer: GivenPointer?

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let open = try location.open(on: terminal)
    let found = try open.find(dossier)
    let reading = try found.read()
    guard let form else {
      try open.recordRead("list", of: found.identifier, version: found.version, on: terminal)
      try list(reading, found, on: terminal)
      return .done
    }
    let (name, document) = try document(form, reading, found)
    guard let value = document[pointer?.pointer ?? JSONPointer()] else {
      throw CommandFailure(
        .notFound, StoreCode.badPointer, ["found": .text("\(pointer?.pointer ?? JSONPointer())")],
        at: Place(file: found.shown))
    }
    try open.recordRead(name, of: found.identifier, version: found.version, on: terminal)
    if terminal.isJSON {
      try terminal.answer(
        "get",
        StoreDocument.members(found) + [
          ("form", .string(name)), ("pointer", .string("\(pointer?.pointer ?? JSONPointer())")),
          ("value", JSONTree(value)),
        ])
    } else if let text = value.string, pointer != nil {
      try terminal.print("\(text)")
    } else {
      try terminal.pass(
        JSONWriter.bytes(of: JSONTree(value), layout: .pretty, escaping: .visible))
    }
    return .done
  }

  /// The form, or what `dossier.json` says.
  private func document(
    _ form: GivenForm, _ reading: DossierReading, _ found: FoundDossier
  ) throws(CommandFailure) -> (String, JSONValue) {
    if form.text == "dossier", let cover = reading.coverValue { return ("dossier", cover) }
    guard case .form(let name) = try found.place(of: form, in: reading),
      let known = reading.forms.first(where: { $0.name == name })
    else {
      throw CommandFailure(
        .notFound, StoreCode.formMissing, ["found": .text(form.text)],
        at: Place(file: found.shown), hint: .command("hoso get \(found.shown)"))
    }
    return ("\(name)", known.document.root)
  }

  // MARK: What is there

  private func list(
    _ reading: DossierReading, _ found: FoundDossier, on terminal: Terminal
  ) throws(CommandFailure) {
    let names = DossierNames(found.store.catalogue, nil)
    let scans = reading.cover?.scans ?? []
    if terminal.isJSON {
      let forms = reading.forms.map { form -> JSONTree in
        var members: [(String, JSONTree)] = [("form", .string("\(form.name)"))]
        if let edition = form.edition { members.append(("edition", .string("\(edition)"))) }
        return .object(JSONObject(members))
      }
      return try terminal.answer(
        "get",
        StoreDocument.members(found) + [
          ("forms", .array(forms)), ("scans", .array(scans.map { StoreDocument.scan($0) })),
        ])
    }
    for form in reading.forms {
      try terminal.print(
        "\(form.name.description)  \(names.form(form.name).shown(in: terminal.language))")
    }
    for scan in scans { try terminal.print(scan.line(in: terminal.language)) }
  }
}

extension Cover.Scan {
  /// The scan on one line: its place, people's name of it, pages and size.
  func line(in language: Language) -> SafeText {
    var facts: Facts = [
      "path": .text(path), "name": .text(originalName), "type": .text(mediaType),
      "size": .size(size),
    ]
    guard let pages else { return StoreMessage.attached.sentence(in: language, facts) }
    facts.add("pages", .number(pages))
    return StoreMessage.attachedWithPages.sentence(in: language, facts)
  }
}

/// A place in a form: `/birthDate`.
struct GivenPointer: ExpressibleByArgument {
  let pointer: JSONPointer

  init?(argument: String) {
    guard let pointer = try? JSONPointer(parsing: argument) else { return nil }
    self.pointer = pointer
  }
}
