import Bundles
import Files
import Fixity
import Glibc
import TarArchive
import TestSupport
import Testing

@Suite struct `Verifying` {
  private static let name = "HS-2026-0017-c5da6c75.v3.hoso.tar"

  @Test func `tells what was done and what was not`() throws {
    let report = try report(packed(.full), named: Self.name)
    #expect(
      report.checks == [
        .archive: .done, .layout: .done, .bag: .done, .object: .done, .acts: .done,
        .derived: .done, .forms: .notDone(.notMadeHere), .signatures: .notDone(.notMadeHere),
      ])
  }

  @Test func `of a bundle without signatures says that it is not signed`() throws {
    let report = try report(packed(.least), named: "x")
    #expect(report.authenticity == .notSigned)
    #expect(report.checks[.signatures] == .notDone(.nothingThere))
  }

  @Test func `warns of another file name and finds the bundle intact`() throws {
    let report = try report(packed(.full), named: "copy (2).hoso.tar")
    #expect(report.findings.map(\.layered) == ["bundle:fileNameDiffers"])
    #expect(report.integrity == .intact)
  }

  @Test func `makes no other check of an archive that is refused`() throws {
    var bytes = try packed(.full)
    bytes.append(0)
    let report = try report(bytes, named: Self.name)
    #expect(report.findings.map(\.layered) == ["tar:trailingBytes"])
    #expect(report.checks[.archive] == .done)
    let others = report.checks.filter { $0.key != .archive }.values
    #expect(others.allSatisfy { $0 == .notDone(.archiveRefused) })
    #expect(others.count == BundleReport.Check.allCases.count - 1)
  }

  @Test(arguments: ["x", "HS-2026-0017-c5da6c75.v3"])
  func `finds an archive broken that begins with a file outside any folder`(file: String) throws {
    var parts = try BundleParts(.least)
    for others in [[], parts.parts.map { Part("\(parts.folder)/\($0.path)", $0.bytes) }] {
      parts.parts = []
      parts.others = [Part(file, "x")] + others
      let report = try report(parts.tar(), named: Self.name)
      #expect(report.integrity == .broken)
      #expect(report.findings.map(\.layered).first == "bundle:badFolderName")
    }
  }

  @Test func `of a pipe gives the same report as of the file`() throws {
    let scratch = try Scratch(isInMemory: true)
    for (index, defect) in `A bundle with a defect`.defects.enumerated() {
      let bytes = try defect.bytes()
      let inFile = try report(bytes, named: "x")
      try scratch.write("\(index)", bytes)
      let inPipe = try throughPipe("\(scratch.path)/\(index)")
      let named = inFile.findings.filter { $0.code != "fileNameDiffers" }
      // Digests of other algorithms can't be had of a pipe: that is one more finding.
      #expect(
        Set(inPipe.findings.map(\.layered)).isSuperset(of: named.map(\.layered)), "\(defect.name)")
      #expect(inPipe.integrity == .broken)
    }
  }

  @Test func `of a pipe finds a bundle intact`() throws {
    let scratch = try Scratch(isInMemory: true)
    try scratch.write("x", packed(.full))
    let report = try throughPipe("\(scratch.path)/x")
    #expect(report.findings == [])
    #expect(report.integrity == .intact)
  }

  private func throughPipe(_ path: String) throws -> BundleReport {
    guard let pipe = unsafe popen("cat '\(path)'", "re") else {
      throw FileError(errno, .open, path: Array(path.utf8))
    }
    defer { unsafe pclose(pipe) }
    let descriptor = dup(unsafe fileno(pipe))
    let file = OpenFile(descriptor: descriptor, path: Array("pipe".utf8))
    let report = try BundleVerifier().verify(pipe: file)
    // What is left is read, so that the writer never meets a closed pipe.
    var rest = [UInt8](repeating: 0, count: 1 << 16)
    while unsafe read(descriptor, &rest, rest.count) > 0 {}
    return report
  }

  @Test func `writes nothing, whatever the bundle is like`() throws {
    let scratch = try Scratch(isInMemory: true)
    for (index, defect) in `A bundle with a defect`.defects.enumerated() {
      try scratch.write("\(index).hoso.tar", defect.bytes())
    }
    let before = try scratch.state()
    for (index, _) in `A bundle with a defect`.defects.enumerated() {
      let file = try OpenFile.open(Array("\(scratch.path)/\(index).hoso.tar".utf8))
      #expect(try BundleVerifier().verify(file).integrity == .broken)
    }
    #expect(try scratch.state() == before)
  }

  @Test(arguments: [
    ("entries", "tar:tooManyEntries"), ("entryBytes", "tar:entryTooLarge"),
    ("totalBytes", "tar:totalTooLarge"), ("keptBytes", "tar:keptTooLarge"),
  ])
  func `keeps to its limits`(limit: String, code: String) throws {
    var limits = TarLimits()
    switch limit {
    case "entries": limits.entries = 10
    case "entryBytes": limits.entryBytes = 1000
    case "totalBytes": limits.totalBytes = 8000
    default: limits.keptBytes = 4000
    }
    let report = try BundleVerifier(limits: limits).verify(
      file(packed(.full), named: Self.name))
    #expect(report.findings.map(\.layered) == [code])
  }

  @Test func `ends when it is asked to`() throws {
    var object = ObjectParts.full
    object.content[0].append(Part("scans/2-knd/02/01.jpg", [UInt8](repeating: 7, count: 1 << 20)))
    let file = try file(packed(object), named: Self.name)
    let error = #expect(throws: FileError.self) {
      try BundleVerifier().verify(file, watch: HashWatch(isCancelled: { true }))
    }
    #expect(error?.code == .cancelled)
  }
}

extension Scratch {
  /// Names, sizes and contents of what is inside, and when each was changed.
  fileprivate func state() throws -> [String] {
    try names().map { name in
      var status = stat()
      guard unsafe lstat("\(path)/\(name)", &status) == 0 else { return name }
      let time = status.st_mtim
      return "\(name) \(sha512(try read(name))) \(time.tv_sec).\(time.tv_nsec) \(status.st_mode)"
    }
  }
}
