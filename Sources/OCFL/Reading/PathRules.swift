internal import Files

/// What is wrong with a content path or a logical path (OCFL 1.1 §3.5.2 and §3.5.3.1).
struct PathDefects: OptionSet {
  let rawValue: UInt8

  /// A slash at the beginning or at the end.
  static let edgeSlash = PathDefects(rawValue: 1)
  /// An element that is empty, `.` or `..`.
  static let badElement = PathDefects(rawValue: 2)
  /// A byte 0, which no file's name can have.
  static let nul = PathDefects(rawValue: 4)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(of bytes: [UInt8]) {
    var defects = PathDefects()
    var inner = bytes[...]
    let slash = UInt8(ascii: "/")
    if inner.first == slash {
      inner.removeFirst()
      defects.insert(.edgeSlash)
    }
    if inner.last == slash {
      inner.removeLast()
      defects.insert(.edgeSlash)
    }
    if inner.contains(0) { defects.insert(.nul) }
    for element in inner.split(separator: slash, omittingEmptySubsequences: false) {
      let isDots = element.count <= 2 && element.allSatisfy { $0 == UInt8(ascii: ".") }
      // A lone slash has no element that could be bad.
      if isDots, !(element.isEmpty && inner.isEmpty && !bytes.isEmpty) {
        defects.insert(.badElement)
      }
    }
    self = defects
  }
}

/// Two paths of which one is the other's beginning, or that are the same.
struct PathConflict {
  /// The places of the two among the paths that were looked at.
  let first: Int
  let second: Int
  let isSame: Bool

  /// All paths that are there already, or lie below another; by sorting, in n log n.
  ///
  /// - Returns: At most one conflict for each path, in the paths' order.
  static func all(in paths: [RelativePath]) -> [PathConflict] {
    let order = paths.indices.sorted { one, other in
      switch compare(paths[one].bytes, paths[other].bytes) {
      case 0: one < other
      case let order: order < 0
      }
    }
    var conflicts: [PathConflict] = []
    for (before, here) in zip(order, order.dropFirst()) {
      if paths[before] == paths[here] {
        conflicts.append(PathConflict(first: before, second: here, isSame: true))
      } else if paths[here].isBelow(paths[before]) {
        conflicts.append(PathConflict(first: before, second: here, isSame: false))
      }
    }
    return conflicts
  }

  /// The order in which all that is below a path follows it at once: a slash before any other byte.
  private static func compare(_ one: [UInt8], _ other: [UInt8]) -> Int {
    let slash = UInt8(ascii: "/")
    for place in 0..<min(one.count, other.count) where one[place] != other[place] {
      if one[place] == slash { return -1 }
      if other[place] == slash { return 1 }
      return one[place] < other[place] ? -1 : 1
    }
    return one.count - other.count
  }
}
