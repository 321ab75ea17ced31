package import JSON
internal import Vietnamese

/// When something holds, asked of the data of a case.
package indirect enum Condition: Hashable, Sendable {
  case always
  /// A fact of the profile, by its name.
  case fact(String)
  case all([Condition])
  case any([Condition])
  case not(Condition)
  case test(Test)

  /// A question to one document, or to all forms of a type.
  package struct Test: Hashable, Sendable {
    package enum Operator: String, CaseIterable, Sendable {
      case exists, absent, equals, notEquals, `in`, notIn, before, after
    }

    /// What a value is compared with.
    package enum Operand: Hashable, Sendable {
      case bool(Bool)
      case number(JSONNumber)
      case text(String)
    }

    package let question: Question
    package let comparison: Operator
    package let operands: [Operand]

    package init(question: Question, comparison: Operator, operands: [Operand]) {
      self.question = question
      self.comparison = comparison
      self.operands = operands
    }
  }

  /// What a test asks about.
  package struct Question: Hashable, Sendable {
    /// Nil for `dossier.json`.
    package let form: FormTypeName?
    /// `*` stands for every index.
    package let pointer: JSONPointer

    package init(form: FormTypeName?, pointer: JSONPointer) {
      self.form = form
      self.pointer = pointer
    }
  }
}

extension Condition {
  init(_ value: JSONValue) throws(JSONAccessError) {
    if value.bool == true {
      self = .always
    } else if let name = value.string {
      self = .fact(name)
    } else if value["all"] != nil {
      self = .all(try value.list("all") { part throws(JSONAccessError) in try Condition(part) })
    } else if value["any"] != nil {
      self = .any(try value.list("any") { part throws(JSONAccessError) in try Condition(part) })
    } else if let negated = value["not"] {
      self = .not(try Condition(negated))
    } else {
      self = .test(try Test(value))
    }
  }

  /// The facts that are asked for by name.
  package var names: [String] {
    switch self {
    case .always, .test: []
    case .fact(let name): [name]
    case .all(let parts), .any(let parts): parts.flatMap(\.names)
    case .not(let part): part.names
    }
  }
}

extension Condition.Test {
  init(_ value: JSONValue) throws(JSONAccessError) {
    let place = try value.string(at: "/in")
    let form = FormTypeName(place)
    guard form != nil else { throw value.misplaced("in") }
    guard let pointer = try? JSONPointer(parsing: value.string(at: "/at")) else {
      throw value.misplaced("at")
    }
    question = Condition.Question(form: place == "dossier" ? nil : form, pointer: pointer)
    comparison = try value.needed("op")
    operands =
      switch value["value"] {
      case let list? where list.kind == .array: list.elements.compactMap(Operand.init)
      case let single?: [single].compactMap(Operand.init)
      case nil: []
      }
  }
}

extension Condition.Test.Operand {
  init?(_ value: JSONValue) {
    if let bool = value.bool {
      self = .bool(bool)
    } else if let number = value.number {
      self = .number(number)
    } else if let string = value.string {
      self = .text(string)
    } else {
      return nil
    }
  }

  /// Whether a value is this one; texts as `Vietnamese` compares them.
  func equals(_ value: JSONValue) -> Bool {
    switch self {
    case .bool(let bool): value.bool == bool
    case .number(let number): value.number == number
    case .text(let text): value.string.map { Self.folded($0) == Self.folded(text) } ?? false
    }
  }

  private static func folded(_ text: String) -> [UInt8] {
    // A text that can't be folded is compared as it is.
    Array(((try? ComposedText(text).comparisonForm()) ?? text).utf8)
  }
}

extension JSONValue {
  func misplaced(_ name: String) -> JSONAccessError {
    JSONAccessError(code: .missing, pointer: "/\(name)", position: position)
  }
}
