internal import Dossiers
internal import JSON
internal import Wording

/// The lines of an empty file, each with what the paper calls the field and how it is written: to be
/// read beside the file while it is filled in.
struct LabelledTemplate {
  /// What is said of the fields of a file.
  struct Label {
    let name: SafeText
    let way: SafeText
    /// What is said of each member of a row, where the file shows no row.
    var members: [(name: String, label: Label)] = []
  }

  private let lines: [String]
  private let labels: [Label?]
  /// What may be added to the file, by its pointer.
  private var leftOut: [(name: String, label: Label)] = []

  /// - Parameters:
  ///   - tree: The file's value.
  ///   - label: What is said of the field at a pointer.
  init(_ tree: JSONTree, _ label: (JSONPointer) -> Label?) {
    let bytes = JSONWriter.bytes(of: tree, layout: .pretty)
    lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    labels = Self.pointers(tree, JSONPointer()).map { $0.flatMap(label) }
  }

  /// The pointers of what begins on each line of the text; nil for a line that only closes.
  private static func pointers(_ tree: JSONTree, _ pointer: JSONPointer) -> [JSONPointer?] {
    let inner: [[JSONPointer?]] =
      switch tree {
      case .object(let object):
        object.members.map { pointers($0.value, pointer.appending($0.name)) }
      case .array(let elements):
        elements.enumerated().map { pointers($0.element, pointer.appending($0.offset)) }
      default: []
      }
    return inner.isEmpty ? [pointer] : [pointer] + inner.flatMap { $0 } + [nil]
  }

  /// The widest that a line of the file may be for its label to stand beside it.
  private static let width = 44

  func print(on terminal: Terminal) throws(CommandFailure) {
    let digits = "\(lines.count)".count
    try printLines(digits, on: terminal)
    guard !leftOut.isEmpty else { return }
    try terminal.print("")
    try terminal.print(FormSheetWord.leftOut)
    for (name, label) in leftOut {
      let space = String(repeating: " ", count: max(2, Self.width + digits - name.count))
      try terminal.print("\(name)\(space)# \(label.name) · \(label.way)")
    }
  }

  private func printLines(_ digits: Int, on terminal: Terminal) throws(CommandFailure) {
    for (index, line) in lines.enumerated() {
      let number = "\(index + 1)"
      let start = String(repeating: " ", count: digits - number.count) + number + "  " + line
      guard index < labels.count, let label = labels[index] else {
        try terminal.print("\(start)")
        continue
      }
      let space = String(repeating: " ", count: max(2, Self.width + digits - start.count))
      try terminal.print("\(start)\(space)# \(label.name) · \(label.way)")
      let indent = String(repeating: " ", count: digits + 4 + line.prefix { $0 == " " }.count)
      for (name, member) in label.members {
        let start = "\(indent)\"\(name)\""
        let space = String(repeating: " ", count: max(2, Self.width + digits - start.count))
        try terminal.print("\(start)\(space)#   \(member.name) · \(member.way)")
      }
    }
  }
}

extension LabelledTemplate {
  /// An empty form with the paper's labels.
  init(_ tree: JSONTree, of form: FormDefinition, _ forms: KnownForms, in language: Language) {
    let words = { (field: FormField) in
      FieldWords(field, forms.catalogue.vocabulary, in: language).way
    }
    self.init(tree) { pointer in
      guard let place = form.place(at: pointer), let field = place.field else { return nil }
      // The braces of a row, and what stands in a list, have no label of their own.
      guard place.rows.last == .some(nil) || !field.isMany else { return nil }
      let item = field.item.map { "\($0). " } ?? ""
      var label = Label(name: "\(item)\(field.label[language])", way: words(field))
      if field.isMany, tree.isEmptyList(at: pointer) {
        label.members = field.fields.map { part in
          (part.name, Label(name: "\(part.label[language])", way: words(part)))
        }
      }
      return label
    }
    leftOut = Self.leftOut(of: form.fields, tree, "") { field in
      let item = field.item.map { "\($0). " } ?? ""
      return Label(name: "\(item)\(field.label[language])", way: words(field))
    }
  }

  /// The fields that a tree has no member for, each with its parts.
  private static func leftOut(
    of fields: [FormField], _ tree: JSONTree?, _ above: String, _ label: (FormField) -> Label
  ) -> [(name: String, label: Label)] {
    fields.flatMap { field -> [(name: String, label: Label)] in
      let member = tree?.member(field.name)
      let pointer = "\(above)/\(field.name)"
      switch member {
      case .object: return leftOut(of: field.fields, member, pointer, label)
      case .array(let rows) where !rows.isEmpty:
        return leftOut(of: field.fields, rows[0], "\(pointer)/0", label)
      case .some: return []
      case nil:
        return [(pointer, label(field))]
          + leftOut(of: field.fields, nil, field.isMany ? "\(pointer)/0" : pointer, label)
      }
    }
  }

  /// An empty `dossier.json` with what its members mean.
  init(cover tree: JSONTree, in language: Language) {
    self.init(tree) { pointer in
      guard let field = CoverField(pointer: "\(pointer)"), pointer.tokens.count <= 2 else {
        return nil
      }
      let kind = FieldKindWord(field.kind).sentence(in: language)
      let way = field.way?.sentence(in: language)
      return Label(name: field.sentence(in: language), way: way ?? kind)
    }
  }
}

extension JSONTree {
  fileprivate func member(_ name: String) -> JSONTree? {
    guard case .object(let object) = self else { return nil }
    return object.members.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }

  /// Whether a pointer leads to an array without elements.
  fileprivate func isEmptyList(at pointer: JSONPointer) -> Bool {
    var tree = self
    for token in pointer.tokens {
      switch tree {
      case .object(let object):
        guard let member = object.members.first(where: { $0.name.utf8.elementsEqual(token.utf8) })
        else { return false }
        tree = member.value
      case .array(let elements):
        guard let index = JSONPointer.position(token), elements.indices.contains(index) else {
          return false
        }
        tree = elements[index]
      default: return false
      }
    }
    if case .array(let elements) = tree { return elements.isEmpty }
    return false
  }

  /// A form with one empty row in each of its tables that has none.
  func withRows(of fields: [FormField]) -> JSONTree {
    guard case .object(let object) = self else { return self }
    let members = object.members.map { member -> (String, JSONTree) in
      guard let field = fields.first(where: { $0.name.utf8.elementsEqual(member.name.utf8) })
      else { return (member.name, member.value) }
      switch member.value {
      case .array(let rows) where rows.isEmpty && field.isMany && !field.fields.isEmpty:
        return (member.name, [Self.emptyRow(field.fields)])
      case .object: return (member.name, member.value.withRows(of: field.fields))
      default: return (member.name, member.value)
      }
    }
    return .object(JSONObject(members))
  }

  private static func emptyRow(_ fields: [FormField]) -> JSONTree {
    .object(
      JSONObject(fields.compactMap { field in emptyValue(of: field).map { (field.name, $0) } }))
  }

  /// Nil for what is left out of a row unless something is written: groups, numbers and answers that
  /// the paper doesn't demand.
  private static func emptyValue(of field: FormField) -> JSONTree? {
    if field.isMany { return [] }
    switch field.kind {
    case .number, .yesNo: return field.isRequired ? .null : nil
    case .list, .table: return []
    case .group: return field.isRequired ? emptyRow(field.fields) : nil
    default: return ""
    }
  }
}
