internal import JSON

extension SchemaBuilder {
  func objectInstructions(_ compiler: inout Compiler) -> [Instruction] {
    var result: [Instruction] = []
    if let limit = count(.minProperties, &compiler) { result.append(.minProperties(limit)) }
    if let limit = count(.maxProperties, &compiler) { result.append(.maxProperties(limit)) }
    if let plan = membersPlan(&compiler) { result.append(.members(plan)) }
    if let schema = subschema(.propertyNames, &compiler) { result.append(.propertyNames(schema)) }
    result += dependencies(&compiler)
    return result
  }

  private func membersPlan(_ compiler: inout Compiler) -> Int32? {
    var table = NameTableBuilder()
    var isNeeded = false
    if let properties = object(.properties, &compiler) {
      isNeeded = true
      for member in properties.members {
        guard let schema = subschema(member.value, &compiler) else { continue }
        table.add(member.nameValue, schema: schema)
      }
    }
    var plan = MembersPlan()
    if let value = value(.required) {
      let names = names(value, &compiler)
      isNeeded = true
      plan.required = Int32(names.count)
      for name in names { table.add(name, isRequired: true) }
    }
    if let rules = object(.patternProperties, &compiler) {
      isNeeded = true
      plan.patterns = patternRules(rules, &compiler)
    }
    if let additional = subschema(.additionalProperties, &compiler) {
      isNeeded = true
      plan.additional = additional
      plan.isClosed = value(.additionalProperties)?.bool == false
    }
    guard isNeeded else { return nil }
    plan.names = table.build(&compiler.parts)
    compiler.parts.plans.append(plan)
    return Int32(compiler.parts.plans.count - 1)
  }

  private func patternRules(_ rules: JSONValue, _ compiler: inout Compiler) -> Run {
    var result: [PatternRule] = []
    for member in rules.members {
      guard let pattern = compiler.pattern(member.name, at: place(of: member.nameValue)),
        let schema = subschema(member.value, &compiler)
      else { continue }
      result.append(PatternRule(pattern: pattern, schema: schema))
    }
    let run = Run(start: Int32(compiler.parts.patternRules.count), count: Int32(result.count))
    compiler.parts.patternRules += result
    return run
  }

  /// `dependentRequired`, `dependentSchemas`, and `dependencies`, which was both of them.
  private func dependencies(_ compiler: inout Compiler) -> [Instruction] {
    var required: [Dependency] = []
    var schemas: [Dependency] = []
    for keyword in [Keyword.dependentRequired, .dependentSchemas, .dependencies] {
      guard let rules = object(keyword, &compiler) else { continue }
      for member in rules.members {
        var dependency = Dependency(name: table(of: [member.nameValue], &compiler))
        dependency.isOld = keyword == .dependencies
        if keyword == .dependentRequired
          || (keyword == .dependencies && member.value.kind == .array)
        {
          dependency.required = table(of: names(member.value, &compiler), &compiler)
          required.append(dependency)
        } else if let schema = subschema(member.value, &compiler) {
          dependency.schema = schema
          schemas.append(dependency)
        }
      }
    }
    return [
      run(of: required, &compiler).map { .dependentRequired($0) },
      run(of: schemas, &compiler).map { .dependentSchemas($0) },
    ].compactMap { $0 }
  }

  private func table(of names: [JSONValue], _ compiler: inout Compiler) -> NameTable {
    var table = NameTableBuilder()
    for name in names { table.add(name) }
    return table.build(&compiler.parts)
  }

  private func run(of dependencies: [Dependency], _ compiler: inout Compiler) -> Run? {
    guard !dependencies.isEmpty else { return nil }
    let run = Run(
      start: Int32(compiler.parts.dependencies.count), count: Int32(dependencies.count))
    compiler.parts.dependencies += dependencies
    return run
  }
}

/// Collects names for a hash table; of a name that is added twice the facts are joined.
struct NameTableBuilder {
  /// The names in the order they came.
  private var names: [[UInt8]] = []
  private var entries: [[UInt8]: (hash: UInt32, schema: Int32, isRequired: Bool)] = [:]

  /// Adds the string `name`.
  mutating func add(_ name: JSONValue, schema: Int32 = -1, isRequired: Bool = false) {
    let bytes = name.document.bytes(ofString: name.node)
    var entry =
      entries[bytes] ?? (
        hash: name.document.hash(ofString: name.node), schema: -1, isRequired: false
      )
    if schema >= 0 { entry.schema = schema }
    if isRequired { entry.isRequired = true }
    if entries.updateValue(entry, forKey: bytes) == nil { names.append(bytes) }
  }

  /// How many slots may be tried for one name.
  ///
  /// Names that were not chosen to share their hash need some dozens at most.
  private static let longestSearch = 1000

  /// Writes the table; it is at most half full.
  ///
  /// Names that were chosen to share their hash would make it slow: the schema is then refused.
  func build(_ parts: inout ProgramParts) -> NameTable {
    guard !entries.isEmpty else { return NameTable() }
    var capacity = 2
    while capacity < entries.count * 2 { capacity *= 2 }
    let start = parts.slots.count
    parts.slots += ContiguousArray(repeating: NameSlot(), count: capacity)
    for bytes in names {
      guard let entry = entries[bytes] else { continue }
      var position = Int(entry.hash) & (capacity - 1)
      var tries = 0
      while parts.slots[start + position].length >= 0, tries < Self.longestSearch {
        position = (position + 1) & (capacity - 1)
        tries += 1
      }
      guard tries < Self.longestSearch else {
        parts.hasSlowTable = true
        break
      }
      parts.slots[start + position] = NameSlot(
        hash: entry.hash, offset: Int32(parts.names.count), length: Int32(bytes.count),
        schema: entry.schema, isRequired: entry.isRequired)
      parts.names += bytes
    }
    return NameTable(start: Int32(start), mask: Int32(capacity - 1))
  }
}
