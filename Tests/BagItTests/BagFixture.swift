import Files
import Fixity
import TestSupport
import Testing

/// A good bag as bytes, to be spoiled in one place.
struct BagFixture {
  static let algorithms: [DigestAlgorithm] = [.sha256, .sha512]

  /// The files by their paths' bytes.
  var files: [[UInt8]: [UInt8]] = [:]
  /// What is done in the bag's folder once the files are there.
  var commands: [String] = []
  private var payload: [(path: [UInt8], bytes: [UInt8])] = []

  /// A bag with four payload files, one of them empty, and a tag file in a folder.
  init(version: String = "1.0", encoding: String = "UTF-8") throws {
    self["bagit.txt"] = "BagIt-Version: \(version)\nTag-File-Character-Encoding: \(encoding)\n"
    self["meta/notes.txt"] = "notes\n"
    for (path, text) in [
      ("data/a.txt", "one"), ("data/b.txt", "two"), ("data/deep/er/c.txt", "three"),
      ("data/empty", ""),
    ] {
      payload.append((Array(path.utf8), Array(text.utf8)))
    }
    try remake()
  }

  subscript(name: String) -> String {
    get { String(decoding: files[Array(name.utf8)] ?? [], as: UTF8.self) }
    set { files[Array(name.utf8)] = Array(newValue.utf8) }
  }

  mutating func remove(_ name: String) { files[Array(name.utf8)] = nil }

  /// Adds a payload file as a good bag has it.
  mutating func add(_ path: String, _ text: String = "more") throws {
    payload.append((Array(path.utf8), Array(text.utf8)))
    try remake()
  }

  /// Changes a payload file's name as a good bag has it.
  mutating func remake() throws {
    for (path, bytes) in payload { files[path] = bytes }
    for algorithm in Self.algorithms {
      var text: [UInt8] = []
      for (path, bytes) in payload {
        let written = path.flatMap { byte -> [UInt8] in
          switch byte {
          case 0x0A: Array("%0A".utf8)
          case 0x0D: Array("%0D".utf8)
          case 0x25: Array("%25".utf8)
          default: [byte]
          }
        }
        text +=
          Array(try Digest(algorithm, of: bytes).hex.utf8) + Array("  ".utf8) + written + [0x0A]
      }
      files[Array("manifest-\(algorithm.bagItName).txt".utf8)] = text
    }
    let size = payload.reduce(0) { $0 + $1.bytes.count }
    self["bag-info.txt"] = "Source-Organization: Kho\nPayload-Oxum: \(size).\(payload.count)\n"
  }

  /// Makes the tag manifests of the tag files as they are.
  mutating func seal() throws {
    for algorithm in Self.algorithms {
      var text = ""
      for (path, bytes) in files.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
      where !path.starts(with: Array("data/".utf8)) && !path.starts(with: Array("tagm".utf8)) {
        let name = String(decoding: path, as: UTF8.self)
        text += "\(try Digest(algorithm, of: bytes).hex)  \(name)\n"
      }
      self["tagmanifest-\(algorithm.bagItName).txt"] = text
    }
  }

  /// Adds a line to a manifest, with the checksum of some bytes.
  mutating func list(
    _ path: String, _ bytes: String = "one", in algorithms: [DigestAlgorithm] = algorithms
  ) throws {
    for algorithm in algorithms {
      let digest = try Digest(algorithm, of: Array(bytes.utf8)).hex
      self["manifest-\(algorithm.bagItName).txt"] += "\(digest)  \(path)\n"
    }
  }

  /// Replaces a text that stands in a file exactly once.
  mutating func replace(_ old: String, with new: String, in name: String) throws {
    let parts = self[name].split(separator: old, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "\(old) stands \(parts.count - 1) times in \(name)")
    self[name] = "\(parts[0])\(new)\(parts[1])"
  }

  /// Writes the bag, with tag manifests that fit unless there are some already.
  ///
  /// - Returns: The bag's folder.
  func write(to scratch: Scratch) throws -> String {
    var whole = self
    if !files.keys.contains(where: { $0.starts(with: Array("tagmanifest".utf8)) }) {
      try whole.seal()
    }
    let bag = "\(scratch.path)/bag"
    try #require(Tool.run("mkdir '\(bag)' && chmod 755 '\(bag)'"))
    for (path, bytes) in whole.files {
      let relative = try RelativePath(Array("bag/".utf8) + path)
      if let folder = relative.parent { _ = try scratch.folder.makeFolders(folder) }
      try scratch.write(relative.bytes, bytes)
    }
    for command in commands { try #require(Tool.run("cd '\(bag)' && \(command)"), "\(command)") }
    return bag
  }
}
