/// One entry of a document's tape: 16 bytes for a value, or for a member's name.
///
/// A document is the sequence of its nodes in the order of the text. An object's node is followed
/// by its members (a name's node, then the value's nodes), an array's by its elements.
@usableFromInline package struct Node: BitwiseCopyable {
  /// What a node is; the raw values index tables, so their order matters.
  @usableFromInline package enum Kind: UInt8, BitwiseCopyable, Sendable {
    case null, `false`, `true`, number, string, array, object
  }

  /// Where the value begins in the source.
  @usableFromInline package var offset: UInt32
  /// Bytes of a number's text or of a string's content; members or elements of a container.
  @usableFromInline package var length: UInt32
  /// A container's: the index after its last node; a string's: its hash, or, where it was written
  /// with escapes, the place of its content in the document's unescaped bytes.
  @usableFromInline package var link: UInt32
  @usableFromInline package var kind: Kind
  @usableFromInline package var traits: Traits

  /// What the reader noticed on the way.
  @usableFromInline package struct Traits: OptionSet, BitwiseCopyable, Sendable {
    @usableFromInline package let rawValue: UInt8
    @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A string that was written with escapes.
    @inlinable package static var escaped: Traits { Traits(rawValue: 1) }
    /// A number written as a sign and at most 18 digits: its value fits `Int64`.
    @inlinable package static var smallInteger: Traits { Traits(rawValue: 2) }
    /// A string whose hash was worked out: a member's name, written without escapes.
    @inlinable package static var hashed: Traits { Traits(rawValue: 4) }
  }

  @inlinable package init(
    offset: Int, length: Int, link: UInt32, kind: Kind, traits: Traits = []
  ) {
    self.offset = UInt32(truncatingIfNeeded: offset)
    self.length = UInt32(truncatingIfNeeded: length)
    self.link = link
    self.kind = kind
    self.traits = traits
  }

  @inlinable package var isContainer: Bool { kind.rawValue >= Kind.array.rawValue }
}

/// A growing run of nodes, handed to the document when it is whole.
@safe struct NodeBuffer: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Node>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = max(capacity, 16)
    unsafe base = Self.allocate(self.capacity)
  }

  deinit { unsafe Block.free(base) }

  subscript(index: Int) -> Node {
    @inline(__always) get {
      assert(index < count)
      return unsafe base[index]
    }
  }

  @inline(__always) mutating func append(_ node: Node) {
    if count == capacity { grow() }
    unsafe base[count] = node
    count += 1
  }

  /// Completes a container: its size, and where the next value begins.
  @inline(__always) mutating func close(_ index: Int, members: Int) {
    assert(index < count)
    unsafe base[index].length = UInt32(truncatingIfNeeded: members)
    unsafe base[index].link = UInt32(truncatingIfNeeded: count)
  }

  @inline(never) private mutating func grow() {
    let larger = unsafe Self.allocate(capacity * 2)
    unsafe larger.update(from: base, count: count)
    unsafe Block.free(base)
    unsafe base = larger
    capacity *= 2
  }

  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Node> {
    unsafe Block.allocate(capacity * MemoryLayout<Node>.stride).assumingMemoryBound(to: Node.self)
  }

  /// Gives the nodes away; the caller frees them with ``Block/free(_:)``.
  consuming func release() -> (UnsafeMutablePointer<Node>, Int) {
    let result = unsafe (base, count)
    discard self
    return unsafe result
  }
}
