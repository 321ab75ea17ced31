import JSON

/// Reads the bytes with small limits; what is accepted is written, read again and compared.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let limits = JSONLimits(bytes: 1 << 16, depth: 24, members: 500, numberLength: 100)
  let document: JSONDocument
  do throws(JSONError) {
    document = try JSONDocument(parsing: bytes, limits: limits)
  } catch {
    precondition(error.position.offset <= count && error.position.line >= 1)
    return 0
  }
  precondition(document.text == bytes)
  walk(document.root)
  for layout in [JSONWriter.Layout.compact, .pretty] {
    for escaping in [JSONWriter.Escaping.minimal, .visible] {
      check(document.root, JSONWriter.bytes(of: document.root, layout: layout, escaping: escaping))
    }
  }
  check(document.root, JSONWriter.bytes(of: JSONTree(document.root)))
  return 0
}

/// Traps where `text` is not the text of a value equal to `value`, or is not stable.
private func check(_ value: JSONValue, _ text: [UInt8]) {
  guard let again = try? JSONDocument(parsing: text).root else { preconditionFailure("not JSON") }
  precondition(again == value && again.hashValue == value.hashValue)
  precondition(JSONTree(again) == JSONTree(value))
  precondition(JSONDifference(from: value, to: again).changes.isEmpty)
}

/// Visits each value: its pointer must lead back to it, its parts must be as many as it says.
private func walk(_ value: JSONValue) {
  let text = value.pointer.description
  let back = try? value.document.root.value(at: text)
  precondition(back?.index == value.index, "pointer does not lead back")
  switch value.kind {
  case .null: precondition(value.isNull)
  case .boolean: precondition(value.bool != nil)
  case .number: walk(value.number)
  case .string: precondition(value.string.map { value.equals($0) } == true)
  case .array:
    precondition(Array(value.elements).count == value.count)
    for element in value.elements { walk(element) }
  case .object:
    precondition(Array(value.members).count == value.count)
    for member in value.members {
      precondition(value[member.name]?.index == member.value.index)
      walk(member.value)
    }
  }
}

private func walk(_ number: JSONNumber?) {
  guard let number else { preconditionFailure("no number") }
  precondition(number == JSONNumber(number.text) && !(number < number))
  precondition(number.isMultiple(of: 1) == number.isIntegral)
  precondition(number.isMultiple(of: number) == (number != 0))
  if let integer = number.integer { precondition(JSONNumber(integer) == number) }
}
