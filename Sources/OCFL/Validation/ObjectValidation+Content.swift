internal import Files
internal import Fixity

extension ObjectValidation {
  /// Notes what an inventory says of files, and reports files that are missing here or there.
  func planContent(_ reading: InventoryReading, _ folder: VersionNumber?) {
    var listed: Set<Int> = []
    for entry in reading.manifest {
      for path in entry.paths {
        guard let place = file(path) else {
          addMissing(path, entry.digest, folder)
          continue
        }
        listed.insert(place)
        guard contents.entries[place].kind == .file else { continue }
        plan.expect(entry.digest, of: place, version: folder?.number)
      }
    }
    refuseUnlisted(listed, reading, folder)
    for block in reading.fixity { planFixity(block, listed, reading, folder) }
    for size in reading.sizes { compare(size, folder) }
  }

  /// The place of what is at a path and is no folder; a link or device is told already.
  private func file(_ path: RelativePath) -> Int? {
    guard let place = contents.place(of: path), contents.entries[place].kind != .folder else {
      return nil
    }
    return place
  }

  private func addMissing(_ path: RelativePath, _ digest: Digest, _ folder: VersionNumber?) {
    guard missing.insert(path).inserted else { return }
    add(
      .E092, .missing, path.bytes, version: folder?.number, expected: .digest(digest))
    // Without a content folder, the version misses it.
    guard let first = path.components.first, let version = VersionNumber(parsing: first),
      contents.hasVersion(version), let content = self.path(contentName, in: version),
      path.isBelow(content), contents.place(of: content) == nil
    else { return }
    add(.E016, .missing, content.bytes, version: version.number)
  }

  /// Every file in the content folders up to the inventory's version must be in its manifest.
  private func refuseUnlisted(
    _ listed: Set<Int>, _ reading: InventoryReading, _ folder: VersionNumber?
  ) {
    // The content was looked for where the root inventory has it, or in the usual folder.
    guard reading.manifestIsWhole, reading.contentDirectoryName == contentName else { return }
    for (number, files) in content {
      guard !log.isFull, number <= folder?.number ?? .max else { return }
      for place in files where !listed.contains(place) {
        add(
          .E023, .unexpected, contents.entries[place].path.bytes, version: folder?.number,
          expected: .clipped(reading.path.bytes))
      }
    }
  }

  private func planFixity(
    _ block: Inventory.FixityBlock, _ listed: Set<Int>, _ reading: InventoryReading,
    _ folder: VersionNumber?
  ) {
    for entry in block.entries {
      for path in entry.paths {
        guard let place = file(path) else {
          guard missingInFixity.insert(path).inserted else { continue }
          add(
            .E093, .missing, path.bytes, version: folder?.number, expected: .digest(entry.digest))
          continue
        }
        if reading.manifestIsWhole, !listed.contains(place) {
          add(
            .E057, .mismatch, reading.path.bytes, version: folder?.number,
            found: .clipped(path.bytes))
        }
        guard contents.entries[place].kind == .file else { continue }
        plan.expect(entry.digest, of: place, isFixity: true, version: folder?.number)
      }
    }
  }

  private func compare(_ size: InventoryReading.Size, _ folder: VersionNumber?) {
    for path in size.paths {
      guard let place = file(path) else {
        guard missingInFixity.insert(path).inserted else { continue }
        add(
          .E093, .missing, path.bytes, version: folder?.number, expected: .number(size.size))
        continue
      }
      let entry = contents.entries[place]
      guard entry.kind == .file, sizes[place, default: []].insert(size.size).inserted,
        entry.size != size.size
      else { continue }
      add(
        .E093, .mismatch, path.bytes, version: folder?.number, expected: .number(size.size),
        found: .number(entry.size))
    }
  }

  /// Reads all content once, and compares it with what the inventories say.
  func hashContent() {
    if plan.isOverfull {
      log.add(OCFLObstacle(.tooMany, path: [], limit: HashPlan.mostExpectations))
    }
    let work = plan.work(contents.entries)
    let results = tree.hash(
      work.map(\.work), watch: watch, with: ParallelHash(threads: options.threads))
    var found: [[Digest]?] = Array(repeating: nil, count: work.count)
    var isWhole = true
    for (item, result) in zip(work, results) {
      switch result {
      case .success(let hashed): found[item.file] = hashed.digests
      case .failure(let error):
        isWhole = false
        log.add(OCFLObstacle(error, item.work.path.bytes))
      }
    }
    for expectation in plan.expectations { compare(expectation, found) }
    guard isWhole, isRootRead, !plan.isOverfull else { return }
    checks += areInventoriesRead ? [.content, .fixity] : [.content]
  }

  private func compare(_ expectation: HashPlan.Expectation, _ found: [[Digest]?]) {
    guard
      let digest = found[expectation.file]?
        .first(where: { $0.algorithm == expectation.digest.algorithm }),
      digest != expectation.digest
    else { return }
    let path = contents.entries[plan.places[expectation.file]].path
    add(
      expectation.isFixity ? .E093 : .E092, .mismatch, path.bytes, version: expectation.version,
      expected: .digest(expectation.digest), found: .digest(digest))
  }
}
