internal import ArgumentParser
internal import Dossiers
internal import Files
internal import Glibc
internal import JSON
internal import RFC3339
internal import Store
internal import Wording

/// `hoso doctor`: the store and the machine, line by line.
struct Doctor: Command {
  static let configuration = CommandConfiguration("doctor", StorePage.doctor)

  @OptionGroup var location: StoreLocation

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let open = try location.open(on: terminal)
    let examination = try StoreExamination(open, clock: try Clock.now())
    if terminal.isJSON {
      try terminal.answer(
        "doctor",
        [
          ("store", .string(open.shown.string)),
          ("checks", .array(examination.lines.map { $0.document(in: terminal.language) })),
          ("sound", .bool(examination.isSound)),
        ])
    } else {
      for line in examination.lines where !terminal.isQuiet || line.mark == .error {
        try terminal.print(
          "\(terminal.style.mark(line.mark)) \(line.message.sentence(in: terminal.language, line.facts))"
        )
      }
    }
    return examination.isSound ? .done : .answerIsNo
  }
}

/// What was looked at in a store, and how it is.
private struct StoreExamination {
  struct Line {
    let mark: Style.Mark
    let message: any Message
    let facts: Facts

    func document(in language: Language) -> JSONTree {
      let state: JSONTree =
        switch mark {
        case .ok: "ok"
        case .error: "error"
        case .warning: "warning"
        case .note, .missing: "note"
        }
      return [
        "check": .string(message.id), "state": state,
        "message": .string(message.sentence(in: language, facts).string),
      ]
    }
  }

  private let open: OpenStore
  private(set) var lines: [Line] = []

  /// Less free space than this is told as a warning.
  private static let littleSpace = 1 << 30

  var isSound: Bool { !lines.contains { $0.mark == .error } }

  init(_ open: OpenStore, clock: Clock) throws(CommandFailure) {
    self.open = open
    addRepairs()
    addAccess()
    addSpace()
    try addSettings()
    let newest = try addRecords()
    addClock(clock, newest)
    let entries = try addDossiers()
    try addCatalogue(entries)
    try addQuarantine()
  }

  private mutating func add(_ mark: Style.Mark, _ message: any Message, _ facts: Facts = [:]) {
    lines.append(Line(mark: mark, message: message, facts: facts))
  }

  private mutating func addRepairs() {
    let repairs = open.store.repairs
    if repairs.isEmpty, !open.store.isReadOnly { add(.ok, StoreMessage.doctorInterrupted) }
    for repair in repairs {
      let (word, facts) = RepairWord.entry(repair)
      add(.note, word, facts)
    }
  }

  private mutating func addAccess() {
    let store = Fact.path(open.store.root.path)
    add(
      open.store.isReadOnly ? .warning : .ok,
      open.store.isReadOnly ? StoreMessage.doctorReadOnly : .doctorWritable, ["store": store])
    var status = stat()
    let path = InputPath(bytes: open.store.root.path).systemName
    guard unsafe stat(path, &status) == 0 else { return }
    let isPrivate = status.st_mode & 0o077 == 0
    add(
      isPrivate ? .ok : .warning,
      isPrivate ? StoreMessage.doctorRights : .doctorWrongRights, ["store": store])
  }

  private mutating func addSpace() {
    var space = statvfs()
    let path = InputPath(bytes: open.store.root.path).systemName
    guard unsafe statvfs(path, &space) == 0 else { return }
    let free = Int(
      clamping: UInt64(space.f_bavail).multipliedReportingOverflow(
        by: UInt64(space.f_frsize)
      ).partialValue)
    add(
      free < Self.littleSpace ? .warning : .ok, StoreMessage.doctorSpace, ["size": .size(free)])
  }

  private mutating func addSettings() throws(CommandFailure) {
    if let person = open.store.configuration.person {
      add(
        .ok, StoreMessage.doctorPerson,
        ["name": .text(person.name), "role": open.forms.roleName(person.role)])
    } else {
      add(.error, StoreProblem.nobodyNamed)
    }
    add(.ok, StoreMessage.doctorForms, ["count": .number(open.catalogue.types.count)])
    let units = try open.reading { () throws(StoreError) -> Result<UnitTree, UnitProblems>? in
      try open.store.units()
    }
    switch units {
    case nil: add(.note, StoreMessage.doctorNoUnits)
    case .success(let tree):
      add(.ok, StoreMessage.doctorUnits, ["count": .number(Set(tree.units.map(\.id)).count)])
    case .failure(let problems):
      add(.error, DossierLookup.brokenUnits, ["count": .number(problems.problems.count)])
    }
  }

  /// - Returns: The day of the newest record.
  private mutating func addRecords() throws(CommandFailure) -> CalendarDate? {
    var (count, damaged, newest): (Int, [Fact], CalendarDate?) = (0, [], nil)
    try open.reading { () throws(StoreError) in
      try open.store.readRecords { line in
        switch line {
        case .record(let record):
          count += 1
          newest = record.at.date
        case .damaged(let file, let line): damaged.append(.text("\(file):\(line)"))
        }
        return true
      }
    }
    if damaged.isEmpty {
      add(.ok, StoreMessage.doctorRecords, ["count": .number(count)])
    } else {
      add(
        .error, StoreMessage.doctorRecordsDamaged,
        ["count": .number(damaged.count), "places": .list(damaged)])
    }
    return newest
  }

  private mutating func addClock(_ clock: Clock, _ newest: CalendarDate?) {
    let day = Fact.date(PartialDate(clock.day))
    guard let newest, clock.day.epochDay + 1 < newest.epochDay else {
      return add(.ok, StoreMessage.doctorClock, ["day": day])
    }
    add(
      .error, StoreMessage.doctorClockBehind,
      ["day": day, "newest": .date(PartialDate(newest))])
  }

  /// - Returns: What was read of each dossier.
  private mutating func addDossiers() throws(CommandFailure) -> [CatalogueEntry] {
    // Each is read: the catalogue tells what was so when it was written.
    let entries = try open.reading { () throws(StoreError) in
      try open.index.readAll(in: open.store)
    }
    let unreadable = entries.filter { $0.problem != nil }
    if unreadable.isEmpty {
      add(.ok, StoreMessage.doctorDossiers, ["count": .number(entries.count)])
    }
    for entry in unreadable {
      add(.error, StoreCode.dossierNotReadable, ["found": .text("\(entry.identifier)")])
    }
    for card in entries where card.isBehind {
      add(
        .warning, StoreProblem.draftBehind,
        ["newest": .number(card.head ?? 0), "found": .text(card.number)])
    }
    return entries
  }

  /// Holds the catalogue to what was read; one that says otherwise is made anew.
  private mutating func addCatalogue(_ read: [CatalogueEntry]) throws(CommandFailure) {
    guard !open.store.isReadOnly else { return }
    let listed = try open.reading { () throws(StoreError) in
      try open.index.list(in: open.store).items
    }
    let differing = Set(Set(read).symmetricDifference(listed).map(\.identifier))
    guard !differing.isEmpty else { return add(.ok, StoreMessage.doctorCatalogue) }
    _ = try open.reading { () throws(StoreError) in try open.index.rebuild(in: open.store) }
    add(
      .warning, StoreMessage.doctorCatalogueDiffers, ["count": .number(differing.count)])
  }

  private mutating func addQuarantine() throws(CommandFailure) {
    let entries = try CommandFailure.translating { () throws(FileError) -> [TreeEntry] in
      guard let path = try? RelativePath("quarantine") else { return [] }
      let tree = FolderTree(open.store.root)
      guard try tree.entry(at: path) != nil else { return [] }
      return try tree.children(of: path, TreeLimits())
    }
    let kept = entries.filter { $0.path.bytes.suffix(6) != Array(".jsonl".utf8)[...] }
    guard !kept.isEmpty else { return }
    add(
      .warning, StoreMessage.doctorQuarantine,
      ["count": .number(kept.count), "path": .text("quarantine/")])
  }
}
