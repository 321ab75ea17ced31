internal import Bundles
internal import Dossiers
internal import Files
internal import Fixity
internal import JSON
internal import OCFL
internal import Store
internal import Wording

/// A dossier of a store that is to be verified; it may be too broken to be opened otherwise.
struct StoredEvidence {
  private let open: OpenStore
  private let identifier: UniqueIdentifier
  /// The version that was named; nil for the newest.
  private let version: Int?
  private let shown: SafeText

  init(_ given: GivenDossier, in open: OpenStore) throws(CommandFailure) {
    self.open = open
    identifier = try open.identifier(of: given)
    version = given.version
    shown = try open.number(of: identifier)
  }

  /// Verifies every byte and the chain of acts, where it `isDeep` the forms of all versions too; that
  /// it was read is recorded.
  func verified(isDeep: Bool, on terminal: Terminal) throws(CommandFailure) -> Verification {
    let folder = try open.reading(shown) { () throws(StoreError) in
      try open.store.objectFolder(identifier)
    }
    let bytes = try FolderTree(folder).byteCount()
    let verified = try ProgressWatch.run(
      ResultMessage.verifying, bytes: bytes, isWork: false, on: terminal
    ) { (watch) throws(CommandFailure) in
      try open.reading(shown) { () throws(StoreError) in
        try open.store.verify(identifier, version: version, open.catalogue, watch: watch)
      }
    }
    try open.recordRead("verify", of: identifier, version: version, on: terminal)
    let forms =
      isDeep && verified.isIntact
      ? try FormsOfVersions(open.found(identifier), upTo: verified.version).findings : nil
    return verification(verified, forms: forms, in: terminal.language)
  }

  private func verification(
    _ verified: DossierVerification, forms: [Finding]?, in language: Language
  ) -> Verification {
    var result = Verification(
      verified.object, InputPath(bytes: Array(shown.string.utf8)), as: .dossier)
    result.findings += verified.findings.map { Finding($0, target: shown, folder: []) }
    result.findings += forms ?? []
    if !verified.findings.allSatisfy(\.isWarning) { result.integrity = .broken }
    let check = { (check: BundleReport.Check, reason: BundleReport.Reason?) in
      Verification.Check(check: check, reason: reason)
    }
    result.checks += [
      check(.acts, verified.version == nil ? .obstacle : nil),
      check(.forms, forms == nil ? .notMadeHere : nil),
      check(.signatures, verified.signatures == 0 ? .nothingThere : .notMadeHere),
    ]
    result.authenticity =
      !result.isIntact
      ? .cannotTell(.broken)
      : verified.signatures == 0 ? .notSigned : .cannotTell(.signaturesNotJudged)
    result.members.insert(("authenticity", Self.document(result.authenticity)), at: 0)
    result.members.append(("number", .string(shown.string)))
    guard let number = verified.version, let code = verified.sealCode else { return result }
    let seal = VerifyMessage.sealCode.sentence(in: language, ["code": .text("\(code)")])
    result.title = "\(shown) v\(number)   \(seal)"
    result.members += [
      ("version", .string("v\(number)")), ("sealCode", .string("\(code)")),
    ]
    result.praise = (
      number > 1 ? .intactBundle : .intactFirstVersion,
      ["count": .number(verified.object.fileCount), "version": .text("v\(number)")]
    )
    return result
  }

  private static func document(_ answer: BundleReport.Authenticity?) -> JSONTree {
    guard case .cannotTell(let doubt) = answer else { return ["state": "notSigned"] }
    return ["state": "cannotTell", "reason": .string(doubt.rawValue)]
  }
}

/// The forms of all versions of a dossier, held to their schemas: each where it was changed.
private struct FormsOfVersions {
  private(set) var findings: [Finding] = []
  private var known: [FormName: Digest] = [:]

  init(_ found: FoundDossier, upTo last: Int?) throws(CommandFailure) {
    for number in 1...max(last ?? 1, 1) {
      let tree = try found.store.reading(found.shown) { () throws(StoreError) in
        try found.stored.version(number)
      }
      let reading = DossierReading(of: tree, found.store.catalogue)
      for form in reading.forms {
        guard let path = try? RelativePath(form.path), let digest = tree.digest(of: path),
          known.updateValue(digest, forKey: form.name) != digest
        else { continue }
        add(form.name, reading, at: Place(file: "\(found.shown)@v\(number)"))
      }
    }
  }

  private mutating func add(_ form: FormName, _ reading: DossierReading, at place: Place) {
    var (broken, isUnknown) = (0, false)
    for finding in reading.findings {
      guard case .form(form, _) = finding.place else { continue }
      switch finding.code {
      case .formInvalid: broken += 1
      case .unknownEdition, .editionNotSaid, .schemaUnusable: isUnknown = true
      default: continue
      }
    }
    let name = Fact.text(form.spelling)
    if broken > 0 {
      findings.append(
        Finding(
          StoreProblem.formOutOfSchema, ["form": name, "count": .number(broken)],
          severity: .warning, at: place))
    }
    if isUnknown {
      findings.append(
        Finding(StoreProblem.formNotKnown, ["form": name], severity: .warning, at: place))
    }
  }
}
