internal import Files

/// What a folder looks like, by the names that a format gives to files in it.
struct EvidenceMarks {
  /// Nil where nothing tells.
  let kind: Evidence.Kind?

  /// Looks at what a tree holds, the declarations first, then what lies beside them.
  init(of tree: any Tree) throws(FileError) {
    for (name, kind) in Self.certain where try Self.has(name, in: tree) {
      self.kind = kind == .bag ? try Self.bagOrBundle(tree) : kind
      return
    }
    // A declaration that is missing is something to be found, not a reason to look away.
    for (name, kind) in Self.likely where try Self.has(name, in: tree) {
      self.kind = kind
      return
    }
    kind = nil
  }

  private static let certain: [(name: String, kind: Evidence.Kind)] = [
    ("0=ocfl_object_1.0", .ocfl), ("0=ocfl_object_1.1", .ocfl),
    ("0=ocfl_1.0", .root), ("0=ocfl_1.1", .root), ("bagit.txt", .bag),
  ]

  private static let likely: [(name: String, kind: Evidence.Kind)] = [
    ("inventory.json", .ocfl), ("ocfl_layout.json", .root),
    ("manifest-sha512.txt", .bag), ("manifest-sha256.txt", .bag), ("manifest-sha1.txt", .bag),
    ("manifest-md5.txt", .bag),
  ]

  private static func has(_ name: String, in tree: any Tree) throws(FileError) -> Bool {
    guard let path = try? RelativePath(name) else { return false }
    return try tree.entry(at: path) != nil
  }

  /// A bag whose payload is an OCFL object is one of our bundles, once it is in a tar.
  private static func bagOrBundle(_ tree: any Tree) throws(FileError) -> Evidence.Kind {
    guard !(tree is FolderTree) else { return .bag }
    return try has("data/0=ocfl_object_1.1", in: tree) ? .bundle : .bag
  }

  /// What is below the one folder of an archive; the archive itself where it has none or several.
  static func below(
    _ archive: any Tree
  ) throws(EvidenceError) -> (tree: any Tree, marks: EvidenceMarks) {
    try EvidenceError.translating { () throws(FileError) in
      let tops = try archive.entries().filter { !$0.path.bytes.contains(UInt8(ascii: "/")) }
      var tree = archive
      if let top = tops.first, tops.count == 1, top.kind == .folder {
        tree = SubTree(archive, at: top.path)
      }
      return (tree, try EvidenceMarks(of: tree))
    }
  }
}
