internal import Files
internal import OCFL

/// The paths in an object that a bundle speaks of.
enum BundlePath {
  static let data = path(BundleFinding.objectFolder)
  static let inventory = path("inventory.json")
  /// Logical paths.
  static let dossier = path("dossier.json")
  static let acts = path("acts")

  static func inventory(of version: VersionNumber) -> RelativePath {
    path("\(version.name)/inventory.json")
  }

  static func folder(_ name: BundleName) -> RelativePath { path(name.folder) }

  static func file(_ name: BundleName) -> RelativePath { path(name.file) }

  static func schema(named digits: String) -> RelativePath { path("schemas/\(digits).json") }

  static func act(_ version: Int) -> RelativePath { path("acts/v\(version).json") }

  /// The version whose act a logical path is of; nil for other paths.
  static func actNumber(_ path: RelativePath) -> Int? {
    let parts = path.components
    guard parts.count == 2, parts[0].elementsEqual("acts".utf8),
      parts[1].suffix(5).elementsEqual(".json".utf8)
    else { return nil }
    return BundleName.version(parts[1].dropLast(5))
  }

  /// A path that is written here, and well-formed.
  private static func path(_ text: String) -> RelativePath {
    do throws(PathError) {
      return try RelativePath(text)
    } catch {
      preconditionFailure("\(text) is a path")
    }
  }
}
