import JSON
import TestSupport
import Testing

/// What a person needs who begins with an empty folder and the help.
@Suite struct `Beginning a dossier` {
  @Test(arguments: [
    (
      "--profiles", "admission-2025 ",
      "Kết nạp đảng viên theo quy định năm 2025 (áp dụng từ 01/07/2025)"
    ),
    ("--circumstances", "surnameDiffers ", "Họ khác cả cha và mẹ"),
    ("--kinds", "branch ", "Chi bộ"),
  ])
  func `the names to write are listed with what they mean`(
    option: String, name: String, meaning: String
  ) throws {
    let run = try Transcript("form list \(option) --lang vi", in: TemporaryFolder())
    #expect((run.status, run.errors) == (0, ""))
    let lines = run.output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix(name) && $0.contains(meaning) }, "\(run.output)")
    #expect(try Transcript("form list --profiles --kinds", in: TemporaryFolder()).status == 64)
  }

  @Test func `a dossier.json is begun with an identifier of its own and what is known`() throws {
    let folder = try TemporaryFolder()
    let parts = ["form", "template", "dossier", "--name", "Lò Thị Mẫu", "--number", "HS-2026-0017"]
    let words = parts + ["--birth", "02/09/2001", "--profile", "admission-2025"]
    let line = words.map { Array($0.utf8) }
    let runs = try [Transcript(line, in: folder), Transcript(line, in: folder)]
    let covers = try runs.map { try JSONDocument(parsing: $0.output).root }
    for cover in covers {
      #expect(cover["id"]?.string?.hasPrefix("urn:uuid:") == true)
      #expect(cover["number"]?.string == "HS-2026-0017")
      #expect(cover["profile"]?.string == "admission-2025")
      #expect(cover["person"]?["name"]?.string == "Lò Thị Mẫu")
      #expect(cover["person"]?["birthDate"]?.string == "2001-09-02")
    }
    #expect(covers[0]["id"]?.string != covers[1]["id"]?.string)
  }

  @Test func `from an empty folder the commands alone lead to a dossier that can be read`() throws {
    let folder = try TemporaryFolder()
    let run = { (words: [String], status: Int32) throws -> Transcript in
      let run = try Transcript(words.map { Array($0.utf8) }, in: folder)
      #expect(run.status == status, "\(words): \(run.output)\(run.errors)")
      return run
    }
    _ = try run(
      [
        "unit", "add", "u.json", "--new", "--name", "Chi bộ bản Mẫu", "--kind", "branch", "--code",
        "99.001.001.000.001",
      ], 0)
    try folder.makeFolder("mau")
    let begun = ["form", "template", "dossier", "--units", "u.json", "--unit", "chi bo ban mau"]
    _ = try run(begun + ["--name", "Lò Thị Mẫu", "-o", "mau/dossier.json"], 0)
    _ = try run(["show", "mau"], 0)
    for folderName in ["mau/forms", "mau/forms/1-knd"] { try folder.makeFolder(folderName) }
    _ = try run(["form", "template", "1-KND", "-o", "mau/forms/1-knd/01.json"], 0)
    let check = try run(["check", "mau"], 1)
    #expect(!check.output.contains("(E300)") && !check.output.contains("dossier#"))
    #expect(check.output.contains("hint: hoso form template dossier --from mau "))
    let listed = try run(["form", "template", "dossier", "--from", "mau"], 0)
    try folder.write("mau/dossier.json", listed.output)
    #expect(!(try run(["check", "mau"], 1).output.contains("(E316)")))
  }

  @Test func `a list that is made anew changes nothing else`() throws {
    let stage = try DossierStage()
    let run = try stage.run("form template dossier --from mau")
    #expect(Array(run.output.utf8) == stage.folder.read("mau/dossier.json"))
  }

  @Test func `a list that is made anew keeps what couldn't be read, and tells it`() throws {
    let stage = try DossierStage()
    try stage.write("mau/forms/2-knd/01.json", "\u{FEFF}{}".utf8)
    try stage.write("mau/forms/3-knd/01 (1).json", "{}".utf8)
    let run = try stage.run("form template dossier --from mau")
    #expect(Array(run.output.utf8) == stage.folder.read("mau/dossier.json"))
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 2, "\(run.errors)")
    #expect(run.errors.contains("(E306)") && run.errors.contains("(E327)"), "\(run.errors)")
  }

  @Test(arguments: [
    ("form template 2-KND --name Mẫu", 64, "E206"),
    ("form template dossier --unit Mẫu", 64, "E203"),
    ("form template dossier --profile nope", 66, "E266"),
    ("form template dossier --from nothing", 66, "E210"),
    ("form template dossier --birth 31/02/2001", 64, "E205"),
    ("form show 17-KND", 66, "E272"), ("form list --forms nothing", 66, "E210"),
  ])
  func `what can't be is refused`(line: String, status: Int32, code: String) throws {
    let run = try Transcript(line, in: TemporaryFolder())
    #expect((run.status, run.output) == (status, ""))
    #expect(run.errors.contains("(\(code))"), "\(run.errors)")
  }

  /// `12    "note": "",    # Note · text` without number and label.
  private static func withoutLabel(_ line: Substring) -> String {
    let text = line.drop { $0 == " " }.drop { $0.isNumber }.dropFirst(2)
    let bare = text.split(separator: "  #", maxSplits: 1).first ?? ""
    return String(String(bare.reversed()).drop { $0 == " " }.reversed())
  }

  @Test func `labels stand beside the very lines of the file`() throws {
    let folder = try TemporaryFolder()
    for type in ["2-KND", "6-KND", "5-KND", "dossier"] {
      for rows in ["", " --rows"] {
        let name = "\(type)\(rows.isEmpty ? "" : "r").json"
        let run = try Transcript(
          "form template \(type)\(rows) --labels --lang vi -o \(name)", in: folder)
        let file = String(decoding: try #require(folder.read(name)), as: UTF8.self)
        let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
          .filter { $0.drop { $0 == " " }.first?.isNumber == true }
        let shown = lines.map(Self.withoutLabel)
        #expect(shown == file.split(separator: "\n").map(String.init), "\(type)\(rows)")
        let labelled = lines.filter { $0.contains("  # ") }.count
        #expect(labelled * 2 > lines.count, "\(type)")
      }
    }
  }

  @Test func `labels tell what may be added, and the members of a row`() throws {
    let run = try Transcript("form template 2-KND --labels --lang vi", in: TemporaryFolder())
    #expect(run.output.contains("05. Ngày, tháng, năm sinh · ngày, tháng hoặc năm, ghi như"))
    let added = run.output.split(separator: "Trên giấy có thì ghi thêm:")
    #expect(added.count == 2)
    #expect(added.last?.contains("/birthplace/today/commune ") == true)
  }
}
