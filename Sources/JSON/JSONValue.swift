/// A value in a document: a small handle, cheap to pass on; it keeps its document alive.
public struct JSONValue: Sendable {
  /// The text that the value stands in.
  public let document: JSONDocument
  @usableFromInline package let index: Int

  @inlinable package init(document: JSONDocument, index: Int) {
    self.document = document
    self.index = index
  }

  /// The kinds of RFC 8259 §3, `true` and `false` as one.
  public enum Kind: String, CaseIterable, Sendable {
    case null, boolean, number, string, array, object
  }

  /// What kind of value this is.
  public var kind: Kind {
    switch node.kind {
    case .null: .null
    case .false, .true: .boolean
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// Whether this is `null`.
  public var isNull: Bool { node.kind == .null }

  /// The boolean, or nil where the value is of another kind.
  public var bool: Bool? {
    switch node.kind {
    case .true: true
    case .false: false
    default: nil
    }
  }

  /// The number with its source text, or nil where the value is of another kind.
  public var number: JSONNumber? {
    guard node.kind == .number else { return nil }
    return JSONNumber(unchecked: sourceText)
  }

  /// The number as an integer, where it is one exactly (`7`, `7.0`, `70e-1`) and fits.
  public var integer: Int? { number?.integer }

  /// The string, or nil where the value is of another kind.
  ///
  /// Swift compares strings by canonical equivalence; use ``equals(_:)`` where bytes matter.
  public var string: String? {
    guard node.kind == .string else { return nil }
    return unsafe String(
      decoding: UnsafeBufferPointer(start: document.content(of: node), count: Int(node.length)),
      as: UTF8.self)
  }

  /// Whether this is the string `text`, byte by byte.
  public func equals(_ text: String) -> Bool {
    let node = node
    guard node.kind == .string, text.utf8.count == Int(node.length) else { return false }
    var content = unsafe document.content(of: node)
    for byte in text.utf8 {
      guard unsafe content.pointee == byte else { return false }
      unsafe content += 1
    }
    return true
  }

  /// Calls `body` with the bytes of the string; nil where the value is of another kind.
  public func withUTF8<R, E>(_ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R? {
    guard node.kind == .string else { return nil }
    let bytes = unsafe UnsafeBufferPointer(
      start: document.content(of: node), count: Int(node.length))
    return try unsafe body(Span(_unsafeElements: bytes))
  }

  /// Where the value begins.
  public var position: JSONPosition { document.source.position(of: Int(node.offset)) }

  package var node: Node { document.node(index) }

  private var sourceText: String {
    unsafe String(
      decoding: UnsafeBufferPointer(
        start: document.source.base + Int(node.offset), count: Int(node.length)),
      as: UTF8.self)
  }
}

extension JSONValue {
  /// How many elements an array or members an object has; 0 for other kinds.
  public var count: Int { node.isContainer ? Int(node.length) : 0 }

  /// The elements of an array, in order; nothing for other kinds.
  public var elements: Elements { Elements(self) }

  /// The members of an object, in the order of the text; nothing for other kinds.
  public var members: Members { Members(self) }

  /// The value of the member whose name has the bytes of `name`.
  public subscript(name: String) -> JSONValue? {
    member(name.utf8.span)
  }

  /// The value of the member whose name has these bytes.
  func member(_ name: Span<UInt8>) -> JSONValue? {
    guard node.kind == .object else { return nil }
    var index = index + 1
    for _ in 0..<count {
      if document.string(document.node(index), is: name) {
        return JSONValue(document: document, index: index + 1)
      }
      index = document.end(of: index + 1)
    }
    return nil
  }

  /// The element at `position`; nil beyond the end and for other kinds.
  public subscript(position: Int) -> JSONValue? {
    guard node.kind == .array, position >= 0, position < count else { return nil }
    var index = index + 1
    for _ in 0..<position { index = document.end(of: index) }
    return JSONValue(document: document, index: index)
  }

  /// The elements of an array.
  public struct Elements: Sequence, IteratorProtocol, Sendable {
    private let document: JSONDocument
    private var index: Int
    private var rest: Int

    init(_ value: JSONValue) {
      document = value.document
      index = value.index + 1
      rest = value.node.kind == .array ? value.count : 0
    }

    /// The next element.
    public mutating func next() -> JSONValue? {
      guard rest > 0 else { return nil }
      rest -= 1
      defer { index = document.end(of: index) }
      return JSONValue(document: document, index: index)
    }

    /// How many elements are left.
    public var underestimatedCount: Int { rest }
  }

  /// A member of an object.
  public struct Member: Sendable {
    /// The name as a value of its own, which knows its place.
    public let nameValue: JSONValue
    /// The value that the name has.
    public let value: JSONValue

    /// The name; see ``JSONValue/equals(_:)`` for comparing it.
    public var name: String { nameValue.string ?? "" }
  }

  /// The members of an object.
  public struct Members: Sequence, IteratorProtocol, Sendable {
    private let document: JSONDocument
    private var index: Int
    private var rest: Int

    init(_ value: JSONValue) {
      document = value.document
      index = value.index + 1
      rest = value.node.kind == .object ? value.count : 0
    }

    /// The next member.
    public mutating func next() -> Member? {
      guard rest > 0 else { return nil }
      rest -= 1
      defer { index = document.end(of: index + 1) }
      return Member(
        nameValue: JSONValue(document: document, index: index),
        value: JSONValue(document: document, index: index + 1))
    }

    /// How many members are left.
    public var underestimatedCount: Int { rest }
  }
}

extension JSONDocument {
  /// Whether the content of the string node is `text`, byte by byte.
  fileprivate func string(_ node: Node, is text: Span<UInt8>) -> Bool {
    guard Int(node.length) == text.count else { return false }
    let content = unsafe content(of: node)
    for index in text.indices {
      guard unsafe content[index] == text[index] else { return false }
    }
    return true
  }
}
