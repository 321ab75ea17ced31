internal import Files
internal import Fixity

extension ObjectValidation {
  func readRoot() {
    guard let (path, bytes) = readInventory(in: nil) else { return findContent() }
    rootBytes = bytes
    root = InventoryReader(path: path, log: log, declared: declared).read(bytes)
    judgeSidecar(of: bytes, root, in: nil)
    findContent()
    guard let root else { return }
    baseline = Baseline(root)
    planContent(root, nil)
  }

  /// The bytes of an inventory; nil where there is none, or it can't be read.
  private func readInventory(
    in folder: VersionNumber?
  ) -> (path: RelativePath, bytes: [UInt8])? {
    let number = folder?.number
    guard let path = path(Self.inventory, in: folder) else { return nil }
    guard let place = contents.place(of: path), contents.entries[place].kind == .file else {
      let entry = contents.place(of: path).map { contents.entries[$0] }
      sidecarNames[Array((folder?.name ?? "").utf8)] = []
      add(
        folder == nil ? .E063 : .W010, entry == nil ? .missing : .wrongKind,
        Array((folder?.name ?? "").utf8), version: number,
        expected: .text(Self.inventory), found: entry?.kindFact)
      return nil
    }
    do throws(FileError) {
      return (path, try tree.read(path, limit: options.inventoryBytes))
    } catch {
      log.add(OCFLObstacle(error, path.bytes))
      return nil
    }
  }

  func path(_ name: [UInt8], in folder: VersionNumber?) -> RelativePath? {
    let folder = folder.map { Array($0.name.utf8) + [UInt8(ascii: "/")] } ?? []
    do throws(PathError) {
      return try RelativePath(folder + name)
    } catch {
      // A name that is no path is no file's, so there is nothing to be found.
      return nil
    }
  }

  func readVersionInventories() {
    let highest = contents.versions.last?.number.number
    var latest: (specification: SpecificationVersion, number: Int)?
    for folder in contents.versions {
      guard !watch.isCancelled() else { return log.add(OCFLObstacle(.cancelled, path: [])) }
      guard let (path, bytes) = readInventory(in: folder.number) else { continue }
      let isNewest = folder.number.number == highest
      let reading = read(bytes, path, folder.number, isNewest: isNewest)
      judgeSidecar(of: bytes, reading, in: folder.number)
      guard let specification = reading?.specification else { continue }
      if let latest, specification < latest.specification {
        add(
          .E103, .mismatch, path.bytes, version: folder.number.number,
          expected: .text(latest.specification.rawValue), found: .text(specification.rawValue))
      } else {
        latest = (specification, folder.number.number)
      }
    }
  }

  /// Reads a version's inventory, and compares it with the root's.
  private func read(
    _ bytes: [UInt8], _ path: RelativePath, _ folder: VersionNumber, isNewest: Bool
  ) -> InventoryReading? {
    if isNewest, let rootBytes {
      if rootBytes == bytes { return root }
      add(.E064, .mismatch, path.bytes, version: folder.number)
    }
    let reading = InventoryReader(
      path: path, log: log, declared: declared, version: folder.number,
      givesWarnings: isNewest && rootBytes == nil
    ).read(bytes)
    guard let reading else { return nil }
    if isNewest, root == nil { newest = reading }
    compare(reading, folder)
    planContent(reading, folder)
    return reading
  }

  private func compare(_ reading: InventoryReading, _ folder: VersionNumber) {
    let path = reading.path.bytes
    let version = folder.number
    if let head = reading.head, head != folder {
      report(
        .E040, .mismatch, path, "/head", version, expected: .text(folder.name),
        found: .text(head.name))
    }
    for block in reading.versions where block.number != folder {
      guard let other = contents.version(block.number.number),
        !contents.hasVersion(block.number)
      else { continue }
      report(
        .E046, .mismatch, path, "/versions/\(block.number.name)", version,
        expected: .text(other.name), found: .text(block.number.name))
    }
    guard let baseline else { return }
    compareBasics(reading, baseline.reading, version)
    let earlier = baseline.earlier(reading)
    for block in reading.versions { compare(block, of: earlier, version) }
  }

  private func report(
    _ code: OCFLCode, _ problem: OCFLFinding.Problem, _ path: [UInt8], _ pointer: String,
    _ version: Int, expected: OCFLFact?, found: OCFLFact?
  ) {
    log.add(
      OCFLFinding(
        code, problem, path: path, pointer: pointer, version: version, expected: expected,
        found: found))
  }

  /// The id and the content folder must be the same in all versions.
  private func compareBasics(
    _ reading: InventoryReading, _ root: InventoryReading, _ version: Int
  ) {
    let path = reading.path.bytes
    if let id = reading.id, let expected = root.id, !id.utf8.elementsEqual(expected.utf8) {
      for code in rules >= .v1_1 ? [OCFLCode.E037, .E110] : [.E037] {
        report(
          code, .mismatch, path, "/id", version, expected: .clipped(expected), found: .clipped(id))
      }
    }
    let content = reading.contentDirectory.map { Array($0.utf8) }
    let expected = root.contentDirectory.map { Array($0.utf8) }
    guard content != expected else { return }
    let isFirst = version == 1
    let codes: [OCFLCode] =
      if isFirst, expected != nil {
        content == nil ? [.E019] : [.E019, .E020]
      } else {
        [.E020]
      }
    for code in codes {
      report(
        code, content == nil ? .missing : .mismatch, path, "/contentDirectory", version,
        expected: expected.map { .clipped($0) }, found: content.map { .clipped($0) })
    }
  }

  /// A version's block must tell the same state as the root inventory's (OCFL 1.1 §3.7).
  private func compare(
    _ block: InventoryReading.Version, of earlier: Baseline.Earlier, _ version: Int
  ) {
    guard let baseline, let newer = baseline.reading.version(block.number.number) else { return }
    let pointer = "/versions/\(block.number.name)"
    let path = earlier.reading.path.bytes
    if let difference = baseline.difference(block, of: earlier) {
      log.add(
        OCFLFinding(
          .E066, .mismatch, path: path, pointer: "\(pointer)/state", version: version,
          expected: difference.expected.map { .digest($0) } ?? .clipped(difference.path.bytes),
          found: difference.found.map { .digest($0) } ?? .clipped(difference.path.bytes)))
    }
    let fields: [(String, String?, String?)] = [
      ("created", newer.createdText, block.createdText),
      ("message", newer.message, block.message),
      ("user/name", newer.user?.name, block.user?.name),
      ("user/address", newer.user?.address, block.user?.address),
    ]
    for (field, expected, found) in fields
    where expected.map({ Array($0.utf8) }) != found.map({ Array($0.utf8) }) {
      report(
        .W011, found == nil ? .missing : .mismatch, path, "\(pointer)/\(field)", version,
        expected: expected.map { .clipped($0) }, found: found.map { .clipped($0) })
    }
  }
}
