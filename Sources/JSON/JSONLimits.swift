/// How much of a JSON text the reader is willing to hold: given by the caller, checked before
/// memory is spent.
public struct JSONLimits: Hashable, Sendable {
  /// The longest text, in bytes; never more than `Int(UInt32.max) - 64`.
  public var bytes: Int { didSet { bytes = min(max(bytes, 0), Self.mostBytes) } }
  /// How deep arrays and objects may nest; a lone scalar has depth 0.
  ///
  /// Never more than 1,000, as what is read is then walked by recursion.
  public var depth: Int { didSet { depth = min(max(depth, 0), Self.mostDepth) } }
  /// How many members one object, or elements one array, may have.
  public var members: Int
  /// How many bytes one number may be written with.
  public var numberLength: Int

  /// Offsets and lengths are kept in 32 bits.
  private static let mostBytes = Int(UInt32.max) - 64
  private static let mostDepth = 1000

  /// Limits with the given values; what is not given is as in ``standard``.
  public init(
    bytes: Int = 64 << 20, depth: Int = 128, members: Int = 1_000_000, numberLength: Int = 1000
  ) {
    self.bytes = min(max(bytes, 0), Self.mostBytes)
    self.depth = min(max(depth, 0), Self.mostDepth)
    self.members = max(members, 0)
    self.numberLength = max(numberLength, 1)
  }

  /// 64 MiB, 128 levels, a million members, numbers of 1,000 bytes.
  public static let standard = JSONLimits()
}
