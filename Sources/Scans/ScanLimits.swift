/// How much a scan may be, and how much looking into it may cost.
package struct ScanLimits: Hashable, Sendable {
  /// The largest scan in bytes; what a bundle takes at most by default.
  package var size = 4 << 30
  /// The memory of the process that looks into it, in bytes, beside the mapped scan.
  package var memory = 512 << 20
  /// Its processor time in seconds.
  package var processorSeconds = 10
  /// How long it is waited for, in milliseconds.
  package var patience = 20_000

  package init() {}

  /// The most that is read of its answer, in bytes.
  static let answer = 16 << 10
  /// The most pages whose pictures are looked at.
  static let pages = 5_000
  /// The most signatures that are looked at.
  static let signatures = 64
}
