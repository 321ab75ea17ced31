/// The names in the OCFL Extensions repository; as of 2026.
package enum RegisteredExtensions {
  static let names: Set<[UInt8]> = Set(
    [
      "0001-digest-algorithms",
      "0002-flat-direct-storage-layout",
      "0003-hash-and-id-n-tuple-storage-layout",
      "0004-hashed-n-tuple-storage-layout",
      "0005-mutable-head",
      "0006-flat-omit-prefix-storage-layout",
      "0007-n-tuple-omit-prefix-storage-layout",
      "0008-schema-registry",
      "0009-digest-algorithms",
      "0010-differential-n-tuple-omit-prefix-storage-layout",
      "0011-direct-clean-path-layout",
      "0012-hash-and-no-prefix-id-n-tuple-storage-layout",
      "initial",
    ].map { Array($0.utf8) })

  /// Whether an extension of this name is registered, compared by bytes.
  package static func contains(_ name: [UInt8]) -> Bool { names.contains(name) }
}
