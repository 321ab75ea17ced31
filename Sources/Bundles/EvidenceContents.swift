package import BagIt
package import Files

/// What evidence holds by its own descriptions and its list of files; nothing is checked.
package struct EvidenceContents: Sendable {
  /// How many files there are; of a bag and a bundle those of the payload.
  package let files: Int
  /// How many bytes they have.
  package let bytes: Int
  /// How many objects a storage root has.
  package let objects: Int
  /// The edition of OCFL or BagIt that is declared, where it is known.
  package let specification: String?
  /// The digest algorithms of a bag's manifests.
  package let algorithms: [String]
  /// The lines of `bag-info.txt`.
  package let information: [BagElement]
  /// The OCFL object, where there is one.
  package let objectTree: (any Tree)?

  /// Looks at what is there.
  ///
  /// - Throws: what listing and reading throw; `notFound` for a bundle without its payload.
  package init(of tree: any Tree, as kind: Evidence.Kind?) throws(FileError) {
    let entries = try tree.entries()
    let isBag = kind == .bag || kind == .bundle
    let payload = Array("\(BundleFinding.objectFolder)/".utf8)
    let files = entries.filter {
      $0.kind == .file && (!isBag || $0.path.bytes.starts(with: payload))
    }
    self.files = files.count
    bytes = files.reduce(0) { $0 + $1.size }
    let names = entries.map(\.path.name)
    objects = names.count { $0.starts(with: "0=ocfl_object_".utf8) }
    let declaration = names.filter { $0.starts(with: "0=ocfl_".utf8) }.min { $0.count < $1.count }
    algorithms = isBag ? Self.algorithms(entries) : []
    information = isBag ? try Self.information(tree) : []
    specification =
      kind == .bag
      ? try Self.bagEdition(tree)
      : declaration.map { String(decoding: $0.suffix(3), as: UTF8.self) }
    objectTree =
      switch kind {
      case .ocfl: tree
      case .bundle: SubTree(tree, at: Evidence.payload)
      case .bag, .root, nil: nil
      }
  }

  private static func algorithms(_ entries: [TreeEntry]) -> [String] {
    let prefix = Array("manifest-".utf8)
    return entries.compactMap { entry in
      guard entry.path.bytes.starts(with: prefix),
        entry.path.bytes.suffix(4) == Array(".txt".utf8)[...]
      else { return nil }
      return String(decoding: entry.path.bytes.dropFirst(prefix.count).dropLast(4), as: UTF8.self)
    }
  }

  private static func information(_ tree: any Tree) throws(FileError) -> [BagElement] {
    guard let path = try? RelativePath(BagInfo.name), try tree.entry(at: path) != nil else {
      return []
    }
    return BagInfo.read(try tree.read(path, limit: BagLimits().infoBytes)).info.elements
  }

  private static func bagEdition(_ tree: any Tree) throws(FileError) -> String? {
    guard let path = try? RelativePath("bagit.txt"), try tree.entry(at: path) != nil else {
      return nil
    }
    let bytes = try tree.read(path, limit: 4096)
    let prefix = Array("BagIt-Version:".utf8)
    guard bytes.starts(with: prefix) else { return nil }
    let value = bytes.dropFirst(prefix.count).prefix { $0 != 0x0A && $0 != 0x0D }
    return BagVersion.allCases.map(\.rawValue).first {
      value.drop { $0 == 0x20 || $0 == 0x09 }.elementsEqual($0.utf8)
    }
  }
}
