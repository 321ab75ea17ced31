package import JSON

/// A question about a form: what is written at a place of it.
package struct Question: Sendable {
  /// What is asked.
  package enum Kind: Hashable, Sendable {
    /// What is written in the field.
    case value
    /// Whether the paper has this part, nothing of which is written yet.
    case presence
    /// The rows of a table, or of a list.
    case rows
  }

  package let pointer: JSONPointer
  package let kind: Kind
  package let place: FormDefinition.FieldPlace
  package let field: FormField
  /// Whether the paper demands an answer.
  package let isRequired: Bool
}

/// A form as questions, in the paper's order and then ours.
///
/// Pure: it knows the form's definition, is told what is written and where one stands, and says
/// which question comes next. A table is one question; its rows have questions of their own, which
/// lead back to it.
package struct Questionnaire: Sendable {
  package let definition: FormDefinition
  private let fields: [FormField]

  package init(_ definition: FormDefinition) {
    self.definition = definition
    fields = definition.fields + definition.ours
  }

  /// The question at a place; nil where nothing is asked.
  package func question(at pointer: JSONPointer, in form: JSONTree) -> Question? {
    guard let frame = frame(of: pointer), let place = definition.place(at: pointer),
      let field = place.field
    else { return nil }
    if frame.rest.isEmpty {
      // An element of a list is a question itself, a row of a table is none.
      guard frame.table != nil, frame.fields.isEmpty else { return nil }
      return Question(
        pointer: pointer, kind: .value, place: place, field: field, isRequired: false)
    }
    guard let part = frame.parts(in: form).first(where: { $0.pointer == pointer }) else {
      return nil
    }
    let kind: Question.Kind =
      field.isMany ? .rows : field.kind == .group ? .presence : .value
    return Question(
      pointer: pointer, kind: kind, place: place, field: field, isRequired: part.isRequired)
  }

  /// The first question.
  package func first(in form: JSONTree) -> JSONPointer? {
    Frame(fields).parts(in: form).first?.pointer
  }

  /// The question after a place; nil after the last.
  package func next(after pointer: JSONPointer, in form: JSONTree) -> JSONPointer? {
    guard let frame = frame(of: pointer) else { return nil }
    if frame.rest.isEmpty { return frame.table }
    let parts = frame.parts(in: form).map(\.pointer)
    guard let place = parts.lastIndex(where: { $0 == pointer || $0.isBelow(pointer) }) else {
      return frame.table
    }
    return place + 1 < parts.count ? parts[place + 1] : frame.table
  }

  /// The question before a place; nil before the first.
  package func previous(before pointer: JSONPointer, in form: JSONTree) -> JSONPointer? {
    guard let frame = frame(of: pointer) else { return nil }
    let parts = frame.parts(in: form).map(\.pointer)
    guard !frame.rest.isEmpty,
      let place = parts.firstIndex(where: { $0 == pointer || $0.isBelow(pointer) }), place > 0
    else { return frame.table }
    return parts[place - 1]
  }

  /// The first question inside of a group, or of a row of a table: the row itself in a list.
  package func first(inside pointer: JSONPointer, in form: JSONTree) -> JSONPointer? {
    guard let frame = frame(of: pointer) else { return nil }
    if frame.rest.isEmpty {
      return frame.fields.isEmpty ? pointer : frame.parts(in: form).first?.pointer
    }
    // A place below opens the group.
    guard let inner = self.frame(of: pointer.appending("")) else { return nil }
    return inner.parts(in: form).first { $0.pointer.isBelow(pointer) }?.pointer
  }

  /// The question that a pointer means, which may lead to a group or a row: its first one.
  package func question(nearest pointer: JSONPointer, in form: JSONTree) -> JSONPointer? {
    if question(at: pointer, in: form) != nil { return pointer }
    return first(inside: pointer, in: form)
  }

  /// The places that the paper demands and where nothing is written, and those that are wrong, in
  /// the paper's order; of tables that need a row and have none the table's.
  package func missing(in form: JSONTree, wrong: Set<JSONPointer>) -> [JSONPointer] {
    var places: [JSONPointer] = []
    func walk(_ frame: Frame) {
      for part in frame.parts(in: form) {
        let value = form.value(at: part.pointer)
        if part.field.isMany {
          let rows = value?.elements ?? []
          if (rows.isEmpty && part.isRequired) || wrong.contains(part.pointer) {
            places.append(part.pointer)
          }
          for index in rows.indices {
            let row = part.pointer.appending(index)
            if part.field.fields.isEmpty {
              if wrong.contains(row) { places.append(row) }
            } else {
              walk(Frame(part.field.fields, row, table: part.pointer))
            }
          }
        } else if part.field.kind != .group {
          let isMissing = part.isRequired && !(value?.isWritten ?? false)
          if isMissing || wrong.contains(part.pointer) { places.append(part.pointer) }
        }
      }
    }
    walk(Frame(fields))
    return places
  }

  /// What a place lies in: the form, or the innermost row.
  private func frame(of pointer: JSONPointer) -> Frame? {
    let tokens = pointer.tokens
    var (frame, level, passed) = (Frame(fields), fields, 0)
    frame.rest = tokens
    while passed < tokens.count {
      // The empty name stands for a place in a group, whichever.
      if tokens[passed].isEmpty, passed == tokens.count - 1 { break }
      guard let field = level.first(where: { $0.name.utf8.elementsEqual(tokens[passed].utf8) })
      else { return nil }
      passed += 1
      level = field.fields
      guard field.isMany, passed < tokens.count else { continue }
      guard JSONPointer.position(tokens[passed]) != nil else { return nil }
      passed += 1
      frame = Frame(
        field.fields, JSONPointer(tokens: Array(tokens[..<passed])),
        table: JSONPointer(tokens: Array(tokens[..<(passed - 1)])))
      frame.rest = Array(tokens[passed...])
    }
    return frame
  }
}

/// The form, or a row of a table, of which each part is asked.
private struct Frame {
  /// A part that is asked, or a group whose parts aren't.
  struct Part {
    let pointer: JSONPointer
    let field: FormField
    let isRequired: Bool
  }

  let fields: [FormField]
  let base: JSONPointer
  /// The table that a row is of.
  let table: JSONPointer?
  /// The tokens from the base to where one stands: groups on that way are open.
  var rest: [String] = []

  init(_ fields: [FormField], _ base: JSONPointer = JSONPointer(), table: JSONPointer? = nil) {
    (self.fields, self.base, self.table) = (fields, base, table)
  }

  /// The questions here, in order; those of rows aren't among them.
  func parts(in form: JSONTree) -> [Part] {
    parts(of: fields, below: base, form.value(at: base), rest[...], [])
  }

  /// The same below a group, of which `demanded` are the parts that the form can't do without.
  private func parts(
    of fields: [FormField], below base: JSONPointer, _ value: JSONTree?,
    _ rest: ArraySlice<String>, _ demanded: [ArraySlice<String>]
  ) -> [Part] {
    fields.flatMap { field -> [Part] in
      let pointer = base.appending(field.name)
      let inner = demanded.filter { $0.first == field.name }
      let isRequired = field.isRequired || !inner.isEmpty
      guard field.kind == .group, !field.isMany else {
        return [Part(pointer: pointer, field: field, isRequired: isRequired)]
      }
      // What a unit adds has no questions.
      guard !field.fields.isEmpty else { return [] }
      let member = value?[field.name]
      let isEntered = rest.count > 1 && rest.first == field.name
      guard isRequired || isEntered || (member?.isWritten ?? false) else {
        return [Part(pointer: pointer, field: field, isRequired: false)]
      }
      let wanted = inner.map { $0.dropFirst() } + field.requires.map { $0.tokens[...] }
      return parts(
        of: field.fields, below: pointer, member, isEntered ? rest.dropFirst() : [], wanted)
    }
  }
}

extension JSONPointer {
  /// Whether this leads to something inside of what `other` leads to.
  func isBelow(_ other: JSONPointer) -> Bool {
    tokens.count > other.tokens.count
      && zip(tokens, other.tokens).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
  }
}

extension JSONTree {
  /// What a pointer leads to.
  package func value(at pointer: JSONPointer) -> JSONTree? {
    var value = self
    for token in pointer.tokens {
      switch value {
      case .object(let object):
        guard let member = object[token] else { return nil }
        value = member
      case .array(let elements):
        guard let index = JSONPointer.position(token), elements.indices.contains(index) else {
          return nil
        }
        value = elements[index]
      default: return nil
      }
    }
    return value
  }

  /// The elements of an array; none of anything else.
  package var elements: [JSONTree] {
    if case .array(let elements) = self { return elements }
    return []
  }

  /// Whether anything is written in it, however deep.
  package var isWritten: Bool {
    switch self {
    case .null: false
    case .bool, .number: true
    case .string(let text): !text.utf8.isEmpty
    case .array(let elements): elements.contains { $0.isWritten }
    case .object(let object): object.members.contains { $0.value.isWritten }
    }
  }
}
