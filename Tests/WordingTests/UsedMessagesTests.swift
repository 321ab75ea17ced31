import Glibc
import Testing
import Wording

/// A message that no source file names would be dead weight; the compiler sees to the opposite.
@Suite struct `Used messages` {
  static let root = "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")

  @Test func `names every message of the catalogue somewhere in the sources`() throws {
    let sources = try ["Wording", "Commands", "Commands/Store"].flatMap {
      try lines(below: "\(Self.root)/Sources/\($0)")
    }
    let text = sources.filter { !isDefinition($0) }.joined(separator: "\n")
    // These are made from raw values: the names that schemas themselves use.
    let byName: Set<String> = [
      "TypeWord", "FormatWord", "KeywordValueWord", "EntryWord", "PointWord", "RepairWord",
    ]
    for message in Catalogue.coded + Catalogue.plain {
      // Codes of the lower floors are named there.
      guard String(reflecting: type(of: message)).hasPrefix("Wording.") else { continue }
      guard !byName.contains("\(type(of: message))") else { continue }
      let isNamed = text.contains(".\(message)")
      #expect(isNamed, "\(message.id)")
    }
  }

  @Test func `lists every code in the page about the interface`() throws {
    let page = try #require(contents(of: "\(Self.root)/Docs/interface.md"))
    for message in Catalogue.coded {
      let row = "| \(message.code) | `\(message.id)` |"
      let isListed = page.contains(row)
      #expect(isListed, "\(row)")
    }
  }

  /// Whether a line belongs to the enum itself: a case, or its entry in a `switch`.
  private func isDefinition(_ line: String) -> Bool {
    let trimmed = line.drop { $0 == " " }
    return trimmed.hasPrefix("case ")
      && (trimmed.contains(" = \"") || trimmed.contains(": Bilingual(") || trimmed.contains(": \"E")
        || trimmed.hasSuffix(":"))
  }

  private func lines(below folder: String) throws -> [String] {
    let names = try #require(entries(of: folder), "\(folder)").filter { $0.hasSuffix(".swift") }
    try #require(!names.isEmpty)
    return try names.flatMap { name in
      let text = try #require(contents(of: "\(folder)/\(name)"))
      return text.split(separator: "\n").map(String.init)
    }
  }

  private func entries(of folder: String) -> [String]? {
    guard let handle = unsafe opendir(folder) else { return nil }
    defer { unsafe closedir(handle) }
    var names: [String] = []
    while let entry = unsafe readdir(handle) {
      names.append(
        unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names
  }

  private func contents(of path: String) -> String? {
    guard let file = unsafe fopen(path, "r") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&piece, 1, piece.count, file)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += piece[..<count]
    }
  }
}
