import Glibc
import JSON
import TestSupport
import Testing
import Wording

@Suite struct `Commands on formats, at their edges` {
  /// Runs a shell command in the stage's folder.
  private func shell(_ stage: FormatStage, _ command: String) -> Bool {
    Tool.run("cd '\(stage.folder.path)' && \(command)")
  }

  // MARK: verify

  @Test func `standard input has no name that could be another one`() throws {
    let stage = try FormatStage()
    let bytes = try #require(stage.folder.read(try stage.packed()))
    #expect(shell(stage, "mv \(FormatStage.bundle) other.hoso.tar"))
    #expect(try stage.run("verify other.hoso.tar").output.contains("(W670)"))
    let words = ["verify", "-", "--strict"].map { Array($0.utf8) }
    let run = try Transcript(words, in: stage.folder, input: bytes)
    #expect(run.status == 0 && run.output.contains("INTACT"))
    #expect(!run.output.contains("W670") && run.errors == "")
  }

  @Test func `quiet, warnings are told only where they decide`() throws {
    let stage = try FormatStage()
    try stage.run("ocfl create one -o plain --id not-a-uri \(FormatStage.created(day: 20))")
    let quiet = try stage.run("verify -q plain object")
    #expect(quiet.output == "" && quiet.errors == "")
    let strict = try stage.transcript("verify -q --strict plain object")
    #expect(strict.status == 1 && strict.errors == "")
    #expect(strict.output.contains("OCFL W005"))
    #expect(!strict.output.contains("VALID"))
  }

  @Test func `what is no JSON is told with its reason and place`() throws {
    let stage = try FormatStage()
    try stage.folder.write("object/inventory.json", #"{"id":1,"id":2}"#)
    let verified = try stage.transcript("verify object").output
    #expect(verified.contains("object:inventory.json:1:9: is not JSON"))
    for line in ["ocfl log object", "pack object", "inspect object"] {
      let run = try stage.transcript(line)
      #expect(run.status == 76)
      #expect(run.errors.contains("OCFL E033)"), "\(run.errors)")
      #expect(run.errors.contains("(E131)"), "\(run.errors)")
    }
    #expect(verified.contains("(E131)"))
  }

  @Test func `a name that has to be escaped is there for programs, byte by byte`() throws {
    let stage = try FormatStage()
    let name = "v1/content/scans/\u{202E}.pdf"
    try stage.folder.write("object/\(name)", "x")
    let run = try stage.transcript("verify --json object")
    #expect(run.status == 76)
    let place = try #require(places(run).first { $0["fileBytes"] != nil })
    #expect(place["file"]?.string == #"object:v1/content/scans/\u{202E}.pdf"#)
    let digits = "object:\(name)".utf8.map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    #expect(place["fileBytes"]?.string == digits.joined())
    try stage.folder.write("object/more", "x")
    let plain = try places(stage.transcript("verify --json object")).first {
      $0["file"]?.string == "object:more"
    }
    #expect(plain != nil && plain?["fileBytes"] == nil)
  }

  /// The places of the findings on the first target.
  private func places(_ run: Transcript) throws -> [JSONValue] {
    let root = try JSONDocument(parsing: run.output).root
    let target = try #require(root["targets"].flatMap { Array($0.elements).first })
    return try #require(target["findings"]).elements.compactMap { $0["place"] }
  }

  // MARK: pack

  @Test func `an older version packs to the bundle of its day`() throws {
    let stage = try FormatStage(hasObject: false)
    try stage.run(
      "ocfl create one -o object --id \(FormatStage.identifier) \(FormatStage.created(day: 20))")
    try stage.run("pack object -o then.hoso.tar")
    let newer = try FormatStage()
    // The noise in the scans is the same each time, so is the first version.
    try newer.run("pack object@v1 -o then.hoso.tar")
    #expect(newer.folder.read("then.hoso.tar") == stage.folder.read("then.hoso.tar"))
    try newer.run("pack object@v2 -o two.tar")
    #expect(newer.folder.read("two.tar") == newer.folder.read(try newer.packed()))
    let missing = try newer.transcript("pack object@v3")
    #expect(missing.status == 66 && missing.errors.contains("(E235)"))
  }

  @Test(arguments: [("pipe", "E254"), ("one/dossier.json", "E254"), ("nothing", "E210")])
  func `schemas come from a folder, and nothing waits for a pipe`(
    name: String, code: String
  ) throws {
    let stage = try FormatStage()
    #expect(shell(stage, "mkfifo pipe && mkdir schemas && mkfifo schemas/a.json"))
    let run = try stage.transcript("pack object --schemas \(name) -o x.tar")
    #expect(run.errors.contains("error: \(name): ") && run.errors.contains("(\(code))"))
    #expect([65, 66].contains(run.status) && !stage.folder.names.contains("x.tar"))
    // What can't be a schema is passed over.
    try stage.run("pack object --schemas schemas -o x.tar")
  }

  @Test(arguments: [
    "pack object -o object", "pack object@v1 -o object/v1/x.tar", "unpack object -o object/out",
    "unpack bag -o bag/data/out", "ocfl checkout object -o object/v1/out",
    "bag fill bag --from one -o bag/out", "unpack object --as-stored -o link/out",
  ])
  func `nothing is put into what is read`(line: String) throws {
    let stage = try FormatStage()
    try stage.run("bag create one -o bag")
    #expect(shell(stage, "ln -s object link"))
    let before = Tool.output(of: "cd '\(stage.folder.path)' && find . | sort")
    let run = try stage.transcript(line)
    #expect(run.status == 64 && run.errors.contains("(E231)"), "\(run.errors)")
    #expect(Tool.output(of: "cd '\(stage.folder.path)' && find . | sort") == before)
  }

  @Test(.enabled("no file system can be mounted here") { Tool.canMount })
  func `a disk that can only be read is named`() throws {
    let stage = try FormatStage()
    #expect(shell(stage, "mkdir disk && mount -t tmpfs -o ro,size=64k tmpfs disk"))
    defer { Tool.run("umount '\(stage.folder.path)/disk'") }
    for command in ["pack object", "bag create one", "unpack object"] {
      let line = "\(command) -o disk/new"
      let run = try stage.transcript(line)
      #expect(run.status == 74)
      #expect(run.errors.hasPrefix("error: disk: can't be written: the disk is read-only (E221)"))
    }
  }

  // MARK: unpack, ls, cat, bag

  @Test func `what could not be judged is not unpacked, and not called broken`() throws {
    let stage = try FormatStage()
    let deep = (0..<70).map { "d\($0)" }.joined(separator: "/")
    try stage.run("bag create one -o bag")
    #expect(shell(stage, "mkdir -p 'bag/data/\(deep)'"))
    let run = try stage.transcript("unpack bag -o out")
    #expect(run.status == 65 && run.errors.contains("(E253)"), "\(run.errors)")
    #expect(!stage.folder.names.contains("out"))
  }

  @Test func `cat takes each name as ls prints it`() throws {
    let stage = try FormatStage()
    try stage.folder.makeFolder("names")
    for name in ["a\tb", "x\u{202E}y", "b\\s", "plain ü"] {
      try stage.folder.write("names/\(name)", name)
    }
    try stage.run("ocfl create names -o odd --id urn:x:1 \(FormatStage.created(day: 20))")
    let lines = try stage.run("ls odd").output.split(separator: "\n").map(String.init)
    let content = lines.filter { $0.hasPrefix("v1/content/") }
    #expect(content.count == 4)
    #expect(content.contains(#"v1/content/x\u{202E}y"#))
    for line in content {
      let words = ["cat", "odd", line].map { Array($0.utf8) }
      let run = try Transcript(words, in: stage.folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(ForeignText.spelled(Array("v1/content/\(run.output)".utf8)) == line)
    }
    // The name that is there as it was given comes first.
    try stage.folder.write("names/a\\tb", "raw")
    try stage.run("ocfl create names -o both --id urn:x:1 \(FormatStage.created(day: 20))")
    #expect(try stage.run(#"cat both v1/content/a\tb"#).output == "raw")
    #expect(try stage.run(#"cat both v1/content/a\u{5C}tb"#).output == "raw")
  }

  @Test func `warnings of a new bag name the paths in it`() throws {
    let stage = try FormatStage(hasObject: false)
    try stage.folder.write("one/scans/aux.txt", "x")
    let run = try stage.run("bag create one -o bag")
    #expect(run.output.hasPrefix("! bag:data/scans/aux.txt: "), "\(run.output)")
  }
}
