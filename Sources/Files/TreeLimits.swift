/// How much of a tree is listed before it is refused.
package struct TreeLimits: Hashable, Sendable {
  /// The most entries, folders among them.
  package let entries: Int
  /// The most components of a path.
  package let depth: Int

  package init(entries: Int = 1_000_000, depth: Int = 64) {
    self.entries = entries
    self.depth = depth
  }

  static let none = TreeLimits(entries: .max, depth: .max)
}
