import JSON
import JSONSchema

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
