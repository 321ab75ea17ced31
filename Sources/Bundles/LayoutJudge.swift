internal import Files
internal import TarArchive

/// Judges the names and the order of an archive's entries, and sorts out what each is.
struct LayoutJudge {
  /// The one folder; nil where the archive is empty or begins with a file that is in none.
  private(set) var folder: RelativePath?
  /// Nil where the folder's name is no bundle's.
  private(set) var name: BundleName?
  /// The files that have a place in a bundle, in the archive's order.
  private(set) var files: [PlacedFile] = []
  private(set) var problems: [BundleProblem] = []

  init(_ entries: [TarEntry]) {
    let first = entries.first?.path.components.first ?? []
    let isFolder = entries.first?.path.parent != nil
    folder = isFolder ? try? RelativePath(first) : nil
    name = isFolder ? BundleName(parsing: Array(first)) : nil
    if name == nil { problems.append(BundleProblem(.badFolderName, found: Array(first))) }
    if let folder {
      for entry in entries { judge(entry, in: folder) }
    }
    judgeOrder()
    judgePresence()
  }

  private mutating func judge(_ entry: TarEntry, in folder: RelativePath) {
    guard let path = entry.path.relative(to: folder) else {
      problems.append(
        BundleProblem(.notOneFolder, expected: folder.bytes, found: entry.path.bytes))
      return
    }
    guard let place = BundlePlace(path) else {
      let isGrammatical = path.components.allSatisfy(BundlePlace.isInGrammar)
      problems.append(BundleProblem(isGrammatical ? .unexpectedFile : .badName, path))
      return
    }
    files.append(PlacedFile(place, path, size: entry.size))
  }

  private mutating func judgeOrder() {
    for (file, next) in zip(files, files.dropFirst()) where next < file {
      problems.append(BundleProblem(.wrongOrder, next.path, expected: file.path.bytes))
    }
  }

  private mutating func judgePresence() {
    let places = Set(files.map(\.place))
    for (place, _) in BundlePlace.single where !places.contains(place) {
      problems.append(BundleProblem(.fileMissing, place.singlePath))
    }
  }

  /// Holds the signatures beside the object to the newest version.
  mutating func judgeSignatures(of head: Int) {
    var count = 0
    for file in files {
      guard case .signature(let version) = file.place else { continue }
      count += 1
      guard version != head else { continue }
      problems.append(BundleProblem(.signatureOfOtherVersion, file.path, version: version))
    }
    guard count > BundleLimits.mostSignatures else { return }
    problems.append(BundleProblem(.tooManySignatures, limit: BundleLimits.mostSignatures))
  }
}
