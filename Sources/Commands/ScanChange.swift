internal import Dossiers
internal import Files
internal import Fixity
internal import JSON
internal import Wording

/// A scan that only one of two dossiers has, or that has other bytes.
struct ScanChange {
  enum Kind: String {
    case added, removed, changed

    fileprivate var sign: SafeText {
      switch self {
      case .added: "+"
      case .removed: "-"
      case .changed: "~"
      }
    }
  }

  /// A scan as one of the dossiers has it.
  struct Side {
    let size: Int
    /// What `dossier.json` says of it, where it does.
    let listed: Cover.Scan?
  }

  let kind: Kind
  let path: RelativePath
  let old: Side?
  let new: Side?

  /// The scans that differ, in the order of their paths.
  ///
  /// - Throws: what reading throws: of two files of one size the digests are compared.
  static func all(
    from old: DossierView, to new: DossierView, only wanted: SpelledForm?
  ) throws(CommandFailure) -> [ScanChange] {
    let (before, after) = (try scans(of: old, only: wanted), try scans(of: new, only: wanted))
    var changes: [ScanChange] = []
    for path in Set(before.keys).union(after.keys).sorted() {
      let (one, other) = (before[path], after[path])
      let kind: Kind
      switch (one, other) {
      case (nil, _): kind = .added
      case (_, nil): kind = .removed
      case (let one?, let other?):
        if one.size == other.size, try isSame(path, old.opened, new.opened) { continue }
        kind = .changed
      }
      changes.append(ScanChange(kind: kind, path: path, old: one, new: other))
    }
    return changes
  }

  private static func scans(
    of view: DossierView, only wanted: SpelledForm?
  ) throws(CommandFailure) -> [RelativePath: Side] {
    let listed = Dictionary(
      (view.reading.cover?.scans ?? []).map { (Array($0.path.utf8), $0) },
      uniquingKeysWith: { first, _ in first })
    let entries = try CommandFailure.translating { () throws(FileError) in
      try view.opened.tree.entries(TreeLimits(entries: DossierReading.Limits().entries))
    }
    var scans: [RelativePath: Side] = [:]
    for entry in entries where entry.kind == .file {
      let parts = entry.path.components.map { String(decoding: $0, as: UTF8.self) }
      guard parts.count == 4, parts[0] == "scans" else { continue }
      if let wanted {
        guard let name = FormName("\(parts[1])/\(parts[2])"), wanted.means(name) else { continue }
      }
      scans[entry.path] = Side(size: entry.size, listed: listed[entry.path.bytes])
    }
    return scans
  }

  private static func isSame(
    _ path: RelativePath, _ one: OpenedDossier, _ other: OpenedDossier
  ) throws(CommandFailure) -> Bool {
    // Two versions of one object say it by their digests.
    if let digest = one.digest(of: path), let twin = other.digest(of: path),
      digest.algorithm == twin.algorithm
    {
      return digest == twin
    }
    return try digest(of: path, in: one.tree) == digest(of: path, in: other.tree)
  }

  private static func digest(
    of path: RelativePath, in tree: any Tree
  ) throws(CommandFailure) -> [Digest] {
    try CommandFailure.translating { () throws(FileError) in
      let watch = HashWatch(progress: { _ in }, isCancelled: { Interruption.isPending })
      return try tree.hash([FileToHash(path, [.sha512])], watch: watch).first?.get().digests ?? []
    }
  }

  /// `+ scans/3-knd/01/01.pdf  2 trang`.
  func line(in language: Language) -> SafeText {
    let side = new ?? old
    var facts: Facts = ["size": .size(side?.size ?? 0)]
    let pages = side?.listed?.pages
    if let pages { facts.add("pages", .number(pages)) }
    let message: DossierMessage = pages == nil ? .scan : .scanWithPages
    let note = message.sentence(in: language, facts)
    return "\(kind.sign) \(bytes: path.bytes)  \(note)"
  }

  var document: JSONTree {
    var members: [(String, JSONTree)] = [("kind", .string(kind.rawValue))]
    members += ForeignName.members("path", path.bytes)
    if let old { members += Self.members("Before", old) }
    if let new { members += Self.members("After", new) }
    return .object(JSONObject(members))
  }

  private static func members(_ suffix: String, _ side: Side) -> [(String, JSONTree)] {
    let size: [(String, JSONTree)] = [("size\(suffix)", .number(JSONNumber(side.size)))]
    let pages = side.listed?.pages.map { [("pages\(suffix)", JSONTree.number(JSONNumber($0)))] }
    return size + (pages ?? [])
  }
}
