import Dossiers
import Fixity
import JSON
import RFC3339
import TestSupport
import Testing

/// A folder with a complete, fictional dossier `mau`, for the commands on dossiers.
final class DossierStage {
  let folder: TemporaryFolder
  private(set) var dossier: Dossier
  private var folders: Set<String> = []

  /// The catalogue of the program's own forms, once for all stages.
  private static let catalogue = Result { try FormCatalogue() }

  static let number = "HS-2026-9001"
  static let identifier = "urn:uuid:0190a000-0000-7000-8000-000000000901"
  static let day = "21/11/2026"
  private static let branch = Cover.UnitLabel(
    id: "0190a000-0000-7000-8000-000000000001", code: "99.001.001.000.001", name: "Chi bộ bản Mẫu")

  private static let types = [
    "cn-ntvd", "helper-assignment", "consent", "notice", "1-knd", "2-knd", "20-knd",
    "verification-reply", "emissary-letter", "emissary-report", "verification-summary", "3-knd",
    "4-knd", "5b-knd", "5-knd", "6-knd", "7-knd", "8-knd", "9-knd", "ceremony",
  ]
  private static let circumstances: Set<String> = [
    "unionMember", "withinUnionAge", "youthUnionExists", "sectionalCommittee",
  ]

  init() throws {
    folder = try TemporaryFolder()
    let catalogue = try Self.catalogue.get()
    var cover = Cover(
      identifier: Self.identifier, number: Self.number, unit: Self.branch,
      profile: "admission-hd12-2022", openedOn: try CalendarDate(parsing: "2024-02-05"),
      person: Cover.Person(
        name: "Nguyễn Văn Mẫu", birthDate: try PartialDate(parsing: "2001-09-02")))
    for term in catalogue.vocabulary.circumstances {
      cover.circumstances[term.id] = Self.circumstances.contains(term.id)
    }
    cover.transcription = .compared
    dossier = Dossier(cover: cover)
    var scans: [(path: String, bytes: [UInt8])] = []
    for type in Self.types { scans += try put(Self.sample(type), type) }
    try write(dossier, to: "mau")
    for scan in scans { try write("mau/\(scan.path)", scan.bytes) }
  }

  /// Adds a form, and gives the scans that it names.
  private func put(
    _ document: JSONDocument, _ type: String
  ) throws -> [(path: String, bytes: [UInt8])] {
    let name = try #require(FormTypeName(type).flatMap { FormName($0, 1) })
    try dossier.put(Dossier.Form(name: name, document: document), Self.catalogue.get())
    let known = Set(dossier.cover.scans.map(\.path))
    let paths = document.root["transcription"]?["scans"]?.elements.compactMap { $0["path"]?.string }
    return (paths ?? []).filter { !known.contains($0) }.map { path in
      dossier.cover.scans.append(
        Cover.Scan(
          path: path, originalName: "Ảnh chụp mẫu.pdf", mediaType: "application/pdf", size: 100,
          pages: type == "2-knd" ? 24 : 1, form: name))
      return (path, noise(100, seed: UInt64(path.utf8.count)))
    }
  }

  /// The filled sample of a type.
  static func sample(_ type: String) throws -> JSONDocument {
    let path = "\(Suites.checkout)/Tests/DossiersTests/Fixtures/forms/\(type).json"
    return try JSONDocument(parsing: #require(FileBytes.read(path), "\(path)"))
  }

  /// Writes a dossier's files below a folder, scans left out.
  func write(_ dossier: Dossier, to name: String) throws {
    for file in dossier.files { try write("\(name)/\(file.path)", file.bytes) }
  }

  /// Writes a file, and makes the folders above it.
  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws {
    var parent = ""
    for part in name.split(separator: "/").dropLast() {
      parent += parent.isEmpty ? "\(part)" : "/\(part)"
      if folders.insert(parent).inserted { try folder.makeFolder(parent) }
    }
    try folder.write(name, bytes)
  }

  /// Copies the dossier, changed by `body`, to another folder.
  func copy(to name: String, _ body: (inout Dossier) throws -> Void = { _ in }) throws {
    try #require(Tool.run("cd '\(folder.path)' && cp -r mau '\(name)'"))
    folders.formUnion(folders.filter { $0.hasPrefix("mau") }.map { name + $0.dropFirst(3) })
    var changed = dossier
    try body(&changed)
    try write(changed, to: name)
  }

  /// A dossier in which one text of a form is another one.
  func changing(
    _ type: String, _ old: String, to new: String
  ) throws -> (inout Dossier) throws -> Void {
    let name = try #require(FormTypeName(type).flatMap { FormName($0, 1) })
    let form = try #require(dossier[form: name])
    let text = String(
      decoding: JSONWriter.bytes(of: form.document.root, layout: .pretty), as: UTF8.self)
    let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "\(old)")
    let document = try JSONDocument(parsing: "\(parts[0])\(new)\(parts[1])")
    let catalogue = try Self.catalogue.get()
    return { try $0.put(Dossier.Form(name: name, document: document), catalogue) }
  }

  /// A dossier in which members of a form hold something else, given as JSON.
  func changing(_ type: String, _ members: String) throws -> (inout Dossier) throws -> Void {
    let name = try #require(FormTypeName(type).flatMap { FormName($0, 1) })
    var tree = JSONTree(try #require(dossier[form: name]).document.root)
    for member in try JSONDocument(parsing: members).root.members {
      tree[member.name] = JSONTree(member.value)
    }
    let document = try JSONDocument(parsing: JSONWriter.bytes(of: tree))
    let catalogue = try Self.catalogue.get()
    return { try $0.put(Dossier.Form(name: name, document: document), catalogue) }
  }

  /// Puts the dossier into an OCFL object, and a changed one as its second version.
  func store() throws {
    try copy(to: "hai", changing("2-knd", "Cán bộ thú y xã", to: "Bác sĩ thú y"))
    let who = "-m Mẫu --user Lan --created 2026-03-20T08:00:00+07:00"
    try run("ocfl create mau -o object --id \(Self.identifier) \(who)")
    try run("ocfl commit object hai \(who)")
  }

  /// Puts the dossier into a bundle, opened by the branch and then submitted to the section.
  func packed() throws -> String {
    let who = "-m Mẫu --user Lan --created"
    try copy(to: "one")
    try write("one/acts/v1.json", act(.open, role: "branchClerk", day: 20).bytes)
    try run("ocfl create one -o done --id \(Self.identifier) \(who) 2026-03-20T08:00:00+07:00")
    try copy(to: "two")
    try write("two/acts/v1.json", act(.open, role: "branchClerk", day: 20).bytes)
    let inventory = try #require(
      Tool.output(of: "sha512sum < '\(folder.path)/done/v1/inventory.json'"))
    var submitted = try act(.submit, role: "branchSecretary", day: 21, to: Self.section)
    submitted.previous = Act.Link(
      version: 1, inventory: try Digest(.sha512, parsing: String(inventory.prefix(128))),
      signatures: [:])
    try write("two/acts/v2.json", submitted.bytes)
    try run("ocfl commit done two \(who) 2026-03-21T08:00:00+07:00")
    try run("pack done -o mau.hoso.tar")
    return "mau.hoso.tar"
  }

  private static let section = Cover.UnitLabel(
    id: "0190a000-0000-7000-8000-000000000002", code: "99.001.001.001.000",
    name: "Đảng ủy bộ phận Mẫu")

  private func act(
    _ kind: ActKind, role: String, day: Int, to unit: Cover.UnitLabel? = nil
  ) throws -> Act {
    Act(
      kind,
      by: Act.Actor(
        id: "urn:uuid:0190a000-0000-7000-8000-0000000000aa", name: "Người Làm Mẫu", role: role,
        unit: Self.branch),
      at: try Timestamp(parsing: "2026-03-\(day)T08:00:00+07:00"), message: "Mẫu", to: unit)
  }

  /// Runs a line that must succeed.
  @discardableResult
  func run(_ line: String, locale: String = "C") throws -> Transcript {
    let run = try transcript(line, locale: locale)
    #expect(run.status == 0, "\(line): \(run.output)\(run.errors)")
    return run
  }

  func transcript(_ line: String, locale: String = "C") throws -> Transcript {
    try Transcript(line, in: folder, locale: locale)
  }
}
