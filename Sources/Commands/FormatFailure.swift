internal import BagIt
internal import Files
internal import OCFL
internal import Wording

extension CommandFailure {
  /// Runs something about a bag, and translates its error.
  static func translatingBag<Result: ~Copyable>(
    _ path: InputPath, _ body: () throws(BagError) -> Result
  ) throws(CommandFailure) -> Result {
    do throws(BagError) { return try body() } catch { throw CommandFailure(error, about: path) }
  }

  /// Runs something about an object, and translates its error.
  static func translatingOCFL<Result: ~Copyable>(
    _ path: InputPath, _ body: () throws(OCFLError) -> Result
  ) throws(CommandFailure) -> Result {
    do throws(OCFLError) { return try body() } catch { throw CommandFailure(error, about: path) }
  }

  private init(_ error: BagError, about target: InputPath) {
    if let failure = error.failure {
      self.init(failure)
      return
    }
    var facts: Facts = ["what": .words(error.code)]
    if let other = error.other {
      facts = ["what": .sentence(error.code, ["other": .path(other)])]
    }
    let (status, message): (ExitStatus, any CodedMessage) =
      switch error.code {
      case .fileFailed: (.inputOutput, WritingMessage.badSource)
      case .cancelled: (.interrupted, FileMessage.interrupted)
      case .targetExists: (.wouldOverwrite, FileMessage.exists)
      case .targetInSource, .algorithmUnknown, .labelMalformed, .valueMalformed, .labelReserved,
        .tagFileReserved, .pathMalformed:
        (.usage, WritingMessage.badArgument)
      case .entryNotAllowed, .namesAlike, .nameNotUTF8: (.badInput, WritingMessage.badSource)
      case .bagNotSound: (.integrity, WritingMessage.notSound)
      }
    let place = Place(file: error.path.isEmpty ? target.shown : "\(bytes: error.path)")
    let causes = error.findings.map { Finding($0, target: target.shown) }
    self.init(status, Finding(message, facts, at: place, causes: causes))
  }

  private init(_ error: OCFLError, about target: InputPath) {
    if let failure = error.file {
      self.init(failure)
      return
    }
    var known: Facts = [:]
    if let limit = error.limit {
      known.add("limit", error.code == .inventoryTooLarge ? .size(limit) : .number(limit))
    }
    let (status, message) = Self.meaning(of: error.code)
    let place = Place(target: target.shown, path: error.path ?? [])
    var causes =
      error.findings.map { Finding($0, target: target.shown) }
      + error.obstacles.map { Finding($0, target: target.shown) }
    if let defect = error.layout?.json { causes.append(Finding(defect, file: place.file)) }
    self.init(
      status,
      Finding(message, ["what": .sentence(error.code, known)], at: place, causes: causes),
      hint: error.code == .interrupted ? .command("hoso ocfl recover \(target.quoted)") : nil)
  }

  private static func meaning(of code: OCFLError.Code) -> (ExitStatus, any CodedMessage) {
    switch code {
    case .file: (.inputOutput, WritingMessage.badSource)
    case .notAFile, .nameNotUTF8, .nameNotKept, .pathConflict, .nothingToStore,
      .inventoryTooLarge, .versionsUsedUp:
      (.badInput, WritingMessage.badSource)
    case .idIsEmpty, .userNameIsEmpty, .algorithmNotAllowed, .contentUnknown:
      (.usage, WritingMessage.badArgument)
    case .nothingChanged: (.answerIsNo, WritingMessage.nothingChanged)
    case .notValid, .notRecoverable: (.integrity, WritingMessage.notSound)
    case .olderSpecification: (.badInput, WritingMessage.olderSpecification)
    case .headChanged: (.wouldOverwrite, WritingMessage.headChanged)
    case .interrupted: (.integrity, WritingMessage.interrupted)
    case .versionMissing, .pathMissing, .objectMissing: (.notFound, WritingMessage.missing)
    case .contentDamaged: (.integrity, WritingMessage.damaged)
    case .rootNotUsable: (.badInput, WritingMessage.rootNotUsable)
    case .objectExists: (.wouldOverwrite, FileMessage.exists)
    }
  }
}
