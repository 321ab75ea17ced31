import TestSupport
import Testing

@Suite struct `From a folder to a bundle` {
  @Test func `each step says what it did`() throws {
    let stage = try FormatStage(hasObject: false)
    let create = try stage.run(
      "ocfl create one -o object --id \(FormatStage.identifier) \(FormatStage.created(day: 20))")
    #expect(create.output == "object: v1, 3 files, 5.1 kB\n")
    let again = try FormatStage()
    let pack = try again.run("pack object -o .")
    #expect(pack.output.hasPrefix("./\(FormatStage.bundle): 17 files, "))
    #expect(pack.errors == "")
  }

  @Test func `commit counts what changed, and log and diff tell it`() throws {
    let stage = try FormatStage()
    let log = try stage.run("ocfl log object")
    #expect(
      log.output == """
        v2, 21/03/2026 08:00 +07:00, Lan
            Mở
            2 added, 0 changed, 0 moved, 0 removed, 5 in all
        v1, 20/03/2026 08:00 +07:00, Lan
            Mở
            3 added, 0 changed, 0 moved, 0 removed, 3 in all

        """)
    let difference = try stage.transcript("ocfl diff object v1 v2")
    #expect(difference.output == "+ acts/v2.json\n+ scans/b.pdf\n")
    #expect(difference.status == 1)
    #expect(try stage.transcript("ocfl diff object v2 2").status == 0)
  }

  @Test(arguments: [
    (
      "en",
      """
      INTACT       17 of 17 files match, versions v1–v2 form one chain, nothing else in it
      NOT SIGNED   nobody has signed the newest version
      """
    ),
    (
      "vi",
      """
      NGUYÊN VẸN   17/17 tệp khớp, các phiên bản v1–v2 nối thành một chuỗi, không có gì thừa
      CHƯA KÝ      chưa có ai ký phiên bản mới nhất
      """
    ),
  ])
  func `verify gives two answers`(language: String, answers: String) throws {
    let stage = try FormatStage()
    let bundle = try stage.packed()
    let run = try stage.run("verify --lang \(language) \(bundle)")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first?.hasPrefix("HS-2026-0017 v2   ") == true)
    #expect(lines.dropFirst().prefix(2).joined(separator: "\n") == answers)
    #expect(lines.dropFirst(3).first?.hasPrefix("– ") == true)
    #expect(run.errors == "")
  }

  @Test func `verify reads a pipe as well as a file`() throws {
    let stage = try FormatStage()
    let bytes = try #require(stage.folder.read(try stage.packed()))
    let words = ["verify", "-"].map { Array($0.utf8) }
    let run = try Transcript(words, in: stage.folder, input: bytes)
    #expect(run.status == 0)
    #expect(run.output.contains("INTACT"))
  }

  @Test func `the seal code is what sha512sum shows of the inventory`() throws {
    let stage = try FormatStage()
    let bundle = try stage.packed()
    let sum = try #require(
      Tool.output(of: "sha512sum < '\(stage.folder.path)/object/inventory.json'"))
    let code = stride(from: 0, to: 30, by: 5).map { start in
      sum.dropFirst(start).prefix(5)
    }.joined(separator: " ")
    #expect(try stage.run("verify \(bundle)").output.contains(code))
    #expect(try stage.run("inspect \(bundle)").output.contains(code))
  }

  @Test func `packing twice, elsewhere and as somebody else gives the same bytes`() throws {
    let stage = try FormatStage()
    let first = try #require(stage.folder.read(try stage.packed()))
    let other = try Transcript(
      ["pack", "object", "-o", "other.hoso.tar"].map { Array($0.utf8) }, in: stage.folder,
      locale: "vi_VN.UTF-8", environment: ["TZ=Asia/Ho_Chi_Minh"],
      wrapper: ["sh", "-c", "umask 077; exec \"$@\"", "sh"])
    #expect(other.status == 0, "\(other.errors)")
    #expect(stage.folder.read("other.hoso.tar") == first)
  }

  @Test func `unpack gives the newest version's files, and as stored the bag`() throws {
    let stage = try FormatStage()
    let bundle = try stage.packed()
    try stage.run("unpack \(bundle) -o plain")
    #expect(Tool.run("cd '\(stage.folder.path)' && diff -r two plain"))
    try stage.run("unpack \(bundle) -o bag --as-stored")
    #expect(Tool.run("cd '\(stage.folder.path)' && diff -r object bag/data"))
    #expect(try stage.run("verify bag").output.contains("VALID"))
  }

  @Test func `ls and cat look inside a bundle, an object and a bag`() throws {
    let stage = try FormatStage()
    let bundle = try stage.packed()
    #expect(try stage.run("ls \(bundle)").output.contains("\ndata/v2/content/scans/b.pdf\n"))
    #expect(try stage.run("ls --long object").output.contains("3000  v2/content/scans/b.pdf\n"))
    for (target, path) in [
      (bundle, "data/v1/content/acts/v1.json"), ("object", "v1/content/acts/v1.json"),
    ] {
      #expect(try stage.run("cat \(target) \(path)").output == #"{"kind":"open"}"#)
    }
  }

  @Test func `other people's tools accept what is packed`() throws {
    let stage = try FormatStage()
    let bundle = try stage.packed()
    let judged = Tool.output(
      of: """
        cd '\(stage.folder.path)' && tar -xf \(bundle) && cd \(bundle.dropLast(9)) && \
        sha512sum -c --quiet tagmanifest-sha512.txt manifest-sha512.txt && echo good
        """)
    #expect(judged == "good\n")
  }

  @Test(
    .enabled("no judges in .venv") { Tool.exists(Suites.judge("ocfl-validate.py")) },
    arguments: ["ocfl-validate.py", "bagit.py --quiet --validate"])
  func `Python's tools accept it, too`(judge: String) throws {
    let stage = try FormatStage()
    let folder = try stage.packed().dropLast(9)
    let target = judge.hasPrefix("ocfl") ? "\(folder)/data" : "\(folder)"
    let answer = Tool.output(
      of: """
        cd '\(stage.folder.path)' && tar -xf \(FormatStage.bundle) && \
        \(Suites.judge(judge)) \(target) 2>&1
        """)
    #expect(answer != nil)
    #expect(answer?.contains("WARN") == false)
  }
}

@Suite struct `Refusals of the commands on formats` {
  @Test(arguments: [
    ("verify nothing.tar", 66, "E210"), ("verify one/dossier.json", 65, "E218"),
    ("verify one", 65, "E218"), ("verify --kind bundle object", 65, "E252"),
    ("pack one", 65, "E218"), ("pack \(FormatStage.bundle)", 65, "E228"),
    ("pack object -o nowhere/x.tar", 66, "E210"),
    ("pack object -o \(FormatStage.bundle)", 73, "E222"),
    ("unpack \(FormatStage.bundle) -o two", 73, "E222"),
    ("cat \(FormatStage.bundle) data/nothing", 66, "E210"),
    ("cat object ../two/dossier.json", 66, "E210"),
    ("bag create nothing -o bag", 66, "E210"), ("bag create one -o two", 73, "E222"),
    ("bag create one -o one/bag", 64, "E231"), ("verify links.tar", 65, "E218"),
    ("verify /dev/null", 65, "E218"),
    ("ocfl create one -o one/o --id a -m x --user y", 64, "E231"),
    ("bag create one -o bag --info Label", 64, "E205"),
    ("bag create one -o bag --algorithm crc32", 64, "E205"),
    ("ocfl create one --id a -m x --user y", 64, "E208"),
    ("ocfl create one -o new -m x --user y", 64, "E203"),
    ("ocfl create one -o object --id a -m x --user y", 73, "E222"),
    ("ocfl commit object two -m x --user y", 1, "E233"),
    ("ocfl commit one two -m x --user y", 65, "E218"),
    ("ocfl checkout object@v9 -o out", 66, "E235"), ("ocfl diff object v1 v9", 66, "E235"),
    ("ocfl log one", 65, "E218"), ("ocfl recover one", 65, "E218"),
  ])
  func `say where, what and with which code, and leave nothing`(
    line: String, status: Int32, code: String
  ) throws {
    let stage = try FormatStage()
    try stage.run("pack object")
    #expect(
      Tool.run(
        """
        cd '\(stage.folder.path)' && ln -s one link && tar -cf links.tar link two
        """))
    let before = Tool.output(of: "cd '\(stage.folder.path)' && find . | sort")
    let run = try stage.transcript(line)
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.hasPrefix("error: ") && run.errors.contains("(\(code)"), "\(run.errors)")
    #expect(run.output == "")
    #expect(Tool.output(of: "cd '\(stage.folder.path)' && find . | sort") == before)
  }

  @Test func `a broken bundle is BROKEN, and nothing is unpacked from it`() throws {
    let stage = try FormatStage()
    let bundle = try stage.packed()
    let size = try #require(stage.folder.read(bundle)).count
    try stage.damage(bundle, at: size / 2, as: "damaged.hoso.tar")
    let run = try stage.transcript("verify damaged.hoso.tar")
    #expect(run.status == 76)
    #expect(run.output.contains("\nBROKEN "))
    #expect(run.output.contains("✗ damaged.hoso.tar:"))
    let unpack = try stage.transcript("unpack damaged.hoso.tar -o out")
    #expect(unpack.status == 76)
    #expect(!stage.folder.names.contains("out"))
  }

  @Test func `cat says so where the file is not the one that is listed`() throws {
    let stage = try FormatStage()
    try stage.folder.write("object/v1/content/acts/v1.json", #"{"kind":"shut"}"#)
    let run = try stage.transcript("cat object v1/content/acts/v1.json")
    #expect(run.status == 76)
    #expect(run.errors.contains("(E226)"))
  }

  @Test func `of several targets the worst counts, and each is reported`() throws {
    let stage = try FormatStage()
    let bundle = try stage.packed()
    let run = try stage.transcript("verify object \(bundle) nothing.tar")
    #expect(run.status == 66)
    #expect(run.output.contains("VALID") && run.output.contains("INTACT"))
    #expect(run.errors.contains("nothing.tar"))
  }

  @Test func `warnings count under --strict only`() throws {
    let stage = try FormatStage()
    try stage.run(
      "ocfl create one -o plain --id not-a-uri \(FormatStage.created(day: 20))")
    #expect(try stage.run("verify plain").output.contains("OCFL W005"))
    #expect(try stage.transcript("verify --strict plain").status == 1)
  }

  @Test func `what comes through a pipe and is no tar is no bundle`() throws {
    let stage = try FormatStage()
    for input in [[], Array("xin chào".utf8)] {
      let words = ["verify", "-"].map { Array($0.utf8) }
      let run = try Transcript(words, in: stage.folder, input: input)
      #expect(run.status == 65, "\(run.errors)")
    }
  }

  @Test func `hints can be copied, whatever the name is`() throws {
    let stage = try FormatStage()
    try stage.folder.makeFolder("a b")
    try stage.folder.write("a b/bagit.txt", "x")
    let words = ["pack", "a b"].map { Array($0.utf8) }
    let run = try Transcript(words, in: stage.folder)
    #expect(run.errors.hasSuffix("hint: hoso inspect 'a b'\n"), "\(run.errors)")
  }

  @Test func `what is beyond a limit is not called broken`() throws {
    let stage = try FormatStage()
    let deep = (0..<70).map { "d\($0)" }.joined(separator: "/")
    #expect(
      Tool.run(
        """
        cd '\(stage.folder.path)' && mkdir -p 'deep/\(deep)' && echo x > 'deep/\(deep)/x' && \
        mkdir bag && mv deep bag/data && \
        printf 'BagIt-Version: 1.0\\nTag-File-Character-Encoding: UTF-8\\n' > bag/bagit.txt && \
        (cd bag && find data -type f -exec sha512sum {} +) > bag/manifest-sha512.txt
        """))
    let run = try stage.transcript("verify bag")
    #expect(run.status == 65, "\(run.output)")
    #expect(run.output.contains("CANNOT TELL"))
  }

  @Test func `what is unpacked is for the one who unpacks it`() throws {
    let stage = try FormatStage()
    let bundle = try stage.packed()
    let run = try Transcript(
      ["unpack", bundle, "-o", "out"].map { Array($0.utf8) }, in: stage.folder,
      wrapper: ["sh", "-c", "umask 077; exec \"$@\"", "sh"])
    #expect(run.status == 0, "\(run.errors)")
    let readable = Tool.output(of: "find '\(stage.folder.path)/out' -perm /077")
    #expect(readable == "")
  }

  @Test func `a gzip file named .tar is told apart`() throws {
    let stage = try FormatStage()
    let bundle = try stage.packed()
    #expect(Tool.run("cd '\(stage.folder.path)' && gzip -c \(bundle) > g.tar"))
    let run = try stage.transcript("verify g.tar")
    #expect(run.status == 65)
    #expect(run.errors.contains("gzip"))
  }
}

@Suite struct `Bags and roots from the command line` {
  @Test func `Vietnamese names in both normal forms stay two files`() throws {
    let stage = try FormatStage()
    try stage.folder.makeFolder("names")
    try stage.folder.write("names/Đơn.txt", "a")
    try stage.folder.write(bytes: Array("names/Giấy khai sinh.pdf".utf8), [1])
    try stage.run("bag create names -o bag --date 20/03/2026 --info Source-Organization:01")
    #expect(try stage.run("verify bag").output.contains("VALID   2 files"))
    let info = String(decoding: stage.folder.read("bag/bag-info.txt") ?? [], as: UTF8.self)
    #expect(
      info == "Source-Organization: 01\nBagging-Date: 2026-03-20\nPayload-Oxum: 2.2\n")
    // The same name twice, once with marks of their own: no bag can carry both safely.
    try stage.folder.write(bytes: Array("names/Giâ\u{301}y khai sinh.pdf".utf8), [2])
    let run = try stage.transcript("bag create names -o other")
    #expect(run.status == 65 && run.errors.contains("(E230)"))
    try stage.run("ocfl create names -o kept --id urn:x:1 \(FormatStage.created(day: 20))")
    #expect(try stage.run("verify kept").output.contains("VALID   3 files"))
  }

  @Test func `a bag with holes is filled into a new place`() throws {
    let stage = try FormatStage()
    try stage.run("bag create one -o bag")
    #expect(
      Tool.run(
        """
        cd '\(stage.folder.path)' && mkdir lost && mv bag/data/scans/a.pdf lost/ && \
        printf 'https://example.org/a.pdf 5000 data/scans/a.pdf\\n' > bag/fetch.txt && \
        mkdir -p found/scans && cp lost/a.pdf found/scans/
        """))
    #expect(try stage.transcript("bag fill bag --from lost -o full").status == 1)
    let run = try stage.run("bag fill bag --from found -o full")
    #expect(run.output == "full: complete, 1 file put in\n")
    #expect(try stage.run("verify full").output.contains("VALID"))
  }

  @Test func `a storage root is made, filled and verified`() throws {
    let stage = try FormatStage()
    for number in 1...3 {
      try stage.run(
        "ocfl create one --root root --id urn:x:\(number) \(FormatStage.created(day: 20))")
    }
    let run = try stage.run("verify root")
    #expect(run.output.contains("3 objects, 9 files"))
    let place = try #require(
      Tool.output(of: "cd '\(stage.folder.path)' && find root -name 'urn*1' -type d")
    ).dropLast()
    try stage.run("ocfl commit \(place) two \(FormatStage.created(day: 21))")
    #expect(try stage.run("verify --kind root root").status == 0)
    #expect(!stage.folder.names.contains { $0.hasPrefix(".hoso-tmp") })
  }
}
