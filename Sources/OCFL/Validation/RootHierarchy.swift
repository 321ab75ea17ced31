internal import Files

/// The folders of a storage root down to the objects, and what lies in them.
struct RootHierarchy {
  /// A folder on the way to objects, or beside it.
  struct Folder {
    /// Nil for the storage root itself.
    let path: RelativePath?
    /// The place of the folder above.
    let parent: Int?
    fileprivate(set) var files: [RelativePath] = []
    fileprivate(set) var isEmpty = false
    /// Whether an object lies somewhere below.
    fileprivate(set) var leadsToObject = false

    var depth: Int { path?.components.count ?? 0 }
  }

  /// The entries directly inside the storage root.
  private(set) var top: [TreeEntry] = []
  /// Each folder after the one above it.
  private(set) var folders: [Folder] = []
  /// The objects' roots, sorted.
  private(set) var objects: [RelativePath] = []
  /// Links, pipes, sockets and devices.
  private(set) var specials: [TreeEntry] = []

  private static let extensions = Array("extensions".utf8)

  /// Lists folders from the top, and stops at each object.
  ///
  /// - Throws: `tooMany` beyond the limits; what listing throws.
  init(_ tree: any Tree, _ options: ValidationOptions) throws(FileError) {
    var waiting: [(path: RelativePath?, parent: Int?)] = [(nil, nil)]
    var count = 0
    while let (path, parent) = waiting.popLast() {
      let limits = TreeLimits(entries: options.entries - count, depth: options.depth)
      let children = try tree.children(of: path, limits)
      count += children.count
      guard path?.components.count ?? 0 <= options.depth else {
        throw FileError(
          .tooMany, .list, path: path?.bytes ?? [], limit: options.depth)
      }
      if let path, children.contains(where: Self.marksObject) {
        objects.append(path)
        if let parent { folders[parent].leadsToObject = true }
      } else {
        if path == nil { top = children }
        add(children, path, parent, &waiting)
      }
    }
    objects.sort()
    for place in folders.indices.reversed() where folders[place].leadsToObject {
      if let parent = folders[place].parent { folders[parent].leadsToObject = true }
    }
  }

  /// Whether a file shows that its folder is, or is meant to be, an object's root.
  private static func marksObject(_ entry: TreeEntry) -> Bool {
    entry.kind == .file
      && (entry.path.bytes == ObjectValidation.inventory
        || entry.path.bytes.starts(with: "0=\(DeclarationRules.object.prefix)".utf8))
  }

  private mutating func add(
    _ children: [TreeEntry], _ path: RelativePath?, _ parent: Int?,
    _ waiting: inout [(path: RelativePath?, parent: Int?)]
  ) {
    var folder = Folder(path: path, parent: parent)
    folder.isEmpty = children.isEmpty
    for child in children {
      let full = path.map { $0.appending(child.path) } ?? child.path
      switch child.kind {
      case .file: folder.files.append(full)
      case .folder where path == nil && child.path.bytes == Self.extensions: continue
      case .folder: waiting.append((full, folders.count))
      case .link, .pipe, .socket, .device: specials.append(child.renamed(full))
      }
    }
    folders.append(folder)
  }
}
