internal import Glibc

/// A path below some folder, as bytes: components apart by single slashes, never leaving the folder.
///
/// No component is empty, `.` or `..`, and no byte is 0. Otherwise any bytes: a name need not be
/// UTF-8, and two names that differ in normalisation only are two paths.
package struct RelativePath: Hashable, Sendable {
  static let slash = UInt8(ascii: "/")

  package let bytes: [UInt8]

  /// - Throws: what is wrong with the first bad component.
  package init(_ bytes: some Sequence<UInt8>) throws(PathError) {
    let bytes = Array(bytes)
    guard !bytes.isEmpty else { throw PathError(.empty, bytes) }
    guard bytes[0] != Self.slash else { throw PathError(.absolute, bytes) }
    var start = 0
    for place in 0...bytes.count where place == bytes.count || bytes[place] == Self.slash {
      if let code = Self.defect(bytes[start..<place]) { throw PathError(code, bytes) }
      start = place + 1
    }
    self.bytes = bytes
  }

  /// - Throws: what is wrong with the first bad component.
  package init(_ text: String) throws(PathError) { try self.init(text.utf8) }

  /// Bytes that are known to be a path.
  private init(valid bytes: [UInt8]) { self.bytes = bytes }

  private static func defect(_ component: ArraySlice<UInt8>) -> PathError.Code? {
    if component.isEmpty { return .emptyComponent }
    if component.contains(0) { return .nul }
    let dot = UInt8(ascii: ".")
    return component.elementsEqual([dot]) || component.elementsEqual([dot, dot])
      ? .dotComponent : nil
  }

  /// The path as text, bytes that are not UTF-8 replaced by U+FFFD.
  ///
  /// Foreign text: escape it before it is shown, and never compare by it.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package var components: [ArraySlice<UInt8>] { bytes.split(separator: Self.slash) }

  /// The last component.
  package var name: [UInt8] {
    Array(bytes[((bytes.lastIndex(of: Self.slash) ?? -1) + 1)...])
  }

  /// The path without its last component; nil where it has one only.
  package var parent: RelativePath? {
    bytes.lastIndex(of: Self.slash).map { RelativePath(valid: Array(bytes[..<$0])) }
  }

  /// All folders above, the nearest last.
  package var ancestors: [RelativePath] {
    bytes.indices.filter { bytes[$0] == Self.slash }
      .map { RelativePath(valid: Array(bytes[..<$0])) }
  }

  package func appending(_ path: RelativePath) -> RelativePath {
    RelativePath(valid: bytes + [Self.slash] + path.bytes)
  }

  /// - Throws: where `component` is not exactly one component.
  package func appending(component: some Sequence<UInt8>) throws(PathError) -> RelativePath {
    let path = try RelativePath(component)
    guard !path.bytes.contains(Self.slash) else { throw PathError(.slash, path.bytes) }
    return appending(path)
  }

  /// The rest of the path below `folder`; nil where it isn't below it.
  package func relative(to folder: RelativePath) -> RelativePath? {
    let count = folder.bytes.count
    guard bytes.count > count + 1, bytes[count] == Self.slash, bytes.starts(with: folder.bytes)
    else { return nil }
    return RelativePath(valid: Array(bytes[(count + 1)...]))
  }

  package func isBelow(_ folder: RelativePath) -> Bool { relative(to: folder) != nil }
}

extension RelativePath: Comparable {
  /// The order of the bytes, as `LC_ALL=C sort` has it.
  package static func < (one: RelativePath, other: RelativePath) -> Bool {
    let common = min(one.bytes.count, other.bytes.count)
    let order = unsafe memcmp(one.bytes, other.bytes, common)
    return order == 0 ? one.bytes.count < other.bytes.count : order < 0
  }
}
