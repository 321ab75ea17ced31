import Fixity

/// An object in memory, made byte by byte without any code of ours but the digests'.
///
/// Three versions or more: two with content, the others only rename. No rule is broken and no
/// recommendation missed, until a test changes something.
struct TestObject: Sendable {
  /// By the paths' bytes: a String would take two normalisations of a name for one.
  var files: [[UInt8]: [UInt8]] = [:]
  var folders: [String] = []
  /// A shell command for what can't be said by files, run inside the object's root.
  var command: String?

  let specification: String
  let padding: Int
  let versions: Int
  let id: String
  let hasFixity: Bool

  init(
    specification: String = "1.1", versions: Int = 3, padding: Int = 0, id: String = "urn:x:1",
    hasFixity: Bool = true
  ) {
    self.hasFixity = hasFixity
    self.specification = specification
    self.versions = versions
    self.padding = padding
    self.id = id
    self["0=ocfl_object_\(specification)"] = "ocfl_object_\(specification)\n"
    self["logs/free.txt"] = "nobody reads this\n"
    self["extensions/0001-digest-algorithms/free.txt"] = "nor this\n"
    for content in Self.content where content.version <= versions {
      self[place(content)] = content.text
    }
    for number in 1...versions { write(inventory(number), version: number) }
    write(inventory(versions), version: nil)
  }

  subscript(path: String) -> String? {
    get { files[Array(path.utf8)].map { String(decoding: $0, as: UTF8.self) } }
    set { files[Array(path.utf8)] = newValue.map { Array($0.utf8) } }
  }

  // MARK: - Content

  struct Content: Sendable {
    let version: Int
    let name: String
    let text: String

    func digest(_ algorithm: DigestAlgorithm = .sha512) -> String {
      (try? Digest(algorithm, of: Array(text.utf8)).hex) ?? ""
    }
  }

  /// Names that differ in normalisation or letter case only, and one content under two names.
  static let content = [
    Content(version: 1, name: "a.txt", text: "alpha\n"),
    Content(version: 1, name: "same-1.txt", text: "same\n"),
    Content(version: 1, name: "same-2.txt", text: "same\n"),
    Content(version: 1, name: "d/A.txt", text: "beta\n"),
    Content(version: 1, name: "d/a.txt", text: "gamma\n"),
    Content(version: 2, name: "\u{E9}.txt", text: "composed\n"),
    Content(version: 2, name: "e\u{301}.txt", text: "decomposed\n"),
    Content(version: 2, name: "empty", text: ""),
  ]

  static func digest(_ name: String, _ algorithm: DigestAlgorithm = .sha512) -> String {
    content.first { $0.name.utf8.elementsEqual(name.utf8) }?.digest(algorithm) ?? ""
  }

  func name(_ number: Int) -> String {
    let digits = String(number)
    return "v" + String(repeating: "0", count: max(0, padding - digits.count)) + digits
  }

  func place(_ content: Content) -> String { "\(name(content.version))/content/\(content.name)" }

  // MARK: - Inventories

  /// An inventory's text, each member on a line of its own.
  func inventory(_ head: Int, _ algorithm: DigestAlgorithm = .sha512) -> String {
    """
    {
    "id": "\(id)",
    "type": "https://ocfl.io/\(specification)/spec/#inventory",
    "digestAlgorithm": "\(algorithm.ocflName)",
    "head": "\(name(head))",
    "manifest": {
    \(manifest(head, algorithm))
    },
    "versions": {
    \((1...head).map { version($0, algorithm) }.joined(separator: ",\n"))
    },
    "fixity": {
    \(fixity(head))
    }
    }

    """
  }

  private func manifest(_ head: Int, _ algorithm: DigestAlgorithm) -> String {
    lines(Self.content.filter { $0.version <= head }.map { ($0.digest(algorithm), place($0)) })
  }

  private func version(_ number: Int, _ algorithm: DigestAlgorithm) -> String {
    let state = Self.content.filter { $0.version <= number }.map { content in
      (content.digest(algorithm), number < 3 ? content.name : "later-\(number)/\(content.name)")
    }
    return """
      "\(name(number))": {
      "created": "2026-01-0\(min(number, 9))T08:00:00+07:00",
      "message": "version \(number)",
      "user": {"name": "Người \(number)", "address": "mailto:someone@example.org"},
      "state": {
      \(lines(state))
      }
      }
      """
  }

  static let algorithms: [DigestAlgorithm] = [
    .md5, .sha1, .sha256, .sha512, .blake2b512, .sha512Slash256, .blake2b160, .blake2b256,
    .blake2b384,
  ]

  private func fixity(_ head: Int) -> String {
    guard hasFixity else { return "" }
    let first = Self.content[0]
    let known = Self.algorithms.map { algorithm in
      "\"\(algorithm.ocflName)\": {\"\(first.digest(algorithm))\": [\"\(place(first))\"]}"
    }
    return
      (known + [
        "\"size\": {\"6\": [\"\(place(first))\"]}", "\"crc-of-ours\": {\"1\": \"anything\"}",
      ]).joined(separator: ",\n")
  }

  /// The members of a block, paths of one digest together.
  private func lines(_ pairs: [(String, String)]) -> String {
    var order: [String] = []
    var paths: [String: [String]] = [:]
    for (digest, path) in pairs {
      if paths[digest] == nil { order.append(digest) }
      paths[digest, default: []].append("\"\(path)\"")
    }
    return order.map { "\"\($0)\": [\(paths[$0, default: []].joined(separator: ", "))]" }
      .joined(separator: ",\n")
  }

  // MARK: - Changing

  /// Writes an inventory with its sidecar.
  mutating func write(
    _ text: String, version: Int?, _ algorithm: DigestAlgorithm = .sha512
  ) {
    write(Array(text.utf8), version: version, algorithm)
  }

  mutating func write(_ bytes: [UInt8], version: Int?, _ algorithm: DigestAlgorithm = .sha512) {
    let folder = version.map { "\(name($0))/" } ?? ""
    files[Array("\(folder)inventory.json".utf8)] = bytes
    let hex = (try? Digest(algorithm, of: bytes).hex) ?? ""
    self["\(folder)inventory.json.\(algorithm.ocflName)"] = "\(hex) inventory.json\n"
  }

  /// Changes the newest inventory, in the root and in its version; the sidecars are made anew.
  mutating func edit(_ old: String, _ new: String) {
    let text = replaced(inventory(versions), old, new)
    write(text, version: nil)
    write(text, version: versions)
  }

  /// Changes the inventory of an earlier version.
  mutating func edit(version: Int, _ old: String, _ new: String) {
    write(replaced(inventory(version), old, new), version: version)
  }

  /// The first place where `old` is replaced; the same text where it isn't found, so tests fail.
  func replaced(_ text: String, _ old: String, _ new: String) -> String {
    let bytes = Array(text.utf8)
    let wanted = Array(old.utf8)
    let last = bytes.count - wanted.count
    guard last >= 0, let start = (0...last).first(where: { bytes[$0...].starts(with: wanted) })
    else { return text }
    return String(
      decoding: bytes[..<start] + Array(new.utf8) + bytes[(start + wanted.count)...],
      as: UTF8.self)
  }

  mutating func move(_ old: String, _ new: String) {
    self[new] = self[old]
    self[old] = nil
  }

  mutating func removeAll(below folder: String) {
    files = files.filter { !$0.key.starts(with: Array("\(folder)/".utf8)) }
  }
}
