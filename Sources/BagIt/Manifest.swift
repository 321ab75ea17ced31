package import Files
package import Fixity

/// A manifest: which files there are, and their checksums (RFC 8493 §2.1.3, §2.2.1).
package struct Manifest: Hashable, Sendable {
  /// A file and its checksum.
  package struct Entry: Hashable, Sendable {
    package let path: RelativePath
    package let digest: Digest

    package init(_ path: RelativePath, _ digest: Digest) {
      self.path = path
      self.digest = digest
    }
  }

  package let algorithm: DigestAlgorithm
  /// Sorted by the paths' bytes.
  package let entries: [Entry]

  /// A manifest of these files, in whatever order they come.
  package init(_ algorithm: DigestAlgorithm, _ entries: [Entry]) {
    self.algorithm = algorithm
    self.entries = entries.sorted { $0.path < $1.path }
  }

  /// The file's name: `manifest-sha512.txt`, `tagmanifest-sha512.txt`.
  package static func name(_ algorithm: DigestAlgorithm, isTagManifest: Bool = false) -> String {
    "\(isTagManifest ? "tag" : "")manifest-\(algorithm.bagItName).txt"
  }

  /// The file's bytes: lower-case hex, two spaces, the path, LF.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for entry in entries {
      bytes += Array(entry.digest.hex.utf8)
      bytes += [UInt8(ascii: " "), UInt8(ascii: " ")]
      bytes += ListedPath.encoded(entry.path)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Reads a manifest by the rules of version 1.0.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes, in UTF-8.
  ///   - algorithm: The algorithm of its name.
  ///   - isTagManifest: Whether it lists tag files.
  ///   - lines: The most lines that are read.
  /// - Returns: The files that it lists, and what is wrong with it; a file that is listed twice
  ///   counts once.
  package static func read(
    _ bytes: [UInt8], _ algorithm: DigestAlgorithm, isTagManifest: Bool = false,
    lines: Int = BagLimits().lines
  ) -> (manifest: Manifest, findings: [BagFinding]) {
    let name = Array(Manifest.name(algorithm, isTagManifest: isTagManifest).utf8)
    var findings = Findings(limit: BagLimits().findings)
    let text = TagText.utf8(bytes, name, nil, isStrict: true, &findings)
    var lines = lines
    var reader = ManifestReader(
      name: name, algorithm: algorithm, isTagManifest, isStrict: true, findings)
    reader.read(text, lines: &lines)
    findings = reader.findings
    var seen: Set<RelativePath> = []
    var entries: [Entry] = []
    for file in reader.files {
      guard seen.insert(file.listed.path).inserted else {
        findings.add(
          BagFinding(.listedTwice, file.listed.path.bytes, tagFile: name, line: file.line))
        continue
      }
      if let digest = file.digest { entries.append(Entry(file.listed.path, digest)) }
    }
    return (Manifest(algorithm, entries), findings.all)
  }
}

/// A file as a line of a manifest lists it.
struct ListedFile: Sendable {
  let line: Int
  let listed: ListedPath
  /// Nil where the algorithm is not known.
  let digest: Digest?
}

/// Reads the lines of one manifest.
struct ManifestReader {
  let name: [UInt8]
  let algorithm: DigestAlgorithm?
  let isTagManifest: Bool
  let isStrict: Bool
  private(set) var files: [ListedFile] = []
  /// Those that were made before among them.
  private(set) var findings: Findings
  /// Whether all lines were read.
  private(set) var isWhole = true

  init(
    name: [UInt8], algorithm: DigestAlgorithm?, _ isTagManifest: Bool, isStrict: Bool,
    _ findings: Findings
  ) {
    self.findings = findings
    self.name = name
    self.algorithm = algorithm
    self.isTagManifest = isTagManifest
    self.isStrict = isStrict
  }

  /// Reads all lines; `lines` is how many may still be read.
  mutating func read(_ text: [UInt8], lines: inout Int) {
    for line in TagLines(text) {
      guard lines > 0 else {
        findings.add(BagFinding(.tooManyLines, name, line: line.number))
        isWhole = false
        return
      }
      lines -= 1
      // Before 1.0 a line without anything was read over.
      if !isStrict, line.bytes.trimmed.isEmpty { continue }
      read(line)
    }
  }

  private mutating func read(_ line: TagLine) {
    var rest = line.bytes
    let isEscaped = rest.first == UInt8(ascii: "\\")
    if isEscaped { rest.removeFirst() }
    let checksum = rest.prefix { !$0.isBlank }
    var path = rest[checksum.endIndex...].drop { $0.isBlank }
    guard !checksum.isEmpty, !path.isEmpty else {
      findings.add(
        BagFinding(.manifestLineMalformed, name, line: line.number, found: line.bytes.shown))
      return
    }
    if isEscaped { path = Self.unescaped(path)[...] }
    let isBinary = path.first == UInt8(ascii: "*")
    if isBinary { path.removeFirst() }
    guard let digest = read(checksum, of: path, line.number),
      let listed = read(path, line.number)
    else { return }
    if isEscaped { add(.checksumToolBackslash, path, line.number) }
    if isBinary { add(.checksumToolAsterisk, path, line.number) }
    if listed.hasDotSlash { add(.leadingDotSlash, path, line.number) }
    if listed.hasBarePercent, isStrict { add(.percentNotEncoded, path, line.number) }
    files.append(ListedFile(line: line.number, listed: listed, digest: digest.value))
  }

  private mutating func add(_ code: BagCode, _ path: ArraySlice<UInt8>, _ line: Int) {
    findings.add(
      BagFinding(code, Array(path.prefix(ListedPath.longest)), tagFile: name, line: line))
  }

  /// The checksum; nil where it is none, and a value of nil where the algorithm is not known.
  private mutating func read(
    _ checksum: ArraySlice<UInt8>, of path: ArraySlice<UInt8>, _ line: Int
  ) -> (value: Digest?, Void)? {
    guard let algorithm else { return (nil, ()) }
    do throws(FixityError) {
      return (try WrittenDigest(algorithm, parsing: Array(checksum)).digest, ())
    } catch {
      findings.add(
        BagFinding(
          .checksumMalformed, Array(path.prefix(ListedPath.longest)), tagFile: name, line: line,
          expected: "\(algorithm.hexLength)", found: checksum.shown))
      return nil
    }
  }

  private mutating func read(_ path: ArraySlice<UInt8>, _ line: Int) -> ListedPath? {
    do throws(ListedPath.Defect) {
      let listed = try ListedPath(path, isStrict: isStrict)
      // Else it is judged by what is there: a tag file may have an odd name.
      guard listed.isForeign, !isTagManifest, !listed.isPayload else { return listed }
      add(.pathLeavesBag, path, line)
    } catch {
      add(error == .leavesBag ? .pathLeavesBag : .pathMalformed, path, line)
    }
    return nil
  }

  /// The name that md5sum writes with `\\`, `\n` and `\r`.
  private static func unescaped(_ path: ArraySlice<UInt8>) -> [UInt8] {
    var (result, rest) = ([UInt8](), path)
    let backslash = UInt8(ascii: "\\")
    while let byte = rest.popFirst() {
      guard byte == backslash, let next = rest.first else {
        result.append(byte)
        continue
      }
      switch next {
      case UInt8(ascii: "n"): result.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "r"): result.append(UInt8(ascii: "\r"))
      case backslash: result.append(backslash)
      default:
        result.append(byte)
        continue
      }
      rest.removeFirst()
    }
    return result
  }
}
