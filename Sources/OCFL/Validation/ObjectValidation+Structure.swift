internal import Files

extension ObjectValidation {
  /// Links, hard links, pipes, sockets and devices have no place anywhere (OCFL 1.1 §4.6).
  func refuseSpecialFiles() {
    var first: [TreeEntry.Identity: RelativePath] = [:]
    for entry in contents.entries {
      switch entry.kind {
      case .file:
        guard entry.linkCount > 1, let identity = entry.identity else { continue }
        if let other = first[identity] {
          add(.E090, .repeated, entry.path.bytes, expected: nil, found: .text(other.bytes))
        } else {
          first[identity] = entry.path
        }
      case .folder: continue
      case .link: add(.E090, .unexpected, entry.path.bytes, found: entry.kindFact)
      case .pipe, .socket, .device:
        add(.E089, .unexpected, entry.path.bytes, found: entry.kindFact)
      }
    }
  }

  /// The first names of files that have more names, here or elsewhere.
  var sharedFiles: [TreeEntry] {
    var seen: Set<TreeEntry.Identity> = []
    return contents.entries.filter { entry in
      guard entry.kind == .file, entry.linkCount > 1, let identity = entry.identity else {
        return false
      }
      return seen.insert(identity).inserted
    }
  }

  /// What is directly inside the object, apart from the version folders' own content.
  func judgeTop() {
    let known = sidecarNames[[], default: []]
    for place in contents.top {
      let entry = contents.entries[place]
      let name = entry.path.bytes
      switch entry.kind {
      case .folder:
        if VersionNumber(parsing: name) != nil || Self.folders.contains(name) { continue }
        add(.E001, .unexpected, name, found: entry.kindFact)
      case .file:
        if declaration.names.contains(name) || known.contains(name) { continue }
        if name == Self.inventory || mayBeSidecar(name, in: nil) { continue }
        add(
          InventoryName.isMeant(by: name) ? .E034 : .E001, .unexpected, name,
          found: entry.kindFact)
      case .link, .pipe, .socket, .device: continue
      }
    }
    refuseInnerObjects()
    judgeExtensions()
  }

  static let inventory = Array("inventory.json".utf8)
  private static let folders = [Array("extensions".utf8), Array("logs".utf8)]

  /// An object must be the end of its hierarchy (E082): folders that have no place are looked into.
  private func refuseInnerObjects() {
    for place in contents.strays {
      let entry = contents.entries[place]
      let start = "0=\(DeclarationRules.object.prefix)".utf8
      guard entry.kind == .file, entry.path.name.starts(with: start),
        let folder = entry.path.parent
      else { continue }
      add(.E082, .unexpected, folder.bytes)
    }
  }

  private func judgeExtensions() {
    for place in contents.extensions {
      let entry = contents.entries[place]
      switch entry.kind {
      case .folder:
        guard !RegisteredExtensions.contains(entry.path.name) else { continue }
        add(.W013, .unexpected, entry.path.bytes, found: .clipped(entry.path.name))
      case .file: add(.E067, .unexpected, entry.path.bytes, found: entry.kindFact)
      case .link, .pipe, .socket, .device: continue
      }
    }
  }

  /// The version folders' names: from 1, without gaps, all padded alike (OCFL 1.1 §3.3).
  func judgeVersionFolders() {
    guard let first = contents.versions.first?.number else {
      if root?.versions.isEmpty != true || root?.versionsAreWhole != true {
        add(.E008, .missing, [])
      }
      return
    }
    if contents.versions.contains(where: { $0.number.padding > 0 }) {
      add(.W001, .unexpected, Array(first.name.utf8), version: first.number)
    }
    var next = 1
    for folder in contents.versions {
      let number = folder.number
      judgePadding(number, first)
      if number.number > next {
        add(
          next == 1 ? .E009 : .E010, .missing, [], version: next, expected: .number(next),
          found: .text(number.name))
      }
      next = number.number + 1
    }
    compareKeys()
  }

  /// The first version's name decides how all are padded.
  private func judgePadding(_ number: VersionNumber, _ first: VersionNumber) {
    guard number.padding != first.padding else { return }
    let path = Array(number.name.utf8)
    let isOverflow = number.padding == 0 && path.count - 1 == first.padding
    for code in isOverflow ? [OCFLCode.E011, .E013] : [.E012] {
      add(
        code, .mismatch, path, version: number.number, expected: .text(first.name),
        found: .text(number.name))
    }
  }

  /// The keys of the root inventory's versions must be the names of the folders.
  private func compareKeys() {
    guard let root, root.versionsAreWhole else { return }
    let folders = Set(contents.versions.map(\.number))
    let keys = Set(root.versions.map(\.number))
    for folder in contents.versions where !keys.contains(folder.number) {
      add(
        .E046, .missing, root.path.bytes, version: folder.number.number,
        expected: .text(folder.number.name))
    }
    for version in root.versions where !folders.contains(version.number) {
      add(
        .E046, .unexpected, root.path.bytes, version: version.number.number,
        found: .text(version.number.name))
    }
  }

  /// What is directly inside the version folders, and their content folders (OCFL 1.1 §3.3.1).
  func judgeContentFolders() {
    for version in contents.versions {
      for place in version.children { judgeChild(contents.entries[place], of: version) }
      for place in version.deeper {
        let entry = contents.entries[place]
        guard isRootRead, entry.kind == .folder, isContent(place, of: version),
          !contents.hasChildren(entry.path)
        else { continue }
        add(.E024, .unexpected, entry.path.bytes, version: version.number.number)
      }
    }
  }

  private func judgeChild(_ entry: TreeEntry, of version: ObjectContents.VersionFolder) {
    let name = entry.path.name
    let number = version.number.number
    switch entry.kind {
    // The root inventory says what the content folder is called.
    case .folder where !isRootRead: return
    case .folder where name == contentName:
      guard !contents.hasChildren(entry.path) else { return }
      add(.W003, .unexpected, entry.path.bytes, version: number)
    case .folder: add(.W002, .unexpected, entry.path.bytes, version: number)
    case .file:
      let known = sidecarNames[Array(version.number.name.utf8), default: []]
      guard name != Self.inventory, !known.contains(name),
        !mayBeSidecar(name, in: version.number)
      else { return }
      add(
        InventoryName.isMeant(by: name) ? .E034 : .E015, .unexpected, entry.path.bytes,
        version: number, found: entry.kindFact)
    case .link, .pipe, .socket, .device: return
    }
  }
}

/// The name `inventory.json`, and what may be meant by another one.
enum InventoryName {
  /// Whether a name is `inventory.json` but for letter case.
  static func isMeant(by name: [UInt8]) -> Bool {
    name.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
      == ObjectValidation.inventory
  }
}
