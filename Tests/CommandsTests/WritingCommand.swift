import Glibc
import TestSupport
import Testing

/// A command that writes, with a stage to run it on and a way to tell what it left.
struct WritingCommand: Sendable, CustomTestStringConvertible {
  let name: String
  /// The command line; what it makes lies in `disk`.
  private let line: String
  /// Prepares what the command wants, by other commands.
  private let preparation: [String]
  /// What is in `disk` once the command is done, as shell code that succeeds.
  private let done: String
  /// The command that mends what a death left, where there is one.
  private let repair: String?

  var testDescription: String { name }

  var words: [[UInt8]] { line.split(separator: " ").map { Array($0.utf8) } }

  private static let who = "--user Lan --address mailto:lan@example.org -m x"
  private static let when = "--created 2026-03-20T08:00:00+07:00"
  private static let identifier = "urn:uuid:01900000-0000-7000-8000-000000000017"
  private static let create =
    "ocfl create src -o disk/object --id \(identifier) \(who) \(when)"

  static let all: [WritingCommand] = [
    WritingCommand(
      name: "bag create", line: "bag create src -o disk/bag", preparation: [],
      done: "test -e disk/bag/tagmanifest-sha512.txt", repair: nil),
    WritingCommand(
      name: "ocfl create", line: create, preparation: [], done: "test -e disk/object/v1",
      repair: nil),
    WritingCommand(
      name: "ocfl commit", line: "ocfl commit disk/object next \(who) \(when)",
      preparation: [create], done: "grep -q '\"head\":\"v2\"' disk/object/inventory.json",
      repair: "ocfl recover disk/object"),
    WritingCommand(
      name: "ocfl checkout", line: "ocfl checkout object -o disk/out",
      preparation: [create.replacing("disk/object", with: "object")],
      done: "test -e disk/out/dossier.json", repair: nil),
    WritingCommand(
      name: "pack", line: "pack object -o disk/b.hoso.tar",
      preparation: [create.replacing("disk/object", with: "object")],
      done: "test -e disk/b.hoso.tar", repair: nil),
    WritingCommand(
      name: "unpack", line: "unpack b.hoso.tar -o disk/out",
      preparation: [
        create.replacing("disk/object", with: "object"), "pack object -o b.hoso.tar",
      ],
      done: "test -e disk/out/dossier.json", repair: nil),
    WritingCommand(
      name: "unit add", line: "unit add disk/u.json --name Mới --kind branch", preparation: [],
      done: "grep -q Mới disk/u.json", repair: nil),
    WritingCommand(
      name: "unit import", line: "unit import disk/u.json more.csv", preparation: [],
      done: "grep -q Thêm disk/u.json", repair: nil),
    WritingCommand(
      name: "unit close",
      line: "unit close disk/u.json 99.001.001.000.000 --to 30/06/2025 --successor"
        + " 99.001.002.000.000 --move-to 99.001.002.000.000",
      preparation: [], done: "grep -q 2025-06-30 disk/u.json", repair: nil),
  ]

  /// Whether the command changes a file of units, which is there before it.
  private var isOfUnits: Bool { line.hasPrefix("unit ") }

  /// A folder with sources of about 700 kB, and what the command is prepared with.
  ///
  /// - Parameter options: Options of a file system in memory that is mounted on `disk`.
  /// - Returns: The folder, in which the command is to be run.
  /// - Throws: where the folder can't be made.
  func stage(mounting options: String? = nil) throws -> TemporaryFolder {
    let stage = try TemporaryFolder()
    for folder in ["disk", "src", "src/acts", "src/scans", "next", "next/acts"] {
      try stage.makeFolder(folder)
    }
    try stage.write(
      "src/dossier.json",
      #"{"id":"\#(Self.identifier)","number":"HS-2026-0017","unit":{"code":"01"},"forms":[]}"#)
    try stage.write("src/acts/v1.json", #"{"kind":"open"}"#)
    try stage.write("next/acts/v1.json", #"{"kind":"open"}"#)
    for number in 1...7 {
      try stage.write("src/scans/\(number).pdf", noise(100_000, seed: UInt64(number)))
    }
    try stage.write("next/new.pdf", noise(400_000, seed: 8))
    if let options, preparation.isEmpty || !line.contains("disk/object") {
      #expect(Tool.run("mount -t tmpfs -o \(options) tmpfs '\(stage.path)/disk'"))
    } else if options != nil {
      // The object itself needs room before the disk may be full.
      #expect(Tool.run("mount -t tmpfs -o size=1100k tmpfs '\(stage.path)/disk'"))
    }
    if isOfUnits {
      try stage.write("u.json", LargeUnitFile.text)
      try stage.write("more.csv", "name,kind,parent\nThêm,branch,99.001.002.000.000\n")
      #expect(Tool.run("cd '\(stage.path)' && cp u.json disk/u.json"))
    }
    for line in preparation {
      let run = try Transcript(line, in: stage)
      #expect(run.status == 0, "\(line): \(run.errors)")
    }
    return stage
  }

  /// How long one run takes, in microseconds.
  func timeOfOneRun() throws -> UInt32 {
    let stage = try stage()
    let start = ContinuousClock.now
    let run = try Transcript(words, in: stage)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try isDone(in: stage))
    return UInt32((ContinuousClock.now - start) / .microseconds(1))
  }

  func isDone(in stage: TemporaryFolder) throws -> Bool {
    Tool.run("cd '\(stage.path)' && \(done)")
  }

  /// What is in `disk`, temporary files apart: names, sizes and digests.
  func contents(of stage: TemporaryFolder) throws -> String? {
    Tool.output(
      of: """
        cd '\(stage.path)/disk' && find . -path './.hoso-tmp-*' -prune -o -path './*/.hoso-tmp-*' \
        -prune -o -type f -print0 | sort -z | xargs -0r sha512sum
        """)
  }

  /// The temporary files that lie about.
  func litter(in stage: TemporaryFolder) throws -> String {
    Tool.output(of: "cd '\(stage.path)' && find . -name '.hoso-tmp-*'") ?? "?"
  }

  /// Whether what is there is the old state or the new: nothing, or what a judge accepts.
  func isWhole(in stage: TemporaryFolder) throws -> Bool {
    if let repair {
      let run = try Transcript(repair, in: stage)
      let verdict = try Transcript("verify disk/object", in: stage)
      return run.status == 0 && verdict.status == 0
    }
    if isOfUnits, try !isDone(in: stage) {
      return Tool.run("cd '\(stage.path)' && cmp -s u.json disk/u.json")
    }
    guard try isDone(in: stage) else {
      // Nothing but what was prepared.
      return try contents(of: stage)?.isEmpty == true
    }
    switch name {
    case "bag create": return try Transcript("verify disk/bag", in: stage).status == 0
    case "ocfl create": return try Transcript("verify disk/object", in: stage).status == 0
    case "unit add", "unit import", "unit close":
      return try Transcript("unit list disk/u.json --at 01/07/2025", in: stage).status == 0
    case "pack": return try Transcript("verify disk/b.hoso.tar", in: stage).status == 0
    default: return Tool.run("cd '\(stage.path)' && diff -r src disk/out")
    }
  }

  /// How the command ends where its work is done already: by 73, or by 1 where nothing changed; units
  /// are added and imported once more, and closed once only.
  var statusWhenDone: Int32 {
    switch name {
    case "unit add", "unit import": 0
    case "unit close": 65
    default: repair == nil ? 73 : 1
    }
  }
}
