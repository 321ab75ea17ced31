/// One difference between two values, at the smallest place that shows it.
public struct JSONChange: Sendable {
  /// The place and value before; nil where something was added.
  public let old: Side?
  /// The place and value after; nil where something was removed.
  public let new: Side?

  /// A value and where it stands in its own document.
  public struct Side: Sendable {
    /// The place, from the value that was compared.
    public let pointer: JSONPointer
    /// What stands there.
    public let value: JSONValue

    package init(pointer: JSONPointer, value: JSONValue) {
      self.pointer = pointer
      self.value = value
    }
  }

  package init(old: Side?, new: Side?) {
    self.old = old
    self.new = new
  }
}

/// The structural comparison of two values: what a person would call the changed fields.
///
/// Objects are compared member by member, whatever their order. Arrays are aligned by the longest
/// run of equal elements before, after and between (so that a row put in front does not change all
/// rows behind it); elements that changed in place are compared in turn.
public struct JSONDifference: Sendable {
  /// The changes in the order of the new value; what was removed stands where it stood.
  public private(set) var changes: [JSONChange] = []

  /// Arrays whose unequal middles multiply to more pairs than this are compared by position.
  private static let pairs = 1_000_000

  /// Compares two values.
  public init(from old: JSONValue, to new: JSONValue) {
    compare(old, JSONPointer(), new, JSONPointer())
  }

  private mutating func compare(
    _ old: JSONValue, _ oldPlace: JSONPointer, _ new: JSONValue, _ newPlace: JSONPointer
  ) {
    switch (old.kind, new.kind) {
    case (.object, .object): compareMembers(old, oldPlace, new, newPlace)
    case (.array, .array): compareElements(old, oldPlace, new, newPlace)
    default:
      guard old != new else { return }
      changes.append(
        JSONChange(
          old: JSONChange.Side(pointer: oldPlace, value: old),
          new: JSONChange.Side(pointer: newPlace, value: new)))
    }
  }

  private mutating func compareMembers(
    _ old: JSONValue, _ oldPlace: JSONPointer, _ new: JSONValue, _ newPlace: JSONPointer
  ) {
    let (names, olds) = (Set(new.members.map(\.nameValue)), Self.table(old))
    for member in old.members where !names.contains(member.nameValue) {
      remove(member.value, oldPlace.appending(member.name))
    }
    for member in new.members {
      let place = newPlace.appending(member.name)
      if let before = olds[member.nameValue] {
        compare(before, oldPlace.appending(member.name), member.value, place)
      } else {
        add(member.value, place)
      }
    }
  }

  /// The values of the members by their names, which are values too: equal byte by byte.
  private static func table(_ object: JSONValue) -> [JSONValue: JSONValue] {
    var table: [JSONValue: JSONValue] = [:]
    for member in object.members { table[member.nameValue] = member.value }
    return table
  }

  private mutating func compareElements(
    _ old: JSONValue, _ oldPlace: JSONPointer, _ new: JSONValue, _ newPlace: JSONPointer
  ) {
    let (before, after) = (Array(old.elements), Array(new.elements))
    var (removed, added) = (0, 0)
    for (left, right) in Self.common(before, after) + [(before.count, after.count)] {
      // Between two elements that stayed, what is left over on both sides changed in place.
      while removed < left || added < right {
        if removed < left && added < right {
          compare(
            before[removed], oldPlace.appending(removed), after[added], newPlace.appending(added))
          removed += 1
          added += 1
        } else if removed < left {
          remove(before[removed], oldPlace.appending(removed))
          removed += 1
        } else {
          add(after[added], newPlace.appending(added))
          added += 1
        }
      }
      (removed, added) = (left + 1, right + 1)
    }
  }

  private mutating func remove(_ value: JSONValue, _ place: JSONPointer) {
    changes.append(JSONChange(old: JSONChange.Side(pointer: place, value: value), new: nil))
  }

  private mutating func add(_ value: JSONValue, _ place: JSONPointer) {
    changes.append(JSONChange(old: nil, new: JSONChange.Side(pointer: place, value: value)))
  }

  /// The positions of elements that stayed, in order: a longest common subsequence.
  private static func common(_ old: [JSONValue], _ new: [JSONValue]) -> [(Int, Int)] {
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var tail = 0
    while tail < min(old.count, new.count) - start,
      old[old.count - 1 - tail] == new[new.count - 1 - tail]
    {
      tail += 1
    }
    let middle = subsequence(old[start..<(old.count - tail)], new[start..<(new.count - tail)])
    return (0..<start).map { ($0, $0) } + middle
      + (0..<tail).map { (old.count - tail + $0, new.count - tail + $0) }
  }

  private static func subsequence(
    _ old: ArraySlice<JSONValue>, _ new: ArraySlice<JSONValue>
  ) -> [(Int, Int)] {
    guard !old.isEmpty, !new.isEmpty, old.count <= pairs / new.count else { return [] }
    var classes: [JSONValue: Int] = [:]
    let (before, after) = (classify(old, &classes), classify(new, &classes))
    let width = after.count + 1
    var lengths = [Int32](repeating: 0, count: (before.count + 1) * width)
    for row in before.indices.reversed() {
      for column in after.indices.reversed() {
        let below = (row + 1) * width + column
        lengths[below - width] =
          before[row] == after[column]
          ? lengths[below + 1] + 1 : max(lengths[below], lengths[below - width + 1])
      }
    }
    var result: [(Int, Int)] = []
    var (row, column) = (0, 0)
    while row < before.count && column < after.count {
      if before[row] == after[column] {
        result.append((old.startIndex + row, new.startIndex + column))
        (row, column) = (row + 1, column + 1)
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return result
  }

  /// A number for each value, the same for equal ones, so that each value is read once only.
  private static func classify(
    _ values: ArraySlice<JSONValue>, _ classes: inout [JSONValue: Int]
  ) -> [Int] {
    values.map { value in
      let known = classes[value] ?? classes.count
      classes[value] = known
      return known
    }
  }
}
