import JSON
import TestSupport
import Testing

@Suite struct `Writer` {
  @Test func `writes what the reader reads back`() throws {
    var random = FixedRandom(seed: 11)
    for _ in 0..<2000 {
      let tree = random.tree()
      let compact = JSONWriter.bytes(of: tree)
      for (layout, escaping) in [
        (JSONWriter.Layout.compact, JSONWriter.Escaping.minimal), (.compact, .visible),
        (.pretty, .minimal), (.pretty, .visible),
      ] {
        let written = JSONWriter.bytes(of: tree, layout: layout, escaping: escaping)
        let value = try JSONDocument(parsing: written).root
        guard JSONTree(value) == tree, JSONWriter.bytes(of: value) == compact,
          JSONWriter.bytes(of: value, layout: layout, escaping: escaping) == written
        else {
          Issue.record("\(text(written))")
          return
        }
      }
    }
  }

  @Test func `lays out a member a line`() throws {
    let value = try root(
      "{\"a\":[1,-0.50,{\"b\":[],\"c\":{}}],\"ễ\":\"/\\u002f\\\"\\\\\\n\\u0001\",\"n\":null}")
    #expect(
      text(JSONWriter.bytes(of: value, layout: .pretty)) == """
        {
          "a": [
            1,
            -0.50,
            {
              "b": [],
              "c": {}
            }
          ],
          "ễ": "//\\"\\\\\\n\\u0001",
          "n": null
        }

        """)
  }

  @Test(arguments: [
    ("1", "1\n"), ("[]", "[]\n"), ("{}", "{}\n"), ("\"\"", "\"\"\n"), ("[0]", "[\n  0\n]\n"),
  ])
  func `ends a page with one line feed`(source: String, pretty: String) throws {
    #expect(text(JSONWriter.bytes(of: try root(source), layout: .pretty)) == pretty)
    #expect(text(JSONWriter.bytes(of: try root(source))) == source)
  }

  @Test(arguments: [
    "-0", "1.50E+01", "1e999999999999999999", "0.10", "123456789012345678901234567890",
  ])
  func `keeps the text of numbers`(number: String) throws {
    #expect(text(JSONWriter.bytes(of: try root("[\(number)]"))) == "[\(number)]")
  }

  @Test func `escapes no more than it must`() {
    for byte in UInt8(0)..<0x80 {
      let written = text(JSONWriter.bytes(of: .string(String(Unicode.Scalar(byte)))))
      let hexadecimal = String(byte, radix: 16)
      let expected =
        switch byte {
        case 0x22: "\\\""
        case 0x5C: "\\\\"
        case 0x08: "\\b"
        case 0x09: "\\t"
        case 0x0A: "\\n"
        case 0x0C: "\\f"
        case 0x0D: "\\r"
        case 0..<0x20: "\\u00" + (byte < 0x10 ? "0" : "") + hexadecimal
        default: String(Unicode.Scalar(byte))
        }
      #expect(written == "\"\(expected)\"")
    }
  }

  @Test func `shows every character that a terminal would obey or hide`() throws {
    var shown = 0
    var wrong: [Unicode.Scalar] = []
    for scalar in (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init) {
      let isHidden =
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
      // Of the others a sample is enough.
      guard isHidden || scalar.value % 61 == 0 else { continue }
      shown += isHidden ? 1 : 0
      let written = JSONWriter.bytes(of: .string(String(scalar)), escaping: .visible)
      let isEscaped = written.count > 2 && written[1] == UInt8(ascii: "\\")
      let isASCII = written.allSatisfy { $0 < 0x80 }
      let mustBeEscaped = isHidden || scalar == "\"" || scalar == "\\"
      let isKept = try JSONDocument(parsing: written).root.equals(String(scalar))
      if isEscaped != mustBeEscaped || !isKept || (isHidden && !isASCII) { wrong.append(scalar) }
    }
    #expect(wrong.isEmpty)
    #expect(shown > 200)
  }

  @Test(arguments: [
    ("a\n\u{7F}", #"a\n\u007f"#), ("\u{85}\u{9B}", #"\u0085\u009b"#), ("a\u{202E}b", #"a\u202eb"#),
    ("\u{2028}\u{2029}", #"\u2028\u2029"#), ("\u{FEFF}", #"\ufeff"#),
    ("\u{E0041}", #"\udb40\udc41"#), ("Nguyễn 😀", "Nguyễn 😀"),
  ])
  func `shows hidden characters as escapes`(content: String, expected: String) {
    let tree = JSONTree.object(JSONObject([(content, .string(content))]))
    let written = text(JSONWriter.bytes(of: tree, escaping: .visible))
    #expect(written.utf8.elementsEqual("{\"\(expected)\":\"\(expected)\"}".utf8))
  }
}
