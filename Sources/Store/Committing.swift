package import Bundles
package import Dossiers
internal import Files
package import Fixity
internal import JSON
internal import JSONSchema
internal import OCFL
package import RFC3339

extension Store {
  /// What is done by a commit.
  package struct CommitRequest: Sendable {
    /// Nil: the draft is opened, or amended.
    package var kind: ActKind?
    package var record: RecordKind?
    /// The profile's transition, where several would do.
    package var transition: String?
    package var actor: Act.Actor
    package var at: Timestamp
    package var message: String
    package var reason: String?
    /// The deciding paper.
    package var basis: String?
    /// Who has custody afterwards; nil: who has it now.
    package var to: Cover.UnitLabel?
    /// What was open when it was done.
    package var findings: [Act.OpenFinding] = []
    package var due: CalendarDate?
    /// The units of the chain as far as they are known.
    package var chain: [Holder: Cover.UnitLabel] = [:]

    package init(kind: ActKind? = nil, by actor: Act.Actor, at: Timestamp, message: String) {
      self.kind = kind
      self.actor = actor
      self.at = at
      self.message = message
    }
  }

  /// A version that was made.
  package struct CommittedVersion: Sendable {
    package let identifier: UniqueIdentifier
    package let version: Int
    package let act: Act
    /// Where the dossier stands now.
    package let state: CaseState
    /// The SHA-512 of the version's inventory.
    package let inventory: Digest
    /// The number of its record.
    package let record: Int

    package var sealCode: SealCode { SealCode(inventory) }
  }

  /// Freezes a dossier's draft as its next version, by an act.
  ///
  /// Acts other than opening and amending may leave the content as it was.
  ///
  /// - Parameters:
  ///   - identifier: The dossier.
  ///   - request: The act.
  ///   - catalogue: The profiles and schemas that are known.
  /// - Returns: The version: durable, recorded.
  /// - Throws: `nothingChanged`, `headMoved`, `actRefused`, `actInvalid`, `actsBroken`,
  ///   `profileUnknown`, `dossierNotReadable`, `scanChanged`, `locked`. The draft stays then; where
  ///   `isPublished` is set the version is there, and the next command completes the rest.
  package func commit(
    _ identifier: UniqueIdentifier, _ request: CommitRequest, _ catalogue: FormCatalogue
  ) throws(StoreError) -> CommittedVersion {
    let made = try locked(identifier) { () throws(StoreError) in
      let stored = try dossier(identifier)
      guard !stored.isDraftBehind else { throw StoreError(.headMoved, dossier: identifier) }
      let plan = try CommitPlan(
        stored, request, catalogue, standing(of: request.actor.unit, at: request.at.date))
      return try carryOut(plan)
    }
    options.index?.dossierChanged(identifier, in: self)
    return made
  }

  private func carryOut(_ plan: CommitPlan) throws(StoreError) -> CommittedVersion {
    let staging = try staging()
    let bench = try files { () throws(FileError) in
      let bench = try StagingFolder(in: staging)
      try bench.folder.stage(plan.actBytes, at: CommitPlan.actFile)
      return bench
    }
    pass(.actStaged)
    var record = JournalRecord(
      .act, at: plan.act.at, by: plan.act.actor, dossier: plan.identifier, version: plan.version,
      why: plan.act.reason)
    record.salt = options.chance.bytes(16)
    record.details.act = plan.act.kind.rawValue
    let intent = Intent(
      kind: .commit, dossier: plan.identifier, from: plan.stored.head, version: plan.version,
      act: plan.actDigest, inventory: nil, record: record)
    try begin(intent)
    let inventory: Digest
    do throws(StoreError) {
      let content = try plan.content(act: FolderTree(bench.folder))
      inventory = try write(plan, content, staging)
    } catch {
      if !error.isPublished { try end(intent) }
      throw error
    }
    pass(.objectWritten)
    do throws(StoreError) {
      let number = try settle(intent, inventory)
      return CommittedVersion(
        identifier: plan.identifier, version: plan.version, act: plan.act, state: plan.state,
        inventory: inventory, record: number)
    } catch {
      throw error.with { $0.isPublished = true }
    }
  }

  /// Adds the version to the object, or makes the object.
  private func write(
    _ plan: CommitPlan, _ content: VersionContent, _ staging: Folder
  ) throws(StoreError) -> Digest {
    let metadata = VersionMetadata(
      created: plan.act.at, message: plan.act.message,
      user: Inventory.User(name: plan.act.actor.name, address: plan.act.actor.id))
    let id = plan.identifier.urn
    var failure: StoreError?
    func follow(_ moment: WritingMoment) throws(OCFLError) {
      switch moment {
      case .built(let inventory):
        do throws(StoreError) {
          try plan.checkScans(inventory)
        } catch {
          failure = error
          throw OCFLError(.contentDamaged)
        }
        pass(.versionBuilt)
      case .versionMoved: pass(.versionMoved)
      case .inventoryReplaced: pass(.inventoryReplaced)
      }
    }
    do throws(OCFLError) {
      guard let object = plan.stored.object else {
        return try ObjectWriter.create(
          id: id, content, metadata, at: objects.path(ofObject: id), in: objects.folder,
          staging: staging, effort: options.effort, follow: follow
        ).inventoryDigest
      }
      let writer = try objects.writer(
        of: id, staging: staging, effort: options.effort, timeout: options.patience)
      return try writer.add(
        content, metadata, expecting: object.inventoryDigest, follow: follow
      ).inventoryDigest
    } catch {
      throw failure ?? StoreError(error, of: plan.identifier)
    }
  }

  /// Writes the record of what has happened, and clears what is no longer needed.
  ///
  /// - Parameters:
  ///   - intent: What has happened.
  ///   - inventory: The SHA-512 of the newest inventory now.
  ///   - isAgain: Whether a dead process may have written the record already.
  /// - Returns: The record's number.
  /// - Throws: `locked`, `file`; the next command goes on with it then.
  func settle(
    _ intent: Intent, _ inventory: Digest, isAgain: Bool = false
  ) throws(StoreError) -> Int {
    var record = intent.record
    record.inventory = inventory
    let number = try isAgain ? appendOnce(record) : append(record)
    pass(.recordWritten)
    try dropCopiedSignatures(of: intent)
    if intent.kind == .commit { try clearDraft(of: intent.dossier) }
    pass(.draftCleared)
    try end(intent)
    return number
  }

  /// The signatures of the version before are content of the new one now.
  private func dropCopiedSignatures(of intent: Intent) throws(StoreError) {
    guard intent.kind == .commit, let from = intent.from else { return }
    let object = try objectFolder(intent.dossier)
    try files { () throws(FileError) in
      try object.removeAll(at: RelativePath(known: "logs/signatures/v\(from)"))
    }
  }
}
