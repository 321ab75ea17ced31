internal import RFC3339

/// A circle, and the entry that is blamed for it: the one that came last.
struct UnitCircle {
  /// Its index in the table.
  let entry: Int
  /// The units of the circle after the blamed one, upwards.
  let members: [UniqueIdentifier]
  /// The first day on which it is closed, where that matters.
  let day: CalendarDate?
}

/// Units that stand above themselves on some day.
///
/// First what can't be in a circle is taken away, from above and from below, whatever the days: what
/// ends or begins nowhere. Of the rest each day on which something begins is looked at.
struct UnitCircles {
  private(set) var found: [UnitCircle] = []

  private let table: UnitTable
  /// The number of each entry's unit, and of the unit above it: the index of its first entry.
  private let numbers: [Int]
  private let parents: [Int?]

  /// How many steps are made for days; beyond it a circle is reported though it may never close.
  private static let mostSteps = 20_000_000

  init(_ table: UnitTable) {
    self.table = table
    var numbers: [Int] = []
    for index in table.units.indices {
      let isFirst = index == 0 || table.units[index - 1].id != table.units[index].id
      numbers.append(isFirst ? index : numbers[index - 1])
    }
    self.numbers = numbers
    parents = table.units.map { unit in
      guard let parent = unit.parent else { return nil }
      let range = table.range(of: parent)
      return range.isEmpty ? nil : range.lowerBound
    }
    let suspects = suspects()
    lookAtDays(numbers.indices.filter { suspects[numbers[$0]] })
  }

  /// For each number whether its unit lies in a circle, or between two, when days are left out of
  /// account.
  private func suspects() -> [Bool] {
    var nodes = [Bool](repeating: false, count: numbers.count)
    for number in numbers { nodes[number] = true }
    var upward: [(from: Int, to: Int)] = []
    for (number, parent) in zip(numbers, parents) {
      if let parent { upward.append((number, parent)) }
    }
    Self.peel(&nodes, upward)
    Self.peel(&nodes, upward.map { ($0.to, $0.from) })
    return nodes
  }

  /// Takes away the nodes without an edge to the rest, again and again.
  private static func peel(_ nodes: inout [Bool], _ edges: [(from: Int, to: Int)]) {
    var degrees = [Int](repeating: 0, count: nodes.count)
    var incoming = [[Int]](repeating: [], count: nodes.count)
    for edge in edges where nodes[edge.from] && nodes[edge.to] {
      degrees[edge.from] += 1
      incoming[edge.to].append(edge.from)
    }
    var waiting = nodes.indices.filter { nodes[$0] && degrees[$0] == 0 }
    while let node = waiting.popLast() {
      nodes[node] = false
      for from in incoming[node] {
        degrees[from] -= 1
        if degrees[from] == 0 { waiting.append(from) }
      }
    }
  }

  private mutating func lookAtDays(_ entries: [Int]) {
    let days = Set(entries.map { table.units[$0].period.first }).sorted()
    guard days.count * entries.count <= Self.mostSteps else {
      if let blamed = entries.max(by: { table.places[$0] < table.places[$1] }) {
        found.append(UnitCircle(entry: blamed, members: [], day: nil))
      }
      return
    }
    var blamed: Set<Int> = []
    for day in days {
      var current: [Int: Int] = [:]
      for entry in entries
      where table.units[entry].period.first <= day && day <= table.units[entry].period.last {
        current[numbers[entry]] = entry
      }
      for circle in circles(current) {
        guard let last = circle.max(by: { table.places[$0] < table.places[$1] }),
          blamed.insert(last).inserted, let start = circle.firstIndex(of: last)
        else { continue }
        let others = circle[(start + 1)...] + circle[..<start]
        found.append(
          UnitCircle(
            entry: last, members: others.map { table.units[$0].id },
            day: CalendarDate(epochDay: day)))
      }
    }
  }

  /// The circles of one day, each as its entries upwards.
  private func circles(_ current: [Int: Int]) -> [[Int]] {
    var found: [[Int]] = []
    var walked: [Int: Int] = [:]
    for (walk, start) in current.keys.sorted().enumerated() {
      var path: [Int] = []
      var next: Int? = start
      while let node = next, let entry = current[node], walked[node] == nil {
        walked[node] = walk
        path.append(entry)
        next = parents[entry]
      }
      if let node = next, let entry = current[node], walked[node] == walk,
        let first = path.firstIndex(of: entry)
      {
        found.append(Array(path[first...]))
      }
    }
    return found
  }
}

/// Units that come after themselves.
struct SuccessorCircles {
  private(set) var found: [UnitCircle] = []

  /// The most circles that are told.
  private static let most = 100

  init(_ table: UnitTable) {
    // 0 not seen, 1 on the path, 2 done.
    var states = [UInt8](repeating: 0, count: table.units.count)
    for start in table.units.indices where states[start] == 0 {
      var path = [(entry: start, next: 0)]
      states[start] = 1
      while let (entry, next) = path.last {
        let successors = table.units[entry].successors
        guard next < min(successors.count, UnitTree.mostSuccessors) else {
          states[entry] = 2
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        guard let follower = Self.entry(successors[next], after: entry, table) else { continue }
        if states[follower] == 0 {
          states[follower] = 1
          path.append((follower, 0))
        } else if states[follower] == 1 {
          append(path.map(\.entry), from: follower, table)
        }
      }
    }
  }

  private mutating func append(_ path: [Int], from start: Int, _ table: UnitTable) {
    guard found.count < Self.most, let first = path.firstIndex(of: start) else { return }
    let circle = path[first...]
    guard let last = circle.max(by: { table.places[$0] < table.places[$1] }),
      let place = circle.firstIndex(of: last)
    else { return }
    let others = circle[(place + 1)...] + circle[..<place]
    found.append(UnitCircle(entry: last, members: others.map { table.units[$0].id }, day: nil))
  }

  /// The entry that is meant: the one valid after the end, else the unit's last; an entry that names
  /// its own unit means itself.
  private static func entry(
    _ successor: UniqueIdentifier, after entry: Int, _ table: UnitTable
  ) -> Int? {
    let unit = table.units[entry]
    if successor == unit.id { return entry }
    if unit.period.to != nil, let next = table.index(of: successor, at: unit.period.last + 1) {
      return next
    }
    return table.range(of: successor).last
  }
}
