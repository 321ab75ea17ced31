internal import JSON

extension Rule {
  init(_ value: JSONValue) throws(JSONAccessError) {
    id = try value.needed("id") { RuleID($0) }
    severity = try value.needed("severity")
    confidence = try value.needed("confidence")
    state = try value.needed("state")
    title = try Words(value.value(at: "/title"))
    text = try Words(value.value(at: "/text"))
    why = try value.words("why")
    repair = try value.words("repair")
    example = try value.words("example")
    reason = try value.words("reason")
    source = try value.string(at: "/source")
    regulations = value.texts("regulations")
    appliesTo = value.texts("appliesTo")
    editions = try value.list("editions") { item throws(JSONAccessError) in
      try RuleEdition(item)
    }
    var variants: [String: Variant] = [:]
    if let findings = value["findings"] {
      for member in findings.members { variants[member.name] = try Variant(member.value) }
    }
    self.variants = variants
    attestation = try value["attestation"].map { item throws(JSONAccessError) in try Demand(item) }
  }
}

extension Rule.Variant {
  fileprivate init(_ value: JSONValue) throws(JSONAccessError) {
    severity = try value.choice("severity")
    text = try Words(value)
  }
}

extension Rule.Demand {
  fileprivate init(_ value: JSONValue) throws(JSONAccessError) {
    paper = try value.needed("form")
    what = try value.list("what") { item throws(JSONAccessError) in
      guard let what = item.string.flatMap(Attestation.What.init(rawValue:)) else {
        throw value.misplaced("what")
      }
      return what
    }
  }
}

extension RuleEdition {
  fileprivate init(_ value: JSONValue) throws(JSONAccessError) {
    period = Period(value["inForce"], unknown: value.texts("unknown"))
    source = value["source"]?.string
    var numbers: [String: Int] = [:]
    var lists: [String: [String]] = [:]
    if let parameters = value["parameters"] {
      for member in parameters.members {
        if let number = member.value.integer {
          numbers[member.name] = number
        } else if member.value.kind == .array {
          lists[member.name] = parameters.texts(member.name)
        } else {
          throw parameters.misplaced(member.name)
        }
      }
    }
    self.numbers = numbers
    self.lists = lists
  }
}
