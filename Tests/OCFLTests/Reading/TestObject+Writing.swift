import Files
import Fixity
import Glibc
import TestSupport

extension TestObject {
  /// Writes the object into a folder of the scratch folder, or into that itself.
  func write(to scratch: Scratch, at folder: String = "") throws {
    let base = folder.isEmpty ? scratch.path : "\(scratch.path)/\(folder)"
    var wanted = Set(folders.map { Array($0.utf8) })
    for path in files.keys {
      if let slash = path.lastIndex(of: UInt8(ascii: "/")) { wanted.insert(Array(path[..<slash])) }
    }
    if !folder.isEmpty { _ = try scratch.folder.makeFolders(path(folder)) }
    let root = try Folder.open(base)
    for folder in wanted.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      _ = try root.makeFolders(RelativePath(folder))
    }
    for (path, bytes) in files {
      try scratch.write(Array(folder.isEmpty ? path : Array("\(folder)/".utf8) + path), bytes)
    }
    if let command { Tool.run("cd '\(base)' && \(command)") }
  }
}

/// What a folder holds: names, kinds and contents, as one digest.
func evidence(_ scratch: Scratch) throws -> String {
  let tree = FolderTree(scratch.folder)
  var digester = try Digester(.sha256)
  for entry in try tree.entries() {
    digester.update(entry.path.bytes + [0] + Array("\(entry.kind) \(entry.linkCount)".utf8))
    if entry.kind == .file { digester.update(try tree.read(entry.path, limit: 1 << 24)) }
  }
  return try digester.finish().hex
}
