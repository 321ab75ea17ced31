import JSON
import TestSupport
import Testing

/// Many processes on few dossiers.
@Suite(.serialized) struct `A store that many work on` {
  private static let processes = 20
  private static let dossiers = 5

  private static func number(_ process: Int) -> String { "HS-2026-000\(process % dossiers + 1)" }

  @Test func `keeps the field of each act, and of each that was refused`() throws {
    let stage = try StoreStage()
    for dossier in 0..<Self.dossiers {
      try stage.run("new", "--name", "Người Thứ \(dossier)", "--number", Self.number(dossier))
    }
    // One line a process: what setting and committing ended with.
    let script = """
      number="HS-2026-000$(( $1 % \(Self.dossiers) + 1 ))"
      '\(try Transcript.program())' set "$number" 2-KND "/field$1=value$1" -q >out-$1 2>&1; set=$?
      '\(try Transcript.program())' commit "$number" -m "Lần $1" -q >>out-$1 2>&1
      echo "$1 $set $?"
      """
    try stage.folder.write("one.sh", script)
    let ended = try #require(
      Tool.output(
        of: """
          cd '\(stage.folder.path)' && export HOSO_STORE="$PWD/kho" LC_ALL=C && \
          seq 0 \(Self.processes - 1) | xargs -P \(Self.processes) -n 1 sh one.sh
          """))
    let ends = ended.split(separator: "\n").map { $0.split(separator: " ").compactMap { Int($0) } }
    #expect(ends.count == Self.processes)
    for end in ends { try judge(process: end[0], set: end[1], commit: end[2], on: stage) }
    try expectSound(stage)
  }

  private func judge(process: Int, set: Int, commit: Int, on stage: StoreStage) throws {
    let said = String(
      decoding: stage.folder.read("out-\(process)") ?? [], as: UTF8.self)
    #expect([0, 75].contains(set), "\(process): \(set) \(said)")
    // 1: another's act has taken the field along.
    #expect([0, 1, 73, 75].contains(commit), "\(process): \(commit) \(said)")
    guard set == 0 else { return }
    let number = Self.number(process)
    let draft = try field(process, of: number, on: stage)
    #expect(draft == "value\(process)\n", "\(process) \(said)")
    guard commit == 0 || commit == 1 else { return }
    let head = try stage.run("log", number, "--json").output
    let version = try #require(
      JSONDocument(parsing: head).root["versions"].flatMap { Array($0.elements).first }?["version"]?
        .string)
    #expect(
      try field(process, of: "\(number)@\(version)", on: stage) == "value\(process)\n", "\(said)")
  }

  private func field(_ process: Int, of dossier: String, on stage: StoreStage) throws -> String {
    try stage.transcript(["get", dossier, "2-KND", "/field\(process)"]).output
  }

  private func expectSound(_ stage: StoreStage) throws {
    let root = try stage.run("verify", "--kind", "root", "kho/objects")
    #expect(root.errors == "")
    for dossier in 0..<Self.dossiers {
      try stage.run("verify", Self.number(dossier))
    }
    try stage.expectRecords(in: "kho")
    #expect(try stage.run("doctor").output.contains("nothing was left interrupted"))
  }
}
