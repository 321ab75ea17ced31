internal import JSON

/// The texts of one form, in its order: gone through once, for all rules that look at texts.
struct FormTexts: Sendable {
  /// The form itself.
  let form: Passage
  /// What its `$schema` says that it is.
  let edition: FormEdition?
  /// Those that have a trait, and what is written of places.
  let texts: [WrittenText]

  init(_ form: Passage) {
    var reader = TextReader()
    if let value = form.value { reader.read(value, form.trail) }
    self.form = form
    edition = form["/$schema"].writtenText.flatMap { FormEdition(schema: $0) }
    texts = reader.texts
  }
}

/// A text of a form, with what was seen of it in passing.
struct WrittenText: Sendable {
  /// Where it stands.
  let trail: Trail
  let value: JSONValue
  let traits: Traits

  /// What rules ask of texts first.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8

    /// A byte above 0x7F.
    static let isUnicode = Traits(rawValue: 1)
    /// Four digits in a row: no date is without a year.
    static let hasYear = Traits(rawValue: 2)
    /// Such a year, and what stands between the parts of a date in a sentence.
    static let mayHaveDates = Traits(rawValue: 4)
    /// Signs in a row that may stand for a line to write on.
    static let hasDots = Traits(rawValue: 8)
  }

  var place: DossierPlace { trail.place }
  var text: String { value.string ?? "" }

  /// The member that it is of, or that its table is of; nil in a form that is no group.
  var field: JSONValue? { names.first { _ in true } }

  /// The names of the members that it stands in, the innermost first.
  var names: some Sequence<JSONValue> { trail.names }
}

/// Gathers the texts of a value.
private struct TextReader {
  var texts: [WrittenText] = []

  mutating func read(_ value: JSONValue, _ trail: Trail) {
    switch value.kind {
    case .string: add(value, at: trail)
    case .array:
      for (index, element) in value.elements.enumerated() { read(element, .row(trail, index)) }
    case .object:
      for member in value.members {
        let (name, value) = (member.nameValue, member.value)
        switch value.kind {
        case .string:
          add(value, isPlace: name.equals("asWritten"), at: .member(trail, name: name))
        case .array, .object: read(value, .member(trail, name: name))
        default: break
        }
      }
    default: break
    }
  }

  private mutating func add(
    _ value: JSONValue, isPlace: Bool = false, at trail: @autoclosure () -> Trail
  ) {
    let traits = value.withUTF8(WrittenText.Traits.init) ?? []
    guard !traits.isEmpty || isPlace && !value.isUnwritten else { return }
    texts.append(WrittenText(trail: trail(), value: value, traits: traits))
  }
}

extension WrittenText.Traits {
  /// What is seen of a text that isn't of a form.
  init(_ text: String) { self.init(text.utf8.span) }

  fileprivate init(_ bytes: Span<UInt8>) {
    self = []
    var (last, digits, year, slashes, hasMonth) = (UInt8(0), 0, 0, 0, false)
    for index in bytes.indices {
      let byte = bytes[index]
      digits = byte.isDigit ? digits + 1 : 0
      year = max(year, digits)
      switch byte {
      // The last byte of `…` is among them.
      case 0x80...: insert(byte == 0xA6 ? [.isUnicode, .hasDots] : .isUnicode)
      case UInt8(ascii: "/"): slashes += 1
      case UInt8(ascii: "."), UInt8(ascii: "_"): if byte == last { insert(.hasDots) }
      // Of `tháng`, however its vowel is written.
      case UInt8(ascii: "h"), UInt8(ascii: "H"):
        hasMonth = hasMonth || last | 0x20 == UInt8(ascii: "t")
      default: break
      }
      last = byte
    }
    if year >= 4 { insert(.hasYear) }
    if year >= 4, slashes >= 2 || hasMonth { insert(.mayHaveDates) }
  }
}
