internal import ArgumentParser
internal import Dossiers
internal import Files
internal import Wording

/// The form types that the program knows, asked for as people write them.
struct KnownForms {
  let catalogue: FormCatalogue
  /// The forms that aren't the program's own.
  private let local: [LocalForm]

  /// - Parameter folder: A unit's own forms.
  /// - Throws: 70 where the program's own data can't be used; 65 with what is wrong with the unit's,
  ///   66 where the folder isn't there.
  init(adding folder: InputPath? = nil) throws(CommandFailure) {
    try self.init(
      local: folder.map { (folder) throws(CommandFailure) in try Self.local(folder) } ?? [])
  }

  /// The program's own forms: a command and the store that it works in read them once.
  private static let own = Result { () throws(FormDataError) in try FormCatalogue(adding: []) }

  private init(local: [LocalForm]) throws(CommandFailure) {
    self.local = local
    do throws(FormDataError) {
      catalogue = try local.isEmpty ? Self.own.get() : FormCatalogue(adding: local)
    } catch {
      throw CommandFailure(
        .internalError, FileMessage.internalError, ["detail": .text("\(error)")])
    }
  }

  /// These forms and those of a further folder.
  ///
  /// - Throws: as reading the folder does.
  func adding(_ folder: InputPath?) throws(CommandFailure) -> KnownForms {
    guard let folder else { return self }
    return try KnownForms(local: local + Self.local(folder))
  }

  /// These forms and the others' that aren't the program's own.
  func adding(_ others: KnownForms) throws(CommandFailure) -> KnownForms {
    others.local.isEmpty ? self : try KnownForms(local: local + others.local)
  }

  private static func local(_ folder: InputPath) throws(CommandFailure) -> [LocalForm] {
    let (forms, errors) = LocalForm.read(FolderTree(try CommandFailure.opening(folder)))
    guard errors.isEmpty else {
      let finding = Finding(
        DossierLookup.brokenForms, ["count": .number(errors.count)], at: Place(file: folder.shown),
        causes: errors.map { Finding($0, folder: folder.shown) })
      throw CommandFailure(
        .badInput, finding, hint: .command("hoso form lint \(folder.quoted)"))
    }
    return forms
  }

  /// The type that is meant: `2-KND`, `2-KNĐ`, `2-knd`, or that of `20-KND.2`.
  ///
  /// - Throws: 66 with the nearest type.
  func type(_ given: GivenForm) throws(CommandFailure) -> FormTypeName { try form(given).type }

  /// The type or form that is meant: also `20-KND.2`.
  ///
  /// - Throws: 66 with the nearest type.
  func form(_ given: GivenForm) throws(CommandFailure) -> SpelledForm {
    guard let form = catalogue.form(spelled: given.text) else { throw unknown(given) }
    return form
  }

  /// An edition of a type: the one that is named, else the one it is filled in with.
  ///
  /// - Throws: 66 with the editions that there are.
  func definition(
    _ given: GivenForm, edition: String?
  ) throws(CommandFailure) -> FormDefinition {
    let type = try type(given)
    let editions = catalogue.editions(of: type)
    guard let edition else {
      guard let usual = catalogue.usualEdition(of: type) ?? editions.last else {
        throw unknown(given)
      }
      return usual
    }
    guard let found = editions.first(where: { $0.edition.edition.utf8.elementsEqual(edition.utf8) })
    else {
      throw CommandFailure(
        .notFound, DossierLookup.unknownEdition,
        [
          "name": .path(RawArgument.bytes(edition)),
          "type": .text(editions.last?.code ?? type.text),
        ],
        hint: .sentence(
          ShellMessage.allowedValues,
          ["names": .list(editions.map { .text($0.edition.edition) })]))
    }
    return found
  }

  private func unknown(_ given: GivenForm) -> CommandFailure {
    let word = SpelledForm(given.text)?.type.text ?? given.text
    if let paper = catalogue.uncovered(spelled: given.text) { return uncovered(paper) }
    let nearest = catalogue.nearestType(to: word).flatMap { catalogue.usualEdition(of: $0) }
    return CommandFailure(
      .notFound, DossierLookup.unknownForm, ["name": .path(RawArgument.bytes(given.text))],
      hint: nearest.map { .sentence(ShellMessage.didYouMean, ["name": .text($0.mark)]) }
        ?? .command("hoso form list"))
  }

  /// The failure for a form that is known by name alone.
  private func uncovered(_ paper: UncoveredForm) -> CommandFailure {
    let title = Fact.title(english: paper.title.english, vietnamese: paper.title.vietnamese)
    let instead = paper.seeAlso.flatMap { catalogue.usualEdition(of: $0) }
    return CommandFailure(
      .notFound, DossierLookup.uncoveredForm, ["name": .text(paper.code), "title": title],
      hint: instead.map { .command("hoso form show \($0.mark)") })
  }

  /// The profile of an id.
  ///
  /// - Throws: 66 with the nearest, or all there are.
  func profile(_ id: String) throws(CommandFailure) -> Profile {
    if let profile = catalogue[profile: id] { return profile }
    let names = catalogue.profiles.map(\.id)
    let nearest = Suggestion.nearest(to: id, among: names)
    throw CommandFailure(
      .notFound, DossierLookup.unknownProfile, ["name": .path(RawArgument.bytes(id))],
      hint: nearest.map { .sentence(ShellMessage.didYouMean, ["name": .text($0)]) }
        ?? .sentence(ShellMessage.allowedValues, ["names": .list(names.map { .text($0) })]))
  }
}

/// A form type, or one form, as a person writes it; only a catalogue knows whether there is one.
struct GivenForm: ExpressibleByArgument {
  let text: String

  init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    text = argument
  }
}
