internal import Dossiers
internal import Files
internal import JSON
internal import RFC3339
internal import Store

/// What a list tells of a dossier, read from `dossier.json` alone.
struct DossierCard {
  let identifier: UniqueIdentifier
  let number: String
  let name: String
  let birthDate: PartialDate?
  let profile: String
  /// The newest version; nil before the first.
  let head: Int?
  let isChanged: Bool
  let isBehind: Bool

  /// The largest `dossier.json` that is read.
  private static let mostBytes = 8 << 20

  init(_ identifier: UniqueIdentifier, in open: OpenStore) throws(CommandFailure) {
    let stored = try open.reading { () throws(StoreError) in try open.store.dossier(identifier) }
    let tree = try open.reading { () throws(StoreError) in try stored.current() }
    let cover = try CommandFailure.translating { () throws(FileError) -> JSONValue? in
      guard let path = try? RelativePath("dossier.json") else { return nil }
      return try? JSONDocument(parsing: tree.read(path, limit: Self.mostBytes)).root
    }
    self.identifier = identifier
    number = cover?["number"]?.string ?? ""
    name = cover?["person"]?["name"]?.string ?? ""
    birthDate = cover?["person"]?["birthDate"]?.string.flatMap { try? PartialDate(parsing: $0) }
    profile = cover?["profile"]?.string ?? ""
    head = stored.head
    isChanged = stored.draft != nil
    isBehind = stored.isDraftBehind
  }
}
