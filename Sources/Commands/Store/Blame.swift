internal import ArgumentParser
internal import Dossiers
internal import Files
internal import JSON
internal import OCFL
internal import RFC3339
internal import Wording

/// `hoso blame`: for each field of a form the version that set it last.
struct Blame: Command {
  static let configuration = CommandConfiguration("blame", StorePage.blame, aliases: ["aisua"])

  @OptionGroup var location: StoreLocation

  @Argument(help: ArgumentHelp(StoreOptionHelp.target, value: "DOSSIER"))
  var target: DossierTarget

  @Argument(help: ArgumentHelp(StoreOptionHelp.form, value: "FORM"))
  var form: GivenForm

  @Argument(help: ArgumentHelp(StoreOptionHelp.pointer, value: "/POINTER"))
  var pointer: GivenPointer?

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let view = try DossierView(target, KnownForms(), in: location, for: "blame", on: terminal)
    let spelled = try view.forms.form(form)
    guard let name = FormName(spelled.type, spelled.number ?? 1) else { throw missing() }
    let versions = try versions(of: name, view)
    guard versions.contains(where: { $0.document != nil }) else { throw missing() }
    let known = view.reading.dossier?[form: name]?.definition(view.forms.catalogue)
    let wanted = pointer?.pointer.tokens ?? []
    let lines = FormBlame(versions, known).lines.filter { line in
      line.pointer.tokens.count >= wanted.count
        && zip(wanted, line.pointer.tokens).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
    }
    if terminal.isJSON {
      var members = view.members.filter { $0.0 != "version" && $0.0 != "profile" }
      members += [
        ("form", .string("\(name)")), ("fields", .array(lines.map { document($0, view) })),
      ]
      try terminal.answer("blame", members)
    } else {
      try print(lines, view, on: terminal)
    }
    return .done
  }

  private func missing() -> CommandFailure {
    CommandFailure(
      .notFound, DossierLookup.unknownForm, ["name": .path(RawArgument.bytes(form.text))],
      at: Place(file: target.shown))
  }

  /// The largest form that is read.
  private static let mostBytes = 16 << 20

  /// The form as each version has it, and as it is being changed; a file that is the same as before
  /// is read once.
  private func versions(
    of name: FormName, _ view: DossierView
  ) throws(CommandFailure) -> [(version: Int, document: JSONDocument?)] {
    guard let object = view.opened.object, let path = try? RelativePath("forms/\(name).json")
    else {
      return [(1, view.reading.dossier?[form: name]?.document)]
    }
    var versions: [(version: Int, document: JSONDocument?)] = []
    let last = view.opened.versionNumber ?? object.inventory.head.number
    for number in 1...max(last, 1) {
      let document = try CommandFailure.translatingOCFL(target.path) {
        () throws(OCFLError) -> JSONDocument? in
        let tree = try VersionTree(object, version: number)
        guard let bytes = try? tree.read(path, limit: Self.mostBytes) else { return nil }
        return try? JSONDocument(parsing: bytes)
      }
      versions.append((number, document))
    }
    if view.opened.isDraft {
      versions.append((last + 1, view.reading.dossier?[form: name]?.document))
    }
    return versions
  }

  private func print(
    _ lines: [FormBlame.Line], _ view: DossierView, on terminal: Terminal
  ) throws(CommandFailure) {
    let language = terminal.language
    let marks = lines.map { line -> (version: String, day: String, name: String) in
      guard line.version <= view.reading.acts.count, line.version > 0 else {
        return (StoreMessage.draft.sentence(in: language).string, "", "")
      }
      let act = view.reading.acts[line.version - 1]
      return ("v\(line.version)", act.at.vietnameseDateText, act.actor.name)
    }
    let columns = (
      Columns(marks.map(\.version)), Columns(marks.map(\.day)), Columns(marks.map(\.name))
    )
    for (line, mark) in zip(lines, marks) {
      let value = Fact.text(Self.text(line.value)).shown(in: language)
      let name = Self.name(line, in: language)
      try terminal.print(
        "\(columns.0.padded(mark.version))  \(columns.1.padded(mark.day))  \(columns.2.padded(mark.name))  \(name): \(value)"
      )
    }
  }

  private static func name(_ line: FormBlame.Line, in language: Language) -> SafeText {
    guard case .title(let english, let vietnamese)? = line.place?.name else {
      return "\("\(line.pointer)")"
    }
    return "\(language == .english ? english : vietnamese)"
  }

  private static func text(_ value: JSONValue) -> String {
    value.string ?? String(decoding: JSONWriter.bytes(of: value), as: UTF8.self)
  }

  private func document(_ line: FormBlame.Line, _ view: DossierView) -> JSONTree {
    var members: [(String, JSONTree)] = [
      ("pointer", .string("\(line.pointer)")), ("value", JSONTree(line.value)),
    ]
    if line.version <= view.reading.acts.count, line.version > 0 {
      let act = view.reading.acts[line.version - 1]
      members += [
        ("version", .string("v\(line.version)")), ("at", .string("\(act.at)")),
        ("actor", StoreDocument.actor(act.actor)),
      ]
    }
    return .object(JSONObject(members))
  }
}
