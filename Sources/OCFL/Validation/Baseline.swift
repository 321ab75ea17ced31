internal import Files
internal import Fixity

/// The root inventory, arranged so that earlier inventories can be compared with it.
struct Baseline {
  let reading: InventoryReading
  /// For each version its logical paths with their digests.
  private let states: [Int: [RelativePath: Digest]]
  /// For each content path its digest.
  private let digests: [RelativePath: Digest]

  init(_ reading: InventoryReading) {
    self.reading = reading
    states = Dictionary(
      reading.versions.filter(\.stateIsWhole).map { ($0.number.number, Self.paths($0.state)) }
    ) { one, _ in one }
    digests = Self.paths(reading.manifest)
  }

  private static func paths(_ entries: [Inventory.Entry]) -> [RelativePath: Digest] {
    var paths: [RelativePath: Digest] = [:]
    for entry in entries {
      for path in entry.paths { paths[path] = entry.digest }
    }
    return paths
  }

  /// A logical path that means something else in an earlier inventory than in this one.
  struct Difference {
    let path: RelativePath
    /// This one's digest; nil where it doesn't have the path.
    let expected: Digest?
    /// The earlier one's digest; nil where it doesn't have the path.
    let found: Digest?
  }

  /// An earlier inventory, arranged to be compared.
  struct Earlier {
    let reading: InventoryReading
    /// The content paths of its digests, where it has another algorithm.
    fileprivate let content: [Digest: [RelativePath]]?
  }

  func earlier(_ earlier: InventoryReading) -> Earlier {
    let isSame = earlier.algorithm == reading.algorithm
    return Earlier(
      reading: earlier,
      content: isSame
        ? nil : Dictionary(earlier.manifest.map { ($0.digest, $0.paths) }) { $0 + $1 })
  }

  /// The first difference between a version's state here and in an earlier inventory (E066).
  ///
  /// Digests of different algorithms are compared by the content paths that they stand for.
  func difference(
    _ version: InventoryReading.Version, of earlier: Earlier
  ) -> Difference? {
    guard version.stateIsWhole, let state = states[version.number.number] else { return nil }
    var seen: Set<RelativePath> = []
    for entry in version.state {
      for path in entry.paths {
        seen.insert(path)
        guard let expected = state[path] else {
          return Difference(path: path, expected: nil, found: entry.digest)
        }
        if !agree(expected, entry.digest, earlier) {
          return Difference(path: path, expected: expected, found: entry.digest)
        }
      }
    }
    guard seen.count < state.count else { return nil }
    let lost = state.keys.filter { !seen.contains($0) }.min()
    return lost.map { Difference(path: $0, expected: state[$0], found: nil) }
  }

  private func agree(_ expected: Digest, _ found: Digest, _ earlier: Earlier) -> Bool {
    guard let content = earlier.content else { return expected == found }
    return content[found, default: []].allSatisfy {
      digests[$0].map { $0 == expected } ?? true
    }
  }
}
