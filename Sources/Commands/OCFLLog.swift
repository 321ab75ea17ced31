internal import ArgumentParser
internal import Fixity
internal import JSON
internal import OCFL
internal import RFC3339
internal import Wording

/// `hoso ocfl log`: the versions of an object.
struct OCFLLog: Command {
  static let configuration = CommandConfiguration("log", FormatPage.ocflLog)

  @Argument(help: ArgumentHelp(FormatOptionHelp.object, value: "OBJECT"))
  var object: InputPath

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let tree = try object.objectTree()
    let (identifier, history) = try CommandFailure.translatingOCFL(object) {
      () throws(OCFLError) in
      let stored = try StoredObject(tree)
      return (stored.inventory.id, try stored.history())
    }
    if terminal.isJSON {
      try terminal.answer(
        "ocfl-log",
        [
          ("object", .string(object.shown.string)), ("identifier", .string(identifier)),
          ("versions", .array(history.map(VersionDocument.object))),
        ])
    } else {
      for entry in history.reversed() { try VersionDocument.print(entry, on: terminal) }
    }
    return .done
  }
}

/// A version of an object, for people and for programs.
enum VersionDocument {
  static func object(_ entry: HistoryEntry) -> JSONTree {
    let version = entry.version
    var members: [(String, JSONTree)] = [
      ("version", .string(version.number.name)), ("created", .string(version.createdText)),
    ]
    if let message = version.message { members.append(("message", .string(message))) }
    if let user = version.user {
      var who: [(String, JSONTree)] = [("name", .string(user.name))]
      if let address = user.address { who.append(("address", .string(address))) }
      members.append(("user", .object(JSONObject(who))))
    }
    members.append(("files", .number(JSONNumber(version.fileCount))))
    members += entry.difference.counts.map { ($0.name, .number(JSONNumber($0.count))) }
    if let digest = entry.inventoryDigest {
      members.append(("inventoryDigest", .string(digest.hex)))
    }
    return .object(JSONObject(members))
  }

  /// Prints when and by whom the version was made, why, and what it changed.
  static func print(_ entry: HistoryEntry, on terminal: Terminal) throws(CommandFailure) {
    let version = entry.version
    try terminal.print(
      ResultMessage.logLine,
      [
        "version": .text(version.number.name), "created": .text(shown(version.created)),
        "user": .text(version.user?.name ?? "–"),
      ])
    if let message = version.message, !message.isEmpty {
      try terminal.print("    \(Fact.text(message).shown(in: terminal.language))")
    }
    var facts: Facts = ["count": .number(version.fileCount)]
    for (name, count) in entry.difference.counts { facts.add(name, .number(count)) }
    try terminal.print("    \(ResultMessage.logCounts.sentence(in: terminal.language, facts))")
  }

  /// `20/03/2026 08:00 +07:00`: the day as people write it, the hour of the place.
  private static func shown(_ created: Timestamp) -> String {
    let time = "\(created.time)".prefix(5)
    return "\(created.date.vietnameseText) \(time) \(created.time.offset)"
  }
}

extension Inventory.Version {
  /// How many files the version's state has.
  var fileCount: Int { state.reduce(0) { $0 + $1.paths.count } }
}
