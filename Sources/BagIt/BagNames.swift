internal import Files

/// Judges names that trouble other systems (RFC 8493 §6.1).
struct BagNames {
  /// A name in its folder, without what other systems don't tell apart.
  private struct Key: Hashable {
    let parent: RelativePath?
    /// Strings are equal where they are canonically equivalent: that is meant here.
    let folded: String
  }

  private var seen: Set<RelativePath> = []
  private var first: [Key: RelativePath] = [:]

  /// What of an entry's name, and of the folders above it, is worth a warning.
  mutating func findings(ofEntry path: RelativePath) -> [BagFinding] {
    var findings: [BagFinding] = []
    var folder = path.parent
    // Archives need not list folders. Those above one that was seen were seen with it.
    while let path = folder, !seen.contains(path) {
      findings = self.findings(path) + findings
      folder = path.parent
    }
    return findings + self.findings(path)
  }

  /// What of a name is worth a warning; nothing where it was asked for before.
  mutating func findings(_ path: RelativePath) -> [BagFinding] {
    guard seen.insert(path).inserted else { return [] }
    var findings: [BagFinding] = []
    let name = path.name
    if Self.isWindowsTrouble(name) || Self.isTooLong(path) {
      findings.append(BagFinding(.windowsName, path.bytes))
    }
    if Self.isSystemFile(name) { findings.append(BagFinding(.systemFile, path.bytes)) }
    if let twin = twin(of: path) {
      findings.append(
        BagFinding(
          twin.code, path.bytes, expected: String(decoding: twin.other.name, as: UTF8.self)))
    }
    return findings
  }

  /// Whether Windows can't hold a path, which has 255 characters at most.
  private static func isTooLong(_ path: RelativePath) -> Bool {
    path.bytes.count > 255 && String(decoding: path.bytes, as: UTF8.self).utf16.count > 255
  }

  /// The first path that other systems take for the same; remembers the path where there is none.
  mutating func twin(of path: RelativePath) -> (other: RelativePath, code: BagCode)? {
    guard let text = String(validating: path.name, as: UTF8.self) else { return nil }
    let key = Key(parent: path.parent, folded: text.lowercased())
    guard let other = first[key] else {
      first[key] = path
      return nil
    }
    let isNormalization = String(decoding: other.name, as: UTF8.self) == text
    return (other, isNormalization ? .normalizationTwins : .caseTwins)
  }

  /// Whether Windows can't hold a name: reserved ones, reserved characters, a last dot or space.
  static func isWindowsTrouble(_ name: [UInt8]) -> Bool {
    if name.contains(where: { $0 < 0x20 || reserved.contains($0) }) { return true }
    if name.last == UInt8(ascii: ".") || name.last == UInt8(ascii: " ") { return true }
    let stem = name.prefix { $0 != UInt8(ascii: ".") }.trimmed.map { $0.isLetter ? $0 & 0xDF : $0 }
    if devices.contains(stem) { return true }
    let port = stem.prefix(3)
    return stem.count == 4 && (port.elementsEqual("COM".utf8) || port.elementsEqual("LPT".utf8))
      && (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(stem[3])
  }

  private static let reserved = Set("<>:\"\\|?*".utf8)
  private static let devices = Set(["CON", "PRN", "AUX", "NUL"].map { Array($0.utf8) })

  /// Whether systems make files of this name by themselves.
  static func isSystemFile(_ name: [UInt8]) -> Bool {
    let folded = name.map { $0.isLetter ? $0 | 0x20 : $0 }
    return systemFiles.contains(folded) || folded.starts(with: Array("._".utf8))
  }

  private static let systemFiles = Set(
    ["thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store", ".spotlight-v100", ".trashes"]
      .map { Array($0.utf8) })
}
