internal import Dossiers
internal import Files
internal import Fixity
internal import JSON

/// What a commit or a taking in is about to do, written down before the object is touched: by it the
/// next command knows what a dead process was at.
struct Intent {
  /// What is done.
  enum Kind: String {
    /// A version is added.
    case commit
    /// Versions that lie unpacked beside the object are moved into it.
    case takeIn = "take-in"
  }

  let kind: Kind
  let dossier: UniqueIdentifier
  /// The newest version before; nil where there is no object.
  let from: Int?
  /// The newest version afterwards.
  let version: Int
  /// The SHA-512 of the act of a commit.
  let act: Digest?
  /// The SHA-512 of the newest inventory afterwards; nil where it isn't known beforehand.
  let inventory: Digest?
  /// The record that is written afterwards; it has no number yet.
  let record: JournalRecord

  static let schema = "urn:hoso:intent:1"

  var bytes: [UInt8] {
    var members: [(String, JSONTree)] = [
      ("$schema", .string(Self.schema)), ("kind", .string(kind.rawValue)),
      ("dossier", .string("\(dossier)")), ("version", .string("v\(version)")),
    ]
    if let from { members.append(("from", .string("v\(from)"))) }
    if let act { members.append(("actSHA512", .string(act.hex))) }
    if let inventory { members.append(("inventorySHA512", .string(inventory.hex))) }
    members.append(("record", record.tree))
    return JSONWriter.bytes(of: .object(JSONObject(members)), layout: .pretty)
  }
}

extension Intent {
  /// Reads what was written down; nil for what isn't that.
  init?(parsing bytes: [UInt8]) {
    guard let root = try? JSONDocument(parsing: bytes).root,
      root["$schema"]?.equals(Self.schema) == true,
      let kind = root["kind"]?.string.flatMap(Kind.init(rawValue:)),
      let dossier = root["dossier"]?.string.flatMap({ UniqueIdentifier(parsing: $0) }),
      let version = root["version"]?.versionNumber,
      let record = root["record"].flatMap({ try? JournalRecord($0) })
    else { return nil }
    self.kind = kind
    self.dossier = dossier
    self.version = version
    self.record = record
    from = root["from"]?.versionNumber
    act = root["actSHA512"]?.sha512
    inventory = root["inventorySHA512"]?.sha512
  }
}

extension Store {
  /// Writes down what is about to happen.
  func begin(_ intent: Intent) throws(StoreError) {
    try files { () throws(FileError) in
      try root.write(intent.bytes, at: StoreLayout.intent(intent.dossier), as: .replacement)
    }
    pass(.intentWritten)
  }

  /// What happened, or didn't, need no longer be looked at.
  func end(_ intent: Intent) throws(StoreError) {
    try files { () throws(FileError) in
      try root.removeAll(at: StoreLayout.intent(intent.dossier))
      try root.folder(at: StoreLayout.staging).sync()
    }
    pass(.intentCleared)
  }

  /// What a dead process was at with a dossier.
  func intent(of dossier: UniqueIdentifier) throws(StoreError) -> Intent? {
    let path = StoreLayout.intent(dossier)
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FolderTree(root).read(path, limit: 1 << 20)
    } catch {
      guard error.code == .notFound else { throw StoreError(error) }
      return nil
    }
    return Intent(parsing: bytes)
  }
}
