internal import Files
internal import Fixity
internal import JSON
internal import OCFL

/// What OCFL's rules say of an object.
struct ObjectVerdict {
  /// Nil where the newest inventory breaks a rule by itself.
  let inventory: Inventory?
  let findings: [BundleFinding]
  /// Whether nothing stood in the way of any check.
  let isComplete: Bool

  /// - Throws: `cancelled`.
  init(_ object: any Tree) throws(FileError) {
    let report = ObjectValidator(object).validate()
    inventory = report.inventory
    findings = report.findings.map { .ocfl($0) } + report.obstacles.map { .obstacle($0) }
    isComplete = report.obstacles.isEmpty
  }

  /// Judges all but the contents, which are taken to be what the inventory says.
  ///
  /// - Throws: what listing throws.
  init(withoutContentOf object: any Tree) throws(FileError) {
    let sizes = Dictionary(
      try object.entries().map { ($0.path, $0.size) }
    ) { first, _ in first }
    var digests: [RelativePath: HashedInput] = [:]
    for (path, digest) in try Self.manifest(of: object) {
      guard let size = sizes[path] else { continue }
      digests[path] = HashedInput(count: size, digests: [digest])
    }
    try self.init(HashedTree(object, digests: digests))
  }

  /// The content files with the digests that the inventory gives them; what is wrong with the
  /// inventory is for the validation to tell.
  private static func manifest(
    of object: any Tree
  ) throws(FileError) -> [(RelativePath, Digest)] {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try object.read(BundlePath.inventory, limit: BundleLimits.mostBytesKept)
    } catch {
      guard [.notFound, .tooLarge, .isFolder].contains(error.code) else { throw error }
      return []
    }
    guard let manifest = (try? JSONDocument(parsing: bytes))?.root["manifest"] else { return [] }
    return manifest.members.flatMap { member -> [(RelativePath, Digest)] in
      guard let digest = try? Digest(.sha512, parsing: member.name) else { return [] }
      return member.value.elements.compactMap { path in
        path.string.flatMap { try? RelativePath($0) }.map { ($0, digest) }
      }
    }
  }
}
