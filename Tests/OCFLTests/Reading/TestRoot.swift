import Files
import Fixity
import OCFL
import TestSupport

/// A storage root in memory, made byte by byte: layout 0003 with tuples of two by two.
struct TestRoot: Sendable {
  var objects: [(path: String, object: TestObject)] = []
  var files: [String: String] = [:]
  var folders: [String] = []
  /// A shell command for what can't be said by files, run inside the storage root.
  var command: String?

  static let layout = "0003-hash-and-id-n-tuple-storage-layout"

  init(specification: String = "1.1", ids: [String] = ["urn:x:1", "urn:x:2", "urn:x:3"]) {
    files["0=ocfl_\(specification)"] = "ocfl_\(specification)\n"
    files["ocfl_\(specification).md"] = "The specification's text.\n"
    files["ocfl_layout.json"] =
      "{\"extension\": \"\(Self.layout)\", \"description\": \"two by two\"}"
    files["extensions/\(Self.layout)/config.json"] =
      "{\"extensionName\": \"\(Self.layout)\", \"digestAlgorithm\": \"sha256\","
      + " \"tupleSize\": 2, \"numberOfTuples\": 2}"
    objects = ids.map {
      (Self.place($0), TestObject(specification: specification, versions: 1, id: $0))
    }
  }

  /// Where the layout puts an id: only the colons are encoded here.
  static func place(_ id: String) -> String {
    let hex = (try? Digest(.sha256, of: Array(id.utf8)).hex) ?? ""
    let name = id.split(separator: ":", omittingEmptySubsequences: false).joined(separator: "%3a")
    return "\(hex.prefix(2))/\(hex.dropFirst(2).prefix(2))/\(name)"
  }

  /// No layout said, so that objects may lie anywhere.
  mutating func dropLayout() {
    files["ocfl_layout.json"] = nil
    files["extensions/\(Self.layout)/config.json"] = nil
  }

  func write(to scratch: Scratch) throws {
    for (path, object) in objects { try object.write(to: scratch, at: path) }
    for folder in folders { _ = try scratch.folder.makeFolders(RelativePath(folder)) }
    for (name, text) in files {
      if let parent = try RelativePath(name).parent { _ = try scratch.folder.makeFolders(parent) }
      try scratch.write(name, Array(text.utf8))
    }
    if let command { Tool.run("cd '\(scratch.path)' && \(command)") }
  }
}
