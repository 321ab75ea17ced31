/// What is known about a bag once it was judged.
public struct BagReport: Hashable, Sendable {
  /// What was looked at.
  public enum Check: String, CaseIterable, Hashable, Sendable {
    case declaration, structure, manifests, completeness, payloadChecksums, tagChecksums
    case fetch, metadata, payloadOxum, names
  }

  /// Whether something was looked at.
  public enum Outcome: String, CaseIterable, Hashable, Sendable {
    case done
    /// It could not be done, or not for all: a finding says why. Or it was not asked for.
    case notDone
    /// The bag has nothing of the kind.
    case notThere
  }

  /// What is said of a bag.
  public enum Verdict: String, CaseIterable, Hashable, Sendable {
    /// The bag is complete, and each checksum of each manifest was verified (RFC 8493 §3).
    case valid
    /// An error breaks a rule, whether or not all was judged.
    case invalid
    /// No error breaks a rule, but not all was judged: each error is an obstacle
    /// (``BagCode/isObstacle``), or no checksums were asked for.
    case notJudged
  }

  /// One manifest of the bag.
  public struct ManifestSummary: Hashable, Sendable {
    /// Its name in the bag.
    public let name: String
    /// The algorithm as the name writes it.
    public let algorithm: String
    public let isTagManifest: Bool
    /// Whether the algorithm is known here.
    public let isSupported: Bool
    /// How many files it lists.
    public let fileCount: Int
  }

  /// The version that the bag declares; nil where it declares none that is known.
  public let version: BagVersion?
  /// The encoding of the tag files, as the bag names it.
  public let encoding: String?
  /// All findings, errors first, each kind in the order in which the bag is looked at.
  public let findings: [BagFinding]
  /// How many errors there are, those among them that `findings` leaves out.
  public let errorCount: Int
  public let warningCount: Int
  /// Whether all that must be there is there, and nothing else is wrong but perhaps checksums
  /// (RFC 8493 §3).
  public let isComplete: Bool
  /// Whether the bag is valid, where that could be told.
  public let verdict: Verdict
  /// Payload manifests first, then tag manifests.
  public let manifests: [ManifestSummary]
  /// The bag's metadata in their order.
  public let metadata: [BagElement]
  /// How many payload files are there.
  public let payloadFiles: Int
  /// How many bytes they have.
  public let payloadBytes: Int
  /// How many files `fetch.txt` lists that are not there.
  public let holes: Int
  public let checks: [Check: Outcome]

  /// Whether the bag is complete, and each checksum of each manifest was verified (RFC 8493 §3).
  ///
  /// A bag with an error is not valid; one that could not be judged, or of which no checksums were
  /// computed, isn't either: ``verdict`` tells them apart.
  public var isValid: Bool { verdict == .valid }
}

/// A label and its value in `bag-info.txt`.
public struct BagElement: Hashable, Sendable {
  public let label: String
  public let value: String

  public init(_ label: String, _ value: String) {
    self.label = label
    self.value = value
  }

  // Strings are compared by bytes: `==` of strings is canonical equivalence.
  public static func == (one: BagElement, other: BagElement) -> Bool {
    one.label.utf8.elementsEqual(other.label.utf8) && one.value.utf8.elementsEqual(other.value.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(label)
    hasher.combine(value)
  }
}
