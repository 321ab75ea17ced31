import Bundles
import Files
import Fixity
import Glibc
import OCFL
import TestSupport
import Testing

@Suite struct `Packing` {
  /// The codes for which packing is refused; empty where it is not.
  private func refusal(
    of object: ObjectParts, knowing schemas: [[UInt8]]? = nil,
    _ change: (Scratch) throws -> Void = { _ in }
  ) throws -> Set<String> {
    let (source, target) = (try Scratch(isInMemory: true), try Scratch(isInMemory: true))
    let tree = try folder(object, in: source)
    try change(source)
    let codes = try Self.codes {
      let plan = try BundlePlan(of: tree) { digest in
        (schemas ?? object.schemas).first { sha512($0) == digest.hex }
      }
      try plan.publish(in: target.folder)
    }
    #expect(try target.names().isEmpty == !codes.isEmpty)
    return codes
  }

  /// The codes with which something is refused; a failure of files as `file:code`.
  private static func codes(_ body: () throws -> Void) throws -> Set<String> {
    do {
      try body()
      return []
    } catch let error as BundleError {
      switch error {
      case .refused(let findings): return Set(findings.map(\.layered))
      case .file(let failure): return ["file:\(failure.code.rawValue)"]
      }
    }
  }

  @Test func `writes what stands in the plan`() throws {
    let (source, target) = (try Scratch(isInMemory: true), try Scratch(isInMemory: true))
    let plan = try BundlePlan(of: folder(.least, in: source))
    let size = try Umask.$assumed.withValue(0o022) { try plan.publish(in: target.folder) }
    #expect(try target.names() == [plan.name.file])
    let bytes = try target.read(plan.name.file)
    #expect(bytes.count == size)
    #expect(bytes == (try packed(.least)))
    #expect(target.mode(of: plan.name.file) == 0o644)
    #expect(plan.contentBytes == plan.files.reduce(0) { $0 + $1.size })
    #expect(try report(bytes, named: plan.name.file).sealCode == plan.sealCode)
  }

  @Test func `never writes over a file unless asked`() throws {
    let (source, target) = (try Scratch(isInMemory: true), try Scratch(isInMemory: true))
    let plan = try BundlePlan(of: folder(.least, in: source))
    try target.write(plan.name.file, [1])
    #expect(try Self.codes { try plan.publish(in: target.folder) } == ["file:exists"])
    #expect(try target.read(plan.name.file) == [1])
    try plan.publish(in: target.folder, purpose: .replacement)
    #expect(try target.read(plan.name.file) == packed(.least))
    #expect(try target.names() == [plan.name.file])
  }

  @Test func `leaves logs behind, but for the newest signatures`() throws {
    let bytes = try packed(.full)
    let source = try Scratch(isInMemory: true)
    let tree = try folder(.full, in: source)
    _ = try source.folder.makeFolders(path("logs/transfers/1"))
    _ = try source.folder.makeFolders(path("logs/signatures/v2"))
    try source.write("logs/transfers/1/report.json", [1])
    try source.write("logs/signatures/v2/a-b.p7s", [1])
    try source.write("logs/notes.txt", [1])
    let plan = try BundlePlan(of: tree) { digest in
      ObjectParts.full.schemas.first { sha512($0) == digest.hex }
    }
    #expect(try plan.write(to: MemorySink()).bytes == bytes)
  }

  @Test(arguments: [1, 2, 3])
  func `of an older version gives the bundle of when it was the newest`(version: Int) throws {
    var object = ObjectParts.full
    // Its forms are in the newest version only, which is another one then.
    object.schemas = []
    let source = try Scratch(isInMemory: true)
    let tree = try folder(object, in: source)
    var then = object
    then.content = Array(object.content.prefix(version))
    // Those that are still in logs/ travel with their own version, and with no other.
    for older in 1..<3 {
      let place = "logs/signatures/v\(older)"
      _ = try source.folder.makeFolders(path(place))
      for name in object.signatures {
        try source.write("\(place)/\(name).p7s", Array("signature \(name)".utf8))
      }
    }
    let plan = try BundlePlan(of: EarlierObject(StoredObject(tree), version: version))
    #expect(plan.name.version == version)
    let bytes = try plan.write(to: MemorySink()).bytes
    #expect(try bytes == packed(then))
    #expect(try report(bytes, named: plan.name.file).integrity == .intact)
  }

  @Test func `knows the schemas that are compiled in`() throws {
    var object = ObjectParts.least
    let known = Suites.checkout + "/Schemas/cli/error.json"
    let file = try OpenFile.open(Array(known.utf8))
    var stream = try FileStream(file)
    object.schemas = [try stream.readAll(limit: 1 << 20, path: [])]
    #expect(try refusal(of: object, knowing: []) == [])
  }

  @Test func `carries the schemas that dossier.json names besides the forms' own`() throws {
    let shared = Array(#"{"$defs":{}}"#.utf8)
    let name = #"{"id":"https://example.org/shared","sha512":"\#(sha512(shared))"}"#
    var object = ObjectParts.full
    object.editDossier = { text, version in
      version == 3 ? text.with(#""schemas":[\#(name)],"forms""#, for: #""forms""#) : text
    }
    #expect(try refusal(of: object) == ["bundle:schemaNotKnown"])
    let source = try Scratch(isInMemory: true)
    let plan = try BundlePlan(of: folder(object, in: source)) { digest in
      (object.schemas + [shared]).first { sha512($0) == digest.hex }
    }
    let report = try report(plan.write(to: MemorySink()).bytes, named: plan.name.file)
    #expect(report.integrity == .intact && report.counts.schemas == 3, "\(report.findings)")
  }

  @Test func `is refused without a schema, which it names`() throws {
    #expect(try refusal(of: .full, knowing: []) == ["bundle:schemaNotKnown"])
  }

  @Test func `is refused where a lookup gives another schema`() throws {
    let source = try Scratch(isInMemory: true)
    let codes = try Self.codes {
      _ = try BundlePlan(of: folder(.full, in: source)) { _ in [0x7B, 0x7D] }
    }
    #expect(codes == ["bundle:schemaDiffers"])
  }

  @Test(arguments: [
    ("v1/content/forms/2-knd/09.json", "[]", "bundle:digestDiffers"),
    ("v1/content/scans/2-knd/01/01.jpg", "Picture", "bundle:digestDiffers"),
    ("v1/content/scans/2-knd/01/01.jpg", "picture and more", "bundle:digestDiffers"),
    ("v1/content/acts/v1.json", "{", "bundle:notJSON"),
    ("v3/content/dossier.json", "{", "bundle:notJSON"),
    ("inventory.json", "{", "ocfl:E033"),
    ("v1/inventory.json.sha512", "", "ocfl:E061"),
    ("v1/content/more.txt", "", "ocfl:E023"),
    ("notes.txt", "", "ocfl:E001"),
  ])
  func `is refused where the object is changed`(file: String, text: String, code: String) throws {
    let found = try refusal(of: .full) { try $0.write(file, Array(text.utf8)) }
    #expect(found.contains(code), "found: \(found)")
  }

  @Test func `holds a file that is streamed to its digest, too`() throws {
    var object = ObjectParts.least
    let scan = [UInt8](repeating: 7, count: 5 << 20)
    object.content[0].append(Part("scans/2-knd/01/01.jpg", scan))
    #expect(try refusal(of: object) == [])
    let found = try refusal(of: object) {
      try $0.write("v1/content/scans/2-knd/01/01.jpg", scan.dropLast() + [8])
    }
    #expect(found == ["bundle:digestDiffers"])
  }

  @Test func `is refused where content is missing`() throws {
    let found = try refusal(of: .full) {
      #expect(unsafe unlink("\($0.path)/v1/content/scans/2-knd/01/01.jpg") == 0)
    }
    #expect(found.contains("ocfl:E092"))
  }

  @Test func `is refused with extensions`() throws {
    let found = try refusal(of: .full) {
      _ = try $0.folder.makeFolders(path("extensions/0001-digest-algorithms"))
      try $0.write("extensions/0001-digest-algorithms/config.json", Array("{}".utf8))
    }
    #expect(found == ["bundle:extensionsGiven"])
  }

  @Test func `is refused with names that a bundle can't have`() throws {
    var object = ObjectParts.full
    object.content[0].append(Part("forms/Big.json", "big"))
    #expect(try refusal(of: object) == ["bundle:badName"])
  }

  @Test func `is refused with a path that the archive can't hold`() throws {
    var object = ObjectParts.full
    let name = String(repeating: "a", count: 64)
    object.content[0].append(Part("\(name)/\(name)/\(name)/\(name)", "long"))
    let found = try refusal(of: object)
    #expect(found == ["bundle:pathTooLong"])
  }

  @Test(arguments: [1, 38, 39, 40, 41, 64])
  func `takes every path that the archive can hold`(length: Int) throws {
    var object = ObjectParts.least
    let folders = String(repeating: "a", count: 60) + "/" + String(repeating: "b", count: 60)
    object.content[0].append(Part("\(folders)/\(String(repeating: "c", count: length))", "long"))
    // 41 bytes before, 60, and then no more than 100 after the slash.
    #expect(try refusal(of: object) == (length <= 39 ? [] : ["bundle:pathTooLong"]))
  }

  @Test func `ends when it is asked to`() throws {
    let (source, target) = (try Scratch(isInMemory: true), try Scratch(isInMemory: true))
    let plan = try BundlePlan(of: folder(.least, in: source))
    let codes = try Self.codes {
      try plan.publish(in: target.folder, watch: HashWatch(isCancelled: { true }))
    }
    #expect(codes == ["file:cancelled"])
    #expect(try target.names() == [])
  }
}
