package import Files
internal import JSON

/// A storage root with a layout that is known here: where objects are made and found by their ids.
package struct StorageRoot: Sendable {
  package let folder: Folder
  package let specification: SpecificationVersion
  package let layout: any StorageLayout

  private static let layoutFile = RelativePath(known: "ocfl_layout.json")
  /// The root's own JSON files are far smaller.
  private static let largestFile = 1 << 16

  /// Opens a storage root; its objects are not looked at.
  ///
  /// - Parameter folder: The storage root.
  /// - Throws: `rootNotUsable` where it doesn't declare itself, or its layout isn't known.
  package init(_ folder: Folder) throws(OCFLError) {
    let tree = FolderTree(folder)
    var declared: [SpecificationVersion] = []
    for version in SpecificationVersion.allCases {
      let path = RelativePath(known: version.rootDeclaration)
      let entry = try files { () throws(FileError) in try tree.entry(at: path) }
      if entry?.kind == .file { declared.append(version) }
    }
    guard declared.count == 1 else { throw OCFLError(.rootNotUsable) }
    self.folder = folder
    specification = declared[0]
    layout = try Self.layout(of: tree)
  }

  private static func layout(of tree: FolderTree) throws(OCFLError) -> any StorageLayout {
    guard let declaration = try file(layoutFile, of: tree) else {
      throw OCFLError(.rootNotUsable, path: layoutFile.bytes)
    }
    let name = try layoutName(declaration)
    guard let type = KnownLayouts.type(named: name) else {
      let unknown = LayoutError(.unknownLayout, parameter: name)
      throw OCFLError(.rootNotUsable, path: layoutFile.bytes, layout: unknown)
    }
    let configuration = try file(configuration(of: type), of: tree)
    return try layouts { () throws(LayoutError) in try type.init(configuration: configuration) }
  }

  private static func layoutName(_ declaration: [UInt8]) throws(OCFLError) -> String {
    do throws(JSONError) {
      let limits = JSONLimits(bytes: largestFile, depth: 4)
      let root = try JSONDocument(parsing: declaration, limits: limits).root
      if let name = root["extension"]?.string { return name }
    } catch {
      let failure = LayoutError(.notJSON, json: error)
      throw OCFLError(.rootNotUsable, path: layoutFile.bytes, layout: failure)
    }
    throw OCFLError(.rootNotUsable, path: layoutFile.bytes)
  }

  /// The bytes of one of the root's own small files; nil where there is none.
  private static func file(_ path: RelativePath, of tree: FolderTree) throws(OCFLError) -> [UInt8]?
  {
    do throws(FileError) {
      return try tree.read(path, limit: largestFile)
    } catch {
      guard error.code == .notFound else { throw OCFLError(error) }
      return nil
    }
  }

  private static func configuration(of layout: any StorageLayout.Type) -> RelativePath {
    RelativePath(known: "extensions/\(layout.extensionName)/config.json")
  }

  /// Makes an empty storage root of OCFL 1.1.
  ///
  /// - Parameters:
  ///   - path: Where it is to be; its folder must exist.
  ///   - root: What `path` is below.
  ///   - staging: Where it is built: on the same file system.
  ///   - layout: How its objects are to be placed.
  /// - Returns: The storage root, open.
  /// - Throws: `file`, with `exists` where the place is taken.
  @discardableResult
  package static func create(
    at path: RelativePath, in root: Folder, staging: Folder,
    layout: any StorageLayout = KnownLayouts.usual
  ) throws(OCFLError) -> StorageRoot {
    try build(at: path, in: root, staging: staging, layout)
    return try StorageRoot(files { () throws(FileError) in try root.folder(at: path) })
  }

  private static func build(
    at path: RelativePath, in root: Folder, staging: Folder, _ layout: any StorageLayout
  ) throws(OCFLError) {
    do throws(FileError) {
      let place = try StagingFolder(in: staging)
      let name = SpecificationVersion.v1_1.rootDeclaration
      var parts = [
        (RelativePath(known: name), Array("\(name.dropFirst(2))\n".utf8)),
        (layoutFile, layout.declaration),
      ]
      if let bytes = layout.configuration {
        let path = configuration(of: type(of: layout))
        if let folder = path.parent { try place.stageFolders(folder) }
        parts.append((path, bytes))
      }
      for (path, bytes) in parts {
        var file = try StagedFile(path, in: place.folder)
        try file.write(bytes)
        _ = try file.finish()
      }
      try place.publish(as: path, in: root)
    } catch {
      throw OCFLError(error)
    }
  }
}

extension StorageRoot {
  /// Where the object of an id is, or would be.
  ///
  /// - Throws: `rootNotUsable` where the layout has no place for the id.
  package func path(ofObject id: String) throws(OCFLError) -> RelativePath {
    try layouts { () throws(LayoutError) in try layout.path(ofObject: id) }
  }

  /// Whether something lies where the object of an id would be.
  package func hasObject(_ id: String) throws(OCFLError) -> Bool {
    let path = try path(ofObject: id)
    return try files { () throws(FileError) in try folder.entry(at: path) } != nil
  }

  /// The object of an id.
  ///
  /// - Throws: `objectMissing`; `notValid` with E083 where another object is in its place.
  package func object(_ id: String) throws(OCFLError) -> StoredObject {
    let object = try StoredObject(FolderTree(root(ofObject: id)))
    guard object.inventory.id.utf8.elementsEqual(id.utf8) else {
      let finding = OCFLFinding(
        .E083, .mismatch, path: try path(ofObject: id).bytes, expected: .text(Array(id.utf8)),
        found: .text(Array(object.inventory.id.utf8)))
      throw OCFLError(.notValid, path: finding.path, findings: [finding])
    }
    return object
  }

  /// The root folder of the object of an id.
  ///
  /// - Throws: `objectMissing`.
  package func root(ofObject id: String) throws(OCFLError) -> Folder {
    let path = try path(ofObject: id)
    do throws(FileError) {
      return try folder.folder(at: path)
    } catch {
      guard error.code == .notFound else { throw OCFLError(error) }
      throw OCFLError(.objectMissing, path: path.bytes)
    }
  }

  /// Locks the object of an id for writing; see ``ObjectWriter``.
  ///
  /// - Parameters:
  ///   - id: The object's id.
  ///   - staging: Where versions are built: on the same file system, not in the storage root.
  ///   - effort: How much work goes on at once, and who follows it.
  ///   - timeout: How long to wait for another writer; by default not at all.
  /// - Returns: Who may add versions.
  /// - Throws: `objectMissing`; `notValid` with E083 where another object is in its place.
  package func writer(
    of id: String, staging: Folder, effort: Effort = Effort(), timeout: Duration = .zero
  ) throws(OCFLError) -> ObjectWriter {
    // Whose place it is, is known only from the inventory.
    _ = try object(id)
    return try ObjectWriter(
      root(ofObject: id), staging: staging, effort: effort, timeout: timeout)
  }

  /// Makes a new object where the layout wants it; see ``ObjectWriter/create(id:_:_:at:in:staging:algorithm:effort:)``.
  ///
  /// - Parameters:
  ///   - id: The object's id.
  ///   - content: What its first version holds.
  ///   - metadata: What is told of the version.
  ///   - staging: Where it is built: on the same file system, not in the storage root.
  ///   - effort: How much work goes on at once, and who follows it.
  /// - Returns: What was written.
  /// - Throws: also `objectExists`; `olderSpecification` in a root of OCFL 1.0.
  package func create(
    _ id: String, _ content: VersionContent, _ metadata: VersionMetadata, staging: Folder,
    effort: Effort = Effort()
  ) throws(OCFLError) -> WrittenVersion {
    guard specification == .v1_1 else { throw OCFLError(.olderSpecification) }
    return try ObjectWriter.create(
      id: id, content, metadata, at: path(ofObject: id), in: folder, staging: staging,
      effort: effort)
  }
}

/// Runs what fails with a layout's error, as a part of something that fails with ``OCFLError``.
private func layouts<Result>(
  _ body: () throws(LayoutError) -> Result
) throws(OCFLError) -> Result {
  do throws(LayoutError) {
    return try body()
  } catch {
    throw OCFLError(error)
  }
}
