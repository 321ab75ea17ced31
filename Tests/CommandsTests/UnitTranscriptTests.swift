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

  /// A table whose rows refer to each other by name, with a wrong row and one that hangs on it.
  private static let table = """
    Tên tổ chức;Loại;Mã tổ chức;Trực thuộc;Từ ngày
    Đảng ủy Mẫu Một;Đảng ủy cơ sở;99.001.002.000.000;99.001.000.000.000;01/07/2025
    Chi bộ Mẫu Một;Chi bộ;;Đảng ủy Mẫu Một;01/07/2025
    Đảng ủy Mẫu Hai;Đảng ủy xx;;99.001.000.000.000;01/07/2025
    Chi bộ Mẫu Hai;Chi bộ;;Đảng ủy Mẫu Hai;01/07/2025

    """

  @Test func `a table is imported again once its wrong row is mended, and again`() throws {
    let stage = try UnitStage()
    try stage.folder.write("t.csv", Self.table)
    let partly = try stage.transcript([
      "unit", "import", "u.json", "t.csv", "--only-good", "--lang", "vi",
    ])
    #expect(partly.status == 3, "\(partly.errors)")
    #expect(partly.output.contains("có phải là đảng ủy xã?"), "\(partly.output)")
    #expect(partly.output.contains("các loại có trong tệp: upper (Cấp ủy cấp trên), "))
    #expect(partly.output.hasSuffix("u.json: nhập 2, đã có 0, bỏ 2\n"))
    try stage.folder.write("t.csv", Self.table.replacing("Đảng ủy xx", with: "Đảng ủy xã"))
    let mended = try stage.run("unit", "import", "u.json", "t.csv")
    #expect(mended.output == "u.json: 2 added, 2 there already, 0 refused\n")
    let file = stage.file
    let again = try stage.run("unit", "import", "u.json", "t.csv")
    #expect(again.output == "u.json: 0 added, 4 there already, 0 refused\n")
    #expect(stage.file == file)
  }

  @Test func `a file is begun with --new alone, and never twice`() throws {
    let stage = try UnitStage()
    let words = ["--name", "Tỉnh ủy Mẫu", "--kind", "tỉnh ủy"]
    let slip = try stage.transcript(["unit", "add", "tỉnh-mẫu.json"] + words)
    #expect(slip.status == 66 && slip.errors.contains("--new"), "\(slip.errors)")
    let wrong = try stage.transcript([
      "unit", "add", "a.json", "--new", "--name", "A", "--kind", "x",
    ])
    #expect(wrong.status == 65, "\(wrong.errors)")
    let nowhere = try stage.transcript(["unit", "add", "no/a.json", "--new"] + words)
    #expect(nowhere.status == 66 && nowhere.errors.hasSuffix("hint: mkdir -p no/\n"))
    #expect(stage.folder.names == ["u.json"])
    let add = try stage.transcript(["unit", "add", "a.json", "--new"] + words)
    #expect(add.status == 0)
    #expect(add.errors == "a.json: new file of units, with 8 kinds\n")
    #expect(add.output.utf8.count == 37)
    let twice = try stage.transcript(["unit", "add", "a.json", "--new"] + words)
    #expect(twice.status == 73 && twice.errors.contains("(E222)"), "\(twice.errors)")
    #expect(try stage.run("unit", "add", "a.json", "--name", "B", "--kind", "branch").errors == "")
    try stage.folder.write("t.csv", "name\tkind\nTỉnh ủy Mẫu\tprovince\n")
    let table = try stage.run("unit", "import", "b.json", "t.csv", "--new")
    #expect(table.output == "b.json: 1 added, 0 there already, 0 refused\n")
    #expect(table.errors == "b.json: new file of units, with 8 kinds\n")
  }

  @Test func `two units become one, and what stood below them moves`() throws {
    let stage = try UnitStage()
    for (name, code) in [("Đảng ủy xã Mẫu Hai", "99.001.002.000.000"), ("Đảng ủy xã Mẫu Mới", "")] {
      try stage.run(
        "unit", "add", "u.json", "--name", name, "--kind", "base", "--parent",
        "99.001.000.000.000", "--from", code.isEmpty ? "01/07/2025" : "01/01/2020")
    }
    let merge = [
      "unit", "close", "u.json", "Đảng ủy xã Mẫu", "Đảng ủy xã Mẫu Hai", "--to", "30/06/2025",
      "--successor", "Đảng ủy xã Mẫu Mới",
    ]
    let before = stage.file
    let refused = try stage.transcript(merge + ["--lang", "vi"])
    #expect(refused.status == 65)
    #expect(
      refused.errors == """
        lỗi: u.json: đơn vị có lỗi: 1 lỗi (E269)
          u.json: sau ngày đó vẫn còn đơn vị trực thuộc: Chi bộ bản Mẫu, ngày 30/06/2025, đơn vị\
         Đảng ủy xã Mẫu (E448)
        gợi ý: thêm --move-to và tên đơn vị tiếp nhận, hoặc kết thúc cùng lúc cả các đơn vị đó

        """)
    #expect(stage.file == before)
    let done = try stage.transcript(merge + ["--move-to", "Đảng ủy xã Mẫu Mới"])
    #expect(done.status == 0, "\(done.errors)")
    #expect(
      done.output == """
        Đảng ủy xã Mẫu: last day 30/06/2025; carried on by Đảng ủy xã Mẫu Mới
        Đảng ủy xã Mẫu Hai: last day 30/06/2025; carried on by Đảng ủy xã Mẫu Mới
        1 unit moved below Đảng ủy xã Mẫu Mới from 01/07/2025 on: Chi bộ bản Mẫu

        """)
    let show = try stage.run("unit", "show", "u.json", "chi bo ban mau", "--at", "01/07/2025")
    #expect(show.output.contains("  –  Đảng ủy xã Mẫu Mới\n"), "\(show.output)")
  }

  @Test(.enabled("mounting needs root") { Tool.canMount }, arguments: ["en", "vi"])
  func `a disk that can only be read is named, and nothing is left`(language: String) throws {
    let stage = try UnitStage()
    let path = stage.folder.path
    #expect(
      Tool.run(
        """
        cd '\(path)' && mkdir d && mount -t tmpfs -o size=1m tmpfs d && cp u.json d/ \
        && printf 'name,kind\\nA,branch\\n' > t.csv && mount -o remount,ro d
        """))
    defer { Tool.run("umount '\(path)/d'") }
    for words in [
      ["add", "d/u.json", "--name", "A", "--kind", "branch"],
      ["add", "d/new.json", "--new", "--name", "A", "--kind", "branch"],
      ["import", "d/u.json", "t.csv"],
      ["close", "d/u.json", "Chi bộ bản Mẫu", "--to", "30/06/2025"],
    ] {
      let run = try stage.transcript(["unit"] + words + ["--lang", language])
      #expect((run.status, run.output) == (74, ""), "\(words): \(run.errors)")
      #expect(run.errors.contains(": d"), "\(run.errors)")
      #expect(Tool.run("cd '\(path)' && cmp u.json d/u.json && test $(ls -A d | wc -l) = 1"))
    }
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

  @Test func `a unit that nothing tells from another is added, and told`() throws {
    let stage = try UnitStage()
    let words = ["unit", "add", "u.json", "--kind", "branch", "--parent", UnitStage.base]
    try stage.run("unit", "add", "u.json", "--kind", "branch", "--name", "Chi bộ A")
    let elsewhere = try stage.transcript(words + ["--name", "Chi bộ A"])
    #expect((elsewhere.status, elsewhere.errors) == (0, ""))
    let twin = try stage.transcript(words + ["--name", "CHI BỘ A", "--lang", "vi"])
    #expect(twin.status == 0)
    #expect(
      twin.errors.contains("đã có đơn vị khác mang tên này: ") && twin.errors.contains("(W450)"),
      "\(twin.errors)")
    let coded = try stage.transcript(
      words + ["--name", "Chi bộ bản Mẫu", "--code", "99001001000009"])
    #expect(coded.errors == "")
  }

  @Test(arguments: [
    ("en", "hint: the work itself is done"), ("vi", "gợi ý: việc đã làm xong"),
  ])
  func `where the answer can't be written it is said that the work is done`(
    language: String, hint: String
  ) throws {
    let stage = try UnitStage()
    let words = ["unit", "add", "u.json", "--name", "Chi bộ A", "--kind", "branch"]
    let run = try Transcript(
      (words + ["--lang", language]).map { Array($0.utf8) }, in: stage.folder, output: .fullDevice)
    #expect(run.status == 74 && run.errors.contains(hint), "\(run.errors)")
    #expect(try stage.run("unit", "list", "u.json").output.contains("Chi bộ A"))
    let list = try Transcript("unit list u.json", in: stage.folder, output: .fullDevice)
    #expect(list.status == 74 && !list.errors.contains("hint"), "\(list.errors)")
  }

  @Test func `a table of nothing but its header is told`() throws {
    let stage = try UnitStage()
    try stage.folder.write("t.csv", "name,kind\n")
    let run = try stage.run("unit", "import", "u.json", "t.csv")
    #expect(
      run.output.contains("t.csv: the table has a header") && run.output.contains("(W451)"),
      "\(run.output)")
  }

  @Test func `what is wrong with a file is told by the units' names, and all of it`() throws {
    let stage = try UnitStage()
    let text = String(decoding: stage.file ?? [], as: UTF8.self)
    let (upper, lower) = ("0190a000-0000-7000-8000-000000000004", UnitStage.base)
    // The one at the top stands below the one below it; two have one code; a third's is misplaced.
    try stage.folder.write(
      "wrong.json",
      text.replacing(
        "\"kind\": \"upper\",", with: "\"kind\": \"upper\", \"parent\": \"\(lower)\","
      ).replacing("\"99.001.001.000.001\"", with: "\"99.001.001.000.000\""))
    let run = try stage.transcript(["unit", "list", "wrong.json"])
    #expect(run.status == 65 && run.output == "", "\(run.output)")
    for code in ["E430", "E433"] { #expect(run.errors.contains(code), "\(run.errors)") }
    for name in ["Đảng ủy xã Mẫu", "Đảng ủy cấp trên Mẫu", "Chi bộ bản Mẫu"] {
      #expect(run.errors.contains(name), "\(name): \(run.errors)")
    }
    #expect(!run.errors.contains(upper) && !run.errors.contains(lower), "\(run.errors)")
    // What is only worth a look isn't counted as wrong.
    let wrong = run.errors.split(separator: "\n").dropFirst().count { !$0.contains("(W") }
    #expect(run.errors.hasPrefix("error: wrong.json: ") && run.errors.contains(": \(wrong) "))
    #expect(run.errors.contains("(W438)"), "\(run.errors)")
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
