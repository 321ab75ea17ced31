internal import Dossiers
internal import Files
internal import Fixity
internal import JSON
internal import OCFL
internal import RFC3339

/// What reads dossiers for the catalogue.
struct CatalogueReader {
  let forms: FormCatalogue
  let day: CalendarDate
  /// Nil where the program's own rules can't be used: then no deadline is told, and the commands that
  /// judge by rules say what is wrong with them.
  let rules: RuleBook?

  init(_ knowledge: CatalogueKnowledge) {
    (forms, day) = (knowledge.forms, knowledge.day)
    rules = try? RuleBook()
  }
}

/// All that the catalogue keeps of a dossier, read from its draft and its object.
struct CataloguedDossier {
  private(set) var entry: CatalogueEntry
  private(set) var text = CatalogueText()
  private(set) var scans: [(path: String, sha512: Digest)] = []
  /// The stamp of its draft's state before it was read; nil without a draft.
  let stamp: FileStamp?

  /// - Returns: Nil where there is no such dossier any more. What can't be read is told as it is.
  init?(_ identifier: UniqueIdentifier, in store: Store, _ reader: CatalogueReader) {
    entry = CatalogueEntry(identifier)
    // Taken first: a change while the dossier is read leaves a stamp that differs, and so it is read
    // again.
    stamp = store.draftStamp(of: identifier)
    do throws(StoreError) {
      try read(store.dossier(identifier), reader)
    } catch {
      guard error.code != .dossierMissing else { return nil }
      entry.isChanged = stamp != nil
      entry.problem = error.code.rawValue
      // People find it still, to verify it.
      entry.number = ((try? store.number(of: identifier)) ?? nil) ?? ""
    }
  }

  private mutating func read(
    _ stored: StoredDossier, _ reader: CatalogueReader
  ) throws(StoreError) {
    entry.head = stored.head
    (entry.isChanged, entry.isBehind) = (stored.draft != nil, stored.isDraftBehind)
    if stored.draft != nil {
      entry.changedAt = stamp.flatMap { Timestamp(epochSeconds: $0.seconds) }
    }
    let head = stored.object == nil ? nil : try stored.version()
    let committed = head.map { DossierReading(of: $0, reader.forms) }
    let current =
      try stored.draft == nil ? committed : DossierReading(of: stored.current(), reader.forms)
    guard let current else { return }
    readScans(stored, head)
    guard let cover = current.cover else {
      entry.problem = current.findings.first?.code.rawValue ?? StoreCode.dossierNotReadable.rawValue
      entry.number = current.coverValue?["number"]?.string ?? ""
      entry.name = current.coverValue?["person"]?["name"]?.string ?? ""
      return
    }
    read(cover)
    text = CatalogueText(cover.person.name, current, reader.forms)
    judge(current, acts: committed, reader)
  }

  private mutating func read(_ cover: Cover) {
    entry.number = cover.number
    entry.name = cover.person.name
    entry.birthDate = cover.person.birthDate
    entry.unit = cover.unit
    entry.profile = cover.profile
    entry.openedOn = cover.openedOn
  }

  /// Where it stands, what it lacks and what is due.
  private mutating func judge(
    _ current: DossierReading, acts committed: DossierReading?, _ reader: CatalogueReader
  ) {
    entry.committedAt = committed?.acts.last?.at
    guard let profile = reader.forms[profile: entry.profile] else { return }
    let (data, acts) = (current.data, committed?.acts ?? [])
    if let committed, !acts.isEmpty {
      let replay = Replay(acts, profile) { version in
        let isOld = version < acts.count && acts[version - 1].transition != nil
        return StageMachine.Situation(data: isOld ? nil : committed.data)
      }
      entry.stage = replay.state?.stage
      entry.custodian = replay.state?.custodian.name
    }
    // Which forms are asked for doesn't hang on the day, so the row stays right from day to day; how
    // old they are does, and is for `check` to tell.
    let findings = Completeness(of: data, profile, reader.forms, on: reader.day).findings
    entry.missing = findings.count { $0.code == .formMissing }
    guard let rules = reader.rules else { return }
    let subject = RuleSubject(data, reader.forms, profile: profile, acts: acts, on: reader.day)
    entry.due = DeadlineStanding.all(subject, rules).compactMap(\.dueDay).min()
  }

  private mutating func readScans(_ stored: StoredDossier, _ head: VersionTree?) {
    if let draft = stored.draft {
      scans = draft.state.scans.map { ($0.path.text, $0.sha512) }
      return
    }
    guard let head, let entries = try? head.entries() else { return }
    scans = entries.compactMap { file in
      guard file.kind == .file, file.path.isBelow(DraftLayout.scans),
        let digest = head.digest(of: file.path)
      else { return nil }
      return (file.path.text, digest)
    }
  }
}

extension DeadlineStanding {
  /// The day by which it must still be done; nil for what was done, or need not be.
  fileprivate var dueDay: CalendarDate? {
    guard deadline.unit != .monthAtLeast else { return nil }
    switch state {
    case .running(let until), .missed(nil, let until): return until
    default: return nil
    }
  }
}

extension Store {
  /// The stamp of the state of a dossier's draft; nil where there is none, or none can be had.
  func draftStamp(of identifier: UniqueIdentifier) -> FileStamp? {
    let path = StoreLayout.draft(identifier).appending(DraftLayout.state)
    // What can't be looked at has no stamp; reading the dossier says why.
    return (try? root.stamp(of: path)) ?? nil
  }
}
