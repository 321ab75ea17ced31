/// What may be found in a bag; scripts and tests rely on these names.
///
/// ``section`` names the section of RFC 8493 that says so, ``severity`` how much it weighs in a bag
/// of version 1.0. In bags of older versions some errors are warnings, and some findings don't arise.
public enum BagCode: String, CaseIterable, Hashable, Sendable {
  // The declaration.

  /// There is no `bagit.txt`.
  case declarationMissing
  /// `bagit.txt` is not exactly the two lines that its version asks for.
  case declarationMalformed
  /// `bagit.txt` begins with a byte order mark.
  case declarationByteOrderMark
  /// The version in `bagit.txt` is not two numbers with a point between.
  case versionMalformed
  /// The version in `bagit.txt` is none of 0.93 to 0.97 and 1.0, so the bag can't be judged.
  case versionUnknown
  /// The encoding in `bagit.txt` is not known here, so the other tag files can't be read.
  case encodingUnknown
  /// The tag files are in another encoding than UTF-8.
  case encodingNotUTF8

  // What must and what must not be there.

  /// There is no folder `data`.
  case payloadFolderMissing
  /// There is no payload manifest.
  case payloadManifestMissing
  /// No payload manifest has an algorithm that is known here, so the bag can't be judged.
  case noManifestSupported
  /// A manifest has an algorithm that is not known here: it was not checked.
  case manifestNotChecked
  /// A manifest's name is not the algorithm's in lower-case letters and digits.
  case manifestNameMalformed
  /// A symbolic link is in the bag.
  case linkInBag
  /// A FIFO, socket or device is in the bag.
  case specialFileInBag
  /// What must be a file, such as a manifest, is something else.
  case notAFile
  /// What must be a folder, `data`, is something else.
  case notAFolder

  // Tag files as text.

  /// A tag file is not text in the declared encoding.
  case textMalformed
  /// A UTF-8 tag file begins with a byte order mark.
  case byteOrderMark
  /// A tag file is larger than the limit, and was not read.
  case tagFileTooLarge

  // The lines of manifests.

  /// A line of a manifest is not a checksum, white space and a path.
  case manifestLineMalformed
  /// A checksum has another number of digits than its algorithm gives, or a byte that is no hex digit.
  case checksumMalformed
  /// A path would lead out of the bag: absolute, `..`, `~`, a drive, a network share.
  case pathLeavesBag
  /// A path has an empty component, a `.`, a byte 0, or more than 16,384 bytes.
  case pathMalformed
  /// A payload manifest lists what is not below `data`.
  case pathOutsidePayload
  /// A `%` in a path is not written `%25`.
  case percentNotEncoded
  /// A path begins with `./`.
  case leadingDotSlash
  /// A line has the `*` of md5sum's binary mode.
  case checksumToolAsterisk
  /// A line has the backslash escapes of md5sum.
  case checksumToolBackslash
  /// A manifest lists a file twice, with the same checksum.
  case listedTwice
  /// A manifest lists a file twice, with different checksums.
  case listedTwiceDifferently
  /// A manifest lists a folder.
  case folderListed
  /// A tag manifest lists a payload file.
  case payloadInTagManifest
  /// A tag manifest lists a tag manifest.
  case tagManifestListed
  /// A tag manifest does not list a payload manifest.
  case manifestNotListed
  /// No tag manifest lists a tag file, so nothing shows whether it was changed.
  case tagFileNotListed

  // Completeness and validity.

  /// A payload file that a manifest lists is missing.
  case payloadFileMissing
  /// A payload file is missing, and `fetch.txt` says where it can be had.
  case hole
  /// A tag file that a tag manifest lists is missing.
  case tagFileMissing
  /// No payload manifest lists a payload file.
  case payloadFileNotListed
  /// A payload manifest lists a file that another one doesn't.
  case payloadFileNotInEvery
  /// A payload file is not what its checksum says.
  case payloadChecksumMismatch
  /// A tag file is not what its checksum says.
  case tagChecksumMismatch
  /// A file could not be read.
  case fileNotReadable

  // bag-info.txt

  /// A line is not a label, a colon, one space or tab and a value.
  case infoLineMalformed
  /// An element stands more than once that should stand once.
  case infoRepeated
  /// The Bagging-Date is not a day as YYYY-MM-DD.
  case baggingDateMalformed
  /// The Payload-Oxum is not two numbers with a point between.
  case oxumMalformed
  /// The Payload-Oxum stands more than once.
  case oxumRepeated
  /// The payload has other numbers of bytes and files than the Payload-Oxum says.
  case oxumMismatch

  // fetch.txt

  /// A line is not a URL, a length and a path.
  case fetchLineMalformed
  /// The URL is not absolute.
  case fetchURLNotAbsolute
  /// The length is neither a number nor `-`.
  case fetchLengthMalformed
  /// A file to be fetched is not listed in every payload manifest.
  case fetchNotInManifests
  /// What is to be fetched is not below `data`.
  case fetchOutsidePayload
  /// A file to be fetched is listed twice.
  case fetchListedTwice
  /// A file has another length than `fetch.txt` says; the checksums decide.
  case fetchLengthMismatch

  // Names that trouble other systems.

  /// A name differs from another only in letter case.
  case caseTwins
  /// A name differs from another only in Unicode normalisation.
  case normalizationTwins
  /// A manifest writes a name in another Unicode normalisation than the file has.
  case normalizationDiffers
  /// Windows can't hold the name.
  case windowsName
  /// The file is one that systems make by themselves, such as `Thumbs.db`.
  case systemFile

  // Limits.

  /// The bag has more entries or levels than the limit, and was not judged.
  case tooManyEntries
  /// A manifest has more lines than the limit; the rest was not read.
  case tooManyLines
  /// There were more findings than the limit; the rest is left out.
  case findingsLeftOut
}

extension BagCode {
  /// How much a finding weighs.
  public enum Severity: String, CaseIterable, Hashable, Sendable {
    /// The bag is not valid.
    case error
    /// The bag may be valid all the same.
    case warning
  }

  /// How much it weighs in a bag of version 1.0.
  public var severity: Severity {
    switch self {
    case .encodingNotUTF8, .manifestNotChecked, .leadingDotSlash, .checksumToolAsterisk,
      .checksumToolBackslash, .tagFileNotListed, .infoRepeated, .baggingDateMalformed,
      .fetchListedTwice, .fetchLengthMismatch, .caseTwins, .normalizationTwins,
      .normalizationDiffers, .windowsName, .systemFile, .findingsLeftOut:
      .warning
    default: .error
    }
  }

  /// Whether it only says what could not be judged: it breaks no rule of the RFC.
  ///
  /// Where there are no other errors, the bag is neither valid nor invalid.
  public var isObstacle: Bool {
    switch self {
    case .versionUnknown, .encodingUnknown, .noManifestSupported, .tagFileTooLarge,
      .fileNotReadable, .tooManyEntries, .tooManyLines:
      true
    default: false
    }
  }

  /// The section of RFC 8493.
  public var section: String {
    switch self {
    case .declarationMissing, .declarationMalformed, .declarationByteOrderMark, .versionMalformed,
      .versionUnknown, .encodingUnknown, .encodingNotUTF8:
      "2.1.1"
    case .payloadFolderMissing, .notAFolder: "2.1.2"
    case .payloadManifestMissing, .manifestLineMalformed, .checksumMalformed, .pathMalformed,
      .pathOutsidePayload, .percentNotEncoded, .leadingDotSlash, .listedTwice,
      .listedTwiceDifferently, .folderListed, .notAFile, .tooManyLines:
      "2.1.3"
    case .payloadInTagManifest, .tagManifestListed, .manifestNotListed, .tagFileNotListed: "2.2.1"
    case .infoLineMalformed, .infoRepeated, .baggingDateMalformed, .oxumMalformed, .oxumRepeated,
      .oxumMismatch:
      "2.2.2"
    case .fetchLineMalformed, .fetchURLNotAbsolute, .fetchLengthMalformed, .fetchNotInManifests,
      .fetchOutsidePayload, .fetchListedTwice:
      "2.2.3"
    case .textMalformed, .byteOrderMark, .tagFileTooLarge: "2.3"
    case .noManifestSupported, .manifestNotChecked, .manifestNameMalformed: "2.4"
    case .payloadFileMissing, .hole, .tagFileMissing, .payloadFileNotListed,
      .payloadFileNotInEvery, .payloadChecksumMismatch, .tagChecksumMismatch, .fileNotReadable,
      .tooManyEntries, .findingsLeftOut:
      "3"
    case .pathLeavesBag, .linkInBag, .specialFileInBag: "5.1"
    case .fetchLengthMismatch: "5.3"
    case .caseTwins, .normalizationTwins, .normalizationDiffers, .windowsName, .systemFile,
      .checksumToolAsterisk, .checksumToolBackslash:
      "6.1"
    }
  }
}
