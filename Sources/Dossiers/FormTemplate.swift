package import JSON

extension FormDefinition {
  /// An empty form: `$schema`, then the members in the paper's order with empty values.
  ///
  /// Once what the paper demands is filled in it is valid, whatever else stays empty. So a group, a
  /// number, an answer or a date that may be no date (`now`, `unknown`) is left out here where it may
  /// be, a table that may have no row has none, and one that needs a row has one to fill in.
  package func template() -> JSONTree {
    let members = fields.compactMap { $0.emptyMember(JSONPointer(), []) }
    return .object(JSONObject([("$schema", .string(schema))] + members))
  }
}

extension FormField {
  /// The member for nothing written; nil where it is to be left out.
  ///
  /// `place` is the pointer to the field's group from the one that `demanded`, the parts that the form
  /// demands of a shared group, belongs to.
  fileprivate func emptyMember(
    _ place: JSONPointer, _ demanded: [JSONPointer]
  ) -> (String, JSONTree)? {
    let place = place.appending(name)
    let isDemanded = isRequired || demanded.contains { $0.tokens.starts(with: place.tokens) }
    if isMany { return (name, .array(isDemanded ? [emptyValue(place, demanded)] : [])) }
    switch kind {
    case .number, .yesNo, .group, .partialDateOrNow, .partialDateOrUnknown:
      return isDemanded ? (name, emptyValue(place, demanded)) : nil
    default: return (name, emptyValue(place, demanded))
    }
  }

  /// What stands for nothing written: `""`, null for a number and for yes or no; of a list, of one
  /// element.
  private func emptyValue(_ place: JSONPointer, _ demanded: [JSONPointer]) -> JSONTree {
    switch kind {
    case .number, .yesNo: return .null
    case .group, .table:
      let parts = fields.compactMap {
        requires.isEmpty ? $0.emptyMember(place, demanded) : $0.emptyMember(JSONPointer(), requires)
      }
      return .object(JSONObject(parts))
    default: return ""
    }
  }
}
