package import Files
package import TarArchive

/// Why something could not be opened as evidence.
package enum EvidenceError: Error, Sendable {
  /// It could not be read.
  case file(FileError)
  /// It looks like nothing that is known here; what the tar reader says, for a file.
  case notEvidence(TarError?)
  /// A folder was said to be a bundle, which is one file.
  case bundleIsFile
  /// What passes once can only be judged as a bundle.
  case needsFile

  static func translating<Result>(
    _ body: () throws(FileError) -> Result
  ) throws(EvidenceError) -> Result {
    do throws(FileError) { return try body() } catch { throw .file(error) }
  }
}

extension TarError {
  /// Whether the bytes don't even begin as a tar.
  package var isNoTar: Bool {
    switch code {
    case .empty, .otherFormat, .notATar: true
    default: false
    }
  }
}
