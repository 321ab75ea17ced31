internal import BagIt
internal import Bundles
internal import Files
internal import Fixity
internal import JSON
internal import OCFL
internal import TarArchive
internal import Wording

/// What verifying one piece of evidence gave, in words and for programs.
struct Verification {
  /// What it is, for people and programs.
  enum Kind: String {
    case bundle, bag, ocfl, root
    /// A dossier of the store.
    case dossier

    /// Whether it is a dossier of ours, of which two answers are given.
    var isDossier: Bool { self == .bundle || self == .dossier }
  }

  /// One thing that was checked, or could not be.
  struct Check {
    let check: any Message
    /// Why it was not done; nil where it was.
    let reason: (any Message)?
  }

  /// The answer to whether all is as it was written.
  enum Integrity {
    case intact, broken
    /// Nothing is known to be wrong, and something kept from looking at all of it.
    case cannotTell
  }

  let kind: Kind
  var integrity: Integrity
  var findings: [Finding]
  var checks: [Check]
  /// The dossier's number, version and seal code, where it is a bundle.
  var title: SafeText?
  /// What is said of it where it is intact.
  var praise: (message: VerifyMessage, facts: Facts)
  /// Who vouches for it; bundles only.
  var authenticity: BundleReport.Authenticity?
  /// What else programs are told.
  var members: [(String, JSONTree)] = []

  var isIntact: Bool { integrity == .intact }

  var errorCount: Int { findings.count { $0.severity != .warning } }
  var warningCount: Int { findings.count { $0.severity == .warning } }
}

extension Verification {
  /// Verifies evidence; `name` is what its findings call it.
  ///
  /// - Throws: what keeps it from being read.
  init(
    of evidence: Evidence, named name: InputPath, on terminal: Terminal
  ) throws(CommandFailure) {
    let total = try evidence.byteCount()
    self = try ProgressWatch.run(
      ResultMessage.verifying, bytes: total, isWork: false, on: terminal
    ) { (watch) throws(CommandFailure) in
      try Verification(of: evidence, named: name, in: terminal.language, watch)
    }
  }

  private init(
    of evidence: Evidence, named name: InputPath, in language: Language, _ watch: HashWatch
  ) throws(CommandFailure) {
    switch (evidence.kind, evidence.holder) {
    case (.bundle, .file(let file)):
      let report = try CommandFailure.translating { () throws(FileError) in
        try BundleVerifier().verify(file, hasName: !name.isStandardInput, watch: watch)
      }
      self.init(report, name, language)
    case (.bundle, .stream(let pipe)):
      let report = try CommandFailure.translating { () throws(FileError) in
        try BundleVerifier().verify(pipe: pipe, watch: watch)
      }
      if let error = report.noTar { throw name.failure(.notEvidence(error)) }
      self.init(report, name, language)
    case (.bag, _):
      let tree = try evidence.readableTree(name)
      let report = try CommandFailure.translatingBag(name) { () throws(BagError) in
        try BagValidator(tree).validate(watch: watch)
      }
      self.init(report, name)
    case (.ocfl, _):
      let tree = try evidence.readableTree(name)
      self.init(ObjectValidator(tree).validate(watch: watch), name)
    case (.root, _):
      let tree = try evidence.readableTree(name)
      self.init(RootValidator(tree).validate(watch: watch), name)
    case (.bundle, .folder), (nil, _):
      throw CommandFailure(
        .badInput, FileMessage.notEvidence, at: Place(file: name.shown),
        hint: .sentence(ShellMessage.kindsOfEvidence, [:]))
    }
    try Interruption.check()
  }
}

extension Verification {
  private init(_ report: BundleReport, _ name: InputPath, _ language: Language) {
    kind = .bundle
    integrity = report.integrity == .intact ? .intact : .broken
    findings = report.findings.map { Finding($0, target: name.shown) }
    checks = BundleReport.Check.allCases.map { check in
      guard case .notDone(let reason)? = report.checks[check] else {
        return Check(check: check, reason: nil)
      }
      return Check(check: check, reason: reason)
    }
    let version = report.version ?? 0
    praise = (
      version > 1 ? .intactBundle : .intactFirstVersion,
      ["count": .number(report.counts.files), "version": .text("v\(version)")]
    )
    authenticity = report.authenticity
    title = Self.title(report, language)
    members = Self.members(report)
  }

  /// `HS-2026-0017 v3   seal code 9f2c1 e7a5b 60d4c 85a1f 2b7e0 4411d`.
  private static func title(_ report: BundleReport, _ language: Language) -> SafeText? {
    guard let card = report.card, let version = report.version else { return nil }
    let name = VerifyMessage.title.sentence(
      in: language, ["number": .text(card.number.text), "version": .text("v\(version)")])
    guard let code = report.sealCode else { return name }
    let seal = VerifyMessage.sealCode.sentence(in: language, ["code": .text("\(code)")])
    return "\(name)   \(seal)"
  }

  private static func members(_ report: BundleReport) -> [(String, JSONTree)] {
    var members: [(String, JSONTree)] = []
    switch report.authenticity {
    case .notSigned: members.append(("authenticity", ["state": "notSigned"]))
    case .cannotTell(let doubt):
      members.append(
        ("authenticity", ["state": "cannotTell", "reason": .string(doubt.rawValue)]))
    }
    if let card = report.card { members.append(("number", .string(card.number.text))) }
    if let version = report.version { members.append(("version", .string("v\(version)"))) }
    if let code = report.sealCode { members.append(("sealCode", .string("\(code)"))) }
    return members
      + counts(
        files: report.counts.files, bytes: report.counts.bytes, versions: report.counts.versions)
  }

  private init(_ report: BagReport, _ name: InputPath) {
    kind = .bag
    integrity = Integrity(report.verdict)
    findings = report.findings.map { Finding($0, target: name.shown) }
    checks = BagReport.Check.allCases.compactMap { check in
      switch report.checks[check] ?? .notDone {
      case .done: Check(check: check, reason: nil)
      case .notDone: Check(check: check, reason: BundleReport.Reason.obstacle)
      case .notThere: nil
      }
    }
    praise = (
      .validBag,
      [
        "count": .number(report.payloadFiles), "size": .size(report.payloadBytes),
        "edition": .text(report.version?.rawValue ?? "?"),
      ]
    )
    if let version = report.version {
      members.append(("specification", .string(version.rawValue)))
    }
    members += Self.counts(files: report.payloadFiles, bytes: report.payloadBytes)
  }

  init(_ report: ObjectReport, _ name: InputPath, as kind: Kind = .ocfl) {
    self.kind = kind
    integrity = Integrity(report.verdict)
    findings =
      report.findings.map { Finding($0, target: name.shown) }
      + report.obstacles.map { Finding($0, target: name.shown) }
    checks = Self.checks(report.checks, of: [.structure, .inventories, .history, .content])
    let edition = report.specification?.rawValue
    praise = (
      .validObject,
      [
        "count": .number(report.fileCount), "size": .size(report.byteCount),
        "versions": .number(report.versionCount), "edition": .text(edition ?? "?"),
      ]
    )
    if let edition { members.append(("specification", .string(edition))) }
    members += Self.counts(
      files: report.fileCount, bytes: report.byteCount, versions: report.versionCount)
  }

  private init(_ report: RootReport, _ name: InputPath) {
    kind = .root
    integrity = Integrity(report.verdict)
    var findings = report.findings.map { Finding($0, target: name.shown) }
    findings += report.obstacles.map { Finding($0, target: name.shown) }
    for object in report.objects {
      findings += object.findings.map {
        Finding($0, target: name.shown, folder: object.path)
      }
      findings += object.obstacles.map {
        Finding($0, target: name.shown, folder: object.path)
      }
    }
    self.findings = findings
    checks = Self.checks(report.checks, of: [.structure, .layout])
    let edition = report.specification?.rawValue
    let files = report.objects.reduce(0) { $0 + $1.fileCount }
    let bytes = report.objects.reduce(0) { $0 + $1.byteCount }
    praise = (
      .validRoot,
      [
        "objects": .number(report.objects.count), "count": .number(files), "size": .size(bytes),
        "edition": .text(edition ?? "?"),
      ]
    )
    if let edition { members.append(("specification", .string(edition))) }
    members += Self.counts(files: files, bytes: bytes)
    members.append(("objects", .number(JSONNumber(report.objects.count))))
  }

  private static func checks(_ done: [OCFLCheck], of wanted: [OCFLCheck]) -> [Check] {
    let missing = wanted.filter { !done.contains($0) }
    return done.map { Check(check: $0, reason: nil) }
      + missing.map { Check(check: $0, reason: BundleReport.Reason.obstacle) }
  }

  private static func counts(
    files: Int, bytes: Int, versions: Int? = nil
  ) -> [(String, JSONTree)] {
    let counts: [(String, JSONTree)] = [
      ("files", .number(JSONNumber(files))), ("bytes", .number(JSONNumber(bytes))),
    ]
    return counts + (versions.map { [("versions", .number(JSONNumber($0)))] } ?? [])
  }
}

extension Verification.Integrity {
  fileprivate init(_ verdict: BagReport.Verdict) {
    self =
      switch verdict {
      case .valid: .intact
      case .invalid: .broken
      case .notJudged: .cannotTell
      }
  }

  fileprivate init(_ verdict: OCFLVerdict) {
    self =
      switch verdict {
      case .valid: .intact
      case .invalid: .broken
      case .notJudged: .cannotTell
      }
  }
}

extension BundleReport {
  /// Why what came is no tar at all.
  var noTar: TarError? {
    guard case .tar(let error)? = findings.first, error.isNoTar else { return nil }
    return error
  }
}

extension Evidence {
  /// How many bytes verifying reads; 0 where nobody knows.
  fileprivate func byteCount() throws(CommandFailure) -> Int {
    switch holder {
    case .stream: return 0
    case .file(let file):
      return try CommandFailure.translating { () throws(FileError) in try file.size() }
    // A folder is walked once more for it: that is what a person waits for without a word.
    case .folder: return 0
    }
  }
}
