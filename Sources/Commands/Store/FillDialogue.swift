internal import Dossiers
internal import JSON
internal import Store
internal import Wording

/// The asking of a form's questions: line by line, each answer saved before the next question.
struct FillDialogue {
  /// What follows a reply.
  private enum Step {
    case stay
    /// To a question; nil: to the end.
    case go(JSONPointer?)
    case leave
  }

  private let form: Questionnaire
  private let name: FormName
  private let terminal: Terminal
  private let prompt: FillPrompt
  private var found: FoundDossier
  private var tree: JSONTree
  private var lines = TypedLines()
  /// Nil where all is asked.
  private var only: [JSONPointer]?
  /// The place that is kept with the draft.
  private var kept: JSONPointer?

  init(
    _ form: Questionnaire, _ name: FormName, in found: FoundDossier, _ reading: DossierReading,
    on terminal: Terminal
  ) {
    (self.form, self.name, self.found, self.terminal) = (form, name, found, terminal)
    prompt = FillPrompt(form, on: terminal)
    tree = Self.tree(of: name, in: reading)
  }

  private static func tree(of name: FormName, in reading: DossierReading) -> JSONTree {
    reading.dossier?[form: name].map { JSONTree($0.document.root) } ?? .object(JSONObject())
  }

  /// Asks only what is missing, and what is wrong.
  mutating func askOnlyMissing(of reading: DossierReading) {
    let wrong = reading.findings.compactMap { finding -> JSONPointer? in
      guard case .form(let form, let pointer) = finding.place, form == name else { return nil }
      return pointer
    }
    only = form.missing(in: tree, wrong: Set(wrong))
  }

  /// Where the asking begins: where the person says, else where it was left, else at the beginning.
  ///
  /// - Throws: 66 for a place that the form doesn't have.
  mutating func start(at pointer: JSONPointer?) throws(CommandFailure) -> JSONPointer? {
    if let pointer {
      guard let place = form.question(nearest: pointer, in: tree) else {
        throw CommandFailure(
          .notFound, StoreCode.badPointer, ["found": .text("\(pointer)")],
          at: Place(file: found.shown),
          hint: .command("hoso form show \(form.definition.mark)"))
      }
      return place
    }
    if let only { return only.first }
    kept = try found.store.reading(found.shown) { () throws(StoreError) in
      try found.store.store.fillPlace(of: name, in: found.stored)
    }
    if let kept, form.question(at: kept, in: tree) != nil { return kept }
    return form.first(in: tree)
  }

  mutating func run(from start: JSONPointer?) throws(CommandFailure) -> ExitStatus {
    guard var here = start else { return try sayNothingMissing() }
    try prompt.showHeading(found.shown, name, isResumed: here == kept)
    while true {
      let step: Step
      if let question = form.question(at: here, in: tree) {
        keep(here)
        try prompt.show(question, tree)
        step = try ask(question)
      } else {
        step = .go(next(after: here, in: tree))
      }
      switch step {
      case .stay: continue
      case .go(let place?): here = place
      case .go(nil): return try finish()
      case .leave: return try leave()
      }
    }
  }

  // MARK: Where one stands

  private func next(after place: JSONPointer, in tree: JSONTree) -> JSONPointer? {
    if let only, let index = only.firstIndex(of: place) {
      return index + 1 < only.count ? only[index + 1] : nil
    }
    return form.next(after: place, in: tree)
  }

  private func previous(before place: JSONPointer) -> JSONPointer? {
    if let only, let index = only.firstIndex(of: place) { return index > 0 ? only[index - 1] : nil }
    return form.previous(before: place, in: tree)
  }

  /// Keeps the place with the draft; where that can't be, people are told and go on.
  private mutating func keep(_ place: JSONPointer?) {
    guard place != kept, only == nil else { return }
    do throws(CommandFailure) {
      try found.store.changing(found.shown) { () throws(StoreError) in
        try found.store.store.keepFillPlace(place, of: name, in: found.identifier)
      }
    } catch {
      terminal.report(error)
    }
    kept = place
  }

  // MARK: Replies

  /// Takes one line as the reply to a question.
  private mutating func ask(_ question: Question) throws(CommandFailure) -> Step {
    try terminal.pass(Array("> ".utf8))
    switch try lines.next() {
    case .text(let text): return try reply(text, to: question)
    case .cut(let text):
      try say(FillMessage.lineCut, ["limit": .number(TypedLines.mostBytes)])
      return try reply(text, to: question)
    case .end(let text):
      try terminal.print("")
      // What was typed is an answer, too.
      if let text { _ = try reply(text, to: question, isLast: true) }
      return .leave
    case .notText(let bytes):
      try say(FillMessage.notText, ["found": .path(bytes)])
      return .stay
    case .controls(let text):
      try say(FillMessage.controls, ["found": .text(text)])
      return .stay
    }
  }

  private mutating func reply(
    _ line: String, to question: Question, isLast: Bool = false
  ) throws(CommandFailure) -> Step {
    let place = question.pointer
    let rows = tree.value(at: place)?.elements.count ?? 0
    switch Reply(line, to: question, rows: rows) {
    case .skip: return try skip(question)
    case .help:
      try prompt.showHelp(question)
      return .stay
    case .back:
      if let before = previous(before: place) { return .go(before) }
      try say(FillMessage.atStart)
      return .stay
    case .leave: return .leave
    case .clear: return try clear(question)
    case .value(let text): return try answer(text, question, isLast: isLast)
    case .presence(let isThere):
      return .go(isThere ? form.first(inside: place, in: tree) : next(after: place, in: tree))
    case .none: return try none(question)
    case .addRow(let text?): return try add(text, to: question)
    case .addRow(nil): return .go(form.first(inside: place.appending(rows), in: tree))
    case .editRow(let row): return .go(form.first(inside: place.appending(row), in: tree))
    case .removeRow(let row):
      if try save([(place.appending(row), nil)], goingOnAt: place, line) {
        try say(FillMessage.rowRemoved, ["number": .number(row + 1)])
      }
      return .stay
    case .readTable(let path): return try readTable(path, question)
    case .notUnderstood:
      try say(FillMessage.notUnderstood, ["found": .text(line)])
      return .stay
    }
  }

  private mutating func skip(_ question: Question) throws(CommandFailure) -> Step {
    let place = question.pointer
    if question.isRequired, !(tree.value(at: place)?.isWritten ?? false) {
      try say(FillMessage.required)
    }
    return try leaveRow(place, for: next(after: place, in: tree))
  }

  /// Tells what is wrong with a row that comes to its end.
  private func leaveRow(
    _ place: JSONPointer, for next: JSONPointer?
  ) throws(CommandFailure) -> Step {
    let count = next?.tokens.count ?? 0
    if let next, place.tokens.count > count + 1, place.tokens.starts(with: next.tokens),
      tree.value(at: next.appending(place.tokens[count])) != nil
    {
      let row = next.appending(place.tokens[count])
      try FormChange(of: name, in: found, at: [row]).printFindings(on: terminal)
    }
    return .go(next)
  }

  private mutating func clear(_ question: Question) throws(CommandFailure) -> Step {
    let place = question.pointer
    guard tree.value(at: place) != nil else { return try skip(question) }
    let isElement = question.field.isMany
    let next = isElement ? JSONPointer(tokens: place.tokens.dropLast()) : place
    guard try save([(place, nil)], goingOnAt: next, "-"), isElement else { return .stay }
    return .go(next)
  }

  private mutating func answer(
    _ text: String, _ question: Question, isLast: Bool
  ) throws(CommandFailure) -> Step {
    let place = question.pointer
    var (text, isLast) = (text, isLast)
    if question.field.kind == .longText, !isLast { isLast = try readOn(&text) }
    let value: JSONTree
    switch form.answer(text, to: question, english: terminal.language == .english) {
    case .value(let read): value = read
    case .several(let choices):
      try say(
        FillMessage.several,
        [
          "names": .list(
            choices.map {
              .title(english: $0.label.english, vietnamese: $0.label.vietnamese)
            })
        ])
      return .stay
    }
    if tree.value(at: place) == value {
      return isLast ? .leave : try leaveRow(place, for: next(after: place, in: tree))
    }
    var after = tree
    let isPlaced = after.set(value, at: place)
    let next = isPlaced ? next(after: place, in: after) : place
    guard try save([(place, value)], goingOnAt: next, text) else { return isLast ? .leave : .stay }
    let change = try FormChange(of: name, in: found, at: [place])
    try change.printFindings(on: terminal)
    if isLast { return .leave }
    guard change.findings.isEmpty else {
      try say(FillMessage.stillWrong)
      return .stay
    }
    return try leaveRow(place, for: next)
  }

  /// Reads further lines of a long text up to an empty one.
  ///
  /// - Returns: Whether the person leaves with it.
  private mutating func readOn(_ text: inout String) throws(CommandFailure) -> Bool {
    while true {
      try terminal.pass(Array("| ".utf8))
      switch try lines.next() {
      case .text(""): return false
      case .text("."): return true
      case .text(let line), .cut(let line): text += "\n\(line)"
      case .end(let rest):
        try terminal.print("")
        if let rest { text += "\n\(rest)" }
        return true
      case .notText(let bytes): try say(FillMessage.notText, ["found": .path(bytes)])
      case .controls(let line): try say(FillMessage.controls, ["found": .text(line)])
      }
    }
  }

  // MARK: Tables

  private mutating func none(_ question: Question) throws(CommandFailure) -> Step {
    let place = question.pointer
    guard let list = form.noneList(for: question, in: tree) else {
      if question.kind == .rows, question.field.fields.isEmpty {
        return try add(terminal.language == .english ? "none" : "không", to: question)
      }
      return .go(next(after: place, in: tree))
    }
    let next = next(after: place, in: tree)
    if let element = list.element {
      guard try save([(element, .string(list.name))], goingOnAt: next, list.name) else {
        return .stay
      }
    }
    try say(FillMessage.noneWritten)
    return .go(next)
  }

  private mutating func add(
    _ text: String, to question: Question
  ) throws(CommandFailure) -> Step {
    let place = question.pointer.appending(
      tree.value(at: question.pointer)?.elements.count ?? 0)
    guard case .value(let value) = form.answer(text, to: question) else { return .stay }
    if try save([(place, value)], goingOnAt: question.pointer, text) {
      try FormChange(of: name, in: found, at: [place]).printFindings(on: terminal)
    }
    return .stay
  }

  private mutating func readTable(
    _ path: String, _ question: Question
  ) throws(CommandFailure) -> Step {
    let file = InputPath(bytes: Array(path.utf8))
    let bytes: [UInt8]
    do throws(CommandFailure) {
      bytes = try InputFile.bytes(of: file, limit: TypedTable.mostBytes)
    } catch {
      terminal.report(error)
      return .stay
    }
    let table = TypedTable(
      csv: bytes, for: question.field, english: terminal.language == .english)
    guard table.problems.isEmpty else {
      try prompt.show(table.problems, of: file, for: question)
      return .stay
    }
    let place = question.pointer
    let old = tree.value(at: place)?.elements ?? []
    guard try save([(place, .array(old + table.rows))], goingOnAt: place, path) else {
      return .stay
    }
    try say(
      FillMessage.rowsAdded, ["count": .number(table.rows.count), "file": .path(file.bytes)])
    for (index, number) in table.numbers.enumerated() {
      let change = try FormChange(
        of: name, in: found, at: [place.appending(old.count + index)])
      guard !change.findings.isEmpty else { continue }
      try say(FillMessage.fromRow, ["file": .path(file.bytes), "number": .number(number)])
      try change.printFindings(on: terminal)
    }
    return .stay
  }

  // MARK: Saving

  /// Saves values: on disk when this returns.
  ///
  /// - Returns: False where that can't be: people are told why, and what wasn't saved.
  private mutating func save(
    _ values: [(JSONPointer, JSONTree?)], goingOnAt next: JSONPointer?, _ typed: String
  ) throws(CommandFailure) -> Bool {
    let place = only == nil ? next : kept
    do throws(CommandFailure) {
      try found.store.changing(found.shown) { () throws(StoreError) in
        try found.store.store.answer(
          values, of: name, in: found.identifier, goingOnAt: place, found.store.catalogue)
      }
    } catch {
      terminal.report(error)
      try say(FillMessage.notSaved, ["found": .text(typed)])
      return false
    }
    kept = place
    found = try found.again()
    tree = Self.tree(of: name, in: try found.read())
    return true
  }

  // MARK: The end

  private func say(_ message: FillMessage, _ facts: Facts = [:]) throws(CommandFailure) {
    try terminal.print("  \(message.sentence(in: terminal.language, facts))")
  }

  private mutating func finish() throws(CommandFailure) -> ExitStatus {
    keep(nil)
    try terminal.print("")
    try terminal.print(FillMessage.finished, prompt.facts(found.shown, name))
    try FormChange(of: name, in: found).printFindings(on: terminal)
    return .done
  }

  private func leave() throws(CommandFailure) -> ExitStatus {
    let command: SafeText = "hoso fill \(found.shown) \(name.spelling)"
    try terminal.print(FillMessage.left, ["command": .path(Array(command.string.utf8))])
    return .done
  }

  private func sayNothingMissing() throws(CommandFailure) -> ExitStatus {
    try terminal.print(FillMessage.nothingMissing, prompt.facts(found.shown, name))
    return .done
  }
}
