internal import ArgumentParser
internal import Dossiers
internal import Files
internal import JSON
internal import Store
internal import Wording

/// `hoso detach`: a scan out of a draft.
struct Detach: Command {
  static let configuration = CommandConfiguration("detach", StorePage.detach)

  @OptionGroup var location: StoreLocation

  @Argument(help: ArgumentHelp(StoreOptionHelp.dossier, value: "ID"))
  var dossier: GivenDossier

  @Argument(help: ArgumentHelp(StoreOptionHelp.scan, value: "SCAN"))
  var scan: InputPath

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let open = try location.open(on: terminal)
    let found = try open.find(dossier)
    let scans = try found.read().cover?.scans ?? []
    let meant = try meant(of: scans, found)
    guard let path = try? RelativePath(meant.path) else { throw missing(scans, found) }
    try open.changing(found.shown) { () throws(StoreError) in
      try open.store.detach(path, from: found.identifier, open.catalogue)
    }
    if terminal.isJSON {
      try terminal.answer(
        "detach", StoreDocument.members(found) + [("scan", StoreDocument.scan(meant))])
    } else if !terminal.isQuiet {
      try terminal.print(
        StoreMessage.detached,
        ["dossier": .path(Array(found.shown.string.utf8)), "path": .text(meant.path)])
    }
    return .done
  }

  /// The scan that is meant: by its path in the dossier, or by people's name of it where one has it.
  private func meant(
    of scans: [Cover.Scan], _ found: FoundDossier
  ) throws(CommandFailure) -> Cover.Scan {
    let paths = [scan.bytes, Array("scans/".utf8) + scan.bytes]
    if let scan = scans.first(where: { scan in paths.contains { $0.elementsEqual(scan.path.utf8) } }
    ) {
      return scan
    }
    let name = String(decoding: scan.bytes, as: UTF8.self).inNFC
    let named = scans.filter { $0.originalName.utf8.elementsEqual(name.utf8) }
    guard let only = named.first, named.count == 1 else { throw missing(scans, found) }
    return only
  }

  private func missing(_ scans: [Cover.Scan], _ found: FoundDossier) -> CommandFailure {
    CommandFailure(
      .notFound, StoreCode.scanMissing, ["found": .path(scan.bytes)],
      at: Place(file: found.shown),
      hint: scans.isEmpty
        ? nil
        : .sentence(StoreMessage.newScan, ["names": .list(scans.map { .text($0.path) })]))
  }
}
