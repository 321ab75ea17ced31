internal import JSON

extension Rule.Variant {
  init(_ value: JSONValue) throws(JSONAccessError) {
    severity = try value.choice("severity")
    text = try Words(value)
  }
}

extension Rule.Demand {
  init(_ value: JSONValue) throws(JSONAccessError) {
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
  init(_ value: JSONValue) throws(JSONAccessError) {
    period = Period(value["inForce"], unknown: value.texts("unknown"))
    source = try value.words("source")
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
    phrases = lists.mapValues { $0.map(SameWords.init) }
  }
}
