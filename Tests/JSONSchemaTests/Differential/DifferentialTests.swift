import JSON
import JSONSchema
import TestSupport
import Testing

/// Random schemas and values, judged by us and by Python's `jsonschema`.
///
/// `HOSO_LONG=1` judges 100,000 pairs, else 5,000.
@Suite(.enabled(if: PythonJudge.path != nil, "no .venv/bin/python3 with jsonschema"))
struct `Python's judgement of random schemas` {
  private static let isLong = environment("HOSO_LONG") == "1"
  private static let schemas = isLong ? 2000 : 250
  private static let valuesEach = isLong ? 50 : 20

  /// Prints a line for each schema: `1` or `0` for each value.
  private static let program = """
    import sys, json, jsonschema
    for line in sys.stdin.buffer:
        case = json.loads(line)
        validator = jsonschema.Draft202012Validator(case["schema"])
        print("".join("1" if validator.is_valid(v) else "0" for v in case["values"]))
    """

  struct Case {
    let schema: String
    let values: [String]

    var line: String { "{\"schema\": \(schema), \"values\": [\(values.joined(separator: ", "))]}" }
  }

  @Test func `is ours`() throws {
    var random = RandomSchema(seed: 20_261_121)
    let cases = (0..<Self.schemas).map { _ in
      Case(
        schema: random.schema(), values: (0..<Self.valuesEach).map { _ in random.value() })
    }
    let output = try PythonJudge.run(
      Self.program, input: Array(cases.map(\.line).joined(separator: "\n").utf8))
    let verdicts = output.split(separator: UInt8(ascii: "\n"))
    try #require(verdicts.count == cases.count)
    var (valid, differences) = (0, 0)
    for (test, verdicts) in zip(cases, verdicts) {
      try #require(verdicts.count == test.values.count)
      let schema = try schema(test.schema)
      for (text, verdict) in zip(test.values, verdicts) {
        let isValid = try schema.verdict(root(text))
        if isValid { valid += 1 }
        guard isValid != (verdict == UInt8(ascii: "1")) else { continue }
        differences += 1
        if differences <= 20 { Issue.record("we say \(isValid): \(text) by \(test.schema)") }
      }
    }
    let count = Self.schemas * Self.valuesEach
    print("differential: \(count) pairs, \(valid) valid, \(differences) differences")
    #expect(differences == 0)
    // A generator whose values all fail, or all pass, would show nothing.
    #expect((count / 5...count * 4 / 5).contains(valid))
  }
}
