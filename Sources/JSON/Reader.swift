#if canImport(Glibc)
  internal import Glibc
#endif

/// The strict reader of RFC 8259: one pass over the bytes, no recursion, a tape of nodes as result.
@safe struct Reader: ~Copyable {
  let source: Source
  let base: UnsafePointer<UInt8>
  let count: Int
  let limits: JSONLimits
  var nodes: NodeBuffer
  /// The content of the strings that were written with escapes.
  var unescaped: [UInt8] = []
  var offset = 0
  /// The innermost container that is open.
  private var current = Container(node: 0, isObject: false)
  /// The containers around it, outermost first; the first stands for the text itself.
  private var outer: [Container] = []

  /// A container whose end has not been met yet.
  private struct Container {
    let node: Int
    let isObject: Bool
    var members = 0
    /// One bit for each name's hash seen: a clear bit says that a name is new.
    var seen: UInt64 = 0
  }

  init(_ source: Source, limits: JSONLimits) {
    self.source = source
    unsafe base = source.base
    count = source.count
    self.limits = limits
    nodes = NodeBuffer(capacity: source.count / 12)
  }

  /// Reads the whole text.
  mutating func read() throws(JSONError) {
    guard source.isUTF8 else {
      let fault = unsafe UTF8Check.firstFault(source.bytes)
      throw failure(.invalidUTF8, at: fault, found: hexadecimal(byteAt: fault))
    }
    guard !startsWithByteOrderMark else { throw failure(.byteOrderMark, at: 0) }
    skipSpace()
    guard offset < count else { throw failure(.emptyText, at: offset) }
    try readValues()
    skipSpace()
    guard offset == count else {
      throw failure(.trailingData, at: offset, found: character(at: offset))
    }
  }

  /// Reads values until the outermost one is complete.
  private mutating func readValues() throws(JSONError) {
    while true {
      let opened = try readValueStart()
      if opened { continue }
      // A value is complete: go on in its container, or close containers that end here.
      while true {
        guard !outer.isEmpty else { return }
        skipSpace()
        let byte = unsafe base[offset]
        if byte == UInt8(ascii: ",") {
          offset += 1
          skipSpace()
          try readNext()
          break
        }
        guard byte == (current.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
          throw misplaced()
        }
        offset += 1
        try close()
      }
    }
  }

  /// After a comma: checks that an element or member follows, and reads a member's name.
  private mutating func readNext() throws(JSONError) {
    let byte = unsafe base[offset]
    if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
      throw failure(.trailingComma, at: offset, found: character(at: offset))
    }
    if current.isObject { try readName() } else { try countMember() }
  }

  /// Reads a scalar whole (false), or a container's opening up to its first value (true); an empty
  /// container counts as whole.
  @inline(__always)
  private mutating func readValueStart() throws(JSONError) -> Bool {
    switch unsafe base[offset] {
    case UInt8(ascii: "\""): try readString(isName: false)
    case UInt8(ascii: "{"): return try openContainer(.object, end: UInt8(ascii: "}"))
    case UInt8(ascii: "["): return try openContainer(.array, end: UInt8(ascii: "]"))
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): try readNumber()
    case UInt8(ascii: "t"): try readLiteral("true", .true)
    case UInt8(ascii: "f"): try readLiteral("false", .false)
    case UInt8(ascii: "n"): try readLiteral("null", .null)
    default: throw misplacedValue()
    }
    return false
  }

  private mutating func openContainer(_ kind: Node.Kind, end: UInt8) throws(JSONError) -> Bool {
    guard outer.count < limits.depth else {
      throw failure(.tooDeep, at: offset, limit: limits.depth)
    }
    let index = nodes.count
    nodes.append(Node(offset: offset, length: 0, link: 0, kind: kind))
    offset += 1
    skipSpace()
    if unsafe base[offset] == end {
      offset += 1
      nodes.close(index, members: 0)
      return false
    }
    outer.append(current)
    current = Container(node: index, isObject: kind == .object)
    if kind == .object { try readName() } else { try countMember() }
    return true
  }

  private mutating func close() throws(JSONError) {
    let container = current
    current = outer.removeLast()
    nodes.close(container.node, members: container.members)
    if container.isObject && container.members > DuplicateNames.pairwise {
      try DuplicateNames.check(container.node, reader: self)
    }
  }

  @inline(__always)
  private mutating func countMember() throws(JSONError) {
    current.members += 1
    guard current.members <= limits.members else {
      throw failure(.tooManyMembers, at: offset, limit: limits.members)
    }
  }

  /// Reads a member's name and its colon, up to the value.
  @inline(__always)
  private mutating func readName() throws(JSONError) {
    guard unsafe base[offset] == UInt8(ascii: "\"") else { throw misplaced() }
    try countMember()
    let index = nodes.count
    try readString(isName: true)
    try refuseTwin(index)
    skipSpace()
    guard unsafe base[offset] == UInt8(ascii: ":") else { throw misplaced() }
    offset += 1
    skipSpace()
  }

  /// Looks for an earlier member with the same name, in objects that are still small.
  @inline(__always)
  private mutating func refuseTwin(_ index: Int) throws(JSONError) {
    guard current.members <= DuplicateNames.pairwise else { return }
    let bit = UInt64(1) << UInt64(hash(ofString: index) >> 26)
    if current.seen & bit != 0,
      let twin = DuplicateNames.twin(of: index, in: current.node, reader: self)
    {
      throw duplicate(index, of: twin)
    }
    current.seen |= bit
  }

  private mutating func readLiteral(_ text: StaticString, _ kind: Node.Kind) throws(JSONError) {
    let length = text.utf8CodeUnitCount
    guard unsafe memcmp(base + offset, text.utf8Start, length) == 0 else { throw misplaced() }
    nodes.append(Node(offset: offset, length: length, link: 0, kind: kind))
    offset += length
  }

  @inline(__always) private mutating func skipSpace() {
    while true {
      switch unsafe base[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        offset += 1
      default: return
      }
    }
  }
}

extension Reader {
  private var startsWithByteOrderMark: Bool {
    unsafe count >= 3 && base[0] == 0xEF && base[1] == 0xBB && base[2] == 0xBF
  }

  /// The content of the string node at `index`.
  func content(ofString index: Int) -> [UInt8] {
    let node = nodes[index]
    if node.traits.contains(.escaped) {
      return Array(unescaped[Int(node.link)..<Int(node.link) + Int(node.length)])
    }
    return unsafe Array(
      UnsafeBufferPointer(start: base + Int(node.offset) + 1, count: Int(node.length)))
  }

  @inline(__always)
  func hash(ofString index: Int) -> UInt32 {
    let node = nodes[index]
    return node.traits.contains(.escaped) ? hash(ofEscaped: index) : node.link
  }

  @inline(never)
  private func hash(ofEscaped index: Int) -> UInt32 {
    // The zeros let contentHash read eight bytes of a shorter string.
    let padded = content(ofString: index) + [0, 0, 0, 0, 0, 0, 0, 0]
    return unsafe padded.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      return unsafe contentHash(start, bytes.count - 8)
    }
  }

  func failure(
    _ code: JSONError.Code, at offset: Int, found: String = "", limit: Int? = nil
  ) -> JSONError {
    JSONError(code, at: source.position(of: offset), found: found, limit: limit)
  }

  func duplicate(_ index: Int, of earlier: Int) -> JSONError {
    JSONError(
      .duplicateName, at: source.position(of: Int(nodes[index].offset)),
      found: String(decoding: content(ofString: index), as: UTF8.self),
      earlier: source.position(of: Int(nodes[earlier].offset)))
  }

  /// What is wrong with the character where the grammar wants another, or the end.
  func misplaced() -> JSONError {
    guard offset < count else { return failure(.unexpectedEnd, at: count) }
    return failure(.unexpectedCharacter, at: offset, found: character(at: offset))
  }

  /// What is wrong where a value should begin: `.5` and `+1` are meant as numbers.
  func misplacedValue() -> JSONError {
    let error = misplaced()
    guard error.found == "." || error.found == "+" else { return error }
    return failure(.invalidNumber, at: offset, found: error.found)
  }

  /// The character at `offset`, of a text that is known to be UTF-8.
  func character(at offset: Int) -> String {
    guard offset < count, let length = unsafe UTF8Check.sequenceLength(source.bytes, at: offset)
    else { return "" }
    return unsafe String(
      decoding: UnsafeBufferPointer(start: base + offset, count: length), as: UTF8.self)
  }

  private func hexadecimal(byteAt offset: Int) -> String {
    guard offset < count else { return "" }
    let digits = unsafe String(base[offset], radix: 16, uppercase: true)
    return "0x" + digits
  }
}
