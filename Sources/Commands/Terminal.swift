internal import Glibc
package import JSON
package import Wording

/// Where a command speaks: the answer to standard output, all else to standard error.
package final class Terminal {
  /// The language that people are spoken to in.
  package let language: Language
  /// Whether the answer is a JSON document.
  package let isJSON: Bool
  /// Whether only errors are said.
  package let isQuiet: Bool
  /// Whether a person watches standard error.
  package let isErrorTerminal: Bool
  /// How marks and colours look on standard output.
  package let style: Style

  private let errorStyle: Style
  private let output: OutputStream
  private let errors: OutputStream

  /// A terminal for one run, as the options and the surroundings have it.
  package init(
    _ options: ShellOptions, _ surroundings: Surroundings,
    output: Int32 = STDOUT_FILENO, errors: Int32 = STDERR_FILENO
  ) {
    let language = Language.chosen(
      flag: options.language, environment: surroundings.environment)
    let style = { (isTerminal: Bool) in
      Style(
        color: options.color, isPlain: options.isPlain, isTerminal: isTerminal,
        environment: surroundings.environment, language: language)
    }
    self.language = language
    isJSON = options.isJSON
    isQuiet = options.isQuiet
    isErrorTerminal = surroundings.isErrorTerminal
    self.style = style(surroundings.isOutputTerminal)
    errorStyle = style(surroundings.isErrorTerminal)
    self.output = OutputStream(descriptor: output, name: ShellMessage.standardOutput)
    self.errors = OutputStream(descriptor: errors, name: ShellMessage.standardOutput)
  }

  /// Prints one line of the answer.
  package func print(_ line: SafeText) throws(CommandFailure) {
    try output.write(line.string.utf8, language: language)
    try output.write([UInt8(ascii: "\n")], language: language)
  }

  /// Prints a message's sentence as one line of the answer.
  package func print(_ message: any Message, _ arguments: Facts = [:]) throws(CommandFailure) {
    try print(message.sentence(in: language, arguments))
  }

  /// Prints the whole answer for programs: one document that names its schema,
  /// `hoso/<command>/1`.
  package func answer(
    _ command: String, _ members: [(String, JSONTree)]
  ) throws(CommandFailure) {
    let document = JSONTree.object(
      JSONObject([("schema", .string("hoso/\(command)/1"))] + members))
    try output.write(
      JSONWriter.bytes(of: document, layout: .pretty, escaping: .visible), language: language)
  }

  /// Prints bytes as they are: the answer is a file.
  package func pass(_ bytes: [UInt8]) throws(CommandFailure) {
    try output.pass(bytes, language: language)
  }

  /// Makes sure that the answer has arrived.
  package func finish() throws(CommandFailure) { try output.flush(language: language) }

  /// Says on standard error what went wrong and what to do next.
  ///
  /// What was printed before comes out first, so that the two stand in the order they were made.
  package func report(_ failure: CommandFailure) {
    do {
      try output.flush(language: language)
    } catch {
      // The stream remembers, and `finish()` throws it.
    }
    say(bytes: rendered(failure))
  }

  /// What ``report(_:)`` says, as bytes.
  package func rendered(_ failure: CommandFailure) -> [UInt8] {
    if isJSON {
      let document = FindingDocument.error(failure, in: self)
      return JSONWriter.bytes(of: document, layout: .pretty, escaping: .visible)
    }
    let first = line(for: failure.finding)
    var lines: [SafeText] = ["\(errorStyle.errorWord()): \(first)"]
    lines += failure.finding.causes.flatMap { indentedLines(for: $0, depth: 1) }
    if let hint = failure.hint { lines.append("\(errorStyle.hintWord()): \(text(of: hint))") }
    return lines.flatMap { Array($0.string.utf8) + [UInt8(ascii: "\n")] }
  }

  /// A finding as one line: `<place>: <what> (<code>)`, or `(<code>, <the standard's code>)`.
  package func line(for finding: Finding) -> SafeText {
    let place = finding.place.shown(in: language)
    let sentence: SafeText = "\(finding.sentence(in: language)) (\(finding.codes))"
    return "\(place)\(place.isEmpty ? "" : ": ")\(sentence)"
  }

  /// How many causes of one finding are shown to people; programs get all of them.
  private static let shownCauses = 8

  /// A finding and what led to it, each level two spaces further in.
  package func indentedLines(for finding: Finding, depth: Int = 0) -> [SafeText] {
    let indent = SafeText(trusted: String(repeating: "  ", count: depth))
    var lines = [indent + line(for: finding)]
    for cause in finding.causes.prefix(Self.shownCauses) {
      lines += indentedLines(for: cause, depth: depth + 1)
    }
    let rest = finding.causes.count - Self.shownCauses
    if rest > 0 {
      let more = ShellMessage.moreCauses.sentence(in: language, ["count": .number(rest)])
      lines.append(indent + "  " + more)
    }
    return lines
  }

  /// Writes a line to standard error at once.
  ///
  /// Where even that fails there is nobody left to tell.
  package func say(_ line: SafeText) { say(bytes: Array(line.string.utf8) + [UInt8(ascii: "\n")]) }

  /// Writes text to standard error as it is, for a line that will be written over.
  package func sayRaw(_ text: SafeText) { say(bytes: Array(text.string.utf8)) }

  /// The hint in the run's language.
  func text(of hint: CommandFailure.Hint) -> SafeText {
    switch hint {
    case .command(let text): text
    case .sentence(let message, let arguments): message.sentence(in: language, arguments)
    }
  }

  private func say(bytes: [UInt8]) {
    do {
      try errors.write(bytes, language: language)
      try errors.flush(language: language)
    } catch {
      // Standard error itself is closed or full: the exit status still tells.
    }
  }
}
