@testable import Commands
import Glibc
import Testing
import Wording

@Suite struct `Progress line` {
  /// A clock that a test sets.
  private final class Clock {
    var now = 100.0
  }

  private func terminal(
    isTerminal: Bool, isQuiet: Bool = false, errors: Int32, language: Language = .english
  ) -> Terminal {
    var options = ShellOptions()
    options.isQuiet = isQuiet
    options.language = language
    let surroundings = Surroundings(arguments: [], isErrorTerminal: isTerminal)
    return Terminal(options, surroundings, output: errors, errors: errors)
  }

  /// What is said on standard error while `body` works.
  private func said(
    isTerminal: Bool, isQuiet: Bool = false, language: Language = .english,
    _ body: (Terminal, Clock) -> Void
  ) throws -> String {
    let folder = try TemporaryFolder()
    let descriptor = unsafe open("\(folder.path)/err", O_WRONLY | O_CREAT, 0o600)
    try #require(descriptor >= 0)
    body(
      terminal(isTerminal: isTerminal, isQuiet: isQuiet, errors: descriptor, language: language),
      Clock())
    close(descriptor)
    return String(decoding: folder.read("err") ?? [], as: UTF8.self)
  }

  private func work(_ terminal: Terminal, _ clock: Clock) {
    let progress = Progress(
      CommandMessage.testing, total: 1_000_000, unit: .bytes, on: terminal, now: { clock.now })
    for _ in 0..<4 {
      clock.now += 1
      progress.advance(by: 200_000)
    }
    progress.finish()
  }

  @Test func `has a bar, the amount, the rate, and from the third second the time left`() throws {
    let text = try said(isTerminal: true, work)
    let lines = text.split(separator: "\r").map { $0.replacing("\u{1B}[K", with: "") }
    #expect(
      lines == [
        "[####....................]  200.0 kB  200.0 kB/s",
        "[#########...............]  400.0 kB  200.0 kB/s",
        "[##############..........]  600.0 kB  200.0 kB/s  0:02 left",
        "[###################.....]  800.0 kB  200.0 kB/s  0:01 left",
        "",
      ])
  }

  @Test func `is a line at the start and one at the end where nobody watches`() throws {
    let english = try said(isTerminal: false, work)
    #expect(english == "running the tests …\nrunning the tests: done, 800.0 kB in 0:04\n")
    let vietnamese = try said(isTerminal: false, language: .vietnamese, work)
    #expect(
      vietnamese == "đang chạy các phép thử …\nđang chạy các phép thử: xong, 800,0 kB trong 0:04\n")
  }

  @Test(arguments: [true, false])
  func `is silent when asked to be`(isTerminal: Bool) throws {
    #expect(try said(isTerminal: isTerminal, isQuiet: true, work) == "")
  }

  @Test func `is not shown for short work`() throws {
    let text = try said(isTerminal: true) { terminal, clock in
      let progress = Progress(
        CommandMessage.testing, total: 3, unit: .files, on: terminal, now: { clock.now })
      for _ in 0..<3 {
        clock.now += 0.1
        progress.advance(by: 1)
      }
      progress.finish()
    }
    #expect(text == "")
  }

  @Test func `counts files`() throws {
    let text = try said(isTerminal: true) { terminal, clock in
      let progress = Progress(
        CommandMessage.testing, total: 0, unit: .files, on: terminal, now: { clock.now })
      clock.now += 2
      progress.advance(by: 1)
    }
    #expect(text == "\r[........................]  1 file  0.5/s\u{1B}[K")
  }
}
