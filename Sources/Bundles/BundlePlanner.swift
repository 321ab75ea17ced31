internal import Files
internal import Fixity
internal import OCFL

/// Works out of an object what its bundle is made of.
struct BundlePlanner {
  private let object: any Tree
  private let schemas: (Digest) -> [UInt8]?
  private var problems: [BundleProblem] = []

  /// - Parameters:
  ///   - object: The OCFL object, its structure found valid.
  ///   - schemas: The file of a schema; nil where it isn't known.
  init(_ object: any Tree, schemas: @escaping (Digest) -> [UInt8]?) {
    self.object = object
    self.schemas = schemas
  }

  /// What all of the bundle is, in the order of the archive.
  struct Contents {
    let card: DossierCard
    let name: BundleName
    let inventory: Digest
    let files: [BundlePlan.File]
  }

  /// - Throws: `refused` with all that stands against it; `file`.
  mutating func contents(_ inventory: Inventory) throws(BundleError) -> Contents {
    var judge = ObjectJudge(object, inventory, at: nil)
    do throws(FileError) { try judge.judge() } catch { throw .file(error) }
    problems += judge.problems
    let head = inventory.head.number
    let payload = try payload(inventory)
    guard let card = judge.card, problems.isEmpty else { throw refusal }
    let schemas = try schemaFiles(card)
    guard problems.isEmpty,
      let digest = payload.first(where: { $0.place == .inventory })?.sha512
    else { throw refusal }
    let contents: Contents
    do throws(FixityError) {
      let name = try BundleName(card, version: head)
      let tags = try TagFiles(
        card, version: head, inventory: digest, payload: payload.map(\.listed),
        schemas: schemas.map(\.listed), readMe: ReadMe.current)
      contents = Contents(
        card: card, name: name, inventory: digest,
        files: try Self.tagFiles(tags, around: schemas) + payload)
    } catch {
      throw .file(FileError(error, path: object.path(of: BundlePath.inventory)))
    }
    judgePaths(contents.files, in: BundlePath.folder(contents.name))
    guard problems.isEmpty else { throw refusal }
    return contents
  }

  /// Refuses paths that a ustar header can't hold: 100 bytes, or 155, a slash and 100.
  private mutating func judgePaths(_ files: [BundlePlan.File], in folder: RelativePath) {
    for file in files {
      let path = folder.appending(file.path).bytes
      let cut = path.dropFirst(max(0, path.count - 101)).firstIndex(of: UInt8(ascii: "/"))
      guard path.count > 100, cut.map({ $0 > 155 }) ?? true else { continue }
      problems.append(BundleProblem(.pathTooLong, file.path))
    }
  }

  private var refusal: BundleError { .refused(problems.map { .bundle($0) }) }

  // MARK: Payload

  /// The files below `data/`.
  private mutating func payload(_ inventory: Inventory) throws(BundleError) -> [BundlePlan.File] {
    do throws(FileError) {
      let placed = try placedFiles(inventory.head.number)
      let digests = try digests(of: placed, inventory)
      return zip(placed, digests).map { file, digest in
        BundlePlan.File(
          place: file.file.place, path: file.file.path, size: file.file.size, sha512: digest,
          source: .object(file.source))
      }
    } catch {
      throw .file(error)
    }
  }

  /// The object's files that travel, in the order of the archive, with their paths in the object.
  private mutating func placedFiles(
    _ head: Int
  ) throws(FileError) -> [(file: PlacedFile, source: RelativePath)] {
    var placed: [(file: PlacedFile, source: RelativePath)] = []
    var signatures = 0
    for entry in try object.entries() where entry.kind == .file {
      let path = BundlePath.data.appending(entry.path)
      let first = entry.path.components.first ?? []
      let place = BundlePlace(path)
      if first.elementsEqual("logs".utf8) {
        guard place == .signature(head) else { continue }
        signatures += 1
      }
      if first.elementsEqual("extensions".utf8) {
        problems.append(BundleProblem(.extensionsGiven, entry.path))
      } else if let place {
        placed.append((PlacedFile(place, path, size: entry.size), entry.path))
      } else {
        let isGrammatical = path.components.allSatisfy(BundlePlace.isInGrammar)
        problems.append(BundleProblem(isGrammatical ? .unexpectedFile : .badName, entry.path))
      }
    }
    if signatures > BundleLimits.mostSignatures {
      problems.append(BundleProblem(.tooManySignatures, limit: BundleLimits.mostSignatures))
    }
    return placed.sorted { $0.file < $1.file }
  }

  /// Content has the digests of the manifest, which writing holds it to; the rest is hashed.
  private func digests(
    of files: [(file: PlacedFile, source: RelativePath)], _ inventory: Inventory
  ) throws(FileError) -> [Digest] {
    var known: [RelativePath: Digest] = [:]
    for entry in inventory.manifest {
      for path in entry.paths { known[path] = entry.digest }
    }
    let others = files.filter { known[$0.source] == nil }
    let hashed = object.hash(
      others.map { FileToHash($0.source, [.sha512], size: $0.file.size) })
    for (file, result) in zip(others, hashed) {
      known[file.source] = try result.get().digests.first
    }
    return files.compactMap { known[$0.source] }
  }

  // MARK: What is not in the object

  private mutating func schemaFiles(_ card: DossierCard) throws(BundleError) -> [BundlePlan.File] {
    var files: [BundlePlan.File] = []
    for schema in SchemaFile.all(of: card) {
      guard let bytes = schemas(schema.sha512) ?? KnownSchemas.bytes(schema.sha512) else {
        problems.append(
          BundleProblem(
            .schemaNotKnown, schema.path, expected: Array(schema.sha512.hex.utf8),
            found: schema.id))
        continue
      }
      let digest: Digest
      do throws(FixityError) {
        digest = try Digest(.sha512, of: bytes)
      } catch {
        throw .file(FileError(error, path: schema.path.bytes))
      }
      guard digest == schema.sha512 else {
        problems.append(
          BundleProblem(
            .schemaDiffers, schema.path, expected: Array(schema.sha512.hex.utf8),
            found: Array(digest.hex.utf8)))
        continue
      }
      files.append(
        BundlePlan.File(
          place: .schema, path: schema.path, size: bytes.count, sha512: digest,
          source: .bytes(bytes)))
    }
    return files
  }

  private static func tagFiles(
    _ tags: TagFiles, around schemas: [BundlePlan.File]
  ) throws(FixityError) -> [BundlePlan.File] {
    var files: [BundlePlan.File] = []
    for (place, _) in BundlePlace.single {
      guard let bytes = tags.bytes(of: place), let path = place.singlePath else { continue }
      files.append(
        BundlePlan.File(
          place: place, path: path, size: bytes.count, sha512: try Digest(.sha512, of: bytes),
          source: .bytes(bytes)))
    }
    return files + schemas
  }
}

extension BundlePlan.File {
  var listed: TagFiles.Listed { TagFiles.Listed(path: path, sha512: sha512, size: size) }
}
