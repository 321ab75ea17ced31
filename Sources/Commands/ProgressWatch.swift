internal import Fixity
internal import Synchronization
internal import Wording

/// Follows work that several threads do, and tells it to stop where a signal has come.
///
/// Small work is not worth a line; what a person watches is shown from half a second on.
final class ProgressWatch: @unchecked Sendable {
  /// How many bytes are worth telling of where nobody watches.
  private static let worthTelling = 64 << 20

  // Only touched under the lock, but for the end, when all threads are done.
  private let progress: Progress?
  private let lock = Mutex(())

  init(_ task: any Message, bytes total: Int, on terminal: Terminal) {
    let isShown = terminal.isErrorTerminal || total >= Self.worthTelling
    progress = isShown ? Progress(task, total: total, unit: .bytes, on: terminal) : nil
  }

  /// The watch for the work.
  var watch: HashWatch {
    HashWatch(
      progress: { [self] count in lock.withLock { _ in progress?.advance(by: count) } },
      isCancelled: { Interruption.isPending })
  }

  func finish() { progress?.finish() }
}

extension ProgressWatch {
  /// Runs work that may last, and clears up before a signal takes effect; `isWork` as for
  /// ``Interruption``.
  static func run<Result, Failure>(
    _ task: any Message, bytes total: Int, isWork: Bool = true, on terminal: Terminal,
    _ body: (HashWatch) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try Interruption.shielded(isWork: isWork) { () throws(Failure) in
      let progress = ProgressWatch(task, bytes: total, on: terminal)
      defer { progress.finish() }
      return try body(progress.watch)
    }
  }
}
