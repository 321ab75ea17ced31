internal import Files
internal import Fixity

/// A manifest that was read.
struct ReadManifest {
  let name: [UInt8]
  /// The algorithm as the name writes it.
  let algorithmName: [UInt8]
  /// Nil where it is not known here.
  let algorithm: DigestAlgorithm?
  let isTagManifest: Bool
  /// Whether all its lines were read.
  var isWhole = false
  var files: [ListedFile] = []
  /// What the files stand for, in their order.
  var targets: [BagIndex.Target] = []
  /// The line that lists a file first.
  var firstLines: [RelativePath: Int] = [:]
}

/// A bag being judged: what is known so far.
struct BagJudgement {
  let tree: any Tree
  let options: BagOptions
  var findings: Findings
  var index = BagIndex([])
  var declaration: BagDeclaration?
  var encoding: TagEncoding?
  var manifests: [ReadManifest] = []
  var info: BagInfo?
  var fetch: [FetchLine] = []
  /// The files that `fetch.txt` lists.
  var fetchable: Set<RelativePath> = []
  var holes = 0
  /// How many lines may still be read.
  var linesLeft: Int
  /// The tag files that were read: judged by exactly these bytes.
  var kept: [RelativePath: [UInt8]] = [:]
  var checks: [BagReport.Check: BagReport.Outcome] = Dictionary(
    uniqueKeysWithValues: BagReport.Check.allCases.map { ($0, .notDone) })

  init(_ tree: any Tree, _ options: BagOptions) {
    self.tree = tree
    self.options = options
    findings = Findings(limit: options.limits.findings)
    linesLeft = options.limits.lines
  }

  var isStrict: Bool { declaration?.version.isStrict ?? true }

  /// Judges all that can be judged without reading the payload.
  ///
  /// - Returns: False where the tree is too large to be judged.
  mutating func judgeStructure() throws(BagError) -> Bool {
    guard try list() else { return false }
    judgeEntries()
    if readDeclaration() {
      readManifests()
      readMetadata()
      readFetchList()
      judgeTagManifests()
      judgeCompleteness()
    }
    judgeNames()
    return true
  }

  /// Lists the tree.
  ///
  /// - Returns: False where it has more entries than the limit.
  mutating func list() throws(BagError) -> Bool {
    let limits = TreeLimits(entries: options.limits.entries, depth: options.limits.depth)
    do throws(FileError) {
      index = BagIndex(try tree.entries(limits))
      return true
    } catch {
      guard error.code == .tooMany, error.limit != nil else { throw BagError(error) }
      let limit = error.limit.map { "\($0)" }
      findings.add(BagFinding(.tooManyEntries, [], expected: limit))
      return false
    }
  }

  /// What no bag may have, and what each must have.
  mutating func judgeEntries() {
    for entry in index.entries {
      switch entry.kind {
      case .file, .folder: break
      case .link: findings.add(BagFinding(.linkInBag, entry.path.bytes))
      case .pipe, .socket, .device:
        findings.add(
          BagFinding(.specialFileInBag, entry.path.bytes, found: entry.kind.rawValue))
      }
    }
    if let data = index[BagIndex.payloadFolder], data.kind != .folder {
      findings.add(BagFinding(.notAFolder, data.path.bytes, found: data.kind.rawValue))
    } else if !index.hasPayloadFolder {
      findings.add(BagFinding(.payloadFolderMissing, BagIndex.payloadFolder))
    }
    checks[.structure] = .done
  }

  /// The bytes of a tag file in the bag's folder; nil where there is none that can be read.
  mutating func read(_ name: [UInt8], limit: Int) -> [UInt8]? {
    guard let entry = index[name] else { return nil }
    guard entry.kind == .file else {
      findings.add(BagFinding(.notAFile, name, found: entry.kind.rawValue))
      return nil
    }
    do throws(FileError) {
      let bytes = try tree.read(entry.path, limit: limit)
      kept[entry.path] = bytes
      return bytes
    } catch {
      if error.code == .tooLarge {
        findings.add(
          BagFinding(.tagFileTooLarge, name, expected: "\(limit)", found: "\(entry.size)"))
      } else {
        findings.add(BagFinding(.fileNotReadable, name, found: error.code.rawValue))
      }
      return nil
    }
  }

  /// The text of a tag file in UTF-8; nil where there is none that can be read.
  mutating func text(_ name: [UInt8], limit: Int) -> [UInt8]? {
    read(name, limit: limit).map {
      TagText.utf8($0, name, encoding, isStrict: isStrict, &findings)
    }
  }

  /// Reads `bagit.txt`.
  ///
  /// - Returns: False where the other tag files can't be read by it.
  mutating func readDeclaration() -> Bool {
    let name = Array(BagDeclaration.name.utf8)
    guard index[name] != nil else {
      findings.add(BagFinding(.declarationMissing, name))
      return false
    }
    guard let bytes = read(name, limit: BagLimits.declarationBytes) else { return false }
    declaration = BagDeclaration(bytes, &findings)
    checks[.declaration] = .done
    guard let declaration else { return false }
    let written = Array(declaration.encoding.utf8)
    encoding = TagEncoding(name: written)
    guard let encoding else {
      findings.add(
        BagFinding(.encodingUnknown, name, line: 2, found: written[...].shown))
      return false
    }
    if isStrict, !encoding.isUTF8 {
      findings.add(
        BagFinding(.encodingNotUTF8, name, line: 2, found: declaration.encoding))
    }
    return true
  }

  var report: BagReport {
    let payload = index.payload
    let isJudged = declaration != nil && encoding != nil && checks[.completeness] == .done
    let isComplete =
      isJudged && !findings.hasErrors(but: [.payloadChecksumMismatch, .tagChecksumMismatch])
    return BagReport(
      version: declaration?.version, encoding: declaration?.encoding, findings: findings.all,
      errorCount: findings.errorCount, warningCount: findings.warningCount, isComplete: isComplete,
      verdict: verdict(isComplete: isComplete),
      manifests: manifests.map(\.summary), metadata: info?.elements ?? [],
      payloadFiles: payload.count, payloadBytes: payload.reduce(0) { $0 &+ $1.size },
      holes: holes, checks: checks)
  }

  private func verdict(isComplete: Bool) -> BagReport.Verdict {
    if findings.breaksRule { return .invalid }
    let isVerified = isComplete && checks[.payloadChecksums] == .done
    return isVerified && findings.errorCount == 0 ? .valid : .notJudged
  }
}

extension ReadManifest {
  var summary: BagReport.ManifestSummary {
    BagReport.ManifestSummary(
      name: String(decoding: name, as: UTF8.self),
      algorithm: String(decoding: algorithmName, as: UTF8.self), isTagManifest: isTagManifest,
      isSupported: algorithm != nil, fileCount: firstLines.count)
  }
}
