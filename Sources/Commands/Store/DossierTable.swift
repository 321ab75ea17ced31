internal import Dossiers
internal import JSON
internal import RFC3339
internal import Store
internal import Wording

/// Dossiers of a store, one line each: number, state, date of birth, name.
struct DossierTable {
  private let entries: [CatalogueEntry]
  private let remarks: [SafeText?]

  /// - Parameters:
  ///   - entries: The dossiers; those that can't be read are told so.
  ///   - remarks: What is said after each name; none where there are fewer.
  init(_ entries: [CatalogueEntry], remarks: [SafeText?] = []) {
    self.entries = entries
    self.remarks = remarks
  }

  /// Dossiers of which nothing can be told.
  init(unreadable: [UniqueIdentifier]) {
    self.init(
      unreadable.map { identifier in
        var entry = CatalogueEntry(identifier)
        entry.problem = StoreCode.dossierNotReadable.rawValue
        return entry
      })
  }

  func print(on terminal: Terminal) throws(CommandFailure) {
    let language = terminal.language
    let read = entries.filter { $0.problem == nil }
    let (numbers, states, births) = (
      Columns(read.map(\.number)), Columns(read.map { $0.state(in: language).string }),
      Columns(read.map(\.birth))
    )
    for (index, entry) in entries.enumerated() where entry.problem == nil {
      let state = entry.state(in: language).string
      let line: SafeText =
        "\(numbers.padded(entry.number))  \(states.padded(state))  \(births.padded(entry.birth))  \(entry.name)"
      let remark = index < remarks.count ? remarks[index] : nil
      try terminal.print(remark.map { "\(line)  (\($0))" } ?? line)
    }
    for entry in entries where entry.problem != nil {
      let state = StoreMessage.stateUnreadable.sentence(in: language)
      let number = entry.number.isEmpty ? "\(entry.identifier)" : entry.number
      try terminal.print("\(terminal.style.mark(.error)) \(number)  \(state)")
    }
  }
}

extension CatalogueEntry {
  fileprivate var birth: String { birthDate?.vietnameseText ?? "" }

  /// Whether it has a version, and is being changed.
  func state(in language: Language) -> SafeText {
    guard let head else { return StoreMessage.stateDraft.sentence(in: language) }
    let message: StoreMessage =
      isBehind ? .stateBehind : isChanged ? .stateChanged : .stateVersion
    return message.sentence(in: language, ["version": .text("v\(head)")])
  }

  /// What it is for programs.
  var members: [(String, JSONTree)] {
    var members: [(String, JSONTree)] = [
      ("dossier", .string(identifier.urn)), ("number", .string(number)), ("name", .string(name)),
    ]
    func add(_ name: String, _ text: String?) {
      if let text { members.append((name, .string(text))) }
    }
    add("birthDate", birthDate.map { "\($0)" })
    members.append(("profile", .string(profile)))
    if let unit { members.append(("unit", StoreDocument.object(unit))) }
    add("stage", stage)
    add("custodian", custodian)
    add("version", head.map { "v\($0)" })
    members += [("changed", .bool(isChanged)), ("behind", .bool(isBehind))]
    if let missing { members.append(("missing", .number(JSONNumber(missing)))) }
    add("due", due.map { "\($0)" })
    return members
  }
}

extension Sequence<CatalogueEntry> {
  /// Those that can be read, for programs.
  var documents: JSONTree {
    .array(filter { $0.problem == nil }.map { .object(JSONObject($0.members)) })
  }

  /// Those that can't be read, for programs.
  var unreadableDocuments: JSONTree {
    .array(filter { $0.problem != nil }.map { .string($0.identifier.urn) })
  }
}
