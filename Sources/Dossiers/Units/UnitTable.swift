/// Entries in the order of identifier and time, found by halving.
struct UnitTable: Hashable, Sendable {
  /// By identifier, then by first day.
  let units: [Unit]
  /// The place that each had among those given.
  let places: [Int]
  /// The identifier of each of ``units``.
  private let ids: [UniqueIdentifier]

  init(_ given: [Unit]) {
    let keys = given.map { ($0.id, $0.period.first) }
    places = given.indices.sorted { left, right in
      keys[left] == keys[right] ? left < right : keys[left] < keys[right]
    }
    units = places.map { given[$0] }
    ids = units.map(\.id)
  }

  /// The entries of one unit.
  func range(of id: UniqueIdentifier) -> Range<Int> {
    let start = Self.start(ids.count) { ids[$0] < id }
    var end = start
    // Few units have more than a few entries; beyond those it is halved again.
    while end < ids.count, end < start + 8, ids[end] == id { end += 1 }
    if end == start + 8 { end = Self.start(ids.count) { !(id < ids[$0]) } }
    return start..<end
  }

  /// The entry of a unit for a day; of several that overlap the last to begin.
  func index(of id: UniqueIdentifier, at day: Int) -> Int? {
    let range = range(of: id)
    return range.last { units[$0].period.first <= day && day <= units[$0].period.last }
  }

  /// The first index for which a question, which is answered yes up to some index, is answered no.
  static func start(_ count: Int, where precedes: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if precedes(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
