package import Files
package import JSON

/// Extension 0002: an object's id is its folder's name.
package struct FlatDirectLayout: StorageLayout, Hashable {
  package static let extensionName = "0002-flat-direct-storage-layout"
  package static let summary = "An object's folder is named by the object's id."

  package init() {}

  /// - Throws: what is wrong with a `config.json`; the extension has no parameters.
  package init(configuration: [UInt8]?) throws(LayoutError) {
    _ = try LayoutParameters(configuration, of: Self.extensionName, known: [])
  }

  package var parameters: JSONObject? { nil }

  package func path(ofObject id: [UInt8]) throws(LayoutError) -> RelativePath {
    guard !id.isEmpty else { throw LayoutError(.idIsEmpty) }
    guard id.count <= ReservedName.longest else { throw LayoutError(.idIsTooLong) }
    guard !id.contains(UInt8(ascii: "/")), let path = try? RelativePath(id) else {
      throw LayoutError(.idIsNoName)
    }
    try ReservedName.refuse(id)
    return path
  }
}

/// The names that a storage root keeps for itself: no object may be there.
enum ReservedName {
  /// The longest name of a file or folder on Linux's file systems, in bytes.
  static let longest = 255

  private static let all = ["extensions", "ocfl_layout.json", "0=ocfl_1.0", "0=ocfl_1.1"]

  /// - Throws: `idIsReserved`.
  static func refuse(_ name: [UInt8]) throws(LayoutError) {
    guard !all.contains(where: { $0.utf8.elementsEqual(name) }) else {
      throw LayoutError(.idIsReserved)
    }
  }
}
