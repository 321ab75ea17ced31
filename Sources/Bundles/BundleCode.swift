/// A rule of our bundles that is broken; scripts and tests rely on these names.
///
/// Only what is ours: the archive, the bag and the OCFL object inside have codes of their own.
package enum BundleCode: String, CaseIterable, Sendable {
  // The archive's entries.

  /// An entry is not below the one folder that all the others are in.
  case notOneFolder
  /// The one folder's name is not `<number>-<8 hex digits>.v<N>`.
  case badFolderName
  /// The one folder's name is not the one that number, uuid and version inside give.
  case folderNameDiffers
  /// The file's own name is not the folder's with `.hoso.tar`: a warning, as people rename files.
  case fileNameDiffers
  /// A component of a path is not `[a-z0-9][a-z0-9._-]{0,63}`.
  case badName
  /// A file that has no place in a bundle.
  case unexpectedFile
  /// A file that every bundle has is not there.
  case fileMissing
  /// An entry that stands before one that it must follow.
  case wrongOrder
  /// A signature beside the object that is of another version than the newest.
  case signatureOfOtherVersion
  /// More signatures beside the object than are read.
  case tooManySignatures
  /// A file that is read as a whole is larger than the limit.
  case tooLarge

  // What stands outside the object, which can all be derived from it.

  /// A file outside `data/` is not, byte by byte, what the object gives.
  case notDerived
  /// A schema that a form names is not in the bundle.
  case schemaMissing
  /// A file in `schemas/` is not the schema whose digest its name begins with.
  case schemaDiffers
  /// A file in `schemas/` that no form names.
  case schemaNotNamed

  // What OCFL leaves open and we don't.

  /// An inventory's `digestAlgorithm` is not `sha512`.
  case notSHA512
  /// An inventory has a `fixity` block.
  case fixityGiven
  /// An inventory has a `contentDirectory`.
  case contentDirectoryGiven
  /// A version has no inventory of its own.
  case versionInventoryMissing
  /// The object holds `extensions/`, which do not travel.
  case extensionsGiven

  // The dossier inside.

  /// The newest version has no `dossier.json`.
  case dossierMissing
  /// `dossier.json` or an act is not JSON.
  case notJSON
  /// A member of `dossier.json` or of an act is missing, or not what it must be.
  case badMember
  /// The `id` in `dossier.json` is not the inventory's.
  case identifierDiffers

  // The chain of acts.

  /// A version's state lacks an act of this version or an older one.
  case actMissing
  /// A version's state has something in `acts/` that is no act of it or an older one.
  case unexpectedAct
  /// An act is not the same in a later version.
  case actChanged
  /// An act names another inventory than the one that the version before it has.
  case chainBroken

  // Limits.

  /// There were more problems than are told; the rest is left out.
  case problemsLeftOut

  // Packing only.

  /// A file's bytes have another digest than its inventory says.
  case digestDiffers
  /// A schema that a form names is not known to this program and was not given.
  case schemaNotKnown
  /// A path is too long for the archive.
  case pathTooLong
}
