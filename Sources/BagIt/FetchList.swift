internal import Files

/// A file that `fetch.txt` says where to get (RFC 8493 §2.2.3).
struct FetchLine: Sendable {
  let line: Int
  let url: [UInt8]
  /// Nil where the file says `-`.
  let length: Int?
  let listed: ListedPath
}

/// Reads `fetch.txt`.
struct FetchReader {
  static let name = Array("fetch.txt".utf8)

  let isStrict: Bool
  private(set) var lines: [FetchLine] = []
  /// Those that were made before among them.
  private(set) var findings: Findings

  init(isStrict: Bool, _ findings: Findings) {
    self.isStrict = isStrict
    self.findings = findings
  }

  /// Reads all lines; `limit` is how many may still be read.
  mutating func read(_ text: [UInt8], lines limit: inout Int) {
    for line in TagLines(text) {
      guard limit > 0 else {
        findings.add(BagFinding(.tooManyLines, Self.name, line: line.number))
        return
      }
      limit -= 1
      if !isStrict, line.bytes.trimmed.isEmpty { continue }
      read(line)
    }
  }

  private mutating func read(_ line: TagLine) {
    let url = line.bytes.prefix { !$0.isBlank }
    let afterURL = line.bytes[url.endIndex...].drop { $0.isBlank }
    let length = afterURL.prefix { !$0.isBlank }
    let path = afterURL[length.endIndex...].drop { $0.isBlank }
    guard !url.isEmpty, !length.isEmpty, !path.isEmpty else {
      findings.add(
        BagFinding(.fetchLineMalformed, Self.name, line: line.number, found: line.bytes.shown))
      return
    }
    if !Self.isAbsolute(url) { add(.fetchURLNotAbsolute, path, line.number, found: url.shown) }
    let number = length.decimal
    if number == nil, !length.elementsEqual([UInt8(ascii: "-")]) {
      add(.fetchLengthMalformed, path, line.number, found: length.shown)
    }
    guard let listed = read(path, line.number) else { return }
    lines.append(FetchLine(line: line.number, url: Array(url), length: number, listed: listed))
  }

  private mutating func read(_ path: ArraySlice<UInt8>, _ line: Int) -> ListedPath? {
    do throws(ListedPath.Defect) {
      let listed = try ListedPath(path, isStrict: isStrict)
      if listed.hasDotSlash { add(.leadingDotSlash, path, line) }
      if listed.hasBarePercent, isStrict { add(.percentNotEncoded, path, line) }
      if listed.isPayload { return listed }
      add(listed.isForeign ? .pathLeavesBag : .fetchOutsidePayload, path, line)
    } catch {
      add(error == .leavesBag ? .pathLeavesBag : .pathMalformed, path, line)
    }
    return nil
  }

  private mutating func add(
    _ code: BagCode, _ path: ArraySlice<UInt8>, _ line: Int, found: String? = nil
  ) {
    findings.add(
      BagFinding(
        code, Array(path.prefix(ListedPath.longest)), tagFile: Self.name, line: line, found: found))
  }

  /// Whether it has a scheme and something after it (RFC 3986 §4.3).
  private static func isAbsolute(_ url: ArraySlice<UInt8>) -> Bool {
    guard url.first?.isLetter == true else { return false }
    let scheme = url.prefix {
      $0.isLetter || $0.isDigit || "+-.".utf8.contains($0)
    }
    let rest = url[scheme.endIndex...]
    return rest.first == UInt8(ascii: ":") && rest.count > 1
  }
}
