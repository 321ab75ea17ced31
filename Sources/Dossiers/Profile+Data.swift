package import JSON

extension Profile {
  /// Takes a profile that its schema finds right.
  ///
  /// - Throws: where a member isn't there, or names what isn't known.
  package init(_ value: JSONValue) throws(JSONAccessError) {
    id = try value.string(at: "/profile")
    procedure = try value.needed("procedure")
    title = try Words(value.value(at: "/title"))
    inForce = Period(value["inForce"])
    continues = value.texts("continues")
    regulations = value.texts("regulations")
    formEditions = try value.list("formEditions") { use throws(JSONAccessError) in
      EditionUse(
        edition: try use.string(at: "/edition"),
        period: Period(from: use["from"]?.partialDate, to: use["to"]?.partialDate),
        standIn: use["standIn"]?.string)
    }
    facts = try value.named("facts") { fact throws(JSONAccessError) in try Condition(fact) }
    points = try value.named("points") { point throws(JSONAccessError) in try Point(point) }
    steps = try value.list("steps") { step throws(JSONAccessError) in try Step(step) }
    stages = try value.list("stages") { stage throws(JSONAccessError) in try Stage(stage) }
    transitions = try value.list("transitions") { item throws(JSONAccessError) in
      try Transition(item)
    }
    forms = try value.list("forms") { form throws(JSONAccessError) in try Requirement(form) }
    unknownForms = try value.list("unknownForms") { paper throws(JSONAccessError) in
      UnknownPaper(
        when: try paper.condition(), title: try Words(paper.value(at: "/title")))
    }
    takesLocalForms = value["local"]?["forms"]?.bool ?? false
  }
}

extension JSONValue {
  /// The condition of the member `when`; always where there is none.
  fileprivate func condition() throws(JSONAccessError) -> Condition {
    guard let when = self["when"] else { return .always }
    return try Condition(when)
  }

  /// The members of an object by their names, which are ASCII.
  fileprivate func named<Item>(
    _ name: String, _ body: (JSONValue) throws(JSONAccessError) -> Item
  ) throws(JSONAccessError) -> [String: Item] {
    var items: [String: Item] = [:]
    for member in try object(at: "/\(name)").members { items[member.name] = try body(member.value) }
    return items
  }

  /// Names of an enumeration; nothing where there is no such member.
  fileprivate func choices<Choice: RawRepresentable>(
    _ name: String, _: Choice.Type = Choice.self
  ) throws(JSONAccessError) -> [Choice] where Choice.RawValue == String {
    try list(name) { item throws(JSONAccessError) in
      guard let choice = item.string.flatMap(Choice.init(rawValue:)) else { throw misplaced(name) }
      return choice
    }
  }

  fileprivate func formTypes(_ name: String) throws(JSONAccessError) -> [FormTypeName] {
    try list(name) { type throws(JSONAccessError) in
      guard let type = type.string.flatMap({ FormTypeName($0) }) else {
        throw misplaced(name)
      }
      return type
    }
  }
}

extension Profile.Point {
  fileprivate init(_ value: JSONValue) throws(JSONAccessError) {
    if value["unknown"] != nil {
      self = .unknown
    } else if let other = value["after"]?.string {
      self = .after(other, months: try value.integer(at: "/months"))
    } else {
      var questions: [Condition.Question] = []
      for place in value.kind == .array ? Array(value.elements) : [value] {
        let form = try place.needed("in") { FormTypeName($0) }
        let pointer = try place.needed("at") { try? JSONPointer(parsing: $0) }
        questions.append(Condition.Question(form: form, pointer: pointer))
      }
      self = .written(questions)
    }
  }
}

extension Profile.Step {
  fileprivate init(_ value: JSONValue) throws(JSONAccessError) {
    id = try value.string(at: "/id")
    title = try Words(value.value(at: "/title"))
    shownBy = try value.formTypes("shownBy")
    when = try value.condition()
  }
}

extension Profile.Stage {
  fileprivate init(_ value: JSONValue) throws(JSONAccessError) {
    id = try value.string(at: "/id")
    title = try Words(value.value(at: "/title"))
    holder = try value.needed("holder")
    kind = try value.needed("kind")
  }
}

extension Transition {
  fileprivate init(_ value: JSONValue) throws(JSONAccessError) {
    id = try value.string(at: "/id")
    act = try value.needed("act")
    record = try value.choice("record")
    from = value.texts("from")
    to = try value.string(at: "/to")
    by = try value.choices("by")
    powers = try value.choices("powers")
    custody = try value.needed("custody")
    signatures = try value.list("signatures") { item throws(JSONAccessError) in
      Signature(
        role: try item.string(at: "/role"), isRequired: try item.bool(at: "/required"))
    }
    evidence = try value.formTypes("evidence")
    when = try value.condition()
    needsReason = value["reason"]?.bool ?? false
  }
}

extension Requirement {
  fileprivate init(_ value: JSONValue) throws(JSONAccessError) {
    type = try value.needed("type") { FormTypeName($0) }
    edition = try value.string(at: "/edition")
    when = try value.condition()
    least = try value.integer(at: "/count/min")
    most = value["count"]?["max"]?.integer
    neededFor = value.texts("neededFor")
    demandedBy = try value.needed("demandedBy")
    instead = try value.list("instead") { item throws(JSONAccessError) in
      Instead(
        type: try item.needed("type") { FormTypeName($0) },
        pointer: try item["at"].map { _ throws(JSONAccessError) in
          try item.needed("at") { try? JSONPointer(parsing: $0) }
        }, least: try item.integer(at: "/min"), most: item["max"]?.integer)
    }
    validity = try Self.validity(value["validity"])
    writtenBy = value.texts("writtenBy")
    signedBy = value.texts("signedBy")
    confidence = try value.needed("confidence")
  }

  private static func validity(_ value: JSONValue?) throws(JSONAccessError) -> Validity? {
    guard let value else { return nil }
    return Validity(months: try value.integer(at: "/months"), at: try value.string(at: "/at"))
  }
}
