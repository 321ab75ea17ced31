package import Files
internal import TarArchive

/// Why a bundle was not written.
package enum BundleError: Error, Sendable {
  /// The object can't become a bundle; all that stands against it, warnings among it.
  case refused([BundleFinding])
  /// Reading or writing failed, or was cancelled.
  case file(FileError)

  init(_ problem: BundleProblem) { self = .refused([.bundle(problem)]) }

  /// The error for one of the archive's writer.
  init(_ error: TarError) {
    if let failure = error.file {
      self = .file(failure)
    } else {
      self = .refused([.tar(error)])
    }
  }
}

extension BundleError: CustomStringConvertible {
  /// The facts in one line, for logs; the sentences for people are made elsewhere.
  package var description: String {
    switch self {
    case .refused(let findings): "refused: \(findings.map(\.description).joined(separator: "; "))"
    case .file(let error): error.description
    }
  }
}
