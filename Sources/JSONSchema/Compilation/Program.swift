internal import JSON

/// A compiled schema: flat tables without references of their own, so that evaluation counts none.
@safe final class Program: @unchecked Sendable {
  let schemas: ContiguousArray<CompiledSchema>
  /// For each schema ``CompiledSchema/runs`` runs of instructions, by the kind of the value: first
  /// what is asked of that kind, then what is asked of all, then `unevaluated…`.
  let runs: ContiguousArray<Run>
  let instructions: ContiguousArray<Instruction>
  /// Lists of schemas, for `allOf`, `prefixItems` and the like.
  let lists: ContiguousArray<Int32>
  let slots: ContiguousArray<NameSlot>
  let plans: ContiguousArray<MembersPlan>
  let patternRules: ContiguousArray<PatternRule>
  let patterns: ContiguousArray<CompiledPattern>
  let formats: ContiguousArray<Format>
  let enumerations: ContiguousArray<Enumeration>
  let valueSets: [Set<JSONValue>]
  let bounds: ContiguousArray<Bound>
  let literals: ContiguousArray<Place>
  let dependencies: ContiguousArray<Dependency>
  /// The values of the annotation keywords of each schema.
  let annotations: [Int: [(keyword: String, place: Place)]]
  /// For each name of a `$dynamicRef` and each resource: the schema that bears the dynamic anchor.
  let dynamicTargets: ContiguousArray<Int32>
  let documents: [JSONDocument]
  let resources: [Resource]
  let places: [Place]
  /// All names, one after the other, and eight zero bytes.
  private let names: UnsafeMutablePointer<UInt8>

  init(_ parts: ProgramParts, index: ResourceIndex) {
    schemas = parts.schemas
    runs = parts.runs
    instructions = parts.instructions
    lists = parts.lists
    slots = parts.slots
    plans = parts.plans
    patternRules = parts.patternRules
    patterns = parts.patterns
    formats = parts.formats
    enumerations = parts.enumerations
    valueSets = parts.valueSets
    bounds = parts.bounds
    literals = parts.literals
    dependencies = parts.dependencies
    annotations = parts.annotations
    dynamicTargets = parts.dynamicTargets
    documents = index.documents
    resources = index.resources
    places = parts.places
    unsafe names = .allocate(capacity: parts.names.count + 8)
    unsafe names.update(repeating: 0, count: parts.names.count + 8)
    for (offset, byte) in parts.names.enumerated() { unsafe names[offset] = byte }
  }

  deinit { unsafe names.deallocate() }

  /// Where a slot's name begins.
  func name(of slot: NameSlot) -> UnsafePointer<UInt8> {
    unsafe UnsafePointer(names + Int(slot.offset))
  }

  /// The names of a table, in the order they were put in.
  func slots(of table: NameTable) -> [NameSlot] {
    guard table.mask >= 0 else { return [] }
    return slots[Int(table.start)...Int(table.start + table.mask)].filter { $0.length >= 0 }
      .sorted { $0.offset < $1.offset }
  }

  func nameBytes(of slot: NameSlot) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: name(of: slot), count: Int(slot.length)))
  }

  func nameText(of slot: NameSlot) -> String {
    unsafe String(
      decoding: UnsafeBufferPointer(start: name(of: slot), count: Int(slot.length)), as: UTF8.self)
  }

  /// The `$dynamicRef` names of the program; the resources' tables follow each other.
  var usesDynamicScope: Bool { !dynamicTargets.isEmpty }
}

/// The tables while they grow.
struct ProgramParts {
  var schemas: ContiguousArray<CompiledSchema> = []
  var runs: ContiguousArray<Run> = []
  var instructions: ContiguousArray<Instruction> = []
  var lists: ContiguousArray<Int32> = []
  var slots: ContiguousArray<NameSlot> = []
  var plans: ContiguousArray<MembersPlan> = []
  var patternRules: ContiguousArray<PatternRule> = []
  var patterns: ContiguousArray<CompiledPattern> = []
  var formats: ContiguousArray<Format> = []
  var enumerations: ContiguousArray<Enumeration> = []
  var valueSets: [Set<JSONValue>] = []
  var bounds: ContiguousArray<Bound> = []
  var literals: ContiguousArray<Place> = []
  var dependencies: ContiguousArray<Dependency> = []
  var annotations: [Int: [(keyword: String, place: Place)]] = [:]
  var dynamicTargets: ContiguousArray<Int32> = []
  var names: [UInt8] = []
  /// A table of names came out too slow to be used.
  var hasSlowTable = false
  var places: [Place] = []
}

/// A run of entries in a table.
struct Run: BitwiseCopyable {
  var start: Int32 = 0
  var count: Int32 = 0

  var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// One schema: the kinds of value it takes; what it asks of each kind stands in the program's runs.
struct CompiledSchema: BitwiseCopyable {
  enum Verdict: UInt8, BitwiseCopyable { case accepts, refuses, depends }

  var verdict: Verdict = .depends
  /// The kinds that `type` names, all where there is none.
  var types = TypeSet.all
  /// `unevaluatedItems` or `unevaluatedProperties` stand here.
  var seesEvaluated = false
  var resource: Int32 = 0

  /// How many runs of instructions a schema has: one for each ``Node/Kind``, and one to spare.
  static let runs = 8
}

/// The values of the keyword `type`.
struct TypeSet: OptionSet, BitwiseCopyable {
  let rawValue: UInt8

  static let null = TypeSet(rawValue: 1)
  static let boolean = TypeSet(rawValue: 2)
  static let number = TypeSet(rawValue: 4)
  static let integer = TypeSet(rawValue: 8)
  static let string = TypeSet(rawValue: 16)
  static let array = TypeSet(rawValue: 32)
  static let object = TypeSet(rawValue: 64)
  static let all = TypeSet(rawValue: 127)

  static let named: [(name: String, type: TypeSet)] = [
    ("null", .null), ("boolean", .boolean), ("number", .number), ("integer", .integer),
    ("string", .string), ("array", .array), ("object", .object),
  ]

  var names: [String] { Self.named.filter { contains($0.type) }.map(\.name) }

  /// The type of a node's kind, in the order of ``Node/Kind``.
  @inline(__always)
  init(_ kind: Node.Kind) {
    let table: UInt64 = 0x40_20_10_04_02_02_01
    self.init(rawValue: UInt8(truncatingIfNeeded: table >> (UInt64(kind.rawValue) * 8)))
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }
}

/// One assertion or applicator.
///
/// Numbers are indices into the program's tables; -1 stands for none.
enum Instruction: BitwiseCopyable {
  case minimum(Int32)
  case exclusiveMinimum(Int32)
  case maximum(Int32)
  case exclusiveMaximum(Int32)
  case multipleOf(Int32)
  case minLength(Int)
  case maxLength(Int)
  case pattern(Int32)
  case format(Int32)
  case minItems(Int)
  case maxItems(Int)
  case uniqueItems
  case items(prefix: Run, rest: Int32)
  case contains(Int32, min: Int32, max: Int32)
  case minProperties(Int)
  case maxProperties(Int)
  case members(Int32)
  case propertyNames(Int32)
  case dependentRequired(Run)
  case dependentSchemas(Run)
  case constant(Int32)
  case enumeration(Int32)
  case reference(Int32)
  case dynamicReference(anchor: Int32, initial: Int32)
  case allOf(Run)
  case anyOf(Run)
  case oneOf(Run)
  case not(Int32)
  case condition(if: Int32, then: Int32, else: Int32)
  case unevaluatedItems(Int32)
  case unevaluatedProperties(Int32)
}

/// An entry of a hash table of names; a length of -1 marks an empty one.
struct NameSlot: BitwiseCopyable {
  var hash: UInt32 = 0
  var offset: Int32 = 0
  var length: Int32 = -1
  /// The schema of the member, or -1.
  var schema: Int32 = -1
  var isRequired = false
}

/// A hash table of names in the program's slots; no slots where `mask` is -1.
struct NameTable: BitwiseCopyable {
  var start: Int32 = 0
  var mask: Int32 = -1
}

/// What `properties`, `patternProperties`, `additionalProperties` and `required` ask, in one pass.
struct MembersPlan: BitwiseCopyable {
  var names = NameTable()
  var required: Int32 = 0
  var patterns = Run()
  var additional: Int32 = -1
  /// `additionalProperties` stands here: it, not `properties`, is to blame for further members.
  var isClosed = false
}

struct PatternRule: BitwiseCopyable {
  var pattern: Int32
  var schema: Int32
}

/// `enum`: a table of its strings, and all of its values.
struct Enumeration: BitwiseCopyable {
  var strings = NameTable()
  var literals = Run()
  /// The set of all values where they are many, or -1.
  var set: Int32 = -1
}

/// A number in the schema; `small` where it fits.
struct Bound: BitwiseCopyable {
  var small: Int64
  var isSmall: Bool
  var literal: Int32
}

/// `dependentRequired` and `dependentSchemas`: what the presence of a member asks for.
struct Dependency: BitwiseCopyable {
  /// A table of one name: the member.
  var name: NameTable
  /// The schema, or -1.
  var schema: Int32 = -1
  /// A table of the names that must be there too.
  var required = NameTable()
  /// It stands in `dependencies`.
  var isOld = false
}
