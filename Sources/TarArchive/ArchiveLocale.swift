internal import Glibc

/// The locale in which libarchive is called.
///
/// A Swift process runs in the "C" locale, where libarchive has no name for an entry such as
/// `é.txt`. The whole process's locale is left alone.
enum ArchiveLocale {
  nonisolated(unsafe) private static let utf8 = unsafe newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)

  /// Runs `body` in a UTF-8 locale, on this thread only.
  @inline(__always)
  static func run<Result>(_ body: () -> Result) -> Result {
    let caller = unsafe uselocale(utf8)
    defer { unsafe _ = uselocale(caller) }
    return body()
  }
}
