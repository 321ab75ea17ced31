package import Files

/// What is known about a bundle once it was verified.
package struct BundleReport: Sendable {
  /// What a bundle is checked for, in the order in which it is done.
  package enum Check: String, CaseIterable, Hashable, Sendable {
    /// The archive is canonical, byte by byte.
    case archive
    /// One folder, its name, the files' names and order.
    case layout
    /// The bag is valid (RFC 8493).
    case bag
    /// The object in `data/` is valid (OCFL 1.1), and as our bundles have it.
    case object
    /// The acts of all versions form one chain.
    case acts
    /// What stands outside `data/` is what the object gives.
    case derived
    /// The forms conform to their schemas.
    case forms
    /// The signatures.
    case signatures
  }

  /// Whether a check was done.
  package enum Outcome: Hashable, Sendable {
    case done
    case notDone(Reason)
  }

  /// Why a check was not done.
  package enum Reason: String, CaseIterable, Hashable, Sendable {
    /// The archive was refused before its end: nothing in it is known.
    case archiveRefused
    /// There is no inventory that could be read.
    case inventoryNotRead
    /// There is no `dossier.json` that could be read.
    case dossierNotRead
    /// Something stood in the way: a finding says what.
    case obstacle
    /// This check is not made here.
    case notMadeHere
    /// There is nothing of the kind.
    case nothingThere
  }

  /// Whether every byte is as it was when the newest version was made.
  package enum Integrity: String, CaseIterable, Hashable, Sendable { case intact, broken }

  /// Whose the bundle is; never mixed with ``Integrity-swift.enum``.
  package enum Authenticity: Hashable, Sendable {
    /// The newest version bears no signature.
    case notSigned
    case cannotTell(Doubt)

    /// Why nothing can be told.
    package enum Doubt: String, CaseIterable, Hashable, Sendable {
      /// The bundle is broken: whatever signatures it bears, they don't speak of it.
      case broken
      /// There are signatures, and they were not judged.
      case signaturesNotJudged
    }
  }

  /// A signature that is there, and was not judged.
  package struct Signature: Hashable, Sendable {
    /// The version that it is of.
    package let version: Int
    /// Below the bundle's folder.
    package let path: RelativePath
  }

  /// How much was looked at.
  package struct Counts: Hashable, Sendable {
    /// All files of the archive, and their bytes.
    package var files = 0
    package var bytes = 0
    /// The files of the payload.
    package var payloadFiles = 0
    package var versions = 0
    package var schemas = 0
    package var signatures = 0
  }

  /// The name of the bundle's folder where it is one; foreign until the bundle is found intact.
  package var name: BundleName?
  /// What the dossier says of itself; nil where it could not be read.
  package var card: DossierCard?
  /// The newest version.
  package var version: Int?
  /// The seal code of the newest version.
  package var sealCode: SealCode?
  /// All findings, in the order of the checks.
  package var findings: [BundleFinding] = []
  package var checks: [Check: Outcome] = [:]
  package var counts = Counts()
  /// The newest version's signatures, then those of older ones.
  package var signatures: [Signature] = []

  /// Intact only where nothing was found, and all that it takes was done.
  package var integrity: Integrity {
    let isKnown = [.archive, .layout, .bag, .object, .acts, .derived].allSatisfy {
      checks[$0] == .done
    }
    return isKnown && findings.allSatisfy(\.isWarning) ? .intact : .broken
  }

  package var authenticity: Authenticity {
    guard integrity == .intact else { return .cannotTell(.broken) }
    return counts.signatures == 0 ? .notSigned : .cannotTell(.signaturesNotJudged)
  }
}
