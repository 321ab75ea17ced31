internal import Glibc
internal import Synchronization
internal import Wording

/// SIGINT and SIGTERM: the program says so and ends with 130 or 143.
///
/// Work that must not be cut in two runs inside ``shielded(isWork:_:)``. Where a signal comes, it asks
/// ``isPending`` before it changes anything, clears up and throws: then the signal takes effect, and
/// nothing was done. Work that is done is told first, as if the signal had come too late. A second
/// signal doesn't wait.
package enum Interruption {
  private static let shields = Atomic<Int>(0)
  private static let pending = Atomic<Int32>(0)
  private static let isUntold = Atomic<Bool>(false)
  nonisolated(unsafe) private static var words: [Int32: UnsafeBufferPointer<UInt8>] = unsafe [:]

  /// From now on the signals end the program with these words on standard error.
  ///
  /// The bytes are kept for the rest of the process: a signal handler may not allocate.
  static func arm(_ messages: [(signal: Int32, text: [UInt8])]) {
    for (number, text) in messages {
      let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count)
      _ = unsafe copy.update(fromContentsOf: text)
      unsafe words[number] = UnsafeBufferPointer(copy)
    }
    for (number, _) in messages {
      let before = signal(number) { Interruption.received($0) }
      // What runs in the background, or under nohup, goes on ignoring them.
      if isIgnoring(before) { signal(number, SIG_IGN) }
    }
  }

  /// Whether a signal has come that waits for the end of shielded work.
  package static var isPending: Bool { pending.load(ordering: .relaxed) != 0 }

  /// Gives up where a signal has come.
  ///
  /// - Throws: 130, which shielded work passes on, once it has cleared up.
  static func check() throws(CommandFailure) {
    if isPending { throw CommandFailure(.interrupted, FileMessage.interrupted) }
  }

  /// Runs `body` whole, even where a signal comes meanwhile.
  ///
  /// After `isWork` something is there that wasn't before; what was only looked at need not be told.
  package static func shielded<R, E>(
    isWork: Bool = true, _ body: () throws(E) -> R
  ) throws(E) -> R {
    shields.add(1, ordering: .sequentiallyConsistent)
    defer {
      shields.subtract(1, ordering: .sequentiallyConsistent)
      heedPending()
    }
    let result = try body()
    if isWork { isUntold.store(true, ordering: .sequentiallyConsistent) }
    return result
  }

  /// What was done is told: from now on a signal ends the program again, and so does one that has
  /// come.
  static func heed() {
    isUntold.store(false, ordering: .sequentiallyConsistent)
    heedPending()
  }

  /// Whether something was done that people weren't told of yet.
  static var hasUntold: Bool { isUntold.load(ordering: .sequentiallyConsistent) }

  private static var isShielded: Bool {
    shields.load(ordering: .sequentiallyConsistent) != 0 || hasUntold
  }

  private static func heedPending() {
    let number = pending.load(ordering: .sequentiallyConsistent)
    if number != 0, !isShielded { end(number) }
  }

  private static func isIgnoring(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
    unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func received(_ number: Int32) {
    let isFirst = pending.load(ordering: .sequentiallyConsistent) == 0
    guard isFirst, isShielded else { end(number) }
    pending.store(number, ordering: .sequentiallyConsistent)
  }

  private static func end(_ number: Int32) -> Never {
    if let text = unsafe words[number] {
      _ = unsafe write(STDERR_FILENO, text.baseAddress, text.count)
    }
    _exit(128 + number)
  }
}
