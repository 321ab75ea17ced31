/// How a caller follows and ends long hashing; both closures are called from several threads.
package struct HashWatch: Sendable {
  /// Called after each piece with the number of bytes that were read.
  package let progress: @Sendable (Int) -> Void
  /// Asked before each piece; true ends the work.
  package let isCancelled: @Sendable () -> Bool

  package init(
    progress: @escaping @Sendable (Int) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.progress = progress
    self.isCancelled = isCancelled
  }
}
