/// One thing about a bag that is wrong or worth a look.
public struct BagFinding: Hashable, Sendable {
  public let code: BagCode
  /// How much it weighs in a bag of this version; see ``BagCode/severity``.
  public let severity: BagCode.Severity
  /// What it is about, below the bag's folder: foreign text, not always UTF-8, not always a path.
  public let path: [UInt8]
  /// The tag file that says so, where it is another than `path`.
  public let tagFile: [UInt8]?
  /// The line of the tag file, or of `path` where that is the tag file.
  public let line: Int?
  /// What should be: a checksum, a number, a name.
  public let expected: String?
  /// What is: foreign text.
  public let found: String?

  init(
    _ code: BagCode, _ path: [UInt8], tagFile: [UInt8]? = nil, line: Int? = nil,
    expected: String? = nil, found: String? = nil, as severity: BagCode.Severity? = nil
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.path = path
    self.tagFile = tagFile
    self.line = line
    self.expected = expected
    self.found = found
  }
}

extension BagFinding: CustomStringConvertible {
  /// The facts in one line, for logs; the sentences for people are made elsewhere.
  public var description: String {
    var text = "\(severity.rawValue) \(code.rawValue) \(String(decoding: path, as: UTF8.self))"
    if let tagFile { text += " in \(String(decoding: tagFile, as: UTF8.self))" }
    if let line { text += " line \(line)" }
    if let expected { text += " expected \(expected)" }
    if let found { text += " found \(found)" }
    return text
  }
}

/// Findings in the order in which they were made, as many as the limit lets.
struct Findings: Sendable {
  /// The most findings of each severity that are kept.
  let limit: Int
  private(set) var errors: [BagFinding] = []
  private(set) var warnings: [BagFinding] = []
  private(set) var warningCount = 0
  /// How many errors of each kind there are, those among them that are not kept.
  private(set) var errorCounts: [BagCode: Int] = [:]

  var errorCount: Int { errorCounts.values.reduce(0, +) }

  /// Whether there is an error of another kind than these.
  func hasErrors(but codes: Set<BagCode>) -> Bool {
    errorCounts.keys.contains { !codes.contains($0) }
  }

  /// Whether there is an error that is more than an obstacle.
  var breaksRule: Bool { errorCounts.keys.contains { !$0.isObstacle } }

  init(limit: Int) { self.limit = limit }

  mutating func add(_ finding: BagFinding) {
    switch finding.severity {
    case .error:
      errorCounts[finding.code, default: 0] += 1
      if errors.count < limit { errors.append(finding) }
    case .warning:
      warningCount += 1
      if warnings.count < limit { warnings.append(finding) }
    }
  }

  mutating func add(contentsOf findings: [BagFinding]) {
    for finding in findings { add(finding) }
  }

  /// All that are kept, errors first.
  var all: [BagFinding] {
    let leftOut = errorCount - errors.count + warningCount - warnings.count
    let note = BagFinding(.findingsLeftOut, [], expected: "\(limit)", found: "\(leftOut)")
    return errors + warnings + (leftOut > 0 ? [note] : [])
  }
}
