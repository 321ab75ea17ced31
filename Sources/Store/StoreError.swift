package import Bundles
package import Dossiers
package import Files
package import JSON
package import JSONSchema
package import OCFL

/// Why something could not be done with a store: a code, the place, and the facts.
package struct StoreError: Error, Sendable {
  package let code: StoreCode
  /// The file or folder that is spoken of: foreign bytes.
  package var path: [UInt8]?
  package var dossier: UniqueIdentifier?
  /// What the file system said, for `file`, `locked`, `badLayout`.
  package var file: FileError?
  /// What OCFL's writer or reader said, for `objectNotUsable`.
  package var object: OCFLError?
  /// What stands against packing, or what a bundle was refused for.
  package var bundle: [BundleFinding] = []
  /// Why an act is not possible, for `actRefused`.
  package var refusal: Refusal?
  /// What breaks a schema.
  package var problems: [Problem] = []
  /// Why a text is not JSON.
  package var json: JSONError?
  /// What is wrong with the dossier, for `dossierNotReadable`.
  package var findings: [DossierFinding] = []
  /// What the code says they are: numbers, names, pointers; foreign text.
  package var names: [String] = []
  package var limit: Int?
  /// Whether the new state is in place all the same: the next command completes what is missing.
  package var isPublished = false

  package init(_ code: StoreCode, path: [UInt8]? = nil, dossier: UniqueIdentifier? = nil) {
    self.code = code
    self.path = path
    self.dossier = dossier
  }

  /// The error with some of its facts set.
  package func with(_ change: (inout StoreError) -> Void) -> StoreError {
    var error = self
    change(&error)
    return error
  }
}

extension StoreError {
  package init(_ error: FileError) {
    let code: StoreCode =
      switch error.code {
      case .locked: .locked
      case .crossed, .isLink, .wrongKind: .badLayout
      default: .file
      }
    self.init(code, path: error.path)
    file = error
    isPublished = error.isPublished
  }

  package init(_ error: OCFLError, of dossier: UniqueIdentifier?) {
    switch error.code {
    case .file:
      if let file = error.file {
        self.init(file)
      } else {
        self.init(.objectNotUsable)
      }
    case .versionMissing:
      self.init(.versionMissing)
      limit = error.limit
    case .nothingChanged: self.init(.nothingChanged)
    case .headChanged, .objectExists: self.init(.headMoved)
    default: self.init(.objectNotUsable)
    }
    object = error
    self.dossier = dossier
    path = path ?? error.path
    isPublished = error.isPublished
  }

  package init(_ error: BundleError) {
    switch error {
    case .file(let error): self.init(error)
    case .refused(let findings):
      self.init(.notPackable)
      bundle = findings
    }
  }
}

extension StoreError: CustomStringConvertible {
  /// `path: code`, with what is behind it, for logs; the sentences for people are made elsewhere.
  package var description: String {
    var text = code.rawValue
    if let path { text = "\(String(decoding: path, as: UTF8.self)): \(text)" }
    if let dossier { text += " \(dossier)" }
    if let file { text += ": \(file)" }
    if let object { text += ": \(object)" }
    if let refusal { text += ": \(refusal.code.rawValue) \(refusal.names)" }
    if let json { text += ": \(json)" }
    for finding in bundle.prefix(8) { text += "; \(finding)" }
    for problem in problems.prefix(8) { text += "; \(problem)" }
    for finding in findings.prefix(8) { text += "; \(finding)" }
    if !names.isEmpty { text += " [\(names.prefix(8).joined(separator: ", "))]" }
    return text
  }
}

/// Runs what fails with a file's error, as a part of something that fails with ``StoreError``.
func files<Result: ~Copyable>(
  _ body: () throws(FileError) -> Result
) throws(StoreError) -> Result {
  do throws(FileError) { return try body() } catch { throw StoreError(error) }
}

/// Runs what fails with OCFL's error, as a part of something that fails with ``StoreError``.
func ocfl<Result: ~Copyable>(
  _ dossier: UniqueIdentifier? = nil, _ body: () throws(OCFLError) -> Result
) throws(StoreError) -> Result {
  do throws(OCFLError) { return try body() } catch { throw StoreError(error, of: dossier) }
}
