package import Wording

/// Tells on standard error how far a long task is.
///
/// On a terminal: one line that is written over, with a bar, the amount, the rate and, after three
/// seconds, the time left. Elsewhere: a line at the start and one at the end. Under `-q`: nothing.
package final class Progress {
  /// What is counted.
  package enum Unit: Sendable {
    case bytes, files
  }

  private static let barWidth = 24
  private static let firstShown = 0.5, between = 0.1, estimateAfter = 3.0

  private let terminal: Terminal
  private let task: any Message
  private let unit: Unit
  private let total: Int
  private let now: () -> Double
  private let start: Double
  private var done = 0
  private var lastShown: Double?

  /// Begins a task; `now` is a clock in seconds that never goes back.
  package init(
    _ task: any Message, total: Int, unit: Unit, on terminal: Terminal,
    now: @escaping () -> Double = Progress.seconds
  ) {
    self.terminal = terminal
    self.task = task
    self.unit = unit
    self.total = total
    self.now = now
    start = now()
    if !terminal.isQuiet, !terminal.isErrorTerminal {
      terminal.say(ProgressMessage.start.sentence(in: language, ["task": .words(task)]))
    }
  }

  /// Counts what was done, and shows it where it is time to.
  package func advance(by amount: Int) {
    done += amount
    guard !terminal.isQuiet, terminal.isErrorTerminal else { return }
    let time = now()
    guard time - start >= Self.firstShown, time - (lastShown ?? start) >= Self.between else {
      return
    }
    lastShown = time
    terminal.sayRaw("\(SafeText(trusted: "\r"))\(line(at: time))\(SafeText(trusted: "\u{1B}[K"))")
  }

  /// Ends the task: the line that was written over goes, or the last line comes.
  package func finish() {
    guard !terminal.isQuiet else { return }
    if terminal.isErrorTerminal {
      if lastShown != nil { terminal.sayRaw(SafeText(trusted: "\r\u{1B}[K")) }
      return
    }
    let facts: Facts = [
      "task": .words(task), "amount": amount(done),
      "time": .text(NumberStyle.clock(seconds: now() - start)),
    ]
    terminal.say(ProgressMessage.end.sentence(in: language, facts))
  }

  /// The line that is shown at a time.
  func line(at time: Double) -> SafeText {
    let elapsed = time - start
    let share = total > 0 ? min(1, Double(done) / Double(total)) : 0
    let full = Int(share * Double(Self.barWidth))
    let bar =
      String(repeating: "#", count: full) + String(repeating: ".", count: Self.barWidth - full)
    var parts: [SafeText] = ["[\(bar)]", amount(done).shown(in: language)]
    if elapsed > 0 { parts.append(rate(elapsed)) }
    if elapsed >= Self.estimateAfter, done > 0, total > done {
      let left = elapsed / Double(done) * Double(total - done)
      let time = Fact.text(NumberStyle.clock(seconds: left))
      parts.append(ProgressMessage.left.sentence(in: language, ["time": time]))
    }
    return parts.joined(separator: "  ")
  }

  /// Seconds since some moment in the past.
  package static func seconds() -> Double {
    let (seconds, attoseconds) = (ContinuousClock.now - origin).components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }

  private static let origin = ContinuousClock.now

  private var language: Language { terminal.language }

  private func amount(_ count: Int) -> Fact {
    switch unit {
    case .bytes: .size(count)
    case .files: .sentence(ProgressMessage.files, ["count": .number(count)])
    }
  }

  private func rate(_ elapsed: Double) -> SafeText {
    let style = NumberStyle(language)
    return switch unit {
    case .bytes: SafeText(trusted: style.size(Int(Double(done) / elapsed)) + "/s")
    case .files: SafeText(trusted: style.oneDigit(Double(done) / elapsed) + "/s")
    }
  }
}
