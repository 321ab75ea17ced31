import Dossiers
import Files
import JSON
import OCFL
import Store
import TestSupport
import Testing

/// A death at each named point, in this process: all system calls fail from there on, and the store
/// is opened anew.
@Suite struct `A death` {
  @Test(arguments: [CrashPoint.draftBuilt, .draftPlaced])
  func `in opening a dossier leaves none or all of it`(point: CrashPoint) throws {
    let sample = try StoreSample()
    #expect(try sample.crash(at: point) { _ = try sample.new($0) })
    let store = try sample.open()
    let found = try store.identifiers()
    #expect(found.count == (point == .draftPlaced ? 1 : 0))
    for dossier in found { try sample.set("một", in: dossier, of: store) }
    try sample.expectSound()
  }

  @Test(arguments: [
    CrashPoint.changeBuilt, .changeDecided, .changeBegun, .changeApplied, .changeKept,
  ])
  func `in saving leaves the old state or the new one`(point: CrashPoint) throws {
    let sample = try StoreSample()
    let dossier = try sample.new(sample.open())
    try sample.set("một", in: dossier, of: sample.open())
    try sample.set("hai", in: dossier, of: sample.open())
    #expect(try sample.crash(at: point) { try sample.set("ba", in: dossier, of: $0) })
    let store = try sample.open()
    let isNew = point != .changeBuilt
    #expect(try sample.value(in: dossier, of: store) == (isNew ? "ba" : "hai"))
    #expect(try torn(dossier, store, sample) == [])
    // What can be taken back is the last change that counts.
    try store.undo(in: dossier)
    #expect(try sample.value(in: dossier, of: store) == (isNew ? "hai" : "một"))
    try sample.expectSound()
  }

  @Test(arguments: [
    CrashPoint.changeBuilt, .changeDecided, .changeBegun, .changeApplied, .changeKept,
  ])
  func `in attaching leaves the scan with its cover, or neither`(point: CrashPoint) throws {
    let sample = try StoreSample()
    let dossier = try sample.new(sample.open())
    try sample.set("một", in: dossier, of: sample.open())
    #expect(try sample.crash(at: point) { try sample.attach(noise(9000), to: dossier, of: $0) })
    let store = try sample.open()
    let found = try #require(try reading(dossier, store, sample).cover)
    #expect(found.scans.count == (point == .changeBuilt ? 0 : 1))
    #expect(try torn(dossier, store, sample) == [])
    try sample.expectSound()
  }

  @Test(arguments: [CrashPoint.undoDecided, .undoApplied])
  func `in taking back takes back`(point: CrashPoint) throws {
    let sample = try StoreSample()
    let dossier = try sample.new(sample.open())
    for value in ["một", "hai"] { try sample.set(value, in: dossier, of: sample.open()) }
    #expect(try sample.crash(at: point) { try $0.undo(in: dossier) })
    let store = try sample.open()
    #expect(try sample.value(in: dossier, of: store) == "một")
    #expect(store.repairs.contains(.undoCompleted(dossier)))
    try sample.set("ba", in: dossier, of: store)
    try sample.expectSound()
  }

  static let commitPoints: [CrashPoint] = [
    .actStaged, .intentWritten, .versionBuilt, .versionMoved, .inventoryReplaced, .objectWritten,
    .recordWritten, .draftCleared, .intentCleared,
  ]

  @Test(arguments: commitPoints.filter { $0 != .inventoryReplaced })
  func `in a first commit leaves the draft or the version`(point: CrashPoint) throws {
    let sample = try StoreSample()
    let dossier = try sample.new(sample.open())
    try sample.set("một", in: dossier, of: sample.open())
    try sample.attach(noise(9000), to: dossier, of: sample.open())
    #expect(try sample.crash(at: point) { try sample.commit(dossier, of: $0) })
    try judge(sample, dossier, before: nil, value: "một", isDone: Self.isDone(point))
  }

  @Test(arguments: commitPoints)
  func `in a later commit leaves the draft or the version`(point: CrashPoint) throws {
    let sample = try StoreSample()
    let dossier = try sample.committed(sample.open())
    try sample.set("hai", in: dossier, of: sample.open())
    #expect(try sample.crash(at: point) { try sample.commit(dossier, of: $0, minute: 2) })
    try judge(sample, dossier, before: 1, value: "hai", isDone: Self.isDone(point))
  }

  @Test(arguments: 1...12)
  func `at any system call of a commit leaves the draft or the version`(number: Int) throws {
    let sample = try StoreSample()
    let dossier = try sample.committed(sample.open())
    try sample.set("hai", in: dossier, of: sample.open())
    for kind in [SystemCall.rename, .renameNotOver, .sync, .remove, .write] {
      let store = try sample.open()
      let plan = FaultPlan([FaultPlan.Step(.death, at: kind, number: number)])
      plan.run {
        do { try sample.commit(dossier, of: store, minute: 2) } catch {}
      }
      let again = try sample.open()
      let head = try again.dossier(dossier).head
      #expect(head == 1 || head == 2)
      #expect(try sample.value(in: dossier, of: again) == "hai")
      #expect(try again.dossier(dossier).draft == nil || head == 1)
      #expect(try sample.records(again).count == head)
      try sample.expectSound()
      if head == 2 { break }
    }
  }

  private static func isDone(_ point: CrashPoint) -> Bool {
    ![.actStaged, .intentWritten, .versionBuilt].contains(point)
  }

  private func judge(
    _ sample: StoreSample, _ dossier: UniqueIdentifier, before: Int?, value: String, isDone: Bool
  ) throws {
    let store = try sample.open()
    let stored = try store.dossier(dossier)
    #expect(stored.head == (isDone ? (before ?? 0) + 1 : before))
    #expect((stored.draft == nil) == isDone)
    // No typing is lost, wherever it is now.
    #expect(try sample.value(in: dossier, of: store) == value)
    let acts = try sample.records(store).filter { $0.kind == .act }
    #expect(acts.map(\.version) == (1...max(1, stored.head ?? 1)).filter { $0 <= stored.head ?? 0 })
    #expect(acts.last?.inventory == stored.object?.inventoryDigest)
    try sample.expectSound()
    // And it goes on.
    try sample.set("sau", in: dossier, of: store)
    let made = try sample.commit(dossier, of: store, minute: 9)
    #expect(made.version == (stored.head ?? 0) + 1)
    #expect(try sample.records(store).map(\.number) == Array(1...made.version))
    try sample.expectSound()
  }

  private func reading(
    _ dossier: UniqueIdentifier, _ store: Store, _ sample: StoreSample
  ) throws -> DossierReading {
    DossierReading(of: try store.dossier(dossier).current(), sample.catalogue)
  }

  /// What shows that a change was done by halves.
  private func torn(
    _ dossier: UniqueIdentifier, _ store: Store, _ sample: StoreSample
  ) throws -> [DossierCode] {
    let codes: Set<DossierCode> = [
      .formFileMissing, .formNotListed, .listedTwice, .editionDiffers, .scanFileMissing,
      .scanNotListed, .scanSizeDiffers, .unexpectedEntry, .notJSON, .dossierInvalid,
    ]
    return try reading(dossier, store, sample).findings.map(\.code).filter(codes.contains)
  }

  @Test(arguments: [CrashPoint.versionMoved, .inventoryReplaced])
  func `that left half a version has it moved aside`(point: CrashPoint) throws {
    let sample = try StoreSample()
    let dossier = try sample.committed(sample.open())
    try sample.set("hai", in: dossier, of: sample.open())
    #expect(try sample.crash(at: point) { try sample.commit(dossier, of: $0, minute: 2) })
    try lose("*/v2/content/forms/2-knd/01.json", of: sample)
    let store = try sample.open()
    #expect(try store.dossier(dossier).head == 1)
    #expect(try sample.value(in: dossier, of: store) == "hai")
    #expect(isQuarantined(dossier, 2, store))
    #expect(try sample.scratch.names(in: "quarantine").contains { $0.contains("-v2-") })
    try sample.expectSound()
    #expect(try sample.commit(dossier, of: store, minute: 3).version == 2)
  }

  @Test func `that left half a first version has it moved aside`() throws {
    let sample = try StoreSample()
    let dossier = try sample.new(sample.open())
    try sample.set("một", in: dossier, of: sample.open())
    #expect(try sample.crash(at: .versionMoved) { try sample.commit(dossier, of: $0) })
    // So broken that it isn't even an object: its inventory is gone.
    try lose("*/v1/inventory.json", of: sample)
    try lose("*/inventory.json.sha512", of: sample)
    let store = try sample.open()
    #expect(try store.dossier(dossier).head == nil)
    #expect(try sample.value(in: dossier, of: store) == "một")
    #expect(isQuarantined(dossier, 1, store))
    try sample.expectSound()
    #expect(try sample.commit(dossier, of: store, minute: 3).version == 1)
  }

  /// Does to files below `objects/` what a medium that loses bytes does.
  private func lose(_ pattern: String, of sample: StoreSample) throws {
    #expect(
      Tool.run("find '\(sample.scratch.path)/objects' -path '\(pattern)' -exec truncate -s 1 {} +"))
  }

  private func isQuarantined(
    _ dossier: UniqueIdentifier, _ version: Int, _ store: Store
  ) -> Bool {
    store.repairs.contains {
      guard case .versionQuarantined(dossier, version, _) = $0 else { return false }
      return true
    }
  }
}
