import TestSupport
import Testing

@Suite struct `A store from the command line` {
  private let number = StoreStage.number

  @Test func `init makes a store that is its owner's alone, and only in an empty place`() throws {
    let stage = try StoreStage()
    #expect(Tool.output(of: "stat -c %a '\(stage.folder.path)/kho'") == "700\n")
    #expect(Tool.output(of: "stat -c %a '\(stage.folder.path)/kho/hoso.json'") == "600\n")
    let again = try stage.run("init", "kho", "--unit", "Khác", status: 73)
    #expect(again.errors.contains("(E500)"))
    let kind = try stage.run("init", "k3", "--unit", "X", "--kind", "huyen-gi", status: 65)
    #expect(kind.errors.contains("(E422)"))
  }

  @Test func `a committee opens no dossier, with or without a tree of units`() throws {
    let stage = try StoreStage()
    try stage.run("init", "kho2", "--unit", "Tỉnh ủy Mẫu", "--kind", "province")
    try stage.run("unit", "add", "u.json", "--new", "--name", "Đảng ủy xã Mẫu", "--kind", "base")
    try stage.run("init", "kho3", "--unit", "Đảng ủy xã Mẫu", "--units", "u.json")
    for store in ["kho2", "kho3"] {
      try stage.run("new", "-C", store, "--name", "Nguyễn Văn Mẫu", "--number", number)
      let refused = try stage.run("commit", "-C", store, number, "-m", "Lập hồ sơ", status: 77)
      #expect(refused.errors.contains("(E379)"), "\(refused.errors)")
      #expect(refused.output == "")
    }
  }

  @Test func `a store is found by option, variable, or upwards`() throws {
    let stage = try StoreStage()
    try stage.opened()
    for words in [["list"], ["list", "-C", "kho"]] {
      #expect(try stage.transcript(words).output.contains(number))
    }
    let inside = try Transcript(
      ["list", "-C", "kho/drafts"].map { Array($0.utf8) }, in: stage.folder)
    #expect(inside.status == 66 && inside.errors.contains("(E501)"))
    let nowhere = try Transcript(["list"].map { Array($0.utf8) }, in: stage.folder)
    #expect(nowhere.status == 66 && nowhere.errors.contains("(E501)"))
    let upwards = Tool.output(
      of: "cd '\(stage.folder.path)/kho/drafts' && LC_ALL=C '\(try Transcript.program())' ds")
    #expect(upwards?.contains(number) == true)
  }

  @Test func `a dossier is named by the beginning of its number, and by nothing else`() throws {
    let stage = try StoreStage()
    try stage.opened()
    #expect(try stage.run("status", "hs-2026").output.hasPrefix(number))
    let missing = try stage.run("get", "HS-2026-0018", status: 66)
    #expect(missing.errors.contains("(E507)") && missing.errors.contains(number))
    try stage.run("new", "--name", "Trần Thị Mẫu", "--number", "HS-2026-0018")
    #expect(try stage.run("get", "HS-2026", status: 64).errors.contains("(E508)"))
    let taken = try stage.run("new", "--name", "A", "--number", number, status: 73)
    #expect(taken.errors.contains("(E514)"))
    #expect(
      try stage.run("show", "\(number)@v4", status: 66).errors.contains("(E509)")
        || stage.run("show", "\(number)@v4", status: 66).errors.contains("(E510)"))
  }

  @Test func `a likely duplicate is told, whatever the marks of the name`() throws {
    let stage = try StoreStage()
    try stage.opened()
    let twin = try stage.run("lap", "--name", "NGUYEN VAN MAU", "--birth", "2001-09-02")
    #expect(twin.errors.contains("(W500)") && twin.errors.contains(number))
    #expect(try stage.run("new", "--name", "Nguyễn Văn Mẫu", "--birth", "2002").errors == "")
  }

  @Test func `what breaks the schema is told, and kept`() throws {
    let stage = try StoreStage()
    try stage.opened()
    let set = try stage.run("set", number, "2-KND", "/birthDate=31/02/2001")
    #expect(set.output.contains("2-KND#/birthDate"))
    #expect(try stage.run("get", number, "2-KND", "/birthDate").output == "31/02/2001\n")
    try stage.run("set", number, "2-KND", "/birthDate=02/09/2001")
    #expect(try stage.run("get", number, "2-KND", "/birthDate").output == "2001-09-02\n")
    try stage.run("undo", number)
    #expect(try stage.run("get", number, "2-KND", "/birthDate").output == "31/02/2001\n")
    try stage.run("undo", number, status: 1)
    try stage.run("set", number, "2-KND", "/ethnicity=")
    try stage.run("get", number, "2-KND", "/ethnicity", status: 66)
    try stage.run("set", number, "2-KND", "hobby=x", status: 64)
    let bad = try stage.transcript(["put", number, "2-KND", "-"], input: "{\"a\": ")
    #expect(bad.status == 65 && bad.output == "")
  }

  @Test func `scans are told by their content, and others refused by name`() throws {
    let stage = try StoreStage()
    try stage.opened()
    let word = try stage.run("attach", number, "2-KND", "thu.docx", status: 65)
    #expect(word.errors.contains("(E553)"))
    let page = try stage.run("attach", number, "2-KND", "tep.html", status: 65)
    #expect(page.errors.contains("a web page"))
    let mixed = try stage.run("kem", number, "2-KND", "tep.html", "ly-lich.pdf", status: 3)
    #expect(mixed.output.contains("01/02.pdf") && mixed.errors.contains("(W503)"))
    try stage.folder.write("cut.pdf", MinimalPDF.bytes(pages: 3).dropLast(200))
    let cut = try stage.run("attach", number, "2-KND", "cut.pdf")
    #expect(cut.output.contains("01/03.pdf") && cut.errors.contains("(W55"))
    try stage.run("detach", number, "scans/2-knd/01/02.pdf")
    try stage.run("detach", number, "cut.pdf")
    let gone = try stage.run("detach", number, "cut.pdf", status: 66)
    #expect(gone.errors.contains("(E524)") && gone.errors.contains("01/01.pdf"))
    // A paper that isn't typed yet begins its form.
    let begun = try stage.run("attach", number, "3-KND", "ly-lich.pdf")
    #expect(begun.output.contains("3-KND begun"))
  }

  @Test func `an empty change is none, and nothing is lost where a commit is refused`() throws {
    let stage = try StoreStage()
    try stage.opened()
    try stage.run("chot", number, "-m", "Một")
    let nothing = try stage.run("commit", number, "-m", "Hai", status: 1)
    #expect(nothing.errors.contains("(E529)") && nothing.output == "")
    try stage.run("set", number, "2-KND", "/ethnicity=hai")
    try stage.run("pack", number, "-o", "mot.hoso.tar")
    #expect(stage.folder.read("mot.hoso.tar") != nil)
    try stage.run("commit", number, "-m", "Hai")
    try stage.run("receive", "mot.hoso.tar")
    #expect(
      Tool.run(
        "cd '\(stage.folder.path)' && cp mot.hoso.tar hong.hoso.tar && printf x | dd of=hong.hoso.tar bs=1 seek=3000 conv=notrunc 2>/dev/null"
      ))
    let broken = try stage.run("receive", "hong.hoso.tar", status: 76)
    #expect(broken.errors.contains("(E537)") && broken.errors.contains("inbox/"))
    try stage.run("receive", "tep.html", status: 65)
    try stage.run("nhan", "khong-co.tar", status: 66)
  }

  @Test func `a draft over a version has the acts of its versions`() throws {
    let stage = try StoreStage()
    try stage.opened()
    try stage.run("log", number, status: 66)
    try stage.run("commit", number, "-m", "Lập hồ sơ")
    let log = try stage.run("log", number).output
    let status = try stage.run("status", number).output
    #expect(log.contains("Lập hồ sơ") && log.contains("v1"))
    try stage.run("set", number, "2-KND", "/ethnicity=Mường")
    #expect(try stage.run("log", number).output == log)
    // What was typed is told nowhere in the account: it is the version's, word for word.
    let account = try stage.run("show", "\(number)@v1").output
    #expect(try stage.run("show", number).output == account)
    #expect(try stage.run("status", number).output != status)
    try stage.run("commit", number, "-m", "Sửa dân tộc")
    #expect(try stage.run("log", number).output.contains("v2"))
  }

  @Test func `a changed byte is named by verify, and told in a store that only reads`() throws {
    let stage = try StoreStage()
    try stage.opened()
    try stage.run("commit", number, "-m", "Một")
    let kho = "\(stage.folder.path)/kho"
    #expect(
      Tool.run(
        "f=$(find '\(kho)/objects' -path '*content/scans*' -type f) && printf x | dd of=\"$f\" bs=1 seek=9 conv=notrunc 2>/dev/null"
      ))
    let run = try stage.run("verify", number, status: 76)
    #expect(run.output.contains("scans/2-knd/01/01.pdf"))
  }

  @Test func `what goes well is told to nobody who asks for errors only`() throws {
    let stage = try StoreStage()
    for words in [
      ["init", "anders", "--unit", "X"], ["new", "--name", "Mẫu", "--number", number],
      ["attach", number, "2-KND", "ly-lich.pdf"], ["commit", number, "-m", "Một"],
      ["pack", number], ["checkout", number, "-o", "ra"], ["reindex"], ["doctor"],
      ["backup", "-o", "sao"], ["config", "set", "defaults.language", "vi"],
    ] {
      let run = try stage.transcript(words + ["-q"])
      #expect(run.status == 0 && run.output == "" && run.errors == "", "\(words): \(run.output)")
    }
  }

  @Test func `every reading is recorded`() throws {
    let stage = try StoreStage()
    try stage.opened()
    try stage.run("commit", number, "-m", "Một")
    for words in [
      ["show", number], ["get", number, "2-KND"], ["status", number], ["log", number],
    ] {
      #expect(try stage.transcript(words).status == 0)
    }
    let lines = Tool.output(of: "cat '\(stage.folder.path)'/kho/records/*.jsonl") ?? ""
    for what in ["show", "2-knd/01", "status", "log"] {
      #expect(lines.contains("\"what\":\"\(what)\""), "\(what)")
    }
  }

  @Test func `a backup is compared, and doctor finds nothing`() throws {
    let stage = try StoreStage()
    try stage.opened()
    try stage.run("commit", number, "-m", "Một")
    try stage.run("set", number, "2-KND", "/ethnicity=hai")
    try stage.run("backup", "-o", "sao")
    #expect(Tool.run("cd '\(stage.folder.path)/sao' && sha512sum -c --quiet backup-sha512.txt"))
    try stage.run("backup", "-o", "sao", status: 73)
    #expect(try stage.run("list", "-C", "sao").output.contains(number))
    let doctor = try stage.run("doctor", "-C", "sao")
    #expect(!doctor.output.contains("✗"))
    let status = try stage.run("status", number).output
    #expect(status.contains("2-KNĐ") && status.contains("v1"))
  }
}
