import Fixity
import Glibc
import Synchronization
import TestSupport
import Testing

@Suite struct `Parallel hashing` {
  struct OpenFailure: Error, Equatable { let number: Int32 }

  private func openFile(_ path: String) throws(OpenFailure) -> HashInput {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OpenFailure(number: errno) }
    return HashInput(descriptor: descriptor, algorithms: [.sha512])
  }

  private func digests<E: Error>(_ results: [Result<HashedInput, HashFailure<E>>]) -> [String] {
    results.map { result in
      guard case .success(let input) = result else { return "\(result)" }
      return input.digests.map(\.hex).joined(separator: " ")
    }
  }

  @Test(arguments: [1, 2, 4], [4_096, 1 << 18])
  func `keeps the order and the bound on open files`(threads: Int, bufferSize: Int) throws {
    let folder = try Scratch()
    let small = (0..<1_000).map { noise($0 % 97, seed: UInt64($0)) }
    for (index, bytes) in small.enumerated() { try folder.write("\(index)", bytes) }
    let big = noise(1 << 20)
    try folder.write("1000", big)
    let (most, total) = (Counter(), Counter())
    let watch = HashWatch(progress: { total.add($0) })
    let path = folder.path
    let results = ParallelHash(threads: threads, bufferSize: bufferSize).hash(
      count: 1_001, watch: watch
    ) { (index: Int) throws(OpenFailure) in
      let input = try openFile("\(path)/\(index)")
      if index % 50 == 0 {
        let now = folderCount(path)
        most.raise(to: now)
      }
      return input
    }
    let expected = try (small + [big]).map { try Digest(.sha512, of: $0).hex }
    #expect(digests(results) == expected)
    #expect((1...threads).contains(most.value))
    #expect(total.value == small.reduce(big.count) { $0 + $1.count })
    #expect(folder.openDescriptors() == 0)
  }

  @Test func `takes the largest first where sizes are known`() throws {
    let folder = try Scratch()
    let sizes = [3, 0, 70_000, 9, 5_000]
    for (index, size) in sizes.enumerated() { try folder.write("\(index)", noise(size)) }
    let order = Mutex<[Int]>([])
    let path = folder.path
    let results = ParallelHash(threads: 1).hash(count: 5, sizes: sizes) {
      (index: Int) throws(OpenFailure) in
      order.withLock { $0.append(index) }
      return try openFile("\(path)/\(index)")
    }
    #expect(order.withLock { $0 } == [2, 4, 3, 0, 1])
    #expect(digests(results) == (try sizes.map { try Digest(.sha512, of: noise($0)).hex }))
  }

  @Test func `tells each input's own failure`() throws {
    let folder = try Scratch()
    try folder.write("0", noise(10))
    let path = folder.path
    let results = ParallelHash().hash(count: 4) { (index: Int) throws(OpenFailure) in
      switch index {
      case 1: try openFile("\(path)/missing")
      case 2: try openFile(path)
      case 3:
        HashInput(
          descriptor: try openFile("\(path)/0").descriptor, extent: .range(offset: 4, count: 7),
          algorithms: [.md5])
      default: try openFile("\(path)/0")
      }
    }
    #expect(try results[0].get().count == 10)
    #expect(throws: HashFailure.notOpened(OpenFailure(number: ENOENT))) { try results[1].get() }
    let unreadable = FixityError(.readFailed, offset: 0, systemError: EISDIR)
    #expect(throws: HashFailure<OpenFailure>.failed(unreadable)) { try results[2].get() }
    let short = FixityError(.endsEarly, offset: 6)
    #expect(throws: HashFailure<OpenFailure>.failed(short)) { try results[3].get() }
    #expect(folder.openDescriptors() == 0)
  }

  @Test func `reads ranges of one shared descriptor`() throws {
    let folder = try Scratch()
    let bytes = noise(50_000)
    try folder.write("all", bytes)
    let shared = unsafe open("\(folder.path)/all", O_RDONLY)
    defer { close(shared) }
    let results = ParallelHash(threads: 4, bufferSize: 100).hash(count: 50) {
      (index: Int) throws(OpenFailure) in
      HashInput(
        descriptor: shared, extent: .range(offset: 1_000 * index, count: 1_000),
        algorithms: [.md5, .blake2b160], isClosedAfterwards: false)
    }
    for (index, result) in results.enumerated() {
      let part = Array(bytes[(1_000 * index)..<(1_000 * index + 1_000)])
      let digests = try result.get().digests
      #expect(digests == [try Digest(.md5, of: part), try Digest(.blake2b160, of: part)])
    }
  }

  @Test func `stops when asked to`() throws {
    let folder = try Scratch()
    for index in 0..<100 { try folder.write("\(index)", noise(1_000)) }
    let (isCancelled, path) = (Counter(), folder.path)
    let watch = HashWatch(
      progress: { _ in isCancelled.raise(to: 1) },
      isCancelled: { isCancelled.value == 1 })
    let results = ParallelHash(threads: 2, bufferSize: 100).hash(count: 100, watch: watch) {
      (index: Int) throws(OpenFailure) in try openFile("\(path)/\(index)")
    }
    let cancelled = results.filter {
      guard case .failure(.failed(let error)) = $0 else { return false }
      return error.code == .cancelled
    }
    #expect(cancelled.count == 100)
    #expect(folder.openDescriptors() == 0)
  }

  @Test func `of nothing is nothing`() {
    let results = ParallelHash().hash(count: 0) { (_: Int) throws(OpenFailure) in
      throw OpenFailure(number: 0)
    }
    #expect(results.isEmpty)
  }
}
