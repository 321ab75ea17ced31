#if canImport(Glibc)
  internal import Glibc
#endif

/// Memory for texts and nodes.
///
/// Large blocks ask for huge pages: a 10 MB text would else spend a third of its reading time on
/// having its pages mapped one by one. Where there are none, nothing is lost but that time.
enum Block {
  private static let hugePage = 2 << 20

  /// Memory for `size` bytes, not initialised; ``free(_:)`` gives it back.
  static func allocate(_ size: Int) -> UnsafeMutableRawPointer {
    var block: UnsafeMutableRawPointer?
    if size < hugePage {
      unsafe block = malloc(size)
    } else {
      let whole = (size + hugePage - 1) & ~(hugePage - 1)
      guard unsafe posix_memalign(&block, hugePage, whole) == 0 else { outOfMemory() }
      unsafe madvise(block, whole, MADV_HUGEPAGE)
    }
    guard let block = unsafe block else { outOfMemory() }
    return unsafe block
  }

  static func free(_ block: UnsafeMutableRawPointer) { unsafe Glibc.free(block) }

  private static func outOfMemory() -> Never { fatalError("out of memory") }
}
