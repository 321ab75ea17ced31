import Files
import TarArchive
import TestSupport
import Testing

/// A bundle in pieces: changed piece by piece, and put together again.
struct BundleParts {
  var folder: String
  /// Below the folder, in the archive's order.
  var parts: [Part]
  /// What stands outside of the folder, at the end.
  var others: [Part] = []

  /// The bundle of an object, made here by hand: by no code of what is tested, but for README.txt.
  init(_ object: ObjectParts) throws { self.init(object, readMe: try Self.readMe.get()) }

  /// README.txt as the program writes it; the golden bundle holds it to its bytes.
  private static let readMe = Result {
    let archive = try CanonicalTar.read(file(packed(.least), named: "x"))
    let entry = archive.entries.first { $0.path.name == Array("README.txt".utf8) }
    return try archive.tree.read(try #require(entry).path, limit: 1 << 16)
  }

  private init(_ object: ObjectParts, readMe: [UInt8]) {
    let uuid = String(object.identifier.dropFirst("urn:uuid:".count))
    folder = "\(object.number)-\(sha256(uuid).prefix(8)).v\(object.versions)"
    let payload = object.files().map { Part("data/\($0.path)", $0.bytes) }
    let first = ["0=ocfl_object_1.1", "inventory.json", "inventory.json.sha512"].map {
      "data/\($0)"
    }
    let rest = payload.filter { !first.contains($0.path) }.sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
    parts = [
      Part("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
      Part("bag-info.txt", ""), Part("manifest-sha512.txt", ""),
      Part("tagmanifest-sha512.txt", ""), Part("README.txt", readMe),
    ]
    let schemas = object.schemas.map { Part("schemas/\(sha512($0).prefix(32)).json", $0) }
    parts += schemas.sorted { $0.path < $1.path }
    parts += first.compactMap { path in payload.first { $0.path == path } }
    parts += rest.filter { !$0.path.hasPrefix("data/logs/") }
    parts += rest.filter { $0.path.hasPrefix("data/logs/") }
    self["bag-info.txt"] = """
      Source-Organization: \(object.unitCode)
      External-Identifier: \(object.identifier)
      Bag-Software-Agent: hoso
      Payload-Oxum: 0.0
      Dossier-Number: \(object.number)
      Dossier-Version: v\(object.versions)
      Dossier-Inventory-SHA512: \(sha512(bytes("data/inventory.json")))

      """
    remakeTags()
  }

  /// The text of a file; setting adds it at the end where there is none, nil removes it.
  subscript(path: String) -> String? {
    get { parts.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } }
    set {
      let place = parts.firstIndex { $0.path == path }
      switch (place, newValue) {
      case (let place?, let text?): parts[place].bytes = Array(text.utf8)
      case (let place?, nil): parts.remove(at: place)
      case (nil, let text?): parts.append(Part(path, text))
      case (nil, nil): break
      }
    }
  }

  func bytes(_ path: String) -> [UInt8] { parts.first { $0.path == path }?.bytes ?? [] }

  /// Makes manifests and Payload-Oxum fit what is there, as anybody can who changes a bundle.
  mutating func remakeTags() {
    let payload = parts.filter { $0.path.hasPrefix("data/") }
    if var info = self["bag-info.txt"] {
      let oxum = "\(payload.reduce(0) { $0 + $1.bytes.count }).\(payload.count)"
      info = info.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.hasPrefix("Payload-Oxum: ") ? "Payload-Oxum: \(oxum)" : String($0)
      }.joined(separator: "\n")
      self["bag-info.txt"] = info
    }
    if self["manifest-sha512.txt"] != nil { self["manifest-sha512.txt"] = Self.manifest(payload) }
    remakeTagManifest()
  }

  mutating func remakeTagManifest() {
    guard self["tagmanifest-sha512.txt"] != nil else { return }
    self["tagmanifest-sha512.txt"] = Self.manifest(
      parts.filter { !$0.path.hasPrefix("data/") && $0.path != "tagmanifest-sha512.txt" })
  }

  private static func manifest(_ parts: [Part]) -> String {
    parts.map { "\(sha512($0.bytes))  \($0.path)\n" }.joined()
  }

  /// The archive.
  func tar() throws -> [UInt8] {
    var writer = try TarWriter(MemorySink())
    for part in parts { try writer.add(RelativePath("\(folder)/\(part.path)"), part.bytes) }
    for part in others { try writer.add(RelativePath(part.path), part.bytes) }
    return try writer.finish().bytes
  }
}

/// Bytes gathered in memory.
struct MemorySink: ByteSink, ~Copyable {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ more: UnsafeRawBufferPointer) throws(FileError) {
    unsafe bytes.append(contentsOf: more)
  }
}

/// Bytes as a file of a name.
func file(_ bytes: [UInt8], named name: String) throws -> OpenFile {
  let file = try OpenFile.inMemory(path: Array("/memory/\(name)".utf8))
  try unsafe bytes.withUnsafeBytes { try unsafe file.append($0) }
  return file
}
