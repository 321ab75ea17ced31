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
    // Not even a name: to go on would be to answer a question that nobody asked.
    guard RawArgument.areKnown else {
      terminal.report(CommandFailure(.unavailable, UsageMessage.notReadable))
      exit(ExitStatus.unavailable.rawValue)
    }
    exit(run(surroundings, first: terminal).rawValue)
  }

  /// Runs one command line; what goes wrong is reported, and the status says how it ended.
  static func run(_ surroundings: Surroundings, first: Terminal) -> ExitStatus {
    var terminal = first
    do throws(CommandFailure) {
      switch try Request(surroundings.arguments) {
      case .help: try printHelp(for: surroundings.arguments, on: terminal)
      case .text(let text): try terminal.print(SafeText(trusted: text))
      case .command(let command):
        terminal = Terminal(command.common.shellOptions, surroundings)
        let status = try command.run(on: terminal)
        try terminal.finish()
        return status
      }
      try terminal.finish()
      return .done
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

  /// What a line asks for.
  private enum Request {
    case help
    case text(String)
    case command(any Command)

    /// Parses a line.
    ///
    /// - Throws: Status 64 for a line that can't be understood.
    init(_ arguments: [String]) throws(CommandFailure) {
      if HelpRequest.isMeant(by: arguments) {
        self = .help
        return
      }
      do {
        let parsed = try Hoso.parseAsRoot(arguments)
        self = (parsed as? any Command).map { .command($0) } ?? .help
      } catch {
        guard Hoso.exitCode(for: error).isSuccess else {
          let message = Hoso.message(for: error)
          throw UsageDiagnosis.failure(for: arguments, message: message, in: try tree())
        }
        self = .text(Hoso.fullMessage(for: error))
      }
    }
  }

  private static func printHelp(
    for arguments: [String], on terminal: Terminal
  ) throws(CommandFailure) {
    let request = try HelpRequest(arguments, in: tree())
    try HelpText(request.node, in: terminal.language, style: terminal.style).print(on: terminal)
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
