internal import JSON

/// What an evaluation is for; the compiler makes one version of it for each.
protocol EvaluationMode {
  /// Whether problems and annotations are wanted, or only yes or no.
  static var isReporting: Bool { get }
}

/// Yes or no, as soon as it is known.
enum Deciding: EvaluationMode {
  static var isReporting: Bool { false }
}

/// All problems, and annotations.
enum Reporting: EvaluationMode {
  static var isReporting: Bool { true }
}

/// One evaluation of a program over one document.
struct Evaluation<Mode: EvaluationMode>: ~Copyable {
  let program: Program
  let document: JSONDocument
  let wantsAnnotations: Bool
  /// Neither annotations nor a dynamic scope are to be kept.
  private let isPlain: Bool
  var scratch = PatternScratch()
  /// The resources that were entered and not left, outermost first (core §7.1).
  private var dynamicScope: [Int32] = []
  var marks = Marks()
  var depth = 0
  /// How many schemas may still be applied.
  private var steps: Int
  /// Nothing can be told any more; every evaluation ends at once, and the value counts as refused.
  private(set) var isAborted = false
  /// Patterns that took too many steps once are not tried again.
  var exhausted: Set<Int32> = []
  var report = Report()
  /// Above zero while a verdict is wanted without its problems: under `not`, `if` and alternatives.
  var muted = 0

  /// Whether problems are wanted here; where they are not, the first one ends the work.
  @inline(__always) var reports: Bool { Mode.isReporting && muted == 0 }

  /// How deep schemas and values together may go.
  ///
  /// Each takes up to 0.7 KiB of stack, unoptimised 4 KiB, with the address sanitizer 10 KiB: so a
  /// thread of 512 KiB will do, and one of 8 MiB for tests. The standard's meta-schema needs four
  /// for each level of a schema.
  static var deepest: Int { 640 }

  /// How many schemas may be applied: twenty million, and two hundred for each value of the document.
  ///
  /// A schema of a few lines can ask for more than anybody would wait for, by applying another one
  /// twice, which applies a third one twice, and so on.
  static func mostSteps(_ document: JSONDocument) -> Int { 20_000_000 + 200 * document.nodeCount }

  /// How many patterns may burn before the work ends.
  static var mostExhausted: Int { 8 }

  init(_ program: Program, _ document: JSONDocument, wantsAnnotations: Bool = false) {
    self.program = program
    self.document = document
    self.wantsAnnotations = wantsAnnotations
    steps = Self.mostSteps(document)
    isPlain = !wantsAnnotations && !program.usesDynamicScope
  }

  /// Judges the value at `value` by the schema numbered `schema`.
  ///
  /// Which members or elements were evaluated is noted at the marks `noted`, or nowhere where that
  /// is -1. A schema that fails leaves what it noted to be thrown away by the caller.
  mutating func evaluate(_ schema: Int32, _ value: Int, marks noted: Int) -> Bool {
    let compiled = program.schemas[Int(schema)]
    guard compiled.verdict == .depends else { return decide(compiled.verdict, schema, value) }
    guard depth < Self.deepest, steps > 0 else { return giveUp(schema, value) }
    let kind = document.node(value).kind
    if compiled.types != .all, !hasType(compiled.types, kind, value) {
      return failType(compiled.types, kind, schema, value)
    }
    let run = program.runs[Int(schema) * CompiledSchema.runs + Int(kind.rawValue)]
    if run.count == 0 && !wantsAnnotations { return true }
    steps -= 1
    depth += 1
    defer { depth -= 1 }
    if isPlain && !compiled.seesEvaluated { return perform(run, schema, value, noted) }
    return performNoting(run, compiled, schema, value, noted)
  }

  /// Performs a schema's instructions with all that goes on beside: the dynamic scope, the marks of
  /// `unevaluated…`, annotations.
  @inline(never)
  private mutating func performNoting(
    _ run: Run, _ compiled: CompiledSchema, _ schema: Int32, _ value: Int, _ noted: Int
  ) -> Bool {
    let annotations = report.annotations.count
    if program.usesDynamicScope { dynamicScope.append(compiled.resource) }
    let ownMarks = compiled.seesEvaluated && noted < 0
    let place = ownMarks ? marks.push(for: document.node(value)) : noted
    let isValid = perform(run, schema, value, place)
    if ownMarks { marks.pop(to: place) }
    if program.usesDynamicScope { dynamicScope.removeLast() }
    if Mode.isReporting && wantsAnnotations {
      if isValid {
        annotate(schema, value)
      } else {
        report.annotations.removeSubrange(annotations...)
      }
    }
    return isValid
  }

  /// Nothing can be told any more: a schema goes round, or a pattern burnt before.
  @inline(never)
  private mutating func giveUp(_ schema: Int32, _ value: Int) -> Bool {
    if !isAborted {
      let limit = steps > 0 ? Self.deepest : Self.mostSteps(document)
      doubt(schema, "", value, .recursionLimit(limit))
    }
    abort()
    return false
  }

  /// Lets every further evaluation fail at once, and that without problems: they would prove
  /// nothing.
  mutating func abort() {
    isAborted = true
    depth = Int.max >> 1
    muted += 1 << 32
  }

  @inline(never)
  private mutating func decide(
    _ verdict: CompiledSchema.Verdict, _ schema: Int32, _ value: Int
  ) -> Bool {
    if verdict == .accepts { return true }
    fail(schema, "", value, .never)
    return false
  }

  @inline(__always)
  private func hasType(_ types: TypeSet, _ kind: Node.Kind, _ value: Int) -> Bool {
    if types.contains(TypeSet(kind)) { return true }
    guard kind == .number, types.contains(.integer) else { return false }
    let node = document.node(value)
    return node.traits.contains(.smallInteger) || document.decimal(node).isIntegral
  }

  @inline(never)
  private mutating func failType(
    _ types: TypeSet, _ kind: Node.Kind, _ schema: Int32, _ value: Int
  ) -> Bool {
    fail(
      schema, "type", value, .type(expected: types.names, found: JSONValue.typeName(kind)))
    return false
  }

  @inline(__always)
  private mutating func perform(_ run: Run, _ schema: Int32, _ value: Int, _ noted: Int) -> Bool {
    var isValid = true
    var position = Int(run.start)
    let end = position + Int(run.count)
    while position < end {
      if !perform(program.instructions[position], schema, value, noted) {
        guard reports else { return false }
        isValid = false
      }
      position += 1
    }
    return isValid
  }

  private mutating func perform(
    _ instruction: Instruction, _ schema: Int32, _ value: Int, _ noted: Int
  ) -> Bool {
    switch instruction {
    case .members(let plan): members(plan, schema, value, noted)
    case .reference(let target): inPlace(target, value, noted)
    case .items(let prefix, let rest): items(prefix, rest, schema, value, noted)
    case .minimum(let limit):
      bound(limit, schema, "minimum", value, { $0 >= 0 }, Problem.Kind.minimum)
    case .exclusiveMinimum(let limit):
      bound(limit, schema, "exclusiveMinimum", value, { $0 > 0 }, Problem.Kind.exclusiveMinimum)
    case .maximum(let limit):
      bound(limit, schema, "maximum", value, { $0 <= 0 }, Problem.Kind.maximum)
    case .exclusiveMaximum(let limit):
      bound(limit, schema, "exclusiveMaximum", value, { $0 < 0 }, Problem.Kind.exclusiveMaximum)
    case .multipleOf(let divisor): multipleOf(divisor, schema, value)
    case .minLength(let limit): minLength(limit, schema, value)
    case .maxLength(let limit): maxLength(limit, schema, value)
    case .pattern(let number): pattern(number, schema, value)
    case .format(let number): format(number, schema, value)
    case .minItems(let limit):
      hold(count(value) >= limit, schema, "minItems", value) {
        .minItems(limit: limit, found: $0.count)
      }
    case .maxItems(let limit):
      hold(count(value) <= limit, schema, "maxItems", value) {
        .maxItems(limit: limit, found: $0.count)
      }
    case .minProperties(let limit):
      hold(count(value) >= limit, schema, "minProperties", value) {
        .minProperties(limit: limit, found: $0.count)
      }
    case .maxProperties(let limit):
      hold(count(value) <= limit, schema, "maxProperties", value) {
        .maxProperties(limit: limit, found: $0.count)
      }
    case .uniqueItems: uniqueItems(schema, value)
    case .contains(let target, let least, let most):
      contains(target, Int(least), Int(most), schema, value, noted)
    case .propertyNames(let target): propertyNames(target, schema, value)
    case .dependentRequired(let run): dependentRequired(run, schema, value)
    case .dependentSchemas(let run): dependentSchemas(run, value, noted)
    case .constant(let literal): constant(literal, schema, value)
    case .enumeration(let number): enumeration(number, schema, value)
    case .dynamicReference(let anchor, let initial):
      inPlace(dynamicTarget(anchor) ?? initial, value, noted)
    case .allOf(let list): allOf(list, value, noted)
    case .anyOf(let list): anyOf(list, schema, value, noted)
    case .oneOf(let list): oneOf(list, schema, value, noted)
    case .not(let target): not(target, schema, value)
    case .condition(let test, let consequence, let alternative):
      condition(test, consequence, alternative, value, noted)
    case .unevaluatedItems(let target): unevaluatedItems(target, schema, value, noted)
    case .unevaluatedProperties(let target): unevaluatedProperties(target, schema, value, noted)
    }
  }

  @inline(__always)
  func count(_ value: Int) -> Int { Int(document.node(value).length) }

  /// The schema that the outermost resource with the dynamic anchor has for it.
  private func dynamicTarget(_ anchor: Int32) -> Int32? {
    let table = Int(anchor) * program.resources.count
    for resource in dynamicScope {
      let target = program.dynamicTargets[table + Int(resource)]
      if target >= 0 { return target }
    }
    return nil
  }
}
