package import BagIt
package import Bundles
internal import Files
internal import JSON
package import OCFL
package import TarArchive

/// Findings of the formats: `target` is the name of what was looked at.
extension Finding {
  /// The finding for an archive that is not as it must be.
  package init(_ error: TarError, target: SafeText) {
    var facts: Facts = ["what": .words(error.code)]
    if let format = error.format { facts.add("found", .text(format.rawValue)) }
    if let defect = error.pathDefect { facts.add("reason", .words(defect)) }
    if let failure = error.file { facts.add("reason", .words(failure.code)) }
    if let limit = error.limit {
      facts.add("limit", error.code.isAboutSize ? .size(limit) : .number(limit))
    }
    if let offset = error.offset { facts.add("offset", .number(offset)) }
    self.init(TarMessage(error.code), facts, at: Place(target: target, path: error.path))
  }

  /// The finding for a bag.
  package init(_ finding: BagFinding, target: SafeText) {
    let isError = finding.severity == .error
    let message: any RuleGroup =
      (isError ? BagMessage(finding.code) : nil) ?? BagWarning(finding.code)
    var place = Place(target: target, path: finding.path)
    var facts = Self.facts(finding)
    if let tagFile = finding.tagFile {
      let line = finding.line.map { ":\($0)" } ?? ""
      facts.add("source", .path(tagFile + Array(line.utf8)))
    } else {
      place.line = finding.line
    }
    self.init(
      message, facts, severity: isError ? .error : .warning, at: place,
      citation: "RFC 8493 \(finding.code.section)")
  }

  /// The finding for an OCFL object or storage root, which lies in `folder` of the target.
  package init(_ finding: OCFLFinding, target: SafeText, folder: [UInt8] = []) {
    var known = OCFLFactRoles(finding).facts
    var causes: [Finding] = []
    var place = Place(target: target, path: Self.below(folder, finding.path))
    place.pointer = finding.pointer
    place.line = finding.position?.line
    place.column = finding.position?.column
    if case .jsonError(let error) = finding.found {
      causes.append(Finding(error, file: place.file))
    }
    if let version = finding.version { known.add("version", .number(version)) }
    var facts: Facts = [
      "what": OCFLCase(finding, known).map { .sentence($0, known) } ?? .words(finding.code),
      "problem": .text(finding.problem.rawValue),
    ]
    facts.add(contentsOf: known)
    self.init(
      finding.code.group, facts, severity: finding.code.isWarning ? .warning : .error, at: place,
      citation: "OCFL \(finding.code.rawValue)", causes: causes)
  }

  /// The finding for a check of an OCFL object or storage root that could not be done.
  package init(_ obstacle: OCFLObstacle, target: SafeText, folder: [UInt8] = []) {
    let message = obstacle.code.message
    var facts: Facts = ["what": .words(obstacle.code)]
    if let limit = obstacle.limit { facts.add("limit", .number(limit)) }
    self.init(
      message, facts, severity: message is OCFLWarning ? .warning : .error,
      at: Place(target: target, path: Self.below(folder, obstacle.path)))
  }

  /// The finding for a rule of our own bundles.
  package init(_ problem: BundleProblem, target: SafeText) {
    var facts: Facts = [:]
    if let expected = problem.expected { facts.add("expected", .foreign(expected)) }
    if let found = problem.found { facts.add("found", .foreign(found)) }
    if let version = problem.version { facts.add("version", .number(version)) }
    if let other = problem.logicalPath { facts.add("other", .foreign(other)) }
    if let line = problem.line { facts.add("line", .number(line)) }
    if let limit = problem.limit { facts.add("limit", .number(limit)) }
    var place = Place(target: target, path: problem.path)
    place.pointer = problem.pointer
    place.line = problem.position?.line
    place.column = problem.position?.column
    let causes = problem.json.map { [Finding($0, file: place.file)] } ?? []
    let isWarning = problem.code.code.hasPrefix("W")
    self.init(
      problem.code, facts, severity: isWarning ? .warning : .error, at: place, causes: causes)
  }

  /// The finding for a bundle, in the words of the format that says so.
  ///
  /// Its OCFL object lies in `folder`: in `data`, but for one that is yet to be packed.
  package init(
    _ finding: BundleFinding, target: SafeText,
    folder: [UInt8] = Array(BundleFinding.objectFolder.utf8)
  ) {
    switch finding {
    case .tar(let error): self.init(error, target: target)
    case .bag(let finding): self.init(finding, target: target)
    case .ocfl(let finding): self.init(finding, target: target, folder: folder)
    case .obstacle(let obstacle): self.init(obstacle, target: target, folder: folder)
    case .bundle(let problem): self.init(problem, target: target)
    }
  }
}

extension Finding {
  private static func below(_ folder: [UInt8], _ path: [UInt8]) -> [UInt8] {
    folder.isEmpty || path.isEmpty ? folder + path : folder + [UInt8(ascii: "/")] + path
  }

  /// The facts of a bag's finding: what `expected` and `found` mean depends on the code.
  private static func facts(_ finding: BagFinding) -> Facts {
    var facts: Facts = ["what": .words(finding.code)]
    let expected = finding.expected.map { Fact.foreign(Array($0.utf8)) }
    let found = finding.found.map { Fact.foreign(Array($0.utf8)) }
    let limit = finding.expected.flatMap { Int($0) }
    switch finding.code {
    case .findingsLeftOut:
      let count = finding.found.flatMap { Int($0) } ?? 0
      facts = ["what": .sentence(finding.code, ["found": .number(count)]), "found": .number(count)]
    case .tooManyEntries, .tooManyLines:
      if let limit { facts.add("limit", .number(limit)) }
    case .tagFileTooLarge:
      if let limit { facts.add("limit", .size(limit)) }
    case .caseTwins, .normalizationTwins, .fetchNotInManifests, .payloadFileNotInEvery,
      .manifestNotListed:
      if let expected { facts.add("other", expected) }
    case .infoRepeated:
      if let expected { facts.add("found", expected) }
    case .listedTwice: break
    case .listedTwiceDifferently:
      facts.add("other", .list([expected, found].compactMap { $0 }))
    case .checksumMalformed:
      if let found { facts.add("found", found) }
    case .linkInBag, .specialFileInBag, .notAFile, .notAFolder:
      let word = finding.found.flatMap { EntryWord(rawValue: "fact.entry.\($0)") }
      if let word { facts.add("found", .words(word)) }
    case .fileNotReadable:
      let word = finding.found.flatMap(FileError.Code.init(rawValue:))
      if let word { facts.add("reason", .words(word)) }
    default:
      if let expected { facts.add("expected", expected) }
      if let found { facts.add("found", found) }
    }
    return facts
  }
}

extension Place {
  /// A place inside a target: `target:path`, and the target alone where the path is empty.
  package init(target: SafeText, path: [UInt8]) {
    let separator: SafeText = target.isEmpty || target.string.hasSuffix("/") ? "" : ":"
    self.init(file: path.isEmpty ? target : "\(target)\(separator)\(bytes: path)")
  }
}

extension Fact {
  /// Bytes from outside: whole where they are short, shortened where they are a digest.
  static func foreign(_ bytes: [UInt8]) -> Fact {
    if HexText.isDigest(bytes) { return .digest(String(decoding: bytes, as: UTF8.self)) }
    return bytes.count <= 120 ? .path(bytes) : .text(String(decoding: bytes, as: UTF8.self))
  }
}
