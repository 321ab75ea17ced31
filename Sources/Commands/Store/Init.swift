internal import ArgumentParser
internal import Dossiers
internal import Files
internal import Glibc
internal import JSON
internal import RFC3339
internal import Store
internal import Wording

/// `hoso init`: a store in a folder of its own.
struct Init: Command {
  static let configuration = CommandConfiguration("init", StorePage.create)

  @Option(name: .long, help: ArgumentHelp(StoreOptionHelp.unit, value: "NAME"))
  var unit: GivenUnit

  @Option(name: .long, help: ArgumentHelp(StoreOptionHelp.kind, value: "KIND"))
  var kind: String?

  @Option(name: .long, help: ArgumentHelp(StoreOptionHelp.code, value: "CODE"))
  var code: String?

  @Option(name: .long, help: ArgumentHelp(StoreOptionHelp.units, value: "FILE"))
  var units: InputPath?

  @Option(name: .long, help: ArgumentHelp(StoreOptionHelp.person, value: "NAME"))
  var person: String?

  @Option(name: .long, help: ArgumentHelp(StoreOptionHelp.role, value: "ROLE"))
  var role: String?

  @Option(name: .long, help: ArgumentHelp(StoreOptionHelp.bundlesFrom, value: "FILE|DIR"))
  var from: [InputPath] = []

  @Argument(help: ArgumentHelp(StoreOptionHelp.folder, value: "DIR"))
  var folder: InputPath

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    umask(0o077)
    let forms = try KnownForms()
    let clock = try Clock.now()
    // What isn't there is told before anything is made.
    for path in from {
      for bundle in try path.bundles where !bundle.isStandardInput {
        _ = try CommandFailure.translating { () throws(FileError) in
          try OpenFile.open(bundle.bytes)
        }
      }
    }
    var (label, kind, tree) = try whose(clock)
    if tree == nil, let known = try UnitInBundles(from, forms).label(named: label.name, code) {
      label = known
    }
    var configuration = StoreConfiguration(unit: label, unitKind: kind)
    let person = StoreConfiguration.Person(
      id: clock.identifier().urn, name: (person ?? SystemUser.name).inNFC,
      role: try role.map { (id) throws(CommandFailure) in try forms.role(id) }
        ?? Self.role(of: kind))
    configuration.person = person
    let place = try makeFolder()
    let store = try CommandFailure.translatingStore(folder.shown) { () throws(StoreError) in
      try Store.create(at: place, configuration, units: tree)
    }
    if !terminal.isJSON { try tell(store.configuration, person, forms, on: terminal) }
    let index = StoreCatalogue()
    index.learn(forms.catalogue, on: clock.day, program: ProgramVersion.current)
    var intake = BundleIntake(
      into: OpenStore(store: store, forms: forms, index: index, shown: folder.shown))
    try intake.take(from, on: terminal)
    if terminal.isJSON { try answer(store.configuration, person, intake, on: terminal) }
    return intake.status
  }

  /// The unit, its kind, and the tree that it stands in.
  private func whose(
    _ clock: Clock
  ) throws(CommandFailure) -> (Cover.UnitLabel, String, UnitTree?) {
    if let units {
      let tree = try UnitFile(units).tree()
      let id = try unit.find(in: tree, at: clock.day, of: units)
      let found = tree.unit(id, at: clock.day) ?? tree.entries(of: id).last
      let code = found?.code.map { "\($0)" } ?? self.code ?? Self.shortCode(of: id)
      let label = Cover.UnitLabel(id: "\(id)", code: code, name: found?.name ?? unit.text)
      return (label, found?.kind ?? "branch", tree)
    }
    let id = clock.identifier()
    let name = unit.text.inNFC
    return (
      Cover.UnitLabel(id: "\(id)", code: code ?? Self.shortCode(of: id), name: name), try kindID(),
      nil
    )
  }

  /// What stands for a code where there is none: the last twelve digits of the UUID.
  private static func shortCode(of id: UniqueIdentifier) -> String {
    String(decoding: Array(id.description.utf8.suffix(12)), as: UTF8.self)
  }

  /// The id of the kind that is meant; a branch where none is said.
  private func kindID() throws(CommandFailure) -> String {
    guard let kind else { return "branch" }
    let tree: UnitTree
    do throws(UnitProblems) {
      tree = try UnitTree.beginning()
    } catch {
      throw CommandFailure(
        .internalError, FileMessage.internalError, ["detail": .text("\(error)")])
    }
    let id = tree.kindID(for: kind)
    guard tree.kinds.contains(where: { $0.id == id }) else {
      throw CommandFailure(
        .badInput, UnitProblem.Code.kindUnknown, ["found": .text(kind)],
        hint: .sentence(RegisterMessage.kinds, ["names": tree.kindNames]))
    }
    return id
  }

  /// Who works at a unit of a kind, where nobody says otherwise.
  private static func role(of kind: String) -> String {
    switch kind {
    case "base": "baseCommittee"
    case "section": "sectionalCommittee"
    case "upper": "organisationBoard"
    case "province", "centre": "decidingCommittee"
    default: "branchClerk"
    }
  }

  /// A store in a store would be in none of its backups, and hide it from whoever stands there.
  ///
  /// - Throws: 64 where the folder is to lie below one that holds a `hoso.json`.
  private func refuseInsideStore() throws(CommandFailure) {
    let parent = folder.parent.systemName
    guard let whole = unsafe realpath(parent, nil) else { return }
    defer { unsafe free(whole) }
    let bytes = unsafe Array(UnsafeBufferPointer(start: whole, count: strlen(whole)))
    do throws(StoreError) {
      _ = try Store.find(from: bytes.map { UInt8(bitPattern: $0) })
    } catch {
      return
    }
    throw CommandFailure(
      .usage, WritingMessage.badArgument, ["what": .words(StoreMessage.insideStore)],
      at: Place(file: folder.shown))
  }

  private func makeFolder() throws(CommandFailure) -> Folder {
    try refuseInsideStore()
    let isMade = unsafe mkdir(folder.systemName, 0o700) == 0
    let error = errno
    guard isMade || error == EEXIST else {
      throw error == ENOENT
        ? InputFile.failure(error, folder.parent) : InputFile.failure(error, folder)
    }
    return try CommandFailure.opening(folder)
  }

  private func answer(
    _ configuration: StoreConfiguration, _ person: StoreConfiguration.Person,
    _ intake: BundleIntake, on terminal: Terminal
  ) throws(CommandFailure) {
    let members: [(String, JSONTree)] = [
      ("store", .string(folder.shown.string)),
      ("unit", StoreDocument.object(configuration.unit, kind: configuration.unitKind)),
      (
        "person",
        [
          "id": .string(person.id), "name": .string(person.name), "role": .string(person.role),
        ]
      ),
    ]
    try terminal.answer("init", from.isEmpty ? members : members + [intake.member])
  }

  private func tell(
    _ configuration: StoreConfiguration, _ person: StoreConfiguration.Person, _ forms: KnownForms,
    on terminal: Terminal
  ) throws(CommandFailure) {
    guard !terminal.isQuiet else { return }
    try terminal.print(
      StoreMessage.made,
      [
        "output": .path(folder.bytes), "unit": .text(configuration.unit.name),
        "person": .text(person.name), "role": forms.roleName(person.role),
      ])
  }
}

/// The units that bundles speak of: a store that is made again goes on as one of them.
private struct UnitInBundles {
  private var labels: [Cover.UnitLabel] = []

  init(_ paths: [InputPath], _ forms: KnownForms) throws(CommandFailure) {
    for path in paths {
      for bundle in try path.bundles where !bundle.isStandardInput {
        // What can't be read is told when it is taken in.
        guard let target = DossierTarget(argument: String(decoding: bundle.bytes, as: UTF8.self)),
          let reading = try? DossierView(target, forms).reading, let cover = reading.cover
        else { continue }
        for label in [cover.unit] + reading.acts.map(\.actor.unit)
        where !labels.contains(where: { $0.isSame(as: label) }) {
          labels.append(label)
        }
      }
    }
  }

  /// The one unit of this name, and of this code where one is given; nil where there is none.
  ///
  /// - Throws: 64 where there are several.
  func label(named name: String, _ code: String?) throws(CommandFailure) -> Cover.UnitLabel? {
    let found = labels.filter { label in
      Array(label.name.folded.utf8) == Array(name.folded.utf8)
        && (code ?? label.code).utf8.elementsEqual(label.code.utf8)
    }
    guard found.count < 2 else {
      throw CommandFailure(
        .usage, StoreProblem.severalUnits,
        ["names": .list(found.map { .text("\($0.name) (\($0.code))") })],
        hint: .command("hoso init --code CODE"))
    }
    return found.first
  }
}

/// Who is logged in.
private enum SystemUser {
  /// The full name of the account, or else its login name.
  static var name: String {
    var entry = unsafe passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16 << 10)
    let status = unsafe getpwuid_r(getuid(), &entry, &buffer, buffer.count, &found)
    let isFound = unsafe found != nil
    guard status == 0, isFound else { return "\(getuid())" }
    let full = unsafe entry.pw_gecos.map { unsafe String(cString: $0) } ?? ""
    let name = full.prefix { $0 != "," }
    if !name.isEmpty { return String(name) }
    return unsafe entry.pw_name.map { unsafe String(cString: $0) } ?? "\(getuid())"
  }
}

extension KnownForms {
  /// A role's id.
  ///
  /// - Throws: 66 with the roles that there are.
  func role(_ id: String) throws(CommandFailure) -> String {
    let roles = catalogue.vocabulary.roles.map(\.id)
    guard !roles.contains(id) else { return id }
    throw CommandFailure(
      .usage, UsageMessage.invalidValue, ["value": .text(id), "name": .text("--role")],
      hint: .sentence(ShellMessage.allowedValues, ["names": .list(roles.map { .text($0) })]))
  }

  /// What a role is called.
  func roleName(_ id: String) -> Fact {
    guard let role = catalogue.vocabulary.roles.first(where: { $0.id == id }) else {
      return .text(id)
    }
    return .title(english: role.title.english, vietnamese: role.title.vietnamese)
  }

  /// What an act is called.
  func actName(_ act: ActKind, _ record: RecordKind?) -> Fact {
    let vocabulary = catalogue.vocabulary
    let title =
      record.flatMap { record in vocabulary.records.first { $0.id == record.rawValue }?.title }
      ?? vocabulary.acts.first { $0.id == act.rawValue }?.title
    guard let title else { return .text(act.rawValue) }
    return .title(english: title.english, vietnamese: title.vietnamese)
  }
}
