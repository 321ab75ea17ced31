/// The bag's metadata, `bag-info.txt` (RFC 8493 §2.2.2): labels with values, in their order.
package struct BagInfo: Hashable, Sendable {
  package static let name = "bag-info.txt"
  /// The name before version 0.96.
  static let oldName = "package-info.txt"

  package let elements: [BagElement]

  /// Elements that may be written.
  ///
  /// - Throws: `labelMalformed`, `valueMalformed`; the label is what the error names.
  package init(_ elements: [BagElement]) throws(BagError) {
    for element in elements {
      let label = Array(element.label.utf8)[...]
      let value = Array(element.value.utf8)[...]
      let isEnd = { (byte: UInt8) in byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
      guard !label.isEmpty, label.trimmed == label, !label.contains(UInt8(ascii: ":")),
        !label.contains(where: isEnd)
      else { throw BagError(.labelMalformed, path: Array(label)) }
      guard value.trimmed == value, !value.contains(where: isEnd) else {
        throw BagError(.valueMalformed, path: Array(label))
      }
    }
    self.elements = elements
  }

  private init(read elements: [BagElement]) { self.elements = elements }

  /// The file's bytes: an element a line, however long.
  package var bytes: [UInt8] {
    elements.flatMap { Array("\($0.label): \($0.value)\n".utf8) }
  }

  /// All values of a label, whose letter case does not matter.
  package func values(of label: String) -> [String] {
    elements.filter { Self.isLabel($0.label, label) }.map(\.value)
  }

  static func isLabel(_ one: String, _ other: String) -> Bool {
    let fold = { (byte: UInt8) in byte.isLetter ? byte | 0x20 : byte }
    return one.utf8.lazy.map(fold).elementsEqual(other.utf8.lazy.map(fold))
  }

  /// Reads a file by the rules of version 1.0.
  package static func read(_ bytes: [UInt8]) -> (info: BagInfo, findings: [BagFinding]) {
    var findings = Findings(limit: BagLimits().findings)
    let name = Array(Self.name.utf8)
    let text = TagText.utf8(bytes, name, nil, isStrict: true, &findings)
    let info = read(text, name: name, isStrict: true, &findings)
    return (info, findings.all)
  }

  /// Reads the elements of a text; what is wrong is added to the findings.
  static func read(
    _ text: [UInt8], name: [UInt8], isStrict: Bool, _ findings: inout Findings
  ) -> BagInfo {
    var elements: [(label: [UInt8], value: [UInt8])] = []
    for line in TagLines(text) {
      let content = line.bytes.trimmed
      if line.bytes.first?.isBlank == true, !content.isEmpty, let last = elements.indices.last {
        elements[last].value += [UInt8(ascii: " ")] + content
        continue
      }
      if content.isEmpty, !isStrict { continue }
      guard let (label, value) = element(line.bytes, isStrict: isStrict) else {
        findings.add(BagFinding(.infoLineMalformed, name, line: line.number, found: content.shown))
        continue
      }
      elements.append((Array(label), Array(value)))
    }
    return BagInfo(
      read: elements.map { label, value in
        BagElement(
          String(decoding: label, as: UTF8.self),
          String(decoding: value[...].trimmed, as: UTF8.self))
      })
  }

  /// The label and the value; before 1.0 white space could stand round the colon, and none after it.
  private static func element(
    _ line: ArraySlice<UInt8>, isStrict: Bool
  ) -> (label: ArraySlice<UInt8>, value: ArraySlice<UInt8>)? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let (label, value) = (line[..<colon], line[(colon + 1)...])
    guard !label.trimmed.isEmpty else { return nil }
    guard isStrict else { return (label.trimmed, value) }
    return label.trimmed == label && value.first?.isBlank == true ? (label, value) : nil
  }
}

extension BagInfo {
  /// Judges what the elements say of themselves; the Payload-Oxum is compared elsewhere.
  func judge(_ name: [UInt8], isStrict: Bool, _ findings: inout Findings) {
    for date in values(of: "Bagging-Date") where !Self.isDay(date) {
      findings.add(BagFinding(.baggingDateMalformed, name, found: Array(date.utf8)[...].shown))
    }
    for label in ["Bagging-Date", "Bag-Size", "Bag-Group-Identifier", "Bag-Count"]
    where isStrict && values(of: label).count > 1 {
      findings.add(BagFinding(.infoRepeated, name, expected: label))
    }
    if values(of: "Payload-Oxum").count > 1 {
      findings.add(BagFinding(.oxumRepeated, name, as: isStrict ? .error : .warning))
    }
  }

  private static func isDay(_ text: String) -> Bool {
    let parts = Array(text.utf8).split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], let month = parts[1].decimal, let day = parts[2].decimal
    else { return false }
    return parts[0].decimal != nil && (1...12).contains(month) && (1...31).contains(day)
  }
}

/// The size of a payload: how many bytes in how many files.
struct PayloadOxum: Hashable, CustomStringConvertible {
  let bytes: Int
  let files: Int

  init(bytes: Int, files: Int) {
    self.bytes = bytes
    self.files = files
  }

  /// Nil where the text is not two numbers with a point between.
  init?(_ text: String) {
    let parts = Array(text.utf8).split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2, let bytes = parts[0].decimal, let files = parts[1].decimal
    else { return nil }
    self.init(bytes: bytes, files: files)
  }

  var description: String { "\(bytes).\(files)" }
}
