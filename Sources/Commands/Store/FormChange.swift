internal import Dossiers
internal import JSON
internal import Store
internal import Wording

/// A form that was written into a draft, and what is wrong with it now.
struct FormChange {
  private let dossier: FoundDossier
  private let name: FormName?
  let findings: [Finding]

  /// - Parameters:
  ///   - name: The form; nil for `dossier.json`.
  ///   - dossier: As it was found.
  ///   - pointers: The fields that were set: only what is wrong there is told; nil for all.
  /// - Throws: what keeps the dossier from being read again.
  init(
    of name: FormName?, in dossier: FoundDossier, at pointers: [JSONPointer]? = nil
  ) throws(CommandFailure) {
    let now = try dossier.again()
    let reading = try now.read()
    let names = DossierNames(
      dossier.store.catalogue,
      reading.cover.flatMap { dossier.store.catalogue[profile: $0.profile] })
    findings = reading.findings.compactMap { finding in
      let pointer: JSONPointer
      switch finding.place {
      case .form(let form, let place) where form == name: pointer = place
      case .cover(let place) where name == nil: pointer = place
      default: return nil
      }
      guard pointers?.contains(where: { $0.isAround(pointer) }) ?? true else { return nil }
      let value: JSONValue? =
        if let name {
          reading.dossier?[form: name]?.document.root[pointer]
        } else {
          reading.coverValue?[pointer]
        }
      return Finding(finding, target: dossier.shown, names: names, value: value)
    }
    (self.dossier, self.name) = (now, name)
  }

  /// How many findings people are shown.
  private static let shownFindings = 20

  func answer(_ command: String, on terminal: Terminal) throws(CommandFailure) {
    if terminal.isJSON {
      return try terminal.answer(
        command,
        StoreDocument.members(dossier) + [
          ("form", .string(name.map { "\($0)" } ?? "dossier")),
          ("findings", StoreDocument.findings(findings, in: terminal.language)),
        ])
    }
    let form: Fact =
      name.map { .text($0.spelling) } ?? .text("dossier.json")
    if !terminal.isQuiet {
      try terminal.print(
        StoreMessage.saved, ["dossier": .path(Array(dossier.shown.string.utf8)), "form": form])
    }
    try printFindings(on: terminal)
    guard !findings.isEmpty, !terminal.isQuiet else { return }
    try terminal.print(StoreMessage.problems, ["count": .number(findings.count)])
  }

  /// Tells people the first of what is wrong.
  func printFindings(on terminal: Terminal) throws(CommandFailure) {
    for finding in findings.prefix(Self.shownFindings) {
      let lines = terminal.indentedLines(for: finding)
      try terminal.print("\(terminal.style.mark(Style.Mark(finding.severity))) \(lines[0])")
      for line in lines.dropFirst() { try terminal.print("  \(line)") }
    }
  }
}

extension JSONPointer {
  /// Whether a place is this one or lies below it, where `-` is any position.
  fileprivate func isAround(_ other: JSONPointer) -> Bool {
    tokens.count <= other.tokens.count
      && zip(tokens, other.tokens).allSatisfy { $0 == "-" || $0.utf8.elementsEqual($1.utf8) }
  }
}
