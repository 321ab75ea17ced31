/// What Python's side measures in the same way: see `python.py`.
enum Stopwatch {
  /// How long one call of `action` takes, in seconds.
  static func seconds(_ action: () throws -> Void) rethrows -> Double {
    let elapsed = try ContinuousClock().measure(action)
    return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
  }

  /// Microseconds for one call among `repeats`.
  static func microseconds(_ repeats: Int, _ action: () throws -> Void) rethrows -> Double {
    try seconds { for _ in 0..<repeats { try action() } } / Double(repeats) * 1e6
  }

  /// MB/s of the middle one of three readings of `bytes`.
  static func rate(of bytes: [UInt8], _ action: ([UInt8]) throws -> Void) rethrows -> Double {
    let times = try (0..<3).map { _ in try seconds { try action(bytes) } }.sorted()
    return Double(bytes.count) / times[1] / 1e6
  }

  /// Takes a result, so that the optimiser can't leave out what made it.
  @inline(never) static func keep<Result>(_ result: Result) {}
}
