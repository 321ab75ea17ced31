import Testing
import Wording

/// What files and names hold must not steer the terminal.
@Suite struct `Hostile text` {
  /// Control, bidirectional and other invisible characters, as JSON escapes.
  private static let escapes =
    "\\u0000\\u001b[31m\\u007f\\u0085\\u009b\\u061c\\u200e\\u200f\\u202a\\u202e\\u2066\\u2069"
    + "\\u2028\\u2029\\ufeff\\udb40\\udc41"

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let evil = Self.escapes
    try folder.write("s.json", #"{"additionalProperties": false, "$comment": "x"}"#)
    try folder.write("instance.json", "{\"\(evil)\": \"\(evil)\"}")
    try folder.write("enum.json", "{\"additionalProperties\": {\"enum\": [\"\(evil)\"]}}")
    try folder.write("broken.json", "{\"a\": \u{202E}\u{1B}}")
    try folder.write("pattern.json", "{\"pattern\": \"[\(evil)\", \"$ref\": \"\(evil)\"}")
    try folder.write("double.json", "{\"\(evil)\": 1, \"\(evil)\": 1}")
    try folder.write("raw.json", "{\"\u{202E}\u{9B}\": 1}")
    return folder
  }

  private static let lines = [
    "schema validate --schema s.json instance.json raw.json broken.json double.json",
    "schema validate --schema enum.json raw.json instance.json",
    "schema validate --schema pattern.json raw.json",
    "schema lint pattern.json broken.json",
    "schema test raw.json",
    "explain \u{1B}[31m\u{202E}",
    "\u{202E}\u{9B}",
    "--\u{202E}\u{9B}",
    "schema validate --schema \u{202E} \u{1B}",
    "version --color \u{1B}[2J",
    "help \u{1B}[2J",
  ]

  @Test(arguments: lines, ["", " --json", " --lang vi"])
  func `never reaches the output raw`(line: String, option: String) throws {
    let run = try Transcript(line + option, in: folder())
    #expect(run.status != 0)
    for text in [run.output, run.errors] {
      let raw = text.unicodeScalars.filter { $0 != "\n" && ForeignText.isDangerous($0) }
      #expect(raw.isEmpty, "\(raw.map { String($0.value, radix: 16) })")
    }
    #expect(!(run.output + run.errors).isEmpty)
  }

  @Test func `shows names that are not UTF-8 and opens their files`() throws {
    let folder = try folder()
    let name: [UInt8] = Array("a".utf8) + [0xFF, 0x1B] + Array(".json".utf8)
    try folder.write(bytes: name, Array("1".utf8))
    let words = ["schema", "validate", "--schema", "s.json"].map { Array($0.utf8) }
    let run = try Transcript(words + [name], in: folder)
    #expect((run.output, run.errors, run.status) == ("✓ a\\x{FF}\\u{1B}.json\n", "", 0))
    let missing = try Transcript(words + [[0xC3, 0x28]], in: folder)
    #expect(
      missing.errors == "error: \\x{C3}(: there is no such file (E210)\n"
        + "hint: look at the path, and at upper and lower case\n")
    let usage = try Transcript([[0xC3, 0x28]], in: folder)
    #expect(usage.errors.hasPrefix("error: hoso: there is no command '\\x{C3}('"))
  }
}
