import Dossiers
import Files
import Fixity
import JSON
import Store
import TestSupport
import Testing

@Suite struct `A draft` {
  @Test func `keeps what breaks the form's schema`() throws {
    let sample = try StoreSample()
    let store = try sample.open()
    let dossier = try sample.new(store)
    let document = try JSONDocument(parsing: #"{"fullName": 7, "nothing": [1.50]}"#)
    let name = try store.saveForm(document, as: .form(sample.form()), in: dossier, sample.catalogue)
    #expect("\(name)" == "2-knd/01")
    let reading = DossierReading(of: try sample.open().dossier(dossier).current(), sample.catalogue)
    let form = try #require(reading.dossier?[form: name])
    #expect(form.document.root["fullName"]?.integer == 7)
    #expect(form.document.root["nothing"]?[0]?.number?.text == "1.50")
    #expect(form.edition?.type == name.type)
    #expect(reading.findings.contains { $0.code == .formInvalid })
  }

  @Test func `gives each further form its own number, and none twice`() throws {
    let sample = try StoreSample()
    let store = try sample.open()
    let dossier = try sample.new(store)
    let type = try #require(FormTypeName("20-knd"))
    let document = try JSONDocument(parsing: "{}")
    func add() throws -> String {
      "\(try store.saveForm(document, as: .new(type), in: dossier, sample.catalogue))"
    }
    #expect(try [add(), add()] == ["20-knd/01", "20-knd/02"])
    try store.removeForm(sample.form("20-knd/02"), from: dossier, sample.catalogue)
    #expect(try add() == "20-knd/03")
    let error = #expect(throws: StoreError.self) {
      try store.saveForm(
        document, as: .form(sample.form("20-knd/02")), in: dossier, sample.catalogue)
    }
    #expect(error?.code == .numberRetired)
  }

  @Test(arguments: [
    (#"{"$schema": "urn:hoso:form:2-knd:none"}"#, StoreCode.editionUnknown),
    (#"{"$schema": 5}"#, .editionUnknown), (#"[]"#, .editionUnknown),
    (#"{"$schema": "urn:hoso:form:1-knd:hd12-2022"}"#, .wrongType),
  ])
  func `refuses a form that it can't name, and stays as it was`(
    text: String, code: StoreCode
  ) throws {
    let sample = try StoreSample()
    let store = try sample.open()
    let dossier = try sample.new(store)
    try sample.set("một", in: dossier, of: store)
    let document = try JSONDocument(parsing: text)
    let error = #expect(throws: StoreError.self) {
      try store.saveForm(document, as: .form(sample.form()), in: dossier, sample.catalogue)
    }
    #expect(error?.code == code)
    #expect(try sample.value(in: dossier, of: store) == "một")
  }

  @Test func `sets values at pointers, and takes them away`() throws {
    let sample = try StoreSample()
    let store = try sample.open()
    let dossier = try sample.new(store)
    func set(_ pointer: String, _ value: JSONTree?) throws {
      try store.setValues(
        [(JSONPointer(parsing: pointer), value)], of: sample.form(), in: dossier, sample.catalogue)
    }
    try set("/family/-/name", "Nguyễn Thị Mẫu")
    try set("/family/1/name", "Trần Văn Mẫu")
    try set("/family/0", nil)
    try set("/a~1b", true)
    let reading = DossierReading(of: try store.dossier(dossier).current(), sample.catalogue)
    let root = try #require(reading.dossier?[form: sample.form()]).document.root
    #expect(root["family"]?.count == 1)
    #expect(root["family"]?[0]?["name"]?.string == "Trần Văn Mẫu")
    #expect(root["a/b"]?.bool == true)
    for pointer in ["/family/7/name", "/family/x", "/a~1b/c"] {
      let error = #expect(throws: StoreError.self) { try set(pointer, 1) }
      #expect(error?.code == .badPointer)
    }
  }

  @Test func `takes its last change back, one step`() throws {
    let sample = try StoreSample()
    let store = try sample.open()
    let dossier = try sample.new(store)
    for value in ["một", "hai", "ba"] { try sample.set(value, in: dossier, of: store) }
    try store.undo(in: dossier)
    #expect(try sample.value(in: dossier, of: sample.open()) == "hai")
    let error = #expect(throws: StoreError.self) { try store.undo(in: dossier) }
    #expect(error?.code == .nothingToUndo)
  }

  @Test func `takes back a form and a scan that were taken out`() throws {
    let sample = try StoreSample()
    let store = try sample.open()
    let dossier = try sample.new(store)
    try sample.set("một", in: dossier, of: store)
    try sample.attach(noise(100), to: dossier, of: store)
    let before = try files(of: dossier, store)
    try store.removeForm(sample.form(), from: dossier, sample.catalogue)
    #expect(try files(of: dossier, store).map(\.0) == ["dossier.json"])
    try store.undo(in: dossier)
    #expect(try files(of: dossier, store).elementsEqual(before) { $0 == $1 })
  }

  @Test func `takes back a scan that was attached`() throws {
    let sample = try StoreSample()
    let store = try sample.open()
    let dossier = try sample.new(store)
    try sample.set("một", in: dossier, of: store)
    let before = try files(of: dossier, store)
    try sample.attach(noise(100), to: dossier, of: store)
    try store.undo(in: dossier)
    #expect(try files(of: dossier, store).elementsEqual(before) { $0 == $1 })
  }

  /// The draft's files with their bytes.
  private func files(
    of dossier: UniqueIdentifier, _ store: Store
  ) throws -> [(String, [UInt8])] {
    let tree = try store.dossier(dossier).current()
    return try tree.entries().filter { $0.kind == .file }.map {
      ($0.path.text, try tree.read($0.path, limit: 1 << 20))
    }
  }

  @Test func `records a scan with its digest, its name in NFC, its bytes as they are`() throws {
    let sample = try StoreSample()
    let store = try sample.open()
    let dossier = try sample.new(store)
    try sample.set("một", in: dossier, of: store)
    let bytes = noise(300_000)
    let attached = try sample.attach(bytes, to: dossier, of: store, name: "A\u{309}nh.pdf")
    #expect(attached.scan.path == "scans/2-knd/01/01.pdf")
    #expect(Array(attached.scan.originalName.utf8) == Array("Ảnh.pdf".utf8))
    #expect(attached.sha512 == (try Digest(.sha512, of: bytes)))
    let draft = try #require(try sample.open().dossier(dossier).draft)
    let place = try path(attached.scan.path)
    #expect(try draft.tree.read(place, limit: 1 << 20) == bytes)
    #expect(draft.digest(of: place) == attached.sha512)
    #expect(try sample.attach([1], to: dossier, of: store).scan.path == "scans/2-knd/01/02.pdf")
  }

  @Test func `refuses a scan beyond the limit, and keeps nothing of it`() throws {
    let sample = try StoreSample()
    var configuration = try sample.open().configuration
    configuration.limits.scanBytes = 100
    let store = try sample.open().configured(configuration)
    let dossier = try sample.new(store)
    try sample.set("một", in: dossier, of: store)
    try sample.attach(noise(100), to: dossier, of: store)
    let error = #expect(throws: StoreError.self) {
      try sample.attach(noise(101), to: dossier, of: store)
    }
    #expect(error?.code == .scanTooLarge && error?.limit == 100)
    try sample.set("hai", in: dossier, of: store)
    let scans = try #require(try store.dossier(dossier).draft).ownScans
    #expect(scans.count == 1)
  }

  @Test(arguments: ["", "a/b", "pdf.exe", "PDF", "toolongasuffix"])
  func `refuses a scan with a suffix outside the grammar`(suffix: String) throws {
    let sample = try StoreSample()
    let store = try sample.open()
    let dossier = try sample.new(store)
    try sample.set("một", in: dossier, of: store)
    var stream = MemoryStream([1])
    let error = #expect(throws: StoreError.self) {
      try store.attach(
        Store.NewScan(originalName: "a", mediaType: "application/pdf", suffix: suffix), &stream,
        to: sample.form(), in: dossier, sample.catalogue)
    }
    #expect(error?.code == .badScanName)
  }

  @Test func `of a committed dossier begins from its newest version, without its scans' bytes`()
    throws
  {
    let sample = try StoreSample()
    let store = try sample.open()
    let dossier = try sample.committed(store)
    #expect(try store.dossier(dossier).draft == nil)
    try sample.set("hai", in: dossier, of: store)
    let draft = try #require(try store.dossier(dossier).draft)
    #expect(draft.basedOn == 1)
    #expect(try draft.tree.read(path("scans/2-knd/01/01.pdf"), limit: 1 << 20) == noise(5000))
    #expect(draft.ownScans.isEmpty)
    #expect(
      try !sample.scratch.names().contains { $0.hasPrefix("drafts/\(dossier)/scans/") })
    try store.discardDraft(of: dossier)
    #expect(try sample.value(in: dossier, of: store) == "một")
  }

  @Test func `that was never committed is not thrown away`() throws {
    let sample = try StoreSample()
    let store = try sample.open()
    let dossier = try sample.new(store)
    let error = #expect(throws: StoreError.self) { try store.discardDraft(of: dossier) }
    #expect(error?.code == .notCommitted)
  }
}
