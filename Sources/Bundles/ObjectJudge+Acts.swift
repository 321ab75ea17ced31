internal import Files
internal import Fixity
internal import OCFL

/// The chain of acts: each version has an act for itself and all before it, never changed, and each
/// act names the inventory of the version before it.
extension ObjectJudge {
  mutating func judgeActs() throws(FileError) {
    guard let head = inventory.versions.last else { return }
    let newest = acts(in: head)
    judge(newest, of: head)
    for version in inventory.versions.dropLast() {
      let acts = acts(in: version)
      judge(acts, of: version)
      for (number, act) in acts {
        guard let other = newest[number], other != act else { continue }
        refuse(.actChanged, BundlePath.act(number), version, expected: other, found: act)
      }
    }
    let inventories = try inventoryDigests()
    for (number, act) in newest.sorted(by: { $0.key < $1.key }) {
      try judge(act: number, act, inventories)
    }
  }

  /// The acts in a version's state; what else is in `acts/` is told.
  private mutating func acts(in version: Inventory.Version) -> [Int: Digest] {
    var acts: [Int: Digest] = [:]
    for entry in version.state {
      for path in entry.paths where path.isBelow(BundlePath.acts) {
        if let number = BundlePath.actNumber(path), number <= version.number.number {
          acts[number] = entry.digest
        } else {
          refuse(.unexpectedAct, path, version)
        }
      }
    }
    return acts
  }

  /// Tells the first act that a version lacks.
  private mutating func judge(_ acts: [Int: Digest], of version: Inventory.Version) {
    guard acts.count < version.number.number,
      let missing = (1...version.number.number).first(where: { acts[$0] == nil })
    else { return }
    refuse(.actMissing, BundlePath.act(missing), version)
  }

  private mutating func refuse(
    _ code: BundleCode, _ path: RelativePath, _ version: Inventory.Version,
    expected: Digest? = nil, found: Digest? = nil
  ) {
    problems.append(
      BundleProblem(
        code, place(BundlePath.inventory), expected: expected.map { Array($0.hex.utf8) },
        found: found.map { Array($0.hex.utf8) }, logicalPath: path,
        version: version.number.number))
  }

  /// The SHA-512 of the inventory of each version but the newest; nil where there is none.
  private func inventoryDigests() throws(FileError) -> [Digest?] {
    let files = inventory.versions.dropLast().map {
      FileToHash(BundlePath.inventory(of: $0.number), [.sha512])
    }
    var digests: [Digest?] = []
    for result in tree.hash(files) {
      do throws(FileError) {
        digests.append(try result.get().digests.first)
      } catch {
        // A missing one is told already.
        guard error.code == .notFound || error.code == .isFolder else { throw error }
        digests.append(nil)
      }
    }
    return digests
  }

  /// Holds an act to the inventory of the version before it.
  private mutating func judge(
    act number: Int, _ act: Digest, _ inventories: [Digest?]
  ) throws(FileError) {
    guard let path = contentPath(act, of: BundlePath.act(number)) else {
      problems.append(
        BundleProblem(
          .actMissing, place(BundlePath.inventory), logicalPath: BundlePath.act(number),
          version: number))
      return
    }
    guard let bytes = try read(path, orElse: .actMissing, version: number) else { return }
    do throws(BundleProblem) {
      let link = try ActLink(parsing: bytes, path: place(path))
      try judge(link, number, place(path), inventories)
    } catch {
      problems.append(error)
    }
  }

  private func judge(
    _ link: ActLink, _ number: Int, _ path: RelativePath, _ inventories: [Digest?]
  ) throws(BundleProblem) {
    guard number > 1 else {
      guard let previous = link.previous else { return }
      throw BundleProblem(
        .chainBroken, path, found: Array("v\(previous.version)".utf8), version: number,
        pointer: "/previous")
    }
    guard let previous = link.previous else {
      throw BundleProblem(.badMember, path, version: number, pointer: "/previous")
    }
    guard previous.version == number - 1 else {
      throw BundleProblem(
        .chainBroken, path, expected: Array("v\(number - 1)".utf8),
        found: Array("v\(previous.version)".utf8), version: number, pointer: "/previous/version")
    }
    guard let inventory = inventories[number - 2], inventory != previous.inventory else { return }
    throw BundleProblem(
      .chainBroken, path, expected: Array(inventory.hex.utf8),
      found: Array(previous.inventory.hex.utf8), version: number,
      pointer: "/previous/inventorySHA512")
  }
}
