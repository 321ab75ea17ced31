internal import ArgumentParser
internal import Dossiers
internal import Files
internal import JSON
internal import Wording

/// `hoso form template`: an empty form.
struct FormTemplate: Command {
  static let configuration = CommandConfiguration("template", FormPage.template)

  @Option(name: .long, help: ArgumentHelp(FormOptionHelp.edition, value: "EDITION"))
  var edition: String?

  @Option(name: .shortAndLong, help: ArgumentHelp(FormOptionHelp.output, value: "FILE"))
  var output: InputPath?

  @Argument(help: ArgumentHelp(FormOptionHelp.type, value: "TYPE"))
  var type: GivenForm

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let definition = try KnownForms().definition(type, edition: edition)
    let template = definition.template()
    let bytes = JSONWriter.bytes(of: template, layout: .pretty)
    if let output { try write(bytes, to: OutputPlace(output)) }
    if terminal.isJSON {
      try answer(definition, template, on: terminal)
    } else if let output {
      guard !terminal.isQuiet else { return .done }
      try terminal.print(
        RegisterMessage.templateWritten,
        ["output": .path(output.bytes), "code": .text(definition.code)])
    } else {
      try terminal.pass(bytes)
    }
    return .done
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

  private func answer(
    _ definition: FormDefinition, _ template: JSONTree, on terminal: Terminal
  ) throws(CommandFailure) {
    var members: [(String, JSONTree)] = [
      ("type", .string(definition.edition.type.text)),
      ("edition", .string(definition.edition.edition)),
    ]
    if let output { members.append(("output", .string(output.shown.string))) }
    members.append(("template", template))
    try terminal.answer("form-template", members)
  }
}
