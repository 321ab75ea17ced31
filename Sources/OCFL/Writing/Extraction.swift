package import Files
internal import Fixity
internal import Synchronization

/// What was given out of a version.
package struct ExtractedVersion: Hashable, Sendable {
  package let version: VersionNumber
  package let files: Int
  package let bytes: Int
}

extension StoredObject {
  /// Gives a version out as a new folder, with the names as they were.
  ///
  /// Every byte is held against its digest while it is copied. The folder appears whole or not at
  /// all, and never over something else.
  ///
  /// - Parameters:
  ///   - number: The version; nil: the newest.
  ///   - path: Where the folder is to be.
  ///   - root: What `path` is below.
  ///   - staging: Where it is built: on the same file system.
  ///   - mostBytes: How much may be written: a small object may name one large file many times.
  ///   - effort: How much work goes on at once, and who follows it.
  /// - Returns: How much was given out.
  /// - Throws: `versionMissing`, `contentDamaged`, `nameNotKept`; `file` with `tooLarge`, or with
  ///   `exists` where the place is taken or the file system takes two of the names for one.
  package func extract(
    version number: Int? = nil, to path: RelativePath, in root: Folder, staging: Folder,
    mostBytes: Int = 1 << 40, effort: Effort = Effort()
  ) throws(OCFLError) -> ExtractedVersion {
    let version = try version(number)
    let taken = try files { () throws(FileError) in try root.entry(at: path) }
    guard taken == nil else {
      throw OCFLError(FileError(.exists, .stat, path: root.path(of: path)))
    }
    let jobs = try jobs(version)
    try refuseTooLarge(jobs, mostBytes, root.path(of: path))
    let place = try files { () throws(FileError) in try StagingFolder(in: staging) }
    for folder in Set(jobs.compactMap(\.logical.parent)).sorted() {
      try files { () throws(FileError) in try place.stageFolders(folder) }
    }
    let bytes = try copy(jobs, to: place.folder, effort)
    try NameCheck.look(into: place.folder, for: jobs.map(\.logical))
    do throws(FileError) {
      try place.publish(as: path, in: root)
    } catch {
      throw OCFLError(error)
    }
    return ExtractedVersion(version: version.number, files: jobs.count, bytes: bytes)
  }

  private struct Job: Sendable {
    let logical: RelativePath
    let content: RelativePath
    let digest: Digest
  }

  private func jobs(_ version: Inventory.Version) throws(OCFLError) -> [Job] {
    let files = contentFiles()
    var jobs: [Job] = []
    for (path, digest) in version.digests() {
      guard let content = files[digest] else {
        throw OCFLError(.contentUnknown, path: path.bytes, digests: [digest])
      }
      jobs.append(Job(logical: path, content: content, digest: digest))
    }
    return jobs.sorted { $0.logical < $1.logical }
  }

  private func refuseTooLarge(
    _ jobs: [Job], _ most: Int, _ path: [UInt8]
  ) throws(OCFLError) {
    var sizes: [RelativePath: Int] = [:]
    var total = 0
    for job in jobs {
      if sizes[job.content] == nil {
        let entry = try files { () throws(FileError) in try tree.entry(at: job.content) }
        sizes[job.content] = entry?.size ?? 0
      }
      let (sum, overflows) = total.addingReportingOverflow(sizes[job.content] ?? 0)
      guard !overflows, sum <= most else {
        throw OCFLError(FileError(.tooLarge, .write, path: path, limit: most))
      }
      total = sum
    }
  }

  /// Copies files; the first failure by their order is thrown.
  private func copy(
    _ jobs: [Job], to folder: Folder, _ effort: Effort
  ) throws(OCFLError) -> Int {
    let results = Mutex<(failures: [Int: OCFLError], bytes: Int)>(([:], 0))
    unsafe effort.inThreads(jobs.count) { index, buffer in
      do throws(OCFLError) {
        let count = try unsafe copy(jobs[index], to: folder, effort, buffer)
        results.withLock { $0.bytes += count }
        return true
      } catch {
        results.withLock { $0.failures[index] = error }
        return false
      }
    }
    let (failures, bytes) = results.withLock { $0 }
    if let first = failures.min(by: { $0.key < $1.key }) { throw first.value }
    return bytes
  }

  private func copy(
    _ job: Job, to folder: Folder, _ effort: Effort, _ buffer: UnsafeMutableRawBufferPointer
  ) throws(OCFLError) -> Int {
    let written = try files { () throws(FileError) in
      var stream = try tree.open(job.content)
      var file = try StagedFile(job.logical, in: folder, digests: [job.digest.algorithm])
      try unsafe effort.copy(&stream, to: &file, buffer, tree.path(of: job.content))
      return try file.finish()
    }
    guard written.digests == [job.digest] else {
      throw OCFLError(
        .contentDamaged, path: job.content.bytes, digests: [job.digest] + written.digests)
    }
    return written.count
  }

  /// Gives out the bytes of one logical file.
  ///
  /// - Parameters:
  ///   - path: The logical path.
  ///   - number: The version; nil: the newest.
  ///   - sink: Where the bytes go.
  ///   - effort: Who follows it.
  /// - Returns: How many bytes there were.
  /// - Throws: `versionMissing`, `pathMissing`; `contentDamaged` only after the last byte.
  package func read(
    _ path: RelativePath, version number: Int? = nil, into sink: inout some (ByteSink & ~Copyable),
    effort: Effort = Effort()
  ) throws(OCFLError) -> Int {
    let version = try version(number)
    guard let entry = version.state.first(where: { $0.paths.contains(path) }) else {
      throw OCFLError(.pathMissing, path: path.bytes)
    }
    guard let content = inventory.contentPaths()[entry.digest]?.first else {
      throw OCFLError(.contentUnknown, path: path.bytes, digests: [entry.digest])
    }
    let place = tree.path(of: content)
    let (digest, count) = try files { () throws(FileError) in
      var stream = try tree.open(content)
      var hash = HashSink(try effort.digester(entry.digest.algorithm, place))
      try effort.copy(&stream, to: &sink, hashing: &hash, place)
      return try hash.finish(place)
    }
    guard digest == entry.digest else {
      throw OCFLError(.contentDamaged, path: content.bytes, digests: [entry.digest, digest])
    }
    return count
  }
}
