import JSON
import TestSupport
import Testing

@Suite(.enabled(if: PythonJudge.path != nil, "no .venv/bin/python3"))
struct `Python's json module` {
  /// Reads a text a line; prints each again, its numbers as `["i"|"f", text]` to lose no digit.
  private static let program = """
    import json, sys
    for line in sys.stdin.buffer:
        value = json.loads(
            line.decode("utf-8"), parse_int=lambda t: ["i", t], parse_float=lambda t: ["f", t])
        print(json.dumps(value))
    """

  private func shown(_ tree: JSONTree) -> JSONTree {
    switch tree {
    case .null, .bool, .string: tree
    case .number(let number):
      [.string(number.text.contains { ".eE".contains($0) } ? "f" : "i"), .string(number.text)]
    case .array(let elements): .array(elements.map(shown))
    case .object(let object): .object(JSONObject(object.members.map { ($0.name, shown($0.value)) }))
    }
  }

  @Test func `reads what we write, and we what it writes`() throws {
    var random = FixedRandom(seed: 13)
    let trees = (0..<1000).map { _ in random.tree() }
    var input: [UInt8] = []
    for (place, tree) in trees.enumerated() {
      input += JSONWriter.bytes(of: tree, escaping: place % 2 == 0 ? .minimal : .visible)
      input.append(UInt8(ascii: "\n"))
    }
    let output = try PythonJudge.run(Self.program, input: input)
    let lines = output.split(separator: UInt8(ascii: "\n"))
    try #require(lines.count == trees.count)
    for (line, tree) in zip(lines, trees) {
      #expect(try JSONTree(JSONDocument(parsing: Array(line)).root) == shown(tree))
    }
  }

  /// Where both are strict, they must agree; Python alone takes NaN, lone surrogates and the like.
  @Test func `refuses no text that we accept`() throws {
    var texts: [String] = []
    for text in try Samples.filled(`Reader: what it accepts`.texts) where !text.contains("\n") {
      if !text.contains("\r"), refusal(text) == nil { texts.append(text) }
    }
    try #require(texts.count > 10)
    let output = try PythonJudge.run(Self.program, input: Array(texts.joined(separator: "\n").utf8))
    let lines = output.split(separator: UInt8(ascii: "\n"))
    try #require(lines.count == texts.count)
    for (line, text) in zip(lines, texts) {
      #expect(
        try JSONTree(root(String(decoding: line, as: UTF8.self))) == shown(JSONTree(root(text))))
    }
  }
}
