internal import ArgumentParser
internal import Dossiers
internal import JSON
internal import Wording

/// `hoso explain`: what a code, or a rule of the procedure, means.
struct Explain: Command {
  static let configuration = CommandConfiguration("explain", RootPage.explain)

  @Argument(
    help: ArgumentHelp(ExplainOptionHelp.code, value: "CODE"),
    completion: RuleCompletion.codeOrRule)
  var code: String?

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let (messages, rules) = try asked()
    let explanations = rules.map(RuleExplanation.init)
    let language = terminal.language
    if terminal.isJSON {
      let codes = JSONTree.array(messages.map { Self.object($0, in: language) })
      let rules = JSONTree.array(explanations.map { $0.document(in: language) })
      try terminal.answer("explain", [("codes", codes), ("rules", rules)])
    } else if code == nil {
      for message in messages {
        try terminal.print("\(message.code)  \(message.id)  \(message.outline(in: language))")
      }
      for rule in rules { try terminal.print("\(rule.id.text)  \(rule.title[language])") }
    } else {
      let lines =
        messages.flatMap { Self.lines($0, in: language) }
        + explanations.flatMap { $0.lines(in: language) }
      for line in lines { try terminal.print(line) }
    }
    return .done
  }

  /// What the code means; everything where there is none.
  private func asked() throws(CommandFailure) -> ([any CodedMessage], [Rule]) {
    guard let name = code else { return (Catalogue.coded, try RuleBook.known().rules) }
    if let message = Catalogue.message(for: name) { return ([message], []) }
    let book = try RuleBook.known()
    if let rule = book.rule(spelled: name) { return ([], [rule]) }
    let names = Catalogue.coded.flatMap { [$0.code, $0.id] } + book.rules.map(\.id.text)
    let nearest = Suggestion.nearest(to: name, among: names)
    throw CommandFailure(
      .notFound, LookupMessage.unknownCode, ["name": .path(RawArgument.bytes(name))],
      hint: nearest.map { .command("hoso explain \($0)") } ?? .command("hoso explain"))
  }

  private static func lines(_ message: any CodedMessage, in language: Language) -> [SafeText] {
    let explanation = message.explanation
    let parts: [(CommandMessage, String)] = [
      (.why, explanation.why[language]), (.source, explanation.source),
      (.repair, explanation.repair[language]),
    ]
    var text = TextLayout.wrapped(message.outline(in: language).string, to: TextLayout.width)
    for (title, body) in parts where !body.isEmpty {
      let heading = title.sentence(in: language).string
      text += [""] + TextLayout.wrapped("\(heading) \(body)", to: TextLayout.width)
    }
    let example = CommandMessage.example.sentence(in: language).string
    text += ["", example, "  \(explanation.example)"]
    return ["\(message.code)  \(message.id)"] + text.map { SafeText($0) }
  }

  private static func object(_ message: any CodedMessage, in language: Language) -> JSONTree {
    let explanation = message.explanation
    return [
      "code": .string(message.code), "messageId": .string(message.id),
      "message": .string(message.outline(in: language).string),
      "why": .string(explanation.why[language]), "source": .string(explanation.source),
      "repair": .string(explanation.repair[language]), "example": .string(explanation.example),
    ]
  }
}
