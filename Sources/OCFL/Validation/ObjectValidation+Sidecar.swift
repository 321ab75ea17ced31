internal import Files
internal import Fixity

extension ObjectValidation {
  /// An inventory's sidecar: named after its algorithm, with its digest (OCFL 1.1 §3.6).
  func judgeSidecar(of bytes: [UInt8], _ reading: InventoryReading?, in folder: VersionNumber?) {
    let found = sidecars(in: folder)
    let key = Array((folder?.name ?? "").utf8)
    guard let expected = expectedName(reading) else {
      sidecarNames[key] = Set(found.map(\.path.name))
      if found.isEmpty { addMissing(nil, key, folder) }
      for entry in found { judgeContent(of: entry, bytes, folder) }
      return
    }
    if let entry = found.first(where: { $0.path.name == expected }) {
      sidecarNames[key] = [expected]
      return judgeContent(of: entry, bytes, folder)
    }
    // Named after another algorithm, the sidecar is there, and wrong.
    sidecarNames[key] = Set(found.map(\.path.name))
    if found.isEmpty { addMissing(expected, key, folder) }
    for entry in found {
      add(
        .E059, .mismatch, entry.path.bytes, version: folder?.number, expected: .clipped(expected),
        found: .clipped(entry.path.name))
      judgeContent(of: entry, bytes, folder)
    }
  }

  private func addMissing(_ name: [UInt8]?, _ folder: [UInt8], _ number: VersionNumber?) {
    add(
      .E058, .missing, folder, version: number?.number,
      expected: name.map { .clipped($0) } ?? .text("inventory.json.sha512"))
  }

  /// What the sidecar must be called; nil where the inventory doesn't say it.
  private func expectedName(_ reading: InventoryReading?) -> [UInt8]? {
    reading?.algorithmName.map { Self.sidecarStart + $0 }
  }

  /// Whether an unread inventory's sidecar might have the name.
  func mayBeSidecar(_ name: [UInt8], in folder: VersionNumber?) -> Bool {
    sidecarNames[Array((folder?.name ?? "").utf8)] == nil && name.starts(with: Self.sidecarStart)
  }

  private static let sidecarStart = inventory + [UInt8(ascii: ".")]

  /// The files named like a sidecar of a known algorithm.
  private func sidecars(in folder: VersionNumber?) -> [TreeEntry] {
    DigestAlgorithm.allCases.compactMap { algorithm in
      guard let path = path(Self.sidecarStart + Array(algorithm.ocflName.utf8), in: folder),
        let place = contents.place(of: path), contents.entries[place].kind == .file
      else { return nil }
      return contents.entries[place]
    }
  }

  private func judgeContent(of entry: TreeEntry, _ inventory: [UInt8], _ folder: VersionNumber?) {
    let text: [UInt8]
    do throws(FileError) {
      text = try tree.read(entry.path, limit: 4096)
    } catch {
      guard error.code == .tooLarge else { return log.add(OCFLObstacle(error, entry.path.bytes)) }
      return add(
        .E061, .malformed, entry.path.bytes, version: folder?.number, found: .number(entry.size))
    }
    let name = String(decoding: entry.path.name.dropFirst(Self.sidecarStart.count), as: UTF8.self)
    guard let algorithm = DigestAlgorithm(ocflName: name) else { return }
    do throws(FixityError) {
      guard let digits = Self.digits(text) else {
        return add(
          .E061, .malformed, entry.path.bytes, version: folder?.number, found: .clipped(text))
      }
      let stated = try WrittenDigest(algorithm, parsing: digits).digest
      let actual = try Digest(algorithm, of: inventory)
      guard stated != actual else { return }
      add(
        .E060, .mismatch, entry.path.bytes, version: folder?.number, expected: .digest(actual),
        found: .digest(stated))
    } catch {
      add(
        .E061, .malformed, entry.path.bytes, version: folder?.number, found: .clipped(text))
    }
  }

  /// The digest's digits of a sidecar; nil where it is not a digest, white space and the name.
  ///
  /// One line feed at the end is accepted, and none; a carriage return isn't.
  private static func digits(_ text: [UInt8]) -> [UInt8]? {
    var rest = text[...]
    if rest.last == UInt8(ascii: "\n") { rest.removeLast() }
    let blanks = [UInt8(ascii: " "), UInt8(ascii: "\t")]
    guard let blank = rest.firstIndex(where: blanks.contains) else { return nil }
    let name = rest[blank...].drop(while: blanks.contains)
    return name.elementsEqual(inventory) ? Array(rest[..<blank]) : nil
  }
}
