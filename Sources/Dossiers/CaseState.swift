package import RFC3339

/// Where a dossier stands after some acts: its stage, and the one unit that may act next.
package struct CaseState: Hashable, Sendable {
  /// How many acts there were; the version.
  package let version: Int
  /// The stage of the profile.
  package let stage: String
  /// The unit that has custody.
  package let custodian: Cover.UnitLabel
  /// The units that had it, by their place in the chain.
  package let seats: [Holder: Cover.UnitLabel]
  /// When the last act was.
  package let at: Timestamp
}

extension Cover.UnitLabel {
  /// Whether two labels name one unit: by UUID where both have one, else by code, of which only
  /// letters and digits count (a unit's code comes with points or without).
  package func isSame(as other: Cover.UnitLabel) -> Bool {
    // UUIDs are ASCII, of which canonical equivalence is equality.
    if let id, let other = other.id { return id == other }
    return Self.bare(code) == Self.bare(other.code)
  }

  private static func bare(_ code: String) -> [UInt8] {
    code.utf8.filter { $0.isDigit || $0.isSmallLetter || $0.isCapitalLetter }
  }
}
