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

@Suite struct `Taking a bundle in` {
  let one: StoreSample
  let two: StoreSample
  let out: Scratch
  let dossier: UniqueIdentifier

  init() throws {
    (one, two, out) = (try StoreSample(), try StoreSample(), try Scratch(isInMemory: true))
    dossier = try one.committed(one.open())
  }

  /// Packs a version of the first store's dossier.
  private func packed(_ name: String, version: Int? = nil) throws -> String {
    let store = try one.open()
    let plan = try store.bundle(of: dossier, version: version, one.catalogue)
    _ = try store.pack(plan, of: dossier, as: path(name), in: out.folder, record: nil)
    return "\(out.path)/\(name)"
  }

  private func advance(_ sample: StoreSample, _ value: String, minute: Int) throws {
    let store = try sample.open()
    try sample.set(value, in: dossier, of: store)
    try sample.attach(noise(2000, seed: UInt64(minute)), to: dossier, of: store)
    try sample.commit(dossier, of: store, minute: minute)
  }

  private func receive(_ file: String, in store: Store) throws -> Store.Arrival {
    var stream = try FileStream(OpenFile.open(Array(file.utf8)))
    return try store.receive(
      &stream,
      Store.Reception(
        by: StoreSample.actor(StoreSample.base), at: StoreSample.time(30), from: "usb",
        two.catalogue)
    ).arrival
  }

  /// The object's files with their bytes.
  private func object(_ sample: StoreSample) throws -> [RelativePath: [UInt8]] {
    let tree = FolderTree(try sample.open().objectFolder(dossier))
    var files: [RelativePath: [UInt8]] = [:]
    for entry in try tree.entries() where entry.kind == .file {
      files[entry.path] = try tree.read(entry.path, limit: 1 << 24)
    }
    return files
  }

  private func inbox(_ sample: StoreSample) throws -> [String] {
    try sample.scratch.names(in: "inbox")
  }

  @Test func `brings a dossier that wasn't known, byte by byte`() throws {
    let store = try two.open()
    guard case .new(dossier, version: 1) = try receive(packed("a.tar"), in: store) else {
      Issue.record("not new")
      return
    }
    #expect(try object(one) == object(two))
    #expect(try two.value(in: dossier, of: store) == "một")
    let record = try #require(try two.records(store).last)
    #expect(record.kind == .takenIn && record.version == 1 && record.details.from == nil)
    #expect(try inbox(two) == [])
    try two.expectSound()
  }

  @Test func `brings several versions at once, and knows what it has`() throws {
    let store = try two.open()
    let first = try packed("v1.tar")
    _ = try receive(first, in: store)
    for (minute, value) in ["hai", "ba", "bốn"].enumerated() {
      try advance(one, value, minute: minute + 2)
    }
    let newest = try packed("v4.tar")
    guard case .advanced(dossier, from: 1, to: 4) = try receive(newest, in: store) else {
      Issue.record("not advanced")
      return
    }
    #expect(try object(one) == object(two))
    guard case .known(dossier, version: 4) = try receive(newest, in: store) else {
      Issue.record("not known")
      return
    }
    for (file, version) in [(first, 1), (try packed("v2.tar", version: 2), 2)] {
      guard case .older(dossier, version, newest: 4) = try receive(file, in: store) else {
        Issue.record("not older")
        continue
      }
    }
    #expect(try two.records(store).map(\.kind) == [.takenIn, .takenIn])
    try two.expectSound()
  }

  @Test func `keeps a fork aside, and names it`() throws {
    let store = try two.open()
    _ = try receive(packed("v1.tar"), in: store)
    try advance(two, "đây", minute: 2)
    for (minute, value) in ["kia", "kia nữa"].enumerated() {
      try advance(one, value, minute: minute + 2)
    }
    let before = try object(two)
    for _ in 1...2 {
      guard case .fork(dossier, let fork) = try receive(packed3(), in: store) else {
        Issue.record("no fork")
        return
      }
      #expect(fork.common == 1 && fork.own == 2 && fork.version == 3)
      #expect(try two.scratch.read(fork.kept) == out.read("v3.tar"))
    }
    #expect(try object(two) == before)
    #expect(try two.records(store).last?.details.code == "fork")
    try two.expectSound()
  }

  private func packed3() throws -> String {
    let place = "\(out.path)/v3.tar"
    return try out.folder.entry(at: path("v3.tar")) == nil ? packed("v3.tar") : place
  }

  @Test func `leaves a draft as it is, which can't be committed then`() throws {
    let store = try two.open()
    _ = try receive(packed("v1.tar"), in: store)
    try two.set("nháp", in: dossier, of: store)
    try advance(one, "hai", minute: 2)
    _ = try receive(packed("v2.tar"), in: store)
    #expect(try two.value(in: dossier, of: store) == "nháp")
    let error = #expect(throws: StoreError.self) { try two.commit(dossier, of: store, minute: 9) }
    #expect(error?.code == .headMoved)
    #expect(try two.value(in: dossier, version: 2, of: store) == "hai")
  }

  @Test(arguments: [0, 600, 5000, 20_000, -1])
  func `refuses a broken bundle, and keeps its report`(offset: Int) throws {
    _ = try packed("a.tar")
    var bytes = try out.read("a.tar")
    let place = offset < 0 ? bytes.count - 1 : min(offset, bytes.count - 1)
    bytes[place] ^= 1
    try out.write("broken.tar", bytes)
    let store = try two.open()
    let before = try two.scratch.names(in: "objects")
    guard case .refused(let error, let kept) = try receive("\(out.path)/broken.tar", in: store)
    else {
      Issue.record("not refused")
      return
    }
    #expect(error.code == .bundleBroken && !error.bundle.isEmpty)
    #expect(try two.scratch.read(kept) == bytes)
    let report = try two.scratch.read(kept.replacing(".hoso.tar", with: ".report.json"))
    #expect(try JSONDocument(parsing: report).root["code"]?.string == "bundleBroken")
    let record = try #require(try two.records(store).last)
    #expect(record.kind == .refused)
    #expect(record.details.report == (try Digest(.sha512, of: report)))
    #expect(try two.scratch.names(in: "objects") == before)
    #expect(try inbox(two).count == 2)
  }

  @Test(arguments: ["", "not a tar", String(repeating: "x", count: 100_000)])
  func `refuses what is no bundle at all`(text: String) throws {
    try out.write("x", Array(text.utf8))
    guard case .refused = try receive("\(out.path)/x", in: two.open()) else {
      Issue.record("not refused")
      return
    }
  }

  @Test func `refuses more bytes than the limit, and keeps nothing of them`() throws {
    var configuration = try two.open().configuration
    configuration.limits.bundleBytes = 1000
    let store = try two.open().configured(configuration)
    try out.write("x", noise(2 << 20))
    let error = #expect(throws: StoreError.self) { try receive("\(out.path)/x", in: store) }
    #expect(error?.file?.code == .tooLarge)
    #expect(try inbox(two) == [])
  }

  @Test func `refuses an act of a unit without custody`() throws {
    // A store of another unit, which holds the dossier for no act's reason, adds a version.
    try forge { link in
      Act(
        .amend, by: StoreSample.actor(StoreSample.base), at: try StoreSample.time(5),
        message: "Sửa", previous: link)
    }
    guard case .refused(let error, _) = try receive(packed("a.tar"), in: two.open()) else {
      Issue.record("not refused")
      return
    }
    #expect(error.code == .custodyBroken)
    #expect(error.names == [StoreSample.base.name, StoreSample.branch.name])
  }

  @Test func `refuses a step that the procedure doesn't allow, though custody is one line`() throws
  {
    // The branch accepts its own dossier, by passing the committee.
    try forge { link in
      Act(
        .accept, by: StoreSample.actor(role: "branchSecretary"), at: try StoreSample.time(5),
        message: "Duyệt", previous: link)
    }
    guard case .refused(let error, _) = try receive(packed("a.tar"), in: two.open()) else {
      Issue.record("not refused")
      return
    }
    #expect(error.code == .stepNotAllowed && error.refusal?.code == .notFromHere)
    #expect(error.limit == 2)
    #expect(try two.records(two.open()).last?.details.code == "stepNotAllowed")
  }

  @Test func `asks the tree of units who may do what`() throws {
    let file = try packed("a.tar")
    // In this store's tree the unit that opened the dossier is none that opens any.
    let tree = try UnitTree.beginning()
    let (unit, kind) = (StoreSample.branch, "upper")
    let id = try #require(unit.id.flatMap { UniqueIdentifier(parsing: $0) })
    let made = try tree.adding([Unit(id: id, name: unit.name, kind: kind)])
    let store = try two.open()
    try store.setUnits(made)
    guard case .refused(let error, _) = try receive(file, in: store) else {
      Issue.record("not refused")
      return
    }
    #expect(error.code == .stepNotAllowed && error.refusal?.code == .notEntitled)
  }

  /// Adds a version to the first store's object by an act that no command would make.
  private func forge(_ make: (Act.Link) throws -> Act) throws {
    let object = try one.open().objectFolder(dossier)
    let head = try #require(try one.open().dossier(dossier).object)
    var content = VersionContent(try head.version())
    let act = try make(
      Act.Link(version: 1, inventory: head.inventoryDigest, signatures: [:]))
    try out.write("act.json", act.bytes)
    try content.set(path("acts/v2.json"), to: path("act.json"), of: FolderTree(out.folder))
    let staging = try one.scratch.folder.folder(at: path("staging"))
    _ = try ObjectWriter(object, staging: staging).add(
      content,
      VersionMetadata(
        created: act.at, message: act.message,
        user: Inventory.User(name: act.actor.name, address: act.actor.id)))
  }

  static let points: [CrashPoint] = [
    .bundleCopied, .bundleUnpacked, .intentWritten, .versionTakenIn, .inventoryReplaced,
    .objectWritten, .recordWritten, .draftCleared, .intentCleared,
  ]

  @Test(arguments: points.filter { $0 != .inventoryReplaced })
  func `that dies leaves nothing or the new dossier`(point: CrashPoint) throws {
    let file = try packed("a.tar")
    #expect(try two.crash(at: point) { _ = try receive(file, in: $0) })
    let store = try two.open()
    let isDone = ![.bundleCopied, .bundleUnpacked].contains(point)
    #expect(try store.committed().count == (isDone ? 1 : 0))
    #expect(try inbox(two) == [])
    #expect(try two.records(store).count == (isDone ? 1 : 0))
    try two.expectSound()
    _ = try receive(file, in: store)
    #expect(try object(one) == object(two))
  }

  @Test(arguments: points)
  func `that dies leaves the old versions or the new ones`(point: CrashPoint) throws {
    _ = try receive(packed("v1.tar"), in: two.open())
    for (minute, value) in ["hai", "ba"].enumerated() {
      try advance(one, value, minute: minute + 2)
    }
    let file = try packed("v3.tar")
    #expect(try two.crash(at: point) { _ = try receive(file, in: $0) })
    let store = try two.open()
    let isDone = ![.bundleCopied, .bundleUnpacked].contains(point)
    #expect(try store.dossier(dossier).head == (isDone ? 3 : 1))
    #expect(try two.records(store).count == (isDone ? 2 : 1))
    try two.expectSound()
    _ = try receive(file, in: store)
    #expect(try object(one) == object(two))
  }
}
