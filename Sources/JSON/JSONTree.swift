/// A JSON value that can be built and changed; ``JSONDocument`` is for reading.
public indirect enum JSONTree: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number with the text that it is written with.
  case number(JSONNumber)
  /// A string.
  case string(String)
  /// An array's elements.
  case array([JSONTree])
  /// An object's members.
  case object(JSONObject)
}

extension JSONTree {
  /// Copies a value out of its document.
  public init(_ value: JSONValue) {
    switch value.kind {
    case .null: self = .null
    case .boolean: self = .bool(value.bool ?? false)
    case .number: self = .number(value.number ?? 0)
    case .string: self = .string(value.string ?? "")
    case .array: self = .array(value.elements.map { JSONTree($0) })
    case .object:
      self = .object(JSONObject(unchecked: value.members.map { ($0.name, JSONTree($0.value)) }))
    }
  }

  /// The member `name` of an object; nil where there is none, and for other kinds.
  ///
  /// Setting a member of another kind of value has no effect.
  public subscript(name: String) -> JSONTree? {
    get {
      guard case .object(let object) = self else { return nil }
      return object[name]
    }
    set {
      guard case .object(var object) = self else { return }
      object[name] = newValue
      self = .object(object)
    }
  }
}

extension JSONTree: Equatable {
  /// Equality of JSON Schema: numbers by what they mean, strings byte by byte, objects whatever the
  /// order of their members.
  public static func == (left: JSONTree, right: JSONTree) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let one), .bool(let other)): one == other
    case (.number(let one), .number(let other)): one == other
    case (.string(let one), .string(let other)): one.utf8.elementsEqual(other.utf8)
    case (.array(let one), .array(let other)): one == other
    case (.object(let one), .object(let other)): one == other
    default: false
    }
  }
}

extension JSONTree: ExpressibleByStringLiteral, ExpressibleByStringInterpolation,
  ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A number.
  public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
  /// `null`.
  public init(nilLiteral: ()) { self = .null }
  /// An array.
  public init(arrayLiteral elements: JSONTree...) { self = .array(elements) }
  /// An object with its members in the order of the literal; of equal names the last value stays.
  public init(dictionaryLiteral elements: (String, JSONTree)...) {
    self = .object(JSONObject(elements))
  }
}

/// The members of an object in their order; names are told apart byte by byte.
public struct JSONObject: Sendable {
  /// Name and value of each member.
  public private(set) var members: [(name: String, value: JSONTree)]

  /// An object; of members with equal names the first place and the last value stay.
  public init(_ members: [(String, JSONTree)] = []) {
    self.members = []
    var places: [[UInt8]: Int] = [:]
    for (name, value) in members {
      if let place = places[Array(name.utf8)] {
        self.members[place].value = value
      } else {
        places[Array(name.utf8)] = self.members.count
        self.members.append((name: name, value: value))
      }
    }
  }

  /// An object whose names are known to differ.
  init(unchecked members: [(String, JSONTree)]) {
    self.members = members.map { (name: $0.0, value: $0.1) }
  }

  /// The value of a member; setting nil removes it, a new name goes to the end.
  public subscript(name: String) -> JSONTree? {
    get { position(of: name).map { members[$0].value } }
    set {
      switch (position(of: name), newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.append((name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  private func position(of name: String) -> Int? {
    members.firstIndex { $0.name.utf8.elementsEqual(name.utf8) }
  }
}

extension JSONObject: Equatable {
  /// Equality without regard to order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    guard left.members.count == right.members.count else { return false }
    var values: [[UInt8]: JSONTree] = [:]
    for member in right.members { values[Array(member.name.utf8)] = member.value }
    return left.members.allSatisfy { values[Array($0.name.utf8)] == $0.value }
  }
}
