internal import Files
internal import Fixity
internal import Synchronization

/// Copies files into a staging folder on all cores and hashes them in that one reading.
struct ContentCopy: Sendable {
  /// A file, and where it is to be.
  struct Job: Sendable {
    let source: RelativePath
    let tree: any Tree
    let size: Int
    let target: RelativePath
  }

  /// What became of a file.
  struct Outcome: Sendable {
    let digest: Digest
    let size: Int
    /// Whether it was written, rather than found to be in the object already.
    let isWritten: Bool
  }

  let algorithm: DigestAlgorithm
  /// The staging folder; the folders of all targets exist in it.
  let folder: Folder
  /// The digests of what the object has already, and the sizes that its files have.
  let known: Set<Digest>
  let knownSizes: Set<Int>
  let effort: Effort

  /// Copies all, the largest first.
  ///
  /// - Returns: The outcomes in the order of the jobs.
  /// - Throws: the failure of the first job that failed.
  func run(_ jobs: [Job]) throws(OCFLError) -> [Outcome] {
    let order = jobs.indices.sorted { jobs[$0].size > jobs[$1].size }
    let results = Mutex<[Result<Outcome, OCFLError>?]>(Array(repeating: nil, count: jobs.count))
    unsafe effort.inThreads(jobs.count) { turn, buffer in
      let index = order[turn]
      let result = unsafe outcome(of: jobs[index], buffer)
      results.withLock { $0[index] = result }
      if case .failure = result { return false }
      return true
    }
    var outcomes: [Outcome] = []
    let all = results.withLock { $0 }
    for case .failure(let error)? in all { throw error }
    for case .success(let outcome)? in all { outcomes.append(outcome) }
    return outcomes
  }

  private func outcome(
    of job: Job, _ buffer: UnsafeMutableRawBufferPointer
  ) -> Result<Outcome, OCFLError> {
    do throws(FileError) {
      return .success(try unsafe copy(job, buffer))
    } catch {
      return .failure(OCFLError(error))
    }
  }

  private func copy(
    _ job: Job, _ buffer: UnsafeMutableRawBufferPointer
  ) throws(FileError) -> Outcome {
    var stream = try job.tree.open(job.source)
    let mark = try stream.file.changeMark()
    let path = job.tree.path(of: job.source)
    // A file as large as one that is stored is mostly the same: it is worth a look before writing.
    if knownSizes.contains(stream.count) {
      var hashing = HashSink(try effort.digester(algorithm, path))
      try unsafe effort.copy(&stream, to: &hashing, buffer, path)
      let read = try hashing.finish(path)
      try Self.check(stream.file, mark, path)
      if known.contains(read.digest) {
        return Outcome(digest: read.digest, size: read.count, isWritten: false)
      }
      stream = try job.tree.open(job.source)
    }
    var file = try StagedFile(job.target, in: folder, digests: [algorithm])
    try unsafe effort.copy(&stream, to: &file, buffer, path)
    let written = try file.finish()
    try Self.check(stream.file, mark, path)
    return Outcome(digest: written.digests[0], size: written.count, isWritten: true)
  }

  /// - Throws: `changedMeanwhile` where the file was written to since the mark.
  private static func check(
    _ file: OpenFile, _ mark: OpenFile.ChangeMark, _ path: [UInt8]
  ) throws(FileError) {
    guard try file.changeMark() == mark else {
      throw FileError(.changedMeanwhile, .read, path: path)
    }
  }
}

/// A sink that only hashes.
struct HashSink: ByteSink, ~Copyable {
  private var digester: MultiDigester

  init(_ digester: consuming MultiDigester) { self.digester = digester }

  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    unsafe digester.update(bytes)
  }

  consuming func finish(_ path: [UInt8]) throws(FileError) -> (digest: Digest, count: Int) {
    let count = digester.count
    do throws(FixityError) {
      return (try digester.finish()[0], count)
    } catch {
      throw FileError(error, path: path)
    }
  }
}
