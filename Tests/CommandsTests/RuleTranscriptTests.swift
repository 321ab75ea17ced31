import Dossiers
import JSON
import TestSupport
import Testing

/// The rules of the procedure and the deadlines, from the command line.
@Suite struct `Rules from the command line` {
  private static let day = "--as-of \(DossierStage.day)"

  /// A dossier without a certificate, of a person who was too young.
  private func young() throws -> DossierStage {
    let stage = try DossierStage()
    try stage.copy(to: "loi", stage.changing("2-knd", "\"2001-09-02\"", to: "\"2007-09-02\""))
    try #require(Tool.run("cd '\(stage.folder.path)' && rm loi/forms/cn-ntvd/01.json"))
    return stage
  }

  @Test(arguments: [
    (
      "en",
      [
        "✗ 2-KND#/birthDate: only 198 months old on 20/03/2024, not yet 216 months (born"
          + " 02/09/2007) (ELIG-001)",
        "  rule: ", "  hint: ", "(CERT-001)", "(E334)",
        "(HD 12-HD/BTCTW 2022, II.1.1; HD 06-HD/TW 2025)",
      ]
    ),
    (
      "vi",
      [
        "✗ 2-KND#/birthDate: ngày 20/03/2024 mới được 198 tháng, chưa đủ 216 tháng (sinh"
          + " 02/09/2007) (ELIG-001)", "  quy định: ", "  gợi ý: ", "(CERT-001)", "(E334)",
        "(HD 12-HD/BTCTW 2022, mục II.1.1; HD 06-HD/TW 2025)",
      ]
    ),
  ])
  func `check names what is broken, the rule, its source and the next step`(
    language: String, parts: [String]
  ) throws {
    let run = try young().transcript("check loi \(Self.day) --lang \(language)")
    #expect(run.status == 1 && run.errors == "")
    for part in parts { #expect(run.output.contains(part), "\(part)\n\(run.output)") }
    let firstWarning = run.output.firstRange(of: "\n! ")?.lowerBound ?? run.output.endIndex
    #expect(run.output[firstWarning...].split(separator: "\n✗ ").count <= 2, "\(run.output)")
  }

  @Test(arguments: [
    ("--only CERT", ["CERT-001"]), ("--only cert-1", ["CERT-001"]), ("--only E334", ["E334"]),
    ("--only CERT-001,E334", ["CERT-001", "E334"]), ("--only VER", []),
    ("--only CERT --only E334", ["CERT-001", "E334"]),
  ])
  func `only what is asked for is judged`(options: String, codes: [String]) throws {
    let run = try young().transcript("check loi \(Self.day) --json \(options)")
    #expect(run.status == (codes.isEmpty ? 0 : 1) && run.errors == "")
    let findings = try JSONDocument(parsing: run.output).root["findings"]
    let found = findings?.elements.compactMap { $0["code"]?.string } ?? []
    #expect(Set(found) == Set(codes))
  }

  @Test(arguments: [
    ("--only VRE", "E260", "'VER'"), ("--only VER-099", "E260", "VER-"),
    ("--only DAT-005", "E273", "hoso explain DAT-005"),
    ("--off CERT-001", "E274", "hoso explain CERT-001"),
  ])
  func `a name that can't be chosen is refused, with the next step`(
    options: String, code: String, hint: String
  ) throws {
    let run = try DossierStage().transcript("check mau \(options)")
    #expect(run.status == 64 && run.output == "")
    #expect(run.errors.contains("(\(code))") && run.errors.contains(hint), "\(run.errors)")
  }

  @Test func `rules of low confidence can be switched off`() throws {
    let run = try DossierStage().run("check mau \(Self.day) --off HELP-005,VER-012 --json")
    let counts = try JSONDocument(parsing: run.output).root["rules"]?["counts"]
    #expect((counts?["notApplicable"]?.integer ?? 0) > 0)
  }

  @Test func `a half-filled draft is answered, and what isn't written counts neither way`() throws {
    let stage = try DossierStage()
    let draft = #"{"number": "HS-1", "profile": "admission-hd12-2022", "circumstances": 3}"#
    try stage.write("nhap/dossier.json", draft.utf8)
    for (form, text) in [
      ("2-knd", #"{"fullName": 7, "birthDate": "2001", "family": [null, {}]}"#),
      ("6-knd", #"{"meeting": {"date": "2024-03"}, "vote": {"entitled": -1}}"#), ("1-knd", "[]"),
      ("9-knd", #"{"head": {"date": "9999-12-31"}}"#),
    ] {
      try stage.write("nhap/forms/\(form)/01.json", text.utf8)
    }
    let run = try stage.transcript("check nhap \(Self.day) --only ELIG,CERT,VER,RES,DEC,DAT --all")
    #expect([0, 1].contains(run.status) && run.errors == "", "\(run.errors)")
    #expect(run.output.contains("not written"))
    #expect([0, 1].contains(try stage.transcript("deadline nhap \(Self.day)").status))
  }

  @Test func `names that differ in the form of their accents only are the same`() throws {
    let stage = try DossierStage()
    let decomposed = "NGUYE\u{302}\u{303}N VA\u{306}N MA\u{302}\u{303}U"
    try stage.copy(to: "nfd", stage.changing("6-knd", "NGUYỄN VĂN MẪU", to: decomposed))
    let run = try stage.transcript("check nfd \(Self.day) --only NAM")
    #expect(run.status == 0, "\(run.output)")
  }

  @Test(arguments: [
    ("en", "the branch's resolution on 20/03/2024; CMT-006", "0 missed, "),
    ("vi", "nghị quyết của chi bộ ngày 20/03/2024; CMT-006", "0 quá hạn, "),
  ])
  func `deadline lists what was met, by its day`(
    language: String, start: String, count: String
  ) throws {
    let stage = try DossierStage()
    let run = try stage.run("deadline mau \(Self.day) --lang \(language)")
    #expect(run.output.contains(start) && run.output.contains(count), "\(run.output)")
    #expect(try stage.run("han mau \(Self.day) --lang \(language)").output == run.output)
  }

  @Test func `a deadline that has passed is missed, one that runs is shown while it is near`()
    throws
  {
    let stage = try DossierStage()
    try stage.copy(to: "cho")
    try #require(
      Tool.run("cd '\(stage.folder.path)' && rm cho/forms/9-knd/01.json cho/forms/ceremony/01.json")
    )
    let missed = try stage.transcript("deadline cho --as-of 18/06/2024")
    #expect(missed.status == 1)
    #expect(missed.output.contains("✗ 17/06/2024  "), "\(missed.output)")
    let running = try stage.run("deadline cho --as-of 21/05/2024 --within 27d")
    #expect(running.output.hasPrefix("· 17/06/2024  "))
    #expect(running.output.contains("27 days left"))
    #expect(
      !(try stage.run("deadline cho --as-of 21/05/2024 --within 26")).output.contains("17/06"))
    #expect(try stage.transcript("deadline cho --within x").status == 64)
  }

  @Test(arguments: [("en", "Why: "), ("vi", "Vì sao: ")], ["CERT-002", "cert-2"])
  func `explain tells of a rule`(given: (language: String, part: String), name: String) throws {
    let run = try Transcript("explain \(name) --lang \(given.language)", in: TemporaryFolder())
    #expect(run.status == 0 && run.output.hasPrefix("CERT-002  "))
    #expect(run.output.contains(given.part) && run.output.contains("months 60"), "\(run.output)")
  }

  @Test(
    arguments: ["REF-001", "ELIG-007", "VER-005"],
    [("en", "Decided: "), ("vi", "Đã cân nhắc: ")])
  func `explain says how a doubt was decided`(
    rule: String, given: (language: String, part: String)
  ) throws {
    let run = try Transcript("explain \(rule) --lang \(given.language)", in: TemporaryFolder())
    #expect(run.status == 0 && run.output.contains("\n\(given.part)"), "\(run.output)")
  }

  /// As the completion scripts ask: the argument, its place, where the cursor stands, the line.
  @Test(arguments: [
    ("explain -- positional@0 1 3 explain CER", ["CERT-001", "E334", "PLN-002"], ["CERT"]),
    ("check -- --only 2 3 check --only CER", ["CERT", "CERT-001", "E334"], ["PLN-002"]),
    (
      "check -- --only 2 11 check --only E334,CERT-0", ["E334,CERT", "E334,CERT-002"], ["CERT-002"]
    ),
    ("check -- --off 2 0 check --off", ["HELP-005", "VER-012"], ["CERT-001", "HELP"]),
  ])
  func `shells are told the names of rules`(
    line: String, names: [String], others: [String]
  ) throws {
    let run = try Transcript("---completion \(line)", in: TemporaryFolder())
    #expect(run.status == 0 && run.errors == "")
    let told = Set(run.output.split(separator: "\n").map(String.init))
    #expect(told.isSuperset(of: names) && told.isDisjoint(with: others), "\(run.output)")
  }

  @Test func `explain knows the nearest rule to a misspelt one`() throws {
    let run = try Transcript("explain VER-099", in: TemporaryFolder())
    #expect(run.status == 66 && run.errors.contains("hoso explain VER-0"))
  }
}
