internal import Glibc
internal import Synchronization

/// SIGINT and SIGTERM: the program says so and ends with 130 or 143.
///
/// Work that must not be cut in two runs inside ``shielded(_:)``: a signal that comes then takes
/// effect after it. Long work asks ``isPending`` now and then, and clears up; a second signal
/// doesn't wait.
package enum Interruption {
  private static let shields = Atomic<Int>(0)
  private static let pending = Atomic<Int32>(0)
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

  /// Runs `body` whole, even where a signal comes meanwhile.
  package static func shielded<R, E>(_ body: () throws(E) -> R) throws(E) -> R {
    shields.add(1, ordering: .sequentiallyConsistent)
    defer {
      shields.subtract(1, ordering: .sequentiallyConsistent)
      let number = pending.load(ordering: .sequentiallyConsistent)
      if number != 0, shields.load(ordering: .sequentiallyConsistent) == 0 { end(number) }
    }
    return try body()
  }

  private static func isIgnoring(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
    unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func received(_ number: Int32) {
    let isFirst = pending.load(ordering: .sequentiallyConsistent) == 0
    guard isFirst, shields.load(ordering: .sequentiallyConsistent) != 0 else { end(number) }
    pending.store(number, ordering: .sequentiallyConsistent)
  }

  private static func end(_ number: Int32) -> Never {
    if let text = unsafe words[number] {
      _ = unsafe write(STDERR_FILENO, text.baseAddress, text.count)
    }
    _exit(128 + number)
  }
}
