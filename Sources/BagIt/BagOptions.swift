/// How a bag is judged.
public struct BagOptions: Hashable, Sendable {
  public let limits: BagLimits
  /// Whether checksums are computed; without, a bag is only shown to be complete.
  public let areChecksumsVerified: Bool

  public init(limits: BagLimits = BagLimits(), areChecksumsVerified: Bool = true) {
    self.limits = limits
    self.areChecksumsVerified = areChecksumsVerified
  }
}

/// How much of a bag is read before it is refused: a bag comes from others.
public struct BagLimits: Hashable, Sendable {
  /// The most files and folders.
  public let entries: Int
  /// The most components of a path.
  public let depth: Int
  /// The largest manifest or `fetch.txt`, in bytes.
  public let manifestBytes: Int
  /// The largest `bag-info.txt`, in bytes.
  public let infoBytes: Int
  /// The most lines that are read of all manifests and `fetch.txt`.
  public let lines: Int
  /// The most manifests.
  public let manifests: Int
  /// The most errors, and the most warnings, that are kept.
  public let findings: Int

  public init(
    entries: Int = 1_000_000, depth: Int = 64, manifestBytes: Int = 64 << 20,
    infoBytes: Int = 8 << 20, lines: Int = 2_000_000, manifests: Int = 64, findings: Int = 10_000
  ) {
    self.entries = entries
    self.depth = depth
    self.manifestBytes = manifestBytes
    self.infoBytes = infoBytes
    self.lines = lines
    self.manifests = manifests
    self.findings = findings
  }

  /// `bagit.txt` is two short lines.
  static let declarationBytes = 4096
}
