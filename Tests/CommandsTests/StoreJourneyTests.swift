import JSON
import TestSupport
import Testing

/// The branch's day, from an empty folder to a second store, through the built program alone.
@Suite struct `The journey of a dossier` {
  private let number = StoreStage.number

  @Test(arguments: [
    ("en", "opened for Nguyễn Văn Mẫu", "seal code", "taken in, v2"),
    ("vi", "đã lập cho Nguyễn Văn Mẫu", "mã niêm phong", "đã nhận, v2"),
  ])
  func `goes from an empty folder to a second store`(
    language: String, opened: String, seal: String, arrived: String
  ) throws {
    let stage = try StoreStage(language: language)
    let new = try stage.run(
      "new", "--name", "Nguyễn Văn Mẫu", "--birth", "02/09/2001", "--number", number)
    #expect(new.output.contains(opened) && new.errors == "")
    let path = "\(Suites.checkout)/Tests/DossiersTests/Fixtures/forms/2-knd.json"
    try stage.folder.write("2-knd.json", #require(FileBytes.read(path)))
    #expect(try stage.run("put", number, "2-KND", "2-knd.json").output.contains("2-KND"))
    try stage.run("set", number, "2-KNĐ", "/ethnicity=Thái")
    #expect(try stage.run("get", number, "2-knd", "/ethnicity").output == "Thái\n")
    try stage.run("set", number, "dossier", "/circumstances/sectionalCommittee=không")
    let attach = try stage.run("attach", number, "2-KND", "ly-lich.pdf")
    #expect(attach.output.hasPrefix("scans/2-knd/01/01.pdf: ly-lich.pdf, application/pdf, 2 "))
    #expect(try stage.run("check", number, status: 1).output.contains("(E334)"))
    try stage.run("commit", number, "-m", "Lập hồ sơ", "-n")
    #expect(try stage.run("list").output.contains(language == "en" ? "not committed" : "chưa chốt"))
    #expect(try stage.run("commit", number, "-m", "Lập hồ sơ").output.contains(seal))
    try stage.run("set", number, "2-KND", "/ethnicity=Mường")
    try stage.run("commit", number, "-m", "Sửa sở thích", "--basis", "giấy xác nhận số 14")
    try expectHistory(stage)
    try expectBundle(stage, arrived)
  }

  @Test(arguments: [("en", "0 blockers, 1 error,"), ("vi", "0 lỗi chặn, 1 lỗi,")])
  func `is checked with findings, then without any`(language: String, wrong: String) throws {
    let stage = try complete(language: language)
    let isSo = ["unionMember", "withinUnionAge", "youthUnionExists", "sectionalCommittee"]
    let isNot = [
      "holdsUnionPost", "tradeUnionMember", "inAgencyOrEnterprise", "inOtherOrganisations",
      "student", "over60", "belowLowerSecondary", "surnameDiffers",
    ]
    let answers =
      isSo.map { "/circumstances/\($0)=có" } + isNot.map { "/circumstances/\($0)=không" }
    let set = try stage.transcript(["set", number, "dossier", "/transcription=typed"] + answers)
    #expect(set.status == 0, "\(set.errors)")
    try stage.run("set", number, "1-KND", "/birthDate=31/02/2001")
    let before = try stage.run("check", number, status: 1).output
    #expect(before.contains("1-KND#/birthDate") && before.contains(wrong), "\(before)")
    try stage.run("set", number, "1-KND", "/birthDate=02/09/2001")
    let after = try stage.run("check", "--strict", number).output
    #expect(!after.contains("(E") && !after.contains("(W"), "\(after)")
    try stage.run("commit", number, "-m", "Lập hồ sơ")
    try stage.run("check", "--strict", "\(number)@v1")
  }

  /// A store with all the papers of one case.
  private func complete(language: String = "en") throws -> StoreStage {
    let stage = try StoreStage(language: language)
    try stage.run(
      "new", "--name", "Nguyễn Văn Mẫu", "--birth", "02/09/2001", "--number", number, "--opened",
      "05/02/2024", "--profile", "admission-hd12-2022")
    for type in try Samples.filled(Self.papers) { try put(type, on: stage) }
    return stage
  }

  /// The papers of one case, as far as the admission.
  private static let papers = [
    "1-knd", "2-knd", "20-knd", "3-knd", "4-knd", "5-knd", "5b-knd", "6-knd", "7-knd", "8-knd",
    "9-knd", "ceremony", "cn-ntvd", "consent", "emissary-letter", "emissary-report",
    "helper-assignment", "notice", "verification-reply", "verification-summary",
  ]

  /// Puts in the tests' sample of a form; it names scans that aren't here.
  private func put(_ type: String, on stage: StoreStage) throws {
    let path = "\(Suites.checkout)/Tests/DossiersTests/Fixtures/forms/\(type).json"
    let form = try JSONDocument(parsing: #require(FileBytes.read(path)))
    let members = form.root.members.filter { $0.name != "transcription" }
      .map { ($0.name, JSONTree($0.value)) }
    try stage.folder.write(
      "\(type).json", JSONWriter.bytes(of: .object(JSONObject(members)), layout: .pretty))
    try stage.run("put", number, type, "\(type).json")
  }

  private func expectHistory(_ stage: StoreStage) throws {
    let log = try stage.run("log", number).output
    let lines = log.split(separator: "\n")
    #expect(lines.first?.hasPrefix("v2  ") == true && log.contains("giấy xác nhận số 14"))
    #expect(lines.contains { $0.hasPrefix("v1  ") && $0.contains("Lò Thị Lan") })
    let diff = try stage.run("diff", "\(number)@v1", "\(number)@v2", status: 1).output
    #expect(diff.contains("Thái → Mường") && diff.hasPrefix("~ 2-KNĐ"))
    let blame = try stage.run("blame", number, "2-KND", "/ethnicity").output
    #expect(blame.hasPrefix("v2  ") && blame.contains("Mường"))
    #expect(try stage.run("get", "\(number)@v1", "2-KND", "/ethnicity").output == "Thái\n")
    #expect(try stage.run("show", number).output.contains("Nguyễn Văn Mẫu"))
    #expect(try stage.run("cat", "\(number)@v1", "forms/2-knd/01.json").output.contains("Thái"))
    try stage.run("checkout", "\(number)@v1", "-o", "ra")
    #expect(stage.folder.read("ra/scans/2-knd/01/01.pdf") == MinimalPDF.bytes(pages: 2))
  }

  private func expectBundle(_ stage: StoreStage, _ arrived: String) throws {
    try stage.run("pack", number)
    let name = try #require(stage.names(in: "kho/outbox", ending: ".hoso.tar").first)
    let bundle = "kho/outbox/\(name)"
    try stage.run("verify", number)
    try stage.run("verify", bundle)
    try stage.run("unpack", bundle, "-o", "mo")
    #expect(stage.folder.read("mo/forms/2-knd/01.json") != nil)
    try stage.run("init", "kho2", "--unit", "Đảng ủy xã Mẫu", "--kind", "base")
    #expect(try stage.run("receive", "-C", "kho2", bundle).output == "\(number): \(arrived)\n")
    try stage.run("receive", "-C", "kho2", bundle)
    #expect(try stage.run("log", "-C", "kho2", number).output.contains("Sửa sở thích"))
    #expect(stage.folder.read("kho2/objects/0=ocfl_1.1") != nil)
    // The store that took it in doesn't have it: only the branch may add a version.
    try stage.run("set", "-C", "kho2", number, "2-KND", "/ethnicity=khác")
    let refused = try stage.run("commit", "-C", "kho2", number, "-m", "x", status: 77)
    #expect(refused.errors.contains("(E531)") && refused.errors.contains("(E369)"))
  }

  @Test(
    .enabled(
      if: Tool.run(
        "test -x '\(Suites.judge("bagit.py"))' -a -x '\(Suites.judge("ocfl-validate.py"))'"),
      "skipped: suites not found"))
  func `the bundle stands before the field's own tools`() throws {
    let stage = try complete()
    try stage.run("attach", number, "2-KND", "ly-lich.pdf")
    try stage.run("commit", number, "-m", "Lập hồ sơ")
    try stage.run("pack", number, "-o", ".")
    let bundle = try #require(stage.names(in: ".", ending: ".hoso.tar").first)
    let name = bundle.dropLast(".hoso.tar".count)
    let enter = "cd '\(stage.folder.path)' && "
    #expect(Tool.run(enter + "tar xf '\(bundle)'"))
    #expect(Tool.run(enter + "'\(Suites.judge("bagit.py"))' --validate '\(name)' 2>/dev/null"))
    let ocfl = try #require(
      Tool.output(of: enter + "'\(Suites.judge("ocfl-validate.py"))' '\(name)/data'"))
    #expect(!ocfl.contains("WARN") && !ocfl.contains("[W"), "\(ocfl)")
    for manifest in ["manifest-sha512.txt", "tagmanifest-sha512.txt"] {
      #expect(Tool.run(enter + "cd '\(name)' && sha512sum -c --quiet \(manifest)"))
    }
    try stage.folder.write("judge.py", Self.schemaJudge)
    let judged = Tool.output(
      of: enter + "'\(Suites.judge("python3"))' judge.py '\(name)'")
    #expect(judged == "20 forms, dossier.json, 1 act\n")
  }

  /// Python's jsonschema over each form, with nothing but the schemas in the bundle.
  private static let schemaJudge = """
    import json, pathlib, sys
    from jsonschema import Draft202012Validator
    from referencing import Registry, Resource
    load = lambda path: json.loads(path.read_text(encoding="utf-8"))
    bag = pathlib.Path(sys.argv[1])
    schemas = {s["$id"]: s for s in map(load, (bag / "schemas").glob("*.json"))}
    registry = Registry().with_resources(
        (id, Resource.from_contents(schema)) for id, schema in schemas.items())
    content = bag / "data/v1/content"
    def judge(path):
        file = load(path)
        Draft202012Validator(schemas[file["$schema"]], registry=registry).validate(file)
    forms, acts = sorted(content.glob("forms/*/*.json")), sorted(content.glob("acts/*.json"))
    for path in forms + acts + [content / "dossier.json"]:
        judge(path)
    print(f"{len(forms)} forms, dossier.json, {len(acts)} act")
    """
}
