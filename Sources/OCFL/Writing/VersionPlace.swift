internal import Files
internal import Fixity

/// Where the files of a new version are, in the object and in the staging folder.
struct VersionPlace {
  /// The object's root in the staging folder; nil where it is the folder itself.
  private let root: RelativePath?
  /// The version's folder, below the object's root.
  private let version: RelativePath
  private let contentFolder: RelativePath

  /// - Throws: `notValid` where `contentDirectory` can't be a folder's name.
  init(
    _ root: RelativePath?, _ number: VersionNumber, _ contentDirectory: String?
  ) throws(OCFLError) {
    let name = contentDirectory ?? Inventory.usualContentDirectory
    self.root = root
    version = RelativePath(known: number.name)
    guard let folder = try? version.appending(component: name.utf8) else {
      throw OCFLError(.notValid, path: Array(name.utf8))
    }
    contentFolder = folder
  }

  private func staged(_ path: RelativePath) -> RelativePath { root?.appending(path) ?? path }

  /// The version's folder in the staging folder.
  var folder: RelativePath { staged(version) }

  /// The content path of a logical path.
  func inObject(_ path: RelativePath) -> RelativePath { contentFolder.appending(path) }

  func content(_ path: RelativePath) -> RelativePath { staged(inObject(path)) }

  var inventory: RelativePath { staged(version.appending(.inventory)) }
  var rootInventory: RelativePath { staged(.inventory) }

  func sidecar(_ algorithm: DigestAlgorithm) -> RelativePath {
    staged(version.appending(.sidecar(algorithm)))
  }

  func rootSidecar(_ algorithm: DigestAlgorithm) -> RelativePath { staged(.sidecar(algorithm)) }
}

extension RelativePath {
  /// A name of the specification's own.
  init(known text: String) {
    do throws(PathError) {
      try self.init(text)
    } catch {
      fatalError("a known name is no path: \(text.debugDescription)")
    }
  }

  static let inventory = RelativePath(known: Inventory.fileName)

  static func sidecar(_ algorithm: DigestAlgorithm) -> RelativePath {
    RelativePath(known: Inventory.sidecarName(algorithm))
  }
}
