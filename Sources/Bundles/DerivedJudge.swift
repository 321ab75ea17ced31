internal import Files
internal import Fixity

/// Makes everything outside `data/` anew, and compares it with what is there.
struct DerivedJudge {
  /// The bundle's folder; nothing of it is read again.
  private let tree: any Tree
  private let files: [PlacedFile]
  private(set) var problems: [BundleProblem] = []
  /// The SHA-512 of the newest inventory; nil before ``judge(_:version:)``.
  private(set) var inventory: Digest?

  /// - Parameters:
  ///   - tree: The bundle's folder.
  ///   - files: The files that have a place in a bundle, in any order.
  init(_ tree: any Tree, _ files: [PlacedFile]) {
    self.tree = tree
    self.files = files.sorted()
  }

  /// - Parameters:
  ///   - card: What `dossier.json` says.
  ///   - version: The newest version.
  /// - Throws: what reading throws.
  mutating func judge(_ card: DossierCard, version: Int) throws(FileError) {
    let listed = try listed()
    let payload = listed.filter { $0.place.isPayload }.map(\.listed)
    guard let inventory = listed.first(where: { $0.place == .inventory })?.listed.sha512
    else { return }
    self.inventory = inventory
    let schemas = judgeSchemas(card, listed.filter { $0.place == .schema }.map(\.listed))
    let found = try kept(.readMe)
    let readMe = ReadMe.all.first { $0 == found } ?? ReadMe.current
    let derived: TagFiles
    do throws(FixityError) {
      derived = try TagFiles(
        card, version: version, inventory: inventory, payload: payload, schemas: schemas,
        readMe: readMe)
    } catch {
      throw FileError(error, path: tree.path(of: BundlePath.data))
    }
    for (place, _) in BundlePlace.single {
      guard let wanted = derived.bytes(of: place), let found = try kept(place) else { continue }
      judge(place, found, wanted)
    }
  }

  /// All files with their digests, which are known already.
  private func listed() throws(FileError) -> [(place: BundlePlace, listed: TagFiles.Listed)] {
    let hashed = tree.hash(files.map { FileToHash($0.path, [.sha512], size: $0.size) })
    var listed: [(place: BundlePlace, listed: TagFiles.Listed)] = []
    for (file, result) in zip(files, hashed) {
      let known = try result.get()
      guard let digest = known.digests.first else { continue }
      listed.append(
        (file.place, TagFiles.Listed(path: file.path, sha512: digest, size: known.count)))
    }
    return listed
  }

  /// The bytes of a file that there is one of; nil where it is missing, which is told already.
  private func kept(_ place: BundlePlace) throws(FileError) -> [UInt8]? {
    guard let path = place.singlePath, files.contains(where: { $0.place == place }) else {
      return nil
    }
    return try tree.read(path, limit: BundleLimits.mostBytesKept)
  }

  private mutating func judge(_ place: BundlePlace, _ found: [UInt8], _ wanted: [UInt8]) {
    guard found != wanted else { return }
    let newline = UInt8(ascii: "\n")
    let differing = zip(found, wanted).enumerated().first { $0.element.0 != $0.element.1 }
    let end = differing?.offset ?? min(found.count, wanted.count)
    let line = wanted[..<end].count { $0 == newline }
    problems.append(
      BundleProblem(
        .notDerived, place.singlePath, expected: Self.line(line, of: wanted),
        found: Self.line(line, of: found), line: line + 1))
  }

  /// A line, without its end and no more of it than can be shown.
  private static func line(_ number: Int, of text: [UInt8]) -> [UInt8] {
    let lines = text.split(
      separator: UInt8(ascii: "\n"), maxSplits: number + 1, omittingEmptySubsequences: false)
    return lines.indices.contains(number) ? Array(lines[number].prefix(300)) : []
  }

  /// Holds `schemas/` to what the forms name.
  ///
  /// - Returns: What should be there, in the order of the archive.
  private mutating func judgeSchemas(
    _ card: DossierCard, _ found: [TagFiles.Listed]
  ) -> [TagFiles.Listed] {
    let wanted = SchemaFile.all(of: card)
    let present = Dictionary(found.map { ($0.path, $0) }) { first, _ in first }
    for schema in wanted {
      guard let file = present[schema.path] else {
        problems.append(
          BundleProblem(
            .schemaMissing, schema.path, expected: Array(schema.sha512.hex.utf8),
            found: schema.id))
        continue
      }
      guard file.sha512 != schema.sha512 else { continue }
      problems.append(
        BundleProblem(
          .schemaDiffers, schema.path, expected: Array(schema.sha512.hex.utf8),
          found: Array(file.sha512.hex.utf8)))
    }
    let named = Set(wanted.map(\.path))
    for file in found where !named.contains(file.path) {
      problems.append(BundleProblem(.schemaNotNamed, file.path))
    }
    return wanted.map {
      TagFiles.Listed(path: $0.path, sha512: $0.sha512, size: present[$0.path]?.size ?? 0)
    }
  }
}
