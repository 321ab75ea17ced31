/// Writes values as RFC 8259 text, the same bytes for the same value.
///
/// Numbers keep their source text and members their order. Only `"`, `\` and what is below U+0020
/// is escaped, unless ``Escaping/visible`` is asked for; `/` never is.
public struct JSONWriter: Sendable {
  /// How the text is laid out.
  public enum Layout: Sendable {
    /// No white space at all.
    case compact
    /// A member or element a line, indented by two spaces, with a line feed at the end.
    case pretty
  }

  /// Which characters of strings are escaped beyond those that must be.
  public enum Escaping: Sendable {
    /// None.
    case minimal
    /// What a terminal would obey and not show: DEL, C1 controls, bidirectional and other format
    /// controls, line and paragraph separators.
    case visible
  }

  private let layout: Layout
  private let escaping: Escaping
  private var output: [UInt8] = []
  private var depth = 0

  private init(_ layout: Layout, _ escaping: Escaping) {
    self.layout = layout
    self.escaping = escaping
  }

  /// The text of a tree.
  public static func bytes(
    of tree: JSONTree, layout: Layout = .compact, escaping: Escaping = .minimal
  ) -> [UInt8] {
    var writer = JSONWriter(layout, escaping)
    writer.write(tree)
    return writer.finished()
  }

  /// The text of a document's value.
  public static func bytes(
    of value: JSONValue, layout: Layout = .compact, escaping: Escaping = .minimal
  ) -> [UInt8] {
    var writer = JSONWriter(layout, escaping)
    writer.write(value)
    return writer.finished()
  }

  private consuming func finished() -> [UInt8] {
    if layout == .pretty { output.append(UInt8(ascii: "\n")) }
    return output
  }

  private mutating func write(_ tree: JSONTree) {
    switch tree {
    case .null: write("null")
    case .bool(let value): write(value ? "true" : "false")
    case .number(let value): write(value.text)
    case .string(let value): writeString(value)
    case .array(let elements):
      writeContainer("[", "]", elements) { writer, element in writer.write(element) }
    case .object(let object):
      writeContainer("{", "}", object.members) { writer, member in
        writer.writeName(member.name)
        writer.write(member.value)
      }
    }
  }

  private mutating func write(_ value: JSONValue) {
    switch value.kind {
    case .null: write("null")
    case .boolean: write(value.bool == true ? "true" : "false")
    case .number: write(value.number?.text ?? "null")
    case .string: writeString(value.string ?? "")
    case .array:
      writeContainer("[", "]", value.elements) { writer, element in writer.write(element) }
    case .object:
      writeContainer("{", "}", value.members) { writer, member in
        writer.writeName(member.name)
        writer.write(member.value)
      }
    }
  }

  private mutating func writeContainer<Items: Sequence>(
    _ start: String, _ end: String, _ items: Items,
    _ body: (inout JSONWriter, Items.Element) -> Void
  ) {
    write(start)
    depth += 1
    var isEmpty = true
    for item in items {
      if !isEmpty { write(",") }
      isEmpty = false
      breakLine()
      body(&self, item)
    }
    depth -= 1
    if !isEmpty { breakLine() }
    write(end)
  }

  private mutating func writeName(_ name: String) {
    writeString(name)
    write(layout == .pretty ? ": " : ":")
  }

  private mutating func breakLine() {
    guard layout == .pretty else { return }
    output.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { write("  ") }
  }

  private mutating func write(_ text: String) { output.append(contentsOf: text.utf8) }

  private mutating func writeString(_ text: String) {
    output.append(UInt8(ascii: "\""))
    switch escaping {
    case .minimal: for byte in text.utf8 { writeByte(byte) }
    case .visible:
      for scalar in text.unicodeScalars {
        if scalar.value >= 0x7F, scalar.isInvisibleControl {
          writeCodeUnits(scalar)
        } else {
          for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { writeByte(byte) }
        }
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  private mutating func writeByte(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): write("\\\"")
    case UInt8(ascii: "\\"): write("\\\\")
    case 0x08: write("\\b")
    case 0x09: write("\\t")
    case 0x0A: write("\\n")
    case 0x0C: write("\\f")
    case 0x0D: write("\\r")
    case 0..<0x20: writeCodeUnit(UInt16(byte))
    default: output.append(byte)
    }
  }

  private mutating func writeCodeUnits(_ scalar: Unicode.Scalar) {
    for unit in Character(scalar).utf16 { writeCodeUnit(unit) }
  }

  private mutating func writeCodeUnit(_ unit: UInt16) {
    let digits = String(unit, radix: 16)
    write("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
  }
}

extension Unicode.Scalar {
  /// Whether a terminal may obey this character, or hide it, instead of showing it.
  ///
  /// General categories Cc and Cf (among them all bidirectional controls, the zero-width characters,
  /// the byte order mark and the tag characters) and the line and paragraph separators.
  package var isInvisibleControl: Bool {
    // The block of tags, of which some are not assigned.
    if (0xE0000...0xE007F).contains(value) { return true }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
