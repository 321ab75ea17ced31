import Dossiers
import Files
import JSON
import JSONSchema
import TestSupport
import Testing
import Vietnamese

@Suite struct `Reading a dossier` {
  let catalogue: FormCatalogue
  let scratch: Scratch

  init() throws {
    catalogue = try Fixture.catalogue.get()
    scratch = try Scratch()
    let (dossier, scans) = try SampleDossier.admission2022.made()
    try SampleDossier.write(dossier, scans, to: scratch)
  }

  /// What is found, and that nothing on disk changed by it.
  private func read(
    _ limits: DossierReading.Limits = DossierReading.Limits()
  ) throws -> DossierReading {
    let before = try state()
    let reading = DossierReading(of: FolderTree(scratch.folder), catalogue, limits)
    #expect(try state() == before)
    return reading
  }

  private func state() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for entry in try FolderTree(scratch.folder).entries() where entry.kind == .file {
      files[entry.path.text] = try FolderTree(scratch.folder).read(entry.path, limit: 64 << 20)
    }
    return files
  }

  private func form(_ name: String) throws -> JSONTree {
    JSONTree(try JSONDocument(parsing: scratch.read("forms/\(name).json")).root)
  }

  private func write(_ name: String, _ tree: JSONTree) throws {
    try scratch.put("forms/\(name).json", JSONWriter.bytes(of: tree, layout: .pretty))
  }

  private func changeCover(_ change: (inout JSONTree) throws -> Void) throws {
    var tree = JSONTree(try JSONDocument(parsing: scratch.read("dossier.json")).root)
    try change(&tree)
    try scratch.write("dossier.json", JSONWriter.bytes(of: tree))
  }

  private func codes(_ reading: DossierReading) -> [DossierCode] { reading.findings.map(\.code) }

  // MARK: dossier.json

  @Test func `tells that there is no dossier.json, and reads the forms all the same`() throws {
    try scratch.folder.removeAll(at: path("dossier.json"))
    let reading = try read()
    #expect(codes(reading) == [.dossierMissing])
    #expect(reading.dossier == nil && reading.forms.count == 20)
  }

  @Test(arguments: ["", "{", "[1,]", "{\"a\":1,\"a\":2}", "\u{FEFF}{}"])
  func `tells what is wrong with a broken dossier.json, and what is wrong with a form beside it`(
    text: String
  ) throws {
    try scratch.write("dossier.json", Array(text.utf8))
    var history = try form("2-knd/01")
    history["fullName"] = " "
    try write("2-knd/01", history)
    let reading = try read()
    #expect(codes(reading) == [.notJSON, .formInvalid])
    #expect(reading.findings.map(\.place.description) == ["dossier", "2-KND#/fullName"])
  }

  @Test func `tells each place where dossier.json breaks its schema`() throws {
    try changeCover {
      $0["number"] = "hs 1"
      $0["unit"] = nil
      $0["surplus"] = true
    }
    let reading = try read()
    #expect(Set(codes(reading)) == [.dossierInvalid] && reading.findings.count == 3)
    #expect(reading.cover == nil && reading.coverValue != nil)
  }

  @Test func `tells an unknown profile and an unknown circumstance`() throws {
    try changeCover {
      $0["profile"] = "admission-1999"
      $0.set(try JSONPointer(parsing: "/circumstances/leftHanded"), true)
    }
    #expect(try codes(read()) == [.unknownProfile, .unknownCircumstance])
  }

  @Test func `tells that the profile was not in force yet`() throws {
    try changeCover { $0["openedOn"] = "2021-01-01" }
    #expect(try codes(read()) == [.profileNotInForce])
  }

  @Test func `refuses a 29 February of a common year`() throws {
    try changeCover { $0["openedOn"] = "2023-02-29" }
    #expect(try codes(read()) == [.dossierInvalid])
  }

  // MARK: forms

  @Test func `tells an unknown form type and the nearest that there is`() throws {
    try write("2-kn/01", try form("2-knd/01"))
    let findings = try read().findings
    #expect(findings.map(\.code) == [.unknownFormType, .wrongFolder, .formNotListed])
    guard case .name(let name) = findings[0].fact else { throw Wrong() }
    #expect(name == "2-knd")
  }

  @Test func `tells an unknown edition`() throws {
    var history = try form("2-knd/01")
    history["$schema"] = "urn:hoso:form:2-knd:hd99-2099"
    try write("2-knd/01", history)
    let findings = try read().findings
    #expect(findings.map(\.code) == [.unknownEdition, .editionDiffers])
    guard case .names(let names) = findings[0].fact else { throw Wrong() }
    #expect(names == ["hd09-2017", "hd12-2022"])
  }

  @Test func `tells a form that doesn't say what it is`() throws {
    var history = try form("2-knd/01")
    history["$schema"] = nil
    try write("2-knd/01", history)
    #expect(try codes(read()) == [.editionNotSaid, .editionDiffers])
  }

  @Test func `tells a form in the folder of another type`() throws {
    try write("3-knd/02", try form("4-knd/01"))
    #expect(try codes(read()) == [.wrongFolder, .formNotListed])
  }

  @Test func `tells a register that lies in a dossier`() throws {
    try write("18-knd/01", JSONTree(try Fixture.sample("18-knd").root))
    #expect(try codes(read()) == [.notOfADossier, .formNotListed])
  }

  @Test func `tells two files of one number, and takes the one that is named right`() throws {
    var other = try form("1-knd/01")
    other["fullName"] = "Người Khác"
    try write("1-knd/1", other)
    let reading = try read()
    #expect(codes(reading) == [.duplicateNumber])
    #expect(reading.findings[0].place.description == "forms/1-knd/1.json")
  }

  @Test(arguments: ["x", "0", "00", "10000", "1a", "-1", "1.5"])
  func `tells a file that isn't named with a number`(name: String) throws {
    try write("1-knd/\(name)", try form("1-knd/01"))
    #expect(try codes(read()) == [.badFormNumber])
  }

  @Test func `tells a form that is listed and not there, and the other way round`() throws {
    try write("1-knd/02", try form("1-knd/01"))
    try scratch.folder.removeAll(at: path("forms/1-knd/01.json"))
    #expect(try codes(read()) == [.formFileMissing, .formNotListed])
  }

  @Test func `tells a schema that isn't the one that dossier.json names`() throws {
    try changeCover {
      $0.set(
        try JSONPointer(parsing: "/forms/0/schema/sha512"),
        .string(String(repeating: "0", count: 128)))
    }
    #expect(try codes(read()) == [.schemaDiffers])
  }

  @Test func `tells a field of 10 MB by its place`() throws {
    var history = try form("3-knd/01")
    history["findings"] = .string(String(repeating: "Mẫu ", count: 2_000_000))
    try write("3-knd/01", history)
    let findings = try read().findings
    #expect(findings.map(\.code) == [.formInvalid])
    #expect(findings[0].place.description == "3-KND#/findings")
    guard case .problem(let problem) = findings[0].fact else { throw Wrong() }
    #expect(problem.kind == .maxLength(limit: 40_000, found: 8_000_000))
  }

  @Test func `reads no file beyond its limit`() throws {
    var limits = DossierReading.Limits()
    limits.formBytes = 1000
    let findings = try read(limits).findings
    #expect(findings.count > 10 && findings.allSatisfy { $0.code == .fileTooLarge })
  }

  @Test func `reads no more files than it may`() throws {
    var limits = DossierReading.Limits()
    limits.entries = 10
    #expect(try codes(read(limits)) == [.tooManyFiles])
  }

  @Test func `tells text that is not in NFC, by its place`() throws {
    var history = try form("2-knd/01")
    history["fullName"] = "NGUYE\u{302}\u{303}N VA\u{306}N MA\u{302}\u{303}U"
    try write("2-knd/01", history)
    let findings = try read().findings
    #expect(findings.map(\.code) == [.notComposed])
    #expect(findings[0].place.description == "2-KND#/fullName")
  }

  @Test func `tells text of an old encoding, and which`() throws {
    var history = try form("2-knd/01")
    history["selfAssessment"] = "NguyÔn V¨n MÉu lµ ®¶ng viªn ®­îc kÕt n¹p n¨m ngo¸i"
    try write("2-knd/01", history)
    let findings = try read().findings
    #expect(findings.map(\.code) == [.legacyEncoding])
    guard case .encoding(let encoding, let confidence) = findings[0].fact else { throw Wrong() }
    #expect(encoding == .tcvn3 && confidence >= 75)
  }

  @Test(arguments: [
    ("NGUYỄN VĂN \u{D0}ỨC", [DossierCode.lookAlike]), ("NGUYỄN  VĂN MẪU", [.unusualName]),
    ("NGUYỄN VĂN MẪU ", [.unusualName]), ("NGUYỄN\u{A0}VĂN MẪU", [.unusualName]),
    ("NGUYỄN VĂN MẪU 2", [.unusualName]), ("NGUYỄN\u{0}MẪU", [.controlCharacter]),
    ("NGUYỄN\nMẪU", [.unusualName]), ("\u{202E}NGUYỄN VĂN MẪU", [.controlCharacter]),
    ("NGUYỄN\u{1B}[2JMẪU", [.controlCharacter]), ("---", [.unusualName]),
    ("NGUYỄN VĂN\u{200B} MẪU", [.lookAlike]), ("NGUYỄN VĂN MẪU\u{AD}", [.lookAlike]),
    ("\u{FEFF}NGUYỄN VĂN MẪU", [.lookAlike]), ("NGUYỄN\u{200D} VĂN MẪU", [.lookAlike]),
    ("NGUYỄN VĂN\u{200E} MẪU", [.controlCharacter]),
    (String(repeating: "NGUYỄN  VĂN ", count: 50), [.unusualName]),
    ("М\u{1EAA}U", [.lookAlike]), ("Y-Bé M'Đrắk", []), ("Siu Y Bé", []), ("Êñuôl", []),
  ])
  func `looks at a person's name letter by letter`(text: String, codes: [DossierCode]) throws {
    var history = try form("2-knd/01")
    history["fullName"] = .string(text)
    try write("2-knd/01", history)
    let findings = try read().findings
    #expect(findings.map(\.code) == codes)
    #expect(findings.allSatisfy { $0.place.description == "2-KND#/fullName" })
  }

  @Test func `tells a line's end in a name, whatever another text has`() throws {
    var history = try form("2-knd/01")
    history["recordNumber"] = "x\u{200E}"
    history["fullName"] = "NGUYỄN VĂN\nMẪU"
    try write("2-knd/01", history)
    #expect(
      try read().findings.map { "\($0.code) \($0.place)" }.sorted() == [
        "controlCharacter 2-KND#/recordNumber", "unusualName 2-KND#/fullName",
      ])
  }

  @Test func `looks at the names in rows, heads and signatures, and in dossier.json`() throws {
    var history = try form("2-knd/01")
    for pointer in ["/family/1/fullName", "/baseCertification/signature/signer"] {
      history.setText(pointer, "NGUYỄN VĂN \u{189}ỨC")
    }
    try write("2-knd/01", history)
    try changeCover { $0.setText("/person/name", "NGUYỄN VĂN \u{D0}ỨC") }
    let findings = try read().findings
    #expect(
      findings.map { "\($0.code) \($0.place)" } == [
        "lookAlike dossier#/person/name", "lookAlike 2-KND#/family/1/fullName",
        "lookAlike 2-KND#/baseCertification/signature/signer",
      ])
  }

  @Test func `lets lines and tabulators pass in a text, and no other control`() throws {
    var history = try form("2-knd/01")
    history["selfAssessment"] = "Dòng một\n\tDòng hai\r\n"
    try write("2-knd/01", history)
    #expect(try codes(read()) == [])
    history["selfAssessment"] = "Dòng\u{2066} một"
    try write("2-knd/01", history)
    let finding = try #require(try read().findings.first)
    guard case .name(let name) = finding.fact else { throw Wrong() }
    #expect(finding.code == .controlCharacter && name == "U+2066")
    #expect(finding.severity == .error)
  }

  @Test(arguments: ["\u{FEFF}{}", "{", "\u{0}"])
  func `takes a form whose file can't be read for one that is there`(text: String) throws {
    try scratch.write("forms/2-knd/01.json", Array(text.utf8))
    let reading = try read()
    #expect(codes(reading) == [.notJSON])
    #expect(reading.unread.map { "\($0.key) \($0.value)" } == ["2-knd 1"])
    let profile = try #require(catalogue[profile: "admission-hd12-2022"])
    let found = try Completeness(
      of: reading.data, profile, catalogue, on: SampleDossier.admission2022.day)
    #expect(found.findings.filter { $0.severity == .error }.map(\.description) == [])
  }

  @Test(arguments: [
    ("mkfifo", "forms/2-knd/01.json"), ("ln -s /etc/hostname", "forms/2-knd/01.json"),
    ("ln -s /etc/hostname", "dossier.json"), ("mkfifo", "scans/"),
  ])
  func `takes a link or a pipe in a file's place for what is there, and tells it once`(
    make: String, place: String
  ) throws {
    let scan = try #require(try read().cover?.scans.first).path
    let name = place == "scans/" ? scan : place
    try scratch.folder.removeAll(at: path(name))
    try #require(Tool.run("\(make) '\(scratch.path)/\(name)'"))
    let reading = try read()
    #expect(reading.findings.map { "\($0.code) \($0.place)" } == ["notAFile \(name)"])
    guard let profile = reading.cover.flatMap({ catalogue[profile: $0.profile] }) else {
      return #expect(place == "dossier.json")
    }
    let found = try Completeness(
      of: reading.data, profile, catalogue, on: SampleDossier.admission2022.day)
    #expect(found.findings.filter { $0.severity == .error }.map(\.description) == [])
  }

  @Test(arguments: ["01 (1).json", "1.json", "01.json.bak"])
  func `tells a copy of a form once`(copy: String) throws {
    try scratch.put("forms/2-knd/\(copy)", scratch.read("forms/2-knd/01.json"))
    let reading = try read()
    let profile = try #require(catalogue[profile: "admission-hd12-2022"])
    let found = try Completeness(
      of: reading.data, profile, catalogue, on: SampleDossier.admission2022.day)
    #expect(reading.findings.count == 1, "\(reading.findings)")
    #expect(found.findings.map(\.description) == [])
  }

  @Test func `tells the folder that a form's name as people write it means`() throws {
    let bytes = try scratch.read("forms/2-knd/01.json")
    try scratch.folder.removeAll(at: path("forms/2-knd"))
    try scratch.put("forms/2-KNĐ/01.json", bytes)
    let reading = try read()
    #expect(codes(reading) == [.unknownFormType, .formFileMissing])
    guard case .name(let name) = reading.findings[0].fact else { throw Wrong() }
    #expect(name == "2-knd" && reading.unread.count == 1)
  }

  @Test func `says of a form that is known by name alone that it wasn't checked`() throws {
    try write("17-knd/01", ["anything": 1])
    let findings = try read().findings
    #expect(findings.map(\.code) == [.formNotCovered])
    guard case .name(let code) = findings[0].fact else { throw Wrong() }
    #expect(code == "17-KNĐ" && findings[0].severity == .warning)
  }

  @Test(arguments: ["/id", "/continues", "/unit/id"])
  func `refuses a UUID of nothing but noughts, as units do`(pointer: String) throws {
    let none = "00000000-0000-0000-0000-000000000000"
    try changeCover { $0.setText(pointer, pointer == "/unit/id" ? none : "urn:uuid:\(none)") }
    #expect(try codes(read()) == [.dossierInvalid] && UniqueIdentifier(parsing: none) == nil)
  }

  @Test func `takes bytes that are no UTF-8 for no JSON`() throws {
    try scratch.put("forms/1-knd/01.json", Array("{\"fullName\":\"Nguy".utf8) + [0xD4, 0x22, 0x7D])
    #expect(try codes(read()) == [.notJSON])
  }

  // MARK: the folder

  @Test func `tells what has no place in a dossier`() throws {
    try scratch.put("notes.txt", [1])
    try scratch.put("forms/readme.md", [1])
    try scratch.put("scans/2-knd/01/deep/er.pdf", [1])
    try #require(Tool.run("ln -s /etc/hostname '\(scratch.path)/forms/1-knd/02.json'"))
    let findings = try read().findings
    #expect(
      findings.map { "\($0.code) \($0.place)" } == [
        "notAFile forms/1-knd/02.json", "unexpectedEntry forms/readme.md",
        "unexpectedEntry notes.txt", "unexpectedEntry scans/2-knd/01/deep",
        "unexpectedEntry scans/2-knd/01/deep/er.pdf",
      ])
  }

  @Test func `holds scans to what dossier.json says of them`() throws {
    let reading = try read()
    let scans = try #require(reading.cover).scans
    try scratch.folder.removeAll(at: path(scans[0].path))
    try scratch.write(scans[1].path, [1, 2, 3])
    try scratch.put("scans/2-knd/01/99.pdf", [1])
    try changeCover { $0.set(try JSONPointer(parsing: "/scans/2/form"), "2-knd/07") }
    #expect(
      try codes(read()) == [.scanFileMissing, .scanSizeDiffers, .scanOfNoForm, .scanNotListed])
  }

  private struct Wrong: Error {}
}
