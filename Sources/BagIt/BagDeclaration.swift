/// The bag declaration, `bagit.txt` (RFC 8493 §2.1.1).
package struct BagDeclaration: Hashable, Sendable {
  package static let name = "bagit.txt"

  package let version: BagVersion
  /// The name of the tag files' encoding, as it is written.
  package let encoding: String

  package init(version: BagVersion = .v1_0, encoding: String = "UTF-8") {
    self.version = version
    self.encoding = encoding
  }

  /// The file's bytes.
  package var bytes: [UInt8] {
    Array("BagIt-Version: \(version)\nTag-File-Character-Encoding: \(encoding)\n".utf8)
  }

  /// Reads a declaration; what is wrong with it is added to the findings.
  ///
  /// - Returns: Nil where the version or the encoding can't be told.
  init?(_ bytes: [UInt8], _ findings: inout Findings) {
    let path = Array(Self.name.utf8)
    var bytes = bytes
    if bytes.starts(with: TagEncoding.mark) {
      findings.add(BagFinding(.declarationByteOrderMark, path))
      bytes.removeFirst(TagEncoding.mark.count)
    }
    var lines = TagLines(bytes).map(\.bytes)
    guard let first = Self.element("BagIt-Version", lines.first) else {
      findings.add(BagFinding(.declarationMalformed, path, line: 1, found: lines.first?.shown))
      return nil
    }
    guard let version = BagVersion(bytes: Array(first.value)) else {
      let code: BagCode = Self.isVersion(first.value) ? .versionUnknown : .versionMalformed
      findings.add(BagFinding(code, path, line: 1, found: first.value.shown))
      return nil
    }
    if !version.isStrict {
      while lines.count > 2, lines.last?.trimmed.isEmpty == true { lines.removeLast() }
    }
    let line = lines.count > 1 ? lines[1] : nil
    guard let second = Self.element("Tag-File-Character-Encoding", line), !second.value.isEmpty
    else {
      findings.add(BagFinding(.declarationMalformed, path, line: 2, found: line?.shown))
      return nil
    }
    for (number, isExact) in [(1, first.isExact), (2, second.isExact)]
    where version.isStrict && !isExact {
      findings.add(
        BagFinding(.declarationMalformed, path, line: number, found: lines[number - 1].shown))
    }
    if lines.count > 2 {
      findings.add(BagFinding(.declarationMalformed, path, line: 3, found: lines[2].shown))
    }
    self.init(version: version, encoding: String(decoding: second.value, as: UTF8.self))
  }

  /// The value of a line with a label; `isExact` where it is written as version 1.0 asks for.
  private static func element(
    _ label: String, _ line: ArraySlice<UInt8>?
  ) -> (value: ArraySlice<UInt8>, isExact: Bool)? {
    guard let line, let colon = line.firstIndex(of: UInt8(ascii: ":")),
      line[..<colon].trimmed.elementsEqual(label.utf8)
    else { return nil }
    let value = line[(colon + 1)...].trimmed
    return (value, line.elementsEqual(Array("\(label): ".utf8) + value))
  }

  /// Whether the bytes are two numbers with a point between.
  private static func isVersion(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isDigit) }
  }
}
