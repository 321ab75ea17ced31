internal import JSON
internal import Wording

/// What was found in one of several files: findings, or why it couldn't be looked at.
struct FileVerdict {
  private let file: InputPath
  private let findings: [Finding]
  private let failure: CommandFailure?

  /// The verdict on a file that was looked at.
  init(file: InputPath, findings: [Finding]) {
    self.file = file
    self.findings = findings
    failure = nil
  }

  /// The verdict on a file that couldn't be looked at.
  init(file: InputPath, failure: CommandFailure) {
    self.file = file
    findings = []
    self.failure = failure
  }

  /// How the command would end, were this its only file.
  var status: ExitStatus {
    failure?.status ?? (findings.isEmpty ? .done : .answerIsNo)
  }

  /// Prints a line for each finding, or for the file where there is none.
  func print(on terminal: Terminal) throws(CommandFailure) {
    if let failure { return terminal.report(failure) }
    if findings.isEmpty, !terminal.isQuiet {
      try terminal.print("\(terminal.style.mark(.ok)) \(file.shown)")
    }
    for finding in findings {
      for line in terminal.indentedLines(for: finding) { try terminal.print(line) }
    }
  }

  /// The verdict for programs; `isGood` and `list` are the names that the command uses.
  func object(_ isGood: String, _ list: String, on terminal: Terminal) -> JSONTree {
    var members: [(String, JSONTree)] = [
      ("file", .string(file.shown.string)), (isGood, .bool(status == .done)),
      (list, .array(findings.map { FindingDocument.object($0, in: terminal.language) })),
    ]
    if let failure {
      members.append(("error", FindingDocument.object(failure.finding, in: terminal.language)))
    }
    return .object(JSONObject(members))
  }
}
