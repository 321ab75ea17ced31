import Bundles
import Dossiers
import Files
import Fixity
import JSON
import OCFL
import RFC3339
import Store
import TestSupport
import Testing

@Suite struct `A commit` {
  @Test func `freezes the draft as a version with its act, and clears it`() throws {
    let sample = try StoreSample()
    let store = try sample.open()
    let dossier = try sample.new(store)
    try sample.set("một", in: dossier, of: store)
    try sample.attach(noise(5000), to: dossier, of: store)
    let made = try sample.commit(dossier, of: store)
    #expect((made.version, made.state.stage, made.record) == (1, "assembling", 1))
    let stored = try store.dossier(dossier)
    #expect(stored.draft == nil && stored.head == 1)
    #expect(stored.sealCode == made.sealCode)
    let version = try stored.version()
    #expect(
      try version.entries().filter { $0.kind == .file }.map(\.path.text) == [
        "acts/v1.json", "dossier.json", "forms/2-knd/01.json", "scans/2-knd/01/01.pdf",
      ])
    let reading = DossierReading(of: version, sample.catalogue)
    let act = try #require(reading.acts.first)
    #expect(act.kind == .open && act.previous == nil && act.transition != nil)
    let told = try #require(stored.object?.inventory.versions.first)
    #expect(told.createdText == "\(act.at)" && told.message == act.message)
    #expect(told.user?.name == act.actor.name && told.user?.address == act.actor.id)
    try sample.expectSound()
  }

  @Test func `binds each act to the inventory before it`() throws {
    let sample = try StoreSample()
    let store = try sample.open()
    let dossier = try sample.committed(store)
    let first = try #require(try store.dossier(dossier).object?.inventoryDigest)
    try sample.set("hai", in: dossier, of: store)
    let second = try sample.commit(dossier, of: store, minute: 2)
    #expect(second.act.previous?.inventory == first && second.act.previous?.version == 1)
    #expect(second.act.kind == .amend)
    try sample.set("ba", in: dossier, of: store)
    try sample.commit(dossier, of: store, minute: 3)
    #expect(
      try (1...3).map { try sample.value(in: dossier, version: $0, of: store) } == [
        "một", "hai", "ba",
      ])
    // A scan that stays is stored once.
    let names = try sample.scratch.names().filter { $0.hasSuffix("/01.pdf") }
    #expect(names.count == 1)
    let judged = try BundlePlan(of: FolderTree(store.objectFolder(dossier)))
    #expect(judged.name.version == 3)
    try sample.expectSound()
  }

  @Test(arguments: [("branch", true), ("baseBranch", true), ("base", false)])
  func `is for units whose place in the chain allows it`(kind: String, isAllowed: Bool) throws {
    let sample = try StoreSample()
    let store = try sample.open()
    var tree = try UnitTree.beginning()
    let unit = try #require(StoreSample.branch.id.flatMap { UniqueIdentifier(parsing: $0) })
    tree = try tree.adding([
      Unit(id: unit, name: StoreSample.branch.name, kind: kind)
    ])
    try store.setUnits(tree)
    let dossier = try sample.new(store)
    guard !isAllowed else {
      try sample.commit(dossier, of: store)
      return
    }
    for isRehearsal in [true, false] {
      let request = Store.CommitRequest(
        by: StoreSample.actor(), at: try StoreSample.time(1), message: "Lập hồ sơ")
      let error = #expect(throws: StoreError.self) {
        if isRehearsal {
          _ = try store.rehearse(dossier, request, sample.catalogue)
        } else {
          _ = try store.commit(dossier, request, sample.catalogue)
        }
      }
      #expect(error?.code == .actRefused && error?.refusal?.code == .notEntitled)
      #expect(error?.refusal?.names == ["branch"])
    }
    #expect(try store.dossier(dossier).head == nil)
  }

  @Test func `refuses to change nothing`() throws {
    let sample = try StoreSample()
    let store = try sample.open()
    let dossier = try sample.committed(store)
    for _ in 1...2 {
      let error = #expect(throws: StoreError.self) {
        try sample.commit(dossier, of: store, minute: 2)
      }
      #expect(error?.code == .nothingChanged)
      // The second time there is a draft, which says the same.
      try sample.set("một", in: dossier, of: store)
    }
  }

  @Test func `refuses a draft of an older version, which stays`() throws {
    let sample = try StoreSample()
    let store = try sample.open()
    let dossier = try sample.committed(store)
    try sample.set("hai", in: dossier, of: store)
    let kept = try Scratch()
    #expect(Tool.run("cp -a '\(sample.scratch.path)/drafts/\(dossier)' '\(kept.path)/draft'"))
    try sample.commit(dossier, of: store, minute: 2)
    #expect(Tool.run("cp -a '\(kept.path)/draft' '\(sample.scratch.path)/drafts/\(dossier)'"))
    #expect(try store.dossier(dossier).isDraftBehind)
    let error = #expect(throws: StoreError.self) {
      try sample.commit(dossier, of: store, minute: 3)
    }
    #expect(error?.code == .headMoved)
    #expect(try sample.value(in: dossier, of: store) == "hai")
    #expect(try store.dossier(dossier).head == 2)
  }

  @Test func `refuses an act of a unit without custody`() throws {
    let sample = try StoreSample()
    let store = try sample.open()
    let dossier = try sample.committed(store)
    try sample.set("hai", in: dossier, of: store)
    let error = #expect(throws: StoreError.self) {
      try store.commit(
        dossier,
        Store.CommitRequest(
          by: StoreSample.actor(StoreSample.base), at: StoreSample.time(2), message: "Sửa"),
        sample.catalogue)
    }
    #expect(error?.code == .actRefused && error?.refusal?.code == .notHolder)
    #expect(try sample.value(in: dossier, of: store) == "hai")
    try sample.expectSound()
  }

  @Test func `refuses an act outside its schema`() throws {
    let sample = try StoreSample()
    let store = try sample.open()
    let dossier = try sample.new(store)
    try sample.set("một", in: dossier, of: store)
    let error = #expect(throws: StoreError.self) {
      try store.commit(
        dossier,
        Store.CommitRequest(by: StoreSample.actor(), at: StoreSample.time(), message: " "),
        sample.catalogue)
    }
    #expect(error?.code == .actInvalid && error?.problems.isEmpty == false)
    #expect(try store.dossier(dossier).head == nil)
  }

  @Test func `refuses a scan whose bytes have changed since it was attached`() throws {
    let sample = try StoreSample()
    let store = try sample.open()
    let dossier = try sample.new(store)
    try sample.set("một", in: dossier, of: store)
    try sample.attach(noise(100), to: dossier, of: store)
    try sample.scratch.write("drafts/\(dossier)/scans/2-knd/01/01.pdf", noise(100, seed: 9))
    let error = #expect(throws: StoreError.self) { try sample.commit(dossier, of: store) }
    #expect(error?.code == .scanChanged)
    #expect(try store.dossier(dossier).head == nil)
    try sample.expectSound()
  }

  @Test func `takes the head's signatures into the content`() throws {
    let sample = try StoreSample()
    let store = try sample.open()
    let dossier = try sample.committed(store)
    let object = try store.objectFolder(dossier)
    let place = String(decoding: object.path, as: UTF8.self)
    #expect(
      Tool.run(
        "mkdir -p '\(place)/logs/signatures/v1' && printf ky > '\(place)/logs/signatures/v1/k1-secretary.p7s'"
      ))
    try sample.set("hai", in: dossier, of: store)
    let made = try sample.commit(dossier, of: store, minute: 2)
    #expect(
      made.act.previous?.signatures["k1-secretary.p7s"]
        == (try Digest(.sha512, of: Array("ky".utf8))))
    let version = try store.dossier(dossier).version()
    #expect(try version.read(path("signatures/v1/k1-secretary.p7s"), limit: 9) == Array("ky".utf8))
    #expect(try object.entry(at: path("logs/signatures/v1")) == nil)
    try sample.set("ba", in: dossier, of: store)
    try sample.commit(dossier, of: store, minute: 3)
    #expect(
      try store.dossier(dossier).version().entry(at: path("signatures/v1/k1-secretary.p7s")) != nil)
    try sample.expectSound()
  }

  @Test func `of another kind may leave the content as it was`() throws {
    let sample = try StoreSample()
    let store = try sample.open()
    let dossier = try sample.committed(store)
    try store.changeCover(of: dossier, sample.catalogue) { cover in
      for term in sample.catalogue.vocabulary.circumstances { cover.circumstances[term.id] = false }
    }
    try sample.commit(dossier, of: store, minute: 2)
    var request = Store.CommitRequest(
      kind: .submit, by: StoreSample.actor(role: "branchSecretary"), at: try StoreSample.time(3),
      message: "Trình")
    request.to = StoreSample.base
    request.chain = [.branch: StoreSample.branch, .base: StoreSample.base]
    let error = #expect(throws: StoreError.self) {
      try store.commit(dossier, request, sample.catalogue)
    }
    // The papers that it rests on are not there: the machine says so, and not that nothing changed.
    #expect(error?.refusal?.code == .evidenceMissing)
  }

  @Test(.enabled(if: Tool.exists(Suites.judge("ocfl-validate.py")), "skipped: judges not found"))
  func `makes what other validators find valid`() throws {
    let sample = try StoreSample()
    let store = try sample.open()
    let dossier = try sample.committed(store)
    try sample.set("hai", in: dossier, of: store)
    try sample.commit(dossier, of: store, minute: 2)
    let root = "\(sample.scratch.path)/objects"
    let object = String(decoding: try store.objectFolder(dossier).path, as: UTF8.self)
    let said = try #require(
      Tool.output(of: "\(Suites.judge("ocfl-validate.py")) '\(object)' 2>&1"))
    #expect(said.contains("VALID") && !said.contains("WARN"), "\(said)")
    let rooted = try #require(
      Tool.output(of: "\(Suites.judge("ocfl-root.py")) validate --root '\(root)' 2>&1"))
    #expect(rooted.contains("VALID") && !rooted.contains("INVALID"), "\(rooted)")
  }
}
