import Glibc
import Testing

@Suite struct `Streams and exit codes` {
  @Test(arguments: ["C", "vi_VN.UTF-8"])
  func `version`(locale: String) throws {
    let run = try Transcript("version", in: TemporaryFolder(), locale: locale)
    #expect((run.output, run.errors, run.status) == ("hoso 0.1.0\n", "", 0))
    let flag = try Transcript("--version", in: TemporaryFolder(), locale: locale)
    #expect((flag.output, flag.errors, flag.status) == ("hoso 0.1.0\n", "", 0))
  }

  @Test(arguments: ["version", "version --json", "explain", "help", "--version"])
  func `a full disk ends with 74`(line: String) throws {
    let run = try Transcript(line, in: TemporaryFolder(), output: .fullDevice)
    #expect(run.status == 74)
    #expect(run.errors.contains("E220"))
    let vietnamese = try Transcript(
      "version", in: TemporaryFolder(), locale: "vi_VN", output: .fullDevice)
    #expect(vietnamese.errors == "lỗi: đầu ra chuẩn: đĩa đã hết chỗ (E220)\n")
  }

  @Test(arguments: [[], ["--ignore-signal=PIPE"]])
  func `a reader that has gone ends it quietly`(wrapper: [String]) throws {
    let run = try Transcript(
      [Array("explain".utf8)], in: TemporaryFolder(), output: .brokenPipe, wrapper: wrapper)
    #expect(run.signal == 13)
    #expect(run.errors == "")
  }

  @Test(arguments: [
    ("en", 2, 130, "error: interrupted (E240)\n"), ("vi", 2, 130, "lỗi: đã bị ngắt (E240)\n"),
    ("en", 15, 143, "error: ended by the system (E241)\n"),
  ])
  func `a signal ends it with a word and a code`(
    language: String, signal: Int32, status: Int32, errors: String
  ) throws {
    let folder = try TemporaryFolder()
    let fifo = "\(folder.path)/fifo"
    try #require(unsafe mkfifo(fifo, 0o600) == 0)
    let words = ["schema", "lint", "--lang", language, "fifo"].map { Array($0.utf8) }
    let heeding = ["--default-signal=INT,TERM"]
    let run = try Transcript(words, in: folder, wrapper: heeding) { process in
      // Opening waits until the program has opened the other end; it reads until we close ours.
      let descriptor = unsafe open(fifo, O_WRONLY | O_CLOEXEC)
      try #require(descriptor >= 0)
      kill(process, signal)
      var information = unsafe siginfo_t()
      unsafe waitid(P_PID, id_t(process), &information, WEXITED | WNOWAIT)
      close(descriptor)
    }
    #expect((run.output, run.errors, run.status) == ("", errors, status))
  }

  @Test func `goes on ignoring a signal that it was started with ignored`() throws {
    let folder = try TemporaryFolder()
    let fifo = "\(folder.path)/fifo"
    try #require(unsafe mkfifo(fifo, 0o600) == 0)
    let words = ["schema", "lint", "fifo"].map { Array($0.utf8) }
    let run = try Transcript(words, in: folder, wrapper: ["--ignore-signal=INT"]) { process in
      let descriptor = unsafe open(fifo, O_WRONLY | O_CLOEXEC)
      try #require(descriptor >= 0)
      kill(process, SIGINT)
      try #require(unsafe write(descriptor, "{}", 2) == 2)
      close(descriptor)
    }
    #expect((run.output, run.errors, run.status) == ("✓ fifo\n", "", 0))
  }

  @Test func `options of every command may come before the command`() throws {
    let run = try Transcript("--json --lang vi version", in: TemporaryFolder())
    #expect(run.output.hasPrefix("{\n  \"schema\": \"hoso/version/1\""))
    let help = try Transcript("--lang vi help version", in: TemporaryFolder())
    #expect(help.output.hasPrefix("Cho biết phiên bản của chương trình.\n"))
  }

  @Test func `a closed output ends with 74`() throws {
    let run = try Transcript("version", in: TemporaryFolder(), output: .closed)
    #expect(run.status == 74)
    #expect(run.errors.contains("(E221)"))
  }

  @Test(
    arguments: [
      ("validat", "error: hoso: there is no command 'validat' (E201)\nhint: hoso help\n"),
      (
        "schema validat",
        "error: hoso schema: there is no command 'validat' (E201)\nhint: did you mean 'validate'?\n"
      ),
      (
        "versoin",
        "error: hoso: there is no command 'versoin' (E201)\nhint: did you mean 'version'?\n"
      ),
      (
        "vẻsion",
        "error: hoso: there is no command 'vẻsion' (E201)\nhint: did you mean 'version'?\n"
      ),
      (
        "version --jsno",
        "error: hoso version: there is no option '--jsno' (E202)\nhint: did you mean '--json'?\n"
      ),
      (
        "schema validate a.json",
        "error: hoso schema validate: '--schema FILE' is missing (E203)\n"
          + "hint: hoso help schema validate\n"
      ),
      (
        "schema validate --schema",
        "error: hoso schema validate: '--schema FILE' needs a value (E204)\n"
          + "hint: hoso help schema validate\n"
      ),
      (
        "version --lang fr",
        "error: hoso version: 'fr' is no value for '--lang LANG' (E205)\n"
          + "hint: the values are vi, en\n"
      ),
      (
        "version x",
        "error: hoso version: 'x' is one argument too many (E206)\nhint: hoso help version\n"
      ),
      (
        "help nope",
        "error: hoso: there is no command 'nope' (E201)\nhint: hoso help\n"
      ),
    ])
  func `a wrong line ends with 64 and a hint`(line: String, errors: String) throws {
    let run = try Transcript(line, in: TemporaryFolder())
    #expect((run.output, run.errors, run.status) == ("", errors, 64))
  }

  @Test func `a wrong line is told in Vietnamese`() throws {
    let run = try Transcript("schema validat", in: TemporaryFolder(), locale: "vi_VN.UTF-8")
    #expect(
      run.errors
        == "lỗi: hoso schema: không có lệnh 'validat' (E201)\ngợi ý: có phải ý bạn là 'validate'?\n"
    )
  }

  @Test func `explain knows codes and ids`() throws {
    let folder = try TemporaryFolder()
    let run = try Transcript("explain e162", in: folder)
    #expect(
      run.output == """
        E162  schema.required
        the field "<name>" is missing

        Why: The form can't do without this field. A field that is there and empty is
        another matter.

        Source: JSON Schema 2020-12, validation 6.5.3

        Repair: Add the field; look for a misspelt name nearby.

        Example:
          schema: {"required": ["name"]}   {"nam": "Lò Thị Lan"}  ->  {"name": "Lò Thị Lan"}

        """)
    #expect((run.errors, run.status) == ("", 0))
    let same = try Transcript("explain schema.required", in: folder)
    #expect(same.output == run.output)
    let unknown = try Transcript("explain schema.requird", in: folder)
    #expect(
      unknown.errors
        == "error: there is no code 'schema.requird' (E260)\nhint: hoso explain schema.required\n")
    #expect(unknown.status == 66)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `prints completions`(shell: String) throws {
    let run = try Transcript("--generate-completion-script \(shell)", in: TemporaryFolder())
    #expect(run.output.contains("validate") && run.output.contains("no-input"))
    #expect((run.errors, run.status) == ("", 0))
  }

  @Test func `writes a manual page for every command`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("man")
    let run = try Transcript("--generate-manual man", in: folder)
    #expect((run.output, run.errors, run.status) == ("", "", 0))
    for name in ["hoso", "hoso-version", "hoso-explain", "hoso-schema", "hoso-schema-validate"] {
      let page = String(decoding: folder.read("man/\(name).1") ?? [], as: UTF8.self)
      #expect(page.hasPrefix(".TH "), "\(name)")
      let isASCII = page.utf8.allSatisfy { $0 < 0x80 }
      #expect(isASCII)
    }
    let missing = try Transcript("--generate-manual nowhere", in: folder)
    #expect(missing.status == 66)
    #expect(missing.errors.hasPrefix("error: nowhere: there is no such file"))
  }

  @Test func `--color always colours, and NO_COLOR and pipes do not`() throws {
    let folder = try TemporaryFolder()
    try folder.write("s.json", "{}")
    let line = "schema validate --schema s.json s.json"
    let colored = try Transcript(line + " --color always", in: folder)
    #expect(colored.output == "\u{1B}[32m✓\u{1B}[0m s.json\n")
    let piped = try Transcript(line, in: folder, environment: ["NO_COLOR=1"])
    #expect(piped.output == "✓ s.json\n")
    let plain = try Transcript(line + " --plain --lang vi", in: folder)
    #expect(plain.output == "đạt: s.json\n")
  }
}
