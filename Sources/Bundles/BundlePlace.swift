package import Files

/// What a file of a bundle is, told by its path below the bundle's folder.
///
/// The cases stand in the order of the archive; files of one case follow their paths' bytes.
package enum BundlePlace: Hashable, Sendable {
  case bagDeclaration
  case bagInfo
  case manifest
  case tagManifest
  case readMe
  /// `schemas/` and 32 hex digits.
  case schema
  case objectDeclaration
  case inventory
  case inventorySidecar
  /// A file of a version.
  case version(Int, VersionFile)
  /// A signature of the version, beside the object's content.
  case signature(Int)

  /// What a file of a version is.
  package enum VersionFile: Hashable, Sendable { case inventory, sidecar, content }

  /// Nil where a bundle has no such file.
  package init?(_ path: RelativePath) {
    guard let place = Self.fixed(path.bytes) ?? Self.inFolder(path.components) else { return nil }
    self = place
  }

  /// The files of which there is one each, without those of versions.
  package static let single: [(place: BundlePlace, path: String)] = [
    (.bagDeclaration, "bagit.txt"),
    (.bagInfo, "bag-info.txt"),
    (.manifest, "manifest-sha512.txt"),
    (.tagManifest, "tagmanifest-sha512.txt"),
    (.readMe, "README.txt"),
    (.objectDeclaration, "data/0=ocfl_object_1.1"),
    (.inventory, "data/inventory.json"),
    (.inventorySidecar, "data/inventory.json.sha512"),
  ]

  /// The path of a file of which there is one; nil for the others.
  var singlePath: RelativePath? {
    Self.single.first { $0.place == self }.flatMap { try? RelativePath($0.path) }
  }

  private static func fixed(_ path: [UInt8]) -> BundlePlace? {
    single.first { $0.path.utf8.elementsEqual(path) }?.place
  }

  private static func inFolder(_ parts: [ArraySlice<UInt8>]) -> BundlePlace? {
    let first = String(decoding: parts[0], as: UTF8.self)
    if first == "schemas" { return parts.count == 2 && isSchema(parts[1]) ? .schema : nil }
    guard first == "data", parts.count >= 3 else { return nil }
    if parts[1].elementsEqual("logs".utf8) {
      guard parts.count == 5, parts[2].elementsEqual("signatures".utf8),
        let version = BundleName.version(parts[3]), isSignature(parts[4])
      else { return nil }
      return .signature(version)
    }
    guard let version = BundleName.version(parts[1]), let file = versionFile(parts.dropFirst(2))
    else { return nil }
    return .version(version, file)
  }

  private static func isSchema(_ name: ArraySlice<UInt8>) -> Bool {
    name.count == 37 && name.prefix(32).allSatisfy(\.isLowerHexDigit)
      && name.suffix(5).elementsEqual(".json".utf8)
  }

  /// `<key>-<role>.p7s`.
  private static func isSignature(_ name: ArraySlice<UInt8>) -> Bool {
    guard name.suffix(4).elementsEqual(".p7s".utf8), isInGrammar(name),
      let hyphen = name.firstIndex(of: UInt8(ascii: "-"))
    else { return false }
    return hyphen < name.endIndex - 5
  }

  private static func versionFile(_ parts: ArraySlice<ArraySlice<UInt8>>) -> VersionFile? {
    guard let first = parts.first else { return nil }
    if parts.count == 1 {
      if first.elementsEqual("inventory.json".utf8) { return .inventory }
      return first.elementsEqual("inventory.json.sha512".utf8) ? .sidecar : nil
    }
    guard first.elementsEqual("content".utf8), parts.allSatisfy(isInGrammar) else { return nil }
    return .content
  }

  /// Whether a component is `[a-z0-9][a-z0-9._-]{0,63}`.
  static func isInGrammar(_ component: ArraySlice<UInt8>) -> Bool {
    let marks = Array("._-".utf8)
    guard let first = component.first, first.isLowerLetter || first.isDigit else { return false }
    return component.count <= 64
      && component.allSatisfy { $0.isLowerLetter || $0.isDigit || marks.contains($0) }
  }

  /// The place of the case in the order of the archive.
  fileprivate var rank: Int {
    switch self {
    case .bagDeclaration: 0
    case .bagInfo: 1
    case .manifest: 2
    case .tagManifest: 3
    case .readMe: 4
    case .schema: 5
    case .objectDeclaration: 6
    case .inventory: 7
    case .inventorySidecar: 8
    case .version: 9
    case .signature: 10
    }
  }

  /// Whether the file is below `data/`.
  package var isPayload: Bool { rank >= 6 }
}

/// A file of a bundle with its place, in the order of the archive.
package struct PlacedFile: Hashable, Sendable, Comparable {
  package let place: BundlePlace
  /// Below the bundle's folder.
  package let path: RelativePath
  package let size: Int

  package init(_ place: BundlePlace, _ path: RelativePath, size: Int) {
    self.place = place
    self.path = path
    self.size = size
  }

  package static func < (one: PlacedFile, other: PlacedFile) -> Bool {
    one.place.rank == other.place.rank
      ? one.path < other.path : one.place.rank < other.place.rank
  }
}
