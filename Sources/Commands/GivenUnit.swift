internal import ArgumentParser
internal import Dossiers
internal import RFC3339
internal import Vietnamese
internal import Wording

/// A unit as a person names it: by its UUID, its code or its name.
struct GivenUnit: ExpressibleByArgument {
  let text: String

  init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    text = argument
  }

  /// How many names are compared with one that isn't there.
  private static let comparedNames = 10_000

  /// The unit that is meant: of several with the code or the name the one that is valid on the day,
  /// where none is then, the one that ever was.
  ///
  /// - Throws: 66 where there is none, 64 where it can be several.
  func find(
    in tree: UnitTree, at day: CalendarDate, of file: InputPath
  ) throws(CommandFailure) -> UniqueIdentifier {
    let valid = matches(in: tree, at: day)
    let ids = valid.isEmpty ? matches(in: tree, at: nil) : valid
    guard let id = ids.first else { throw missing(in: tree, of: file) }
    guard ids.count == 1 else {
      throw CommandFailure(
        .usage, DossierLookup.ambiguousUnit, ["name": .text(text)], at: Place(file: file.shown),
        hint: .sentence(
          ShellMessage.allowedValues, ["names": .list(ids.map { .text($0.description) })]))
    }
    return id
  }

  private func matches(in tree: UnitTree, at day: CalendarDate?) -> [UniqueIdentifier] {
    do throws(TextError) {
      return Set(try tree.units(for: text, at: day).map(\.id)).sorted()
    } catch {
      // What is no text of ours is no unit's name either.
      return []
    }
  }

  private func missing(in tree: UnitTree, of file: InputPath) -> CommandFailure {
    let units = tree.units.prefix(Self.comparedNames)
    let names = units.compactMap(\.code?.description) + units.map(\.name)
    let nearest = Suggestion.nearest(to: text, among: names)
    return CommandFailure(
      .notFound, DossierLookup.unknownUnit, ["name": .path(RawArgument.bytes(text))],
      at: Place(file: file.shown),
      hint: nearest.map { .sentence(ShellMessage.didYouMean, ["name": .text($0)]) }
        ?? .command("hoso unit list \(file.shown)"))
  }
}

/// A unit's code, with points or without.
struct GivenCode: ExpressibleByArgument {
  let code: UnitCode

  init?(argument: String) {
    guard let code = UnitCode(parsing: argument) else { return nil }
    self.code = code
  }
}

extension UnitPower: ExpressibleByArgument {}
