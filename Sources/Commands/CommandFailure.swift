package import Wording

/// Why a command ends without its answer: reported once, by the shell.
package struct CommandFailure: Error, Sendable {
  /// What the person can do next.
  package enum Hint: Sendable {
    /// A command line to type.
    case command(SafeText)
    /// A sentence.
    case sentence(any Message, Facts)
  }

  /// How the program ends.
  package let status: ExitStatus
  /// What is wrong and where.
  package let finding: Finding
  /// What to do next.
  package let hint: Hint?

  /// A failure at a place.
  package init(
    _ status: ExitStatus, _ message: any CodedMessage, _ arguments: Facts = [:],
    at place: Place = Place(), hint: Hint? = nil
  ) {
    self.init(status, Finding(message, arguments, at: place), hint: hint)
  }

  /// A failure that a finding is the reason of.
  package init(_ status: ExitStatus, _ finding: Finding, hint: Hint? = nil) {
    self.status = status
    self.finding = finding
    self.hint = hint
  }
}
