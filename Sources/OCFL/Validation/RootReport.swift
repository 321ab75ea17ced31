/// What came out of the validation of one of a storage root's objects.
public struct ObjectSummary: Sendable {
  /// The object's root, below the storage root.
  public let path: [UInt8]
  /// The object's id, where it could be read.
  public let id: String?
  /// The version of the specification that the object declares.
  public let specification: SpecificationVersion?
  /// What was found in the object; the paths are below the object's root.
  public let findings: [OCFLFinding]
  /// What could not be checked in the object; the paths are below the object's root.
  public let obstacles: [OCFLObstacle]
  /// How many errors the object has.
  public let errorCount: Int
  /// How many versions the object has.
  public let versionCount: Int
  /// How many content files it has.
  public let fileCount: Int
  /// How many bytes they have.
  public let byteCount: Int

  /// Whether every must of the specification is kept, where that could be told.
  public var verdict: OCFLVerdict { OCFLVerdict(errorCount: errorCount, obstacles) }

  /// Whether all was checked, and every must of the specification is kept.
  public var isValid: Bool { verdict == .valid }
}

/// What came out of the validation of a storage root.
public struct RootReport: Sendable {
  /// The departures of the storage root itself from the specification, in a fixed order.
  public let findings: [OCFLFinding]
  /// What could not be checked of the storage root itself, and why.
  public let obstacles: [OCFLObstacle]
  /// What was checked.
  public let checks: [OCFLCheck]
  /// How many errors the storage root itself has.
  public let errorCount: Int
  /// The version of the specification that the storage root declares.
  public let specification: SpecificationVersion?
  /// The name of the layout that `ocfl_layout.json` gives.
  public let layout: String?
  /// The objects, in the order of their paths.
  public let objects: [ObjectSummary]

  /// Whether every must of the specification is kept, in the objects too, where that could be told.
  public var verdict: OCFLVerdict {
    OCFLVerdict([OCFLVerdict(errorCount: errorCount, obstacles)] + objects.map(\.verdict))
  }

  /// Whether all was checked, and every must of the specification is kept, in the objects too.
  public var isValid: Bool { verdict == .valid }
}
