internal import JSON

/// Turns the schemas that a root schema reaches into a program.
///
/// Schemas are numbered when they are first mentioned and compiled from a list of what is left to
/// do, so references may go round and their depth costs no stack.
struct Compiler {
  var index = ResourceIndex()
  var parts = ProgramParts()
  var defects: [SchemaDefect] = []
  let options: SchemaOptions
  private var numbers: [Place: Int32] = [:]
  private var waiting: [Int32] = []
  private var dialects: [Int: Dialect?] = [:]
  private var compiledPatterns: [[UInt8]: Int32] = [:]
  /// The names of `$dynamicRef`s, in the order of their tables.
  private var dynamicNames: [String] = []

  /// Most schemas, instructions and names of one program.
  private static let largest = 4_000_000

  /// Most entries of the tables of `$dynamicRef`.
  private static let largestDynamic = 1_000_000

  /// Most defects that are noted: nobody reads more.
  private static let mostDefects = 10_000

  init(options: SchemaOptions) { self.options = options }

  /// Compiles the schema at the root of `document`, and what it reaches: for the sake of its defects
  /// also what nothing refers to, where `includingUnused` is set.
  static func compile(
    _ document: JSONDocument, uri: String, references: [SchemaResource], options: SchemaOptions,
    includingUnused: Bool = false
  ) throws(SchemaError) -> Program {
    var compiler = Compiler(options: options)
    let root = compiler.index.add(document, uri: uri)
    for reference in references where reference.document !== document {
      _ = compiler.index.add(reference.document, uri: reference.uri)
    }
    _ = compiler.number(of: root)
    if includingUnused {
      for place in compiler.index.schemas(of: root.document) { _ = compiler.number(of: place) }
    }
    compiler.compileWaiting()
    compiler.compileDynamicTargets()
    if compiler.parts.hasSlowTable { compiler.report(.tooLarge, at: root) }
    let used = Set(compiler.parts.places.map(\.document))
    let names = Set(used.map { compiler.index.names[$0] })
    compiler.defects += compiler.index.defects.filter { names.contains($0.document) }
    if compiler.defects.isEmpty { compiler.findLoops() }
    guard compiler.defects.isEmpty else {
      throw SchemaError(
        defects: compiler.defects.sorted { $0.position.offset < $1.position.offset })
    }
    compiler.shortenReferences()
    return Program(compiler.parts, index: compiler.index)
  }

  /// The number of the schema at a place; it will be compiled if it has not been.
  mutating func number(of place: Place) -> Int32 {
    if let number = numbers[place] { return number }
    let number = Int32(parts.schemas.count)
    numbers[place] = number
    parts.schemas.append(CompiledSchema())
    parts.runs += ContiguousArray(repeating: Run(), count: CompiledSchema.runs)
    parts.places.append(place)
    waiting.append(number)
    return number
  }

  private mutating func compileWaiting() {
    while let number = waiting.popLast() {
      guard parts.instructions.count < Self.largest, parts.slots.count < Self.largest else {
        return report(.tooLarge, at: parts.places[Int(number)])
      }
      compile(number)
    }
  }

  private mutating func compile(_ number: Int32) {
    let place = parts.places[Int(number)]
    let schema = index.value(at: place)
    if let bool = schema.bool {
      parts.schemas[Int(number)].verdict = bool ? .accepts : .refuses
      return
    }
    guard schema.kind == .object else { return report(.notASchema, at: place) }
    let resource = index.owner(of: place)
    guard let dialect = dialect(of: resource) else { return }
    let builder = SchemaBuilder(
      place: place, schema: schema, resource: resource, dialect: dialect)
    builder.build(number, &self)
    let annotations = builder.annotations()
    if !annotations.isEmpty { parts.annotations[Int(number)] = annotations }
  }

  mutating func report(
    _ code: SchemaDefect.Code, at place: Place, found: String = "", fact: String = ""
  ) {
    guard defects.count < Self.mostDefects else { return }
    defects.append(index.defect(code, at: place, found: found, fact: fact))
  }
}

// MARK: - Dialects

extension Compiler {
  /// The keywords that hold in a resource; nil, and a defect, where it is of another draft: what is
  /// wrong by this one is then no defect.
  private mutating func dialect(of resource: Int) -> Dialect? {
    if let known = dialects[resource] { return known }
    var dialect = findDialect(of: resource)
    if options.assertsFormat { dialect?.vocabularies.insert(.formatAssertion) }
    dialects[resource] = .some(dialect)
    return dialect
  }

  private mutating func findDialect(of resource: Int) -> Dialect? {
    guard let metaschema = index.resources[resource].metaschema else { return .standard }
    let uri = metaschema.hasSuffix("#") ? String(metaschema.dropLast()) : metaschema
    if uri == Dialect.uri { return .standard }
    let root = index.resources[resource].root
    let place =
      index.value(at: root)["$schema"].map { Place(document: root.document, node: $0.index) }
      ?? root
    if let draft = Dialect.otherDraft(uri) {
      report(.unsupportedDraft, at: place, found: metaschema, fact: draft)
      return nil
    }
    if !index.knows(uri) { index.addEmbedded(uri) }
    guard let owner = index.resource(named: uri) else {
      report(.unknownMetaschema, at: place, found: metaschema)
      return .standard
    }
    guard let vocabularies = index.value(at: owner.root)["$vocabulary"] else { return .standard }
    return dialect(from: vocabularies, place)
  }

  private mutating func dialect(from vocabularies: JSONValue, _ place: Place) -> Dialect {
    var dialect = Dialect(vocabularies: [.core])
    for member in vocabularies.members {
      if let vocabulary = Dialect.Vocabulary(uri: member.name) {
        dialect.vocabularies.insert(vocabulary)
      } else if member.value.bool == true {
        report(.unknownVocabulary, at: place, found: member.name)
      }
    }
    return dialect
  }
}

// MARK: - References

extension Compiler {
  /// The place that a `$ref` or `$dynamicRef` leads to; nil, and a defect, where there is none.
  mutating func target(of reference: JSONValue, from schema: Place, in resource: Int) -> Place? {
    let place = Place(document: schema.document, node: reference.index)
    guard let text = reference.string else {
      report(.badKeywordValue, at: place, fact: "string")
      return nil
    }
    do throws(ResourceIndex.Failure) {
      return try index.resolve(text, from: resource)
    } catch {
      switch error {
      case .notAReference: report(.badReference, at: place, found: text)
      case .unresolved(let uri): report(.unresolvedReference, at: place, found: uri)
      }
      return nil
    }
  }

  /// The table of a `$dynamicRef`'s name; nil where the reference is like a `$ref` (core §8.2.3.2):
  /// its fragment is no name, or what it leads to at first bears no dynamic anchor of that name.
  mutating func dynamicName(of reference: String, to target: Place) -> Int32? {
    guard let fragment = URIReference(parsing: reference)?.fragment, !fragment.isEmpty,
      let bytes = URIReference.percentDecoded(fragment)
    else { return nil }
    let name = String(decoding: bytes, as: UTF8.self)
    guard index.resources[index.owner(of: target)].dynamicAnchors[name] == target else {
      return nil
    }
    if let known = dynamicNames.firstIndex(of: name) { return Int32(known) }
    dynamicNames.append(name)
    return Int32(dynamicNames.count - 1)
  }

  /// Compiles what the dynamic scope may lead to, until nothing new turns up.
  private mutating func compileDynamicTargets() {
    var tables: [Int32] = []
    var size = -1
    while size != parts.schemas.count {
      size = parts.schemas.count
      guard dynamicNames.count * index.resources.count <= Self.largestDynamic else {
        return report(.tooLarge, at: parts.places[0])
      }
      let used = Set(parts.places.map { index.owner(of: $0) })
      tables = []
      for name in dynamicNames {
        for (number, resource) in index.resources.enumerated() {
          guard used.contains(number), let target = resource.dynamicAnchors[name] else {
            tables.append(-1)
            continue
          }
          tables.append(self.number(of: target))
        }
      }
      compileWaiting()
    }
    parts.dynamicTargets = ContiguousArray(tables)
  }

  /// The pattern's number; nil, and a defect, where it can't be used.
  mutating func pattern(_ text: String, at place: Place) -> Int32? {
    if let known = compiledPatterns[Array(text.utf8)] { return known }
    do throws(RegularExpressionError) {
      let compiled = try CompiledPattern(RegularExpression(parsing: text))
      parts.patterns.append(compiled)
    } catch {
      report(
        error.code.isBeyondEngine ? .unsupportedPattern : .badPattern, at: place, found: text,
        fact: "\(error.code.rawValue) \(error.offset)")
      return nil
    }
    let number = Int32(parts.patterns.count - 1)
    compiledPatterns[Array(text.utf8)] = number
    return number
  }
}

// MARK: - Shortcuts

extension Compiler {
  /// Lets whoever applies a schema that is nothing but a `$ref` apply its target at once.
  ///
  /// Not where the way matters: in a program with dynamic references, or past an annotation.
  private mutating func shortenReferences() {
    guard parts.dynamicTargets.isEmpty else { return }
    let targets = parts.schemas.indices.map { target(of: $0) }
    for position in parts.slots.indices where parts.slots[position].schema >= 0 {
      parts.slots[position].schema = targets[Int(parts.slots[position].schema)]
    }
    for position in parts.lists.indices {
      parts.lists[position] = targets[Int(parts.lists[position])]
    }
    for position in parts.instructions.indices {
      switch parts.instructions[position] {
      case .reference(let schema): parts.instructions[position] = .reference(targets[Int(schema)])
      case .items(let prefix, let rest) where rest >= 0:
        parts.instructions[position] = .items(prefix: prefix, rest: targets[Int(rest)])
      default: break
      }
    }
  }

  /// Where a chain of bare references ends; loops were refused before.
  private func target(of number: Int) -> Int32 {
    var number = number
    while parts.annotations[number] == nil, let next = bareReference(number) {
      number = Int(next)
    }
    return Int32(number)
  }

  private func bareReference(_ number: Int) -> Int32? {
    let schema = parts.schemas[number]
    guard schema.verdict == .depends, schema.types == .all else { return nil }
    var target: Int32?
    for kind in 0..<7 {
      let run = parts.runs[number * CompiledSchema.runs + kind]
      guard run.count == 1, case .reference(let next) = parts.instructions[Int(run.start)] else {
        return nil
      }
      target = next
    }
    return target
  }
}

// MARK: - Loops

extension Compiler {
  /// Reports schemas that apply themselves to the same value again, by whatever way round.
  private mutating func findLoops() {
    enum Mark { case new, open, done }
    var marks = [Mark](repeating: .new, count: parts.schemas.count)
    for start in marks.indices where marks[start] == .new {
      var path: [(schema: Int, rest: [Int32])] = [(start, inPlace(start))]
      marks[start] = .open
      while let last = path.indices.last {
        guard let next = path[last].rest.popLast() else {
          marks[path[last].schema] = .done
          path.removeLast()
          continue
        }
        switch marks[Int(next)] {
        case .done: break
        case .open:
          let place = parts.places[Int(next)]
          return report(.referenceLoop, at: place, found: "#\(index.value(at: place).pointer)")
        case .new:
          marks[Int(next)] = .open
          path.append((Int(next), inPlace(Int(next))))
        }
      }
    }
  }

  /// The schemas that a schema applies to the same value.
  private func inPlace(_ number: Int) -> [Int32] {
    var result: [Int32] = []
    // What an object is asked holds all that any value is asked.
    let run = parts.runs[number * CompiledSchema.runs + Int(Node.Kind.object.rawValue)]
    for position in run.range {
      switch parts.instructions[position] {
      case .reference(let target), .dynamicReference(_, let target), .not(let target):
        result.append(target)
      case .allOf(let list), .anyOf(let list), .oneOf(let list):
        result += list.range.map { parts.lists[$0] }
      case .condition(let test, let consequence, let alternative):
        result += [test, consequence, alternative].filter { $0 >= 0 }
      case .dependentSchemas(let run):
        result += run.range.map { parts.dependencies[$0].schema }
      default: break
      }
    }
    return result
  }
}
