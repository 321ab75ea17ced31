import Dossiers
import Files
import Fixity
import JSON
import RFC3339
import TestSupport
import Testing

/// Complete dossiers, plainly fictional, made of the samples of forms.
enum SampleDossier: String, CaseIterable, CustomTestStringConvertible {
  case admission2022, admission2025, readmission, abroadAndReligion, recognition

  var testDescription: String { rawValue }

  var profile: String {
    switch self {
    case .admission2022, .abroadAndReligion: "admission-hd12-2022"
    case .admission2025: "admission-2025"
    case .readmission: "readmission-hd12-2022"
    case .recognition: "recognition-hd12-2022"
    }
  }

  /// The day that is asked about.
  var day: CalendarDate { get throws { try CalendarDate(parsing: "2026-11-21") } }

  private var openedOn: String {
    switch self {
    case .admission2025: "2026-02-05"
    case .recognition: "2025-05-16"
    default: "2024-02-05"
    }
  }

  private var types: [String] {
    switch self {
    case .recognition:
      [
        "cn-dvm", "ceremony", "9-knd", "10-knd", "11-knd", "5b-knd", "12-knd", "13-knd", "14-knd",
        "15-knd", "16-knd", "consent",
      ]
    case .readmission: Self.admission + ["leaving-record", "upper-consent"]
    default: Self.admission
    }
  }

  private static let admission = [
    "cn-ntvd", "helper-assignment", "consent", "notice", "1-knd", "2-knd", "20-knd",
    "verification-reply", "emissary-letter", "emissary-report", "verification-summary", "3-knd",
    "4-knd", "5b-knd", "5-knd", "6-knd", "7-knd", "8-knd", "9-knd", "ceremony",
  ]

  /// The circumstances that are true; all others of the vocabulary are answered with no.
  private var circumstances: Set<String> {
    var names: Set = ["unionMember", "withinUnionAge", "youthUnionExists", "sectionalCommittee"]
    if self == .abroadAndReligion { names.formUnion(["relativeAbroad", "religious"]) }
    if self == .readmission { names.insert("earlierMember") }
    return names
  }

  /// The dossier with the bytes of its scans.
  func made() throws -> (dossier: Dossier, scans: [String: [UInt8]]) {
    let catalogue = try Fixture.catalogue.get()
    var cover = Cover(
      identifier: "urn:uuid:0190a000-0000-7000-8000-0000000000\(ordinal)1",
      number: "HS-2026-900\(ordinal)", unit: Units.branch, profile: profile,
      openedOn: try CalendarDate(parsing: openedOn),
      person: Cover.Person(
        name: "Nguyễn Văn Mẫu", birthDate: try PartialDate(parsing: "2001-09-02")))
    for term in catalogue.vocabulary.circumstances {
      cover.circumstances[term.id] = circumstances.contains(term.id)
    }
    cover.transcription = .compared
    var dossier = Dossier(cover: cover)
    var scans: [String: [UInt8]] = [:]
    for type in types {
      let form = try form(type)
      try dossier.put(form, catalogue)
      for scan in form.document.root["transcription"]?["scans"]?.elements.map({ $0 }) ?? [] {
        let path = try scan.string(at: "/path")
        guard scans[path] == nil else { continue }
        scans[path] = noise(100 + scans.count, seed: UInt64(scans.count + 1))
        dossier.cover.scans.append(
          Cover.Scan(
            path: path, originalName: "Ảnh chụp \(type) mẫu.pdf", mediaType: "application/pdf",
            size: 100 + scans.count - 1, pages: 1, form: form.name))
      }
    }
    return (dossier, scans)
  }

  private var ordinal: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  private func form(_ type: String) throws -> Dossier.Form {
    var tree = JSONTree(try Fixture.sample(type).root)
    if self == .admission2025 { tree = tree.shifted(years: 2) }
    if self == .recognition, type == "5b-knd" { tree = tree.shifted(years: 1) }
    if self == .abroadAndReligion, type == "2-knd" {
      tree["religion"] = "Công giáo"
      tree.set(try JSONPointer(parsing: "/family/2/livesAbroad"), true)
    }
    let name = try #require(FormTypeName(type).flatMap { FormName($0, 1) })
    return Dossier.Form(name: name, document: try tree.document)
  }

  /// Writes the dossier's folder.
  static func write(_ dossier: Dossier, _ scans: [String: [UInt8]], to scratch: Scratch) throws {
    for file in dossier.files { try scratch.put(file.path, file.bytes) }
    for (path, bytes) in scans { try scratch.put(path, bytes) }
  }

  /// The units of the samples' chain.
  enum Units {
    static let branch = label(1, "99.001.001.000.001", "Chi bộ bản Mẫu")
    static let section = label(2, "99.001.001.001.000", "Đảng ủy bộ phận Mẫu")
    static let base = label(3, "99.001.001.000.000", "Đảng ủy xã Mẫu")
    static let upper = label(4, "99.001.000.000.000", "Đảng ủy cấp trên Mẫu")
    static let elsewhere = label(5, "99.002.001.000.001", "Chi bộ nơi khác Mẫu")
    static let all = [branch, section, base, upper, elsewhere]
    static let chain: [Holder: Cover.UnitLabel] = [
      .branch: branch, .section: section, .base: base, .upper: upper,
    ]

    private static func label(_ number: Int, _ code: String, _ name: String) -> Cover.UnitLabel {
      Cover.UnitLabel(id: "0190a000-0000-7000-8000-00000000000\(number)", code: code, name: name)
    }
  }
}

extension Scratch {
  /// Writes a file, and the folders above it.
  func put(_ name: String, _ bytes: [UInt8]) throws {
    if let folder = try RelativePath(name).parent { _ = try self.folder.makeFolders(folder) }
    try write(name, bytes)
  }
}

extension JSONTree {
  /// The tree with all whole days from 2018 on so many years later, the dates of regulations apart.
  func shifted(years: Int) -> JSONTree {
    switch self {
    case .string(let text):
      guard let day = try? CalendarDate(parsing: text), day.year >= 2018,
        let later = day.adding(years: years), text != "2022-01-18"
      else { return self }
      return .string("\(later)")
    case .array(let elements): return .array(elements.map { $0.shifted(years: years) })
    case .object(let object):
      return .object(
        JSONObject(object.members.map { ($0.name, $0.value.shifted(years: years)) }))
    default: return self
    }
  }
}
