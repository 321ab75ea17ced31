internal import Dossiers
internal import Files
internal import Fixity
internal import JSON
internal import JSONSchema
internal import OCFL

/// All that is known of a version before anything is written: its act, judged, and its files.
struct CommitPlan {
  let stored: StoredDossier
  let act: Act
  let actBytes: [UInt8]
  let actDigest: Digest
  /// Where the dossier stands afterwards.
  let state: CaseState
  let version: Int
  /// The signatures that the version before bears beside its content.
  private let signatures: [(path: RelativePath, size: Int)]

  var identifier: UniqueIdentifier { stored.identifier }

  /// Where the act lies until it is in the version.
  static let actFile = RelativePath(known: "act.json")

  /// Judges the act.
  ///
  /// - Parameters:
  ///   - stored: The dossier.
  ///   - request: The act.
  ///   - catalogue: The profiles and schemas that are known.
  ///   - standing: What the unit that acts is; nil where that isn't known.
  /// - Throws: all that keeps the version from being made.
  init(
    _ stored: StoredDossier, _ request: Store.CommitRequest, _ catalogue: FormCatalogue,
    _ standing: StageMachine.Standing?
  ) throws(StoreError) {
    let kind = request.kind ?? (stored.object == nil ? .open : .amend)
    if stored.draft == nil, kind == .amend {
      throw StoreError(.nothingChanged, dossier: stored.identifier)
    }
    let tree = try stored.current()
    let reading = DossierReading(of: tree, catalogue)
    guard let cover = reading.cover else {
      throw StoreError(.dossierNotReadable, dossier: stored.identifier).with {
        $0.findings = reading.findings
      }
    }
    guard let profile = catalogue[profile: cover.profile] else {
      throw StoreError(.profileUnknown, dossier: stored.identifier).with {
        $0.names = [cover.profile]
      }
    }
    if kind == .amend, try !Self.isChanged(stored) {
      throw StoreError(.nothingChanged, dossier: stored.identifier)
    }
    let signatures = try Self.signatures(of: stored)
    var act = Act(
      kind, record: request.record, transition: request.transition, by: request.actor,
      at: request.at, message: request.message, reason: request.reason, basis: request.basis,
      to: request.to, findings: request.findings, due: request.due,
      previous: try Self.link(to: stored, signatures))
    let judged = try ActJudge(stored, profile, catalogue)
      .judge(&act, reading.data, request.chain, standing)
    self.stored = stored
    self.signatures = signatures
    self.act = act
    state = judged
    actBytes = act.bytes
    version = (stored.head ?? 0) + 1
    actDigest = try digest(of: act.bytes)
  }

  // MARK: What is new

  /// Whether the draft differs from the newest version.
  private static func isChanged(_ stored: StoredDossier) throws(StoreError) -> Bool {
    guard let draft = stored.draft, stored.object != nil else { return true }
    let head = try stored.version()
    var (own, theirs): ([RelativePath: Digest], [RelativePath: Digest]) = ([:], [:])
    for scan in draft.state.scans { own[scan.path] = scan.sha512 }
    try files { () throws(FileError) in
      for entry in try draft.tree.entries() where entry.kind == .file && own[entry.path] == nil {
        let bytes = try draft.tree.read(entry.path, limit: DraftChange.mostBytes)
        own[entry.path] = try fileDigest(bytes, entry.path)
      }
      for entry in try head.entries() where entry.kind == .file && isDossier(entry.path) {
        theirs[entry.path] = head.digest(of: entry.path)
      }
    }
    return own != theirs
  }

  /// Whether a file is the dossier's own, and not an act or a signature.
  private static func isDossier(_ path: RelativePath) -> Bool {
    let top = path.components.first ?? []
    return path == DraftLayout.cover || top.elementsEqual("forms".utf8)
      || top.elementsEqual("scans".utf8)
  }

  // MARK: What was before

  /// The signatures beside the newest version.
  private static func signatures(
    of stored: StoredDossier
  ) throws(StoreError) -> [(path: RelativePath, size: Int)] {
    guard let object = stored.object, let head = stored.head else { return [] }
    let folder = RelativePath(known: "logs/signatures/v\(head)")
    return try files { () throws(FileError) in
      guard try object.tree.entry(at: folder) != nil else { return [] }
      return try object.tree.children(of: folder, TreeLimits(entries: 1000, depth: 1))
        .filter { $0.kind == .file }.map { (folder.appending($0.path), $0.size) }
    }
  }

  private static func link(
    to stored: StoredDossier, _ signatures: [(path: RelativePath, size: Int)]
  ) throws(StoreError) -> Act.Link? {
    guard let object = stored.object, let head = stored.head else { return nil }
    var digests: [String: Digest] = [:]
    for signature in signatures {
      let bytes = try files { () throws(FileError) in
        try object.tree.read(signature.path, limit: 1 << 20)
      }
      digests[String(decoding: signature.path.name, as: UTF8.self)] = try digest(of: bytes)
    }
    return Act.Link(version: head, inventory: object.inventoryDigest, signatures: digests)
  }

  // MARK: What is written

  /// What the version holds.
  ///
  /// - Parameter bench: Where the act lies.
  /// - Returns: Each file with the place of its bytes.
  /// - Throws: `file` where the draft can't be listed; `draftDamaged` for what is no file.
  func content(act bench: FolderTree) throws(StoreError) -> VersionContent {
    try ocfl(identifier) { () throws(OCFLError) in
      var content = VersionContent()
      if let object = stored.object {
        // Acts and signatures stay; the rest is the draft's, where there is one.
        content = VersionContent(try object.version())
        if stored.draft != nil {
          for path in content.files.keys where Self.isDossier(path) { try content.remove(path) }
        }
        for signature in signatures {
          let path = RelativePath(known: String(signature.path.text.dropFirst("logs/".count)))
          content.set(
            path, to: .file(signature.path, of: object.tree, size: signature.size))
        }
      }
      if let draft = stored.draft { try Self.add(draft, to: &content) }
      try content.set(
        RelativePath(known: "acts/v\(version).json"), to: Self.actFile, of: bench)
      return content
    }
  }

  private static func add(
    _ draft: Draft, to content: inout VersionContent
  ) throws(OCFLError) {
    var stored: Set<RelativePath> = []
    for scan in draft.state.scans where scan.isStored {
      content.set(scan.path, to: .stored(scan.sha512))
      stored.insert(scan.path)
    }
    let entries: [TreeEntry]
    do throws(FileError) {
      entries = try draft.tree.entries()
    } catch {
      throw OCFLError(error)
    }
    for entry in entries where entry.kind != .folder && !stored.contains(entry.path) {
      guard entry.kind == .file else { throw OCFLError(.notAFile, path: entry.path.bytes) }
      try content.set(entry.path, to: entry.path, of: draft.tree)
    }
  }

  /// Holds the scans of the version that was built to what was attached.
  ///
  /// - Throws: `scanChanged`.
  func checkScans(_ inventory: Inventory) throws(StoreError) {
    guard let draft = stored.draft, let version = inventory.versions.last else { return }
    let digests = version.digests()
    for scan in draft.state.scans where digests[scan.path] != scan.sha512 {
      throw StoreError(.scanChanged, path: scan.path.bytes, dossier: identifier)
    }
  }
}

/// The SHA-512 of bytes at hand.
func digest(of bytes: [UInt8]) throws(StoreError) -> Digest {
  try files { () throws(FileError) in try fileDigest(bytes, StoreLayout.staging) }
}

private func fileDigest(_ bytes: [UInt8], _ path: RelativePath) throws(FileError) -> Digest {
  do throws(FixityError) {
    return try Digest(.sha512, of: bytes)
  } catch {
    throw FileError(error, path: path.bytes)
  }
}
