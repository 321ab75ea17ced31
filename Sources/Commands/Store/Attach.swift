internal import ArgumentParser
internal import Dossiers
internal import Files
internal import Fixity
internal import JSON
internal import Scans
internal import Store
internal import Wording

/// `hoso attach`: scans to a form of a draft.
struct Attach: Command {
  static let configuration = CommandConfiguration("attach", StorePage.attach, aliases: ["kem"])

  @OptionGroup var location: StoreLocation

  @Argument(help: ArgumentHelp(StoreOptionHelp.dossier, value: "ID"))
  var dossier: GivenDossier

  @Argument(help: ArgumentHelp(StoreOptionHelp.form, value: "FORM"))
  var form: GivenForm

  @Argument(help: ArgumentHelp(StoreOptionHelp.scans, value: "FILE"))
  var files: [InputPath]

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let open = try location.open(on: terminal)
    let found = try open.find(dossier)
    let attachment = try ScanAttachment(to: form, in: found)
    var (taken, refused): ([JSONTree], [JSONTree]) = ([], [])
    var status = ExitStatus.done
    for file in files {
      do throws(CommandFailure) {
        taken.append(try attachment.attach(file, on: terminal))
      } catch {
        // What concerns more than this file ends the command.
        guard [.badInput, .notFound].contains(error.status), files.count > 1 else { throw error }
        status = status.worse(of: error.status)
        refused.append(FindingDocument.object(error.finding, in: terminal.language))
        if !terminal.isJSON { terminal.report(error) }
      }
    }
    if terminal.isJSON {
      try terminal.answer(
        "attach",
        StoreDocument.members(found) + [
          ("form", .string("\(attachment.form)")), ("scans", .array(taken)),
          ("refused", .array(refused)),
        ])
    }
    return taken.isEmpty || refused.isEmpty ? status : .partly
  }
}

/// The attaching of scans to one form.
private struct ScanAttachment {
  let form: FormName
  private let found: FoundDossier
  private let inspector: ScanInspector
  /// Whether the form has to be begun.
  private let isNew: Bool

  init(to given: GivenForm, in found: FoundDossier) throws(CommandFailure) {
    let reading = try found.read()
    switch try found.place(of: given, in: reading) {
    case .form(let name): form = name
    case .new(let type):
      guard let name = reading.cover?.nextName(of: type) else {
        throw CommandFailure(.badInput, StoreCode.numbersUsedUp, at: Place(file: found.shown))
      }
      form = name
    }
    let name = form
    isNew = reading.cover?.forms.contains { $0.name == name } != true
    self.found = found
    var limits = ScanLimits()
    limits.size = found.store.store.configuration.limits.scanBytes
    inspector = ScanInspector(limits: limits)
  }

  func attach(
    _ path: InputPath, on terminal: Terminal
  ) throws(CommandFailure) -> JSONTree {
    let file = try CommandFailure.translating { () throws(FileError) in
      try OpenFile.open(path.bytes)
    }
    let report: ScanReport
    do throws(ScanError) {
      report = try inspector.inspect(file)
    } catch {
      throw CommandFailure(.badInput, Finding(error, file: path.shown))
    }
    try begin(on: terminal)
    let attached = try copy(file, path, report, on: terminal)
    var warnings = report.findings.map { Finding($0, file: path.shown) }
    if let other = try twin(of: attached) {
      warnings.append(
        Finding(
          StoreProblem.scanTwice, ["other": .text(other)], severity: .warning,
          at: Place(file: path.shown)))
    }
    warnings += elsewhere(attached).map { other in
      Finding(
        StoreProblem.scanElsewhere, ["number": .text(other)], severity: .warning,
        at: Place(file: path.shown))
    }
    if !terminal.isJSON { try tell(attached, warnings, on: terminal) }
    var members = [("scan", StoreDocument.scan(attached.scan, attached.sha512.hex))]
    members.append(("warnings", StoreDocument.findings(warnings, in: terminal.language)))
    return .object(JSONObject(members))
  }

  /// Begins the form that the scans are of, where the dossier has it not yet.
  private func begin(on terminal: Terminal) throws(CommandFailure) {
    let now = try found.again().read()
    guard isNew, now.cover?.forms.contains(where: { $0.name == form }) != true else { return }
    try found.store.changing(found.shown) { () throws(StoreError) in
      try found.store.store.setValues([], of: form, in: found.identifier, found.store.catalogue)
    }
    guard !terminal.isQuiet, !terminal.isJSON else { return }
    try terminal.print(
      StoreMessage.begun,
      ["dossier": .path(Array(found.shown.string.utf8)), "form": .text(form.spelling)])
  }

  private func copy(
    _ file: OpenFile, _ path: InputPath, _ report: ScanReport, on terminal: Terminal
  ) throws(CommandFailure) -> Store.AttachedScan {
    let name = path.bytes.split(separator: UInt8(ascii: "/")).last.map { Array($0) } ?? path.bytes
    let scan = Store.NewScan(
      originalName: String(decoding: name, as: UTF8.self).inNFC, mediaType: report.type.mediaType,
      suffix: report.type.fileExtension, pages: report.pages.value)
    let open = found.store
    return try ProgressWatch.run(StoreMessage.attaching, bytes: report.size, on: terminal) {
      (watch) throws(CommandFailure) in
      try open.reading(path.shown) { () throws(StoreError) in
        var stream = try Self.stream(file)
        return try open.store.attach(
          scan, &stream, to: form, in: found.identifier, open.catalogue, watch: watch)
      }
    }
  }

  private static func stream(_ file: OpenFile) throws(StoreError) -> FileStream {
    do throws(FileError) { return try FileStream(file) } catch { throw StoreError(error) }
  }

  /// Another scan of the dossier with the same bytes.
  private func twin(of attached: Store.AttachedScan) throws(CommandFailure) -> String? {
    let now = try found.again()
    let scans = try now.read().cover?.scans ?? []
    return scans.map(\.path).first { other in
      guard other != attached.scan.path, let path = try? RelativePath(other) else { return false }
      return now.stored.draft?.digest(of: path) == attached.sha512
    }
  }

  /// The numbers of other dossiers that hold the same bytes.
  private func elsewhere(_ attached: Store.AttachedScan) -> [String] {
    // The scan is attached: where the catalogue can't be asked, `check` tells it later.
    let shared = try? found.store.index.sharedScans(of: found.identifier, in: found.store.store)
    return (shared ?? []).filter { $0.path.utf8.elementsEqual(attached.scan.path.utf8) }
      .map(\.other)
  }

  private func tell(
    _ attached: Store.AttachedScan, _ warnings: [Finding], on terminal: Terminal
  ) throws(CommandFailure) {
    if !terminal.isQuiet { try terminal.print(attached.scan.line(in: terminal.language)) }
    for warning in warnings where !terminal.isQuiet {
      terminal.say("\(terminal.style.mark(.warning)) \(terminal.line(for: warning))")
    }
  }
}
