package import Files
internal import Fixity
package import JSON

/// Extension 0004: tuples of the id's digest, and in them a folder named by the digest.
package struct HashedLayout: StorageLayout, Hashable {
  package static let extensionName = "0004-hashed-n-tuple-storage-layout"
  package static let summary = "Hashed N-tuple Storage Layout"

  private static let shortName = "shortObjectRoot"

  package let tuples: DigestTuples
  /// Whether an object's folder is named only by the digits that the tuples leave.
  package let isShort: Bool

  /// - Throws: `nothingLeft` where the tuples leave no digit for a short name.
  package init(_ tuples: DigestTuples, isShort: Bool = false) throws(LayoutError) {
    guard !isShort || tuples.size * tuples.count < tuples.algorithm.hexLength else {
      throw LayoutError(.nothingLeft, parameter: Self.shortName)
    }
    self.tuples = tuples
    self.isShort = isShort
  }

  /// - Throws: what is wrong with a `config.json`.
  package init(configuration: [UInt8]?) throws(LayoutError) {
    let parameters = try LayoutParameters(
      configuration, of: Self.extensionName, known: DigestTuples.names + [Self.shortName])
    try self.init(
      DigestTuples(parameters), isShort: parameters.flag(Self.shortName, default: false))
  }

  package var parameters: JSONObject? {
    JSONObject(tuples.members + [(Self.shortName, .bool(isShort))])
  }

  package func path(ofObject id: [UInt8]) throws(LayoutError) -> RelativePath {
    let (folders, digest, rest) = try tuples.split(id)
    guard let path = try? RelativePath(folders + (isShort ? rest : digest)) else {
      throw LayoutError(.idIsNoName)
    }
    return path
  }
}
