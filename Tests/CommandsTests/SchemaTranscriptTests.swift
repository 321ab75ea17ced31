import Testing

@Suite struct `hoso schema` {
  private static let schema = """
    {
      "$id": "urn:x:form",
      "type": "object",
      "required": ["name", "birth"],
      "additionalProperties": false,
      "properties": {
        "name": {"type": "string", "minLength": 1},
        "birth": {"anyOf": [{"type": "integer"}, {"type": "string", "format": "date"}]}
      }
    }
    """

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("s.json", Self.schema)
    try folder.write("good.json", #"{"name": "Lò Thị Lan", "birth": "2001-09-02"}"#)
    try folder.write("bad.json", "{\n  \"name\": \"\",\n  \"nam\": 1,\n  \"birth\": true\n}\n")
    try folder.write("broken.json", "{\"name\": }")
    return folder
  }

  @Test func `validate is content with a valid file`() throws {
    let run = try Transcript("schema validate --schema s.json good.json", in: folder())
    #expect((run.output, run.errors, run.status) == ("✓ good.json\n", "", 0))
  }

  @Test func `validate -q says nothing about a valid file`() throws {
    let run = try Transcript("schema validate -q --schema s.json good.json", in: folder())
    #expect((run.output, run.errors, run.status) == ("", "", 0))
  }

  @Test func `validate reads standard input`() throws {
    let run = try Transcript(
      "schema validate --plain --schema s.json -", in: folder(), input: "[]")
    #expect(run.output == "-:1:1: is an array, and an object is wanted (E141)\n")
    #expect(run.status == 1)
  }

  @Test func `validate lists all problems in the order of the text`() throws {
    let run = try Transcript("schema validate --schema s.json bad.json", in: folder())
    #expect(
      run.output == """
        bad.json:2:11: /name: has 0 characters, at least 1 is wanted (E150)
        bad.json:3:10: /nam: the field "nam" does not belong here (E164)
        bad.json:4:12: /birth: fits none of the 2 allowed shapes (E167)
          bad.json:4:12: /birth: is true or false, and a whole number is wanted (E141)
          bad.json:4:12: /birth: is true or false, and a string is wanted (E141)

        """)
    #expect((run.errors, run.status) == ("", 1))
  }

  @Test(arguments: ["vi_VN.UTF-8", "vi_VN"])
  func `validate speaks Vietnamese`(locale: String) throws {
    let run = try Transcript(
      "schema validate --schema s.json bad.json broken.json", in: folder(), locale: locale)
    #expect(
      run.output == """
        bad.json:2:11: /name: dài 0 ký tự, tối thiểu 1 (E150)
        bad.json:3:10: /nam: trường "nam" không được có ở đây (E164)
        bad.json:4:12: /birth: không khớp dạng nào trong 2 dạng cho phép (E167)
          bad.json:4:12: /birth: là true hoặc false, phải là số nguyên (E141)
          bad.json:4:12: /birth: là true hoặc false, phải là chuỗi (E141)

        """)
    #expect(
      run.errors == """
        lỗi: broken.json:1:10: '}' không được đứng ở đây (E123)
        gợi ý: hoso explain E123

        """)
    #expect(run.status == 65)
  }

  @Test func `validate checks formats when asked to`() throws {
    let folder = try folder()
    try folder.write("d.json", #"{"name": "A", "birth": "02/09/2001"}"#)
    #expect(try Transcript("schema validate --schema s.json d.json", in: folder).status == 0)
    let run = try Transcript("schema validate --formats --schema s.json d.json", in: folder)
    #expect(run.output.contains("/birth: is not a date (year-month-day) (E152)"))
    #expect(run.status == 1)
  }

  @Test func `validate exits with the largest code of its files`() throws {
    let folder = try folder()
    try folder.makeFolder("folder")
    let cases: [(String, Int32)] = [
      ("good.json", 0), ("good.json bad.json", 1), ("broken.json bad.json", 65),
      ("nope.json broken.json", 66), ("folder nope.json", 74),
    ]
    for (files, status) in cases {
      let run = try Transcript("schema validate --schema s.json \(files)", in: folder)
      #expect(run.status == status, "\(files)")
    }
  }

  @Test func `validate names each file it can't read, once`() throws {
    let folder = try folder()
    try folder.makeFolder("folder")
    try folder.write("empty.json", "")
    try folder.write("latin.json", [0x22, 0xE9, 0x22])
    let run = try Transcript(
      "schema validate --schema s.json nope.json folder empty.json latin.json", in: folder)
    #expect(run.output.isEmpty)
    #expect(
      run.errors == """
        error: nope.json: there is no such file (E210)
        hint: look at the path, and at upper and lower case
        error: folder: is a folder, and a file is wanted (E212)
        error: empty.json:1:1: the text is empty (E120)
        hint: hoso explain E120
        error: latin.json:1:2: a byte here is not UTF-8 (E122)
        hint: hoso explain E122

        """)
  }

  @Test func `validate refuses a broken schema with all its defects`() throws {
    let folder = try folder()
    try folder.write("l.json", #"{"minLength": -1, "$ref": "other.json"}"#)
    let run = try Transcript("schema validate --schema l.json good.json", in: folder)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("error: l.json: the schema is broken: 2 defects (E263)\n"))
    #expect(run.errors.contains("  l.json:1:15: /minLength: must be a whole number"))
    #expect(run.errors.contains("hint: hoso explain E181\n"))
    #expect(run.status == 65)
  }

  @Test func `validate resolves a neighbour by its file's name`() throws {
    let folder = try folder()
    try folder.write("l.json", #"{"$ref": "s.json"}"#)
    try folder.write("s.json", #"{"type": "object"}"#)
    let run = try Transcript("schema validate --schema l.json --ref s.json good.json", in: folder)
    #expect((run.output, run.errors, run.status) == ("✓ good.json\n", "", 0))
  }

  @Test func `validate reads standard input once`() throws {
    let run = try Transcript("schema validate --schema - -", in: folder(), input: "{}")
    #expect(run.errors.contains("(E207)"))
    #expect(run.status == 64)
  }

  @Test func `lint names every defect with its place`() throws {
    let folder = try folder()
    try folder.write(
      "l.json", "{\n  \"type\": \"strin\",\n  \"pattern\": \"a[\",\n  \"$ref\": \"#/nope\"\n}")
    let run = try Transcript("schema lint s.json l.json", in: folder)
    #expect(
      run.output.hasPrefix(
        """
        ✓ s.json
        l.json:2:11: /type: must be the name of a type, or a list of such names (E181)
        l.json:3:14: /pattern: a[ is no regular expression: '[' is not closed (at character 2) (E192)
        l.json:4:11: /$ref: '
        """))
    #expect(run.output.hasSuffix("#/nope' leads to no schema that was given (E187)\n"))
    #expect((run.errors, run.status) == ("", 1))
    #expect(try Transcript("schema lint broken.json", in: folder).status == 65)
  }

  private static let suite = """
    [{"description": "g", "schema": {"$ref": "http://localhost:1234/a/int.json"}, "tests": [
      {"description": "right", "data": 1, "valid": true},
      {"description": "wrong\\u001b", "data": "x", "valid": true}]}]
    """

  @Test func `test counts, names failures, and ends with the same line in all languages`() throws {
    let folder = try folder()
    try folder.makeFolder("tests")
    try folder.makeFolder("remotes")
    try folder.makeFolder("remotes/a")
    try folder.write("remotes/a/int.json", #"{"type": "integer"}"#)
    try folder.write("tests/one.json", Self.suite)
    let line = "schema test --remotes remotes tests"
    let english = try Transcript(line, in: folder)
    #expect(
      english.output == """
        ✗ tests/one.json: 1 passed, 1 failed
            g / wrong\\u{1B}
        1 passed, 1 failed

        """)
    #expect(english.status == 1)
    let vietnamese = try Transcript(line + " --lang vi", in: folder)
    #expect(
      vietnamese.output == """
        ✗ tests/one.json: 1 đạt, 1 không đạt
            g / wrong\\u{1B}
        1 passed, 1 failed

        """)
  }

  @Test func `test refuses files of another form, and folders without any`() throws {
    let folder = try folder()
    try folder.makeFolder("empty")
    let other = try Transcript("schema test -q good.json", in: folder)
    #expect(other.errors.hasPrefix("error: good.json:1:1: is not a file of tests: "))
    #expect((other.output, other.status) == ("", 65))
    let none = try Transcript("schema test empty", in: folder)
    #expect(none.errors == "error: empty: there is no .json file in this folder (E262)\n")
    #expect(none.status == 66)
  }
}
