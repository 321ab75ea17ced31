internal import JSON
internal import RFC3339

/// `units.json`: a store's tree as a file.
extension UnitTree {
  /// Reads a file.
  ///
  /// Limits: 64 MiB, 8 levels, and those of a tree.
  ///
  /// - Throws: All that is wrong with it, with pointer, line and column.
  package init(parsing bytes: [UInt8]) throws(UnitProblems) {
    let reader = UnitFileReader(bytes)
    let (named, nameProblems) = UnitNames.checked(reader.units)
    let check = UnitCheck(kinds: reader.kinds, units: named, problems: nameProblems)
    // Entries that couldn't be read would be missed as parents: that is no problem of its own.
    let isWhole = !reader.problems.isBroken
    var problems = reader.problems
    problems.append(contentsOf: check.problems) { problem in
      if !isWhole, problem.code.restsOnOthers { return nil }
      guard case .unit(let index) = problem.place else { return problem }
      var problem = problem
      problem.place = reader.place(of: index)
      return problem
    }
    try problems.check(named)
    self.init(kinds: reader.kinds, table: check.table, warnings: problems.told)
  }

  /// A tree without units, of the kinds that the program brings: what a new file begins with.
  ///
  /// - Throws: What is wrong with those kinds, which the tests see to.
  package static func beginning() throws(UnitProblems) -> UnitTree {
    try UnitTree(parsing: EmbeddedForm.files.first { $0.name == "units.json" }?.bytes ?? [])
  }

  /// The file, the same bytes for the same tree: a kind or an entry a line, by identifier and time.
  package func file() -> [UInt8] {
    var bytes = Array("{\n\"$schema\": \"\(UnitFileReader.schema)\",\n\"kinds\": [".utf8)
    for (index, kind) in kinds.enumerated() {
      bytes += Array((index == 0 ? "\n" : ",\n").utf8)
      bytes += JSONWriter.bytes(of: kind.tree)
    }
    bytes += Array((kinds.isEmpty ? "],\n\"units\": [" : "\n],\n\"units\": [").utf8)
    for (index, unit) in units.enumerated() {
      bytes += Array((index == 0 ? "\n" : ",\n").utf8)
      unit.write(to: &bytes)
    }
    bytes += Array((units.isEmpty ? "]\n}\n" : "\n]\n}\n").utf8)
    return bytes
  }
}

extension UnitProblem.Code {
  /// Whether the problem may come from another entry that is missing.
  var restsOnOthers: Bool {
    switch self {
    case .kindUnknown, .parentMissing, .parentNotValid, .successorMissing, .successorNotValid:
      true
    default: false
    }
  }
}

extension UnitKind {
  fileprivate var tree: JSONTree {
    var object = JSONObject([
      ("id", .string(id)),
      ("title", ["vi": .string(vietnamese), "en": .string(english)]),
    ])
    if !holders.isEmpty { object["holders"] = .array(holders.map { .string($0) }) }
    if !aliases.isEmpty { object["aliases"] = .array(aliases.map { .string($0) }) }
    return .object(object)
  }
}

extension Unit {
  /// Writes the entry as a compact object, its members in the order of ``UnitField``.
  fileprivate func write(to bytes: inout [UInt8]) {
    bytes += Array("{\"id\":\"\(id)\"".utf8)
    if let code { Self.write(.code, code.description, to: &bytes) }
    bytes += Array(",\"name\":".utf8)
    bytes += JSONWriter.bytes(of: .string(name))
    Self.write(.kind, kind, to: &bytes)
    if let parent { Self.write(.parent, parent.description, to: &bytes) }
    if let from = period.from { Self.write(.from, from.description, to: &bytes) }
    if let to = period.to { Self.write(.to, to.description, to: &bytes) }
    Self.write(.successors, successors.map(\.description), to: &bytes)
    let known = UnitPower.allCases.filter(powers.contains)
    Self.write(.powers, known.map(\.rawValue), to: &bytes)
    bytes.append(UInt8(ascii: "}"))
  }

  /// Writes a member whose text has nothing to escape.
  private static func write(_ field: UnitField, _ text: String, to bytes: inout [UInt8]) {
    bytes += Array(",\"\(field.rawValue)\":\"\(text)\"".utf8)
  }

  /// Writes a member of texts that have nothing to escape; nothing where there are none.
  private static func write(_ field: UnitField, _ texts: [String], to bytes: inout [UInt8]) {
    guard !texts.isEmpty else { return }
    let list = texts.joined(separator: "\",\"")
    bytes += Array(",\"\(field.rawValue)\":[\"\(list)\"]".utf8)
  }
}
