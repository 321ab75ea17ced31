internal import JSON

// Applicators that judge the same value again (core §10.2).
extension Evaluation {
  /// Applies a schema to the same value, and keeps what it noted when it accepts.
  ///
  /// Where its problems are told the value is refused already: what it noted is kept then as well,
  /// lest all it looked at be told to be unevaluated.
  @inline(__always)
  mutating func inPlace(_ schema: Int32, _ value: Int, _ noted: Int) -> Bool {
    guard noted >= 0 else { return evaluate(schema, value, marks: -1) }
    let node = document.node(value)
    let place = marks.push(for: node)
    let isValid = evaluate(schema, value, marks: place)
    if isValid || reports { marks.join(place, to: noted, for: node) }
    marks.pop(to: place)
    return isValid
  }

  @inline(never)
  mutating func allOf(_ list: Run, _ value: Int, _ noted: Int) -> Bool {
    var isValid = true
    for position in list.range {
      if !inPlace(program.lists[position], value, noted) {
        guard reports else { return false }
        isValid = false
      }
    }
    return isValid
  }

  /// Applies a schema to the same value for its verdict alone.
  private mutating func verdict(_ schema: Int32, _ value: Int, _ noted: Int) -> Bool {
    muted += 1
    defer { muted -= 1 }
    return inPlace(schema, value, noted)
  }

  /// Whether every alternative must be tried, even when one fits.
  private func mustTryAll(_ noted: Int) -> Bool {
    noted >= 0 || (Mode.isReporting && wantsAnnotations)
  }

  /// Why no alternative fits: they are tried again with their problems.
  private mutating func causes(_ list: Run, _ value: Int) -> [Problem] {
    let before = report.problems.count
    for position in list.range { _ = inPlace(program.lists[position], value, -1) }
    return takeBack(to: before)
  }

  @inline(never)
  mutating func anyOf(_ list: Run, _ schema: Int32, _ value: Int, _ noted: Int) -> Bool {
    let doubts = report.undecided.count
    var isValid = false
    for position in list.range where verdict(program.lists[position], value, noted) {
      isValid = true
      if !mustTryAll(noted) { break }
    }
    // Where an alternative can't be told, it can't be told either that none fits.
    if !isValid && reports && report.undecided.count == doubts {
      let causes = causes(list, value)
      fail(schema, "anyOf", value, .anyOf(alternatives: Int(list.count)), causes: causes)
    }
    return isValid
  }

  @inline(never)
  mutating func oneOf(_ list: Run, _ schema: Int32, _ value: Int, _ noted: Int) -> Bool {
    let doubts = report.undecided.count
    var count = 0
    var matching: [Int] = []
    for position in list.range where verdict(program.lists[position], value, noted) {
      count += 1
      if reports { matching.append(position - Int(list.start)) } else if count > 1 { return false }
    }
    guard count != 1 else { return true }
    if count > 1 {
      fail(schema, "oneOf", value, .oneOfSeveral(matching: matching))
    } else if reports && report.undecided.count == doubts {
      let causes = causes(list, value)
      fail(schema, "oneOf", value, .oneOf(alternatives: Int(list.count)), causes: causes)
    }
    return false
  }

  @inline(never)
  mutating func not(_ target: Int32, _ schema: Int32, _ value: Int) -> Bool {
    let annotations = report.annotations.count
    let isValid = verdict(target, value, -1)
    if Mode.isReporting { report.annotations.removeSubrange(annotations...) }
    if isValid { fail(schema, "not", value, .not) }
    return !isValid
  }

  @inline(never)
  mutating func condition(
    _ test: Int32, _ consequence: Int32, _ alternative: Int32, _ value: Int, _ noted: Int
  ) -> Bool {
    let next = verdict(test, value, noted) ? consequence : alternative
    return next < 0 || inPlace(next, value, noted)
  }

  @inline(never)
  mutating func dependentSchemas(_ run: Run, _ value: Int, _ noted: Int) -> Bool {
    var isValid = true
    let members = memberTable(of: value, questions: run)
    for position in run.range {
      let dependency = program.dependencies[position]
      guard member(in: dependency.name, of: value, members) != nil else { continue }
      if !inPlace(dependency.schema, value, noted) {
        guard reports else { return false }
        isValid = false
      }
    }
    return isValid
  }
}
