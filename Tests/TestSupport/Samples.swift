/// Test data that must not be empty: Swift Testing skips an empty list, and the run passes.
package enum Samples {
  package struct Empty: Error {}

  package static func filled<Item>(_ list: [Item]) throws(Empty) -> [Item] {
    guard !list.isEmpty else { throw Empty() }
    return list
  }
}

/// A small generator (SplitMix64) with a fixed seed: the same data in every run.
package struct FixedRandom: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  package mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  /// True once in `count` calls.
  package mutating func oneIn(_ count: Int) -> Bool { below(count) == 0 }

  package mutating func pick<Item>(_ list: [Item]) -> Item { list[below(list.count)] }
}

/// Bytes that look random, the same in each run.
package func noise(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
  var state = seed
  return (0..<count).map { _ in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return UInt8(truncatingIfNeeded: state >> 56)
  }
}
