internal import ArgumentParser
internal import Dossiers
internal import Files
internal import JSON
internal import Wording

/// `hoso form template`: an empty form, or a dossier's `dossier.json` to begin with.
struct FormTemplate: Command {
  static let configuration = CommandConfiguration("template", FormPage.template)

  @Option(name: .long, help: ArgumentHelp(FormOptionHelp.edition, value: "EDITION"))
  var edition: String?

  @Flag(name: .long, help: ArgumentHelp(FormOptionHelp.labels))
  var labels = false

  @Flag(name: .long, help: ArgumentHelp(FormOptionHelp.rows))
  var rows = false

  @Option(name: .shortAndLong, help: ArgumentHelp(FormOptionHelp.output, value: "FILE"))
  var output: InputPath?

  @Option(name: .long, help: ArgumentHelp(FormOptionHelp.forms, value: "DIR"))
  var forms: InputPath?

  @OptionGroup var beginning: DossierBeginning

  @Argument(help: ArgumentHelp(FormOptionHelp.templateType, value: "TYPE"))
  var type: GivenForm

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let forms = try KnownForms(adding: forms)
    let template = try type.meansDossier ? cover(forms, terminal) : form(forms, terminal)
    if let output { try write(template.bytes, to: OutputPlace(output)) }
    if terminal.isJSON {
      try terminal.answer("form-template", template.members(output))
    } else if labels {
      try template.labelled.print(on: terminal)
    } else if let output {
      guard !terminal.isQuiet else { return .done }
      try terminal.print(
        template.message, ["output": .path(output.bytes), "code": template.name])
    } else {
      try terminal.pass(template.bytes)
    }
    return .done
  }

  private func form(_ forms: KnownForms, _ terminal: Terminal) throws(CommandFailure) -> Template {
    try beginning.checkUnused()
    let definition = try forms.definition(type, edition: edition)
    let empty = definition.template()
    let tree = rows ? empty.withRows(of: definition.fields) : empty
    return Template(
      type: definition.edition.type.text, edition: definition.edition.edition, tree: tree,
      message: RegisterMessage.templateWritten, name: .text(definition.mark),
      labelled: LabelledTemplate(tree, of: definition, forms, in: terminal.language))
  }

  private func cover(_ forms: KnownForms, _ terminal: Terminal) throws(CommandFailure) -> Template {
    let (tree, number, unlisted) = try beginning.cover(forms)
    for finding in unlisted where !terminal.isQuiet && !terminal.isJSON {
      terminal.say("\(terminal.style.mark(.warning)) \(terminal.line(for: finding))")
    }
    return Template(
      type: "dossier", edition: "1", tree: tree, message: RegisterMessage.dossierWritten,
      name: .text(number), labelled: LabelledTemplate(cover: tree, in: terminal.language))
  }

  private func write(_ bytes: [UInt8], to place: OutputPlace) throws(CommandFailure) {
    try Interruption.shielded { () throws(CommandFailure) in
      try CommandFailure.translating { () throws(FileError) in
        var file = try NewFile(place.name, in: place.folder)
        try file.write(bytes)
        try file.publish()
      }
    }
  }
}

extension GivenForm {
  /// Whether `dossier.json` is meant, which is no form.
  fileprivate var meansDossier: Bool { text == "dossier" || text == "dossier.json" }
}

/// An empty file, and what is said of it.
private struct Template {
  let type: String
  let edition: String
  let tree: JSONTree
  let message: RegisterMessage
  let name: Fact
  let labelled: LabelledTemplate

  var bytes: [UInt8] { JSONWriter.bytes(of: tree, layout: .pretty) }

  func members(_ output: InputPath?) -> [(String, JSONTree)] {
    var members: [(String, JSONTree)] = [("type", .string(type)), ("edition", .string(edition))]
    if let output { members.append(("output", .string(output.shown.string))) }
    members.append(("template", tree))
    return members
  }
}
