internal import ArgumentParser
internal import Bundles
internal import Dossiers
internal import Files
internal import Fixity
internal import Glibc
internal import OCFL
internal import Wording

/// A dossier that the command line names: a plain folder, or a version of an OCFL object or bundle.
///
/// `PATH@v2` names a version, unless something has that whole name.
struct DossierTarget: ExpressibleByArgument {
  /// The whole argument.
  let path: InputPath
  private let parts: ObjectVersion

  init?(argument: String) {
    guard let path = InputPath(argument: argument), let parts = ObjectVersion(argument: argument)
    else { return nil }
    (self.path, self.parts) = (path, parts)
  }

  static var defaultCompletionKind: CompletionKind { .file() }

  /// What the argument says, safe to show.
  var shown: SafeText { path.shown }

  /// Opens the dossier's files; nothing of it is ever written to.
  ///
  /// - Throws: 66 where nothing is there, or no such version; 65 for what holds no dossier.
  func open() throws(CommandFailure) -> OpenedDossier {
    let isThere = unsafe access(path.systemName, F_OK) == 0
    let hasVersion = parts.version != nil && !isThere
    let (place, number) = hasVersion ? (parts.object, parts.version) : (path, nil)
    if FolderListing.isFolder(place) {
      let folder = FolderTree(try CommandFailure.opening(place))
      let isPlain = try CommandFailure.translating { () throws(FileError) in
        try folder.isPlainDossier()
      }
      if isPlain {
        // A plain folder is as it is now: it has no versions to choose from.
        guard number == nil else {
          throw InputFile.failure(ENOENT, path)
        }
        return OpenedDossier(target: self, tree: folder, object: nil, version: nil)
      }
    }
    return try version(number, of: place)
  }

  private func version(
    _ number: Int?, of place: InputPath
  ) throws(CommandFailure) -> OpenedDossier {
    let tree = try objectTree(place)
    return try CommandFailure.translatingOCFL(place) { () throws(OCFLError) in
      let object = try StoredObject(tree)
      let version = try object.version(number)
      return OpenedDossier(
        target: self, tree: try VersionTree(object, version: number), object: object,
        version: version.number.name)
    }
  }

  /// The OCFL object that a path names, or that lies in the bundle that it names.
  private func objectTree(_ place: InputPath) throws(CommandFailure) -> any Tree {
    let evidence: Evidence
    do throws(CommandFailure) {
      evidence = try place.evidence()
    } catch {
      throw error.finding.message.code == FileMessage.notEvidence.code ? notADossier(place) : error
    }
    let tree = try evidence.readableTree(place)
    guard evidence.kind != .ocfl else { return tree }
    let found = try CommandFailure.translating { () throws(FileError) -> (any Tree)? in
      guard let payload = try? RelativePath("data"),
        let mark = try? RelativePath("data/0=ocfl_object_1.1"),
        try tree.entry(at: mark) != nil
      else { return nil }
      return SubTree(tree, at: payload)
    }
    guard let found else { throw notADossier(place) }
    return found
  }

  private func notADossier(_ place: InputPath) -> CommandFailure {
    CommandFailure(
      .badInput, DossierLookup.notADossier, at: Place(file: place.shown),
      hint: .sentence(DossierHint.giveFolder, [:]))
  }
}

extension Tree {
  /// Whether this looks like a dossier's folder, a broken one among them.
  fileprivate func isPlainDossier() throws(FileError) -> Bool {
    for name in ["dossier.json", "forms", "scans"] {
      if let path = try? RelativePath(name), try entry(at: path) != nil { return true }
    }
    return false
  }
}

/// A dossier's files, open to be read.
struct OpenedDossier {
  let target: DossierTarget
  let tree: any Tree
  /// The object that it is a version of; nil for a plain folder.
  let object: StoredObject?
  /// The version's name; nil for a plain folder.
  let version: String?
  /// The dossier of a store that it is; nil for all else.
  var stored: FoundDossier?

  /// Reads everything but scans; a draft has the acts of the versions that it follows.
  func read(_ catalogue: FormCatalogue) -> DossierReading {
    let reading = DossierReading(of: tree, catalogue)
    // What is wrong with the object is for `verify` to say.
    guard isDraft, let object, let newest = try? VersionTree(object) else { return reading }
    return reading.following(DossierReading.acts(of: newest, catalogue))
  }

  /// The digest that the object lists for a file; nil for a plain folder.
  func digest(of path: RelativePath) -> Digest? { (tree as? VersionTree)?.digest(of: path) }
}
