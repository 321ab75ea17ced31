package import Dossiers
internal import Files
internal import JSON
internal import JSONSchema
package import RFC3339
internal import Vietnamese

extension Store {
  /// What a new dossier begins with.
  package struct NewDossier: Sendable {
    package var person: Cover.Person
    /// Nil: the store's own, else none is needed.
    package var profile: String
    /// Nil: the next one of the store.
    package var number: String?
    package var openedAt: Timestamp
    /// The day on the paper, where it was begun before it was typed.
    package var openedOn: CalendarDate
    /// The branch that it is of; nil: the store's unit.
    package var unit: Cover.UnitLabel?

    package init(
      person: Cover.Person, profile: String, number: String? = nil, openedAt: Timestamp,
      unit: Cover.UnitLabel? = nil
    ) {
      self.person = person
      self.profile = profile
      self.number = number
      self.openedAt = openedAt
      openedOn = openedAt.date
      self.unit = unit
    }
  }

  /// Opens a dossier: a draft, shared with nobody.
  ///
  /// - Parameters:
  ///   - new: What it begins with; names become NFC.
  ///   - catalogue: The profiles and schemas that are known.
  /// - Returns: Its uuid and its cover.
  /// - Throws: `profileUnknown`, `badNumber`, `numberTaken`, `coverInvalid`, `readOnly`.
  package func openDossier(
    _ new: NewDossier, _ catalogue: FormCatalogue
  ) throws(StoreError) -> (identifier: UniqueIdentifier, cover: Cover) {
    guard catalogue[profile: new.profile] != nil else {
      throw StoreError(.profileUnknown).with { $0.names = [new.profile] }
    }
    let identifier = try identifier(at: new.openedAt)
    let cover = try locked(StoreLayout.numbersLock) { () throws(StoreError) -> Cover in
      let cover = try makeCover(of: new, identifier)
      try check(cover, catalogue)
      try place(cover, identifier)
      return cover
    }
    options.index?.dossierChanged(identifier, in: self)
    return (identifier, cover)
  }

  private func identifier(at time: Timestamp) throws(StoreError) -> UniqueIdentifier {
    let milliseconds = max(0, time.instant.epochSeconds) * 1000
    // Ten bytes and a year below 10000 are within the limits of a uuid.
    guard
      let identifier = UniqueIdentifier(
        epochMilliseconds: milliseconds, random: options.chance.bytes(10))
    else { throw StoreError(.coverInvalid) }
    return identifier
  }

  private func makeCover(
    of new: NewDossier, _ identifier: UniqueIdentifier
  ) throws(StoreError) -> Cover {
    var person = new.person
    person.name = person.name.composed
    let number = try number(for: new)
    return Cover(
      identifier: identifier.urn, number: number, unit: new.unit ?? configuration.unit,
      profile: new.profile, openedOn: new.openedOn, person: person)
  }

  private func number(for new: NewDossier) throws(StoreError) -> String {
    guard let number = new.number else { return try nextNumber(in: new.openedOn.year) }
    guard Self.isNumber(number) else { throw StoreError(.badNumber).with { $0.names = [number] } }
    let taken = try numbers(beginningWith: number)
    guard !taken.contains(where: { $0.utf8.elementsEqual(number.utf8) }) else {
      throw StoreError(.numberTaken).with { $0.names = [number] }
    }
    return number
  }

  /// `HS-2026-0017`: one more than the highest of the year.
  private func nextNumber(in year: Int) throws(StoreError) -> String {
    let prefix = "\(configuration.numberPrefix)-\(year)-"
    let used = try numbers(beginningWith: prefix).compactMap { number in
      let digits = number.utf8.dropFirst(prefix.utf8.count)
      return digits.count <= 9 ? Int(String(decoding: Array(digits), as: UTF8.self)) : nil
    }
    let next = String((used.max() ?? 0) + 1)
    return prefix + String(repeating: "0", count: max(0, 4 - next.utf8.count)) + next
  }

  /// Capital letters, digits and hyphens, 1 to 32, no hyphen first.
  private static func isNumber(_ text: String) -> Bool {
    let hyphen = UInt8(ascii: "-")
    return (1...32).contains(text.utf8.count) && text.utf8.first != hyphen
      && text.utf8.allSatisfy {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == hyphen
      }
  }

  private func place(_ cover: Cover, _ identifier: UniqueIdentifier) throws(StoreError) {
    let staging = try staging()
    try files { () throws(FileError) in
      let draft = try StagingFolder(in: staging)
      try draft.folder.stage(cover.bytes, at: DraftLayout.cover)
      try draft.folder.stage(DraftState(base: nil).bytes, at: DraftLayout.state)
      pass(.draftBuilt)
      try draft.publish(
        as: StoreLayout.draft(identifier), in: root, mode: StoreLayout.folderMode)
    }
    pass(.draftPlaced)
  }
}

/// Holds a cover to its schema.
func check(_ cover: Cover, _ catalogue: FormCatalogue) throws(StoreError) {
  // What the writer writes, the reader reads.
  guard let document = try? JSONDocument(parsing: cover.bytes) else {
    throw StoreError(.coverInvalid)
  }
  let problems: [Problem]
  do throws(FormDataError) {
    problems = try catalogue.schema(Cover.schema).validate(document.root, atMost: 100)
  } catch {
    throw StoreError(.coverInvalid).with { $0.names = ["\(error)"] }
  }
  guard problems.isEmpty else { throw StoreError(.coverInvalid).with { $0.problems = problems } }
}

extension Folder {
  /// Writes a small file into a folder that is being built.
  func stage(_ bytes: [UInt8], at path: RelativePath) throws(FileError) {
    if let parent = path.parent { _ = try makeFolders(parent, mode: StoreLayout.folderMode) }
    var file = try StagedFile(path, in: self, mode: StoreLayout.fileMode)
    try file.write(bytes)
    _ = try file.finish()
  }
}

extension String {
  /// The text in Unicode's form NFC; as it is where it can't be had.
  var composed: String {
    // A text with more marks than any language has stays as it came: the check of the dossier says so.
    (try? ComposedText(self).string) ?? self
  }
}
