import JSON
import TestSupport
import Testing

@Suite struct `Forms from the command line` {
  @Test func `list names every edition, and says what of it is not known`() throws {
    let folder = try TemporaryFolder()
    let run = try Transcript("form list --lang vi", in: folder, locale: "C")
    #expect((run.status, run.errors) == (0, ""))
    let lines = run.output.split(separator: "\n")
    #expect(lines.count > 60)
    #expect(lines.contains { $0.hasPrefix("2-KNĐ ") && $0.contains("hd12-2022") })
    #expect(
      lines.contains {
        $0.hasPrefix("2-KNĐ ") && $0.hasSuffix("(chưa thấy bản này, tạm dùng hd12-2022)")
      })
    let one = try Transcript("form list --type 2-KNĐ --edition hd12-2022", in: folder)
    #expect(one.output == "2-KNĐ  hd12-2022  Personal history of the applicant\n")
    let none = try Transcript("form list --edition hd99-2099", in: folder)
    #expect((none.status, none.output, none.errors) == (1, "", ""))
  }

  @Test(arguments: ["2-KND", "2-KNĐ", "2-knd", "2 knđ", "2-knD", "2-KNĐ.3", "2-knd/01"])
  func `a type is found however it is written`(spelling: String) throws {
    let words = ["form", "show", spelling].map { Array($0.utf8) }
    let run = try Transcript(words, in: TemporaryFolder())
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("2-KNĐ  hd12-2022  Personal history of the applicant\n"))
  }

  @Test func `show lists the fields in the paper's order`() throws {
    let run = try Transcript("form show 2-KND --lang vi", in: TemporaryFolder())
    let lines = run.output.split(separator: "\n").map(String.init)
    let name = try #require(lines.firstIndex { $0.hasPrefix("01  ") && $0.contains("/fullName") })
    let sex = try #require(lines.firstIndex { $0.hasPrefix("02  ") && $0.contains("/sex") })
    #expect(name < sex)
    #expect(lines[sex].contains("male (Nam), female (Nữ); bắt buộc"))
    #expect(lines.contains { $0.contains("/family/*/birthYear") })
    // What the definition says for help stands below its field.
    let birth = try #require(lines.firstIndex { $0.contains("  /birthDate  ") })
    #expect(lines[birth + 1].hasPrefix("    ") && !lines[birth + 1].contains("  /"))
  }

  @Test func `what isn't known of an edition is said in Vietnamese, and what wasn't seen`() throws {
    let folder = try TemporaryFolder()
    let list = try Transcript("form list --lang vi", in: folder).output
    let english = ["fields", "wording", "order", "occupation", "item"]
    let unknown = list.split(separator: "\n").filter { $0.contains("(chưa biết: ") }
    #expect(!unknown.isEmpty)
    for line in unknown {
      let parts = line.split(separator: "(chưa biết: ").last ?? ""
      #expect(english.allSatisfy { !parts.contains($0) }, "\(line)")
    }
    let unseen = "chưa thấy bản in chính thức: cần đối chiếu với mẫu giấy"
    #expect(list.contains(unseen))
    #expect(try Transcript("form show 5-KND --lang vi", in: folder).output.contains(unseen))
    #expect(!(try Transcript("form show 2-KND --lang vi", in: folder).output.contains(unseen)))
  }

  @Test func `a template is what is filled in, and goes to a new file only`() throws {
    let folder = try TemporaryFolder()
    let printed = try Transcript("form template 2-KND", in: folder)
    let document = try JSONDocument(parsing: printed.output)
    #expect(document.root["$schema"]?.string == "urn:hoso:form:2-knd:hd12-2022")
    let written = try Transcript("form template 2-KND -o 01.json", in: folder)
    #expect(written.output == "01.json: empty form 2-KNĐ\n")
    #expect(folder.read("01.json") == Array(printed.output.utf8))
    let nowhere = try Transcript("form template 3-KND -o no/dir/01.json", in: folder)
    #expect(nowhere.status == 66)
    #expect(
      nowhere.errors
        == "error: no/dir: there is no such folder (E255)\nhint: mkdir -p no/dir\n")
    let again = try Transcript("form template 3-KND -o 01.json", in: folder)
    #expect((again.status, again.output) == (73, ""))
    #expect(folder.read("01.json") == Array(printed.output.utf8))
    #expect(folder.names == ["01.json"])
  }

  @Test func `lint accepts the program's own forms`() throws {
    let run = try Transcript("form lint", in: TemporaryFolder())
    #expect((run.status, run.errors) == (0, ""))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.hasPrefix("✓ ") })
    #expect(run.output.contains("✓ 2-knd/hd12-2022\n"))
  }

  @Test func `lint finds what is wrong with a unit's own`() throws {
    let folder = try TemporaryFolder()
    for name in ["mau", "mau/phieu-mau", "mau/2-knd"] { try folder.makeFolder(name) }
    let definition = { (type: String) in
      """
      {"$schema": "urn:hoso:forms:definition:1", "type": "\(type)", "edition": "hoso-1",
       "code": "\(type)", "title": {"vi": "Phiếu mẫu", "en": "Sample sheet"},
       "schema": "urn:hoso:form:\(type):hoso-1", "standing": "local", "confidence": "high",
       "wording": "ours", "source": ["local"], "heading": "own", "writtenBy": [], "signedBy": [],
       "fields": [], "ours": []}
      """
    }
    try folder.write("mau/phieu-mau/hoso-1.json", definition("phieu-mau"))
    try folder.write("mau/phieu-mau/hoso-1.schema.json", "{")
    try folder.write("mau/2-knd/hoso-1.json", definition("2-knd"))
    let run = try Transcript("form lint mau", in: folder)
    #expect(run.status == 65 || run.status == 1, "\(run.errors)")
    #expect(run.output.contains("✗ mau:phieu-mau/hoso-1"), "\(run.output)")
    #expect(run.output.contains("✗ mau:2-knd/hoso-1.json: "), "\(run.output)")
    #expect(try Transcript("form lint nothing", in: folder).status == 66)
  }

  @Test(arguments: [
    ("form show 2-KD", "E264", "did you mean '2-KNĐ'?"),
    ("form show 999-xyz-khong-co", "E264", "hoso form list"),
    ("form template 20-KNX.2", "E264", "did you mean '20-KNĐ'?"),
    ("form show 2-KND --edition hd38", "E265", "hd09-2017, hd12-2022, hd38-2025"),
  ])
  func `unknown names get the nearest one`(line: String, code: String, hint: String) throws {
    let run = try Transcript(line, in: TemporaryFolder())
    #expect((run.status, run.output) == (66, ""))
    #expect(run.errors.contains("(\(code))") && run.errors.contains(hint), "\(run.errors)")
  }
}
