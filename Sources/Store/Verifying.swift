package import Bundles
package import Dossiers
internal import Files
package import Fixity
package import OCFL

/// What verifying a dossier of the store gave.
package struct DossierVerification: Sendable {
  package let identifier: UniqueIdentifier
  /// By OCFL's rules, every byte read.
  package let object: ObjectReport
  /// By ours: what the object would be refused for as a bundle, its chain of acts among it.
  package let findings: [BundleFinding]
  /// The seal code of the newest version, where it could be read.
  package let sealCode: SealCode?
  /// The number of the newest version, where it could be read.
  package let version: Int?

  /// Whether every byte is as it was when the newest version was made.
  package var isIntact: Bool { object.isValid && findings.allSatisfy(\.isWarning) }
}

extension Store {
  /// Verifies a dossier's object: all bytes, all rules, the chain of acts; nothing is written.
  ///
  /// - Throws: `notCommitted`; `file` where it can't be read. What is broken is no error.
  package func verify(
    _ identifier: UniqueIdentifier, _ catalogue: FormCatalogue, watch: HashWatch = HashWatch()
  ) throws(StoreError) -> DossierVerification {
    let tree = FolderTree(try objectFolder(identifier))
    let report = ObjectValidator(tree).validate(watch: watch)
    var findings: [BundleFinding] = []
    var (sealCode, version): (SealCode?, Int?)
    do throws(StoreError) {
      let plan = try bundle(of: identifier, catalogue)
      findings = plan.warnings
      (sealCode, version) = (plan.sealCode, plan.name.version)
    } catch {
      // What OCFL's rules say already isn't told twice.
      switch error.code {
      case .notPackable: findings = error.bundle.filter(Self.isOurs)
      case .objectNotUsable: break
      default: throw error
      }
    }
    return DossierVerification(
      identifier: identifier, object: report, findings: findings, sealCode: sealCode,
      version: version)
  }

  private static func isOurs(_ finding: BundleFinding) -> Bool {
    if case .bundle = finding { return true }
    return false
  }
}
