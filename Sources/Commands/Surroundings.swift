internal import Glibc
internal import Wording

/// What a run finds around it; a test makes its own.
package struct Surroundings: Sendable {
  /// The arguments after the program's name, as ``RawArgument`` carries them.
  package var arguments: [String]
  /// The environment's variables.
  package var environment: [String: String]
  /// Whether standard output is a terminal.
  package var isOutputTerminal: Bool
  /// Whether standard error is a terminal.
  package var isErrorTerminal: Bool

  /// Surroundings with the given parts.
  package init(
    arguments: [String], environment: [String: String] = [:], isOutputTerminal: Bool = false,
    isErrorTerminal: Bool = false
  ) {
    self.arguments = arguments
    self.environment = environment
    self.isOutputTerminal = isOutputTerminal
    self.isErrorTerminal = isErrorTerminal
  }

  /// This process's own; of the environment only what the shell asks for.
  package static func ofProcess() -> Surroundings {
    let names = ["HOSO_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "TERM"]
    var environment: [String: String] = [:]
    for name in names {
      if let value = unsafe getenv(name) { environment[name] = unsafe String(cString: value) }
    }
    return Surroundings(
      arguments: RawArgument.ofProcess(), environment: environment,
      isOutputTerminal: isatty(STDOUT_FILENO) == 1, isErrorTerminal: isatty(STDERR_FILENO) == 1)
  }
}
