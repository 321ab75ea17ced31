internal import Files
internal import Fixity

/// What the root of an object says of it: its inventory, and whether a writing was interrupted.
struct ObjectState {
  /// How the parts of the object agree; in the order in which a writing passes through them.
  enum Condition {
    case sound
    /// A version's folder is there that the inventory doesn't know.
    case versionAhead(VersionNumber)
    /// The inventory is that of the newest version, but the sidecar isn't its.
    case sidecarBehind
  }

  let bytes: [UInt8]
  let digest: Digest
  let inventory: Inventory
  let condition: Condition

  /// - Throws: `notValid`; `notRecoverable` for a sidecar that belongs to no moment of a writing.
  init(_ tree: some Tree) throws(OCFLError) {
    let read = try ObjectInventory(tree)
    (bytes, digest, inventory) = (read.bytes, read.digest, read.inventory)
    let isOwn = try read.hasSidecar(of: digest)
    if let next = inventory.head.next,
      try files({ () throws(FileError) in try tree.entry(at: RelativePath(known: next.name)) })
        != nil
    {
      guard isOwn else {
        throw OCFLError(.notRecoverable, path: RelativePath.sidecar(digest.algorithm).bytes)
      }
      condition = .versionAhead(next)
    } else {
      condition = isOwn ? .sound : .sidecarBehind
    }
  }
}
