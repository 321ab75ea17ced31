package import Files
package import JSON

/// One rule of ours that a bundle breaks, with its place and its facts.
package struct BundleProblem: Error, Hashable, Sendable {
  package let code: BundleCode
  /// The file, below the bundle's folder: foreign bytes; empty where all of the bundle is meant.
  package let path: [UInt8]
  /// What was expected, where that is one thing: a name, a digest in hex, a line.
  package let expected: [UInt8]?
  /// What was found: foreign text, escape it before it is shown.
  package let found: [UInt8]?
  /// The path in a version's state that is spoken of: foreign bytes.
  package let logicalPath: [UInt8]?
  /// The version that is spoken of.
  package let version: Int?
  /// The first line that differs, counted from 1, for `notDerived`.
  package let line: Int?
  /// The pointer to the member, for `badMember`.
  package let pointer: String?
  /// Where a member stands, or would, for `badMember`.
  package let position: JSONPosition?
  /// Why the text is not JSON, for `notJSON`.
  package let json: JSONError?
  /// The limit that was passed, for `tooLarge` and `tooManySignatures`.
  package let limit: Int?

  package init(
    _ code: BundleCode, _ path: RelativePath? = nil, expected: [UInt8]? = nil,
    found: [UInt8]? = nil, logicalPath: RelativePath? = nil, version: Int? = nil,
    line: Int? = nil, pointer: String? = nil, position: JSONPosition? = nil,
    json: JSONError? = nil, limit: Int? = nil
  ) {
    self.code = code
    self.path = path?.bytes ?? []
    self.expected = expected
    self.found = found
    self.logicalPath = logicalPath?.bytes
    self.version = version
    self.line = line
    self.pointer = pointer
    self.position = position
    self.json = json
    self.limit = limit
  }

  /// Whether this alone breaks no bundle.
  package var isWarning: Bool { code == .fileNameDiffers }
}

extension BundleProblem: CustomStringConvertible {
  /// `path: code (found)`, for logs; the sentences for people are made elsewhere.
  package var description: String {
    var text = String(decoding: path, as: UTF8.self) + (path.isEmpty ? "" : ": ")
    text += code.rawValue
    if let pointer { text += " \(pointer)" }
    if let line { text += " line \(line)" }
    if let expected { text += " expected \(String(decoding: expected, as: UTF8.self))" }
    if let found { text += " found \(String(decoding: found, as: UTF8.self))" }
    return text
  }
}
