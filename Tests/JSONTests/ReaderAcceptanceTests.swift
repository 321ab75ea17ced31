import JSON
import TestSupport
import Testing

@Suite struct `Reader: what it accepts` {
  static let texts: [String] = [
    "null", "true", "false", "0", "-0", "\"\"", "[]", "{}", " [ ] ", "\t{\r\n}\n",
    "[[],[[]],{},{\"a\":{}}]", "-0.0", "0e0", "1E+2", "1e-2", "1.5E00005",
    "123456789012345678901234",
    "0.000000000000000000000000000001", "1e999999999999999999", "-1E-999999999999999999",
    "1e0000000000000000000000001", "[1,2 , 3\n,\r4]", "{\"a\" : 1 , \"b\":2}",
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000\"", "\"\u{7F}\u{80}\u{FFFF}\u{10FFFF}\"",
    "{\"é\":1,\"e\u{301}\":2}", "{\"a\":1,\"A\":2,\"\":3,\"\\u0000\":4}", "[\"]\",\"}\",\",\"]",
  ]

  @Test(arguments: try Samples.filled(texts))
  func `keeps the text as it came`(source: String) throws {
    let document = try JSONDocument(parsing: source)
    #expect(document.text == Array(source.utf8))
    #expect(try JSONDocument(parsing: document.text).root == document.root)
    let copy = try unsafe document.text.withUnsafeBytes { bytes throws(JSONError) in
      try unsafe JSONDocument(parsing: bytes)
    }
    #expect(copy.root == document.root)
  }

  @Test func `reads the object of RFC 8259 §13`() throws {
    let image = try root(
      """
      {
        "Image": {
            "Width":  800,
            "Height": 600,
            "Title":  "View from 15th Floor",
            "Thumbnail": {
                "Url":    "http://www.example.com/image/481989943",
                "Height": 125,
                "Width":  100
            },
            "Animated" : false,
            "IDs": [116, 943, 234, 38793]
          }
      }
      """)
    #expect(try image.integer(at: "/Image/Thumbnail/Width") == 100)
    #expect(try image.bool(at: "/Image/Animated") == false)
    #expect(try image.array(at: "/Image/IDs").map(\.integer) == [116, 943, 234, 38793])
    #expect(
      image["Image"]?.members.map(\.name) == [
        "Width", "Height", "Title", "Thumbnail", "Animated", "IDs",
      ])
    #expect(image["Image"]?["IDs"]?[3]?.position.description == "12:30")
  }

  @Test func `reads the array of RFC 8259 §13`() throws {
    let cities = try root(
      """
      [
        {"precision": "zip", "Latitude": 37.7668, "Longitude": -122.3959, "State": "CA"},
        {"precision": "zip", "Latitude": 37.371991, "Longitude": -122.026020, "State": "CA"}
      ]
      """)
    #expect(cities.count == 2)
    #expect(try cities.number(at: "/1/Longitude").text == "-122.026020")
    #expect(try cities.string(at: "/0/State") == "CA")
  }

  @Test(arguments: [
    ("\\\"", "\""), ("\\\\", "\\"), ("\\/", "/"), ("\\b", "\u{8}"), ("\\f", "\u{C}"),
    ("\\n", "\n"), ("\\r", "\r"), ("\\t", "\t"), ("\\u0000", "\u{0}"), ("\\u0041", "A"),
    ("\\u00e9", "é"), ("\\u00E9", "é"), ("\\u1eC5", "ễ"), ("\\ud7ff", "\u{D7FF}"),
    ("\\ue000", "\u{E000}"), ("\\uFFFF", "\u{FFFF}"), ("\\uD83D\\uDE00", "😀"),
    ("\\ud800\\udc00", "\u{10000}"), ("\\udbff\\udfff", "\u{10FFFF}"), ("e\\u0301", "e\u{301}"),
  ])
  func `decodes an escape`(escape: String, meaning: String) throws {
    for front in ["", "x", "0123456789abcde", "0123456789abcdef", "ễ"] {
      let value = try root("\"\(front)\(escape)tail\"")
      #expect(value.equals(front + meaning + "tail"))
      #expect(value.string?.utf8.elementsEqual((front + meaning + "tail").utf8) == true)
    }
  }

  @Test func `decodes every surrogate pair's planes and ends`() throws {
    for high in stride(from: UInt32(0xD800), through: 0xDBFF, by: 1) {
      for low in [UInt32(0xDC00), 0xDDAB, 0xDFFF] {
        let scalar = 0x10000 + (high - 0xD800) * 0x400 + (low - 0xDC00)
        let escape = "\\u" + String(high, radix: 16) + "\\u" + String(low, radix: 16)
        let expected = try #require(Unicode.Scalar(scalar))
        let value = try root("\"\(escape)\"")
        guard value.equals(String(expected)) else {
          Issue.record("\(escape)")
          return
        }
      }
    }
  }

  @Test func `reads strings of every length to 70, at every place`() throws {
    for length in 0...70 {
      let content = String(
        "0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz".prefix(length))
      for front in [0, 1, 5, 15, 16, 31] {
        let space = String(repeating: " ", count: front)
        #expect(try root("\(space)\"\(content)\"").equals(content))
      }
    }
  }

  @Test func `nests up to the limit`() throws {
    for depth in [1, 2, 128] {
      let limits = JSONLimits(depth: depth)
      let arrays = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      let objects =
        String(repeating: "{\"a\":", count: depth) + "1" + String(repeating: "}", count: depth)
      #expect(refusal(arrays, limits) == nil)
      #expect(refusal(objects, limits) == nil)
      #expect(refusal("[\(arrays)]", limits)?.code == .tooDeep)
      #expect(refusal("{\"a\":\(objects)}", limits)?.limit == depth)
    }
  }

  @Test func `walks a text of the greatest depth`() throws {
    let limits = JSONLimits(depth: .max)
    #expect(limits.depth == 1000)
    let text = String(repeating: "[{\"a\":", count: 500) + "1" + String(repeating: "}]", count: 500)
    let value = try JSONDocument(parsing: text, limits: limits).root
    let again = try JSONDocument(parsing: JSONWriter.bytes(of: JSONTree(value)), limits: limits)
      .root
    #expect(again == value)
    #expect(again.hashValue == value.hashValue)
    #expect(JSONDifference(from: value, to: again).changes.isEmpty)
  }

  @Test func `accepts exactly what the limits allow`() {
    #expect(refusal("[1,2]", JSONLimits(bytes: 5, depth: 1, members: 2, numberLength: 1)) == nil)
    #expect(refusal("1e999999999999999999") == nil)
    #expect(refusal(String(repeating: "1", count: 1000)) == nil)
  }

  @Test func `keeps limits in their range, set either way`() {
    var limits = JSONLimits(bytes: .max, depth: -1, members: -1, numberLength: 0)
    #expect(
      limits == JSONLimits(bytes: Int(UInt32.max) - 64, depth: 0, members: 0, numberLength: 1))
    limits.bytes = .max
    limits.depth = .max
    #expect(limits.bytes == Int(UInt32.max) - 64)
    #expect(limits.depth == 1000)
    limits.bytes = -5
    #expect(limits.bytes == 0)
  }
}
