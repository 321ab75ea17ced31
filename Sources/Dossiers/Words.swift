internal import JSON

/// A text of the data in both languages.
package struct Words: Hashable, Sendable {
  package let vietnamese: String
  package let english: String

  package init(vietnamese: String, english: String) {
    self.vietnamese = vietnamese
    self.english = english
  }

  init(_ value: JSONValue) throws(JSONAccessError) {
    vietnamese = try value.string(at: "/vi")
    english = try value.string(at: "/en")
  }
}

/// How sure the data are of something.
package enum Confidence: String, CaseIterable, Sendable {
  case high, medium, low
}

/// What of an edition isn't known.
package enum UnknownParts: Hashable, Sendable {
  case nothing
  case everything
  case some([String])
}

extension JSONValue {
  /// A member's words; nil where there is none.
  func words(_ name: String) throws(JSONAccessError) -> Words? {
    guard let value = self[name] else { return nil }
    return try Words(value)
  }

  /// The texts of an array; nothing where there is none.
  func texts(_ name: String) -> [String] { self[name]?.elements.compactMap(\.string) ?? [] }

  /// The values of an array made by `body`; nothing where there is none.
  func list<Item>(
    _ name: String, _ body: (JSONValue) throws(JSONAccessError) -> Item
  ) throws(JSONAccessError) -> [Item] {
    var items: [Item] = []
    guard let list = self[name] else { return [] }
    for element in list.elements { items.append(try body(element)) }
    return items
  }

  /// One of an enumeration's names; nil where the member isn't there.
  func choice<Choice: RawRepresentable>(
    _ name: String, _: Choice.Type = Choice.self
  ) throws(JSONAccessError) -> Choice? where Choice.RawValue == String {
    guard let value = self[name] else { return nil }
    guard let choice = value.string.flatMap(Choice.init(rawValue:)) else {
      throw JSONAccessError(code: .missing, pointer: "/\(name)", position: value.position)
    }
    return choice
  }

  /// A member that must be there and is one of an enumeration's names.
  func needed<Choice: RawRepresentable>(
    _ name: String, _: Choice.Type = Choice.self
  ) throws(JSONAccessError) -> Choice where Choice.RawValue == String {
    guard let choice = try choice(name, Choice.self) else {
      throw JSONAccessError(code: .missing, pointer: "/\(name)", position: position)
    }
    return choice
  }

  /// A member that must be there and that `body` takes.
  func needed<Item>(
    _ name: String, _ body: (String) -> Item?
  ) throws(JSONAccessError) -> Item {
    let value = try value(at: "/\(name)")
    guard let item = value.string.flatMap(body) else {
      throw JSONAccessError(code: .missing, pointer: "/\(name)", position: value.position)
    }
    return item
  }

  var unknownParts: UnknownParts {
    guard let value = self["unknown"] else { return .nothing }
    return value.bool == true ? .everything : .some(value.elements.compactMap(\.string))
  }
}
