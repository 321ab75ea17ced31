internal import Files
internal import Fixity

/// Which files are to be hashed with which algorithms, and what inventories say of them.
struct HashPlan {
  /// What one inventory says of one file.
  struct Expectation {
    /// The file, by its place among those to be hashed.
    let file: Int
    let digest: Digest
    let isFixity: Bool
    /// The version whose folder holds the inventory; nil for the object root's.
    let version: Int?
  }

  /// The most digests that inventories may say of all files together.
  static let mostExpectations = 2_000_000

  private(set) var expectations: [Expectation] = []
  /// The files' places among the entries.
  private(set) var places: [Int] = []
  private(set) var isOverfull = false
  private var algorithms: [[DigestAlgorithm]] = []
  /// For each entry its place among the files, or -1.
  private var files: [Int32]
  /// For each file the first digest that a manifest gives it.
  private var first: [Digest?] = []
  private var others: Set<Other> = []

  private struct Other: Hashable {
    let file: Int
    let digest: Digest
    let isFixity: Bool
  }

  init(entryCount: Int) { files = Array(repeating: -1, count: entryCount) }

  /// Adds what an inventory says; what was said already is not kept twice.
  mutating func expect(
    _ digest: Digest, of place: Int, isFixity: Bool = false, version: Int?
  ) {
    let file = file(place)
    if !isFixity {
      if first[file] == digest { return }
      if first[file] == nil {
        first[file] = digest
        return keep(Expectation(file: file, digest: digest, isFixity: false, version: version))
      }
    }
    guard others.insert(Other(file: file, digest: digest, isFixity: isFixity)).inserted else {
      return
    }
    keep(Expectation(file: file, digest: digest, isFixity: isFixity, version: version))
  }

  private mutating func keep(_ expectation: Expectation) {
    guard expectations.count < Self.mostExpectations else {
      isOverfull = true
      return
    }
    let algorithm = expectation.digest.algorithm
    if !algorithms[expectation.file].contains(algorithm) {
      algorithms[expectation.file].append(algorithm)
    }
    expectations.append(expectation)
  }

  private mutating func file(_ place: Int) -> Int {
    if files[place] >= 0 { return Int(files[place]) }
    files[place] = Int32(places.count)
    places.append(place)
    algorithms.append([])
    first.append(nil)
    return places.count - 1
  }

  /// The files, sorted as the entries are; with their places in the plan.
  func work(_ entries: [TreeEntry]) -> [(file: Int, work: FileToHash)] {
    places.indices.sorted { places[$0] < places[$1] }
      .map { file in
        let entry = entries[places[file]]
        return (file, FileToHash(entry.path, algorithms[file], size: entry.size))
      }
  }
}
