internal import Files

extension BagJudgement {
  /// Reads `bag-info.txt`.
  mutating func readMetadata() {
    var names = [BagInfo.name]
    if let version = declaration?.version, version.hasPackageInfo { names.append(BagInfo.oldName) }
    let found = names.map { Array($0.utf8) }.filter { index[$0] != nil }
    guard let name = found.first else {
      checks[.metadata] = .notThere
      checks[.payloadOxum] = .notThere
      return
    }
    guard let text = text(name, limit: options.limits.infoBytes) else { return }
    let read = BagInfo.read(text, name: name, isStrict: isStrict, &findings)
    read.judge(name, isStrict: isStrict, &findings)
    info = read
    checks[.metadata] = .done
    checks[.payloadOxum] = read.values(of: "Payload-Oxum").isEmpty ? .notThere : .notDone
  }

  /// Compares the payload with what `bag-info.txt` says of its size.
  mutating func comparePayloadOxum() {
    guard let info else { return }
    let name = Array(BagInfo.name.utf8)
    let payload = index.payload
    let found = PayloadOxum(
      bytes: payload.reduce(0) { $0 &+ $1.size }, files: payload.count)
    for text in info.values(of: "Payload-Oxum") {
      guard let said = PayloadOxum(text) else {
        findings.add(BagFinding(.oxumMalformed, name, found: Array(text.utf8)[...].shown))
        continue
      }
      if said != found {
        findings.add(
          BagFinding(.oxumMismatch, name, expected: "\(said)", found: "\(found)"))
      }
      checks[.payloadOxum] = .done
    }
  }

  /// Reads `fetch.txt`.
  mutating func readFetchList() {
    guard index[FetchReader.name] != nil else {
      checks[.fetch] = .notThere
      return
    }
    guard let text = text(FetchReader.name, limit: options.limits.manifestBytes) else { return }
    var reader = FetchReader(isStrict: isStrict, findings)
    reader.read(text, lines: &linesLeft)
    findings = reader.findings
    fetch = reader.lines
    for line in fetch { judge(line) }
    checks[.fetch] = .done
  }

  private mutating func judge(_ line: FetchLine) {
    func finding(_ code: BagCode, expected: String? = nil, found: String? = nil) -> BagFinding {
      BagFinding(
        code, line.listed.path.bytes, tagFile: FetchReader.name, line: line.line,
        expected: expected, found: found)
    }
    let target = index.target(of: line.listed)
    if case .folder = target { return findings.add(finding(.folderListed)) }
    if isStrict, target.path == line.listed.alternative {
      findings.add(finding(.percentNotEncoded))
    }
    guard fetchable.insert(target.path).inserted else {
      return findings.add(finding(.fetchListedTwice))
    }
    if case .missing = target { holes += 1 }
    if let length = line.length, let entry = index[target.path], entry.kind == .file,
      entry.size != length
    {
      findings.add(
        finding(.fetchLengthMismatch, expected: "\(length)", found: "\(entry.size)"))
    }
    // Before 1.0 a file could be in one manifest and not in another.
    let absent = wholePayloadManifests.filter { $0.firstLines[target.path] == nil }
    let isAbsent =
      isStrict
      ? !absent.isEmpty
      : arePayloadManifestsWhole && absent.count == wholePayloadManifests.count
    if isAbsent {
      findings.add(finding(.fetchNotInManifests, expected: absent.first?.name[...].shown))
    }
  }

  /// Whether all payload files are listed, and all that are listed are there (RFC 8493 §3).
  mutating func judgeCompleteness() {
    let payload = manifests.filter { !$0.isTagManifest }
    var listed: [RelativePath: (manifest: Int, line: Int)] = [:]
    for (number, manifest) in payload.enumerated() {
      for (path, line) in manifest.firstLines where listed[path] == nil {
        listed[path] = (number, line)
      }
    }
    addMissing(listed, payload)
    let areListsWhole = arePayloadManifestsWhole
    for entry in index.payload where areListsWhole && listed[entry.path] == nil {
      findings.add(BagFinding(.payloadFileNotListed, entry.path.bytes))
    }
    if isStrict { judgeAgreement(listed.keys.sorted()) }
    checks[.completeness] = .done
  }

  private mutating func addMissing(
    _ listed: [RelativePath: (manifest: Int, line: Int)], _ payload: [ReadManifest]
  ) {
    let missing = listed.keys.filter { index[$0] == nil && isPayload($0) }
    for path in missing.sorted() {
      guard let place = listed[path] else { continue }
      findings.add(
        BagFinding(
          fetchable.contains(path) ? .hole : .payloadFileMissing, path.bytes,
          tagFile: payload[place.manifest].name, line: place.line))
    }
  }

  /// In 1.0 every payload manifest lists every payload file.
  private mutating func judgeAgreement(_ listed: [RelativePath]) {
    let manifests = wholePayloadManifests
    for path in listed where isPayload(path) {
      for manifest in manifests where manifest.firstLines[path] == nil {
        findings.add(BagFinding(.payloadFileNotInEvery, path.bytes, tagFile: manifest.name))
      }
    }
  }

  /// Whether there are payload manifests, and all lines of all were read.
  private var arePayloadManifestsWhole: Bool {
    let payload = manifests.filter { !$0.isTagManifest }
    return checks[.manifests] == .done && !payload.isEmpty && payload.allSatisfy(\.isWhole)
  }

  private var wholePayloadManifests: [ReadManifest] {
    manifests.filter { !$0.isTagManifest && $0.isWhole }
  }

  private func isPayload(_ path: RelativePath) -> Bool {
    path.bytes.starts(with: ListedPath.payload)
  }

  /// Warns of names that trouble other systems, those that are only listed too.
  mutating func judgeNames() {
    var names = BagNames()
    for entry in index.entries {
      findings.add(contentsOf: names.findings(ofEntry: entry.path))
    }
    for manifest in manifests {
      for (file, target) in zip(manifest.files, manifest.targets) {
        switch target {
        // What leads out of the bag is no name in it.
        case .missing where file.listed.isForeign: continue
        case .missing, .normalized: findings.add(contentsOf: names.findings(file.listed.path))
        case .file, .folder, .unusable: findings.add(contentsOf: names.findings(target.path))
        }
      }
    }
    checks[.names] = .done
  }
}
