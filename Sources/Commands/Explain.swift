internal import ArgumentParser
internal import JSON
internal import Wording

/// `hoso explain`: what a code means.
struct Explain: Command {
  static let configuration = CommandConfiguration("explain", RootPage.explain)

  @Argument(
    help: ArgumentHelp(ExplainOptionHelp.code, value: "CODE"),
    completion: .list(Catalogue.coded.map(\.code)))
  var code: String?

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let messages = try code.map { (name) throws(CommandFailure) in [try message(for: name)] }
    if terminal.isJSON {
      let entries = (messages ?? Catalogue.coded).map { Self.object($0, in: terminal.language) }
      try terminal.answer("explain", [("codes", .array(entries))])
    } else if let message = messages?.first {
      for line in Self.lines(message, in: terminal.language) { try terminal.print(line) }
    } else {
      for message in Catalogue.coded {
        let outline = message.outline(in: terminal.language)
        try terminal.print("\(message.code)  \(message.id)  \(outline)")
      }
    }
    return .done
  }

  private func message(for name: String) throws(CommandFailure) -> any CodedMessage {
    if let message = Catalogue.message(for: name) { return message }
    let names = Catalogue.coded.flatMap { [$0.code, $0.id] }
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
