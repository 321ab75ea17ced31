package import Bundles
package import Dossiers
package import Files
package import Fixity
internal import JSON
internal import OCFL
package import RFC3339
internal import TarArchive

extension Store {
  /// Who takes a bundle in, when, and from where.
  package struct Reception: Sendable {
    package var actor: Act.Actor
    package var at: Timestamp
    /// Where it came from: foreign text.
    package var place: String?
    /// The profiles and schemas that are known.
    package var catalogue: FormCatalogue

    package init(
      by actor: Act.Actor, at: Timestamp, from place: String? = nil, _ catalogue: FormCatalogue
    ) {
      self.actor = actor
      self.at = at
      self.place = place
      self.catalogue = catalogue
    }
  }

  /// What became of a bundle.
  package enum Arrival: Sendable {
    /// The dossier wasn't known: it is now, with all its versions.
    case new(UniqueIdentifier, version: Int)
    /// Versions were added.
    case advanced(UniqueIdentifier, from: Int, to: Int)
    /// The newest version was known; nothing has changed.
    case known(UniqueIdentifier, version: Int)
    /// An older version than the newest, which is known.
    case older(UniqueIdentifier, version: Int, newest: Int)
    /// Another history of a dossier: it was kept aside, and nothing taken in.
    case fork(UniqueIdentifier, Fork)
    /// The bundle was refused; the report is kept.
    case refused(StoreError, kept: String)
  }

  /// Two histories of one dossier.
  package struct Fork: Hashable, Sendable {
    /// The last version that both have; nil where they have none in common.
    package let common: Int?
    /// The newest version here.
    package let own: Int
    /// The newest version of the bundle, and the SHA-512 of its inventory.
    package let version: Int
    package let inventory: Digest
    /// Where it was kept, below the store.
    package let kept: String
  }

  /// Takes a bundle in: copied in one reading, judged by that copy, and only ever forward.
  ///
  /// - Parameters:
  ///   - stream: The bundle's bytes.
  ///   - reception: Who takes it in.
  ///   - watch: Follows and ends the copying.
  /// - Returns: What became of it, and what was found; refusing is an answer, no error.
  /// - Throws: `readOnly`, `locked`, `file`; the store is as before then.
  package func receive(
    _ stream: inout some (ByteStream & ~Copyable), _ reception: Reception,
    watch: HashWatch = HashWatch()
  ) throws(StoreError) -> (arrival: Arrival, report: BundleReport) {
    try locked(StoreLayout.inboxLock) { () throws(StoreError) in
      let part = StoreLayout.inbox.appending(
        RelativePath(known: "\(hex(options.chance.bytes(8)))\(Self.copySuffix)"))
      defer { discard(part) }
      let sha512 = try copy(&stream, to: part, watch)
      pass(.bundleCopied)
      return try judge(part, sha512, reception, watch)
    }
  }

  private func judge(
    _ part: RelativePath, _ sha512: Digest, _ reception: Reception, _ watch: HashWatch
  ) throws(StoreError) -> (arrival: Arrival, report: BundleReport) {
    let file = try files { () throws(FileError) in try root.file(at: part) }
    let report = try files { () throws(FileError) in
      var limits = TarLimits()
      limits.totalBytes = configuration.limits.bundleBytes
      return try BundleVerifier(limits: limits).verify(file, hasName: false, watch: watch)
    }
    let bundle = ReceivedBundle(place: part, file: file, sha512: sha512, report: report)
    do throws(StoreError) {
      return (try take(bundle, reception), report)
    } catch {
      guard Self.refusals.contains(error.code) else { throw error }
      return (.refused(error, kept: try refuse(bundle, error, reception)), report)
    }
  }

  private static let copySuffix = ".part"

  /// Removes the copies that dead processes left; a live one holds the lock.
  ///
  /// - Returns: How many.
  func clearCopies() throws(StoreError) -> Int {
    do throws(StoreError) {
      return try locked(StoreLayout.inboxLock, patience: Self.shortPatience) {
        () throws(StoreError) in
        try files { () throws(FileError) in
          let copies = try root.folder(at: StoreLayout.inbox).present()
            .filter { Self.isCopy($0.path) }
          for copy in copies { try root.removeAll(at: StoreLayout.inbox.appending(copy.path)) }
          return copies.count
        }
      }
    } catch {
      guard error.code == .locked else { throw error }
      return 0
    }
  }

  /// Sixteen hex digits and the suffix: transfers that are to be gone on with have other names.
  private static func isCopy(_ path: RelativePath) -> Bool {
    path.bytes.count == 16 + copySuffix.utf8.count
      && path.bytes.suffix(copySuffix.utf8.count).elementsEqual(copySuffix.utf8)
      && path.bytes.prefix(16).allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
  }

  /// What is the bundle's fault, and not the store's.
  private static let refusals: Set<StoreCode> = [
    .bundleBroken, .bundleNotUsable, .custodyBroken, .stepNotAllowed,
  ]

  private func copy(
    _ stream: inout some (ByteStream & ~Copyable), to part: RelativePath, _ watch: HashWatch
  ) throws(StoreError) -> Digest {
    let limit = configuration.limits.bundleBytes + (1 << 20)
    do throws(FileError) {
      var file = try NewFile(part, in: root, mode: StoreLayout.fileMode, digests: [.sha512])
      try file.write(contentsOf: &stream, atMost: limit, path: root.path(of: part), watch)
      let written = try file.publish()
      guard let digest = written.digests.first else {
        throw FileError(.notSupported, .write, path: root.path(of: part))
      }
      return digest
    } catch {
      throw StoreError(error)
    }
  }

  /// Removes what was copied, where it wasn't moved elsewhere.
  private func discard(_ part: RelativePath) {
    // What stays is cleared when the store is opened next.
    do throws(FileError) { try root.removeAll(at: part) } catch {}
  }

  // MARK: What becomes of it

  private func take(
    _ bundle: ReceivedBundle, _ reception: Reception
  ) throws(StoreError) -> Arrival {
    guard bundle.report.integrity == .intact else {
      throw StoreError(.bundleBroken).with { $0.bundle = bundle.report.findings }
    }
    let incoming = try IncomingDossier(bundle, reception.catalogue)
    return try locked(incoming.identifier) { () throws(StoreError) in
      let own = try object(incoming.identifier)
      switch try incoming.relation(to: own) {
      case .same: return .known(incoming.identifier, version: incoming.version)
      case .older(let newest):
        return .older(incoming.identifier, version: incoming.version, newest: newest)
      case .fork(let common, let newest):
        return try keep(incoming, bundle, common, newest, reception)
      case .newer(let from):
        try incoming.checkActs(after: from, knownUnits())
        return try bring(incoming, bundle, from, reception)
      }
    }
  }

  private func bring(
    _ incoming: IncomingDossier, _ bundle: ReceivedBundle, _ from: Int?, _ reception: Reception
  ) throws(StoreError) -> Arrival {
    let identifier = incoming.identifier
    try incoming.unpack(after: from, to: StoreLayout.incoming(identifier), in: root)
    pass(.bundleUnpacked)
    var record = JournalRecord(
      .takenIn, at: reception.at, by: reception.actor, dossier: identifier,
      version: incoming.version, inventory: incoming.object.inventoryDigest)
    record.salt = options.chance.bytes(16)
    record.details.from = from
    record.details.bundle = bundle.sha512
    record.details.place = reception.place
    let intent = Intent(
      kind: .takeIn, dossier: identifier, from: from, version: incoming.version, act: nil,
      inventory: incoming.object.inventoryDigest, record: record)
    try begin(intent)
    do throws(StoreError) {
      try moveIn(intent)
      pass(.objectWritten)
      _ = try settle(intent, incoming.object.inventoryDigest)
    } catch {
      throw error.with { $0.isPublished = true }
    }
    options.index?.dossierChanged(identifier, in: self)
    return from.map { .advanced(identifier, from: $0, to: incoming.version) }
      ?? .new(identifier, version: incoming.version)
  }

  private func keep(
    _ incoming: IncomingDossier, _ bundle: ReceivedBundle, _ common: Int?, _ own: Int,
    _ reception: Reception
  ) throws(StoreError) -> Arrival {
    let inventory = incoming.object.inventoryDigest
    let name = "\(incoming.identifier)-v\(incoming.version)-\(inventory.hex.prefix(8)).hoso.tar"
    let place = StoreLayout.quarantine.appending(RelativePath(known: name))
    try keepAside(bundle, place)
    let fork = Fork(
      common: common, own: own, version: incoming.version, inventory: inventory,
      kept: place.text)
    try record(bundle, "fork", reception, incoming)
    return .fork(incoming.identifier, fork)
  }

  /// Moves the copy to where it is kept; one that is kept already stays.
  private func keepAside(
    _ bundle: ReceivedBundle, _ place: RelativePath
  ) throws(StoreError) {
    do throws(FileError) {
      try root.move(bundle.place, to: place, in: root)
    } catch {
      guard error.code == .exists else { throw StoreError(error) }
    }
  }

  private func refuse(
    _ bundle: ReceivedBundle, _ error: StoreError, _ reception: Reception
  ) throws(StoreError) -> String {
    let name = "refused-\(bundle.sha512.hex.prefix(16))"
    let (file, report) = (
      StoreLayout.inbox.appending(RelativePath(known: "\(name).hoso.tar")),
      StoreLayout.inbox.appending(RelativePath(known: "\(name).report.json"))
    )
    try files { () throws(FileError) in
      try root.write(bundle.account(error), at: report, as: .replacement)
    }
    try keepAside(bundle, file)
    try record(bundle, error.code.rawValue, reception, nil, report: bundle.account(error))
    return file.text
  }

  private func record(
    _ bundle: ReceivedBundle, _ code: String, _ reception: Reception,
    _ incoming: IncomingDossier?, report: [UInt8]? = nil
  ) throws(StoreError) {
    var record = JournalRecord(
      .refused, at: reception.at, by: reception.actor, dossier: incoming?.identifier,
      version: incoming?.version, inventory: incoming?.object.inventoryDigest)
    record.details.code = code
    record.details.bundle = bundle.sha512
    record.details.report = try digest(of: report ?? bundle.account(nil))
    record.details.place = reception.place
    try append(record)
  }
}

extension NewFile {
  /// Adds all that a stream has left.
  ///
  /// - Throws: `tooLarge` beyond `limit` bytes.
  mutating func write(
    contentsOf stream: inout some (ByteStream & ~Copyable), atMost limit: Int, path: [UInt8],
    _ watch: HashWatch
  ) throws(FileError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: ParallelHash.usualBufferSize, alignment: 4096)
    defer { unsafe buffer.deallocate() }
    var count = 0
    while true {
      guard !watch.isCancelled() else { throw FileError(.cancelled, .write, path: path) }
      let read = try unsafe stream.read(into: buffer)
      if read == 0 { return }
      count += read
      guard count <= limit else { throw FileError(.tooLarge, .write, path: path, limit: limit) }
      try unsafe write(UnsafeRawBufferPointer(rebasing: buffer[..<read]))
      watch.progress(read)
    }
  }
}
