import TestSupport
import Testing

@Suite struct `Units from the command line` {
  @Test func `list shows the tree of a day`() throws {
    let stage = try UnitStage()
    let run = try stage.run("unit", "list", "u.json", "--at", "21/11/2026", "--lang", "vi")
    #expect(
      run.output == """
        99.001.000.000.000  Đảng ủy cấp trên Mẫu  (Cấp ủy cấp trên)
          99.001.001.000.000  Đảng ủy xã Mẫu  (Đảng ủy cơ sở)
            99.001.001.000.001  Chi bộ bản Mẫu  (Chi bộ)

        """)
    let before = try stage.run("unit", "list", "u.json", "--at", "31/12/2019")
    #expect(before.output == "99.001.000.000.000  Đảng ủy cấp trên Mẫu  (upper committee)\n")
  }

  @Test(arguments: ["chi bo ban mau", "99.001.001.000.001", "99001001000001", UnitStage.branch])
  func `a unit is named by its name, code or UUID`(name: String) throws {
    let stage = try UnitStage()
    let run = try stage.run("unit", "show", "u.json", name, "--at", "21/11/2026")
    #expect(
      run.output == """
        99.001.001.000.001  Chi bộ bản Mẫu
        identifier:           \(UnitStage.branch)
        kind:                 branch
        valid:                from 01/01/2020  99.001.001.000.001  Chi bộ bản Mẫu
        above it:             99.001.001.000.000  Đảng ủy xã Mẫu
                              99.001.000.000.000  Đảng ủy cấp trên Mẫu
        decides:              99.001.000.000.000  Đảng ủy cấp trên Mẫu
        answers verification: 99.001.001.000.000  Đảng ủy xã Mẫu

        """)
  }

  @Test func `a unit is added, closed, and still known`() throws {
    let stage = try UnitStage()
    let add = try stage.run(
      "unit", "add", "u.json", "--name", "Chi bộ bản Mẫu Mới", "--kind", "chi bộ", "--code",
      "99001001000002", "--parent", "Đảng ủy xã Mẫu", "--from", "01/07/2025")
    let id = String(add.output.dropLast())
    #expect(id.utf8.count == 36 && id.utf8.dropFirst(14).first == UInt8(ascii: "7"))
    let close = try stage.run(
      "unit", "close", "u.json", "99.001.001.000.001", "--to", "30/06/2025", "--successor", id)
    #expect(
      close.output
        == "Chi bộ bản Mẫu: last day 30/06/2025; carried on by Chi bộ bản Mẫu Mới\n")
    let list = try stage.run("unit", "list", "u.json", "--at", "2025-07-01")
    #expect(!list.output.contains("000.001 ") && list.output.contains("000.002 "))
    let show = try stage.run("unit", "show", "u.json", "chi bo ban mau", "--at", "2026-11-21")
    #expect(show.output.contains("not there on 21/11/2026"))
    #expect(show.output.contains("carried on by:"))
    #expect(stage.folder.names == ["u.json"])
  }

  @Test func `the file keeps its rights, and its bytes where nothing is right`() throws {
    let stage = try UnitStage()
    #expect(Tool.run("chmod 600 '\(stage.folder.path)/u.json'"))
    try stage.run("unit", "add", "u.json", "--name", "Chi bộ Mẫu Hai", "--kind", "branch")
    #expect(Tool.output(of: "stat -c %a '\(stage.folder.path)/u.json'") == "600\n")
    let before = stage.file
    for words in [
      ["--name", "", "--kind", "branch"], ["--name", "Chi bộ", "--kind", "huyện"],
      ["--name", "Chi bộ", "--kind", "branch", "--code", "99.001.001.000.001"],
    ] {
      let run = try stage.transcript(["unit", "add", "u.json"] + words)
      #expect((run.status, run.output) == (65, ""), "\(words)")
      #expect(run.errors.contains("(E269)"), "\(run.errors)")
    }
    // What stands below would stand below nothing.
    let close = try stage.transcript([
      "unit", "close", "u.json", "Đảng ủy xã Mẫu", "--to", "30/06/2025",
    ])
    #expect(close.status == 65 && close.errors.contains("Chi bộ bản Mẫu"), "\(close.errors)")
    #expect(stage.file == before)
    #expect(stage.folder.names == ["u.json"])
  }

  @Test func `a table is imported whole or not at all, or its good rows on wish`() throws {
    let stage = try UnitStage()
    try stage.folder.write(
      "t.csv",
      "\u{FEFF}Tên tổ chức;Loại;Mã tổ chức;Trực thuộc;Từ ngày\r\n"
        + "Chi bộ Mẫu Một;Chi bộ;99.001.001.000.011;99.001.001.000.000;01/07/2025\r\n"
        + "Chi bộ Mẫu Hai;Chi bộ;99.001.001.000.01;99.001.001.000.000;01/07/2025\r\n")
    let before = stage.file
    let refused = try stage.transcript(["unit", "import", "u.json", "t.csv"])
    #expect(refused.status == 65)
    #expect(refused.output.contains("✗ t.csv:3: ") && refused.output.contains("(E420)"))
    #expect(refused.output.hasSuffix("u.json: nothing was changed\n"))
    #expect(stage.file == before)
    let partly = try stage.transcript(["unit", "import", "u.json", "t.csv", "--only-good"])
    #expect(partly.status == 3, "\(partly.errors)")
    #expect(partly.output.hasSuffix("u.json: 1 added, 0 there already, 1 refused\n"))
    #expect(try stage.run("unit", "list", "u.json").output.contains("Chi bộ Mẫu Một"))
    try stage.folder.write(
      "t.csv",
      "Tên tổ chức;Loại;Mã tổ chức;Trực thuộc;Từ ngày\n"
        + "Chi bộ Mẫu Một;Chi bộ;99.001.001.000.011;99.001.001.000.000;01/07/2025\n")
    let again = try stage.transcript(["unit", "import", "u.json", "t.csv"])
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.output.contains("0 added, 1 there already"), "\(again.output)")
  }

  @Test func `another who writes makes it wait, then give up with 75`() throws {
    let stage = try UnitStage()
    let before = stage.file
    let words = ["unit", "add", "u.json", "--name", "Chi bộ", "--kind", "branch"]
    let run = try Transcript(
      words.map { Array($0.utf8) }, in: stage.folder,
      wrapper: ["flock", "--exclusive", "--nonblock", "."])
    #expect(run.status == 75, "\(run.errors)")
    #expect(run.errors.contains("(E223)"))
    #expect(stage.file == before)
  }

  @Test func `many who write at once all get in`() throws {
    let stage = try UnitStage()
    let program = try Transcript.program()
    #expect(
      Tool.run(
        """
        cd '\(stage.folder.path)' && printf '%s\\n' 1 2 3 4 5 | xargs -P 5 -I {} \
        '\(program)' unit add u.json --name "Chi bộ số {}" --kind branch >/dev/null
        """))
    let list = try stage.run("unit", "list", "u.json")
    for number in 1...5 { #expect(list.output.contains("Chi bộ số \(number)")) }
    #expect(stage.folder.names == ["u.json"])
  }

  @Test(arguments: [
    (["list", "nothing.json"], 66, "E210"), (["show", "u.json", "Chi bộ bản Mao"], 66, "E267"),
    (["list", "broken.json"], 65, "E269"), (["list", "other.json"], 65, "E269"),
    (["add", "link.json", "--name", "a", "--kind", "branch"], 65, "E215"),
    (["add", "nothing.json", "--name", "a", "--kind", "branch"], 66, "E210"),
    (["add", "u.json", "--name", "a", "--kind", "branch", "--code", "12"], 64, "E205"),
    (["add", "u.json", "--name", "a", "--kind", "branch", "--power", "all"], 64, "E205"),
    (["close", "u.json", "nothing", "--to", "01/01/2025"], 66, "E267"),
    (["close", "u.json", "Chi bộ bản Mẫu"], 64, "E203"),
    (["import", "u.json", "nothing.csv"], 66, "E210"),
    (["show", "twins.json", "Chi bộ"], 64, "E268"),
  ])
  func `say where, what and with which code`(
    words: [String], status: Int32, code: String
  ) throws {
    let stage = try UnitStage()
    try stage.folder.write("broken.json", "{\"$schema\": ")
    try stage.folder.write("other.json", "[]")
    #expect(Tool.run("cd '\(stage.folder.path)' && ln -s u.json link.json && cp u.json twins.json"))
    for _ in 1...2 {
      try stage.run("unit", "add", "twins.json", "--name", "Chi bộ", "--kind", "branch")
    }
    let before = stage.folder.names
    let run = try stage.transcript(["unit"] + words)
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.hasPrefix("error: ") && run.errors.contains("(\(code)"), "\(run.errors)")
    #expect(run.output == "")
    #expect(stage.folder.names == before)
  }
}
