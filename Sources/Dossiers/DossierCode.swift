/// What can be wrong with a dossier, or worth a look; scripts and tests rely on these names.
package enum DossierCode: String, CaseIterable, Sendable {
  // The folder.

  /// There is no `dossier.json`.
  case dossierMissing
  /// A file or folder could not be read; the fact is the error.
  case unreadable
  /// A file is larger than what is read of its kind; the fact is the limit in bytes.
  case fileTooLarge
  /// More files than a dossier may have; the fact is the limit. The rest was not looked at.
  case tooManyFiles
  /// A file or folder that has no place in a dossier: a warning.
  case unexpectedEntry
  /// A link, pipe, socket or device where files and folders belong.
  case notAFile

  // Any JSON file.

  /// The file is not JSON; the fact is the first rule that it breaks.
  case notJSON
  /// A text is not in Unicode's form NFC: it looks right and is found by no search. A warning.
  case notComposed
  /// A text looks as if written in an encoding from before Unicode (TCVN3, VNI …): a warning; the
  /// facts are the encoding and how sure that is.
  case legacyEncoding
  /// A text can't be looked at (too long, too many marks on a letter); the fact is the error.
  case unreadableText
  /// A text has a control character, or one that turns the direction of reading: what is seen is not
  /// what is stored; the fact is the character, as `U+202E`.
  case controlCharacter
  /// A person's name has a character that looks like another one, so that no search finds it: a
  /// warning; the fact is the character.
  case lookAlike
  /// A person's name has spaces or signs that names don't have: a warning; the fact is which.
  case unusualName

  // dossier.json.

  /// `dossier.json` breaks its schema; the fact is the problem.
  case dossierInvalid
  /// `profile` names none that is known.
  case unknownProfile
  /// The profile was not in force on the day that the dossier was opened: a warning.
  case profileNotInForce
  /// `circumstances` has one that no profile asks for: a warning.
  case unknownCircumstance
  /// Two entries of `forms`, or two of `scans`, are about one form or one file.
  case listedTwice
  /// `forms` has a form of which there is no file.
  case formFileMissing
  /// There is a form's file that `forms` doesn't have.
  case formNotListed
  /// `forms` says another edition, or another schema, than the form itself: the fact is the form's.
  case editionDiffers
  /// The SHA-512 of a schema in `forms` is not that of the schema of that name known here.
  case schemaDiffers
  /// `scans` has a scan of which there is no file.
  case scanFileMissing
  /// There is a scan's file that `scans` doesn't have: a warning.
  case scanNotListed
  /// A scan's file has another size than `scans` says; the facts are both.
  case scanSizeDiffers
  /// A scan belongs to a form that isn't there, or stands in another form's folder.
  case scanOfNoForm

  // A form.

  /// The folder is named after no form type that is known; the fact is the nearest that is.
  case unknownFormType
  /// The folder is named after a form that is known by name alone: its content isn't, and nothing was
  /// checked. A warning; the fact is the form's code.
  case formNotCovered
  /// `$schema` names no edition of its type that is known; the facts are those that are.
  case unknownEdition
  /// A form says no `$schema`, or not as a text.
  case editionNotSaid
  /// A form lies in the folder of another type; the fact is the type that its `$schema` names.
  case wrongFolder
  /// A file among forms isn't named with its number: `01.json` to `9999.json`.
  case badFormNumber
  /// Two files of one type have one number (`1.json` beside `01.json`).
  case duplicateNumber
  /// A book kept beside the dossiers, such as the register, lies in one.
  case notOfADossier
  /// A form breaks its schema; the fact is the problem.
  case formInvalid
  /// A form's schema, a unit's own, can't be used.
  case schemaUnusable
  /// The form's date lies outside the time in which its edition was used: a warning.
  case editionNotInUse
  /// The rules in force know an edition of the form that was not seen; another stands in: for
  /// information.
  case editionStandsIn

  // Completeness against the profile.

  /// There is no profile to judge by (it isn't known, or `dossier.json` can't be read): which forms are
  /// missing was not asked. A warning.
  case completenessNotJudged
  /// A form that the profile asks for is not there, or too few of it; the facts are how many there
  /// are and must be, and the acts that need it.
  case formMissing
  /// A form that the profile may ask for is not there; the facts are the questions still open.
  case formPerhapsMissing
  /// More forms of a type than the profile allows; the facts are how many there are and may be.
  case tooManyForms
  /// A form that the profile doesn't ask for in this case: for information.
  case formNotAskedFor
  /// A form was too old on the day that counts; the facts are its date, the months and that day.
  case formExpired
  /// Whether a form was too old can't be told: a date isn't there, or not to the day.
  case formPerhapsExpired
  /// A paper is demanded in such a case that was never seen: for information.
  case unknownPaper

  // Acts.

  /// The acts are not v1, v2 … without a gap.
  case actMissing
  /// An act breaks its schema; the fact is the problem.
  case actInvalid
  /// An act was not possible where the dossier then stood; the fact is the refusal.
  case actRefused
  /// An act lies before the one it follows: a warning.
  case actBackwards
}

/// How much a finding weighs.
package enum Severity: String, CaseIterable, Comparable, Sendable {
  /// A note for planning.
  case info
  /// A checker must look.
  case warning
  /// The dossier would be sent back.
  case error
  /// The step would be void.
  case blocker

  package static func < (left: Severity, right: Severity) -> Bool {
    left.weight < right.weight
  }

  private var weight: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    case .blocker: 3
    }
  }
}

extension DossierCode {
  /// How much it weighs unless its finding says otherwise.
  package var severity: Severity {
    switch self {
    case .editionStandsIn, .formNotAskedFor, .unknownPaper: .info
    case .unexpectedEntry, .notComposed, .legacyEncoding, .profileNotInForce,
      .unknownCircumstance, .scanNotListed, .editionNotInUse, .formPerhapsMissing,
      .formPerhapsExpired, .actBackwards, .lookAlike, .unusualName, .formNotCovered,
      .completenessNotJudged:
      .warning
    default: .error
    }
  }
}
