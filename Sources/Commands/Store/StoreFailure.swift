internal import Dossiers
internal import Files
internal import Store
internal import Wording

extension CommandFailure {
  /// The failure that a store's error is for the person at the keyboard.
  init(_ error: StoreError, _ target: SafeText, _ names: DossierNames?) {
    if let file = error.file, error.code == .file {
      self.init(file)
      return
    }
    // Without a catalogue nothing has a name, and what is told has none to be told by.
    let finding =
      if let names {
        Finding(error, target: target, names: names)
      } else {
        Finding(error.code, at: Place(file: target))
      }
    self.init(Self.status(of: error.code), finding, hint: Self.hint(error, target))
  }

  private static func status(of code: StoreCode) -> ExitStatus {
    switch code {
    case .notEmpty, .numberTaken, .placeTaken, .headMoved: .wouldOverwrite
    case .notAStore, .dossierMissing, .versionMissing, .notCommitted, .profileUnknown,
      .draftMissing, .formMissing, .scanMissing:
      .notFound
    case .badConfiguration, .badLayout: .configuration
    case .readOnly, .file: .inputOutput
    case .locked: .tryAgain
    case .ambiguous: .usage
    case .nothingChanged, .nothingToUndo: .answerIsNo
    case .actRefused, .custodyBroken, .stepNotAllowed: .notAllowed
    case .objectNotUsable, .draftDamaged, .actsBroken, .scanChanged, .recordDamaged,
      .bundleBroken, .copyDiffers, .notPackable:
      .integrity
    case .dossierNotReadable, .badNumber, .coverInvalid, .numbersUsedUp, .numberRetired,
      .editionUnknown, .wrongType, .badPointer, .scanTooLarge, .badScanName, .actInvalid,
      .recordTooLong, .bundleNotUsable:
      .badInput
    }
  }

  private static func hint(_ error: StoreError, _ target: SafeText) -> Hint? {
    switch error.code {
    case .notAStore: .command("hoso help init")
    case .dossierMissing: .command("hoso list")
    case .ambiguous: nil
    case .profileUnknown: .command("hoso form list --profiles")
    case .notCommitted: .sentence(StoreMessage.commitNext, ["dossier": .path(Self.bytes(target))])
    case .versionMissing, .headMoved, .actsBroken: .command("hoso log \(target)")
    case .formMissing, .scanMissing: .command("hoso get \(target)")
    case .actRefused: .command("hoso status \(target)")
    case .objectNotUsable, .scanChanged, .notPackable: .command("hoso verify \(target)")
    case .badConfiguration, .badLayout, .draftDamaged: .command("hoso doctor")
    default: nil
    }
  }

  private static func bytes(_ text: SafeText) -> [UInt8] { Array(text.string.utf8) }

  /// Runs what fails with a store's error.
  static func translatingStore<Result>(
    _ target: SafeText, _ names: DossierNames? = nil, _ body: () throws(StoreError) -> Result
  ) throws(CommandFailure) -> Result {
    do throws(StoreError) {
      return try body()
    } catch {
      throw CommandFailure(error, target, names)
    }
  }
}
