/// How much a validation takes in, and how many threads it takes.
public struct ValidationOptions: Hashable, Sendable {
  /// The largest inventory, in bytes.
  public var inventoryBytes: Int
  /// The most files and folders of an object.
  public var entries: Int
  /// The most levels of folders.
  public var depth: Int
  /// The most findings that are told.
  public var findings: Int
  /// How many threads read; nil for as many as there are cores.
  public var threads: Int?

  /// 8 MiB, a million entries, 64 levels, 10,000 findings, all cores.
  public init(
    inventoryBytes: Int = 8 << 20, entries: Int = 1_000_000, depth: Int = 64,
    findings: Int = 10_000, threads: Int? = nil
  ) {
    self.inventoryBytes = inventoryBytes
    self.entries = entries
    self.depth = depth
    self.findings = findings
    self.threads = threads
  }
}
