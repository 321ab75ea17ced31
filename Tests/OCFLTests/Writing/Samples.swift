import Files
import Fixity
import OCFL
import RFC3339
import TestSupport
import Testing

/// Objects that tests write, and what is asked of all of them.
enum WrittenSample {
  static let id = "urn:uuid:0190b6d4-7c3a-7e21-9a55-3f1f2c4b8d6e"

  static let user = Inventory.User(
    name: "Lò Văn Pó", address: "urn:uuid:0190b6d4-0000-7000-8000-00000000a11c")

  static func metadata(_ number: Int = 1) throws -> VersionMetadata {
    VersionMetadata(
      created: try Timestamp(parsing: "2026-11-21T0\(number):00:00+07:00"),
      message: "Phiên bản \(number)", user: user)
  }

  /// One thread, so that a plan of faults reaches all calls.
  static let alone = Effort(threads: 1)

  /// A lock may outlive its holder for a moment: a process that another test starts holds all
  /// descriptors until it runs its program.
  static let patience = Duration.seconds(10)

  /// Writes the files of a source folder.
  static func source(
    _ scratch: Scratch, _ name: String, _ files: KeyValuePairs<String, String>
  ) throws -> VersionContent {
    let folder = try scratch.folder.makeFolders(RelativePath(name))
    for (path, text) in files {
      if let parent = try RelativePath(path).parent { _ = try folder.makeFolders(parent) }
      try scratch.write("\(name)/\(path)", Array(text.utf8))
    }
    return try VersionContent(allOf: FolderTree(folder))
  }

  /// A source of six files, two of them equal, two with names that are one in Unicode's eyes.
  static func first(_ scratch: Scratch) throws -> VersionContent {
    try source(
      scratch, "source-1",
      [
        "dossier.json": "{}", "forms/2-knd/01.json": "{\"a\":1}", "forms/again.json": "{\"a\":1}",
        "empty": "", "Hồ sơ.txt": "NFC", "Ho\u{0302}\u{0300} so\u{031B}.txt": "NFD",
      ])
  }

  @discardableResult
  static func create(
    _ scratch: Scratch, _ content: VersionContent? = nil, as name: String = "object",
    algorithm: DigestAlgorithm = .sha512
  ) throws -> WrittenVersion {
    try ObjectWriter.create(
      id: id, content ?? first(scratch), metadata(), at: RelativePath(name), in: scratch.folder,
      staging: scratch.folder, algorithm: algorithm, effort: alone)
  }

  static func writer(_ scratch: Scratch, of name: String = "object") throws -> ObjectWriter {
    try ObjectWriter(
      scratch.folder.folder(at: RelativePath(name)), staging: scratch.folder, effort: alone,
      timeout: patience)
  }

  static func stored(_ scratch: Scratch, _ name: String = "object") throws -> StoredObject {
    try StoredObject(FolderTree(scratch.folder.folder(at: RelativePath(name))))
  }

  /// Adds a version made of the newest one, changed.
  @discardableResult
  static func add(
    _ scratch: Scratch, to name: String = "object", _ number: Int = 2,
    _ change: (inout VersionContent) throws -> Void
  ) throws -> WrittenVersion {
    let object = try stored(scratch, name)
    var content = try VersionContent(object.version())
    try change(&content)
    return try writer(scratch, of: name).add(
      content, metadata(number), expecting: object.inventoryDigest)
  }

  /// Expects an object that our validator has nothing to say of, no warning either.
  static func expectValid(
    _ scratch: Scratch, _ name: String = "object", at location: SourceLocation = #_sourceLocation
  ) throws {
    let report = try ObjectValidator(
      FolderTree(scratch.folder.folder(at: RelativePath(name))),
      options: ValidationOptions(threads: 1)
    ).validate()
    #expect(report.findings == [], sourceLocation: location)
    #expect(report.isValid, sourceLocation: location)
  }

  /// All files below a folder with their bytes, and all empty folders.
  static func contents(_ scratch: Scratch, of name: String? = nil) throws -> [String] {
    let folder = try name.map { try scratch.folder.folder(at: RelativePath($0)) } ?? scratch.folder
    let tree = FolderTree(folder)
    return try folder.walk().map { entry in
      guard entry.kind == .file else { return "\(entry.path.text)/" }
      let digest = try Digest(.sha256, of: tree.read(entry.path, limit: 1 << 24))
      return "\(entry.path.text)=\(digest.hex.prefix(16))"
    }
  }
}

/// Other people's validator of OCFL.
enum OCFLJudge {
  static let path = Suites.judge("ocfl-validate.py")
  static let isHere = Tool.run("'\(path)' --version >/dev/null 2>&1")

  /// What it says of an object or a storage root: its warnings too.
  static func verdict(_ path: String) -> String {
    Tool.output(of: "'\(Self.path)' '\(path)' 2>&1 || echo failed") ?? ""
  }

  /// Whether it finds a valid object, and nothing else to say.
  static func isContent(_ path: String) -> Bool {
    verdict(path) == "OCFL v1.1 Object at \(path) is VALID\n"
  }
}
