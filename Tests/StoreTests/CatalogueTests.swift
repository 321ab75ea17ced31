import Dossiers
import Files
import JSON
import RFC3339
import Store
import TestSupport
import Testing

@Suite struct `The catalogue` {
  @Test func `finds a name however its accents are written`() throws {
    let stage = try CatalogueStage()
    let dossier = try stage.sample.new(stage.store, name: "Hoàng Đức Hòa")
    for words in [
      ["Hoàng Đức Hòa"], ["hoang", "duc", "hoa"], ["HOÀ"], ["đức"], ["duc hoa"],
      ["Hoa\u{300}ng"], ["Ho\u{0061}\u{300}"], ["Ðức"],
    ] {
      let hits = try stage.catalogue.find(words, in: stage.store).items
      #expect(hits.map(\.entry.identifier) == [dossier], "\(words)")
    }
    #expect(try stage.catalogue.find(["Hòang Văn"], in: stage.store).items.isEmpty)
  }

  @Test func `gives those first whose accents are as they were asked for`() throws {
    let stage = try CatalogueStage()
    let names = ["Lê Thị Hoa", "Lê Thị Hóa", "Lê Thị Hòa"]
    for name in names { _ = try stage.sample.new(stage.store, name: name) }
    let found = try stage.catalogue.find(["hoà"], in: stage.store).items
    #expect(found.map(\.entry.name) == ["Lê Thị Hòa", "Lê Thị Hoa", "Lê Thị Hóa"])
    #expect(found.map(\.match) == [.spelled, .name, .name])
    var filter = CatalogueFilter()
    filter.limit = 2
    let page = try stage.catalogue.find(["hoà"], filter, in: stage.store)
    #expect(page.items.count == 2 && page.hasMore)
  }

  @Test(arguments: [
    "\"", "\"\"", "*", "hoa*", "hoa AND", "NOT", "NEAR(", "name:", "{name}", "^hoa", "hoa OR 1=1",
    "'; DROP TABLE dossier; --", "\u{202E}", "%", "-", "+", "(", "\\", "\u{0}", "a\u{0301}\u{0301}",
    String(repeating: "x", count: 10_000), "",
  ])
  func `takes any words for words`(word: String) throws {
    let stage = try CatalogueStage()
    _ = try stage.sample.new(stage.store, name: "Lê Thị Hoa")
    for relatives in [false, true] {
      let hits = try stage.catalogue.find([word], relatives: relatives, in: stage.store).items
      #expect(hits.count <= 1)
    }
    var filter = CatalogueFilter()
    (filter.words, filter.unit, filter.stage) = ([word], word, word)
    _ = try stage.catalogue.list(filter, in: stage.store)
    #expect(try stage.catalogue.count(in: stage.store).dossiers == 1)
  }

  @Test func `finds by number, uuid and the forms' text`() throws {
    let stage = try CatalogueStage()
    let dossier = try stage.sample.committed(stage.store, value: "đánh cờ tướng")
    _ = try stage.sample.new(stage.store, name: "Lê Thị Hoa")
    for (word, match) in [
      ("hs-2026-0001", CatalogueHit.Match.number), (String("\(dossier)".prefix(30)), .number),
      ("co tuong", .forms), ("TƯỚ", .forms),
    ] {
      let hits = try stage.catalogue.find([word], in: stage.store).items
      #expect(hits.map(\.entry.identifier) == [dossier] && hits.first?.match == match, "\(word)")
    }
  }

  @Test func `tells others' names only where it is asked to`() throws {
    let stage = try CatalogueStage()
    let dossier = try stage.sample.new(stage.store)
    try stage.sample.set("đá bóng", in: dossier, of: stage.store)
    let row: JSONTree = ["relation": "sister", "fullName": "Tòng Thị Bé", "occupation": "thợ may"]
    try stage.store.setValues(
      [(JSONPointer(tokens: ["firstReferees"]), .array([row]))], of: stage.sample.form(),
      in: dossier, stage.sample.catalogue)
    for word in ["Tòng", "thợ may"] {
      #expect(try stage.catalogue.find([word], in: stage.store).items.isEmpty, "\(word)")
      let hits = try stage.catalogue.find([word], relatives: true, in: stage.store).items
      #expect(hits.map(\.match) == [.relatives], "\(word)")
    }
    #expect(try stage.catalogue.find(["bóng"], in: stage.store).items.count == 1)
  }

  @Test func `tells what stands in a dossier`() throws {
    let stage = try CatalogueStage()
    let dossier = try stage.sample.committed(stage.store)
    let entry = try #require(try stage.catalogue.list(in: stage.store).items.first)
    #expect(entry.identifier == dossier && entry.number == "HS-2026-0001")
    #expect(entry.name == "Nguyễn Văn Mẫu" && entry.head == 1 && !entry.isChanged)
    #expect(entry.birthDate == (try PartialDate(parsing: "2001-09-02")))
    #expect(entry.unit == StoreSample.branch && entry.profile == StoreSample.profile)
    #expect(entry.stage != nil && entry.custodian == StoreSample.branch.name)
    #expect((entry.missing ?? 0) > 0 && entry.problem == nil)
    #expect(entry.committedAt == (try StoreSample.time(1)))
    try stage.sample.set("hai", in: dossier, of: stage.store)
    let changed = try #require(try stage.catalogue.list(in: stage.store).items.first)
    #expect(changed.isChanged && changed.head == 1 && changed.stage == entry.stage)
    #expect(changed.changedAt != nil)
  }

  @Test func `of an empty store is empty`() throws {
    let stage = try CatalogueStage()
    #expect(try stage.catalogue.list(in: stage.store).items.isEmpty)
    #expect(try stage.catalogue.find(["x"], in: stage.store).items.isEmpty)
    #expect(try stage.catalogue.count(in: stage.store) == (0, 0))
    #expect(stage.sample.scratch.mode(of: "catalogue.sqlite") == 0o600)
  }

  @Test func `follows drafts that came, changed, were undone and went`() throws {
    let stage = try CatalogueStage()
    let dossier = try stage.sample.committed(stage.store)
    func hits(_ word: String) throws -> Int {
      try stage.catalogue.find([word], in: stage.store).items.count
    }
    try stage.sample.set("bơi", in: dossier, of: stage.store)
    #expect(try (hits("bơi"), hits("một")) == (1, 0))
    try stage.sample.set("chạy", in: dossier, of: stage.store)
    #expect(try (hits("bơi"), hits("chạy")) == (0, 1))
    try stage.store.undo(in: dossier)
    #expect(try (hits("bơi"), hits("chạy")) == (1, 0))
    try stage.store.discardDraft(of: dossier)
    #expect(try (hits("bơi"), hits("một")) == (0, 1))
  }

  @Test func `resolves numbers and gives the next one`() throws {
    let stage = try CatalogueStage()
    let one = try stage.sample.new(stage.store)
    let two = try stage.sample.new(stage.store, number: "XA-7")
    _ = try stage.sample.new(stage.store, number: "XA-71")
    #expect(try stage.store.number(of: stage.sample.new(stage.store)) == "HS-2026-0002")
    for text in ["HS-2026-0001", "hs-2026-0001", "\(one)", String("\(one)".prefix(35))] {
      #expect(try stage.store.find(text) == one, "\(text)")
    }
    #expect(try stage.store.find("xa-7") == two)
    let many = #expect(throws: StoreError.self) { try stage.store.find("XA") }
    #expect(many?.code == .ambiguous && many?.names.count == 2)
  }

  @Test func `knows people of one name and date of birth`() throws {
    let stage = try CatalogueStage()
    let dossier = try stage.sample.new(stage.store, name: "Lò Văn Hòa")
    let birth = try PartialDate(parsing: "2001-09-02")
    let twins = try stage.catalogue.twins(
      of: Cover.Person(name: "lo van hoà", birthDate: birth), in: stage.store)
    #expect(twins.map(\.identifier) == [dossier])
    let others = try stage.catalogue.twins(
      of: Cover.Person(name: "Lò Văn Hòa", birthDate: PartialDate(parsing: "2001")),
      in: stage.store)
    #expect(others.isEmpty)
  }

  @Test func `knows scans that two dossiers share`() throws {
    let stage = try CatalogueStage()
    let one = try stage.sample.committed(stage.store)
    let two = try stage.sample.new(stage.store)
    try stage.sample.set("hai", in: two, of: stage.store)
    #expect(try stage.catalogue.sharedScans(of: two, in: stage.store).isEmpty)
    try stage.sample.attach(noise(5000), to: two, of: stage.store)
    let shared = try stage.catalogue.sharedScans(of: two, in: stage.store)
    #expect(shared.map(\.path) == ["scans/2-knd/01/01.pdf"])
    #expect(shared.map(\.other) == ["HS-2026-0001"])
    #expect(
      try stage.catalogue.sharedScans(of: one, in: stage.store).map(\.other) == ["HS-2026-0002"])
  }

  @Test func `names what can't be read`() throws {
    let stage = try CatalogueStage()
    let dossier = try stage.sample.new(stage.store)
    _ = try stage.sample.new(stage.store)
    try stage.sample.scratch.write("drafts/\(dossier)/dossier.json", Array("{".utf8))
    _ = try stage.catalogue.rebuild(in: stage.store)
    let entries = try stage.catalogue.list(in: stage.store).items
    #expect(entries.map(\.problem) == [nil, "notJSON"])
    var filter = CatalogueFilter()
    filter.limit = 1
    #expect(try stage.catalogue.list(filter, in: stage.store).items.map(\.problem) == [nil])
    (filter.limit, filter.isChanged, filter.withUnreadable) = (nil, true, false)
    #expect(try stage.catalogue.list(filter, in: stage.store).items.map(\.problem) == [nil])
    #expect(try stage.catalogue.count(in: stage.store) == (2, 1))
  }
}

@Suite struct `A catalogue that can't be believed` {
  @Test func `made anew answers in the same order, whatever came when`() throws {
    let stage = try CatalogueStage()
    let dossiers = try ["XA-3", "XA-1", "XA-2", "XA-12"].map { number in
      try stage.sample.new(stage.store, name: "Lò Thị Hoa", number: number)
    }
    _ = try stage.answers()
    try stage.sample.set("hoa", in: dossiers[3], of: stage.store)
    let found = try stage.catalogue.find(["hoa"], in: stage.store).items.map(\.entry.number)
    #expect(found == ["XA-1", "XA-12", "XA-2", "XA-3"])
    let before = try stage.answers()
    _ = try stage.catalogue.rebuild(in: stage.store)
    #expect(try stage.answers() == before)
  }

  @Test func `made anew answers as before`() throws {
    let stage = try CatalogueStage()
    try stage.fill()
    let before = try stage.answers()
    #expect(Tool.run("rm '\(stage.sample.scratch.path)'/catalogue.sqlite*"))
    #expect(try stage.again().answers() == before)
    let again = try stage.again()
    #expect(try again.catalogue.rebuild(in: again.store).dossiers == 3)
    #expect(try again.answers() == before)
  }

  @Test(arguments: [
    "printf garbage > C", "head -c 5000 /dev/urandom > C", "truncate -s 5000 C", ": > C",
    "rm C; mkdir C", "rm C; ln -s /etc/hostname C",
    "python3 -c \"import sqlite3; d = sqlite3.connect('C'); d.execute('drop table dossier'); d.commit()\"",
    "rm C; python3 -c \"import sqlite3; d = sqlite3.connect('C'); d.execute('create table a (b)')\"",
    "python3 -c \"import sqlite3; d = sqlite3.connect('C'); d.execute('pragma application_id = 7')\"",
    "python3 -c \"import sqlite3; d = sqlite3.connect('C'); d.execute('insert into grdb_migrations values (\\\"999\\\")'); d.commit()\"",
  ])
  func `is set aside and made anew`(harm: String) throws {
    let stage = try CatalogueStage()
    try stage.fill()
    let before = try stage.answers()
    stage.close()
    let file = "\(stage.sample.scratch.path)/catalogue.sqlite"
    #expect(Tool.run("rm -f '\(file)'-*; \(harm.replacing("C", with: file))"))
    let again = try stage.again()
    #expect(try again.answers() == before)
    #expect(try again.answers() == before)
  }

  @Test func `that is a folder is moved away, and nothing in it lost`() throws {
    let stage = try CatalogueStage()
    stage.close()
    let file = "\(stage.sample.scratch.path)/catalogue.sqlite"
    #expect(Tool.run("rm -f '\(file)'*; mkdir '\(file)'; touch '\(file)/mine'"))
    #expect(try stage.again().answers().last == "(dossiers: 0, unreadable: 0)")
    let kept = "find '\(stage.sample.scratch.path)/quarantine' -name mine"
    #expect(Tool.output(of: kept)?.isEmpty == false)
  }

  @Test func `is read anew by another program, with other forms and other records`() throws {
    let stage = try CatalogueStage()
    try stage.fill()
    let before = try stage.answers()
    let file = "\(stage.sample.scratch.path)/catalogue.sqlite"
    let lie =
      "python3 -c \"import sqlite3; d = sqlite3.connect('\(file)');"
      + " d.execute('update dossier set name = 1'); d.commit()\""
    let root = "'\(stage.sample.scratch.path)'"
    for change in ["touch \(root)/forms/a", "mkdir \(root)/forms/b && touch \(root)/forms/b/c"] {
      #expect(Tool.run(lie))
      #expect(try stage.again().answers() != before)
      #expect(Tool.run(change))
      #expect(try stage.again().answers() == before, "\(change)")
    }
    #expect(Tool.run(lie))
    #expect(try stage.again(program: "2").answers() == before)
    #expect(Tool.run(lie))
    #expect(Tool.run("sed -i 's/\"salt\":\"./\"salt\":\"x/' \(root)/records/*.jsonl"))
    #expect(try stage.again(program: "2").answers() == before)
  }

  @Test func `of another store is not believed`() throws {
    let (one, other) = (try CatalogueStage(), try CatalogueStage())
    try one.fill()
    _ = try one.answers()
    _ = try other.sample.new(other.store, name: "Vàng A Dế")
    one.close()
    #expect(
      Tool.run(
        "cp '\(one.sample.scratch.path)'/catalogue.sqlite* '\(other.sample.scratch.path)'/"))
    let names = try other.again().catalogue.list(in: other.store).items.map(\.name)
    #expect(names == ["Vàng A Dế"])
  }

  @Test(arguments: [
    CrashPoint.changeDecided, .changeApplied, .changeKept, .versionMoved, .inventoryReplaced,
    .objectWritten, .recordWritten, .draftCleared, .intentCleared,
  ])
  func `after a death says what the store says`(point: CrashPoint) throws {
    let stage = try CatalogueStage()
    try stage.fill()
    _ = try stage.answers()
    let dossier = try stage.store.find("HS-2026-0002")
    let isPassed = try stage.sample.crash(at: point) { store in
      try stage.sample.set("mới", in: dossier, of: store)
      try stage.sample.commit(dossier, of: store, minute: 30)
    }
    #expect(isPassed)
    let found = try stage.again().answers()
    #expect(Tool.run("rm '\(stage.sample.scratch.path)'/catalogue.sqlite*"))
    #expect(try stage.again().answers() == found)
  }

  @Test func `is made in memory where nothing can be written`() throws {
    let stage = try CatalogueStage()
    try stage.fill()
    let before = try stage.answers()
    #expect(Tool.run("rm '\(stage.sample.scratch.path)'/catalogue.sqlite*"))
    let names = try stage.sample.scratch.names()
    let reader = try stage.again(isReadOnly: true)
    #expect(try reader.answers() == before)
    #expect(try stage.sample.scratch.names() == names)
    let error = #expect(throws: StoreError.self) { try reader.catalogue.rebuild(in: reader.store) }
    #expect(error?.code == .readOnly)
  }

  @Test(arguments: ["", "echo x > C", "head -c 9000 /dev/urandom > C", "mkdir C"])
  func `is made by one of several at once`(harm: String) async throws {
    let stage = try CatalogueStage()
    try stage.fill()
    let before = try stage.answers()
    stage.close()
    let file = "'\(stage.sample.scratch.path)/catalogue.sqlite'"
    #expect(Tool.run("rm \(file)*; \(harm.replacing("C", with: file))"))
    let stages = try (0..<8).map { _ in try stage.again() }
    try await withThrowingTaskGroup(of: [String].self) { group in
      for stage in stages { group.addTask { try stage.answers() } }
      for try await answers in group { #expect(answers == before) }
    }
    #expect(stages.count { $0.catalogue.wasUnusable() } == (harm.isEmpty ? 0 : 1))
    #expect(Tool.run("test -f \(file)"))
  }
}

/// A store with its catalogue.
final class CatalogueStage: Sendable {
  let sample: StoreSample
  let store: Store
  let catalogue: StoreCatalogue

  convenience init() throws { try self.init(StoreSample()) }

  private init(
    _ sample: StoreSample, isReadOnly: Bool = false, program: String = "1"
  ) throws {
    self.sample = sample
    catalogue = StoreCatalogue()
    var options = StoreSample.options()
    options.index = catalogue
    options.isReadOnly = isReadOnly
    store = try sample.open(options)
    try catalogue.learn(sample.catalogue, on: StoreSample.time().date, program: program)
  }

  /// The store as another process opens it.
  func again(isReadOnly: Bool = false, program: String = "1") throws -> CatalogueStage {
    try CatalogueStage(sample, isReadOnly: isReadOnly, program: program)
  }

  /// Lets go of the catalogue's file.
  func close() { catalogue.close() }

  /// Three dossiers: one committed, one committed and changed, one never committed.
  func fill() throws {
    _ = try sample.committed(store)
    let changed = try sample.committed(store, value: "hai")
    try sample.set("ba", in: changed, of: store)
    _ = try sample.new(store, name: "Lê Thị Hòa")
  }

  /// What it says to some questions.
  func answers() throws -> [String] {
    var filter = CatalogueFilter()
    filter.isChanged = true
    return try catalogue.list(in: store).items.map { "\($0)" }
      + catalogue.list(filter, in: store).items.map { "\($0)" }
      + ["hoa", "hai", "ba", "mot", "moi", "HS-2026"].flatMap { word in
        try catalogue.find([word], in: store).items.map { "\(word): \($0)" }
      } + ["\(catalogue.count(in: store))"]
  }
}
