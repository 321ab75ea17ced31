import JSON
import TestSupport
import Testing

/// What leaves a store and comes into one, and what `verify` and `deadline` say of its dossiers.
@Suite struct `Carrying from the command line` {
  private let number = StoreStage.number

  /// A store with a dossier of one version.
  private func committed(language: String = "en") throws -> StoreStage {
    let stage = try StoreStage(language: language)
    try stage.opened()
    try stage.run("commit", number, "-m", "Lập hồ sơ")
    return stage
  }

  @Test func `a bundle goes into the outbox, is recorded, and never lies among the dossiers`()
    throws
  {
    let stage = try committed()
    let pack = try stage.run("pack", number)
    let name = try #require(stage.names(in: "kho/outbox", ending: ".v1.hoso.tar").first)
    #expect(pack.output.contains("kho/outbox/\(name)"))
    let records = Tool.output(of: "tail -n 1 '\(stage.folder.path)'/kho/records/*.jsonl") ?? ""
    #expect(records.contains("\"kind\":\"exported\"") && records.contains("outbox/\(name)"))
    #expect(try stage.run("pack", number, status: 73).output == "")
    for place in ["kho/objects", "kho/drafts/x.tar", "kho"] {
      let refused = try stage.run("pack", number, "-o", place, status: 64)
      #expect(refused.errors.contains("(E231)") && refused.errors.contains("-o"))
    }
    try stage.run("pack", number, "-o", ".")
    #expect(stage.folder.read(name) == stage.folder.read("kho/outbox/\(name)"))
  }

  @Test(arguments: [
    ("en", "INTACT", "one version", "NOT SIGNED"),
    ("vi", "NGUYÊN VẸN", "một phiên bản", "CHƯA KÝ"),
  ])
  func `verify answers for a dossier as for its bundle`(
    language: String, intact: String, versions: String, signed: String
  ) throws {
    let stage = try committed(language: language)
    let run = try stage.run("verify", number)
    #expect(run.output.hasPrefix("\(number) v1   "))
    for part in [intact, versions, signed] { #expect(run.output.contains(part), "\(run.output)") }
    try stage.run("set", number, "2-KND", "/birthDate=31/02/2001")
    try stage.run("commit", number, "-m", "Hai")
    #expect(try stage.run("verify", "\(number)@v1").output.hasPrefix("\(number) v1   "))
    #expect(try stage.run("verify", number).output.contains("v1–v2"))
    try stage.run("verify", "\(number)@v3", status: 66)
    let deep = try stage.run("verify", "--deep", number)
    #expect(deep.output.contains("\(number)@v2") && deep.output.contains("(W505)"))
    try stage.run("verify", "--deep", "--strict", number, status: 1)
    let lines = Tool.output(of: "cat '\(stage.folder.path)'/kho/records/*.jsonl") ?? ""
    #expect(lines.contains("\"what\":\"verify\"") && lines.contains("\"version\":\"v1\""))
  }

  @Test func `a changed byte of any file of an object is found, and the file named`() throws {
    let stage = try committed()
    let objects = "\(stage.folder.path)/kho/objects"
    let list = try #require(Tool.output(of: "cd '\(objects)' && find . -type f -path '*urn*'"))
    let files = list.split(separator: "\n").map { String($0.dropFirst(2)) }
    #expect(files.count >= 8)
    for file in files {
      let bytes = try #require(FileBytes.read("\(objects)/\(file)"))
      var changed = bytes
      changed[changed.count / 2] ^= 1
      try stage.folder.write("kho/objects/\(file)", changed)
      // Where dossier.json is changed, the UUID is what still names the dossier.
      let id = try #require(file.split(separator: "/").dropFirst(2).first).suffix(36)
      let name = file.hasSuffix("dossier.json") ? String(id) : number
      let run = try stage.transcript(["verify", name])
      let told = run.output + run.errors
      #expect(run.status == 76, "\(file): \(told)")
      // The path below the object's folder, from its fourth component on.
      let path = file.split(separator: "/").dropFirst(3).joined(separator: "/")
      #expect(told.contains(path), "\(file): \(told)")
      try stage.folder.write("kho/objects/\(file)", bytes)
    }
    try stage.run("verify", number)
  }

  @Test func `deadlines of all dossiers are listed by their days`() throws {
    let stage = try committed()
    try stage.run("han", number, "--as-of", "20/03/2026")
    let all = try stage.transcript(["deadline", "--within", "60d", "--as-of", "20/03/2026"])
    #expect([0, 1].contains(all.status) && all.errors == "", "\(all.errors)")
    let lines = Tool.output(of: "cat '\(stage.folder.path)'/kho/records/*.jsonl") ?? ""
    #expect(lines.split(separator: "\n").count { $0.contains("\"what\":\"deadline\"") } == 2)
  }

  @Test func `a folder of bundles is taken in one by one, and the source stays as it was`() throws {
    let stage = try committed()
    try stage.folder.makeFolder("usb")
    try stage.run("pack", number, "-o", "usb")
    try stage.run("new", "--name", "Trần Thị Mẫu", "--number", "HS-2026-0018")
    try stage.run("set", "HS-2026-0018", "2-KND", "/ethnicity=Thái")
    try stage.run("commit", "HS-2026-0018", "-m", "Một")
    try stage.run("pack", "HS-2026-0018", "-o", "usb")
    try stage.folder.write("usb/hong.hoso.tar", "x")
    try stage.folder.write("usb/anh.jpg", "x")
    let sums = "cd '\(stage.folder.path)/usb' && ls -l --time-style=full-iso && sha512sum *"
    let before = Tool.output(of: sums)
    try stage.run("init", "kho2", "--unit", "Đảng ủy xã Mẫu", "--kind", "base")
    let run = try stage.run("receive", "-C", "kho2", "usb", status: 3)
    #expect(run.output.split(separator: "\n").count == 2 && run.errors.contains("(E537)"))
    #expect(Tool.output(of: sums) == before)
    let again = try stage.run("receive", "-C", "kho2", "usb", status: 3)
    #expect(again.output.split(separator: "\n").count { $0.contains("here already") } == 2)
    try stage.folder.makeFolder("trong")
    #expect(try stage.run("receive", "-C", "kho2", "trong", status: 66).errors.contains("(E547)"))
  }

  @Test(arguments: ["en", "vi"])
  func `a replaced machine goes on with the bundles, as the unit that they name`(
    language: String
  ) throws {
    let stage = try committed(language: language)
    try stage.folder.makeFolder("usb")
    try stage.run("pack", number, "-o", "usb")
    let run = try stage.run("init", "moi", "--unit", "chi bo ban mau", "--from", "usb")
    #expect(run.output.contains(number) && run.output.contains("Chi bộ bản Mẫu"))
    try stage.run("set", "-C", "moi", number, "2-KND", "/ethnicity=Mường")
    try stage.run("commit", "-C", "moi", number, "-m", "Sửa")
    try stage.folder.write("usb/hong.hoso.tar", "x")
    let partly = try stage.run("init", "moi2", "--unit", "Khác", "--from", "usb", status: 3)
    #expect(partly.errors.contains("(E537)"))
    try stage.run("init", "moi3", "--unit", "Khác", "--from", "khong-co", status: 66)
    #expect(Tool.run("test ! -e '\(stage.folder.path)/moi3'"))
  }
}
