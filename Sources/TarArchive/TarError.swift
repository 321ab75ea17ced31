package import Files

/// Why an archive could not be read or written.
package struct TarError: Error, Hashable, Sendable {
  package let code: Code
  /// Where in the archive, in bytes from its start.
  package let offset: Int?
  /// The entry's name as the archive has it, or nothing where no entry is meant.
  ///
  /// Foreign bytes: escape them before they are shown.
  package let path: [UInt8]
  /// The limit that was passed.
  package let limit: Int?
  /// The failure of reading or writing, for `file`.
  package let file: FileError?
  /// What is wrong with the path, for `badPath`.
  package let pathDefect: PathError.Code?
  /// What the file is, for `otherFormat`.
  package let format: ForeignFormat?

  package init(
    _ code: Code, offset: Int? = nil, path: [UInt8] = [], limit: Int? = nil,
    file: FileError? = nil, pathDefect: PathError.Code? = nil, format: ForeignFormat? = nil
  ) {
    self.code = code
    self.offset = offset
    self.path = path
    self.limit = limit
    self.file = file
    self.pathDefect = pathDefect
    self.format = format
  }

  init(_ error: FileError, offset: Int? = nil, path: [UInt8] = []) {
    self.init(.file, offset: offset, path: path, file: error)
  }
}

extension TarError {
  /// The same error at a place, where it has none yet.
  func at(_ place: Int) -> TarError {
    TarError(
      code, offset: offset ?? place, path: path, limit: limit, file: file, pathDefect: pathDefect,
      format: format)
  }
}

extension TarError: CustomStringConvertible {
  /// The code with its facts, for logs; the sentences for people are made elsewhere.
  package var description: String {
    var text = code.rawValue
    if let offset { text += " at \(offset)" }
    if !path.isEmpty { text += " of \(String(decoding: path, as: UTF8.self))" }
    if let limit { text += " limit \(limit)" }
    if let pathDefect { text += " \(pathDefect.rawValue)" }
    if let format { text += " \(format.rawValue)" }
    if let file { text += ": \(file)" }
    return text
  }
}
