import Files
import TestSupport
import Testing

@testable import Scans

@Suite struct `The type of a scan` {
  @Test(arguments: ScanType.allCases)
  func `is told by content`(type: ScanType) throws {
    #expect(try ScanInspector().type(of: file(Specimen.small(type))) == type)
  }

  @Test(arguments: try Samples.filled(foreign))
  func `is refused by name where it is another`(sample: String, type: ForeignType) throws {
    let bytes = latin(sample)
    let error = #expect(throws: ScanError.self) { try ScanInspector().inspect(file(bytes)) }
    #expect(error?.code == .wrongType)
    #expect(error?.looksLike == type)
  }

  @Test func `is PDF though mail headers stand before it`() throws {
    let report = try inspect(Array("Content-Type: x\r\n\r\n".utf8) + Specimen.small(.pdf))
    #expect(report.type == .pdf)
    #expect(report.leadingBytes == 19)
    #expect(report.pages == .known(1))
    #expect(report.findings.contains(ScanFinding(.leadingBytes, count: 19)))
  }

  @Test func `is the picture's where a PDF hides in it, which is told`() throws {
    let comment = Specimen.segment(0xFE, Specimen.small(.pdf))
    let report = try inspect(Specimen.jpeg(applications: [comment]))
    #expect(report.type == .jpeg)
    #expect(report.findings == [ScanFinding(.hidesPDF)])
  }

  @Test func `is never a program's, whatever follows`() throws {
    let error = #expect(throws: ScanError.self) {
      try ScanInspector().inspect(file(Array("MZ".utf8) + Specimen.small(.pdf)))
    }
    #expect(error?.looksLike == .windowsProgram)
  }

  @Test func `is refused for an empty file, a large one, a pipe and a device`() throws {
    var limits = ScanLimits()
    limits.size = 100
    let inspector = ScanInspector(limits: limits)
    let empty = #expect(throws: ScanError.self) { try inspector.inspect(file([])) }
    #expect(empty?.code == .empty)
    let large = #expect(throws: ScanError.self) {
      try inspector.inspect(file(Specimen.small(.pdf)))
    }
    #expect(large?.code == .tooLarge)
    #expect(large?.limit == 100)
    let scratch = try Scratch()
    defer { withExtendedLifetime(scratch) {} }
    try #require(Tool.run("mkfifo '\(scratch.path)/fifo'"))
    for path in ["\(scratch.path)/fifo", "/dev/zero"] {
      let error = #expect(throws: ScanError.self) {
        try inspector.inspect(OpenFile.open(Array(path.utf8)))
      }
      #expect(error?.code == .notAFile)
    }
  }
}

/// The first bytes of files that are no scans, one byte a character.
private let foreign: [(String, ForeignType)] = [
  ("PK\u{3}\u{4}\(gap)[Content_Types].xml", .officeDocument),
  ("PK\u{3}\u{4}\(gap)word/document.xml", .officeDocument),
  ("PK\u{3}\u{4}\(gap)mimetypeapplication/vnd.oasis", .openDocument),
  ("PK\u{3}\u{4}\(gap)a.txt", .zip), ("PK\u{5}\u{6}\(gap)", .zip),
  ("\u{D0}\u{CF}\u{11}\u{E0}\u{A1}\u{B1}\u{1A}\u{E1}", .oldOfficeDocument),
  ("\0\0\0\u{18}ftypheic", .heic), ("\0\0\0\u{18}ftypavif", .avif),
  ("\0\0\0\u{18}ftypisom", .video), ("RIFF\0\0\0\0WEBP", .webp), ("GIF89a", .gif),
  ("BM\0\0\0\0", .bmp), ("II+\0\u{8}\0", .bigTIFF), ("MM\0+", .bigTIFF),
  ("Rar!\u{1A}\u{7}\u{1}\0", .rar), ("7z\u{BC}\u{AF}\u{27}\u{1C}", .sevenZip),
  ("\u{1F}\u{8B}\u{8}", .gzip), ("MZ\u{90}\0", .windowsProgram), ("\u{7F}ELF", .linuxProgram),
  ("{\\rtf1", .rtf), ("%!PS-Adobe", .postScript), (" <!DOCTYPE html>", .html),
  ("<?xml version", .xml), ("\u{C4}\u{90}\u{C6}\u{A1}n xin", .text),
  ("\u{C4}\u{90}\u{C6}", .text), ("\u{FF}\u{FE}A\0", .text), ("\0\0\0\0\0", .zeros),
  ("\u{1}\u{2}\u{3}\u{FF}", .unknown), ("\u{FF}", .unknown),
]

/// What stands in a ZIP archive before its first name.
private let gap = String(repeating: "\0", count: 26)

private func latin(_ text: String) -> [UInt8] {
  text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
}

func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }
