internal import Files
internal import Fixity

/// What becomes of a new version's files: which of them are stored, and which were there already.
struct VersionParts {
  /// A file that is stored.
  struct Part {
    let path: RelativePath
    let size: Int
  }

  /// How the manifest of the version before writes its digests.
  let keys: [Digest: DigestKey]
  /// What this version adds: one file for each new digest, the first by its logical path's bytes.
  private(set) var stored: [Digest: Part] = [:]
  /// Files that were written, only to show that their content is there already.
  private(set) var superfluous: [RelativePath] = []
  /// Files that were not even written.
  private(set) var known: [RelativePath] = []
  private var digests: [RelativePath: Digest] = [:]

  /// - Parameters:
  ///   - keys: How the manifest writes the digests of what the object has.
  ///   - paths: The logical paths that were copied, sorted.
  ///   - outcomes: What copying them gave.
  init(
    _ keys: [Digest: DigestKey], _ paths: [RelativePath], _ outcomes: [ContentCopy.Outcome]
  ) {
    self.keys = keys
    for (path, outcome) in zip(paths, outcomes) {
      digests[path] = outcome.digest
      if !outcome.isWritten {
        known.append(path)
      } else if keys[outcome.digest] != nil || stored[outcome.digest] != nil {
        superfluous.append(path)
      } else {
        stored[outcome.digest] = Part(path: path, size: outcome.size)
      }
    }
  }

  /// For each logical path its digest.
  ///
  /// - Throws: `contentUnknown` where content is named by a digest that isn't there.
  func state(
    _ paths: [RelativePath], _ content: VersionContent
  ) throws(OCFLError) -> [RelativePath: Digest] {
    var state = digests
    for path in paths {
      guard case .stored(let digest) = content.files[path] else { continue }
      guard keys[digest] != nil || stored[digest] != nil else {
        throw OCFLError(.contentUnknown, path: path.bytes, digests: [digest])
      }
      state[path] = digest
    }
    return state
  }
}
