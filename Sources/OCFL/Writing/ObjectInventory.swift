package import Files
package import Fixity

/// An inventory with its bytes, as it lies in an object or a version folder.
struct ObjectInventory {
  let tree: any Tree
  /// The version's folder; nil for the object's root.
  let folder: RelativePath?
  let bytes: [UInt8]
  let inventory: Inventory
  let digest: Digest

  /// - Parameters:
  ///   - tree: The object.
  ///   - folder: The version's folder; nil for the object's root.
  /// - Throws: `notValid` with the findings where it can't be understood.
  init(_ tree: any Tree, in folder: RelativePath? = nil) throws(OCFLError) {
    let path = folder?.appending(.inventory) ?? .inventory
    let bytes = try files { () throws(FileError) in
      try tree.read(path, limit: Inventory.largest)
    }
    inventory = try Inventory.parsed(bytes, path)
    self.tree = tree
    self.folder = folder
    self.bytes = bytes
    do throws(FixityError) {
      digest = try Digest(inventory.digestAlgorithm, of: bytes)
    } catch {
      throw OCFLError(FileError(error, path: path.bytes))
    }
  }

  /// Whether the sidecar beside it has a digest.
  func hasSidecar(of digest: Digest) throws(OCFLError) -> Bool {
    let name = RelativePath.sidecar(digest.algorithm)
    let text: [UInt8]
    do throws(FileError) {
      text = try tree.read(folder?.appending(name) ?? name, limit: Self.longestSidecar)
    } catch {
      guard error.code == .notFound || error.code == .tooLarge else { throw OCFLError(error) }
      return false
    }
    let parts = text.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    guard parts.count == 2, parts[1].elementsEqual(Inventory.fileName.utf8),
      let written = try? WrittenDigest(digest.algorithm, parsing: Array(parts[0]))
    else { return false }
    return written.digest == digest
  }

  /// Far more than a digest, white space and the inventory's name.
  private static let longestSidecar = 4096
}

/// An object that is read: over a folder, an archive, or what was read of either.
///
/// Only the inventory is read and held against its sidecar; whether all of the object is valid is
/// for the validators to say.
package struct StoredObject: Sendable {
  package let tree: any Tree
  package let inventory: Inventory
  package let inventoryDigest: Digest

  /// - Parameter tree: The object's root.
  /// - Throws: `notValid` with the findings; a sidecar that is behind, as a writer leaves it for a
  ///   moment, is no fault where the newest version's own inventory says the same.
  package init(_ tree: some Tree) throws(OCFLError) {
    let root = try ObjectInventory(tree)
    if try !root.hasSidecar(of: root.digest) {
      let newest = try ObjectInventory(tree, in: RelativePath(known: root.inventory.head.name))
      guard newest.bytes == root.bytes, try newest.hasSidecar(of: root.digest) else {
        let sidecar = RelativePath.sidecar(root.digest.algorithm).bytes
        throw OCFLError(
          .notValid, path: sidecar, findings: [OCFLFinding(.E060, .mismatch, path: sidecar)])
      }
    }
    self.tree = tree
    (inventory, inventoryDigest) = (root.inventory, root.digest)
  }

  /// A version; the newest where none is named.
  ///
  /// - Throws: `versionMissing`.
  package func version(_ number: Int? = nil) throws(OCFLError) -> Inventory.Version {
    guard let version = inventory.version(number ?? inventory.head.number) else {
      throw OCFLError(.versionMissing, limit: inventory.head.number)
    }
    return version
  }

  /// For each digest one file that has it.
  func contentFiles() -> [Digest: RelativePath] {
    inventory.contentPaths().compactMapValues(\.first)
  }
}
