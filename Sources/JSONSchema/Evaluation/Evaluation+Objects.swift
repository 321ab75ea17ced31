#if canImport(Glibc)
  internal import Glibc
#endif
internal import JSON

extension Evaluation {
  /// The slot of a table that bears a name's bytes.
  @inline(__always)
  func slot(_ table: NameTable, _ name: Node) -> NameSlot? {
    guard table.mask >= 0 else { return nil }
    let hash = document.hash(ofString: name)
    var position = Int32(truncatingIfNeeded: hash) & table.mask
    while true {
      let slot = program.slots[Int(table.start + position)]
      if slot.length < 0 { return nil }
      if slot.hash == hash, slot.length == Int32(truncatingIfNeeded: name.length),
        unsafe sameBytes(program.name(of: slot), document.content(of: name), Int(slot.length))
      {
        return slot
      }
      position = (position + 1) & table.mask
    }
  }

  /// Whether two runs of bytes are the same; eight bytes of each can be read whatever `count` is.
  @inline(__always)
  private func sameBytes(
    _ one: UnsafePointer<UInt8>, _ other: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    if count > 16 { return unsafe memcmp(one, other, count) == 0 }
    let (left, right) = unsafe (UnsafeRawPointer(one), UnsafeRawPointer(other))
    let start = unsafe left.loadUnaligned(as: UInt64.self) ^ right.loadUnaligned(as: UInt64.self)
    if count < 8 { return UInt64(littleEndian: start) & (1 << UInt64(count * 8) - 1) == 0 }
    let end =
      unsafe left.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      ^ right.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    return start | end == 0
  }

  /// The members of a large object by their names, for schemas that ask for many one by one.
  func memberTable(of object: Int, questions: Run) -> [[UInt8]: Int]? {
    guard questions.count > 4, count(object) > 32 else { return nil }
    var table: [[UInt8]: Int] = [:]
    table.reserveCapacity(count(object))
    var name = object + 1
    for _ in 0..<count(object) {
      table[document.bytes(ofString: document.node(name))] = name + 1
      name = document.end(of: name + 1)
    }
    return table
  }

  /// The value of the first member whose name is in the table.
  func member(in table: NameTable, of object: Int, _ members: [[UInt8]: Int]?) -> Int? {
    if let members {
      for slot in program.slots(of: table) {
        if let value = members[program.nameBytes(of: slot)] { return value }
      }
      return nil
    }
    var name = object + 1
    for _ in 0..<count(object) {
      if slot(table, document.node(name)) != nil { return name + 1 }
      name = document.end(of: name + 1)
    }
    return nil
  }

  /// `properties`, `patternProperties`, `additionalProperties`, `required` in one pass.
  @inline(never)
  mutating func members(_ number: Int32, _ schema: Int32, _ value: Int, _ noted: Int) -> Bool {
    let plan = program.plans[Int(number)]
    let count = count(value)
    if !reports && count < plan.required { return false }
    var isValid = true
    var met: Int32 = 0
    var name = value + 1
    for position in 0..<count {
      let node = document.node(name)
      var isNamed = false
      if let slot = slot(plan.names, node) {
        if slot.isRequired { met += 1 }
        if slot.schema >= 0 {
          isNamed = true
          if !descend(.member(name), slot.schema, name + 1) { isValid = false }
        }
      }
      if plan.patterns.count > 0 {
        if !patternMembers(plan, name, &isNamed) { isValid = false }
      }
      if !isNamed && plan.additional >= 0 {
        isNamed = true
        if !additional(plan, schema, name) { isValid = false }
      }
      if !isValid && !reports { return false }
      if isNamed && noted >= 0 { marks.set(position, at: noted) }
      name = document.end(of: name + 1)
    }
    guard met < plan.required else { return isValid }
    if reports { reportMissing(plan.names, schema, value) }
    return false
  }

  @inline(never)
  private mutating func patternMembers(
    _ plan: MembersPlan, _ name: Int, _ isNamed: inout Bool
  ) -> Bool {
    var isValid = true
    for position in plan.patterns.range {
      let rule = program.patternRules[position]
      switch match(rule.pattern, document.node(name)) {
      case .unmatched: continue
      case .exhausted:
        exhaust(rule.pattern, rule.schema, "", name)
        isValid = false
      case .matched:
        isNamed = true
        if !descend(.member(name), rule.schema, name + 1) { isValid = false }
      }
    }
    return isValid
  }

  @inline(never)
  private mutating func additional(_ plan: MembersPlan, _ schema: Int32, _ name: Int) -> Bool {
    guard plan.isClosed else { return descend(.member(name), plan.additional, name + 1) }
    if reports {
      let text = text(ofName: name)
      report.path.append(.member(name))
      fail(schema, "additionalProperties", name + 1, .additionalProperty(name: text))
      report.path.removeLast()
    }
    return false
  }

  /// Notes each required member that is not there, in the order of the schema's table.
  @inline(never)
  private mutating func reportMissing(_ table: NameTable, _ schema: Int32, _ value: Int) {
    for missing in missing(table, value) where missing.isRequired {
      let name = program.nameText(of: missing)
      fail(schema, "required", value, .required(missing: name))
    }
  }

  /// The names of a table that an object does not have, in the order they were put in.
  private func missing(
    _ table: NameTable, _ object: Int, _ members: [[UInt8]: Int]? = nil
  ) -> [NameSlot] {
    if let members {
      let program = program
      return program.slots(of: table).filter { members[program.nameBytes(of: $0)] == nil }
    }
    var present: Set<Int32> = []
    var name = object + 1
    for _ in 0..<count(object) {
      if let slot = slot(table, document.node(name)) { present.insert(slot.offset) }
      name = document.end(of: name + 1)
    }
    return program.slots(of: table).filter { !present.contains($0.offset) }
  }

  @inline(never)
  mutating func propertyNames(_ target: Int32, _ schema: Int32, _ value: Int) -> Bool {
    var isValid = true
    var name = value + 1
    for _ in 0..<count(value) {
      let (before, annotations) = (report.problems.count, report.annotations.count)
      if !evaluate(target, name, marks: -1) {
        guard reports else { return false }
        isValid = false
        let (causes, text) = (takeBack(to: before), text(ofName: name))
        fail(schema, "propertyNames", name, .propertyName(name: text), causes: causes)
      }
      // A name is no place in the value that annotations could be attached to.
      if Mode.isReporting { report.annotations.removeSubrange(annotations...) }
      name = document.end(of: name + 1)
    }
    return isValid
  }

  @inline(never)
  mutating func dependentRequired(_ run: Run, _ schema: Int32, _ value: Int) -> Bool {
    var isValid = true
    let members = memberTable(of: value, questions: run)
    for position in run.range {
      let dependency = program.dependencies[position]
      guard dependency.required.mask >= 0,
        let cause = member(in: dependency.name, of: value, members)
      else { continue }
      for slot in missing(dependency.required, value, members) {
        guard reports else { return false }
        isValid = false
        let (name, reason) = (program.nameText(of: slot), text(ofName: cause - 1))
        fail(
          schema, dependency.isOld ? "dependencies" : "dependentRequired", value,
          .dependentRequired(missing: name, because: reason))
      }
    }
    return isValid
  }

  @inline(never)
  mutating func unevaluatedProperties(
    _ target: Int32, _ schema: Int32, _ value: Int, _ noted: Int
  ) -> Bool {
    guard document.node(value).kind == .object else { return true }
    let refuses = program.schemas[Int(target)].verdict == .refuses
    var isValid = true
    var name = value + 1
    for position in 0..<count(value) {
      if !marks.isSet(position, at: noted) {
        if refuses {
          guard reports else { return false }
          isValid = false
          let text = text(ofName: name)
          report.path.append(.member(name))
          fail(schema, "unevaluatedProperties", name + 1, .unevaluatedProperty(name: text))
          report.path.removeLast()
        } else if !descend(.member(name), target, name + 1) {
          guard reports else { return false }
          isValid = false
        }
        marks.set(position, at: noted)
      }
      name = document.end(of: name + 1)
    }
    return isValid
  }
}
