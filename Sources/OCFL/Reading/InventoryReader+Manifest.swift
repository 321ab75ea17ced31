internal import Files
internal import Fixity
internal import JSON

/// The keys of a manifest, to be looked up by digest and by letters.
struct ManifestKeys {
  private var first: [Digest: DigestKey] = [:]
  /// Those whose digest is there already, in other letters.
  private var others: Set<DigestKey> = []

  init(_ entries: [Inventory.Entry]) {
    first.reserveCapacity(entries.count)
    for entry in entries {
      if first[entry.digest] == nil {
        first[entry.digest] = entry.key
      } else {
        others.insert(entry.key)
      }
    }
  }

  /// Whether the manifest has the very letters.
  func contains(_ key: DigestKey) -> Bool { first[key.digest] == key || others.contains(key) }

  /// How the manifest writes a digest.
  subscript(digest: Digest) -> DigestKey? { first[digest] }
}

extension InventoryReader {
  mutating func readManifest(_ root: JSONValue) {
    guard let value = root["manifest"] else { return reportMissing("manifest", .E041, root) }
    guard value.kind == .object else {
      return reportKind(rules >= .v1_1 ? .E106 : .E041, ["manifest"], value, .object)
    }
    guard let algorithm = reading.algorithm else { return }
    let (entries, isWhole) = readBlock(value, .manifest(algorithm), ["manifest"])
    reading.manifest = entries
    reading.manifestIsWhole = isWhole
    manifestKeys = ManifestKeys(entries)
    refuseConflicts(entries, .E101, value, ["manifest"])
  }

  /// A state's digest must stand in the manifest, in the very same letters.
  func compare(_ key: DigestKey, _ member: JSONValue.Member, _ tokens: [String]) {
    guard let manifestKeys, !manifestKeys.contains(key) else { return }
    let tokens = tokens + [member.name]
    if let other = manifestKeys[key.digest] {
      report(
        .E050, .mismatch, tokens, member.nameValue, expected: .clipped(other.text),
        found: .clipped(key.text))
    } else {
      report(.E050, .missing, tokens, member.nameValue, found: .digest(key.digest))
    }
  }

  /// Reports digests of the manifest that no state has a logical path for: a rule since OCFL 1.1.
  func refuseUnused(_ root: JSONValue) {
    guard rules >= .v1_1, reading.versionsAreWhole, let manifest = root["manifest"],
      reading.versions.allSatisfy(\.stateIsWhole)
    else { return }
    var used: Set<Digest> = []
    for version in reading.versions {
      for entry in version.state where !entry.paths.isEmpty { used.insert(entry.digest) }
    }
    for entry in reading.manifest where !used.contains(entry.digest) {
      let text = String(decoding: entry.key.text, as: UTF8.self)
      report(.E107, .unexpected, ["manifest", text], manifest, found: .digest(entry.digest))
    }
  }

  /// A content path must lead into the content folder of a version.
  func comparePlaces(_ root: JSONValue) {
    guard let manifest = root["manifest"] else { return }
    let names = Set(reading.versions.map { Array($0.number.name.utf8) })
    let content = reading.contentDirectoryName
    for entry in reading.manifest {
      for path in entry.paths {
        guard let code = defect(path, content, names) else { continue }
        report(
          code, code == .E035 ? .malformed : .mismatch,
          ["manifest", String(decoding: entry.key.text, as: UTF8.self)], manifest,
          expected: .clipped(content), found: .clipped(path.bytes))
      }
    }
  }

  private func defect(
    _ path: RelativePath, _ content: [UInt8], _ names: Set<[UInt8]>
  ) -> OCFLCode? {
    let parts = path.bytes.split(separator: UInt8(ascii: "/"), maxSplits: 2)
    if parts.count == 1, path.bytes.contains(UInt8(ascii: "\\")) { return .E035 }
    guard parts.count == 3 else { return .E042 }
    if reading.versionsAreWhole, !names.contains(Array(parts[0])) {
      let number = VersionNumber(parsing: parts[0])?.number
      return number.flatMap { reading.version($0) } == nil ? .E042 : .E014
    }
    return parts[1].elementsEqual(content) ? nil : .E042
  }
}
