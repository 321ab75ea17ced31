internal import Files
internal import Fixity
internal import RFC3339

/// What could be made out in an inventory, however many of its rules are broken.
///
/// What is broken is missing here: a digest that is no digest, a path that leaves the object.
struct InventoryReading {
  /// One version's block.
  struct Version {
    let number: VersionNumber
    var createdText: String?
    var created: Timestamp?
    var message: String?
    /// The user's name and address where a block for the user is there.
    var user: User?
    var state: [Inventory.Entry] = []
    var stateIsWhole = false
  }

  struct User: Hashable {
    var name: String?
    var address: String?
  }

  /// Files of one size: the fixity "algorithm" `size` of extension 0009.
  struct Size {
    let text: [UInt8]
    let size: Int
    let paths: [RelativePath]
  }

  /// Below the object's root.
  let path: RelativePath
  var id: String?
  var specification: SpecificationVersion?
  /// The algorithm, also one that must not be used for it.
  var algorithm: DigestAlgorithm?
  /// The algorithm as it is named.
  var algorithmName: [UInt8]?
  var head: VersionNumber?
  var contentDirectory: String?
  var manifest: [Inventory.Entry] = []
  /// Whether all of the manifest could be read, so that what isn't in it is missing.
  var manifestIsWhole = false
  /// By number, each number once.
  var versions: [Version] = []
  /// Whether all of the keys of the versions could be read.
  var versionsAreWhole = false
  var fixity: [Inventory.FixityBlock] = []
  var sizes: [Size] = []
  /// Whether the inventory broke no rule by itself.
  var isValid = false

  init(path: RelativePath) { self.path = path }

  var contentDirectoryName: [UInt8] {
    Array((contentDirectory ?? Inventory.usualContentDirectory).utf8)
  }

  /// The version of a number; nil where there is none.
  func version(_ number: Int) -> Version? {
    if versions.indices.contains(number - 1), versions[number - 1].number.number == number {
      return versions[number - 1]
    }
    var low = 0
    var high = versions.count
    while low < high {
      let middle = low + (high - low) / 2
      if versions[middle].number.number < number { low = middle + 1 } else { high = middle }
    }
    return low < versions.count && versions[low].number.number == number ? versions[low] : nil
  }

  /// The inventory, where it broke no rule by itself.
  var inventory: Inventory? {
    guard isValid, let id, let specification, let algorithm, let head else { return nil }
    let versions = versions.compactMap { version in
      version.createdText.flatMap { text in
        version.created.map { created in
          Inventory.Version(
            number: version.number, createdText: text, created: created,
            message: version.message,
            user: version.user.flatMap { user in
              user.name.map { Inventory.User(name: $0, address: user.address) }
            }, state: version.state)
        }
      }
    }
    guard versions.count == self.versions.count, versions.count == head.number else { return nil }
    return Inventory(
      id: id, specification: specification, digestAlgorithm: algorithm, head: head,
      contentDirectory: contentDirectory, manifest: manifest, versions: versions, fixity: fixity)
  }
}
