internal import Files
internal import Fixity

extension BagJudgement {
  /// Reads all manifests, those for the payload first.
  mutating func readManifests() {
    let names = index.entries.filter { $0.path.parent == nil }.map(\.path.bytes)
    for isTagManifest in [false, true] {
      for name in names {
        guard let algorithm = Self.algorithmName(of: name, isTagManifest) else { continue }
        guard manifests.count < options.limits.manifests else {
          findings.add(
            BagFinding(.tooManyEntries, name, expected: "\(options.limits.manifests)"))
          return
        }
        readManifest(name, algorithm, isTagManifest)
      }
    }
    let payload = manifests.filter { !$0.isTagManifest }
    if payload.isEmpty {
      findings.add(BagFinding(.payloadManifestMissing, Array("manifest-sha512.txt".utf8)))
    } else if payload.allSatisfy({ $0.algorithm == nil }) {
      findings.add(BagFinding(.noManifestSupported, payload[0].name))
    }
    checks[.manifests] = .done
  }

  /// The algorithm in a manifest's name; nil for the names of other files.
  private static func algorithmName(of name: [UInt8], _ isTagManifest: Bool) -> [UInt8]? {
    let prefix = Array((isTagManifest ? "tagmanifest-" : "manifest-").utf8)
    let suffix = Array(".txt".utf8)
    guard name.count > prefix.count + suffix.count, name.starts(with: prefix),
      name.suffix(suffix.count).elementsEqual(suffix)
    else { return nil }
    return Array(name.dropFirst(prefix.count).dropLast(suffix.count))
  }

  private mutating func readManifest(
    _ name: [UInt8], _ algorithmName: [UInt8], _ isTagManifest: Bool
  ) {
    let normal = algorithmName.filter { $0.isLetter || $0.isDigit }
      .map { $0.isLetter ? $0 | 0x20 : $0 }
    if normal != algorithmName {
      findings.add(
        BagFinding(
          .manifestNameMalformed, name, expected: normal[...].shown,
          found: algorithmName[...].shown, as: isStrict ? .error : .warning))
    }
    let algorithm = DigestAlgorithm(bagItName: String(decoding: normal, as: UTF8.self))
    if algorithm == nil {
      findings.add(BagFinding(.manifestNotChecked, name, found: algorithmName[...].shown))
    }
    var manifest = ReadManifest(
      name: name, algorithmName: algorithmName, algorithm: algorithm, isTagManifest: isTagManifest)
    if let text = text(name, limit: options.limits.manifestBytes) {
      var reader = ManifestReader(
        name: name, algorithm: algorithm, isTagManifest, isStrict: isStrict, findings)
      reader.read(text, lines: &linesLeft)
      findings = reader.findings
      manifest.files = reader.files
      manifest.isWhole = reader.isWhole
    }
    find(&manifest)
    manifests.append(manifest)
  }

  /// Finds what the lines of a manifest stand for.
  private mutating func find(_ manifest: inout ReadManifest) {
    var first: [RelativePath: ListedFile] = [:]
    for file in manifest.files {
      let target = index.target(of: file.listed)
      manifest.targets.append(target)
      if case .missing = target, file.listed.isForeign {
        findings.add(
          BagFinding(
            .pathLeavesBag, file.listed.path.bytes, tagFile: manifest.name, line: file.line))
        continue
      }
      guard let other = first[target.path] else {
        first[target.path] = file
        judge(file, target, manifest)
        continue
      }
      // Two normalisations of one name are judged as names.
      if case .normalized = target { judge(file, target, manifest) }
      let isSame = other.digest == file.digest
      if isSame, other.listed.path != file.listed.path { continue }
      findings.add(
        BagFinding(
          isSame ? .listedTwice : .listedTwiceDifferently, file.listed.path.bytes,
          tagFile: manifest.name, line: file.line, expected: other.digest?.hex,
          found: file.digest?.hex, as: isSame && !isStrict ? .warning : .error))
    }
    manifest.firstLines = first.mapValues(\.line)
  }

  /// What is wrong with one line of a manifest, other than that the file is missing or changed.
  private mutating func judge(
    _ file: ListedFile, _ target: BagIndex.Target, _ manifest: ReadManifest
  ) {
    func finding(_ code: BagCode, found: String? = nil) -> BagFinding {
      BagFinding(
        code, file.listed.path.bytes, tagFile: manifest.name, line: file.line, found: found)
    }
    switch target {
    case .file(let path) where isStrict && path == file.listed.alternative:
      findings.add(
        BagFinding(.percentNotEncoded, path.bytes, tagFile: manifest.name, line: file.line))
    case .file, .missing: break
    case .normalized(let path): findings.add(finding(.normalizationDiffers, found: path.text))
    case .folder: return findings.add(finding(.folderListed))
    case .unusable: return
    }
    let isPayload = target.path.bytes.starts(with: ListedPath.payload)
    if manifest.isTagManifest {
      if isPayload { findings.add(finding(.payloadInTagManifest)) }
    } else if !isPayload {
      findings.add(finding(.pathOutsidePayload))
    }
  }

  /// What tag manifests must and must not list (RFC 8493 §2.2.1).
  mutating func judgeTagManifests() {
    let tagManifests = manifests.filter(\.isTagManifest)
    let severity: BagCode.Severity = isStrict ? .error : .warning
    var listed: Set<RelativePath> = []
    for manifest in tagManifests {
      for (file, target) in zip(manifest.files, manifest.targets) {
        listed.insert(target.path)
        if case .missing = target, !file.listed.isForeign { addMissing(file, manifest) }
        guard tagManifests.contains(where: { $0.name == target.path.bytes }) else { continue }
        findings.add(
          BagFinding(
            .tagManifestListed, target.path.bytes, tagFile: manifest.name, line: file.line,
            as: severity))
      }
      for other in manifests where manifest.isWhole && !other.isTagManifest {
        guard let path = try? RelativePath(other.name), manifest.firstLines[path] == nil
        else { continue }
        findings.add(
          BagFinding(.manifestNotListed, other.name, tagFile: manifest.name, as: severity))
      }
    }
    guard isStrict, checks[.manifests] == .done, !tagManifests.isEmpty,
      tagManifests.allSatisfy(\.isWhole)
    else { return }
    let own = Set(manifests.map(\.name))
    for entry in index.tagFiles
    where !listed.contains(entry.path) && !own.contains(entry.path.bytes) {
      findings.add(BagFinding(.tagFileNotListed, entry.path.bytes))
    }
  }

  private mutating func addMissing(_ file: ListedFile, _ manifest: ReadManifest) {
    // A payload file in a tag manifest is an error already.
    guard !file.listed.isPayload else { return }
    findings.add(
      BagFinding(
        .tagFileMissing, file.listed.path.bytes, tagFile: manifest.name, line: file.line))
  }
}
