#if canImport(Glibc)
  internal import Glibc
#endif

extension JSONValue: Equatable {
  /// Equality of JSON Schema (draft 2020-12, core §4.2.2): numbers by what they mean, strings byte by
  /// byte, arrays element by element, objects whatever the order of their members.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    left.document.equal(left.index, right.document, right.index)
  }
}

extension JSONValue: Hashable {
  /// Hashes so that equal values hash alike.
  public func hash(into hasher: inout Hasher) { document.hash(index, into: &hasher) }
}

extension JSONDocument {
  /// Whether the value at `index` equals the value at `otherIndex` of `other`.
  package func equal(_ index: Int, _ other: JSONDocument, _ otherIndex: Int) -> Bool {
    let (left, right) = (node(index), other.node(otherIndex))
    guard left.kind == right.kind else { return false }
    switch left.kind {
    case .null, .true, .false: return true
    case .string: return equalContent(left, other, right)
    case .number: return equalNumbers(left, other, right)
    case .array: return equalElements(index, other, otherIndex)
    case .object: return equalMembers(index, other, otherIndex)
    }
  }

  package func equalContent(_ left: Node, _ other: JSONDocument, _ right: Node) -> Bool {
    unsafe left.length == right.length
      && memcmp(content(of: left), other.content(of: right), Int(left.length)) == 0
  }

  private func equalNumbers(_ left: Node, _ other: JSONDocument, _ right: Node) -> Bool {
    if left.traits.contains(.smallInteger) && right.traits.contains(.smallInteger) {
      return smallInteger(left) == other.smallInteger(right)
    }
    return decimal(left) == other.decimal(right)
  }

  private func equalElements(_ index: Int, _ other: JSONDocument, _ otherIndex: Int) -> Bool {
    guard node(index).length == other.node(otherIndex).length else { return false }
    var (left, right) = (index + 1, otherIndex + 1)
    for _ in 0..<node(index).length {
      guard equal(left, other, right) else { return false }
      (left, right) = (end(of: left), other.end(of: right))
    }
    return true
  }

  private func equalMembers(_ index: Int, _ other: JSONDocument, _ otherIndex: Int) -> Bool {
    guard node(index).length == other.node(otherIndex).length else { return false }
    let table = other.nameTable(of: otherIndex)
    var name = index + 1
    for _ in 0..<node(index).length {
      guard
        let twin = other.value(
          named: node(name), of: self, in: otherIndex, table: table),
        equal(name + 1, other, twin)
      else { return false }
      name = end(of: name + 1)
    }
    return true
  }

  /// For objects too large to be searched member by member: where each name stands.
  private func nameTable(of object: Int) -> [[UInt8]: Int]? {
    guard node(object).length > 32 else { return nil }
    var table: [[UInt8]: Int] = [:]
    var name = object + 1
    for _ in 0..<node(object).length {
      table[bytes(ofString: node(name))] = name + 1
      name = end(of: name + 1)
    }
    return table
  }

  /// The index of the value that the object has under a name of `owner`.
  private func value(
    named key: Node, of owner: JSONDocument, in object: Int, table: [[UInt8]: Int]?
  ) -> Int? {
    if let table { return table[owner.bytes(ofString: key)] }
    var name = object + 1
    for _ in 0..<node(object).length {
      if equalContent(node(name), owner, key) { return name + 1 }
      name = end(of: name + 1)
    }
    return nil
  }

  package func bytes(ofString node: Node) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: content(of: node), count: Int(node.length)))
  }

  /// The value of a number node with the trait ``Node/Traits/smallInteger``.
  @inlinable
  package func smallInteger(_ node: Node) -> Int64 {
    var digits = unsafe source.base + Int(node.offset)
    let end = unsafe digits + Int(node.length)
    let isNegative = unsafe digits.pointee == UInt8(ascii: "-")
    if isNegative { unsafe digits += 1 }
    var value: Int64 = 0
    while unsafe digits < end {
      unsafe value = value &* 10 &+ Int64(digits.pointee &- UInt8(ascii: "0"))
      unsafe digits += 1
    }
    return isNegative ? -value : value
  }

  package func decimal(_ node: Node) -> DecimalNumber {
    unsafe DecimalNumber(
      UnsafeBufferPointer(start: source.base + Int(node.offset), count: Int(node.length)))
  }

  /// Hashes the value at `index`; the members of an object without regard to their order.
  package func hash(_ index: Int, into hasher: inout Hasher) {
    let node = node(index)
    hasher.combine(node.kind)
    switch node.kind {
    case .null, .true, .false: break
    case .number: decimal(node).hash(into: &hasher)
    case .string:
      // The length, so that no string imitates two.
      hasher.combine(node.length)
      unsafe hasher.combine(
        bytes: UnsafeRawBufferPointer(start: content(of: node), count: Int(node.length)))
    case .array:
      hasher.combine(node.length)
      var element = index + 1
      for _ in 0..<node.length {
        hash(element, into: &hasher)
        element = end(of: element)
      }
    case .object:
      var sum = 0
      var name = index + 1
      for _ in 0..<node.length {
        var member = Hasher()
        hash(name, into: &member)
        hash(name + 1, into: &member)
        sum &+= member.finalize()
        name = end(of: name + 1)
      }
      hasher.combine(sum)
    }
  }
}
