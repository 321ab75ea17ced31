internal import ArgumentParser
internal import Dossiers
internal import JSON
internal import RFC3339
internal import Store
internal import Wording

/// `hoso log`: the versions of a dossier, by its acts.
struct LogVersions: Command {
  static let configuration = CommandConfiguration("log", StorePage.log, aliases: ["lichsu"])

  @OptionGroup var location: StoreLocation

  @Argument(help: ArgumentHelp(StoreOptionHelp.target, value: "DOSSIER"))
  var target: DossierTarget

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let view = try DossierView(target, KnownForms(), in: location, for: "log", on: terminal)
    let acts = Array(view.reading.acts.enumerated().reversed())
    if acts.isEmpty, let found = view.opened.stored {
      throw CommandFailure(
        StoreError(.notCommitted, dossier: found.identifier), found.shown, view.names)
    }
    if terminal.isJSON {
      let documents = acts.map { index, act in Self.document(index + 1, act) }
      var members = view.members.filter { $0.0 != "version" && $0.0 != "profile" }
      members.append(("versions", .array(documents)))
      try terminal.answer("log", members)
      return .done
    }
    for (index, act) in acts { try print(index + 1, act, view.forms, on: terminal) }
    return .done
  }

  private func print(
    _ version: Int, _ act: Act, _ forms: KnownForms, on terminal: Terminal
  ) throws(CommandFailure) {
    let line = StoreMessage.actLine.sentence(
      in: terminal.language,
      [
        "act": forms.actName(act.kind, act.record), "name": .text(act.actor.name),
        "role": forms.roleName(act.actor.role), "unit": .text(act.actor.unit.name),
      ])
    try terminal.print("v\(version)  \(act.at.vietnameseDateText)  \(line)")
    var lines: [SafeText] = [
      StoreMessage.actMessage.sentence(in: terminal.language, ["text": .text(act.message)])
    ]
    let further: [(StoreMessage, String?)] = [(.actReason, act.reason), (.actBasis, act.basis)]
    for (message, text) in further {
      guard let text else { continue }
      lines.append(message.sentence(in: terminal.language, ["text": .text(text)]))
    }
    if !act.to.isSame(as: act.from) {
      lines.append(
        StoreMessage.actTo.sentence(in: terminal.language, ["unit": .text(act.to.name)]))
    }
    if !act.findings.isEmpty {
      lines.append(
        StoreMessage.actFindings.sentence(
          in: terminal.language, ["count": .number(act.findings.count)]))
    }
    for line in lines { try terminal.print("    \(line)") }
  }

  private static func document(_ version: Int, _ act: Act) -> JSONTree {
    var members: [(String, JSONTree)] = [
      ("version", .string("v\(version)")), ("act", .string(act.kind.rawValue)),
    ]
    if let record = act.record { members.append(("record", .string(record.rawValue))) }
    members += [
      ("at", .string("\(act.at)")), ("actor", StoreDocument.actor(act.actor)),
      ("message", .string(act.message)),
    ]
    if let reason = act.reason { members.append(("reason", .string(reason))) }
    if let basis = act.basis { members.append(("basis", .string(basis))) }
    members += [
      ("to", StoreDocument.object(act.to)),
      ("openFindings", .number(JSONNumber(act.findings.count))),
    ]
    return .object(JSONObject(members))
  }
}
