import Dossiers
import Files
import JSON
import OCFL
import Store
import TestSupport
import Testing

@Suite struct `A store` {
  @Test func `is made in an empty folder, for its owner alone`() throws {
    let sample = try StoreSample()
    let names = try FolderTree(sample.scratch.folder).children(of: nil, TreeLimits()).map(
      \.path.text)
    #expect(
      names == [
        "drafts", "forms", "hoso.json", "inbox", "keys", "locks", "log", "objects", "outbox",
        "quarantine", "records", "staging", "trust",
      ])
    #expect(sample.scratch.mode(of: ".") == 0o700)
    for name in names {
      #expect(sample.scratch.mode(of: name) & 0o077 == 0, "\(name)")
    }
    #expect(try sample.open().configuration.unit == StoreSample.branch)
  }

  @Test func `is not made where something is`() throws {
    let scratch = try Scratch()
    try scratch.write("thu.txt", [1])
    let error = #expect(throws: StoreError.self) {
      try Store.create(at: scratch.folder, StoreConfiguration(unit: StoreSample.branch))
    }
    #expect(error?.code == .notEmpty)
    #expect(try scratch.names() == ["thu.txt"])
  }

  @Test func `is not made over another`() throws {
    let sample = try StoreSample()
    let error = #expect(throws: StoreError.self) {
      try Store.create(at: sample.scratch.folder, StoreConfiguration(unit: StoreSample.branch))
    }
    #expect(error?.code == .notEmpty)
  }

  @Test func `is found from a folder inside`() throws {
    let sample = try StoreSample()
    let found = try Store.find(from: Array("\(sample.scratch.path)/objects/ab/cd".utf8))
    #expect(try found.isSame(as: sample.scratch.folder))
    let error = #expect(throws: StoreError.self) { try Store.find(from: Array("/".utf8)) }
    #expect(error?.code == .notAStore)
  }

  @Test(arguments: [
    #"{"#, #"{"$schema":"urn:hoso:store:1"}"#,
    #"{"$schema":"urn:hoso:store:1","unit":{"code":"đ","name":"x"}}"#,
    #"{"$schema":"urn:hoso:store:1","unit":{"code":"a","name":"x"},"colour":1}"#,
  ])
  func `refuses a configuration outside its schema`(text: String) throws {
    let sample = try StoreSample()
    try sample.scratch.write("hoso.json", Array(text.utf8))
    let error = #expect(throws: StoreError.self) { try sample.open() }
    #expect(error?.code == .badConfiguration)
  }

  @Test func `keeps its configuration to the byte`() throws {
    let sample = try StoreSample()
    var configuration = try sample.open().configuration
    configuration.person = StoreConfiguration.Person(
      id: StoreSample.actor().id, name: "Lò Thị Lan", role: "branchClerk")
    configuration.profile = "admission-2025"
    configuration.language = "vi"
    configuration.remotes = [StoreConfiguration.Remote(name: "xa", place: "/media/usb")]
    _ = try sample.open().configured(configuration)
    let again = try sample.open().configuration
    #expect(again.bytes == configuration.bytes)
    #expect(again.person == configuration.person && again.remotes == configuration.remotes)
  }

  @Test(arguments: ["objects", "drafts", "records", "staging", "locks"])
  func `refuses a link in the place of a folder`(name: String) throws {
    let (sample, other) = (try StoreSample(), try Scratch())
    try sample.scratch.folder.removeAll(at: path(name))
    #expect(Tool.run("ln -s '\(other.path)' '\(sample.scratch.path)/\(name)'"))
    let error = #expect(throws: StoreError.self) {
      let store = try sample.open()
      _ = try sample.committed(store)
    }
    #expect(error?.code == .badLayout)
    #expect(try other.names() == [])
  }

  @Test func `that can only be read opens, answers and refuses to write`() throws {
    let sample = try StoreSample()
    let dossier = try sample.committed(sample.open())
    var options = StoreSample.options()
    options.isReadOnly = true
    let store = try sample.open(options)
    let before = try sample.scratch.names()
    #expect(try sample.value(in: dossier, of: store) == "một")
    #expect(try store.find("HS-2026-0001") == dossier)
    let record = JournalRecord(.read, at: try StoreSample.time(), by: StoreSample.actor())
    #expect(try store.recordRead(record) == nil)
    let error = #expect(throws: StoreError.self) {
      try sample.set("hai", in: dossier, of: store)
    }
    #expect(error?.code == .readOnly)
    #expect(try sample.scratch.names() == before)
  }

  @Test(.enabled(if: Tool.canMount)) func `on a medium that can only be read says so`() throws {
    let sample = try StoreSample()
    _ = try sample.committed(sample.open())
    let place = try Scratch()
    #expect(
      Tool.run(
        "mount --bind '\(sample.scratch.path)' '\(place.path)' && mount -o remount,ro,bind '\(place.path)'"
      ))
    defer { Tool.run("umount '\(place.path)'") }
    let store = try Store.open(at: Folder.open(place.path))
    #expect(store.isReadOnly)
    #expect(try store.identifiers().count == 1)
  }
}

@Suite struct `Dossiers of a store` {
  @Test func `are numbered through the year`() throws {
    let sample = try StoreSample()
    let store = try sample.open()
    let numbers = try (1...3).map { _ in try store.number(of: sample.new(store)) }
    #expect(numbers == ["HS-2026-0001", "HS-2026-0002", "HS-2026-0003"])
    let other = try sample.new(store, number: "HS-2026-0041")
    #expect(try store.number(of: other) == "HS-2026-0041")
    #expect(try store.number(of: sample.new(store)) == "HS-2026-0042")
    let error = #expect(throws: StoreError.self) { try sample.new(store, number: "HS-2026-0041") }
    #expect(error?.code == .numberTaken)
  }

  @Test(arguments: ["", "-HS", "hs-1", "HS 1", "HỒ-1", String(repeating: "A", count: 33)])
  func `refuse a number outside the grammar`(number: String) throws {
    let sample = try StoreSample()
    let store = try sample.open()
    let error = #expect(throws: StoreError.self) { try sample.new(store, number: number) }
    #expect(error?.code == .badNumber)
  }

  @Test func `are found by number, uuid and prefix`() throws {
    let sample = try StoreSample()
    let store = try sample.open()
    let (one, two) = (try sample.new(store), try sample.new(store, number: "XA-7"))
    _ = try sample.new(store, number: "XA-71")
    for text in ["HS-2026-0001", "hs-2026-0001", "HS", "\(one)", one.urn] {
      #expect(try store.find(text) == one, "\(text)")
    }
    #expect(try store.find("XA-7") == two)
    #expect(try store.find(String("\(two)".prefix(30))) == two)
    let many = #expect(throws: StoreError.self) { try store.find("XA") }
    #expect(many?.code == .ambiguous && many?.names.count == 2)
    let none = #expect(throws: StoreError.self) { try store.find("YB") }
    #expect(none?.code == .dossierMissing)
  }

  @Test func `are opened with names in NFC`() throws {
    let sample = try StoreSample()
    let store = try sample.open()
    let dossier = try sample.new(store, name: "Lo\u{300} Thi\u{323} Lan")
    let reading = DossierReading(of: try store.dossier(dossier).current(), sample.catalogue)
    #expect(reading.cover.map { Array($0.person.name.utf8) } == Array("Lò Thị Lan".utf8))
  }

  @Test func `are refused where no profile is known`() throws {
    let sample = try StoreSample()
    let person = Cover.Person(name: "A", birthDate: nil)
    let error = #expect(throws: StoreError.self) {
      try sample.open().openDossier(
        Store.NewDossier(person: person, profile: "none", openedAt: StoreSample.time()),
        sample.catalogue)
    }
    #expect(error?.code == .profileUnknown)
  }
}
