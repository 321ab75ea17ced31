internal import JSON
internal import RFC3339

/// Reads `units.json` and gathers all that is wrong with it.
struct UnitFileReader {
  /// What a file says it is.
  static let schema = "urn:hoso:units:1"
  /// The largest file.
  static let mostBytes = 64 << 20

  private(set) var kinds: [UnitKind] = []
  private(set) var units: [Unit] = []
  /// The value that each of ``units`` was read from, and its place in the list.
  private var sources: [(value: JSONValue, index: Int)] = []
  private(set) var problems = UnitProblemList()

  /// Reads a file; `kinds` and `units` hold what could be read.
  init(_ bytes: [UInt8]) {
    guard bytes.count <= Self.mostBytes else {
      problems.append(UnitProblem(.tooManyBytes, limit: Self.mostBytes, count: bytes.count))
      return
    }
    do throws(JSONError) {
      let limits = JSONLimits(bytes: Self.mostBytes, depth: 8)
      read(try JSONDocument(parsing: bytes, limits: limits).root)
    } catch {
      var problem = UnitProblem(.notJSON, at: .value(JSONPointer(), error.position))
      problem.json = error
      problems.append(problem)
    }
  }

  private mutating func read(_ root: JSONValue) {
    guard root.kind == .object, root["$schema"]?.equals(Self.schema) == true else {
      problems.append(
        UnitProblem(
          .notUnits, at: .value(JSONPointer(), root.position),
          found: root["$schema"]?.string ?? ""))
      return
    }
    var whole = MemberReader(root, JSONPointer(), ["$schema", "kinds", "units"], problems)
    let kindList = whole.elements("kinds", limit: UnitTree.mostKinds, isRequired: true)
    let unitList = whole.elements("units", limit: UnitTree.mostUnits, isRequired: true)
    problems = whole.problems
    for (index, value) in kindList.enumerated() { readKind(value, index) }
    for (index, value) in unitList.enumerated() { readUnit(value, index) }
  }

  /// Where one of ``units`` begins.
  func place(of unit: Int) -> UnitProblem.Place {
    guard sources.indices.contains(unit) else { return .whole }
    let (value, index) = sources[unit]
    return .value(JSONPointer(tokens: ["units", String(index)]), value.position)
  }

  private mutating func readKind(_ value: JSONValue, _ index: Int) {
    let pointer = JSONPointer(tokens: ["kinds", String(index)])
    var reader = MemberReader(value, pointer, ["id", "title", "holders", "aliases"], problems)
    let id = reader.string("id", isRequired: true)
    let holders = reader.strings("holders")
    let aliases = reader.strings("aliases")
    let titles = reader.value("title", .object, isRequired: true)
    problems = reader.problems
    guard let titles else { return }
    var words = MemberReader(titles, pointer.appending("title"), ["vi", "en"], problems)
    let (vietnamese, english) = (
      words.string("vi", isRequired: true), words.string("en", isRequired: true)
    )
    problems = words.problems
    guard let id, let vietnamese, let english else { return }
    kinds.append(
      UnitKind(
        id: id, vietnamese: vietnamese, english: english, holders: holders.map(\.text),
        aliases: aliases.map(\.text)))
  }

  private mutating func readUnit(_ value: JSONValue, _ index: Int) {
    let pointer = JSONPointer(tokens: ["units", String(index)])
    let known = UnitField.allCases.map(\.rawValue)
    var reader = MemberReader(value, pointer, known, problems)
    let id = reader.text(.id, .badIdentifier, isRequired: true) { UniqueIdentifier(parsing: $0) }
    let name = reader.string("name", isRequired: true)
    let kind = reader.string("kind", isRequired: true)
    let code = reader.text(.code, .badCode) { UnitCode(parsing: $0) }
    let parent = reader.text(.parent, .badIdentifier) { UniqueIdentifier(parsing: $0) }
    let period = UnitPeriod(from: reader.day(.from), to: reader.day(.to))
    let successors = reader.texts(.successors, .badIdentifier) { UniqueIdentifier(parsing: $0) }
    let powers = reader.texts(.powers, .powerUnknown) { text in
      UnitPower.allCases.first { $0.rawValue.utf8.elementsEqual(text.utf8) }
    }
    problems = reader.problems
    guard let id, let name, let kind else { return }
    sources.append((value, index))
    units.append(
      Unit(
        id: id, code: code, name: name, kind: kind, parent: parent, period: period,
        successors: successors, powers: Set(powers)))
  }
}

/// The members of one object, read by name.
private struct MemberReader {
  private let object: JSONValue
  private let pointer: JSONPointer
  private(set) var problems: UnitProblemList

  /// Begins an object of which only some members are known.
  init(
    _ value: JSONValue, _ pointer: JSONPointer, _ known: [String], _ problems: UnitProblemList
  ) {
    object = value
    self.pointer = pointer
    self.problems = problems
    if value.kind != .object { refuse(value, pointer, .object) }
    for member in value.members where !known.contains(where: member.nameValue.equals) {
      self.problems.append(
        UnitProblem(
          .memberUnknown, at: .value(pointer.appending(member.name), member.nameValue.position),
          found: member.name))
    }
  }

  private mutating func refuse(
    _ value: JSONValue, _ pointer: JSONPointer, _ expected: JSONValue.Kind
  ) {
    var problem = UnitProblem(.wrongKindOfValue, at: .value(pointer, value.position))
    problem.expected = expected
    problems.append(problem)
  }

  /// A member's value, where it is of the right kind.
  mutating func value(
    _ name: String, _ kind: JSONValue.Kind, isRequired: Bool = false
  ) -> JSONValue? {
    guard let value = object[name] else {
      if isRequired, object.kind == .object {
        problems.append(
          UnitProblem(.memberMissing, at: .value(pointer, object.position), found: name))
      }
      return nil
    }
    guard value.kind == kind else {
      refuse(value, pointer.appending(name), kind)
      return nil
    }
    return value
  }

  mutating func string(_ name: String, isRequired: Bool = false) -> String? {
    value(name, .string, isRequired: isRequired)?.string
  }

  /// An array's elements, one more than the limit at most: enough for saying that it is passed.
  mutating func elements(
    _ name: String, limit: Int, isRequired: Bool = false
  ) -> PrefixSequence<JSONValue.Elements> {
    (value(name, .array, isRequired: isRequired) ?? object).elements.prefix(
      object.kind == .array ? 0 : limit + 1)
  }

  /// The strings of an array, with where they stand.
  mutating func strings(_ name: String) -> [(text: String, place: UnitProblem.Place)] {
    var texts: [(text: String, place: UnitProblem.Place)] = []
    for (index, value) in elements(name, limit: UnitTree.mostSuccessors).enumerated() {
      let here = pointer.appending(name).appending(index)
      guard let text = value.string else {
        refuse(value, here, .string)
        continue
      }
      texts.append((text, .value(here, value.position)))
    }
    return texts
  }

  /// A text that must be of some form.
  mutating func text<Value>(
    _ field: UnitField, _ code: UnitProblem.Code, isRequired: Bool = false,
    _ read: (String) -> Value?
  ) -> Value? {
    guard let value = value(field.rawValue, .string, isRequired: isRequired),
      let text = value.string
    else { return nil }
    if let result = read(text) { return result }
    problems.append(
      UnitProblem(
        code, at: .value(pointer.appending(field.rawValue), value.position), field: field,
        found: text))
    return nil
  }

  /// Texts that must all be of some form.
  mutating func texts<Value>(
    _ field: UnitField, _ code: UnitProblem.Code, _ read: (String) -> Value?
  ) -> [Value] {
    strings(field.rawValue).compactMap { text, place in
      if let result = read(text) { return result }
      problems.append(UnitProblem(code, at: place, field: field, found: text))
      return nil
    }
  }

  mutating func day(_ field: UnitField) -> CalendarDate? {
    guard let value = value(field.rawValue, .string), let text = value.string else { return nil }
    do throws(DateTimeError) {
      return try CalendarDate(parsing: text)
    } catch {
      var problem = UnitProblem(
        .badDate, at: .value(pointer.appending(field.rawValue), value.position), field: field,
        found: text)
      problem.date = error
      problems.append(problem)
      return nil
    }
  }
}
