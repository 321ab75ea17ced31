internal import ArgumentParser
internal import Dossiers
internal import JSON
internal import Store
internal import Wording

/// `hoso config`: the settings of a store.
struct ConfigCommands: Command {
  static let configuration = CommandConfiguration(
    "config", ConfigPage.config,
    subcommands: [ConfigList.self, ConfigGet.self, ConfigSet.self])

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    try HelpText.print(command: "config", on: terminal)
  }
}

extension StoreSetting: ExpressibleByArgument {}

/// `hoso config list`.
struct ConfigList: Command {
  static let configuration = CommandConfiguration("list", ConfigPage.list)

  @OptionGroup var location: StoreLocation

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let configuration = try location.open(on: terminal).store.configuration
    if terminal.isJSON {
      let settings = StoreSetting.allCases.map { setting in
        ConfigDocument.object(setting, configuration[setting])
      }
      try terminal.answer("config-list", [("settings", .array(settings))])
      return .done
    }
    for setting in StoreSetting.allCases {
      let value: Fact =
        configuration[setting].map { .path(Array($0.utf8)) } ?? .words(ConfigMessage.notSet)
      try terminal.print(
        ConfigMessage.line, ["name": .text(setting.rawValue), "value": value])
    }
    return .done
  }
}

/// `hoso config get`.
struct ConfigGet: Command {
  static let configuration = CommandConfiguration("get", ConfigPage.get)

  @OptionGroup var location: StoreLocation

  @Argument(help: ArgumentHelp(ConfigMessage.name, value: "NAME"))
  var name: StoreSetting

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let value = try location.open(on: terminal).store.configuration[name]
    if terminal.isJSON {
      try terminal.answer("config-get", [("setting", ConfigDocument.object(name, value))])
    } else if let value {
      try terminal.print("\(value)")
    }
    return value == nil ? .answerIsNo : .done
  }
}

/// `hoso config set`.
struct ConfigSet: Command {
  static let configuration = CommandConfiguration("set", ConfigPage.set)

  @OptionGroup var location: StoreLocation

  @Argument(help: ArgumentHelp(ConfigMessage.name, value: "NAME"))
  var name: StoreSetting

  @Argument(help: ArgumentHelp(ConfigMessage.value, value: "VALUE"))
  var value: String

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let open = try location.open(on: terminal)
    let clock = try Clock.now()
    let before = open.store.configuration
    let text = try checked(value.inNFC, in: open)
    var after = before
    guard after.set(text, for: name, newPerson: clock.identifier().urn) else {
      throw refusal(in: open, .words(ConfigMessage.number))
    }
    if before.bytes != after.bytes {
      let store = try change(to: after, in: open)
      let changed = OpenStore(
        store: store, forms: open.forms, index: open.index, shown: open.shown)
      var record = JournalRecord(
        .configured, at: clock.timestamp, by: try changed.actor(), why: "\(name.rawValue)=\(text)")
      record.details.what = name.rawValue
      try changed.changing { () throws(StoreError) in _ = try store.append(record) }
    }
    let now = after[name]
    if terminal.isJSON {
      try terminal.answer("config-set", [("setting", ConfigDocument.object(name, now))])
    } else if !terminal.isQuiet {
      let value: Fact = now.map { .path(Array($0.utf8)) } ?? .words(ConfigMessage.notSet)
      try terminal.print(ConfigMessage.line, ["name": .text(name.rawValue), "value": value])
    }
    return .done
  }

  /// Replaces `hoso.json`, where what it will say is right.
  private func change(
    to configuration: StoreConfiguration, in open: OpenStore
  ) throws(CommandFailure) -> Store {
    do throws(CommandFailure) {
      return try open.changing(open.shown) { () throws(StoreError) in
        try open.store.configured(configuration)
      }
    } catch {
      guard error.finding.message.code == StoreCode.badConfiguration.code else { throw error }
      throw refusal(in: open, .words(ConfigMessage.schema), causes: error.finding.causes)
    }
  }

  /// The value, where what it names is known.
  ///
  /// - Throws: 78 with what may be given.
  private func checked(_ text: String, in open: OpenStore) throws(CommandFailure) -> String {
    guard !text.isEmpty else { return text }
    let allowed: [String]
    switch name {
    case .personRole: allowed = open.catalogue.vocabulary.roles.map(\.id)
    case .profile: allowed = open.catalogue.profiles.map(\.id)
    case .language: allowed = Language.allCases.map(\.rawValue)
    case .rulesOff: return try rules(text, in: open)
    default: return text
    }
    guard allowed.contains(where: { $0.utf8.elementsEqual(text.utf8) }) else {
      throw refusal(in: open, .choice(allowed.map { .text($0) }))
    }
    return text
  }

  private func rules(_ text: String, in open: OpenStore) throws(CommandFailure) -> String {
    let book = try RuleBook.known()
    var ids: [String] = []
    for part in text.split(whereSeparator: { $0 == "," || $0 == " " }) {
      guard let rule = book.rule(spelled: String(part)), rule.canBeSwitchedOff else {
        let names = book.rules.filter(\.canBeSwitchedOff).map { Fact.text($0.id.text) }
        throw refusal(
          in: open, .sentence(ConfigMessage.lowRule, ["names": .list(names)]))
      }
      if !ids.contains(rule.id.text) { ids.append(rule.id.text) }
    }
    return ids.joined(separator: ",")
  }

  private func refusal(
    in open: OpenStore, _ expected: Fact, causes: [Finding] = []
  ) -> CommandFailure {
    CommandFailure(
      .configuration,
      Finding(
        FillProblem.badSetting,
        ["name": .text(name.rawValue), "found": .text(value), "expected": expected],
        at: Place(file: open.shown), causes: causes),
      hint: .command("hoso config list"))
  }
}

/// Parts of the documents of `config`.
private enum ConfigDocument {
  static func object(_ setting: StoreSetting, _ value: String?) -> JSONTree {
    ["name": .string(setting.rawValue), "value": value.map { .string($0) } ?? .null]
  }
}

extension OpenStore {
  /// The rules that the store's unit has switched off; what can't be isn't among them.
  func rulesOff(in book: RuleBook) -> [String] {
    store.configuration.rulesOff.filter { book.rule(spelled: $0)?.canBeSwitchedOff ?? false }
  }
}
