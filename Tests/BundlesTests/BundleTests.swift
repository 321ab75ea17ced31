import Bundles
import Files
import Fixity
import TarArchive
import TestSupport
import Testing

/// The object's files as a folder.
func folder(_ object: ObjectParts, in scratch: Scratch) throws -> FolderTree {
  for part in object.files() {
    if let parent = try path(part.path).parent { _ = try scratch.folder.makeFolders(parent) }
    try scratch.write(part.path, part.bytes)
  }
  return FolderTree(scratch.folder)
}

/// The archive that the program writes of an object.
func packed(_ object: ObjectParts) throws -> [UInt8] {
  let scratch = try Scratch(isInMemory: true)
  let plan = try BundlePlan(of: folder(object, in: scratch)) { digest in
    object.schemas.first { sha512($0) == digest.hex }
  }
  return try plan.write(to: MemorySink()).bytes
}

/// What verifying the bytes of a bundle tells.
func report(_ bytes: [UInt8], named name: String) throws -> BundleReport {
  try BundleVerifier().verify(file(bytes, named: name))
}

extension ObjectParts {
  /// An object with everything that a bundle can hold.
  static let full = ObjectParts(
    schemas: [Array(#"{"$id":"https://example.org/0"}"#.utf8), Array(#"{"type":"object"}"#.utf8)],
    content: [
      [Part("scans/2-knd/01/01.jpg", "picture"), Part("forms/2-knd/09.json", "{}")],
      [Part("scans/2-knd/01/02.jpg", "another picture")],
      [Part("signatures/v2/abc-secretary.p7s", "older signature")],
    ],
    signatures: ["0af3-secretary", "9c11-committee"])

  /// The object of the golden bundle.
  static let golden = ObjectParts(
    schemas: [Array(#"{"$id":"https://example.org/0"}"#.utf8)],
    content: [[Part("scans/2-knd/01/01.jpg", "picture")], []],
    signatures: ["0af3-secretary"])

  /// The object with as little as a bundle can hold.
  static let least = ObjectParts(content: [[]])
}

@Suite struct `A bundle` {
  @Test(arguments: [ObjectParts.full, .least])
  func `that was packed is the one made by hand, byte by byte`(object: ObjectParts) throws {
    let bytes = try packed(object)
    #expect(try BundleParts(object).tar() == bytes)
  }

  @Test func `that was packed is found intact`() throws {
    let bytes = try packed(.full)
    let name = try #require(try report(bytes, named: "x").name)
    let report = try report(bytes, named: name.file)
    #expect(report.findings == [])
    #expect(report.integrity == .intact)
    #expect(report.authenticity == .cannotTell(.signaturesNotJudged))
    #expect(report.version == 3)
    #expect(report.counts.signatures == 2)
    #expect(report.signatures.count == 3)
    #expect(report.counts.schemas == 2)
  }
}
