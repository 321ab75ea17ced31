internal import Glibc

/// A kind of system call, as errors and injected failures name it.
package enum SystemCall: String, CaseIterable, Sendable {
  case open, read, write, stat, sync, link, rename, remove, makeFolder, list, lock, mode
  /// Opening an unnamed file: not every file system can.
  case openUnnamed
  /// Renaming, but not over another: not every file system can.
  case renameNotOver
}

/// The one door to the system: retries what was interrupted, turns failures into errors, and lets
/// a test make any call fail.
enum System {
  /// Calls the system until it isn't interrupted.
  ///
  /// A failed `sync` is never tried again: the kernel may have forgotten the pages that it could
  /// not write, and would say yes the second time.
  ///
  /// - Parameters:
  ///   - kind: What the call is.
  ///   - path: What it is about, for the error.
  ///   - pretended: What a call gives that a test's plan keeps from being made.
  ///   - body: The call.
  /// - Returns: What the call gives.
  /// - Throws: the error for `errno` where `body` returns a negative number.
  @discardableResult
  static func call<Number: SignedInteger>(
    _ kind: SystemCall, _ path: @autoclosure () -> [UInt8], pretended: Number = 0,
    _ body: () -> Number
  ) throws(FileError) -> Number {
    while true {
      let number: Int32
      switch FaultPlan.fault(at: kind) {
      case nil:
        let result = body()
        if result >= 0 { return result }
        number = errno
      case .error(let failure): number = failure
      case .pretence: return pretended
      case .death: number = EIO
      }
      if number != EINTR || kind == .sync { throw FileError(number, kind, path: path()) }
    }
  }

  /// Writes all bytes, however many calls that takes.
  static func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, _ path: @autoclosure () -> [UInt8]
  ) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[done...])
      let count = try call(.write, path(), pretended: rest.count) {
        unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      // No progress and no error would go on for ever.
      guard count > 0 else { throw FileError(EIO, .write, path: path()) }
      done += count
    }
  }

  static func status(of descriptor: Int32, _ path: @autoclosure () -> [UInt8])
    throws(FileError) -> stat
  {
    var status = stat()
    try call(.stat, path()) { unsafe fstat(descriptor, &status) }
    return status
  }
}

/// Lends bytes to a system call as a C string; they must hold no byte 0.
func withCString<Result>(_ bytes: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result {
  unsafe (bytes + [0]).withUnsafeBufferPointer { bytes in
    unsafe bytes.withMemoryRebound(to: CChar.self) { text in
      guard let first = text.baseAddress else { fatalError("an array with an element is empty") }
      return unsafe body(first)
    }
  }
}
