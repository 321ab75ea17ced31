internal import Files
internal import JSON

extension RootValidation {
  private static let layoutFile = Array("ocfl_layout.json".utf8)
  private static let extensions = Array("extensions".utf8)
  /// The largest `ocfl_layout.json` or `config.json`.
  private static let mostBytes = 1 << 16

  // MARK: - Layout

  /// Reads `ocfl_layout.json`, and the layout that it names (OCFL 1.1 §4.1).
  func readLayout() {
    guard let entry = hierarchy.top.first(where: { $0.path.bytes == Self.layoutFile }) else {
      return
    }
    guard entry.kind == .file else {
      if entry.kind == .folder {
        add(
          .E070, .wrongKind, entry.path.bytes, expected: .entry("file"), found: entry.kindFact)
      }
      return
    }
    guard let bytes = read(entry.path) else { return }
    do throws(JSONError) {
      readLayout(try JSONDocument(parsing: bytes).root, entry.path)
    } catch {
      log.add(
        OCFLFinding(
          .E070, error.code == .duplicateName ? .repeated : .malformed, path: entry.path.bytes,
          position: error.position, found: .jsonError(error)))
    }
  }

  private func read(_ path: RelativePath) -> [UInt8]? {
    do throws(FileError) {
      return try tree.read(path, limit: Self.mostBytes)
    } catch {
      log.add(OCFLObstacle(error, path.bytes))
      return nil
    }
  }

  private func readLayout(_ root: JSONValue, _ path: RelativePath) {
    guard root.kind == .object else { return reportKind(path, "", root, .object) }
    for key in ["extension", "description"] {
      guard let value = root[key] else {
        log.add(
          OCFLFinding(
            .E070, .missing, path: path.bytes, pointer: "", position: root.position,
            expected: .text(key)))
        continue
      }
      if value.kind != .string { reportKind(path, "/\(key)", value, .string) }
    }
    guard let value = root["extension"], let name = value.string else { return }
    layoutName = name
    guard RegisteredExtensions.contains(Array(name.utf8)) else {
      return log.add(
        OCFLFinding(
          .E071, .unexpected, path: path.bytes, pointer: "/extension", position: value.position,
          found: .clipped(name)))
    }
    findLayout(name)
  }

  private func reportKind(
    _ path: RelativePath, _ pointer: String, _ value: JSONValue, _ expected: JSONValue.Kind
  ) {
    log.add(
      OCFLFinding(
        .E070, .wrongKind, path: path.bytes, pointer: pointer, position: value.position,
        expected: .json(expected), found: .json(value.kind)))
  }

  private func findLayout(_ name: String) {
    let path: RelativePath
    do throws(PathError) {
      path = try RelativePath("extensions/\(name)/config.json")
    } catch {
      // A registered name is always a path.
      return log.add(OCFLObstacle(.unknownLayout, path: []))
    }
    do throws(FileError) {
      try findLayout(name, configuration(path), path)
    } catch {
      log.add(OCFLObstacle(error, path.bytes))
    }
  }

  private func findLayout(_ name: String, _ configuration: [UInt8]?, _ path: RelativePath) {
    do throws(LayoutError) {
      layout = try KnownLayouts.layout(named: name, configuration: configuration)
    } catch {
      log.add(
        OCFLObstacle(error.code == .unknownLayout ? .unknownLayout : .badLayout, path: path.bytes))
    }
  }

  /// The bytes of a layout's configuration; nil where there is none.
  private func configuration(_ path: RelativePath) throws(FileError) -> [UInt8]? {
    guard try tree.entry(at: path)?.kind == .file else { return nil }
    return try tree.read(path, limit: Self.mostBytes)
  }

  // MARK: - Hierarchy

  /// The folders end in objects, hold nothing else, and none is empty (OCFL 1.1 §4.1 and §4.3).
  func judgeHierarchy() {
    for entry in hierarchy.specials {
      let code: OCFLCode = entry.kind == .link ? .E090 : .E089
      add(code, .unexpected, entry.path.bytes, found: entry.kindFact)
    }
    let folders = hierarchy.folders.compactMap { folder in folder.path.map { ($0, folder) } }
    for (path, folder) in folders.sorted(by: { $0.0 < $1.0 }) {
      if folder.isEmpty {
        add(.E073, .unexpected, path.bytes)
      } else if !folder.leadsToObject {
        refuseSideway(folder, path)
      }
      for file in folder.files {
        add(folder.leadsToObject ? .E084 : .E072, .unexpected, file.bytes)
      }
    }
  }

  /// A folder that leads to no object; what is below it is told with it.
  private func refuseSideway(_ folder: RootHierarchy.Folder, _ path: RelativePath) {
    guard let parent = folder.parent.map({ hierarchy.folders[$0] }) else { return }
    if parent.path == nil {
      add(.E088, .unexpected, path.bytes)
    } else if parent.leadsToObject {
      add(.E085, .missing, path.bytes)
    }
  }

  /// The storage root's extensions (OCFL 1.1 §4.4).
  func judgeExtensions() {
    guard let entry = hierarchy.top.first(where: { $0.path.bytes == Self.extensions }),
      entry.kind == .folder
    else { return }
    let entries: [TreeEntry]
    do throws(FileError) {
      entries = try tree.entries(
        below: entry.path, TreeLimits(entries: options.entries, depth: options.depth))
    } catch {
      return log.add(OCFLObstacle(error, entry.path.bytes))
    }
    if entries.isEmpty { add(.E073, .unexpected, entry.path.bytes) }
    let contents = ObjectContents(entries)
    for inner in entries {
      let path = entry.path.appending(inner.path)
      let isChild = !inner.path.bytes.contains(UInt8(ascii: "/"))
      switch inner.kind {
      case .file where isChild:
        add(rules >= .v1_1 ? .E112 : .E086, .unexpected, path.bytes, found: inner.kindFact)
      case .file: continue
      case .folder:
        if !contents.hasChildren(inner.path) { add(.E073, .unexpected, path.bytes) }
        guard isChild, rules >= .v1_1, !RegisteredExtensions.contains(inner.path.bytes) else {
          continue
        }
        add(.W016, .unexpected, path.bytes, found: .clipped(inner.path.bytes))
      case .link: add(.E090, .unexpected, path.bytes, found: inner.kindFact)
      case .pipe, .socket, .device:
        add(.E089, .unexpected, path.bytes, found: inner.kindFact)
      }
    }
  }

  /// Without a layout that tells more, objects in different depths show several patterns.
  func judgePattern() {
    let depths = Set(hierarchy.objects.map(\.components.count))
    if depths.contains(1), depths.count > 1 {
      add(.W015, .unexpected, [])
    }
    if layout == nil, depths.filter({ $0 > 1 }).count > 1 { add(.W014, .unexpected, []) }
  }
}
