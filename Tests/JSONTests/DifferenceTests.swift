import JSON
import TestSupport
import Testing

@Suite struct `Difference` {
  /// The changes in short: `-place value`, `+place value`, `place value → place value`.
  private func changes(_ old: String, _ new: String) throws -> [String] {
    try JSONDifference(from: root(old), to: root(new)).changes.map { change in
      func show(_ side: JSONChange.Side) -> String {
        let value = text(JSONWriter.bytes(of: side.value))
        return side.pointer.tokens.isEmpty ? value : "\(side.pointer) \(value)"
      }
      switch (change.old, change.new) {
      case (let old?, let new?): return "\(show(old)) → \(show(new))"
      case (let old?, nil): return "-" + show(old)
      case (nil, let new?): return "+" + show(new)
      case (nil, nil): return "nothing"
      }
    }
  }

  static let cases: [(old: String, new: String, changes: [String])] = [
    ("{}", "{}", []), ("[]", "[]", []), ("1", "1.0", []),
    ("{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}", []),
    ("1", "2", ["1 → 2"]),
    ("1", "\"1\"", ["1 → \"1\""]),
    ("{}", "[]", ["{} → []"]),
    ("{\"a\":[]}", "{\"a\":{}}", ["/a [] → /a {}"]),
    ("{\"a\":null}", "{\"a\":{\"b\":1}}", ["/a null → /a {\"b\":1}"]),
    ("{}", "{\"a\":1}", ["+/a 1"]),
    ("{\"a\":1}", "{}", ["-/a 1"]),
    ("{\"a\":1}", "{\"b\":1}", ["-/a 1", "+/b 1"]),
    ("{\"a\":{\"b\":1,\"c\":2}}", "{\"a\":{\"b\":1,\"c\":3}}", ["/a/c 2 → /a/c 3"]),
    ("{\"a/~\":1}", "{\"a/~\":2}", ["/a~1~0 1 → /a~1~0 2"]),
    ("{\"é\":1}", "{\"e\u{301}\":1}", ["-/é 1", "+/e\u{301} 1"]),
    ("\"é\"", "\"e\u{301}\"", ["\"é\" → \"e\u{301}\""]),
    ("[]", "[1]", ["+/0 1"]),
    ("[1]", "[]", ["-/0 1"]),
    ("[1,2,3]", "[0,1,2,3]", ["+/0 0"]),
    ("[1,2,3]", "[1,2,0,3]", ["+/2 0"]),
    ("[1,2,3]", "[1,2,3,4]", ["+/3 4"]),
    ("[1,2,3]", "[2,3]", ["-/0 1"]),
    ("[1,2,3]", "[1,3]", ["-/1 2"]),
    ("[1,2,3]", "[1,2]", ["-/2 3"]),
    ("[1,2,3]", "[1,9,3]", ["/1 2 → /1 9"]),
    ("[1,1,1]", "[1,1]", ["-/2 1"]),
    ("[1,2]", "[2,1]", ["-/0 1", "+/1 1"]),
    ("[1,2,3,4]", "[1,3,2,4]", ["-/1 2", "+/2 2"]),
    ("[{\"a\":1,\"b\":2},{\"a\":3}]", "[{\"a\":1,\"b\":5},{\"a\":3}]", ["/0/b 2 → /0/b 5"]),
    ("[{\"a\":1},{\"a\":2}]", "[{\"a\":0},{\"a\":1},{\"a\":2}]", ["+/0 {\"a\":0}"]),
    (
      "[{\"a\":1},{\"a\":2}]", "[{\"a\":0},{\"a\":1},{\"a\":5}]",
      ["+/0 {\"a\":0}", "/1/a 2 → /2/a 5"]
    ),
    ("[1,2,3,4,5]", "[9,1,3,4,8]", ["+/0 9", "-/1 2", "/4 5 → /4 8"]),
    ("[[1,2],[3]]", "[[1],[3,4]]", ["-/0/1 2", "+/1/1 4"]),
  ]

  @Test func `shows the smallest places that changed`() throws {
    for (old, new, expected) in try Samples.filled(Self.cases) {
      let found = try changes(old, new)
      #expect(found.count == expected.count, "\(old) to \(new): \(found)")
      for (one, other) in zip(found, expected) {
        #expect(one.utf8.elementsEqual(other.utf8), "\(one)")
      }
    }
  }

  @Test func `has changes only where values differ`() throws {
    var random = FixedRandom(seed: 17)
    var different = 0
    for _ in 0..<1000 {
      let old = try JSONDocument(parsing: JSONWriter.bytes(of: random.tree())).root
      let tree = random.oneIn(3) ? random.tree() : mutated(JSONTree(old), &random)
      let new = try JSONDocument(parsing: JSONWriter.bytes(of: tree)).root
      let difference = JSONDifference(from: old, to: new)
      #expect(difference.changes.isEmpty == (old == new))
      #expect(JSONDifference(from: new, to: old).changes.isEmpty == (old == new))
      #expect(JSONDifference(from: old, to: old).changes.isEmpty)
      different += old == new ? 0 : 1
      #expect(difference.changes.allSatisfy { isTrue($0, old, new) })
    }
    #expect(different > 500)
  }

  /// Whether a change shows what stands in both documents, and a difference.
  private func isTrue(_ change: JSONChange, _ old: JSONValue, _ new: JSONValue) -> Bool {
    for (side, root) in [(change.old, old), (change.new, new)] {
      if let side, root[side.pointer] != side.value { return false }
    }
    return change.old?.value != change.new?.value
  }

  private func mutated(_ tree: JSONTree, _ random: inout FixedRandom) -> JSONTree {
    switch tree {
    case .array(var elements) where !elements.isEmpty:
      let place = random.below(elements.count)
      switch random.below(4) {
      case 0: elements.remove(at: place)
      case 1: elements.insert(random.tree(depth: 1), at: place)
      case 2: elements.swapAt(place, random.below(elements.count))
      default: elements[place] = mutated(elements[place], &random)
      }
      return .array(elements)
    case .object(var object) where !object.members.isEmpty:
      let name = object.members[random.below(object.members.count)].name
      switch random.below(3) {
      case 0: object[name] = nil
      case 1: object[random.string()] = random.tree(depth: 1)
      default: object[name] = object[name].map { mutated($0, &random) }
      }
      return .object(object)
    default: return random.oneIn(4) ? tree : random.tree(depth: 1)
    }
  }

  @Test func `aligns long tables, whatever was put in front`() throws {
    let rows = (0..<900).map { "{\"id\":\($0),\"name\":\"row \($0)\"}" }
    let old = "[" + rows.joined(separator: ",") + "]"
    var changed = rows
    changed[500] = "{\"id\":500,\"name\":\"new\"}"
    changed.remove(at: 700)
    let new = "[{\"id\":-1}," + changed.joined(separator: ",") + "]"
    #expect(
      try changes(old, new) == [
        "+/0 {\"id\":-1}", "/500/name \"row 500\" → /501/name \"new\"",
        "-/700 {\"id\":700,\"name\":\"row 700\"}",
      ])
  }

  @Test func `compares huge arrays and objects in reasonable time`() throws {
    let numbers = (0..<20_000).map(String.init)
    let others = numbers.map { $0 + ".5" }
    let found = try changes(
      "[" + numbers.joined(separator: ",") + "]", "[" + others.joined(separator: ",") + "]")
    #expect(found.count == 20_000)
    func object(_ value: Int) -> String {
      "{" + numbers.map { "\"\($0)\":\($0 == "77" ? value : 0)" }.joined(separator: ",") + "}"
    }
    #expect(try changes(object(1), object(2)) == ["/77 1 → /77 2"])
  }
}
