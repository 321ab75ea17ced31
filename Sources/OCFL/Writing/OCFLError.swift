package import Files
package import Fixity

/// Why an object could not be written, or given out, as asked.
package struct OCFLError: Error, Hashable, Sendable {
  /// What went wrong; scripts and tests rely on these names.
  package enum Code: String, CaseIterable, Sendable {
    /// A file or folder could not be read or written; `file` says which and why.
    case file
    /// The source holds something that is neither file nor folder; `path` is where.
    case notAFile
    /// A name in the source is not UTF-8, so no inventory can tell it.
    case nameNotUTF8
    /// The file system would keep a name otherwise than it is written: in another letter case or
    /// another normalisation, perhaps together with another name.
    case nameNotKept
    /// A logical path is a file and a folder at once.
    case pathConflict
    /// A new object would hold no file at all.
    case nothingToStore
    /// The new version would hold the same as the one before it.
    case nothingChanged
    /// Content is named by a digest that the object doesn't have.
    case contentUnknown
    /// The object's id is empty.
    case idIsEmpty
    /// The user's name is empty.
    case userNameIsEmpty
    /// Only sha512 and sha256 are digest algorithms of objects.
    case algorithmNotAllowed
    /// The new inventory would be larger than the limit.
    case inventoryTooLarge
    /// The padded names of versions are used up.
    case versionsUsedUp
    /// The object is not valid; `findings` says what is wrong.
    case notValid
    /// The object is of OCFL 1.0: versions are only added to objects of 1.1.
    case olderSpecification
    /// The inventory is not the one that the change was based on.
    case headChanged
    /// An earlier writing was interrupted: the object has to be recovered first.
    case interrupted
    /// What an interrupted writing left can't be made whole; `findings` says why.
    case notRecoverable
    /// The object has no such version.
    case versionMissing
    /// The version has no such logical path.
    case pathMissing
    /// A content file does not have its digest.
    case contentDamaged
    /// The storage root, or its layout, can't be used; `layout` says why where that is known.
    case rootNotUsable
    /// The place of a new object is taken, or the storage root has an object of that id.
    case objectExists
    /// The storage root has no object of that id.
    case objectMissing
  }

  package let code: Code
  /// A logical path, or a path below the object or the storage root: foreign bytes.
  package let path: [UInt8]?
  /// What the file system said, for `file`.
  package let file: FileError?
  /// What is wrong with the object, for `notValid` and `notRecoverable`.
  package let findings: [OCFLFinding]
  /// What could not be checked, for the same.
  package let obstacles: [OCFLObstacle]
  /// What is wrong with the layout, for `rootNotUsable`.
  package let layout: LayoutError?
  /// The digest that was expected, and the one that was found.
  package let digests: [Digest]
  /// The limit that was passed; for `versionMissing` the newest version's number.
  package let limit: Int?

  package init(
    _ code: Code, path: [UInt8]? = nil, file: FileError? = nil, findings: [OCFLFinding] = [],
    obstacles: [OCFLObstacle] = [], layout: LayoutError? = nil, digests: [Digest] = [],
    limit: Int? = nil
  ) {
    self.code = code
    self.path = path
    self.file = file
    self.findings = findings
    self.obstacles = obstacles
    self.layout = layout
    self.digests = digests
    self.limit = limit
  }

  package init(_ error: FileError) { self.init(.file, path: error.path, file: error) }

  package init(_ error: LayoutError) { self.init(.rootNotUsable, layout: error) }

  /// Whether the new state is in place all the same: perhaps not durable, or to be recovered.
  package var isPublished: Bool { file?.isPublished ?? false }

  /// The same failure, after the new state was put in place.
  var published: OCFLError {
    OCFLError(
      code, path: path, file: file?.published, findings: findings, obstacles: obstacles,
      layout: layout, digests: digests, limit: limit)
  }
}

extension OCFLError: CustomStringConvertible {
  /// `path: code`, with what is behind it, for logs; the sentences for people are made elsewhere.
  package var description: String {
    var text = code.rawValue
    if let file { return "\(text): \(file)" }
    if let path { text = "\(String(decoding: path, as: UTF8.self)): \(text)" }
    if let layout { text += ": \(layout)" }
    for finding in findings.prefix(8) { text += "; \(finding)" }
    for obstacle in obstacles.prefix(8) { text += "; \(obstacle)" }
    return text
  }
}

/// Runs what fails with a file's error, as a part of something that fails with ``OCFLError``.
func files<Result: ~Copyable>(
  _ body: () throws(FileError) -> Result
) throws(OCFLError) -> Result {
  do throws(FileError) {
    return try body()
  } catch {
    throw OCFLError(error)
  }
}
