internal import ArgumentParser
internal import Dossiers
internal import Wording

/// The form types that the program knows, asked for as people write them.
struct KnownForms {
  let catalogue: FormCatalogue

  /// - Throws: 70 where the program's own data can't be used.
  init() throws(CommandFailure) {
    do throws(FormDataError) {
      catalogue = try FormCatalogue()
    } catch {
      throw CommandFailure(
        .internalError, FileMessage.internalError, ["detail": .text("\(error)")])
    }
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
    let nearest = catalogue.nearestType(to: word).flatMap { catalogue.usualEdition(of: $0) }
    return CommandFailure(
      .notFound, DossierLookup.unknownForm, ["name": .path(RawArgument.bytes(given.text))],
      hint: nearest.map { .sentence(ShellMessage.didYouMean, ["name": .text($0.code)]) }
        ?? .command("hoso form list"))
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
