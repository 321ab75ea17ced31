internal import ArgumentParser
internal import Dossiers
internal import JSON
internal import Store
internal import Wording

/// `hoso put`: a whole form into a draft.
struct Put: Command {
  static let configuration = CommandConfiguration("put", StorePage.put)

  @Flag(name: .long, help: ArgumentHelp(StoreOptionHelp.new))
  var new = false

  @OptionGroup var location: StoreLocation

  @Argument(help: ArgumentHelp(StoreOptionHelp.dossier, value: "ID"))
  var dossier: GivenDossier

  @Argument(help: ArgumentHelp(StoreOptionHelp.form, value: "FORM"))
  var form: GivenForm

  @Argument(help: ArgumentHelp(StoreOptionHelp.file, value: "FILE"))
  var file: InputPath

  @OptionGroup var common: CommonOptions

  /// The largest form that is taken.
  private static let mostBytes = 16 << 20

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let open = try location.open(on: terminal)
    let found = try open.find(dossier)
    let document = try document()
    let place = try found.place(of: form, in: try found.read(), isNew: new)
    let name = try open.changing(found.shown) { () throws(StoreError) in
      try open.store.saveForm(document, as: place, in: found.identifier, open.catalogue)
    }
    try FormChange(of: name, in: found).answer("put", on: terminal)
    return .done
  }

  /// What is no JSON, and begins like a scan, belongs to `attach`.
  private var attachHint: CommandFailure.Hint {
    .command("hoso attach \(dossier.shown) \(form.text) \(file.quoted)")
  }

  private static func isScan(_ bytes: [UInt8]) -> Bool {
    let starts: [[UInt8]] = [
      Array("%PDF".utf8), [0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47], Array("II*\0".utf8),
      Array("MM\0*".utf8),
    ]
    return starts.contains { bytes.starts(with: $0) }
  }

  private func document() throws(CommandFailure) -> JSONDocument {
    let bytes = try InputFile.bytes(of: file, limit: Self.mostBytes)
    do throws(JSONError) {
      return try JSONDocument(parsing: bytes)
    } catch {
      throw CommandFailure(
        .badInput, Finding(error, file: file.shown), hint: Self.isScan(bytes) ? attachHint : nil)
    }
  }
}
