internal import Files
internal import Fixity

extension ObjectWriter {
  /// What looking for an interrupted writing gave.
  package enum Recovery: Hashable, Sendable {
    /// Nothing was interrupted.
    case nothingToDo
    /// A version was in its place and whole: the object has it now.
    case completed(VersionNumber)
    /// Only the inventory's sidecar was behind.
    case sidecarReplaced
  }

  /// Makes whole what an interrupted writing left.
  ///
  /// A writing moves three things: the version's folder, the inventory, its sidecar. After the first
  /// or the second, the rest follows from the version's folder, once all of the object is valid with
  /// it, content too; nothing is ever removed.
  ///
  /// - Returns: What was done.
  /// - Throws: `notRecoverable`: what is there is no moment of a writing, or is damaged; nothing was
  ///   moved then. `file`: may be tried again.
  @discardableResult
  package func recover() throws(OCFLError) -> Recovery {
    let state = try ObjectState(tree)
    switch state.condition {
    case .sound: return .nothingToDo
    case .versionAhead(let version):
      let newest = try newest(version)
      try newest.check(follows: state.inventory)
      try complete(with: newest)
      return .completed(version)
    case .sidecarBehind:
      let newest = try newest(state.inventory.head)
      guard newest.bytes == state.bytes else {
        throw OCFLError(.notRecoverable, path: RelativePath.inventory.bytes)
      }
      try complete(with: newest)
      return .sidecarReplaced
    }
  }

  /// The inventory in a version's folder.
  private func newest(_ version: VersionNumber) throws(OCFLError) -> ObjectInventory {
    let folder = RelativePath(known: version.name)
    do throws(OCFLError) {
      return try ObjectInventory(tree, in: folder)
    } catch {
      guard error.code == .notValid || error.file?.code == .notFound else { throw error }
      throw OCFLError(.notRecoverable, path: folder.bytes, findings: error.findings)
    }
  }

  /// Puts a version's inventory and sidecar into the root, if the object is valid with them.
  private func complete(with newest: ObjectInventory) throws(OCFLError) {
    guard try newest.hasSidecar(of: newest.digest) else {
      throw OCFLError(.notRecoverable, path: newest.folder?.bytes)
    }
    let sidecar = Inventory.sidecar(newest.digest)
    let names = [RelativePath.inventory, .sidecar(newest.digest.algorithm)]
    let contents = [newest.bytes, sidecar]
    let inventory = HashedInput(count: newest.bytes.count, digests: [newest.digest])
    let thought = HashedTree(
      tree, digests: [.inventory: inventory],
      kept: Dictionary(zip(names, contents), uniquingKeysWith: { one, _ in one }))
    try ObjectCheck.all(of: thought, effort)
    let place = try files { () throws(FileError) in
      let place = try StagingFolder(in: staging)
      for (name, bytes) in zip(names, contents) {
        _ = try place.folder.write(bytes, at: name, digest: newest.digest.algorithm)
      }
      return place
    }
    try replaceInventory(newest.digest.algorithm, from: place)
  }
}

extension ObjectInventory {
  /// - Throws: `notRecoverable` where this is not an inventory that was written after `older`.
  fileprivate func check(follows older: Inventory) throws(OCFLError) {
    let isNext =
      inventory.id.utf8.elementsEqual(older.id.utf8)
      && inventory.digestAlgorithm == older.digestAlgorithm
      && inventory.head == older.head.next
      && zip(inventory.versions, older.versions).allSatisfy { $0.digests() == $1.digests() }
    guard isNext else {
      throw OCFLError(.notRecoverable, path: folder?.appending(.inventory).bytes)
    }
  }
}
