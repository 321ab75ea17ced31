package import Files

/// What a validation looked at.
public enum OCFLCheck: String, CaseIterable, Hashable, Sendable {
  /// Names and kinds of all files and folders.
  case structure
  /// The root inventory and those of the versions, and their sidecars.
  case inventories
  /// That earlier inventories agree with the newest one.
  case history
  /// The digests of all content files.
  case content
  /// The digests and sizes of the fixity blocks.
  case fixity
  /// Where the objects of a storage root lie.
  case layout
}

/// What came out of the validation of an object.
public struct ObjectReport: Sendable {
  /// All departures from the specification, in a fixed order.
  public let findings: [OCFLFinding]
  /// What could not be checked, and why.
  public let obstacles: [OCFLObstacle]
  /// What was checked.
  public let checks: [OCFLCheck]
  /// How many errors there are, those beyond the limit among them.
  public let errorCount: Int
  /// The object's id, where it could be read.
  public let id: String?
  /// The version of the specification that the object declares.
  public let specification: SpecificationVersion?
  /// How many versions the object has.
  public let versionCount: Int
  /// How many content files there are.
  public let fileCount: Int
  /// How many bytes they have.
  public let byteCount: Int

  /// The root inventory, where it broke no rule by itself.
  package let inventory: Inventory?
  /// The first names of files that have more names elsewhere.
  package let sharedFiles: [TreeEntry]

  /// Whether every must of the specification is kept, where that could be told.
  public var verdict: OCFLVerdict { OCFLVerdict(errorCount: errorCount, obstacles) }

  /// Whether all was checked, and every must of the specification is kept.
  public var isValid: Bool { verdict == .valid }
}

extension OCFLObstacle {
  /// Whether the verdict is the same, whatever the check would have given.
  public var leavesVerdict: Bool { code == .unknownLayout }
}
