internal import JSON

/// The rules that are known, with the calendar and the deadlines that they count by.
package struct RuleBook: Sendable {
  /// In the order of the groups, then by number.
  package let rules: [Rule]
  package let calendar: WorkingCalendar
  package let deadlines: [Deadline]
  private let indices: [RuleID: Int]

  /// The groups that speak about one dossier, in the order of the procedure.
  package static let groups = [
    "ELIG", "CERT", "HELP", "REF", "APP", "LLY", "VER", "OPN", "RES", "CMT", "DEC", "CER", "PRB",
    "OFF", "ANN", "DAT", "NAM", "FRM", "DOC", "TRF",
  ]

  /// - Throws: where the data that are compiled in can't be used, which tests exclude.
  package init() throws(FormDataError) {
    try self.init(EmbeddedForm.files)
  }

  /// Takes the files below `rules/`, and `holidays.json`, of form data.
  package init(_ files: [(name: String, bytes: [UInt8])]) throws(FormDataError) {
    let data = try DataFiles(
      files.filter { $0.name.hasPrefix("rules/") || $0.name == "holidays.json" })
    var rules: [Rule] = []
    for name in Self.groups.map({ $0.lowercased() }) + ["later"] {
      rules += try data.read("rules/\(name).json") { value throws(JSONAccessError) in
        try value.list("rules") { item throws(JSONAccessError) in try Rule(item) }
      }
    }
    self.rules = rules
    deadlines = try data.read("rules/deadlines.json") { value throws(JSONAccessError) in
      try value.list("deadlines") { item throws(JSONAccessError) in try Deadline(item) }
    }
    calendar = try data.read("holidays.json") { value throws(JSONAccessError) in
      try WorkingCalendar(value)
    }
    indices = Dictionary(
      rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(id: RuleID) -> Rule? { indices[id].map { rules[$0] } }

  /// The place of a rule in lists.
  func order(of id: RuleID) -> Int { indices[id] ?? rules.count }
}
