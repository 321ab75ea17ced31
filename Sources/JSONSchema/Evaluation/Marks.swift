internal import JSON

/// Which members or elements of the values at hand were evaluated: one bit each, on a stack.
///
/// A schema notes on its own bits; the caller joins them to its own when the schema accepted.
struct Marks {
  private var words: [UInt64] = []

  /// New bits for a value's members or elements; returns their place.
  mutating func push(for node: Node) -> Int {
    let place = words.count
    words.append(contentsOf: repeatElement(0, count: Self.size(node)))
    return place
  }

  mutating func pop(to place: Int) { words.removeSubrange(place...) }

  mutating func set(_ position: Int, at place: Int) {
    words[place + position >> 6] |= 1 << UInt64(position & 63)
  }

  func isSet(_ position: Int, at place: Int) -> Bool {
    words[place + position >> 6] & (1 << UInt64(position & 63)) != 0
  }

  /// Sets the first `count` bits.
  mutating func setAll(_ count: Int, at place: Int) {
    for position in 0..<count { set(position, at: place) }
  }

  /// Adds the bits at `other` to those at `place`.
  mutating func join(_ other: Int, to place: Int, for node: Node) {
    for offset in 0..<Self.size(node) { words[place + offset] |= words[other + offset] }
  }

  private static func size(_ node: Node) -> Int {
    node.isContainer ? Int(node.length) >> 6 + 1 : 0
  }
}
