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
  case readmission2025, recognition2025

  var testDescription: String { rawValue }

  var profile: String {
    switch self {
    case .admission2022, .abroadAndReligion: "admission-hd12-2022"
    case .admission2025: "admission-2025"
    case .readmission: "readmission-hd12-2022"
    case .recognition: "recognition-hd12-2022"
    case .readmission2025: "readmission-2025"
    case .recognition2025: "recognition-2025"
    }
  }

  /// The day that is asked about.
  var day: CalendarDate { get throws { try CalendarDate(parsing: "2026-11-21") } }

  private var openedOn: String {
    switch self {
    case .admission2025, .readmission2025: "2026-02-05"
    case .recognition: "2025-05-16"
    case .recognition2025: "2026-05-16"
    default: "2024-02-05"
    }
  }

  private var types: [String] {
    switch self {
    case .recognition, .recognition2025:
      [
        "cn-dvm", "ceremony", "9-knd", "10-knd", "11-knd", "5b-knd", "12-knd", "13-knd", "14-knd",
        "15-knd", "16-knd", "consent",
      ]
    case .readmission, .readmission2025: Self.admission + ["leaving-record", "upper-consent"]
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
    if self == .readmission || self == .readmission2025 { names.insert("earlierMember") }
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
      let pages = form.document.root["transcription"]?["paperPages"]?.integer
      for scan in form.document.root["transcription"]?["scans"]?.elements.map({ $0 }) ?? [] {
        let path = try scan.string(at: "/path")
        guard scans[path] == nil else { continue }
        scans[path] = noise(100 + scans.count, seed: UInt64(scans.count + 1))
        dossier.cover.scans.append(
          Cover.Scan(
            path: path, originalName: "Ảnh chụp \(type) mẫu.pdf", mediaType: "application/pdf",
            size: 100 + scans.count - 1, pages: pages, form: form.name))
      }
    }
    return (dossier, scans)
  }

  /// Its place among the samples.
  var ordinal: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// What papers of 2026 cite where the samples' own, of 2024, cite the texts of their time.
  private static let citations2025: JSONTree = [
    "Hướng dẫn số 12-HD/BTCTW, ngày 18/01/2022": "Hướng dẫn số 38-HD/BTCTW năm 2025",
    "12-HD/BTCTW": "38-HD/BTCTW", "2022-01-18": "",
    "Quy định số 24-QĐ/TW ngày 30/07/2021": "Quy định số 294-QĐ/TW ngày 26/05/2025",
    "24-QĐ/TW": "294-QĐ/TW", "2023-07-30": "2025-05-26",
    "bản Mẫu, xã Mẫu, huyện Mẫu, tỉnh Mẫu": "bản Mẫu, xã Mẫu, tỉnh Mẫu",
    "xã Mẫu Hai, huyện Mẫu, tỉnh Mẫu": "xã Mẫu Hai, tỉnh Mẫu",
  ]

  /// What a personal history says of an earlier admission.
  private static let admittedBefore: JSONTree = [
    "/firstAdmission": ["date": "2015", "place": "Chi bộ bản Mẫu"],
    "/firstReferees": [["fullName": "Cầm Văn Mẫu"]],
    "/writtenNone": ["abroad", "disciplines", "firstRecognition"],
  ]

  func form(_ type: String) throws -> Dossier.Form {
    var tree = JSONTree(try Fixture.sample(type).root)
    switch self {
    case .admission2025, .readmission2025: tree = tree.shifted(years: 2)
    case .recognition where type == "5b-knd": tree = tree.shifted(years: 1)
    case .recognition2025: tree = tree.shifted(years: type == "5b-knd" ? 2 : 1)
    default: break
    }
    if profile.hasSuffix("-2025") { tree = tree.replacing(Self.citations2025) }
    if self == .abroadAndReligion, type == "2-knd" {
      tree["religion"] = "Công giáo"
      tree.set(try JSONPointer(parsing: "/family/2/livesAbroad"), true)
    }
    if self == .readmission || self == .readmission2025, type == "2-knd" {
      try tree.apply(Self.admittedBefore)
    }
    if self == .abroadAndReligion, type == "6-knd" {
      tree.set(
        try JSONPointer(parsing: "/grounds/2"),
        [
          "asWritten": "Quy định số 06-QĐ/TW, ngày 28/08/2018", "number": "06-QĐ/TW",
          "date": "2018-08-28",
        ])
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
