/// A JSON text (RFC 8259) that was read whole and found right; it never changes.
///
/// The document keeps the bytes as they came: numbers their source text, members their order, each
/// value its place. Beside the text it needs 16 bytes for each value and each member's name.
@safe public final class JSONDocument: @unchecked Sendable {
  @usableFromInline package let source: Source
  /// The content of strings that were written with escapes, one after the other, and 8 zero bytes.
  @usableFromInline package let unescaped: UnsafeMutablePointer<UInt8>
  @usableFromInline package let nodes: UnsafeMutablePointer<Node>
  @usableFromInline package let nodeCount: Int

  /// Reads `bytes`, which must hold one JSON value.
  ///
  /// - Throws: The first rule of RFC 8259, or of `limits`, that the text breaks; the encoding is
  ///   judged before the grammar, and the names of an object of more than 64 members at its end.
  ///   Duplicate names, lone surrogates, a byte order mark and trailing data are refused.
  public convenience init(
    parsing bytes: UnsafeRawBufferPointer, limits: JSONLimits = .standard
  ) throws(JSONError) {
    let count = bytes.count
    try Self.refuse(tooMany: count, limits)
    try unsafe self.init(Source(copying: bytes), limits)
  }

  /// Reads an array of bytes.
  public convenience init(
    parsing bytes: [UInt8], limits: JSONLimits = .standard
  ) throws(JSONError) {
    try Self.refuse(tooMany: bytes.count, limits)
    try unsafe self.init(bytes.withUnsafeBytes { unsafe Source(copying: $0) }, limits)
  }

  /// Reads a string, which is UTF-8 already.
  public convenience init(
    parsing text: String, limits: JSONLimits = .standard
  ) throws(JSONError) {
    try self.init(parsing: Array(text.utf8), limits: limits)
  }

  private init(_ source: Source, _ limits: JSONLimits) throws(JSONError) {
    var reader = Reader(source, limits: limits)
    try reader.read()
    self.source = source
    unsafe unescaped = Self.copy(reader.unescaped)
    unsafe (nodes, nodeCount) = reader.nodes.release()
  }

  private static func copy(_ content: [UInt8]) -> UnsafeMutablePointer<UInt8> {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: content.count + 8)
    unsafe copy.update(repeating: 0, count: content.count + 8)
    unsafe content.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return }
      unsafe copy.update(from: start, count: bytes.count)
    }
    return unsafe copy
  }

  /// Refuses a text beyond the limit before it is copied.
  private static func refuse(tooMany count: Int, _ limits: JSONLimits) throws(JSONError) {
    guard count <= limits.bytes else {
      throw JSONError(
        .tooManyBytes, at: JSONPosition(offset: 0, line: 1, column: 1), limit: limits.bytes)
    }
  }

  deinit {
    unsafe Block.free(nodes)
    unsafe unescaped.deallocate()
  }

  /// The value that the text holds.
  public var root: JSONValue { JSONValue(document: self, index: 0) }

  /// The text as it came.
  public var text: [UInt8] { unsafe Array(source.bytes) }
}

extension JSONDocument {
  /// The node at `index`, which must come from this document.
  @inlinable @inline(__always)
  package func node(_ index: Int) -> Node {
    assert(index >= 0 && index < nodeCount)
    return unsafe nodes[index]
  }

  /// The index after the value at `index` and all it holds.
  @inlinable @inline(__always)
  package func end(of index: Int) -> Int {
    let node = node(index)
    return node.isContainer ? Int(node.link) : index + 1
  }

  /// Where the content of the string node begins: `length` bytes of UTF-8, at least 8 bytes readable.
  @inlinable @inline(__always)
  package func content(of node: Node) -> UnsafePointer<UInt8> {
    if node.traits.contains(.escaped) { return unsafe UnsafePointer(unescaped + Int(node.link)) }
    return unsafe source.base + Int(node.offset) + 1
  }

  /// The hash of the string node's content, as ``contentHash(_:_:)`` gives it.
  @inlinable @inline(__always)
  package func hash(ofString node: Node) -> UInt32 {
    if node.traits.contains(.hashed) { return node.link }
    return unsafe contentHash(content(of: node), Int(node.length))
  }
}
