internal import Glibc

/// The unit of which an archive is made.
enum TarBlock {
  static let size = 512
  static let zeros = [UInt8](repeating: 0, count: size)

  /// How many zeros fill a file's last block.
  static func padding(after count: Int) -> Int { (size - count % size) % size }

  /// The first place at which two pieces have different bytes, as far as both go.
  static func difference(_ one: [UInt8], _ other: [UInt8], from start: Int = 0) -> Int? {
    let count = min(one.count, other.count)
    // Nearly always they are equal, and this is the fastest way to know it.
    if unsafe start == 0 && memcmp(one, other, count) == 0 { return nil }
    return (start..<max(start, count)).first { one[$0] != other[$0] }
  }

  /// The first place at which two headers have different bytes.
  ///
  /// The checksum follows from the rest: a difference there is told where there is no other.
  static func headerDifference(_ one: [UInt8], _ other: [UInt8]) -> Int? {
    guard let first = difference(one, other), checksum.contains(first) else {
      return difference(one, other)
    }
    return difference(one, other, from: checksum.upperBound) ?? first
  }

  /// Where a header's checksum stands.
  private static let checksum = 148..<156
}
