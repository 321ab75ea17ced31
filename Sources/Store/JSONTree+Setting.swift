package import JSON

extension JSONTree {
  /// The most elements that a list may be lengthened to by naming a place in it.
  private static let mostElements = 10_000

  /// Sets the value at a pointer; objects on the way are made where nothing is.
  ///
  /// In a list, the position after the last element, or `-`, adds one. Where nothing is, a position
  /// 0 or `-` makes a list, and any other token an object.
  ///
  /// - Parameters:
  ///   - value: Nil takes the member or element away.
  ///   - pointer: The place.
  /// - Returns: False where the way leads through a text, number or truth value, or beyond the end
  ///   of a list.
  package mutating func set(_ value: JSONTree?, at pointer: JSONPointer) -> Bool {
    set(value, pointer.tokens[...])
  }

  private mutating func set(_ value: JSONTree?, _ tokens: ArraySlice<String>) -> Bool {
    guard let token = tokens.first else {
      guard let value else { return false }
      self = value
      return true
    }
    if case .null = self {
      self = token == "-" || token == "0" ? .array([]) : .object(JSONObject())
    }
    switch self {
    case .object(var object):
      if tokens.count == 1 {
        object[token] = value
      } else {
        var member = object[token] ?? .null
        guard member.set(value, tokens.dropFirst()) else { return false }
        object[token] = member
      }
      self = .object(object)
      return true
    case .array(let elements): return setElement(value, tokens, elements)
    default: return false
    }
  }

  private mutating func setElement(
    _ value: JSONTree?, _ tokens: ArraySlice<String>, _ old: [JSONTree]
  ) -> Bool {
    var elements = old
    guard let token = tokens.first,
      let place = token == "-" ? elements.count : JSONPointer.position(token),
      place <= elements.count, place < Self.mostElements
    else { return false }
    if tokens.count == 1, value == nil {
      guard place < elements.count else { return false }
      elements.remove(at: place)
    } else {
      var element = place < elements.count ? elements[place] : .null
      guard element.set(value, tokens.dropFirst()) else { return false }
      if place < elements.count { elements[place] = element } else { elements.append(element) }
    }
    self = .array(elements)
    return true
  }

  /// The tree as a document.
  ///
  /// - Throws: `formMissing` beyond the reader's limits: a form is far below them.
  func document() throws(StoreError) -> JSONDocument {
    do throws(JSONError) {
      return try JSONDocument(parsing: JSONWriter.bytes(of: self, layout: .pretty))
    } catch {
      throw StoreError(.badPointer).with { $0.json = error }
    }
  }
}
