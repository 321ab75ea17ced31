/// A version of BagIt that is known here.
public enum BagVersion: String, CaseIterable, Hashable, Sendable {
  case v0_93 = "0.93"
  case v0_94 = "0.94"
  case v0_95 = "0.95"
  case v0_96 = "0.96"
  case v0_97 = "0.97"
  case v1_0 = "1.0"

  /// The version of exactly this text.
  init?(bytes: [UInt8]) {
    guard let found = Self.allCases.first(where: { $0.rawValue.utf8.elementsEqual(bytes) })
    else { return nil }
    self = found
  }

  /// Whether the stricter rules of RFC 8493 hold.
  var isStrict: Bool { self == .v1_0 }

  /// Whether the bag's metadata stand in `package-info.txt`, as before 0.96.
  var hasPackageInfo: Bool { self == .v0_93 || self == .v0_94 || self == .v0_95 }
}

extension BagVersion: CustomStringConvertible {
  public var description: String { rawValue }
}
