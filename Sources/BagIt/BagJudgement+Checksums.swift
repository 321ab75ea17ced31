internal import Files
internal import Fixity

/// What a line of a manifest says of a file.
struct Expectation {
  let tagFile: [UInt8]
  let isTagManifest: Bool
  let line: Int
  let digest: Digest

  init(_ manifest: ReadManifest, _ line: Int, _ digest: Digest) {
    tagFile = manifest.name
    isTagManifest = manifest.isTagManifest
    self.line = line
    self.digest = digest
  }

  /// What is wrong with a file that has these digests; nil where it is what the line says.
  func mismatch(_ path: RelativePath, _ digests: [Digest]) -> BagFinding? {
    let found = digests.first { $0.algorithm == digest.algorithm }
    guard found != digest else { return nil }
    return BagFinding(
      isTagManifest ? .tagChecksumMismatch : .payloadChecksumMismatch, path.bytes,
      tagFile: tagFile, line: line, expected: digest.hex, found: found?.hex)
  }
}

extension BagJudgement {
  /// What one file is compared with.
  private struct Job {
    let path: RelativePath
    let size: Int
    var algorithms: [DigestAlgorithm] = []
    var expected: [Expectation] = []
  }

  /// Reads each listed file once, for all its checksums, and compares them.
  mutating func verifyChecksums(
    _ watch: HashWatch, _ started: (Int) -> Void
  ) throws(BagError) {
    for (check, isTagManifest) in [
      (BagReport.Check.payloadChecksums, false), (.tagChecksums, true),
    ] where !manifests.contains(where: { $0.isTagManifest == isTagManifest }) {
      if declaration != nil, encoding != nil { checks[check] = .notThere }
    }
    guard options.areChecksumsVerified, checks[.completeness] == .done else { return }
    let jobs = jobs()
    let read = jobs.filter { kept[$0.path] == nil }
    started(read.reduce(0) { $0 &+ $1.size })
    var results = tree.hash(
      read.map { FileToHash($0.path, $0.algorithms, size: $0.size) }, watch: watch
    ).makeIterator()
    var unread: Set<BagReport.Check> = []
    for job in jobs {
      if let bytes = kept[job.path] {
        judge(job, Self.digests(of: bytes, job))
      } else if let result = results.next() {
        if case .failure(let error) = result {
          if error.code == .cancelled { throw BagError(error) }
          for said in job.expected {
            unread.insert(said.isTagManifest ? .tagChecksums : .payloadChecksums)
          }
        }
        judge(job, result)
      }
    }
    for check in [BagReport.Check.payloadChecksums, .tagChecksums]
    where checks[check] == .notDone && !unread.contains(check) && isVerified(check) {
      checks[check] = .done
    }
  }

  /// Whether a manifest of the kind has an algorithm that is known.
  private func isVerified(_ check: BagReport.Check) -> Bool {
    manifests.contains { $0.isTagManifest == (check == .tagChecksums) && $0.algorithm != nil }
  }

  /// The files that are there and have checksums, by path.
  private func jobs() -> [Job] {
    var jobs: [Job] = []
    var places: [RelativePath: Int] = [:]
    for manifest in manifests {
      guard let algorithm = manifest.algorithm else { continue }
      for (file, target) in zip(manifest.files, manifest.targets) {
        guard let digest = file.digest, let entry = index[target.path], entry.kind == .file
        else { continue }
        let place = places[entry.path] ?? jobs.count
        if place == jobs.count {
          jobs.append(Job(path: entry.path, size: entry.size))
          places[entry.path] = place
        }
        if !jobs[place].algorithms.contains(algorithm) { jobs[place].algorithms.append(algorithm) }
        jobs[place].expected.append(Expectation(manifest, file.line, digest))
      }
    }
    return jobs.sorted { $0.path < $1.path }
  }

  /// The digests of a tag file that was judged by these bytes.
  private static func digests(of bytes: [UInt8], _ job: Job) -> Result<HashedInput, FileError> {
    do throws(FixityError) {
      var digester = try MultiDigester(job.algorithms)
      digester.update(bytes)
      return .success(HashedInput(count: bytes.count, digests: try digester.finish()))
    } catch {
      return .failure(FileError(error, path: job.path.bytes))
    }
  }

  private mutating func judge(_ job: Job, _ result: Result<HashedInput, FileError>) {
    switch result {
    case .failure(let error):
      findings.add(BagFinding(.fileNotReadable, job.path.bytes, found: error.code.rawValue))
    case .success(let read):
      let mismatches = job.expected.compactMap { $0.mismatch(job.path, read.digests) }
      findings.add(contentsOf: mismatches)
    }
  }
}
