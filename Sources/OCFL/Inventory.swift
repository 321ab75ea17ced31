package import Files
package import Fixity
package import RFC3339

/// An inventory that was read: what an object holds, and held in each of its versions.
///
/// OCFL 1.1 §3.5. All foreign text is kept as it was written.
package struct Inventory: Sendable {
  /// A digest, and the paths whose files have it: content paths in a manifest or a fixity block,
  /// logical paths in a state.
  package struct Entry: Hashable, Sendable {
    package let key: DigestKey
    package let paths: [RelativePath]

    package init(_ key: DigestKey, _ paths: [RelativePath]) {
      self.key = key
      self.paths = paths
    }

    package var digest: Digest { key.digest }
  }

  /// Who made a version.
  package struct User: Hashable, Sendable {
    package let name: String
    package let address: String?

    package init(name: String, address: String?) {
      self.name = name
      self.address = address
    }
  }

  /// One version of the object.
  package struct Version: Sendable {
    package let number: VersionNumber
    /// When it was made, as it was written.
    package let createdText: String
    package let created: Timestamp
    package let message: String?
    package let user: User?
    /// In the order of the text.
    package let state: [Entry]

    package init(
      number: VersionNumber, createdText: String, created: Timestamp, message: String?,
      user: User?, state: [Entry]
    ) {
      self.number = number
      self.createdText = createdText
      self.created = created
      self.message = message
      self.user = user
      self.state = state
    }
  }

  /// The digests of one algorithm in the fixity block.
  package struct FixityBlock: Sendable {
    /// OCFL's name of the algorithm: perhaps one that isn't known here.
    package let name: String
    /// Nil where the algorithm isn't known; then there are no entries.
    package let algorithm: DigestAlgorithm?
    package let entries: [Entry]

    package init(name: String, algorithm: DigestAlgorithm?, entries: [Entry]) {
      self.name = name
      self.algorithm = algorithm
      self.entries = entries
    }
  }

  /// The content folder's name where the inventory doesn't say it.
  package static let usualContentDirectory = "content"

  package let id: String
  package let specification: SpecificationVersion
  package let digestAlgorithm: DigestAlgorithm
  package let head: VersionNumber
  /// As the inventory sets it; nil where it doesn't.
  package let contentDirectory: String?
  /// In the order of the text.
  package let manifest: [Entry]
  /// Version 1 first, without gaps.
  package let versions: [Version]
  /// In the order of the text.
  package let fixity: [FixityBlock]

  package init(
    id: String, specification: SpecificationVersion, digestAlgorithm: DigestAlgorithm,
    head: VersionNumber, contentDirectory: String?, manifest: [Entry], versions: [Version],
    fixity: [FixityBlock]
  ) {
    self.id = id
    self.specification = specification
    self.digestAlgorithm = digestAlgorithm
    self.head = head
    self.contentDirectory = contentDirectory
    self.manifest = manifest
    self.versions = versions
    self.fixity = fixity
  }

  /// The name of the content folder inside each version folder.
  package var contentDirectoryName: String { contentDirectory ?? Self.usualContentDirectory }

  /// The version of a number; nil where there is none.
  package func version(_ number: Int) -> Version? {
    versions.indices.contains(number - 1) ? versions[number - 1] : nil
  }

  /// For each digest the content paths of its files.
  package func contentPaths() -> [Digest: [RelativePath]] {
    Dictionary(manifest.map { ($0.digest, $0.paths) }) { $0 + $1 }
  }
}
