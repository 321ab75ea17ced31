internal import ArgumentParser
internal import Bundles
internal import Dossiers
internal import Files
internal import Fixity
internal import Glibc
internal import JSON
internal import Store
internal import Wording

/// `hoso receive`: bundles into the store.
struct Receive: Command {
  static let configuration = CommandConfiguration("receive", StorePage.receive, aliases: ["nhan"])

  @OptionGroup var location: StoreLocation

  @Argument(help: ArgumentHelp(StoreOptionHelp.bundles, value: "FILE"))
  var files: [InputPath]

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    var intake = BundleIntake(into: try location.open(on: terminal))
    try intake.take(files, on: terminal)
    if terminal.isJSON { try terminal.answer("receive", [intake.member]) }
    return intake.status
  }
}

/// The taking in of bundles, one after the other; what was refused keeps none of the others out.
struct BundleIntake {
  private let open: OpenStore
  private var worst = ExitStatus.done
  private var taken = 0
  private var documents: [JSONTree] = []

  init(into open: OpenStore) { self.open = open }

  /// How a command ends with it: 3 where some were taken in, and others not.
  var status: ExitStatus { taken > 0 && worst != .done ? .partly : worst }

  /// What became of each, for programs.
  var member: (String, JSONTree) { ("bundles", .array(documents)) }

  /// Takes in bundles, and of a folder those that lie in it; each is told.
  ///
  /// - Throws: what concerns more than one bundle; where only one thing was named, 66.
  mutating func take(_ paths: [InputPath], on terminal: Terminal) throws(CommandFailure) {
    for path in paths {
      do throws(CommandFailure) {
        for file in try path.bundles { try take(file, on: terminal) }
      } catch {
        guard paths.count > 1, error.status == .notFound else { throw error }
        worst = worst.worse(of: error.status)
        if !terminal.isJSON { terminal.report(error) }
        documents.append([
          "file": .string(path.shown.string), "outcome": "refused",
          "finding": FindingDocument.object(error.finding, in: terminal.language),
        ])
      }
    }
  }

  private mutating func take(
    _ path: InputPath, on terminal: Terminal
  ) throws(CommandFailure) {
    let outcome = try receive(path, on: terminal)
    if !terminal.isJSON { try outcome.tell(on: terminal) }
    documents.append(outcome.document(in: terminal.language))
    if outcome.failure == nil { taken += 1 }
    worst = worst.worse(of: outcome.failure?.status ?? .done)
  }

  private func receive(
    _ path: InputPath, on terminal: Terminal
  ) throws(CommandFailure) -> ReceptionOutcome {
    let reception = Store.Reception(
      by: try open.actor(), at: try Clock.now().timestamp, from: path.shown.string, open.catalogue)
    let file = try CommandFailure.translating { () throws(FileError) in
      path.isStandardInput
        ? try OpenFile.duplicating(STDIN_FILENO, path: path.bytes) : try OpenFile.open(path.bytes)
    }
    let size = path.isStandardInput ? 0 : (try? file.size()) ?? 0
    let (arrival, report) = try ProgressWatch.run(
      StoreMessage.receiving, bytes: size, on: terminal
    ) { (watch) throws(CommandFailure) in
      try open.reading(path.shown) { () throws(StoreError) in
        var stream = DescriptorStream(file, watch: watch)
        return try open.store.receive(&stream, reception)
      }
    }
    return ReceptionOutcome(path: path, arrival: arrival, report: report, store: open)
  }
}

extension InputPath {
  /// The bundles that are meant: the file itself, or the `*.hoso.tar` right inside a folder.
  ///
  /// - Throws: 66 for a folder without any; 74 for one that can't be read.
  var bundles: [InputPath] {
    get throws(CommandFailure) {
      guard !isStandardInput, FolderListing.isFolder(self) else { return [self] }
      let found = try FolderListing.files(in: self, endingIn: ".hoso.tar")
      guard !found.isEmpty else {
        throw CommandFailure(.notFound, StoreProblem.noBundles, at: Place(file: shown))
      }
      return found.map(appending)
    }
  }
}

/// What became of one bundle.
private struct ReceptionOutcome {
  let path: InputPath
  let arrival: Store.Arrival
  let report: BundleReport
  let store: OpenStore

  /// Why it wasn't taken in; nil where it was, or had been.
  var failure: CommandFailure? {
    switch arrival {
    case .new, .advanced, .known, .older: nil
    case .fork(_, let fork):
      CommandFailure(
        .wouldOverwrite, StoreProblem.forked, ["kept": .text(fork.kept)],
        at: Place(file: path.shown),
        hint: .command("hoso diff \(number) \(store.shown)/\(fork.kept)"))
    case .refused(let error, let kept):
      CommandFailure(
        refusalStatus(error),
        Finding(error, target: path.shown, names: DossierNames(store.catalogue, nil)),
        hint: .sentence(StoreMessage.keptAs, ["path": .text(kept)]))
    }
  }

  /// Broken and no bundle at all are two things.
  private func refusalStatus(_ error: StoreError) -> ExitStatus {
    guard error.code == .bundleBroken else {
      return CommandFailure(error, path.shown, nil).status
    }
    return report.noTar != nil ? .badInput : .integrity
  }

  private var number: SafeText { "\(report.card?.number.text ?? "")" }

  func tell(on terminal: Terminal) throws(CommandFailure) {
    if let failure { return terminal.report(failure) }
    guard !terminal.isQuiet, let (message, facts) = sentence else { return }
    try terminal.print(message, facts)
  }

  private var sentence: (StoreMessage, Facts)? {
    let dossier = Fact.path(Array(number.string.utf8))
    let version = { (number: Int) in Fact.text("v\(number)") }
    return switch arrival {
    case .new(_, let newest): (.arrivedNew, ["dossier": dossier, "version": version(newest)])
    case .advanced(_, let from, let to):
      (.arrivedAdvanced, ["dossier": dossier, "version": version(to), "from": version(from)])
    case .known(_, let newest):
      (.arrivedKnown, ["dossier": dossier, "version": version(newest)])
    case .older(_, let older, let newest):
      (.arrivedOlder, ["dossier": dossier, "version": version(older), "from": version(newest)])
    case .fork, .refused: nil
    }
  }

  func document(in language: Language) -> JSONTree {
    var members: [(String, JSONTree)] = [("file", .string(path.shown.string))]
    func add(_ outcome: String, _ identifier: UniqueIdentifier?, _ version: Int?, from: Int? = nil)
    {
      members.append(("outcome", .string(outcome)))
      if let identifier {
        members += [
          ("dossier", .string(identifier.urn)), ("number", .string(number.string)),
        ]
      }
      if let version { members.append(("version", .string("v\(version)"))) }
      if let from { members.append(("known", .string("v\(from)"))) }
    }
    switch arrival {
    case .new(let id, let version): add("new", id, version)
    case .advanced(let id, let from, let to): add("advanced", id, to, from: from)
    case .known(let id, let version): add("known", id, version, from: version)
    case .older(let id, let version, let newest): add("older", id, version, from: newest)
    case .fork(let id, let fork): add("forked", id, fork.version, from: fork.own)
    case .refused: add("refused", nil, nil)
    }
    if let failure {
      members.append(("finding", FindingDocument.object(failure.finding, in: language)))
    }
    switch arrival {
    case .fork(_, let fork): members.append(("kept", .string(fork.kept)))
    case .refused(_, let kept): members.append(("kept", .string(kept)))
    default: break
    }
    return .object(JSONObject(members))
  }
}
