internal import Dossiers
internal import Files
internal import OCFL
package import Scans
package import Store

extension Finding {
  /// The finding for what a store did not do.
  ///
  /// - Parameters:
  ///   - error: Why.
  ///   - target: What the command line calls the dossier, the file or the store.
  ///   - names: What the data call things.
  package init(_ error: StoreError, target: SafeText, names: DossierNames) {
    var facts: Facts = [:]
    if !error.names.isEmpty {
      facts.add("found", .list(error.names.map { .text($0) }))
    }
    if let limit = error.limit { facts.add("limit", Self.limit(limit, error.code)) }
    if let file = error.file {
      facts.add("reason", .words(file.code))
    } else if let object = error.object {
      facts.add("reason", .words(object.code))
    }
    var place = Place(file: target)
    if target.isEmpty, let path = error.path { place = Place(file: "\(bytes: path)") }
    var causes = error.problems.map { Finding($0, file: "") }
    if let json = error.json { causes.append(Finding(json, file: "")) }
    if let refusal = error.refusal { causes.append(Finding(refusal, at: Place(), names: names)) }
    causes += error.bundle.map { Finding($0, target: target, folder: []) }
    causes += error.findings.map { Finding($0, target: target, names: names) }
    self.init(error.code, facts, at: place, causes: causes)
  }

  private static func limit(_ limit: Int, _ code: StoreCode) -> Fact {
    switch code {
    case .scanTooLarge: .size(limit)
    case .versionMissing, .custodyBroken, .stepNotAllowed: .text("v\(limit)")
    default: .number(limit)
    }
  }

  /// The finding for a file that can't be a scan.
  package init(_ error: ScanError, file: SafeText) {
    var facts: Facts = [:]
    if let type = error.looksLike { facts.add("found", .words(type)) }
    if let limit = error.limit { facts.add("limit", .size(limit)) }
    if let cause = error.cause { facts.add("reason", .words(cause.code)) }
    self.init(error.code, facts, at: Place(file: file))
  }

  /// The finding for a scan that is worth a look.
  package init(_ finding: ScanFinding, file: SafeText) {
    var facts: Facts = [:]
    if let doubt = finding.doubt { facts.add("reason", .words(doubt)) }
    if let count = finding.count { facts.add("found", .number(count)) }
    self.init(finding.code, facts, severity: .warning, at: Place(file: file))
  }
}
