import Dossiers
import TestSupport
import Testing

@Suite struct `A dossier from the command line` {
  @Test func `check finds nothing against a complete one`() throws {
    let stage = try DossierStage()
    let run = try stage.run("check mau --as-of \(DossierStage.day)")
    let last = "✓ \(DossierStage.number): 0 blockers, 0 errors, 0 warnings, 0 notes\n"
    #expect(run.output.hasSuffix(last) && run.output.hasPrefix("· rules: "), "\(run.output)")
    #expect(run.errors == "")
    #expect(try stage.run("kiem mau --as-of 2026-11-21 -q --strict").output == "")
  }

  @Test func `check tells each finding with its place in the form, and its code`() throws {
    let stage = try DossierStage()
    try stage.copy(to: "loi", stage.changing("2-knd", "\"2001-09-02\"", to: "\"2001-13\""))
    #expect(Tool.run("cd '\(stage.folder.path)' && rm loi/forms/3-knd/01.json"))
    try stage.write("loi/forms/2-kdn/01.json", "{}".utf8)
    let run = try stage.transcript("check loi --as-of \(DossierStage.day) --lang vi")
    #expect(run.status == 1)
    #expect(run.errors == "")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("✗ 2-KND#/birthDate: ") && $0.contains("(E1") })
    #expect(lines.contains { $0.hasPrefix("✗ dossier#/forms/") && $0.contains("(E315)") })
    #expect(lines.contains { $0.contains("2-kdn") && $0.contains("(E323)") })
    #expect(lines.contains { $0.hasPrefix("✗ 3-KNĐ Giấy giới thiệu") && $0.contains("(E334)") })
    #expect(lines.last?.hasPrefix("✗ \(DossierStage.number): ") == true)
  }

  @Test func `check holds a dossier to another profile, and warnings count under strict`() throws {
    let stage = try DossierStage()
    let run = try stage.transcript(
      "check mau --profile readmission-hd12-2022 --as-of \(DossierStage.day)")
    #expect(run.status == 1)
    #expect(run.output.contains("(E334)"))
    try stage.write("mau/ghi-chu.txt", "x".utf8)
    let line = "check mau --as-of \(DossierStage.day)"
    #expect(try stage.run(line).output.contains("! mau:ghi-chu.txt: "))
    #expect(try stage.transcript("\(line) --strict").status == 1)
  }

  @Test func `a broken dossier.json is a finding, and the rest is looked at`() throws {
    let stage = try DossierStage()
    try stage.copy(to: "loi", stage.changing("2-knd", "\"male\"", to: "\"man\""))
    try stage.folder.write("loi/dossier.json", "{\"id\": ")
    let run = try stage.transcript("check loi --as-of \(DossierStage.day)")
    #expect(run.status == 1)
    #expect(run.output.contains("(E306)"))
    #expect(run.output.contains("✗ 2-KND#/sex: "))
    for line in ["show loi", "diff loi mau", "diff mau loi"] {
      let refused = try stage.transcript(line)
      #expect(refused.status == 65 && refused.output == "", "\(line)")
      #expect(refused.errors.contains("(E270)") && refused.errors.contains("(E306)"))
    }
  }

  @Test func `nothing is written, whatever is asked`() throws {
    let stage = try DossierStage()
    let state = {
      Tool.output(of: "cd '\(stage.folder.path)' && find . -printf '%p %s %T@\\n' | sort")
    }
    let before = state()
    for line in ["check mau", "show mau", "diff mau mau", "check mau --json", "show mau --json"] {
      _ = try stage.transcript(line)
    }
    #expect(state() == before)
  }

  @Test(arguments: [("en", "Dossier HS-2026-9001 of"), ("vi", "Hồ sơ HS-2026-9001 của")])
  func `show tells it in words`(language: String, beginning: String) throws {
    let stage = try DossierStage()
    let run = try stage.run("show mau --lang \(language)")
    #expect(run.output.hasPrefix(beginning), "\(run.output)")
    #expect(run.output.contains("2-KNĐ"))
    #expect(try stage.run("xem mau --lang \(language)").output == run.output)
  }

  @Test func `diff names fields by item number and label, and scans by path`() throws {
    let stage = try DossierStage()
    try stage.copy(to: "hai", stage.changing("2-knd", "Cán bộ thú y xã", to: "Bác sĩ thú y"))
    let one = try #require(stage.dossier.cover.scans.first?.path)
    try stage.write("hai/\(one)", noise(100, seed: 99))
    let run = try stage.transcript("diff mau hai --lang vi")
    #expect(run.status == 1)
    let lines = run.output.split(separator: "\n").map(String.init)
    let field = try #require(lines.first)
    #expect(field.hasPrefix("~ 2-KNĐ  ") && field.contains("Nghề nghiệp"), "\(field)")
    #expect(field.contains("Cán bộ thú y xã") && field.contains("→") && field.contains("Bác sĩ"))
    #expect(lines.last == "~ \(one)  1 trang, 100 B")
    #expect(try stage.run("sosanh mau mau").output == "")
    #expect(try stage.run("diff mau hai --form 20-KND.2").output == "")
    #expect(try stage.transcript("diff mau hai --form 2-knđ").output.contains("→"))
  }

  @Test func `diff tells forms that only one has`() throws {
    let stage = try DossierStage()
    try stage.copy(to: "hai")
    #expect(Tool.run("cd '\(stage.folder.path)' && rm -r hai/forms/3-knd hai/scans/3-knd"))
    let run = try stage.transcript("diff mau hai --form 3-KND")
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("- 3-KNĐ  Referral letter\n"))
    #expect(try stage.transcript("diff hai mau --form 3-KND").output.hasPrefix("+ 3-KNĐ  "))
  }

  @Test func `a bundle tells where its acts have brought the dossier`() throws {
    let stage = try DossierStage()
    let bundle = try stage.packed()
    let show = try stage.run("show \(bundle) --lang vi")
    #expect(show.output.contains("Đảng ủy bộ phận Mẫu"), "\(show.output)")
    let check = try stage.run("check \(bundle) --as-of \(DossierStage.day)")
    #expect(check.output.contains("\n✓ \(DossierStage.number) v2: "), "\(check.output)")
    let diff = try stage.transcript("diff done@v1 \(bundle)")
    #expect((diff.status, diff.output) == (0, ""))
    #expect(try stage.transcript("show - --lang vi").status == 65)
  }

  @Test func `objects and their versions are dossiers too`() throws {
    let stage = try DossierStage()
    try stage.store()
    #expect(try stage.run("show object --lang vi").output.contains("Nguyễn Văn Mẫu"))
    let diff = try stage.transcript("diff object@v1 object@v2 --lang vi")
    #expect(diff.status == 1)
    #expect(diff.output.hasPrefix("~ 2-KNĐ  ") && diff.output.contains("Nghề nghiệp"))
    #expect(diff.output.split(separator: "\n").count == 1, "\(diff.output)")
    #expect(try stage.run("diff mau object@v1").output == "")
    #expect(
      try stage.run("check object@v1 --as-of \(DossierStage.day)").output
        .contains("\n✓ \(DossierStage.number) v1: "))
    #expect(try stage.transcript("show object@v3").status == 66)
    #expect(try stage.transcript("show mau@v1").status == 66)
  }

  @Test func `content that is not what the object lists is told`() throws {
    let stage = try DossierStage()
    try stage.store()
    try stage.folder.write("object/v1/content/forms/3-knd/01.json", "{}")
    let run = try stage.transcript("check object --as-of \(DossierStage.day)")
    #expect(run.status == 1)
    #expect(
      run.output.contains("✗ 3-KNĐ Referral letter: ") && run.output.contains("(E301)"),
      "\(run.output)")
  }

  @Test(arguments: [
    ("show nothing", 66, "E210"), ("check nothing", 66, "E210"), ("diff mau nothing", 66, "E210"),
    ("show empty", 65, "E270"), ("check empty", 65, "E270"), ("show a.txt", 65, "E270"),
    ("check root", 65, "E270"), ("check mau --profile nope", 66, "E266"),
    ("diff mau mau --form 99-KND", 66, "E264"), ("check mau --as-of 31/02/2026", 64, "E205"),
    ("check", 64, "E203"),
  ])
  func `what is no dossier is refused`(line: String, status: Int32, code: String) throws {
    let stage = try DossierStage()
    try stage.folder.makeFolder("empty")
    try stage.folder.write("a.txt", "no tar")
    try stage.run("ocfl create mau --root root --id a -m x --user y")
    let run = try stage.transcript(line)
    #expect(run.status == status, "\(run.output)\(run.errors)")
    #expect(run.errors.hasPrefix("error: ") && run.errors.contains("(\(code)"), "\(run.errors)")
    #expect(run.output == "")
  }
}
