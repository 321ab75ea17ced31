internal import ArgumentParser
internal import Dossiers
internal import Files
internal import JSON
internal import Wording

/// `hoso form lint`: a unit's own forms, or the program's.
struct FormLint: Command {
  static let configuration = CommandConfiguration("lint", FormPage.lint)

  @Argument(help: ArgumentHelp(FormOptionHelp.folders, value: "FOLDER"))
  var folders: [InputPath] = []

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    var verdicts: [FormVerdict] = []
    if folders.isEmpty { verdicts.append(FormVerdict(of: try KnownForms().catalogue)) }
    for folder in folders {
      verdicts.append(FormVerdict(of: FolderTree(try CommandFailure.opening(folder)), folder))
    }
    if terminal.isJSON {
      try terminal.answer(
        "form-lint",
        [
          ("sound", .bool(verdicts.allSatisfy { $0.status == .done })),
          ("folders", .array(verdicts.map { $0.object(on: terminal) })),
        ])
    } else {
      for verdict in verdicts { try verdict.print(on: terminal) }
    }
    return verdicts.map(\.status).reduce(.done) { $0.worse(of: $1) }
  }
}

/// What was found in one folder of forms, or in the program's own.
private struct FormVerdict {
  private let folder: InputPath?
  private let forms: [FormEdition]
  private let errors: [FormDataError]

  init(of tree: any Tree, _ folder: InputPath) {
    let (read, errors) = LocalForm.read(tree)
    self.folder = folder
    forms = read.map(\.definition.edition)
    self.errors = errors
  }

  /// The program's own: each edition's schema must compile.
  init(of catalogue: FormCatalogue) {
    var (forms, errors): ([FormEdition], [FormDataError]) = ([], [])
    for definition in catalogue.types.flatMap({ catalogue.editions(of: $0) }) {
      do throws(FormDataError) {
        _ = try catalogue.schema(definition.schema)
        forms.append(definition.edition)
      } catch {
        errors.append(error)
      }
    }
    (folder, self.forms, self.errors) = (nil, forms, errors)
  }

  /// How the command would end, were this its only folder.
  var status: ExitStatus {
    let codes = errors.map(\.code)
    if codes.contains(.unreadable) { return .inputOutput }
    if codes.contains(.notJSON) { return .badInput }
    return errors.isEmpty ? .done : .answerIsNo
  }

  private var findings: [Finding] {
    errors.map { Finding($0, folder: folder?.shown ?? "") }
  }

  func print(on terminal: Terminal) throws(CommandFailure) {
    if !terminal.isQuiet {
      for form in forms {
        let name: SafeText = "\(form.description)"
        let place = folder.map { "\($0.shown): \(name)" } ?? name
        try terminal.print("\(terminal.style.mark(.ok)) \(place)")
      }
    }
    for finding in findings {
      let lines = terminal.indentedLines(for: finding)
      try terminal.print("\(terminal.style.mark(.error)) \(lines[0])")
      for line in lines.dropFirst() { try terminal.print("  \(line)") }
    }
  }

  func object(on terminal: Terminal) -> JSONTree {
    var members: [(String, JSONTree)] = []
    if let folder { members.append(("folder", .string(folder.shown.string))) }
    members += [
      (
        "forms",
        .array(
          forms.map { ["type": .string($0.type.text), "edition": .string($0.edition)] })
      ),
      (
        "defects",
        .array(findings.map { FindingDocument.object($0, in: terminal.language) })
      ),
    ]
    return .object(JSONObject(members))
  }
}
