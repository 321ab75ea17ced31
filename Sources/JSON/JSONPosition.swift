/// A place in a JSON text.
public struct JSONPosition: Hashable, Sendable {
  /// Bytes before the place.
  public let offset: Int
  /// The line, counted from 1; lines end with LF, CR or CRLF.
  public let line: Int
  /// The column, counted from 1 in Unicode scalars.
  public let column: Int

  /// A place that is known already.
  public init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }
}

extension JSONPosition: CustomStringConvertible {
  /// `line:column`, as editors and compilers write it.
  public var description: String { "\(line):\(column)" }
}
