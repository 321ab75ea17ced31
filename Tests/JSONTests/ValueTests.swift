import JSON
import TestSupport
import Testing

@Suite struct `Values` {
  static let sample = """
    {"z":1,"a":[10,[20,{"b":"x"}],30],"~/":{"/~":true,"":{"":false}},"ễ":null,"e\u{302}\u{303}":"nfd",
     "0":{"0":"member"},"text":"\\u0041\\n","empty":{},"none":[]}
    """

  @Test func `keep the order of members`() throws {
    let value = try root("{\"z\":1,\"a\":2,\"\\u0062\":3,\"\":4}")
    #expect(value.members.map(\.name) == ["z", "a", "b", ""])
    #expect(value.members.map(\.value.integer) == [1, 2, 3, 4])
    #expect(value.count == 4)
    #expect(value.members.underestimatedCount == 4)
  }

  @Test(arguments: [
    ("null", JSONValue.Kind.null), ("true", .boolean), ("false", .boolean), ("0", .number),
    ("\"\"", .string), ("[1]", .array), ("{\"a\":1}", .object),
  ])
  func `answer for their own kind only`(text: String, kind: JSONValue.Kind) throws {
    let value = try root(text)
    #expect(value.kind == kind)
    #expect(value.isNull == (kind == .null))
    #expect((value.bool != nil) == (kind == .boolean))
    #expect((value.number != nil) == (kind == .number))
    #expect((value.integer != nil) == (kind == .number))
    #expect((value.string != nil) == (kind == .string))
    #expect((value.withUTF8 { $0.count } != nil) == (kind == .string))
    #expect(Array(value.elements).isEmpty == (kind != .array))
    #expect(Array(value.members).isEmpty == (kind != .object))
    #expect((value[0] != nil) == (kind == .array))
    #expect((value["a"] != nil) == (kind == .object))
    #expect(value.count == (kind == .array || kind == .object ? 1 : 0))
    #expect(value.equals("") == (kind == .string))
  }

  @Test func `are found by name, byte by byte`() throws {
    let value = try root(Self.sample)
    #expect(value["\u{1EC5}"]?.isNull == true)
    #expect(value["e\u{302}\u{303}"]?.string == "nfd")
    #expect(value["missing"] == nil)
    #expect(value["Z"] == nil)
    #expect(value["text"]?.equals("A\n") == true)
    #expect(value["text"]?.equals("A\n ") == false)
    #expect(value["text"]?.withUTF8 { bytes in bytes[0] } == UInt8(ascii: "A"))
  }

  @Test func `are found by position`() throws {
    let value = try root("[[1,[2]],{\"a\":[3]},4]")
    #expect(value[0]?[1]?[0]?.integer == 2)
    #expect(value[1]?["a"]?[0]?.integer == 3)
    #expect(value[2]?.integer == 4)
    #expect(value[3] == nil)
    #expect(value[-1] == nil)
    #expect(value[Int.max] == nil)
    #expect(try root("{\"0\":1}")[0] == nil)
  }

  @Test func `keep their document alive`() throws {
    func inner() throws(JSONError) -> JSONValue? { try root("[\"\\u0061\",\"b\"]")[1] }
    #expect(try inner()?.string == "b")
    #expect(try inner()?.document.root[0]?.string == "a")
  }
}

@Suite struct `Pointers` {
  @Test func `lead back to every value of a document`() throws {
    let document = try root(Values.sample)
    #expect(document.everything.count > 20)
    var names: Set<Int> = []
    for value in document.everything {
      for member in value.members { names.insert(member.nameValue.index) }
    }
    for value in document.everything {
      let pointer = value.pointer
      #expect(try JSONPointer(parsing: pointer.description) == pointer)
      let target = names.contains(value.index) ? value.index + 1 : value.index
      #expect(document[pointer]?.index == target)
      #expect(try document.value(at: pointer.description).index == target)
    }
  }

  @Test func `lead back to every value of random documents`() throws {
    var random = FixedRandom(seed: 3)
    for _ in 0..<200 {
      let value = try JSONDocument(parsing: JSONWriter.bytes(of: random.tree())).root
      for part in value.everything {
        guard let found = value[part.pointer] else {
          Issue.record("\(part.pointer) leads nowhere")
          continue
        }
        #expect(found.index == part.index || found.index == part.index + 1)
      }
    }
  }

  /// The table of RFC 6901 §5.
  @Test(arguments: [
    ("/foo/0", "bar"), ("/", "0"), ("/a~1b", "1"), ("/c%d", "2"), ("/e^f", "3"), ("/g|h", "4"),
    ("/i\\j", "5"), ("/k\"l", "6"), ("/ ", "7"), ("/m~0n", "8"),
  ])
  func `follow RFC 6901`(pointer: String, expected: String) throws {
    let value = try root(
      """
      {"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\\\j":5,"k\\"l":6," ":7,"m~n":8}
      """)
    let found = try value.value(at: pointer)
    #expect(found.string ?? found.number?.text == expected)
    #expect(found.pointer.description == pointer)
    #expect(try value.value(at: "") == value)
  }

  @Test(arguments: [
    ("a", JSONPointer.ParseError.noSlash), ("#/a", .noSlash), ("/~", .badEscape(offset: 1)),
    ("/~2", .badEscape(offset: 1)), ("/a~/b", .badEscape(offset: 2)),
    ("/ễ/~~", .badEscape(offset: 5)),
    ("/~01~", .badEscape(offset: 4)),
  ])
  func `refuse what RFC 6901 has no place for`(text: String, expected: JSONPointer.ParseError)
    throws
  {
    #expect(throws: expected) { try JSONPointer(parsing: text) }
    let error = #expect(throws: JSONAccessError.self) { try root("\n1").value(at: text) }
    #expect(error?.code == .badPointer(expected))
    #expect(error?.pointer == text)
    #expect(error?.position.description == "2:1")
  }

  @Test(arguments: [
    ("0", 0), ("10", 10), ("999999999999999999", 999_999_999_999_999_999),
  ])
  func `read positions`(token: String, expected: Int) {
    #expect(JSONPointer.position(token) == expected)
  }

  @Test(arguments: [
    "", "-", "00", "01", "-1", "+1", "1e0", "1.0", " 1", "٣", "1000000000000000000",
  ])
  func `refuse other positions`(token: String) throws {
    #expect(JSONPointer.position(token) == nil)
    #expect(try root("[1,2]")[JSONPointer(tokens: [token])] == nil)
  }

  @Test func `are told apart byte by byte`() throws {
    let (one, other) = (JSONPointer(tokens: ["é"]), JSONPointer(tokens: ["e\u{301}"]))
    #expect(one != other)
    #expect(Set([one, other, one]).count == 2)
    #expect(JSONPointer(tokens: ["a", "b"]) != JSONPointer(tokens: ["ab"]))
    #expect(JSONPointer().appending("a/b").appending(3).description == "/a~1b/3")
    #expect(try JSONPointer(parsing: "//").tokens == ["", ""])
    #expect(try JSONPointer(parsing: "/~01").tokens == ["~1"])
  }
}

@Suite struct `Access by pointer` {
  private func code<R>(
    _ body: (JSONValue) throws(JSONAccessError) -> R
  ) throws -> (JSONAccessError.Code?, String?) {
    let value = try root("{\n\"a\":[1.5,\"x\",true],\n\"o\":{},\"big\":9223372036854775808}")
    do throws(JSONAccessError) {
      _ = try body(value)
      return (nil, nil)
    } catch {
      return (error.code, error.description)
    }
  }

  @Test func `tells what is missing, and where it stopped`() throws {
    let (missing, text) = try code { value throws(JSONAccessError) in try value.value(at: "/a/7/x")
    }
    #expect(missing == .missing)
    #expect(text == "2:5: /a/7/x: missing")
    #expect(
      try code { v throws(JSONAccessError) in try v.value(at: "/o/x") }.1 == "3:5: /o/x: missing")
    #expect(try code { v throws(JSONAccessError) in try v.value(at: "/a/-") }.0 == .missing)
    #expect(try code { v throws(JSONAccessError) in try v.value(at: "/a/0/0") }.0 == .missing)
  }

  @Test func `tells another kind`() throws {
    typealias Code = JSONAccessError.Code
    func wrong(_ expected: JSONValue.Kind, _ found: JSONValue.Kind) -> Code {
      .wrongKind(expected: expected, found: found)
    }
    #expect(
      try code { v throws(JSONAccessError) in try v.string(at: "/a/0") }.0
        == wrong(.string, .number))
    #expect(
      try code { v throws(JSONAccessError) in try v.number(at: "/a/1") }.0
        == wrong(.number, .string))
    #expect(
      try code { v throws(JSONAccessError) in try v.integer(at: "/a/2") }.0
        == wrong(.number, .boolean))
    #expect(
      try code { v throws(JSONAccessError) in try v.bool(at: "/o") }.0 == wrong(.boolean, .object))
    #expect(
      try code { v throws(JSONAccessError) in try v.array(at: "/o") }.0 == wrong(.array, .object))
    #expect(
      try code { v throws(JSONAccessError) in try v.object(at: "/a") }.0 == wrong(.object, .array))
    #expect(
      try code { v throws(JSONAccessError) in try v.integer(at: "/a/0") }.0 == .notAnInteger("1.5"))
    #expect(
      try code { v throws(JSONAccessError) in try v.integer(at: "/big") }.0
        == .notAnInteger("9223372036854775808"))
  }

  @Test func `hands out what is there`() throws {
    let value = try root("{\"a\":[7.0,\"x\",true,{\"b\":1e2}]}")
    #expect(try value.integer(at: "/a/0") == 7)
    #expect(try value.string(at: "/a/1") == "x")
    #expect(try value.bool(at: "/a/2"))
    #expect(try value.number(at: "/a/3/b").text == "1e2")
    #expect(try value.array(at: "/a").count == 4)
    #expect(try value.object(at: "/a/3").count == 1)
    #expect(try value.object(at: "").count == 1)
  }
}
