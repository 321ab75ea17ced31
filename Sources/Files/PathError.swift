/// Why bytes are no relative path.
package struct PathError: Error, Hashable, Sendable {
  /// The rule that is broken; scripts and tests rely on these names.
  package enum Code: String, CaseIterable, Sendable {
    /// No byte at all.
    case empty
    /// A slash at the start.
    case absolute
    /// A slash at the end, or two together.
    case emptyComponent
    /// A component `.` or `..`.
    case dotComponent
    /// A byte 0.
    case nul
    /// A slash where one component is expected.
    case slash
  }

  package let code: Code
  /// What was refused.
  package let bytes: [UInt8]

  package init(_ code: Code, _ bytes: [UInt8]) {
    self.code = code
    self.bytes = bytes
  }
}
