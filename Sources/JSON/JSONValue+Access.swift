/// Why a value could not be had from a document: the place that was asked for, and what stood there.
public struct JSONAccessError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Code: Hashable, Sendable {
    /// The text is not a pointer.
    case badPointer(JSONPointer.ParseError)
    /// Nothing stands at the place.
    case missing
    /// A value of another kind stands there.
    case wrongKind(expected: JSONValue.Kind, found: JSONValue.Kind)
    /// A number stands there that is no integer, or is beyond `Int`.
    case notAnInteger(String)
  }

  /// What went wrong.
  public let code: Code
  /// The place that was asked for, as it was written.
  public let pointer: String
  /// Where the value stands, or the innermost value that exists on the way to a missing one.
  public let position: JSONPosition

  /// An error of whoever reads a document's members and finds one that won't do.
  package init(code: Code, pointer: String, position: JSONPosition) {
    self.code = code
    self.pointer = pointer
    self.position = position
  }
}

extension JSONAccessError: CustomStringConvertible {
  /// `line:column: pointer: code`, for logs.
  public var description: String { "\(position): \(pointer): \(code)" }
}

extension JSONValue {
  /// The value that `pointer` leads to, or nil where there is none.
  public subscript(pointer: JSONPointer) -> JSONValue? {
    let (value, depth) = follow(pointer)
    return depth == pointer.tokens.count ? value : nil
  }

  /// The value at the pointer `text`; nil where there is none, or the text is no pointer.
  ///
  /// The text is followed as it stands: for pointers that a program has, and asks for often.
  package func found(at text: String) -> JSONValue? {
    let bytes = text.utf8.span
    var (value, start) = (self, 0)
    while start < bytes.count {
      guard bytes[start] == UInt8(ascii: "/") else { return nil }
      var end = start + 1
      while end < bytes.count, bytes[end] != UInt8(ascii: "/") {
        // Escapes are none of the pointers that are asked for often.
        if bytes[end] == UInt8(ascii: "~") { return self[escaped: text] }
        end += 1
      }
      let token = bytes.extracting((start + 1)..<end)
      let next =
        switch value.kind {
        case .object: value.member(token)
        case .array: JSONPointer.position(token).flatMap { value[$0] }
        default: JSONValue?.none
        }
      guard let next else { return nil }
      (value, start) = (next, end)
    }
    return value
  }

  private subscript(escaped text: String) -> JSONValue? {
    (try? JSONPointer(parsing: text)).flatMap { self[$0] }
  }

  /// The value at the pointer `text`.
  ///
  /// - Throws: `badPointer` or `missing`.
  public func value(at text: String) throws(JSONAccessError) -> JSONValue {
    let pointer: JSONPointer
    do throws(JSONPointer.ParseError) {
      pointer = try JSONPointer(parsing: text)
    } catch {
      throw JSONAccessError(code: .badPointer(error), pointer: text, position: position)
    }
    let (value, depth) = follow(pointer)
    guard depth == pointer.tokens.count else {
      throw JSONAccessError(code: .missing, pointer: text, position: value.position)
    }
    return value
  }

  /// The string at the pointer `text`.
  public func string(at text: String) throws(JSONAccessError) -> String {
    let value = try value(at: text)
    guard let string = value.string else { throw value.isNot(.string, text) }
    return string
  }

  /// The number at the pointer `text`.
  public func number(at text: String) throws(JSONAccessError) -> JSONNumber {
    let value = try value(at: text)
    guard let number = value.number else { throw value.isNot(.number, text) }
    return number
  }

  /// The integer at the pointer `text`; `7.0` is one.
  public func integer(at text: String) throws(JSONAccessError) -> Int {
    let value = try value(at: text)
    guard let number = value.number else { throw value.isNot(.number, text) }
    guard let integer = number.integer else {
      throw JSONAccessError(
        code: .notAnInteger(number.text), pointer: text, position: value.position)
    }
    return integer
  }

  /// The boolean at the pointer `text`.
  public func bool(at text: String) throws(JSONAccessError) -> Bool {
    let value = try value(at: text)
    guard let bool = value.bool else { throw value.isNot(.boolean, text) }
    return bool
  }

  /// The elements of the array at the pointer `text`.
  public func array(at text: String) throws(JSONAccessError) -> [JSONValue] {
    let value = try value(at: text)
    guard value.kind == .array else { throw value.isNot(.array, text) }
    return Array(value.elements)
  }

  /// The object at the pointer `text`, as a value.
  public func object(at text: String) throws(JSONAccessError) -> JSONValue {
    let value = try value(at: text)
    guard value.kind == .object else { throw value.isNot(.object, text) }
    return value
  }

  private func isNot(_ kind: Kind, _ pointer: String) -> JSONAccessError {
    JSONAccessError(
      code: .wrongKind(expected: kind, found: self.kind), pointer: pointer, position: position)
  }

  /// Follows the tokens as far as there are values; returns the last one and how many were followed.
  private func follow(_ pointer: JSONPointer) -> (JSONValue, Int) {
    var value = self
    for (depth, token) in pointer.tokens.enumerated() {
      let next =
        switch value.kind {
        case .object: value[token]
        case .array: JSONPointer.position(token).flatMap { value[$0] }
        default: JSONValue?.none
        }
      guard let next else { return (value, depth) }
      value = next
    }
    return (value, pointer.tokens.count)
  }

  /// The pointer that leads here from the document's root.
  public var pointer: JSONPointer {
    var tokens: [String] = []
    var place = document.root
    while place.index != index {
      guard let (token, next) = place.child(holding: index) else { break }
      tokens.append(token)
      place = next
    }
    return JSONPointer(tokens: tokens)
  }

  /// The member or element that is, or holds, the value at `index`; a name stands for its member.
  private func child(holding index: Int) -> (String, JSONValue)? {
    for (position, element) in elements.enumerated() where document.end(of: element.index) > index {
      return (String(position), element)
    }
    for member in members where document.end(of: member.value.index) > index {
      let isName = member.nameValue.index == index
      return (member.name, isName ? member.nameValue : member.value)
    }
    return nil
  }
}
