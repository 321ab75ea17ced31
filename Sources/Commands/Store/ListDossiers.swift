internal import ArgumentParser
internal import Dossiers
internal import JSON
internal import RFC3339
internal import Store
internal import Wording

/// `hoso list`: the dossiers of a store.
struct ListDossiers: Command {
  static let configuration = CommandConfiguration("list", StorePage.list, aliases: ["ds"])

  @Flag(name: .long, help: ArgumentHelp(StoreOptionHelp.drafts))
  var drafts = false

  @OptionGroup var location: StoreLocation

  @Argument(help: ArgumentHelp(StoreOptionHelp.words, value: "WORD"))
  var words: [String] = []

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let open = try location.open(on: terminal)
    let (cards, unreadable) = try DossierCard.all(in: open)
    let wanted = words.map(\.folded)
    let listed = cards.filter { card in
      let text = "\(card.number) \(card.name)".folded
      return (!drafts || card.isChanged) && wanted.allSatisfy { text.contains($0) }
    }
    let unread = words.isEmpty && !drafts ? unreadable : []
    if terminal.isJSON {
      try terminal.answer(
        "list",
        [
          ("store", .string(open.shown.string)), ("dossiers", .array(listed.map(\.document))),
          ("unreadable", .array(unread.map { .string($0.urn) })),
        ])
    } else {
      try DossierCard.print(listed, unread, on: terminal)
    }
    return listed.isEmpty && unread.isEmpty ? .answerIsNo : .done
  }
}

extension DossierCard {
  /// All dossiers of a store in the order of their numbers, and those that can't be read.
  static func all(
    in open: OpenStore
  ) throws(CommandFailure) -> (cards: [DossierCard], unreadable: [UniqueIdentifier]) {
    var (cards, unreadable): ([DossierCard], [UniqueIdentifier]) = ([], [])
    for identifier in try open.identifiers() {
      do throws(CommandFailure) {
        let card = try DossierCard(identifier, in: open)
        if card.number.isEmpty { unreadable.append(identifier) } else { cards.append(card) }
      } catch {
        unreadable.append(identifier)
      }
    }
    return (cards.sorted { ($0.number, $0.identifier) < ($1.number, $1.identifier) }, unreadable)
  }

  /// One line each: number, state, date of birth, name.
  static func print(
    _ cards: [DossierCard], _ unreadable: [UniqueIdentifier], on terminal: Terminal
  ) throws(CommandFailure) {
    let language = terminal.language
    let states = cards.map { $0.state(in: language).string }
    let births = cards.map { $0.birthDate?.vietnameseText ?? "" }
    let (numbers, stateColumn, birthColumn) = (
      Columns(cards.map(\.number)), Columns(states), Columns(births)
    )
    for (card, (state, birth)) in zip(cards, zip(states, births)) {
      try terminal.print(
        "\(numbers.padded(card.number))  \(stateColumn.padded(state))  \(birthColumn.padded(birth))  \(card.name)"
      )
    }
    for identifier in unreadable {
      let state = StoreMessage.stateUnreadable.sentence(in: language)
      try terminal.print("\(terminal.style.mark(.error)) \("\(identifier)")  \(state)")
    }
  }

  /// Whether it has a version, and is being changed.
  func state(in language: Language) -> SafeText {
    guard let head else { return StoreMessage.stateDraft.sentence(in: language) }
    let message: StoreMessage =
      isBehind ? .stateBehind : isChanged ? .stateChanged : .stateVersion
    return message.sentence(in: language, ["version": .text("v\(head)")])
  }

  var document: JSONTree {
    var members: [(String, JSONTree)] = [
      ("dossier", .string(identifier.urn)), ("number", .string(number)), ("name", .string(name)),
    ]
    if let birthDate { members.append(("birthDate", .string("\(birthDate)"))) }
    members.append(("profile", .string(profile)))
    if let head { members.append(("version", .string("v\(head)"))) }
    members += [("changed", .bool(isChanged)), ("behind", .bool(isBehind))]
    return .object(JSONObject(members))
  }
}
