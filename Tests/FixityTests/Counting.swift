import Glibc
import Synchronization
import TestSupport

extension Scratch {
  /// How many of this process's descriptors are open below this folder.
  func openDescriptors() -> Int { folderCount(path) }
}

/// How many of this process's descriptors are open below a folder.
func folderCount(_ path: String) -> Int {
  (0..<1024).filter { number in
    var target = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink("/proc/self/fd/\(number)", &target, target.count)
    return count > 0
      && target[..<count].map(UInt8.init(bitPattern:)).starts(with: Array("\(path)/".utf8))
  }.count
}

/// A number that threads share.
final class Counter: Sendable {
  private let number = Mutex(0)

  var value: Int { number.withLock { $0 } }

  func add(_ count: Int) { number.withLock { $0 += count } }

  func raise(to least: Int) { number.withLock { $0 = max($0, least) } }
}
