internal import BagIt
internal import Files
internal import Fixity
internal import OCFL
internal import TarArchive

/// The judging of one archive that is canonical.
struct Judgement {
  private let archive: CanonicalTar
  private let fileName: [UInt8]?
  private(set) var report = BundleReport()

  /// The judging of an archive whose file has a name; nil where it comes through a pipe.
  init(_ archive: CanonicalTar, fileName: [UInt8]?) {
    self.archive = archive
    self.fileName = fileName
  }

  /// Makes all checks that can be made.
  mutating func judge() throws(FileError) {
    var layout = LayoutJudge(archive.entries)
    report.checks = Dictionary(
      uniqueKeysWithValues: BundleReport.Check.allCases.map { ($0, .notDone(.inventoryNotRead)) })
    (report.checks[.archive], report.checks[.layout]) = (.done, .done)
    report.checks[.forms] = .notDone(.notMadeHere)
    guard let folder = layout.folder else {
      add(layout.problems)
      return
    }
    let bundle = SubTree(archive.tree, at: folder)
    let object = SubTree(bundle, at: BundlePath.data)
    let verdict = try ObjectVerdict(object)
    if let head = verdict.inventory?.head.number { layout.judgeSignatures(of: head) }
    count(layout, verdict.inventory)

    var judge = verdict.inventory.map { ObjectJudge(object, $0, at: BundlePath.data) }
    try judge?.judge()
    report.card = judge?.card
    try name(layout.name)
    add(layout.problems)
    try judgeBag(bundle)
    report.findings += verdict.findings
    add(judge?.problems ?? [])
    if judge != nil {
      report.checks[.object] = verdict.isComplete ? .done : .notDone(.obstacle)
      report.checks[.acts] = .done
    }
    try judgeDerived(bundle, layout.files)
  }

  private mutating func add(_ problems: [BundleProblem]) {
    let most = BundleLimits.mostProblems
    report.findings += problems.prefix(most).map { .bundle($0) }
    guard problems.count > most else { return }
    report.findings.append(.bundle(BundleProblem(.problemsLeftOut, limit: most)))
  }

  // MARK: What is there

  private mutating func count(_ layout: LayoutJudge, _ inventory: Inventory?) {
    report.name = layout.name
    report.version = inventory?.head.number
    report.counts.files = archive.entries.count
    report.counts.bytes = archive.entries.reduce(0) { $0 + $1.size }
    report.counts.payloadFiles = layout.files.count { $0.place.isPayload }
    report.counts.versions = inventory?.versions.count ?? 0
    report.counts.schemas = layout.files.count { $0.place == .schema }
    report.signatures = Self.signatures(layout.files, of: report.version)
    report.counts.signatures = report.signatures.count { $0.version == report.version }
    report.checks[.signatures] = .notDone(
      report.signatures.isEmpty ? .nothingThere : .notMadeHere)
  }

  /// The signatures beside the object, then those that older versions' became content.
  private static func signatures(
    _ files: [PlacedFile], of head: Int?
  ) -> [BundleReport.Signature] {
    var newest: [BundleReport.Signature] = []
    var older: [BundleReport.Signature] = []
    for file in files {
      switch file.place {
      case .signature(let version):
        newest.append(BundleReport.Signature(version: version, path: file.path))
      case .version(_, .content):
        // data/vN/content/signatures/vM/<key>-<role>.p7s
        let parts = file.path.components
        guard parts.count == 6, parts[3].elementsEqual("signatures".utf8),
          let version = BundleName.version(parts[4])
        else { continue }
        older.append(BundleReport.Signature(version: version, path: file.path))
      default: continue
      }
    }
    return newest + older
  }

  // MARK: Names

  /// Holds the folder's name to what is inside, and the file's name to the folder's.
  private mutating func name(_ found: BundleName?) throws(FileError) {
    if let card = report.card, let version = report.version, let found {
      let wanted: BundleName
      do throws(FixityError) {
        wanted = try BundleName(card, version: version)
      } catch {
        throw FileError(error, path: archive.tree.path(of: BundlePath.inventory))
      }
      if wanted != found {
        add([
          BundleProblem(
            .folderNameDiffers, expected: Array(wanted.folder.utf8),
            found: Array(found.folder.utf8))
        ])
      }
    }
    guard let fileName, let found, !fileName.elementsEqual(found.file.utf8) else { return }
    add([BundleProblem(.fileNameDiffers, expected: Array(found.file.utf8), found: fileName)])
  }

  // MARK: The bag

  private mutating func judgeBag(_ bundle: SubTree) throws(FileError) {
    do throws(BagError) {
      let bag = try BagValidator(bundle).validate()
      report.findings += bag.findings.map { .bag($0) }
      let isWhole = bag.checks.values.allSatisfy { $0 != .notDone }
      report.checks[.bag] = isWhole ? .done : .notDone(.obstacle)
    } catch {
      throw error.failure
        ?? FileError(.cancelled, .read, path: archive.tree.path(of: bundle.folder))
    }
  }

  // MARK: What stands outside the object

  private mutating func judgeDerived(
    _ bundle: SubTree, _ files: [PlacedFile]
  ) throws(FileError) {
    guard let card = report.card, let version = report.version else {
      report.checks[.derived] = .notDone(
        report.version == nil ? .inventoryNotRead : .dossierNotRead)
      return
    }
    var judge = DerivedJudge(bundle, files)
    try judge.judge(card, version: version)
    report.sealCode = judge.inventory.map(SealCode.init)
    report.checks[.derived] = .done
    add(judge.problems)
  }
}

extension BundleReport {
  /// The report on an archive that was refused.
  init(refused error: TarError) {
    findings = [.tar(error)]
    checks = Dictionary(
      uniqueKeysWithValues: Check.allCases.map { ($0, .notDone(.archiveRefused)) })
    checks[.archive] = .done
  }
}
