internal import Dispatch
internal import Glibc
internal import Synchronization

/// Hashes many inputs on all cores.
///
/// Each thread has one buffer and at most one input open, so memory and descriptors are bounded by
/// the number of threads, however many inputs there are.
package struct ParallelHash: Sendable {
  /// What is read in one go: a piece that stays in the second-level cache.
  package static let usualBufferSize = 256 << 10

  package let threads: Int
  package let bufferSize: Int

  /// By default one thread for each core.
  package init(threads: Int? = nil, bufferSize: Int = usualBufferSize) {
    self.threads = max(1, threads ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    self.bufferSize = max(1, bufferSize)
  }

  /// Hashes inputs 0..<`count`; the results are in that order.
  ///
  /// - Parameters:
  ///   - count: How many inputs there are.
  ///   - sizes: Their sizes where they are known: the largest are taken first, so that no thread
  ///     is left alone with a large one at the end. Empty: taken in order.
  ///   - watch: Follows and cancels.
  ///   - open: Opens an input when its turn comes; called from several threads.
  /// - Returns: For each input what was read, or why it failed; a failure ends that input only,
  ///   except `cancelled`, which ends all.
  package func hash<OpenFailure: Error>(
    count: Int, sizes: [Int] = [], watch: HashWatch = HashWatch(),
    open: @Sendable (Int) throws(OpenFailure) -> HashInput
  ) -> [Result<HashedInput, HashFailure<OpenFailure>>] {
    let results = Mutex<[Result<HashedInput, HashFailure<OpenFailure>>]>(
      Array(repeating: .failure(.failed(FixityError(.cancelled))), count: count))
    let order = sizes.count == count ? (0..<count).sorted { sizes[$0] > sizes[$1] } : []
    let next = Atomic(0)
    inThreads(min(threads, count)) {
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bufferSize, alignment: 4096)
      defer { unsafe buffer.deallocate() }
      while !watch.isCancelled() {
        let turn = next.add(1, ordering: .relaxed).oldValue
        guard turn < count else { return }
        let index = order.isEmpty ? turn : order[turn]
        let result = unsafe outcome(of: index, buffer, watch, open)
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0 }
  }

  private func outcome<OpenFailure: Error>(
    of index: Int, _ buffer: UnsafeMutableRawBufferPointer, _ watch: HashWatch,
    _ open: @Sendable (Int) throws(OpenFailure) -> HashInput
  ) -> Result<HashedInput, HashFailure<OpenFailure>> {
    let input: HashInput
    do throws(OpenFailure) {
      input = try open(index)
    } catch {
      return .failure(.notOpened(error))
    }
    do throws(FixityError) {
      return .success(try unsafe input.hash(through: buffer, watch: watch))
    } catch {
      return .failure(.failed(error))
    }
  }

  /// Runs the same work on several threads, this one among them, until all have ended.
  private func inThreads(_ count: Int, _ work: @Sendable () -> Void) {
    if count <= 1 {
      work()
    } else {
      DispatchQueue.concurrentPerform(iterations: count) { _ in work() }
    }
  }
}

/// Why one of many inputs has no digests.
package enum HashFailure<OpenFailure: Error>: Error {
  /// What the caller's `open` threw.
  case notOpened(OpenFailure)
  case failed(FixityError)
}

extension HashFailure: Equatable where OpenFailure: Equatable {}
