/// How much of a bundle is read as a whole; what an archive may hold is in `TarLimits`.
package enum BundleLimits {
  /// The most bytes of a file that is read as a whole: an inventory, a manifest, a form.
  package static let mostBytesKept = 8 << 20

  /// The most problems that one check tells.
  package static let mostProblems = 1000

  /// The most signatures of the newest version.
  package static let mostSignatures = 16
}
