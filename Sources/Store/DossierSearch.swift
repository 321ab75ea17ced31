package import Dossiers
internal import Files
internal import JSON
internal import OCFL

extension Store {
  /// All dossiers of the store, those with a draft only too, in the order of their uuids.
  package func identifiers() throws(StoreError) -> [UniqueIdentifier] {
    var found = Set(try committed())
    let drafts = try files { () throws(FileError) in
      try root.folder(at: StoreLayout.drafts).present()
    }
    for entry in drafts where entry.kind == .folder {
      if let identifier = UniqueIdentifier(parsing: entry.path.bytes) { found.insert(identifier) }
    }
    return found.sorted()
  }

  /// All dossiers that have an object.
  package func committed() throws(StoreError) -> [UniqueIdentifier] {
    let tree = FolderTree(objects.folder)
    let prefix = Array("urn%3auuid%3a".utf8)
    return try files { () throws(FileError) in
      var found: [UniqueIdentifier] = []
      for first in try tree.children(of: nil, TreeLimits()) where Self.isTuple(first) {
        for second in try tree.children(of: first.path, TreeLimits()) where Self.isTuple(second) {
          let place = first.path.appending(second.path)
          for object in try tree.children(of: place, TreeLimits()) where object.kind == .folder {
            guard object.path.bytes.starts(with: prefix),
              let identifier = UniqueIdentifier(parsing: object.path.bytes.dropFirst(prefix.count))
            else { continue }
            found.append(identifier)
          }
        }
      }
      return found.sorted()
    }
  }

  /// A folder of the layout: two hex digits.
  private static func isTuple(_ entry: TreeEntry) -> Bool {
    entry.kind == .folder && entry.path.bytes.count == 2
  }

  /// The dossier that a text means: its number, its uuid, or an unambiguous prefix of either.
  ///
  /// A whole number or uuid is taken before any prefix; case doesn't count.
  ///
  /// - Throws: `dossierMissing`; `ambiguous` with the numbers.
  package func find(_ text: String) throws(StoreError) -> UniqueIdentifier {
    let wanted = Self.bare(text)
    if let identifier = UniqueIdentifier(parsing: wanted.lowercased()), try exists(identifier) {
      return identifier
    }
    let known = options.index?.candidates(for: text, in: self)
    let candidates = if let known { known } else { try identifiers() }
    var (whole, begun): ([UniqueIdentifier], [(UniqueIdentifier, String)]) = ([], [])
    let (upper, lower) = (Array(wanted.uppercased().utf8), Array(wanted.lowercased().utf8))
    for identifier in candidates {
      let number = try number(of: identifier) ?? ""
      if number.utf8.elementsEqual(upper) { whole.append(identifier) }
      let isBegun =
        !upper.isEmpty && number.utf8.starts(with: upper)
        || lower.count >= Self.leastDigits && identifier.description.utf8.starts(with: lower)
      if isBegun { begun.append((identifier, number)) }
    }
    if whole.count == 1 { return whole[0] }
    if whole.isEmpty, begun.count == 1 { return begun[0].0 }
    guard begun.isEmpty else {
      throw StoreError(.ambiguous).with { $0.names = begun.map { "\($0.1) \($0.0)" }.sorted() }
    }
    throw StoreError(.dossierMissing).with { $0.names = [text] }
  }

  /// How many digits of a uuid are taken for one.
  private static let leastDigits = 4

  private static func bare(_ text: String) -> String {
    let prefix = "urn:uuid:"
    return text.lowercased().utf8.starts(with: prefix.utf8)
      ? String(decoding: text.utf8.dropFirst(prefix.utf8.count), as: UTF8.self) : text
  }

  private func exists(_ identifier: UniqueIdentifier) throws(StoreError) -> Bool {
    if try ocfl(identifier, { () throws(OCFLError) in try objects.hasObject(identifier.urn) }) {
      return true
    }
    return try files { () throws(FileError) in
      try root.entry(at: StoreLayout.draft(identifier)) != nil
    }
  }

  /// The number that a dossier goes by now; nil where its `dossier.json` can't be read.
  package func number(of identifier: UniqueIdentifier) throws(StoreError) -> String? {
    let draft = StoreLayout.draft(identifier).appending(DraftLayout.cover)
    if let number = try Self.number(FolderTree(root), draft) { return number }
    guard let object = try? object(identifier), let head = object.inventory.versions.last,
      let entry = head.state.first(where: { $0.paths.contains(DraftLayout.cover) }),
      let path = object.inventory.manifest.first(where: { $0.digest == entry.digest })?.paths.first
    else { return try numberInVersions(of: identifier) }
    return try Self.number(object.tree, path)
  }

  /// The number in the newest `dossier.json` of an object of which the inventory can't be read: people
  /// find it still, to verify it.
  private func numberInVersions(of identifier: UniqueIdentifier) throws(StoreError) -> String? {
    guard let folder = try? objectFolder(identifier) else { return nil }
    let tree = FolderTree(folder)
    let entries = try files { () throws(FileError) in try tree.children(of: nil, TreeLimits()) }
    let versions = entries.compactMap { VersionNumber(parsing: $0.path.bytes) }
      .sorted { $0.number > $1.number }
    for version in versions {
      let path = RelativePath(known: "\(version.name)/content/dossier.json")
      if let number = try Self.number(tree, path) { return number }
    }
    return nil
  }

  private static func number(_ tree: any Tree, _ path: RelativePath) throws(StoreError) -> String? {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try tree.read(path, limit: DraftState.mostBytes)
    } catch {
      guard error.code == .notFound || error.code == .tooLarge else { throw StoreError(error) }
      return nil
    }
    return (try? JSONDocument(parsing: bytes))?.root["number"]?.string
  }

  /// The numbers in use that begin with a prefix.
  func numbers(beginningWith prefix: String) throws(StoreError) -> [String] {
    if let known = options.index?.numbers(beginningWith: prefix, in: self) { return known }
    var numbers: [String] = []
    for identifier in try identifiers() {
      guard let number = try number(of: identifier), number.utf8.starts(with: prefix.utf8) else {
        continue
      }
      numbers.append(number)
    }
    return numbers
  }
}
