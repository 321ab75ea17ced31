import Dossiers
import Files
import Fixity
import Glibc
import JSON
import OCFL
import RFC3339
import Store
import Synchronization
import TestSupport
import Testing

/// A store in a folder of its own, and the people and papers that tests work with.
struct StoreSample: @unchecked Sendable {
  static let branch = Cover.UnitLabel(
    id: "0190a000-0000-7000-8000-000000000001", code: "99.001.001.000.001", name: "Chi bộ bản Mẫu")
  static let base = Cover.UnitLabel(
    id: "0190a000-0000-7000-8000-000000000003", code: "99.001.001.000.000", name: "Đảng ủy xã Mẫu")
  static let profile = "admission-hd12-2022"
  static let catalogue = Result { try FormCatalogue() }

  let scratch: Scratch
  let catalogue: FormCatalogue

  init(isInMemory: Bool = true) throws {
    scratch = try Scratch(isInMemory: isInMemory)
    catalogue = try Self.catalogue.get()
    _ = try Store.create(at: scratch.folder, StoreConfiguration(unit: Self.branch), Self.options())
  }

  /// One thread: what a test asks of the system's calls holds for the caller's only.
  static func options(
    _ follow: @escaping @Sendable (CrashPoint) -> Void = { _ in }
  ) -> StoreOptions {
    var options = StoreOptions()
    options.follow = follow
    options.effort = Effort(threads: 1)
    return options
  }

  func open(_ options: StoreOptions = Self.options()) throws -> Store {
    try Store.open(at: Folder.open(scratch.path), options)
  }

  static func time(_ minute: Int = 0) throws -> Timestamp {
    try Timestamp(
      parsing:
        "2026-11-21T0\(8 + minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60):00+07:00")
  }

  static func actor(_ unit: Cover.UnitLabel = branch, role: String = "branchClerk") -> Act.Actor {
    Act.Actor(
      id: "urn:uuid:0190a000-0000-7000-8000-0000000000a1", name: "Lò Thị Lan", role: role,
      unit: unit)
  }

  /// Opens a dossier.
  func new(
    _ store: Store, name: String = "Nguyễn Văn Mẫu", number: String? = nil
  ) throws -> UniqueIdentifier {
    let person = Cover.Person(name: name, birthDate: try PartialDate(parsing: "2001-09-02"))
    return try store.openDossier(
      Store.NewDossier(
        person: person, profile: Self.profile, number: number, openedAt: Self.time()),
      catalogue
    ).identifier
  }

  func form(_ text: String = "2-knd/01") throws -> FormName { try #require(FormName(text)) }

  /// Sets one field of the form 2-KND.
  func set(_ value: String, in dossier: UniqueIdentifier, of store: Store) throws {
    try store.setValues(
      [(JSONPointer(tokens: ["hobby"]), .string(value))], of: form(), in: dossier, catalogue)
  }

  /// The field as the draft has it, or else the newest version; nil where it isn't set.
  func value(in dossier: UniqueIdentifier, of store: Store) throws -> String? {
    let reading = DossierReading(of: try store.dossier(dossier).current(), catalogue)
    return try reading.dossier?[form: form()]?.document.root["hobby"]?.string
  }

  /// The field as a version has it.
  func value(
    in dossier: UniqueIdentifier, version: Int, of store: Store
  ) throws -> String? {
    let reading = DossierReading(of: try store.dossier(dossier).version(version), catalogue)
    return try reading.dossier?[form: form()]?.document.root["hobby"]?.string
  }

  @discardableResult
  func commit(
    _ dossier: UniqueIdentifier, of store: Store, minute: Int = 1
  ) throws -> Store.CommittedVersion {
    try store.commit(
      dossier,
      Store.CommitRequest(by: Self.actor(), at: Self.time(minute), message: "Lập hồ sơ"),
      catalogue)
  }

  /// A dossier of one version with a form and a scan.
  func committed(_ store: Store, value: String = "một") throws -> UniqueIdentifier {
    let dossier = try new(store)
    try set(value, in: dossier, of: store)
    try attach(noise(5000), to: dossier, of: store)
    try commit(dossier, of: store)
    return dossier
  }

  @discardableResult
  func attach(
    _ bytes: [UInt8], to dossier: UniqueIdentifier, of store: Store, name: String = "Ảnh.pdf"
  ) throws -> Store.AttachedScan {
    var stream = MemoryStream(bytes)
    return try store.attach(
      Store.NewScan(originalName: name, mediaType: "application/pdf", suffix: "pdf", pages: 1),
      &stream, to: form(), in: dossier, catalogue)
  }

  /// All records.
  func records(_ store: Store) throws -> [JournalRecord] {
    var records: [JournalRecord] = []
    try store.readRecords { line in
      if case .record(let record) = line { records.append(record) }
      return true
    }
    return records
  }

  /// Lets the process "die" at a point of what `body` does with the store.
  ///
  /// - Returns: Whether the point was passed.
  func crash(at wanted: CrashPoint, _ body: (Store) throws -> Void) throws -> Bool {
    let plan = FaultPlan()
    let passed = Flag()
    let store = try open(
      Self.options { point in
        guard point == wanted else { return }
        passed.set()
        plan.die()
      })
    plan.run {
      // What a dying process throws, nobody hears.
      do { try body(store) } catch {}
    }
    return passed.isSet
  }

  /// Whether all objects are valid by OCFL, and all of the store's folders hold what they must.
  func expectSound(_ location: SourceLocation = #_sourceLocation) throws {
    let root = try scratch.folder.folder(at: path("objects"))
    let report = RootValidator(FolderTree(root)).validate()
    #expect(
      report.isValid, "\(report.findings) \(report.objects.map(\.findings))",
      sourceLocation: location)
    var staged = try staged()
    // A program that another test is just starting may hold a dead store's locks for a moment.
    for _ in 0..<50 where !staged.isEmpty {
      usleep(20_000)
      _ = try open()
      staged = try self.staged()
    }
    #expect(staged == [], sourceLocation: location)
  }

  private func staged() throws -> [String] {
    try FolderTree(scratch.folder).children(of: path("staging"), TreeLimits()).map(\.path.text)
  }
}

/// A flag that several threads share.
final class Flag: Sendable {
  private let value = Mutex(false)

  func set() { value.withLock { $0 = true } }

  var isSet: Bool { value.withLock { $0 } }
}
