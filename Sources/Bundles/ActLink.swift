internal import Files
internal import Fixity

/// What an act says of the version before it: the link of the chain.
struct ActLink {
  /// The version before, and the SHA-512 of its `inventory.json`; nil in a first act.
  let previous: (version: Int, inventory: Digest)?

  /// Reads the act's member `previous`: `version`, such as `v2`, and `inventorySHA512` in hex.
  ///
  /// - Throws: `notJSON`, `badMember`.
  init(parsing bytes: [UInt8], path: RelativePath) throws(BundleProblem) {
    let members = try Members(bytes, path)
    guard members.optional("/previous") != nil else {
      previous = nil
      return
    }
    previous = (
      try members.value("/previous/version") { BundleName.version($0) },
      try members.sha512("/previous/inventorySHA512")
    )
  }
}
