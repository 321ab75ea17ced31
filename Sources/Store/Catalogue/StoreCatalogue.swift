package import Dossiers
internal import GRDB
package import RFC3339
internal import Synchronization

/// The store's index: what is in it, and the words that dossiers are found by.
///
/// It is derived, and never believed before it was compared with the store: each question first asks
/// what has happened since (``CatalogueUpkeep``), so that a process that died between its act and the
/// index leaves nothing wrong behind. A catalogue that is missing, broken, from another program or
/// from another store is made anew; where nothing can be written it is made in memory.
package final class StoreCatalogue: StoreIndex {
  private struct State {
    var knowledge: CatalogueKnowledge?
    var opened: CatalogueFile.Opened?
    var wasUnusable = false
  }

  private let state = Mutex(State())

  package init() {}

  /// Gives it the forms and rules that dossiers are read with; before, it answers nothing.
  ///
  /// - Parameters:
  ///   - forms: The program's and the unit's own.
  ///   - day: Today.
  ///   - program: Its version: what another one has written is written anew.
  package func learn(_ forms: FormCatalogue, on day: CalendarDate, program: String) {
    let knowledge = CatalogueKnowledge(forms: forms, day: day, program: program)
    state.withLock { $0.knowledge = knowledge }
  }

  /// Lets go of its file; the next question opens it again.
  package func close() { state.withLock { $0.opened = nil } }

  /// Whether a catalogue that couldn't be used was made anew since this was asked last.
  package func wasUnusable() -> Bool {
    state.withLock { state in
      defer { state.wasUnusable = false }
      return state.wasUnusable
    }
  }

  // MARK: As the store's index

  /// Nothing is done: what has happened is asked when there is a question.
  package func dossierChanged(_ dossier: UniqueIdentifier, in store: Store) {}

  package func recordsAppended(upTo number: Int, in store: Store) {}

  package func candidates(for text: String, in store: Store) -> [UniqueIdentifier]? {
    // Without an answer the store looks through its dossiers itself.
    try? reading(store) { database in try CatalogueSearch.candidates(for: text, database) }
  }

  package func numbers(beginningWith prefix: String, in store: Store) -> [String]? {
    try? reading(store) { database in
      try CatalogueSearch.numbers(beginningWith: prefix, database)
    }
  }

  // MARK: Questions

  /// The dossiers of a store in the order of their numbers; those that can't be read come last.
  ///
  /// - Throws: `locked` where another process is making the catalogue.
  package func list(
    _ filter: CatalogueFilter = CatalogueFilter(), in store: Store
  ) throws(StoreError) -> CataloguePage<CatalogueEntry> {
    try reading(store) { database in try CatalogueSearch.list(filter, database) }
  }

  /// The dossiers that hold all of some words, those that hold them as they are written first.
  ///
  /// - Parameters:
  ///   - words: Accents and case don't count; the last may be a beginning.
  ///   - relatives: Whether the names of others are searched, too.
  ///   - filter: Which dossiers; its own words are not looked at.
  ///   - store: The store.
  /// - Returns: Each with where the words stand.
  /// - Throws: `locked` where another process is making the catalogue.
  package func find(
    _ words: [String], relatives: Bool = false, _ filter: CatalogueFilter = CatalogueFilter(),
    in store: Store
  ) throws(StoreError) -> CataloguePage<CatalogueHit> {
    try reading(store) { database in
      try CatalogueSearch.find(words, relatives: relatives, filter, database)
    }
  }

  /// How many dossiers there are, and how many of them can't be read.
  package func count(in store: Store) throws(StoreError) -> (dossiers: Int, unreadable: Int) {
    try reading(store) { database in try CatalogueSearch.count(database) }
  }

  /// The dossiers of a person of this name, accents aside, and this date of birth.
  package func twins(
    of person: Cover.Person, in store: Store, atMost limit: Int = 20
  ) throws(StoreError) -> [CatalogueEntry] {
    try reading(store) { database in
      try CatalogueSearch.twins(of: person, limit, database)
    }
  }

  /// The scans of a dossier whose bytes lie in other dossiers, too, by their paths.
  package func sharedScans(
    of dossier: UniqueIdentifier, in store: Store, atMost limit: Int = 100
  ) throws(StoreError) -> [SharedScan] {
    try reading(store) { database in
      try CatalogueSearch.sharedScans(of: dossier, limit, database)
    }
  }

  /// What stands in each dossier now, read without the catalogue, in the order of their uuids.
  package func readAll(in store: Store) throws(StoreError) -> [CatalogueEntry] {
    guard let knowledge = state.withLock(\.knowledge) else {
      throw StoreError(.file, path: CatalogueFile.path(in: store))
    }
    let reader = CatalogueReader(knowledge)
    return try store.identifiers().compactMap { CataloguedDossier($0, in: store, reader)?.entry }
  }

  /// Makes the catalogue anew from objects, drafts and records.
  ///
  /// - Returns: How many dossiers there are, and how many of them can't be read.
  /// - Throws: `readOnly`; `locked` where another process is making it.
  package func rebuild(in store: Store) throws(StoreError) -> (dossiers: Int, unreadable: Int) {
    try store.refuseReadOnly()
    close()
    try CatalogueFile.remove(in: store)
    return try count(in: store)
  }

  // MARK: The way to an answer

  /// Answers from a catalogue that knows all that has happened.
  private func reading<Answer>(
    _ store: Store, _ body: (Database) throws -> Answer
  ) throws(StoreError) -> Answer {
    guard let knowledge = state.withLock(\.knowledge) else {
      throw StoreError(.file, path: CatalogueFile.path(in: store))
    }
    do {
      do {
        return try answer(store, knowledge, body)
      } catch  where CatalogueFile.isDamage(error) {
        // What it says can be had from the store again.
        let known = state.withLock { state in
          defer { (state.opened, state.wasUnusable) = (nil, true) }
          return state.opened?.identity
        }
        try CatalogueFile.remove(known, in: store)
        return try answer(store, knowledge, body)
      }
    } catch let error as StoreError where error.code == .locked {
      throw error
    } catch  where CatalogueFile.isBusy(error) {
      throw StoreError(.locked, path: CatalogueFile.path(in: store))
    } catch {
      // A full disk, a file that isn't ours: the answer can be had all the same.
    }
    do {
      let opened = CatalogueFile.Opened(queue: try CatalogueFile.inMemory(store))
      state.withLock { $0.opened = opened }
      return try answer(store, knowledge, body)
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError(.file, path: CatalogueFile.path(in: store)).with { $0.names = ["\(error)"] }
    }
  }

  private func answer<Answer>(
    _ store: Store, _ knowledge: CatalogueKnowledge, _ body: (Database) throws -> Answer
  ) throws -> Answer {
    let queue: DatabaseQueue
    if let open = state.withLock(\.opened?.queue) {
      queue = open
    } else {
      let opened = try CatalogueFile.open(in: store)
      queue = opened.queue
      state.withLock {
        $0.opened = opened
        if opened.wasUnusable { $0.wasUnusable = true }
      }
    }
    let upkeep = CatalogueUpkeep(store, knowledge)
    if try queue.read({ database in try upkeep.isDue(database) }) {
      try queue.write { database in try upkeep.catchUp(database) }
    }
    return try queue.read(body)
  }
}
