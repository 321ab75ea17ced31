package import Bundles
package import Dossiers
package import Files
package import Fixity
package import OCFL

extension Store {
  /// The object of a dossier as a tree.
  ///
  /// - Parameters:
  ///   - identifier: The dossier.
  ///   - version: As it was when this one was the newest; nil: as it is.
  /// - Returns: The object.
  /// - Throws: `notCommitted`, `versionMissing`.
  package func objectTree(
    of identifier: UniqueIdentifier, at version: Int? = nil
  ) throws(StoreError) -> any Tree {
    let stored = try dossier(identifier)
    guard let object = stored.object, let head = stored.head else {
      throw StoreError(.notCommitted, dossier: identifier)
    }
    guard let version, version != head else { return object.tree }
    return try ocfl(identifier) { () throws(OCFLError) in
      try EarlierObject(object, version: version)
    }
  }

  /// Works out the bundle of a dossier's version.
  ///
  /// - Parameters:
  ///   - identifier: The dossier.
  ///   - version: Nil: the newest.
  ///   - catalogue: The schemas that are known, a unit's own among them.
  ///   - schemas: Further schemas by their SHA-512.
  /// - Returns: The bundle, to be written to a file or a pipe by its own means.
  /// - Throws: `notPackable`, `notCommitted`, `versionMissing`.
  package func bundle(
    of identifier: UniqueIdentifier, version: Int? = nil, _ catalogue: FormCatalogue,
    schemas: @escaping (Digest) -> [UInt8]? = { _ in nil }
  ) throws(StoreError) -> BundlePlan {
    let tree = try objectTree(of: identifier, at: version)
    let local = try localSchemas(catalogue)
    do throws(BundleError) {
      return try BundlePlan(of: tree) { local[$0] ?? schemas($0) }
    } catch {
      throw StoreError(error).with { $0.dossier = identifier }
    }
  }

  /// The schemas of the unit's own forms, by their digests; the program's own are known to packing.
  private func localSchemas(
    _ catalogue: FormCatalogue
  ) throws(StoreError) -> [Digest: [UInt8]] {
    var schemas: [Digest: [UInt8]] = [:]
    for form in try localForms().forms {
      guard let bytes = catalogue.schemaBytes(form.definition.schema) else { continue }
      schemas[try digest(of: bytes)] = bytes
    }
    return schemas
  }

  /// Writes a bundle into a file, and records it.
  ///
  /// - Parameters:
  ///   - plan: The bundle, as ``bundle(of:version:_:schemas:)`` worked it out.
  ///   - identifier: The dossier.
  ///   - path: The file; nil: the bundle's own name. Never over another.
  ///   - folder: What `path` is below: outside of the store.
  ///   - record: Who packs, when and for whom: its kind is `exported`; nil records nothing.
  ///   - watch: Follows and ends the copying.
  /// - Returns: The bundle's size; the record's number, nil where the store can't be written.
  /// - Throws: `placeTaken`, `notPackable`.
  package func pack(
    _ plan: BundlePlan, of identifier: UniqueIdentifier, as path: RelativePath? = nil,
    in folder: Folder, record: JournalRecord?, watch: HashWatch = HashWatch()
  ) throws(StoreError) -> (size: Int, record: Int?) {
    pass(.packBegun)
    let size: Int
    do throws(BundleError) {
      size = try plan.publish(as: path, in: folder, watch: watch)
    } catch {
      if case .file(let file) = error, file.code == .exists {
        throw StoreError(.placeTaken, path: file.path)
      }
      throw StoreError(error).with { $0.dossier = identifier }
    }
    pass(.packPlaced)
    return (size, try recordGiven(record, identifier, plan))
  }

  /// Records that a version was given out.
  private func recordGiven(
    _ record: JournalRecord?, _ identifier: UniqueIdentifier, _ plan: BundlePlan
  ) throws(StoreError) -> Int? {
    guard var record, !isReadOnly else { return nil }
    record.dossier = identifier
    record.version = plan.name.version
    record.inventory = try? Digest(.sha512, parsing: plan.sealCode.hex)
    return try append(record)
  }

  /// Gives a version out as plain files, in a folder that appears whole or not at all.
  ///
  /// Every byte is held against its digest.
  ///
  /// - Parameters:
  ///   - identifier: The dossier.
  ///   - version: Nil: the newest.
  ///   - path: The folder that is made; never over another.
  ///   - folder: What `path` is below.
  /// - Returns: How much was given out.
  /// - Throws: `placeTaken`, `notCommitted`, `versionMissing`, `objectNotUsable`.
  package func checkOut(
    _ identifier: UniqueIdentifier, version: Int? = nil, to path: RelativePath, in folder: Folder
  ) throws(StoreError) -> ExtractedVersion {
    guard let object = try dossier(identifier).object else {
      throw StoreError(.notCommitted, dossier: identifier)
    }
    do throws(OCFLError) {
      return try object.extract(
        version: version, to: path, in: folder, staging: folder, effort: options.effort)
    } catch {
      if error.file?.code == .exists { throw StoreError(.placeTaken, path: folder.path(of: path)) }
      throw StoreError(error, of: identifier)
    }
  }
}
