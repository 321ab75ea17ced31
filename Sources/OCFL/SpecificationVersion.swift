/// A version of the OCFL specification that this library knows.
public enum SpecificationVersion: String, CaseIterable, Hashable, Sendable, Comparable {
  case v1_0 = "1.0"
  case v1_1 = "1.1"

  /// The order of publication.
  public static func < (one: SpecificationVersion, other: SpecificationVersion) -> Bool {
    one == .v1_0 && other == .v1_1
  }

  /// The version that a text names; nil for any other, compared by bytes.
  package init?(bytes: some Sequence<UInt8>) {
    guard let found = Self.allCases.first(where: { bytes.elementsEqual($0.rawValue.utf8) })
    else { return nil }
    self = found
  }

  /// What the `type` of an inventory is.
  package var inventoryType: String { "https://ocfl.io/\(rawValue)/spec/#inventory" }

  /// The name of an object's declaration.
  package var objectDeclaration: String { "0=ocfl_object_\(rawValue)" }

  /// The name of a storage root's declaration.
  package var rootDeclaration: String { "0=ocfl_\(rawValue)" }
}
