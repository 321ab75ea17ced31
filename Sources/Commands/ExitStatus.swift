/// How a command ends, for the shell that started it (Docs/interface.md lists them).
package enum ExitStatus: Int32, CaseIterable, Sendable {
  /// Done, nothing against it.
  case done = 0
  /// The command worked and the answer is no.
  case answerIsNo = 1
  /// A batch did some items and refused others.
  case partly = 3
  /// The command line is wrong.
  case usage = 64
  /// The input is not what it should be.
  case badInput = 65
  /// A file, or what a name stands for, is not found.
  case notFound = 66
  /// A helper or server is not there.
  case unavailable = 69
  /// A mistake of ours.
  case internalError = 70
  /// Would overwrite, or someone else came first.
  case wouldOverwrite = 73
  /// Input or output failed.
  case inputOutput = 74
  /// A lock is held or a connection lost: the same command resumes.
  case tryAgain = 75
  /// A checksum or signature does not match.
  case integrity = 76
  /// Role, key or custody forbid it.
  case notAllowed = 77
  /// The configuration is wrong.
  case configuration = 78
  /// SIGINT came.
  case interrupted = 130
  /// SIGTERM came.
  case terminated = 143

  /// The status that weighs more, for a command that reports on several things.
  package func worse(of other: ExitStatus) -> ExitStatus {
    rawValue >= other.rawValue ? self : other
  }
}
