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
  /// The seal code of the version, where it could be read.
  package let sealCode: SealCode?
  /// The number of the version, where it could be read.
  package let version: Int?
  /// How many signatures it bears; they are not judged here.
  package let signatures: Int

  /// Whether every byte is as it was when the newest version was made.
  package var isIntact: Bool { object.isValid && findings.allSatisfy(\.isWarning) }
}

extension Store {
  /// Verifies a dossier's object: all bytes, all rules, the chain of acts; nothing is written.
  ///
  /// - Parameters:
  ///   - identifier: The dossier.
  ///   - number: As it was when this version was the newest; nil: as it is.
  ///   - catalogue: The schemas that are known.
  ///   - watch: Follows and ends the reading.
  /// - Returns: What was found.
  /// - Throws: `notCommitted`, `versionMissing`; `file` where it can't be read. What is broken is no
  ///   error.
  package func verify(
    _ identifier: UniqueIdentifier, version number: Int? = nil, _ catalogue: FormCatalogue,
    watch: HashWatch = HashWatch()
  ) throws(StoreError) -> DossierVerification {
    let tree: any Tree =
      if let number {
        try objectTree(of: identifier, at: number)
      } else {
        FolderTree(try objectFolder(identifier))
      }
    let report = ObjectValidator(tree).validate(watch: watch)
    var findings: [BundleFinding] = []
    var (sealCode, version, signatures): (SealCode?, Int?, Int) = (nil, nil, 0)
    do throws(StoreError) {
      let plan = try bundle(of: identifier, version: number, catalogue)
      findings = plan.warnings
      (sealCode, version) = (plan.sealCode, plan.name.version)
      signatures = plan.files.count { file in
        if case .signature = file.place { return true }
        return false
      }
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
      version: version, signatures: signatures)
  }

  private static func isOurs(_ finding: BundleFinding) -> Bool {
    if case .bundle = finding { return true }
    return false
  }
}
