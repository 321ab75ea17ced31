import JSON
import TestSupport
import Testing

@Suite struct `Equality of values` {
  @Test(arguments: [
    ("1", "1.0"), ("[1,2]", "[1.0,2e0]"), ("\"é\"", "\"\\u00e9\""), ("\"/\"", "\"\\/\""),
    ("{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1.0}"),
    ("{\"a\":{\"x\":[],\"y\":{}}}", "{\"a\":{\"y\":{},\"x\":[]}}"),
    ("{\"\\u0061\":0}", "{\"a\":-0}"), ("[]", " [ ] "), ("{}", "{ }"), ("\"\"", "\"\""),
    ("\"😀\"", "\"\\ud83d\\ude00\""), ("9007199254740993", "9007199254740993.0"),
  ])
  func `looks at what is meant`(one: String, other: String) throws {
    let (left, right) = (try root(one), try root(other))
    #expect(left == right && right == left)
    #expect(left.hashValue == right.hashValue)
    #expect(JSONTree(left) == JSONTree(right))
    #expect(Set([left, right]).count == 1)
  }

  static let different = [
    "null", "true", "false", "0", "1", "9007199254740992", "9007199254740993", "\"\"", "\"0\"",
    "\"é\"", "\"e\u{301}\"", "\"\\u0000\"", "\"null\"", "\"\u{C5}\"", "\"\u{212B}\"", "[]",
    "[null]",
    "[[]]", "[1,2]", "[2,1]", "[\"ab\"]", "[\"a\",\"b\"]", "{}", "{\"a\":1}", "{\"a\":2}",
    "{\"b\":1}",
    "{\"a\":1,\"b\":1}", "{\"é\":1}", "{\"e\u{301}\":1}", "[{}]", "{\"\":[]}", "{\"a\":{\"b\":1}}",
  ]

  @Test func `tells apart what differs`() throws {
    let values = try Samples.filled(Self.different).map { try root($0) }
    for (place, one) in values.enumerated() {
      for (otherPlace, other) in values.enumerated() {
        #expect((one == other) == (place == otherPlace))
        #expect((JSONTree(one) == JSONTree(other)) == (place == otherPlace))
      }
    }
    #expect(Set(values).count == values.count)
    #expect(Set(values.map(\.hashValue)).count == values.count)
  }

  @Test(arguments: [31, 32, 33, 500])
  func `disregards the order of many members`(count: Int) throws {
    func text(_ numbers: some Sequence<Int>) -> String {
      "{" + numbers.map { "\"n\($0)\":\($0)" }.joined(separator: ",") + "}"
    }
    let value = try root(text(0..<count))
    let reversed = try root(text((0..<count).reversed()))
    #expect(value == reversed)
    #expect(value.hashValue == reversed.hashValue)
    #expect(try value != root(text(1...count)))
    #expect(try value != root(text(0..<count).replacing("\"n3\":3", with: "\"n3\":4")))
  }

  /// Parts that a careless hash would run together.
  @Test func `hashes no string like two`() throws {
    let kind = "\\u0005" + String(repeating: "\\u0000", count: 7)
    let texts = [
      "[\"a\",\"b\"]", "[\"a\(kind)b\"]", "[\"ab\",\"\"]", "[\"\",\"ab\"]", "[[\"a\"],\"b\"]",
    ]
    #expect(Set(try texts.map { try root($0).hashValue }).count == texts.count)
  }
}

@Suite struct `Trees` {
  @Test func `are written as literals`() {
    let tree: JSONTree = [
      "null": nil, "yes": true, "number": 5, "text": "a\("b")", "list": [1, "x", []], "object": [:],
    ]
    #expect(
      text(JSONWriter.bytes(of: tree))
        == #"{"null":null,"yes":true,"number":5,"text":"ab","list":[1,"x",[]],"object":{}}"#)
  }

  @Test func `copy values whole`() throws {
    let value = try root(Values.sample)
    #expect(text(JSONWriter.bytes(of: JSONTree(value))) == text(JSONWriter.bytes(of: value)))
  }

  @Test func `set members of objects only`() {
    var tree: JSONTree = ["a": 1]
    tree["b"] = 2
    tree["a"] = nil
    #expect(tree == ["b": 2])
    #expect(tree["b"] == 2)
    #expect(tree["c"] == nil)
    var array: JSONTree = [1]
    array["a"] = 1
    #expect(array == [1])
    #expect(array["a"] == nil)
  }

  @Test func `tell names apart byte by byte`() {
    var object = JSONObject([("é", 1), ("e\u{301}", 2)])
    #expect(object.members.count == 2)
    object["e\u{301}"] = 3
    #expect(object["\u{E9}"] == 1)
    #expect(object["e\u{301}"] == 3)
    #expect(JSONTree.string("é") != JSONTree.string("e\u{301}"))
  }

  @Test func `keep the first place and the last value of a name`() {
    let object = JSONObject([("a", 1), ("b", 2), ("a", 3)])
    #expect(object.members.map(\.name) == ["a", "b"])
    #expect(object["a"] == 3)
  }

  @Test func `set, replace and remove members`() {
    var object = JSONObject()
    object["x"] = nil
    object["x"] = 1
    object["y"] = [:]
    object["x"] = "new"
    #expect(object.members.map(\.name) == ["x", "y"])
    object["x"] = nil
    #expect(object.members.map(\.name) == ["y"])
    #expect(object["x"] == nil)
  }

  @Test func `compare objects whatever their order`() {
    #expect(JSONObject([("a", 1), ("b", 2)]) == JSONObject([("b", 2), ("a", 1)]))
    #expect(JSONObject([("a", 1), ("b", 2)]) != JSONObject([("a", 1), ("c", 2)]))
    #expect(JSONObject([("a", 1)]) != JSONObject([("a", 1), ("b", 2)]))
    #expect(JSONTree.array([1, 2]) != JSONTree.array([2, 1]))
    #expect(JSONTree.null != JSONTree.bool(false))
  }

  @Test func `of many members are made and compared in linear time`() {
    let members = (0..<20_000).map { (String($0), JSONTree.number(JSONNumber($0))) }
    #expect(JSONObject(members) == JSONObject(members.reversed()))
  }
}
