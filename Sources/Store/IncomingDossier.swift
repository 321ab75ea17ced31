internal import Bundles
internal import Dossiers
internal import Files
internal import Fixity
internal import OCFL
internal import RFC3339
internal import TarArchive

/// The dossier in a bundle that was found intact, and how its history goes with the one here.
struct IncomingDossier {
  let identifier: UniqueIdentifier
  let object: StoredObject
  private let catalogue: FormCatalogue

  var version: Int { object.inventory.head.number }

  /// - Throws: `bundleNotUsable`.
  init(_ bundle: ReceivedBundle, _ catalogue: FormCatalogue) throws(StoreError) {
    let archive: PlainTar
    do throws(TarError) {
      archive = try PlainTar(bundle.file, limits: TarLimits())
    } catch {
      throw StoreError(.bundleNotUsable).with { $0.names = ["\(error)"] }
    }
    guard let name = bundle.report.name, let card = bundle.report.card,
      let identifier = UniqueIdentifier(parsing: card.identifier.uuid)
    else { throw StoreError(.bundleNotUsable) }
    let place = RelativePath(known: "\(name.folder)/\(BundleFinding.objectFolder)")
    object = try ocfl(identifier) { () throws(OCFLError) in
      try StoredObject(SubTree(archive, at: place))
    }
    self.identifier = identifier
    self.catalogue = catalogue
  }

  // MARK: Two histories

  /// How the bundle's history goes with the store's.
  enum Relation: Equatable {
    case same
    case older(newest: Int)
    /// It goes on from the newest version here; nil: there is none.
    case newer(from: Int?)
    case fork(common: Int?, newest: Int)
  }

  func relation(to own: StoredObject?) throws(StoreError) -> Relation {
    guard let own else { return .newer(from: nil) }
    let newest = own.inventory.head.number
    let last = min(newest, version)
    if try inventory(of: last, in: own) == inventory(of: last, in: object) {
      if version == newest { return .same }
      return version < newest ? .older(newest: newest) : .newer(from: newest)
    }
    var common = last - 1
    while common > 0, try inventory(of: common, in: own) != inventory(of: common, in: object) {
      common -= 1
    }
    return .fork(common: common > 0 ? common : nil, newest: newest)
  }

  /// The SHA-512 of a version's inventory: with it all content up to that version is told.
  private func inventory(of version: Int, in object: StoredObject) throws(StoreError) -> Digest {
    let path = RelativePath(known: "v\(version)/inventory.json")
    let bytes = try files { () throws(FileError) in
      try object.tree.read(path, limit: DraftState.mostBytes)
    }
    return try digest(of: bytes)
  }

  // MARK: Acts

  /// Holds the acts to one line of custody, and each to what the procedure allows where it was done.
  ///
  /// - Parameters:
  ///   - from: The newest version here, whose acts were held to it before.
  ///   - units: The tree of units, where the store has one: it says who may do what.
  /// - Throws: `bundleNotUsable` where acts or `dossier.json` can't be read; `custodyBroken`,
  ///   `stepNotAllowed`.
  func checkActs(after from: Int?, _ units: UnitTree?) throws(StoreError) {
    let tree = try ocfl(identifier) { () throws(OCFLError) in try VersionTree(object) }
    let reading = DossierReading(of: tree, catalogue)
    guard let cover = reading.cover, reading.acts.count == version else {
      throw StoreError(.bundleNotUsable, dossier: identifier).with {
        $0.findings = reading.findings
      }
    }
    for (index, act) in reading.acts.enumerated() where index >= (from ?? 0) {
      let holder = index == 0 ? act.from : reading.acts[index - 1].to
      guard act.from.isSame(as: holder), act.actor.unit.isSame(as: holder) else {
        throw StoreError(.custodyBroken, dossier: identifier).with {
          $0.names = [act.actor.unit.name, holder.name]
          $0.limit = index + 1
        }
      }
    }
    // A procedure that isn't known here says nothing of its steps.
    guard let profile = catalogue[profile: cover.profile] else { return }
    try checkSteps(reading.acts, after: from ?? 0, profile, units)
  }

  /// Does the acts over again; those that were here before are believed.
  private func checkSteps(
    _ acts: [Act], after from: Int, _ profile: Profile, _ units: UnitTree?
  ) throws(StoreError) {
    let machine = StageMachine(profile)
    var state: CaseState?
    for (index, act) in acts.enumerated() {
      let isNew = index >= from
      let needsData = isNew || act.transition == nil && act.kind != .amend
      let situation = StageMachine.Situation(
        data: needsData ? try data(of: index + 1) : nil,
        standing: isNew ? units?.standing(of: act.actor.unit, at: act.at.date) : nil)
      do throws(Refusal) {
        state = try machine.apply(act, to: state, in: situation)
      } catch {
        // Where what is here can't be followed, what goes on from it can't be judged.
        guard isNew else { return }
        throw StoreError(.stepNotAllowed, dossier: identifier).with {
          $0.refusal = error
          $0.limit = index + 1
        }
      }
    }
  }

  private func data(of version: Int) throws(StoreError) -> CaseData {
    let tree = try ocfl(identifier) { () throws(OCFLError) in
      try VersionTree(object, version: version)
    }
    return DossierReading(of: tree, catalogue).data
  }

  // MARK: Files

  /// Unpacks the versions after one, and the object's own files, into a folder of the store.
  ///
  /// Each file is held to what the bundle's inventory says while it is written.
  func unpack(
    after from: Int?, to place: RelativePath, in root: Folder
  ) throws(StoreError) {
    let manifest = digests()
    try files { () throws(FileError) in
      try root.removeAll(at: place)
      let staging = try StagingFolder(in: try root.folder(at: StoreLayout.staging))
      for entry in try object.tree.entries() where entry.kind == .file {
        guard isNew(entry.path, from) else { continue }
        if let parent = entry.path.parent { try staging.stageFolders(parent) }
        var stream = try object.tree.open(entry.path)
        let expected = manifest[entry.path]
        var file = try NewFile(
          entry.path, in: staging.folder, mode: StoreLayout.fileMode,
          digests: expected.map { [$0.algorithm] } ?? [])
        try file.write(contentsOf: &stream)
        guard try file.publish().digests.first == expected else {
          throw FileError(.changedMeanwhile, .read, path: object.tree.path(of: entry.path))
        }
      }
      try staging.publish(as: place, in: root, mode: StoreLayout.folderMode)
    }
  }

  private func digests() -> [RelativePath: Digest] {
    var digests: [RelativePath: Digest] = [:]
    for entry in object.inventory.manifest {
      for path in entry.paths { digests[path] = entry.digest }
    }
    return digests
  }

  /// Whether a file of the bundle's object is one that the object here lacks.
  private func isNew(_ path: RelativePath, _ from: Int?) -> Bool {
    guard let from else { return true }
    guard let first = path.components.first, path.components.count > 1 else {
      return path.bytes.starts(with: "inventory.json".utf8)
    }
    guard let number = VersionNumber(parsing: first) else {
      return first.elementsEqual("logs".utf8)
    }
    return number.number > from
  }
}
