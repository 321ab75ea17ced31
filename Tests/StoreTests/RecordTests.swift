import Dossiers
import Files
import Fixity
import JSON
import JSONSchema
import RFC3339
import Store
import TestSupport
import Testing

@Suite struct `Records` {
  private func record(_ minute: Int = 0, at text: String? = nil) throws -> JournalRecord {
    let at = try text.map { try Timestamp(parsing: $0) } ?? StoreSample.time(minute)
    return JournalRecord(.read, at: at, by: StoreSample.actor())
  }

  @Test func `the example in the page about the format is a line of the program's`() throws {
    let page = try #require(
      Tool.output(of: "grep -A 2 -F '<!-- record -->' '\(Suites.checkout)/Docs/format.md'"))
    let line = try #require(page.split(separator: "\n").last)
    let dossier = UniqueIdentifier(parsing: "0190a5d2-7c1e-7e3a-9c1b-3f2a1d4e5b60")
    var record = JournalRecord(
      .takenIn, at: try StoreSample.time(1), by: StoreSample.actor(), dossier: dossier, version: 3,
      why: "\"gửi lại\"")
    (record.number, record.salt) = (7, Array(0..<16))
    (record.details.from, record.details.place) = (2, "usb")
    #expect(String(decoding: record.line, as: UTF8.self) == "\(line)\n")
    let read = try JournalRecord(JSONDocument(parsing: String(line)).root)
    #expect(read.line == record.line)
  }

  @Test func `are lines of a fixed form, numbered from 1`() throws {
    let sample = try StoreSample()
    var options = StoreSample.options()
    options.chance = Chance { count in Array(repeating: 0xAB, count: count) }
    let store = try sample.open(options)
    var first = try record()
    first.details.what = "show"
    #expect(try store.append(first) == 1)
    #expect(try store.append(record(1)) == 2)
    let text = try sample.scratch.read("records/2026-11.jsonl")
    let actor =
      #"{"id":"urn:uuid:0190a000-0000-7000-8000-0000000000a1","name":"Lò Thị Lan","role":"branchClerk","#
      + #""unit":{"id":"0190a000-0000-7000-8000-000000000001","code":"99.001.001.000.001","name":"Chi bộ bản Mẫu"}}"#
    let salt = String(repeating: "ab", count: 16)
    #expect(
      String(decoding: text, as: UTF8.self) == """
        {"n":1,"at":"2026-11-21T08:00:00+07:00","kind":"read","actor":\(actor),"salt":"\(salt)","what":"show"}
        {"n":2,"at":"2026-11-21T08:01:00+07:00","kind":"read","actor":\(actor),"salt":"\(salt)"}

        """)
  }

  @Test func `conform to their schema`() throws {
    let sample = try StoreSample()
    let store = try sample.open()
    _ = try sample.committed(store)
    try store.append(record())
    let schema = try Schema(
      JSONDocument(parsing: #require(EmbeddedSchema.bytes(of: "record.json"))),
      uri: JournalRecord.schema)
    for line in try sample.scratch.read("records/2026-11.jsonl").split(separator: 0x0A) {
      let problems = schema.validate(try JSONDocument(parsing: Array(line)).root, atMost: 9)
      #expect(problems.isEmpty, "\(problems)")
    }
    let records = try sample.records(store)
    #expect(records.map(\.kind) == [.act, .read])
    #expect(records[0].details.act == "open")
  }

  @Test func `lie in a file a month, and never in an older one than the last`() throws {
    let sample = try StoreSample()
    let store = try sample.open()
    for text in [
      "2026-11-30T23:59:59Z", "2026-12-01T01:00:00+07:00", "2026-12-01T00:00:00Z",
      "2026-11-01T00:00:00Z",
    ] {
      try store.append(record(at: text))
    }
    let names = try FolderTree(sample.scratch.folder).children(of: path("records"), TreeLimits())
    #expect(names.map(\.path.text) == ["2026-11.jsonl", "2026-12.jsonl"])
    #expect(try sample.records(store).map(\.number) == [1, 2, 3, 4])
    #expect(
      try sample.scratch.read("records/2026-12.jsonl").split(separator: 0x0A).count == 2)
  }

  @Test(arguments: [
    "{\"n\":3,\"at\":\"20", "\u{0}\u{0}\u{0}\u{0}", "{\"n\":3}", "rác\n", "\u{0}\u{0}\n",
  ])
  func `with a torn end go on after it, and keep it`(torn: String) throws {
    let sample = try StoreSample()
    let store = try sample.open()
    for minute in 1...2 { try store.append(record(minute)) }
    let whole = try sample.scratch.read("records/2026-11.jsonl")
    try sample.scratch.write("records/2026-11.jsonl", whole + Array(torn.utf8))
    let again = try sample.open()
    #expect(try sample.records(again).map(\.number) == [1, 2])
    #expect(try again.append(record(3)) == 3)
    #expect(try sample.records(again).map(\.number) == [1, 2, 3])
    #expect(try sample.scratch.read("records/2026-11.jsonl").starts(with: whole))
    let kept = "quarantine/records-2026-11-at-\(whole.count).torn"
    #expect(again.repairs == [.recordsCut(file: "2026-11.jsonl", offset: whole.count, kept: kept)])
    #expect(try sample.scratch.read(kept) == Array(torn.utf8))
  }

  @Test func `that are damaged in the middle are told, and the rest read`() throws {
    let sample = try StoreSample()
    let store = try sample.open()
    for minute in 1...3 { try store.append(record(minute)) }
    var bytes = try sample.scratch.read("records/2026-11.jsonl")
    let second = try #require(bytes.firstIndex(of: 0x0A)) + 1
    bytes[second] = UInt8(ascii: "x")
    try sample.scratch.write("records/2026-11.jsonl", bytes)
    var lines: [String] = []
    try store.readRecords { line in
      switch line {
      case .record(let record): lines.append("\(record.number)")
      case .damaged(let file, let line): lines.append("\(file):\(line)")
      }
      return true
    }
    #expect(lines == ["1", "2026-11.jsonl:2", "3"])
  }

  @Test func `refuse a line beyond the limit`() throws {
    let sample = try StoreSample()
    let store = try sample.open()
    var long = try record()
    long.why = String(repeating: "ô", count: 40_000)
    let error = #expect(throws: StoreError.self) { try store.append(long) }
    #expect(error?.code == .recordTooLong)
    #expect(try store.append(record()) == 1)
  }

  @Test func `of a full medium are refused, and the next goes where it was`() throws {
    let sample = try StoreSample()
    let store = try sample.open()
    try store.append(record())
    let plan = FaultPlan([FaultPlan.Step(.error(28), at: .write, number: 1)])
    let error = #expect(throws: StoreError.self) { try plan.run { try store.append(record(1)) } }
    #expect(error?.file?.code == .noSpace)
    #expect(try store.append(record(2)) == 2)
  }
}
