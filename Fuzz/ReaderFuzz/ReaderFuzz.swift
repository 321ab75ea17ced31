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
    require(error.position.offset <= count && error.position.line >= 1)
    return 0
  }
  require(document.text == bytes)
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
  guard let again = try? JSONDocument(parsing: text).root else { fatalError("not JSON") }
  require(again == value && again.hashValue == value.hashValue)
  require(JSONTree(again) == JSONTree(value))
  require(JSONDifference(from: value, to: again).changes.isEmpty)
}

/// Visits each value: its pointer must lead back to it, its parts must be as many as it says.
private func walk(_ value: JSONValue) {
  let text = value.pointer.description
  let back = try? value.document.root.value(at: text)
  require(back?.index == value.index, "pointer does not lead back")
  switch value.kind {
  case .null: require(value.isNull)
  case .boolean: require(value.bool != nil)
  case .number: walk(value.number)
  case .string: require(value.string.map { value.equals($0) } == true)
  case .array:
    require(Array(value.elements).count == value.count)
    for element in value.elements { walk(element) }
  case .object:
    require(Array(value.members).count == value.count)
    for member in value.members {
      require(value[member.name]?.index == member.value.index)
      walk(member.value)
    }
  }
}

private func walk(_ number: JSONNumber?) {
  guard let number else { fatalError("no number") }
  require(number == JSONNumber(number.text) && !(number < number))
  require(number.isMultiple(of: 1) == number.isIntegral)
  require(number.isMultiple(of: number) == (number != 0))
  if let integer = number.integer { require(JSONNumber(integer) == number) }
}

/// Traps, with the line and a reason for the log, where `condition` does not hold.
private func require(
  _ condition: Bool, _ reason: @autoclosure () -> String = "broken promise", line: UInt = #line
) {
  if !condition { fatalError(reason(), line: line) }
}
