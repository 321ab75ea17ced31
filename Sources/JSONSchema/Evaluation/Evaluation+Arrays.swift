internal import JSON

extension Evaluation {
  @inline(never)
  mutating func items(
    _ prefix: Run, _ rest: Int32, _ schema: Int32, _ value: Int, _ noted: Int
  ) -> Bool {
    let count = count(value)
    let listed = min(count, Int(prefix.count))
    let end = rest < 0 ? listed : count
    let refuses = rest >= 0 && program.schemas[Int(rest)].verdict == .refuses
    var isValid = true
    var element = value + 1
    for position in 0..<end {
      let isListed = position < listed
      let target = isListed ? program.lists[Int(prefix.start) + position] : rest
      if !isListed && refuses {
        guard reports else { return false }
        isValid = false
        report.path.append(.element(position))
        fail(schema, "items", element, .additionalItem(position: position))
        report.path.removeLast()
      } else if !descend(.element(position), target, element) {
        guard reports else { return false }
        isValid = false
      }
      element = document.end(of: element)
    }
    if noted >= 0 { marks.setAll(end, at: noted) }
    return isValid
  }

  @inline(never)
  mutating func contains(
    _ target: Int32, _ least: Int, _ most: Int, _ schema: Int32, _ value: Int, _ noted: Int
  ) -> Bool {
    var found = 0
    var element = value + 1
    muted += 1
    for position in 0..<count(value) {
      if descend(.element(position), target, element) {
        found += 1
        if noted >= 0 { marks.set(position, at: noted) }
      }
      element = document.end(of: element)
    }
    muted -= 1
    if found < least {
      fail(
        schema, least == 1 ? "contains" : "minContains", value,
        .minContains(limit: least, found: found))
    } else if found > most {
      fail(schema, "maxContains", value, .maxContains(limit: most, found: found))
    }
    return found >= least && found <= most
  }

  @inline(never)
  mutating func unevaluatedItems(
    _ target: Int32, _ schema: Int32, _ value: Int, _ noted: Int
  ) -> Bool {
    guard document.node(value).kind == .array else { return true }
    let refuses = program.schemas[Int(target)].verdict == .refuses
    var isValid = true
    var element = value + 1
    for position in 0..<count(value) {
      if !marks.isSet(position, at: noted) {
        if refuses {
          guard reports else { return false }
          isValid = false
          report.path.append(.element(position))
          fail(schema, "unevaluatedItems", element, .unevaluatedItem(position: position))
          report.path.removeLast()
        } else if !descend(.element(position), target, element) {
          guard reports else { return false }
          isValid = false
        }
        marks.set(position, at: noted)
      }
      element = document.end(of: element)
    }
    return isValid
  }

  @inline(never)
  mutating func uniqueItems(_ schema: Int32, _ value: Int) -> Bool {
    guard let (first, second) = firstTwins(value) else { return true }
    fail(schema, "uniqueItems", value, .uniqueItems(first: first, second: second))
    return false
  }

  /// The positions of the first two equal elements.
  ///
  /// Small arrays are compared pair by pair, larger ones by a seeded hash.
  private func firstTwins(_ array: Int) -> (Int, Int)? {
    let count = count(array)
    guard count > 1 else { return nil }
    var places: [Int] = []
    places.reserveCapacity(count)
    var element = array + 1
    for _ in 0..<count {
      places.append(element)
      element = document.end(of: element)
    }
    guard count > 12 else {
      for second in 1..<count {
        for first in 0..<second
        where document.equal(places[first], document, places[second]) {
          return (first, second)
        }
      }
      return nil
    }
    var seen: [JSONValue: Int] = [:]
    seen.reserveCapacity(count)
    for (position, place) in places.enumerated() {
      let value = JSONValue(document: document, index: place)
      if let earlier = seen[value] { return (earlier, position) }
      seen[value] = position
    }
    return nil
  }
}
