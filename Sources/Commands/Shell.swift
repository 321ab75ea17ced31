internal import ArgumentParser
internal import Glibc
internal import Wording

/// The program: one line in, one answer out.
package enum Shell {
  /// Runs this process's command line and ends the process.
  package static func main() -> Never {
    StandardDescriptors.occupy()
    let surroundings = Surroundings.ofProcess()
    let terminal = Terminal(ShellOptions(scanning: surroundings.arguments), surroundings)
    armInterruption(terminal)
    exit(run(surroundings, first: terminal).rawValue)
  }

  /// Runs one command line; what goes wrong is reported, and the status says how it ended.
  static func run(_ surroundings: Surroundings, first: Terminal) -> ExitStatus {
    var terminal = first
    do throws(CommandFailure) {
      if HelpRequest.isMeant(by: surroundings.arguments) {
        try printHelp(for: surroundings.arguments, on: terminal)
        return .done
      }
      guard let command = try parse(surroundings.arguments, printingOn: terminal) else {
        return .done
      }
      terminal = Terminal(command.common.shellOptions, surroundings)
      let status = try command.run(on: terminal)
      try terminal.finish()
      return status
    } catch {
      terminal.report(error)
      return error.status
    }
  }

  /// The tree of all commands.
  ///
  /// - Throws: Status 70 where the description of the definitions can't be read.
  package static func tree() throws(CommandFailure) -> CommandNode {
    do {
      return try CommandNode(root: Hoso.self)
    } catch {
      throw CommandFailure(
        .internalError, FileMessage.internalError, ["detail": .text("\(error)")])
    }
  }

  private static func printHelp(
    for arguments: [String], on terminal: Terminal
  ) throws(CommandFailure) {
    let request = try HelpRequest(arguments, in: tree())
    try HelpText(request.node, in: terminal.language, style: terminal.style).print(on: terminal)
    try terminal.finish()
  }

  /// The command that a line names; nil where the parser itself had the answer (a completion
  /// script, the version), which is printed.
  private static func parse(
    _ arguments: [String], printingOn terminal: Terminal
  ) throws(CommandFailure) -> (any Command)? {
    do {
      return try Hoso.parseAsRoot(arguments) as? any Command
    } catch {
      guard Hoso.exitCode(for: error).isSuccess else {
        let message = Hoso.message(for: error)
        throw UsageDiagnosis.failure(for: arguments, message: message, in: try tree())
      }
      try terminal.print(SafeText(trusted: Hoso.fullMessage(for: error)))
      try terminal.finish()
      return nil
    }
  }

  private static func armInterruption(_ terminal: Terminal) {
    let causes: [(Int32, ExitStatus, FileMessage)] = [
      (SIGINT, .interrupted, .interrupted), (SIGTERM, .terminated, .terminated),
    ]
    Interruption.arm(
      causes.map { signal, status, message in
        (signal: signal, text: terminal.rendered(CommandFailure(status, message)))
      })
  }
}
