internal import ArgumentParser
internal import Bundles
internal import JSON
internal import Wording

/// `hoso verify`: whether bundles, bags, objects and storage roots are as they were written.
struct Verify: Command {
  static let configuration = CommandConfiguration(
    "verify", FormatPage.verify, aliases: ["xacminh"])

  @Option(name: .long, help: ArgumentHelp(FormatOptionHelp.kind, value: "KIND"))
  var kind = WantedKind.auto

  @Flag(name: .long, help: ArgumentHelp(FormatOptionHelp.strict))
  var strict = false

  @Flag(name: .long, help: ArgumentHelp(FormatOptionHelp.deep))
  var deep = false

  @Argument(help: ArgumentHelp(FormatOptionHelp.targets, value: "TARGET"))
  var targets: [InputPath]

  @OptionGroup var location: StoreLocation

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    try JSONInput.checkStandardInput(targets)
    var verdicts: [TargetVerdict] = []
    for (index, target) in targets.enumerated() {
      let verdict = TargetVerdict(target, outcome(of: target, on: terminal))
      if !terminal.isJSON {
        if index > 0, !terminal.isQuiet { try terminal.print("") }
        try verdict.print(isStrict: strict, on: terminal)
      }
      verdicts.append(verdict)
    }
    if terminal.isJSON { try answer(verdicts, on: terminal) }
    return verdicts.map { $0.status(isStrict: strict) }.reduce(.done) { $0.worse(of: $1) }
  }

  private func outcome(
    of target: InputPath, on terminal: Terminal
  ) -> Result<Verification, CommandFailure> {
    Result { () throws(CommandFailure) in
      if kind == .auto, let named = try target.storedName(in: location, on: terminal) {
        return try StoredEvidence(named.given, in: named.store).verified(
          isDeep: deep, on: terminal)
      }
      return try Verification(of: target.evidence(as: kind.kind), named: target, on: terminal)
    }
  }

  private func answer(
    _ verdicts: [TargetVerdict], on terminal: Terminal
  ) throws(CommandFailure) {
    try terminal.answer(
      "verify",
      [
        ("intact", .bool(verdicts.allSatisfy(\.isIntact))),
        ("targets", .array(verdicts.map { $0.object(on: terminal) })),
      ])
  }
}

/// What a person says that a target is.
enum WantedKind: String, CaseIterable, ExpressibleByArgument {
  case auto, bundle, bag, ocfl, root

  var kind: Evidence.Kind? {
    switch self {
    case .auto: nil
    case .bundle: .bundle
    case .bag: .bag
    case .ocfl: .ocfl
    case .root: .root
    }
  }
}
