internal import Dispatch
internal import Files
internal import Fixity
internal import Synchronization

/// Some objects of a storage root, validated side by side.
struct ObjectBatch: Sendable {
  let tree: any Tree
  let options: ValidationOptions
  let paths: [RelativePath]

  /// The reports, in the order of the paths.
  ///
  /// Few objects are taken one after the other, each on all cores.
  func validate(_ watch: HashWatch) -> [ObjectReport] {
    let threads = ParallelHash(threads: options.threads).threads
    guard threads > 1, paths.count >= 2 * threads else {
      return paths.map { report($0, options, watch) }
    }
    var alone = options
    alone.threads = 1
    let single = alone
    let reports = Mutex<[ObjectReport?]>(Array(repeating: nil, count: paths.count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while true {
        let turn = next.add(1, ordering: .relaxed).oldValue
        guard turn < paths.count else { return }
        let report = report(paths[turn], single, watch)
        reports.withLock { $0[turn] = report }
      }
    }
    return reports.withLock { $0.compactMap { $0 } }
  }

  private func report(
    _ path: RelativePath, _ options: ValidationOptions, _ watch: HashWatch
  ) -> ObjectReport {
    ObjectValidator(object(path), options: options).validate(watch: watch)
  }

  /// The object as a tree of its own; in a folder its root is opened only once.
  private func object(_ path: RelativePath) -> any Tree {
    guard let folders = tree as? FolderTree else { return SubTree(tree, at: path) }
    do throws(FileError) {
      return FolderTree(try folders.root.folder(at: path))
    } catch {
      // What stands in the way is told by whoever lists the object.
      return SubTree(tree, at: path)
    }
  }
}
