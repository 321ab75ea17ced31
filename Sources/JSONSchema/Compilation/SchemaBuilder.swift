internal import JSON

/// Compiles one schema object: its keywords, each checked for the value that it takes.
struct SchemaBuilder {
  let place: Place
  let schema: JSONValue
  let resource: Int
  let dialect: Dialect

  /// The value of a keyword, where it is there and its vocabulary holds.
  func value(_ keyword: Keyword) -> JSONValue? {
    dialect.knows(keyword) ? schema[keyword.rawValue] : nil
  }

  func place(of value: JSONValue) -> Place { Place(document: place.document, node: value.index) }

  /// Compiles the schema numbered `number`.
  func build(_ number: Int32, _ compiler: inout Compiler) {
    checkUnused(&compiler)
    var result = CompiledSchema()
    result.types = types(&compiler)
    result.resource = Int32(resource)
    let (numbers, strings) = (numberInstructions(&compiler), stringInstructions(&compiler))
    let (arrays, objects) = (arrayInstructions(&compiler), objectInstructions(&compiler))
    let (general, rest) = (generalInstructions(&compiler), restInstructions(&compiler))
    result.seesEvaluated = !rest.isEmpty
    compiler.parts.schemas[Int(number)] = result
    for (kind, instructions) in [
      (Node.Kind.null, []), (.false, []), (.true, []), (.number, numbers), (.string, strings),
      (.array, arrays), (.object, objects),
    ] {
      compiler.parts.runs[Int(number) * CompiledSchema.runs + Int(kind.rawValue)] = add(
        instructions + general + rest, &compiler)
    }
  }

  private func add(_ instructions: [Instruction], _ compiler: inout Compiler) -> Run {
    let run = Run(
      start: Int32(compiler.parts.instructions.count), count: Int32(instructions.count))
    compiler.parts.instructions += instructions
    return run
  }

  /// What the schema says without judging, keywords that are not known among it.
  func annotations() -> [(keyword: String, place: Place)] {
    schema.members.compactMap { member in
      if let keyword = Keyword(named: member.name) {
        guard keyword.isAnnotation, dialect.knows(keyword) else { return nil }
      }
      return (member.name, place(of: member.value))
    }
  }

  /// Keywords that compile to nothing, but must be what they are.
  private func checkUnused(_ compiler: inout Compiler) {
    for keyword in [Keyword.schema, .comment] { _ = string(keyword, &compiler) }
    for keyword in [Keyword.defs, .definitions, .vocabulary] { _ = object(keyword, &compiler) }
    if let identifier = value(.id), identifier.string == nil {
      compiler.report(.badKeywordValue, at: place(of: identifier), fact: "string")
    }
  }
}

// MARK: - Keyword values

extension SchemaBuilder {
  func reject(_ value: JSONValue, _ expected: String, _ compiler: inout Compiler) {
    compiler.report(
      .badKeywordValue, at: place(of: value), found: value.string ?? "", fact: expected)
  }

  func string(_ keyword: Keyword, _ compiler: inout Compiler) -> JSONValue? {
    guard let value = value(keyword) else { return nil }
    guard value.kind == .string else {
      reject(value, "string", &compiler)
      return nil
    }
    return value
  }

  func object(_ keyword: Keyword, _ compiler: inout Compiler) -> JSONValue? {
    guard let value = value(keyword) else { return nil }
    guard value.kind == .object else {
      reject(value, "object", &compiler)
      return nil
    }
    return value
  }

  /// An integer not below zero; one beyond `Int32` stands for the largest.
  func count(_ keyword: Keyword, _ compiler: inout Compiler) -> Int? {
    guard let value = value(keyword) else { return nil }
    guard let number = value.number, number.isIntegral, number >= 0 else {
      reject(value, "nonNegativeInteger", &compiler)
      return nil
    }
    return min(number.integer ?? Int(Int32.max), Int(Int32.max))
  }

  func subschema(_ keyword: Keyword, _ compiler: inout Compiler) -> Int32? {
    guard let value = value(keyword) else { return nil }
    return subschema(value, &compiler)
  }

  func subschema(_ value: JSONValue, _ compiler: inout Compiler) -> Int32? {
    guard value.kind == .object || value.kind == .boolean else {
      reject(value, "schema", &compiler)
      return nil
    }
    return compiler.number(of: place(of: value))
  }

  /// A list of schemas, which must not be empty.
  func subschemas(_ keyword: Keyword, _ compiler: inout Compiler) -> Run? {
    guard let value = value(keyword) else { return nil }
    guard value.kind == .array, value.count > 0 else {
      reject(value, "schemas", &compiler)
      return nil
    }
    let numbers = value.elements.compactMap { subschema($0, &compiler) }
    let run = Run(start: Int32(compiler.parts.lists.count), count: Int32(numbers.count))
    compiler.parts.lists += numbers
    return run
  }

  /// A list of strings, each of them once.
  func names(_ value: JSONValue, _ compiler: inout Compiler) -> [JSONValue] {
    let elements = Array(value.elements)
    guard value.kind == .array, elements.allSatisfy({ $0.kind == .string }),
      Set(elements).count == elements.count
    else {
      reject(value, "uniqueStrings", &compiler)
      return []
    }
    return elements
  }

  private func types(_ compiler: inout Compiler) -> TypeSet {
    guard let value = value(.type) else { return .all }
    let names = value.kind == .array ? Array(value.elements) : [value]
    var result: TypeSet = []
    for name in names {
      guard let type = TypeSet.named.first(where: { name.equals($0.name) })?.type,
        !result.contains(type)
      else {
        reject(name, "type", &compiler)
        return .all
      }
      result.insert(type)
    }
    if result.isEmpty { reject(value, "type", &compiler) }
    return result
  }
}

// MARK: - Assertions

extension SchemaBuilder {
  private func bound(_ keyword: Keyword, _ compiler: inout Compiler) -> Int32? {
    guard let value = value(keyword) else { return nil }
    guard let number = value.number, keyword != .multipleOf || number > 0 else {
      reject(value, keyword == .multipleOf ? "positiveNumber" : "number", &compiler)
      return nil
    }
    compiler.parts.literals.append(place(of: value))
    let small = value.node.traits.contains(.smallInteger)
    compiler.parts.bounds.append(
      Bound(
        small: small ? Int64(number.integer ?? 0) : 0, isSmall: small,
        literal: Int32(compiler.parts.literals.count - 1)))
    return Int32(compiler.parts.bounds.count - 1)
  }

  private func numberInstructions(_ compiler: inout Compiler) -> [Instruction] {
    [
      bound(.minimum, &compiler).map { .minimum($0) },
      bound(.exclusiveMinimum, &compiler).map { .exclusiveMinimum($0) },
      bound(.maximum, &compiler).map { .maximum($0) },
      bound(.exclusiveMaximum, &compiler).map { .exclusiveMaximum($0) },
      bound(.multipleOf, &compiler).map { .multipleOf($0) },
    ].compactMap { $0 }
  }

  private func stringInstructions(_ compiler: inout Compiler) -> [Instruction] {
    var result: [Instruction] = []
    if let limit = count(.minLength, &compiler) { result.append(.minLength(limit)) }
    if let limit = count(.maxLength, &compiler) { result.append(.maxLength(limit)) }
    if let value = string(.pattern, &compiler),
      let pattern = compiler.pattern(value.string ?? "", at: place(of: value))
    {
      result.append(.pattern(pattern))
    }
    if let value = string(.format, &compiler), dialect.vocabularies.contains(.formatAssertion) {
      if let format = Format(rawValue: value.string ?? "") {
        compiler.parts.formats.append(format)
        result.append(.format(Int32(compiler.parts.formats.count - 1)))
      } else if !compiler.options.assertsFormat {
        // A meta-schema that makes formats assertions wants all of them known (validation §7.2.3).
        reject(value, "format", &compiler)
      }
    }
    return result
  }

  private func arrayInstructions(_ compiler: inout Compiler) -> [Instruction] {
    var result: [Instruction] = []
    if let limit = count(.minItems, &compiler) { result.append(.minItems(limit)) }
    if let limit = count(.maxItems, &compiler) { result.append(.maxItems(limit)) }
    if let value = value(.uniqueItems) {
      if value.bool == nil { reject(value, "boolean", &compiler) }
      if value.bool == true { result.append(.uniqueItems) }
    }
    let prefix = subschemas(.prefixItems, &compiler)
    let rest = subschema(.items, &compiler)
    if prefix != nil || rest != nil {
      result.append(.items(prefix: prefix ?? Run(), rest: rest ?? -1))
    }
    let smallest = count(.minContains, &compiler) ?? 1
    let largest = count(.maxContains, &compiler) ?? Int(Int32.max)
    if let schema = subschema(.contains, &compiler) {
      result.append(.contains(schema, min: Int32(smallest), max: Int32(largest)))
    }
    return result
  }

  private func generalInstructions(_ compiler: inout Compiler) -> [Instruction] {
    var result: [Instruction] = []
    if let value = value(.const) {
      compiler.parts.literals.append(place(of: value))
      result.append(.constant(Int32(compiler.parts.literals.count - 1)))
    }
    if let enumeration = enumeration(&compiler) { result.append(.enumeration(enumeration)) }
    result += references(&compiler)
    if let list = subschemas(.allOf, &compiler) { result.append(.allOf(list)) }
    if let list = subschemas(.anyOf, &compiler) { result.append(.anyOf(list)) }
    if let list = subschemas(.oneOf, &compiler) { result.append(.oneOf(list)) }
    if let schema = subschema(.not, &compiler) { result.append(.not(schema)) }
    let (then, other) = (subschema(.then, &compiler), subschema(.else, &compiler))
    if let test = subschema(.if, &compiler) {
      result.append(.condition(if: test, then: then ?? -1, else: other ?? -1))
    }
    return result
  }

  private func references(_ compiler: inout Compiler) -> [Instruction] {
    var result: [Instruction] = []
    if let value = value(.ref), let target = compiler.target(of: value, from: place, in: resource) {
      result.append(.reference(compiler.number(of: target)))
    }
    if let value = value(.dynamicRef),
      let target = compiler.target(of: value, from: place, in: resource)
    {
      let number = compiler.number(of: target)
      if let name = compiler.dynamicName(of: value.string ?? "", to: target) {
        result.append(.dynamicReference(anchor: name, initial: number))
      } else {
        result.append(.reference(number))
      }
    }
    return result
  }

  private func restInstructions(_ compiler: inout Compiler) -> [Instruction] {
    [
      subschema(.unevaluatedItems, &compiler).map { .unevaluatedItems($0) },
      subschema(.unevaluatedProperties, &compiler).map { .unevaluatedProperties($0) },
    ].compactMap { $0 }
  }

  /// An `enum` of more values is searched by their hashes.
  private static let longestList = 24

  private func enumeration(_ compiler: inout Compiler) -> Int32? {
    guard let value = value(.enum) else { return nil }
    guard value.kind == .array else {
      reject(value, "array", &compiler)
      return nil
    }
    var table = NameTableBuilder()
    let start = compiler.parts.literals.count
    for element in value.elements {
      compiler.parts.literals.append(place(of: element))
      if element.kind == .string { table.add(element) }
    }
    var enumeration = Enumeration(
      strings: table.build(&compiler.parts),
      literals: Run(start: Int32(start), count: Int32(value.count)))
    if value.count > Self.longestList {
      compiler.parts.valueSets.append(Set(value.elements))
      enumeration.set = Int32(compiler.parts.valueSets.count - 1)
    }
    compiler.parts.enumerations.append(enumeration)
    return Int32(compiler.parts.enumerations.count - 1)
  }
}
