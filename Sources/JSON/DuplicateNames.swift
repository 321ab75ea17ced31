#if canImport(Glibc)
  internal import Glibc
#endif

/// The search for two members with one name, byte by byte.
@safe enum DuplicateNames {
  /// Up to this many members, a name whose hash was seen is compared with each earlier one; larger
  /// objects are checked once, at their end, by a seeded hash that chosen names can't defeat.
  static let pairwise = 64

  /// The earlier name node in the open object at `object` that equals the name at `index`.
  static func twin(of index: Int, in object: Int, reader: borrowing Reader) -> Int? {
    var name = object + 1
    while name < index {
      if equal(name, index, reader: reader) { return name }
      name = next(after: name, reader: reader)
    }
    return nil
  }

  /// Checks the complete object at `object`, in time linear in its members.
  static func check(_ object: Int, reader: borrowing Reader) throws(JSONError) {
    let end = Int(reader.nodes[object].link)
    var capacity = 256
    while capacity < Int(reader.nodes[object].length) * 2 { capacity *= 2 }
    var slots = [UInt32](repeating: 0, count: capacity)
    var name = object + 1
    while name < end {
      var slot = seededHash(name, reader: reader) & (capacity - 1)
      while slots[slot] != 0 {
        if equal(Int(slots[slot]), name, reader: reader) {
          throw reader.duplicate(name, of: Int(slots[slot]))
        }
        slot = (slot + 1) & (capacity - 1)
      }
      slots[slot] = UInt32(truncatingIfNeeded: name)
      name = next(after: name, reader: reader)
    }
  }

  private static func next(after name: Int, reader: borrowing Reader) -> Int {
    let value = reader.nodes[name + 1]
    return value.isContainer ? Int(value.link) : name + 2
  }

  private static func equal(_ one: Int, _ other: Int, reader: borrowing Reader) -> Bool {
    let (left, right) = (reader.nodes[one], reader.nodes[other])
    guard left.length == right.length else { return false }
    if left.traits.contains(.escaped) || right.traits.contains(.escaped) {
      return reader.content(ofString: one) == reader.content(ofString: other)
    }
    return unsafe left.link == right.link
      && memcmp(
        reader.base + Int(left.offset) + 1, reader.base + Int(right.offset) + 1,
        Int(left.length)) == 0
  }

  private static func seededHash(_ name: Int, reader: borrowing Reader) -> Int {
    var hasher = Hasher()
    let node = reader.nodes[name]
    if node.traits.contains(.escaped) {
      unsafe reader.content(ofString: name).withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    } else {
      unsafe hasher.combine(
        bytes: UnsafeRawBufferPointer(
          start: reader.base + Int(node.offset) + 1, count: Int(node.length)))
    }
    return hasher.finalize() & Int.max
  }
}
