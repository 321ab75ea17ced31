import Bundles
import Dossiers
import Files
import Fixity
import JSON
import OCFL
import Store
import TestSupport
import Testing

@Suite struct `Giving out` {
  let sample: StoreSample
  let out: Scratch
  let dossier: UniqueIdentifier

  init() throws {
    (sample, out) = (try StoreSample(), try Scratch(isInMemory: true))
    let store = try sample.open()
    dossier = try sample.committed(store)
    try sample.set("hai", in: dossier, of: store)
    try sample.commit(dossier, of: store, minute: 2)
  }

  @Test func `packs any version as it was packed when it was the newest`() throws {
    let store = try sample.open()
    let record = JournalRecord(.exported, at: try StoreSample.time(9), by: StoreSample.actor())
    let plan = try store.bundle(of: dossier, version: 1, sample.catalogue)
    let old = try store.pack(plan, of: dossier, in: out.folder, record: record)
    #expect(plan.name.version == 1 && old.record == 3)
    let name = plan.name.file
    let file = try OpenFile.open(Array("\(out.path)/\(name)".utf8))
    let report = try BundleVerifier().verify(file)
    #expect(report.integrity == .intact, "\(report.findings)")
    let told = try #require(try sample.records(store).last)
    #expect(
      told.kind == .exported && told.version == 1 && told.inventory?.hex == report.sealCode?.hex)
    let error = #expect(throws: StoreError.self) {
      try store.pack(plan, of: dossier, in: out.folder, record: nil)
    }
    #expect(error?.code == .placeTaken)
    let missing = #expect(throws: StoreError.self) {
      try store.bundle(of: dossier, version: 3, sample.catalogue)
    }
    #expect(missing?.code == .versionMissing && missing?.limit == 2)
  }

  @Test(arguments: [CrashPoint.packBegun, .packPlaced])
  func `that dies leaves no half of a bundle`(point: CrashPoint) throws {
    #expect(
      try sample.crash(at: point) { store in
        let plan = try store.bundle(of: dossier, sample.catalogue)
        _ = try store.pack(plan, of: dossier, in: out.folder, record: nil)
      })
    #expect(try out.names().count == (point == .packPlaced ? 1 : 0))
  }

  @Test func `checks a version out as plain files`() throws {
    let store = try sample.open()
    let done = try store.checkOut(dossier, version: 1, to: path("xem"), in: out.folder)
    #expect(done.files == 4)
    let reading = DossierReading(
      of: FolderTree(try out.folder.folder(at: path("xem"))), sample.catalogue)
    #expect(reading.cover?.number == "HS-2026-0001")
    let error = #expect(throws: StoreError.self) {
      try store.checkOut(dossier, to: path("xem"), in: out.folder)
    }
    #expect(error?.code == .placeTaken)
  }

  @Test func `verifies every byte of the object`() throws {
    let store = try sample.open()
    let good = try store.verify(dossier, sample.catalogue)
    #expect(good.isIntact && good.version == 2)
    #expect(good.sealCode == (try store.dossier(dossier).sealCode))
    let object = try store.objectFolder(dossier)
    let place = String(decoding: object.path, as: UTF8.self)
    for entry in try FolderTree(object).entries() where entry.kind == .file {
      let bytes = try FolderTree(object).read(entry.path, limit: 1 << 20)
      try overwrite("\(place)/\(entry.path.text)", bytes[0] ^ 1)
      let broken = try store.verify(dossier, sample.catalogue)
      #expect(!broken.isIntact, "\(entry.path.text)")
      try overwrite("\(place)/\(entry.path.text)", bytes[0])
    }
    #expect(try store.verify(dossier, sample.catalogue).isIntact)
  }

  /// Sets the first byte of a file.
  private func overwrite(_ file: String, _ byte: UInt8) throws {
    let octal = String(byte, radix: 8)
    #expect(
      Tool.run("printf '\\\(octal)' | dd of='\(file)' conv=notrunc status=none"))
  }

  @Test func `backs up to a copy that verifies, and never over another`() throws {
    let store = try sample.open()
    try sample.set("nháp", in: dossier, of: store)
    try sample.scratch.write("keys/branch.key", [1, 2, 3])
    let done = try store.backUp(as: path("sao-luu"), in: out.folder)
    #expect(done.dossiers == 1)
    #expect(Tool.run("cd '\(out.path)/sao-luu' && sha512sum --strict --quiet -c backup-sha512.txt"))
    #expect(try !out.names(in: "sao-luu/keys").contains("branch.key"))
    let copy = try Store.open(at: out.folder.folder(at: path("sao-luu")), StoreSample.options())
    #expect(try sample.value(in: dossier, of: copy) == "nháp")
    #expect(try copy.verify(dossier, sample.catalogue).isIntact)
    #expect(try sample.records(copy).map(\.number) == [1, 2])
    #expect(out.mode(of: "sao-luu") == 0o700)
    let error = #expect(throws: StoreError.self) {
      try store.backUp(as: path("sao-luu"), in: out.folder)
    }
    #expect(error?.code == .placeTaken)
    let keys = try store.backUp(as: path("voi-khoa"), in: out.folder, withKeys: true)
    #expect(keys.files == done.files + 1)
    let inside = #expect(throws: StoreError.self) {
      try store.backUp(as: path("x"), in: sample.scratch.folder.folder(at: path("forms")))
    }
    #expect(inside?.code == .placeTaken)
  }
}

@Suite struct `Many at once` {
  @Test func `on five dossiers never lose a field, nor make two heads`() async throws {
    let sample = try StoreSample(isInMemory: true)
    let store = try sample.open()
    let dossiers = try (0..<5).map { _ in
      let dossier = try sample.new(store)
      try sample.set("một", in: dossier, of: store)
      try sample.commit(dossier, of: store)
      return dossier
    }
    let outcomes = await withTaskGroup(of: Outcome?.self) { group in
      for worker in 0..<20 {
        let dossier = dossiers[worker % 5]
        group.addTask { Self.work(worker, dossier, sample) }
      }
      return await group.reduce(into: [Outcome?]()) { $0.append($1) }
    }
    #expect(outcomes.count == 20 && outcomes.allSatisfy { $0 != nil })
    let again = try sample.open()
    for outcome in outcomes.compactMap({ $0 }) {
      // What was accepted is in its version, what was refused still in the draft or in a later one.
      let root = DossierReading(
        of: try again.dossier(outcome.dossier).current(), sample.catalogue
      ).dossier?[form: try sample.form()]?.document.root
      #expect(root?["field\(outcome.worker)"]?.string == "w\(outcome.worker)", "\(outcome)")
    }
    let acts = try sample.records(again).filter { $0.kind == .act }
    let heads = try dossiers.map { try again.dossier($0).head ?? 0 }
    #expect(acts.count == heads.reduce(0, +))
    #expect(acts.map(\.number) == Array(1...acts.count))
    try sample.expectSound()
  }

  struct Outcome: Sendable {
    let worker: Int
    let dossier: UniqueIdentifier
    let version: Int?
  }

  /// Sets a field of its own and commits; nil where something else than a refusal happened.
  private static func work(
    _ worker: Int, _ dossier: UniqueIdentifier, _ sample: StoreSample
  ) -> Outcome? {
    do {
      var options = StoreSample.options()
      options.patience = .seconds(60)
      let store = try sample.open(options)
      try store.setValues(
        [(JSONPointer(tokens: ["field\(worker)"]), .string("w\(worker)"))], of: sample.form(),
        in: dossier, sample.catalogue)
      do {
        let made = try sample.commit(dossier, of: store, minute: 3)
        return Outcome(worker: worker, dossier: dossier, version: made.version)
      } catch let error as StoreError {
        // Another one has committed this field with its own.
        guard error.code == .nothingChanged else { throw error }
        return Outcome(worker: worker, dossier: dossier, version: nil)
      }
    } catch {
      Issue.record("\(error)")
      return nil
    }
  }
}
