/// Why the store did not do what was asked; scripts and tests rely on these names.
package enum StoreCode: String, CaseIterable, Sendable {
  // The store.

  /// The folder that is to become a store is not empty.
  case notEmpty
  /// No folder here or above holds a `hoso.json`.
  case notAStore
  /// `hoso.json` is not JSON, or breaks its schema; the facts are the problems.
  case badConfiguration
  /// A part of the store is missing, or a link or file where a folder belongs.
  case badLayout
  /// The store can only be read: nothing is written to it.
  case readOnly
  /// Another process is at work on the dossier, or on the records.
  case locked
  /// A file could not be read or written; `file` says which and why.
  case file

  // Finding a dossier.

  /// No dossier has this number, uuid or prefix.
  case dossierMissing
  /// Several dossiers have this number or prefix; the facts are their numbers.
  case ambiguous
  /// The dossier has no such version; the limit is the newest.
  case versionMissing
  /// The dossier has no committed version yet.
  case notCommitted
  /// The dossier's OCFL object can't be used; `object` says why.
  case objectNotUsable
  /// `dossier.json` is missing or not right: the dossier can't be worked on.
  case dossierNotReadable

  // Making a dossier.

  /// The number is not 1 to 32 of `A-Z 0-9 -`, or begins with a hyphen.
  case badNumber
  /// Another dossier of the store has the number.
  case numberTaken
  /// The profile that the dossier is to follow, or follows, isn't known.
  case profileUnknown
  /// The dossier's first data break the schema of `dossier.json`; the facts are the problems.
  case coverInvalid

  // The draft.

  /// The dossier has no draft.
  case draftMissing
  /// The draft has no such form.
  case formMissing
  /// The numbers of the type are used up.
  case numbersUsedUp
  /// The number was a form's that was taken out: it is not given again.
  case numberRetired
  /// The form names no edition that is known, or none at all.
  case editionUnknown
  /// The form says that it is of another type than the place that it is put in.
  case wrongType
  /// A pointer leads through something that has no members, or beyond the end of a list.
  case badPointer
  /// The draft has no such scan.
  case scanMissing
  /// A scan is larger than the store's limit.
  case scanTooLarge
  /// A scan's extension is not `[a-z0-9]{1,8}`, or its name or media type is none.
  case badScanName
  /// There is no change of the draft left that could be taken back.
  case nothingToUndo
  /// The draft's own state is not readable; nothing was changed.
  case draftDamaged

  // Commit.

  /// The draft holds the same as the newest version.
  case nothingChanged
  /// The draft began from another version than the newest: someone else's came first. It stays.
  case headMoved
  /// The act is not possible where the dossier stands; `refusal` says why.
  case actRefused
  /// The act breaks its schema; the facts are the problems.
  case actInvalid
  /// The acts of the dossier can't be followed to where it stands now.
  case actsBroken
  /// A scan of the draft no longer has the bytes that were attached.
  case scanChanged

  // Records.

  /// A record is longer than a line may be.
  case recordTooLong
  /// A line of the records is not a record; the path is its file, the limit its number.
  case recordDamaged

  // Taking in and giving out.

  /// The bundle is broken: it was refused; the report is kept.
  case bundleBroken
  /// The bundle is intact, but its dossier or acts are none that this store understands.
  case bundleNotUsable
  /// An act in the bundle was made by a unit without custody.
  case custodyBroken
  /// An act in the bundle is none that the procedure allows where the dossier stood; `refusal` says why,
  /// the limit is its version.
  case stepNotAllowed
  /// The place of what is to be written is taken.
  case placeTaken
  /// The object can't become a bundle; `bundle` has what stands against it.
  case notPackable
  /// The copy is not what was copied.
  case copyDiffers
}
