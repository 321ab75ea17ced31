import JSON
import JSONSchema

/// Test data that must not be empty: Swift Testing skips an empty list, and the run passes.
enum Samples {
  struct Empty: Error {}

  static func filled<Item>(_ list: [Item]) throws(Empty) -> [Item] {
    guard !list.isEmpty else { throw Empty() }
    return list
  }
}

/// A small generator (SplitMix64) with a fixed seed: the same data in every run.
struct FixedRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  /// True once in `count` calls.
  mutating func oneIn(_ count: Int) -> Bool { below(count) == 0 }

  mutating func pick<Item>(_ list: [Item]) -> Item { list[below(list.count)] }
}

/// The limits of the deepest document that can be read.
let deepLimits = JSONLimits(depth: 1000, numberLength: 10_000)

func root(_ text: String) throws(JSONError) -> JSONValue {
  try JSONDocument(parsing: text, limits: deepLimits).root
}

/// The schema of a text.
func schema(
  _ text: String, uri: String = "", references: [String: String] = [:], assertsFormat: Bool = false
) throws -> Schema {
  try Schema(
    JSONDocument(parsing: text, limits: deepLimits), uri: uri, references: resources(references),
    options: SchemaOptions(assertsFormat: assertsFormat))
}

func resources(_ references: [String: String]) throws(JSONError) -> [SchemaResource] {
  var result: [SchemaResource] = []
  for (uri, text) in references.sorted(by: { $0.key < $1.key }) {
    result.append(SchemaResource(uri: uri, document: try JSONDocument(parsing: text)))
  }
  return result
}

extension Schema {
  /// The answer that deciding and reporting agree on.
  func verdict(_ value: JSONValue) throws(Disagreement) -> Bool {
    let (isValid, problems) = (isValid(value), validate(value))
    guard isValid == problems.isEmpty else {
      throw Disagreement(isValid: isValid, problems: problems.map { "\($0)" })
    }
    return isValid
  }

  struct Disagreement: Error {
    let isValid: Bool
    let problems: [String]
  }
}

/// What compiling a text as a schema finds wrong; nothing where it is a schema.
func defects(
  _ text: String, uri: String = "", references: [String: String] = [:]
) throws -> [SchemaDefect] {
  let document = try JSONDocument(parsing: text, limits: deepLimits)
  let references = try resources(references)
  do throws(SchemaError) {
    _ = try Schema(document, uri: uri, references: references)
    return []
  } catch {
    return error.defects
  }
}
