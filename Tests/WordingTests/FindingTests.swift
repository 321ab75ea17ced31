import JSON
import JSONSchema
import Testing
import Wording

@Suite struct `Finding from facts` {
  @Test(
    arguments: [
      ("", "E120", "a.json:1:1", "the text is empty", "tệp trống"),
      ("[1,]", "E126", "a.json:1:4", "nothing follows the comma", "sau dấu phẩy không còn gì"),
      (
        "{\"a\":1,\n\"a\":2}", "E131", "a.json:2:1",
        "the name \"a\" stands in this object already, at 1:2",
        "tên \"a\" đã có trong đối tượng này, ở 1:2"
      ),
      (
        "[\u{202E}", "E123", "a.json:1:2", "'\\u{202E}' has no place here",
        "'\\u{202E}' không được đứng ở đây"
      ),
    ])
  func `says what is wrong with a text`(
    text: String, code: String, place: String, english: String, vietnamese: String
  ) throws {
    let error = #expect(throws: JSONError.self) { try JSONDocument(parsing: text) }
    let finding = Finding(try #require(error), file: "a.json")
    #expect(finding.message.code == code)
    #expect(finding.place.shown.string == place)
    #expect(finding.sentence(in: .english).string == english)
    #expect(finding.sentence(in: .vietnamese).string == vietnamese)
  }

  @Test(arguments: [
    "", "\u{FEFF}1", "?", "[", "1 2", "[1,]", "\"\u{1}\"", "\"\\x\"", "\"\\ud800\"", "01",
    "{\"a\":1,\"a\":1}", "[[[[[[1]]]]]]", "[1,1,1,1,1,1]", "1111111111111111111111111111111",
    "1e1111111111111111111111", "1111111111111111 1111111111111111111111111111111111111111111",
  ])
  func `fills every placeholder`(text: String) throws {
    let limits = JSONLimits(bytes: 50, depth: 4, members: 4, numberLength: 30)
    let error = #expect(throws: JSONError.self) { try JSONDocument(parsing: text, limits: limits) }
    let finding = Finding(try #require(error), file: "a.json")
    for language in Language.allCases {
      let sentence = finding.sentence(in: language).string
      let names = ["{found}", "{limit}", "{earlier}"]
      #expect(!names.contains { sentence.contains($0) }, "\(sentence)")
    }
  }

  @Test func `has a message for every code of the reader`() {
    let messages = JSONError.Code.allCases.map { JSONMessage($0) }
    #expect(Set(messages).count == JSONMessage.allCases.count)
  }

  @Test func `has a message for every code of the compiler`() {
    let messages = SchemaDefect.Code.allCases.map { DefectMessage($0) }
    #expect(Set(messages).count == DefectMessage.allCases.count)
  }

  @Test func `has words for every fault of a pattern`() {
    let words = RegularExpressionError.Code.allCases.map { PatternFault($0) }
    #expect(Set(words).count == PatternFault.allCases.count)
  }

  static let problems: [(schema: String, value: String, expected: String)] = [
    ("false", "1", "nothing may stand here"),
    (#"{"type": "integer"}"#, #""x""#, "is a string, and a whole number is wanted"),
    (#"{"type": ["array", "null"]}"#, "1", "is a number, and null or an array is wanted"),
    (#"{"enum": ["a", 1]}"#, "2", #"is none of the allowed values: "a", 1"#),
    (#"{"const": {"a": 1}}"#, "2", #"must be {"a":1}"#),
    (#"{"multipleOf": 0.5}"#, "1.3", "1.3 is no multiple of 0.5"),
    (#"{"maximum": 1e2}"#, "101", "101 is more than 1e2"),
    (#"{"exclusiveMaximum": 5}"#, "5", "5 is not less than 5"),
    (#"{"minimum": 5}"#, "4", "4 is less than 5"),
    (#"{"exclusiveMinimum": 5}"#, "5", "5 is not more than 5"),
    (#"{"maxLength": 1}"#, #""ab""#, "has 2 characters, at most 1 is allowed"),
    (#"{"minLength": 2}"#, #""a""#, "has 1 character, at least 2 are wanted"),
    (#"{"pattern": "^a$"}"#, #""b""#, "does not match the pattern ^a$"),
    (#"{"format": "date"}"#, #""02/09/2001""#, "is not a date (year-month-day)"),
    (#"{"maxItems": 1}"#, "[1, 2]", "has 2 items, at most 1 is allowed"),
    (#"{"minItems": 1}"#, "[]", "has 0 items, at least 1 is wanted"),
    (#"{"uniqueItems": true}"#, "[1, 2, 1]", "items 0 and 2 are equal (counted from 0)"),
    (
      #"{"contains": {"const": 1}, "maxContains": 1}"#, "[1, 1]",
      "2 items are of the counted kind, at most 1 may be"
    ),
    (
      #"{"contains": {"const": 1}}"#, "[]",
      "0 items are of the wanted kind, at least 1 must be"
    ),
    (
      #"{"prefixItems": [true], "items": false}"#, "[1, 2]",
      "item 1 is one too many (counted from 0)"
    ),
    (
      #"{"prefixItems": [true], "unevaluatedItems": false}"#, "[1, 2]",
      "item 1 has no place here (counted from 0)"
    ),
    (#"{"maxProperties": 0}"#, #"{"a": 1}"#, "has 1 field, at most 0 are allowed"),
    (#"{"minProperties": 1}"#, "{}", "has 0 fields, at least 1 is wanted"),
    (#"{"required": ["a"]}"#, "{}", #"the field "a" is missing"#),
    (
      #"{"dependentRequired": {"b": ["a"]}}"#, #"{"b": 1}"#,
      #"the field "a" is missing, which goes with "b""#
    ),
    (#"{"additionalProperties": false}"#, #"{"a": 1}"#, #"the field "a" does not belong here"#),
    (#"{"unevaluatedProperties": false}"#, #"{"a": 1}"#, #"the field "a" has no place here"#),
    (
      #"{"propertyNames": {"maxLength": 1}}"#, #"{"ab": 1}"#,
      #""ab" is not allowed as the name of a field"#
    ),
    (
      #"{"anyOf": [{"type": "string"}, {"type": "null"}]}"#, "1",
      "fits none of the 2 allowed shapes"
    ),
    (
      #"{"oneOf": [{"type": "string"}]}"#, "1", "fits none of the 1 shape of which one must fit"
    ),
    (
      #"{"oneOf": [true, false, true]}"#, "1",
      "fits several shapes where only one may fit: 0, 2 (counted from 0)"
    ),
    (#"{"not": {}}"#, "1", "is just what is not allowed"),
  ]

  @Test(arguments: problems)
  func `says what is wrong with a value`(schema: String, value: String, expected: String) throws {
    let compiled = try Schema(
      JSONDocument(parsing: schema), options: SchemaOptions(assertsFormat: true))
    let document = try JSONDocument(parsing: value)
    let problem = try #require(compiled.validate(document.root).first)
    let finding = Finding(problem, file: "a.json")
    #expect(finding.sentence(in: .english).string == expected)
    #expect(!finding.sentence(in: .vietnamese).string.contains("{n"))
    for language in Language.allCases {
      let names = finding.message.text[language].split(separator: "{").dropFirst()
      for name in names.compactMap({ $0.split(whereSeparator: { "|}".contains($0) }).first }) {
        #expect(finding.facts[String(name)] != nil, "\(finding.message.id) \(name)")
      }
    }
  }

  static let defects: [(schema: String, code: String, expected: String)] = [
    ("1", "E180", "a schema is an object, true or false"),
    (#"{"minLength": -1}"#, "E181", "must be a whole number from 0 up"),
    (#"{"$id": "a#b"}"#, "E183", "'a#b' can't be the $id of a schema"),
    (##"{"$ref": "#/nope"}"##, "E187", ""),
    (##"{"$ref": "#"}"##, "E188", ""),
    (
      #"{"$schema": "http://json-schema.org/draft-07/schema#"}"#, "E189",
      "draft draft-07 is not supported, only 2020-12 is"
    ),
    (
      #"{"pattern": "a["}"#, "E192",
      "a[ is no regular expression: '[' is not closed (at character 2)"
    ),
  ]

  @Test(arguments: defects)
  func `says what is wrong with a schema`(schema: String, code: String, expected: String) throws {
    let document = try JSONDocument(parsing: schema)
    let error = #expect(throws: SchemaError.self) { try Schema(document) }
    let defect = try #require(error?.defects.first)
    let finding = Finding(defect, file: "s.json")
    #expect(finding.message.code == code)
    if !expected.isEmpty { #expect(finding.sentence(in: .english).string == expected) }
  }

  @Test func `carries the causes of a choice`() throws {
    let schema = try Schema(
      JSONDocument(parsing: #"{"anyOf": [{"type": "string"}, {"required": ["a"]}]}"#))
    let document = try JSONDocument(parsing: "{}")
    let finding = Finding(
      try #require(schema.validate(document.root).first), file: "a.json")
    #expect(finding.causes.map(\.message.code) == ["E141", "E162"])
  }
}
