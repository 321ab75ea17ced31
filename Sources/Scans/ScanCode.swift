package import Files

/// All that can be said against a scan; scripts and tests rely on these names.
package enum ScanCode: String, CaseIterable, Sendable {
  // Refusals: ``ScanError``.
  /// A pipe, a device, a folder: not a file.
  case notAFile
  /// It has no bytes at all.
  case empty
  /// It is larger than the limit.
  case tooLarge
  /// It is neither PDF, JPEG, PNG nor TIFF.
  case wrongType
  /// The system refuses to read it.
  case notReadable

  // Warnings: ``ScanFinding``.
  /// Something stands before the PDF's own beginning.
  case leadingBytes
  /// Something follows the format's own end.
  case trailingBytes
  /// A picture whose first bytes hold the beginning of a PDF: readers may disagree on what it is.
  case hidesPDF
  /// Encrypted, though it opens without a password.
  case encrypted
  /// It can't be opened without a password.
  case needsPassword
  /// Encrypted in a way that needs more than a password.
  case otherEncryption
  /// It ends too early, or points beyond its end.
  case truncated
  /// It can be read only after a repair, which each reader does in its own way.
  case repaired
  /// A checksum inside is wrong.
  case badChecksum
  /// It contradicts its own format.
  case badStructure
  /// It can't be read.
  case unreadable
  /// It bears digital signatures, which stay as they are.
  case signed
  /// A signature inside does not cover the file's end.
  case signedInPart
  /// Whether it is whole can't be told.
  case notInspected
}

/// Why a file can't be a scan.
package struct ScanError: Error, Hashable, Sendable {
  /// `notAFile`, `empty`, `tooLarge`, `wrongType` or `notReadable`.
  package let code: ScanCode
  /// What it looks like, for `wrongType`.
  package let looksLike: ForeignType?
  /// Its size, for `tooLarge`.
  package let size: Int?
  /// The limit, for `tooLarge`.
  package let limit: Int?
  /// The system's reason, for `notReadable`.
  package let cause: FileError?

  init(
    _ code: ScanCode, looksLike: ForeignType? = nil, size: Int? = nil, limit: Int? = nil,
    cause: FileError? = nil
  ) {
    self.code = code
    self.looksLike = looksLike
    self.size = size
    self.limit = limit
    self.cause = cause
  }
}

/// Something about a scan that is worth a look; it is taken all the same.
package struct ScanFinding: Hashable, Sendable {
  package let code: ScanCode
  /// How many bytes, for `leadingBytes` and `trailingBytes`; signatures, for the `signed` ones.
  package let count: Int?
  /// Why it can't be told, for `notInspected`.
  package let doubt: ScanDoubt?

  init(_ code: ScanCode, count: Int? = nil, doubt: ScanDoubt? = nil) {
    self.code = code
    self.count = count
    self.doubt = doubt
  }
}

extension ScanReport {
  /// What is worth a look, in a fixed order; empty for a scan that is as it should be.
  ///
  /// Whether a density suffices and a number of pages is right is not decided here.
  package var findings: [ScanFinding] {
    var found: [ScanFinding] = []
    if let doubt = damage.doubt { found.append(ScanFinding(.notInspected, doubt: doubt)) }
    found += (damage.value ?? []).map { ScanFinding($0.code) }
    if leadingBytes > 0 { found.append(ScanFinding(.leadingBytes, count: leadingBytes)) }
    if hidesPDF { found.append(ScanFinding(.hidesPDF)) }
    if let count = trailingBytes.value, count > 0 {
      found.append(ScanFinding(.trailingBytes, count: count))
    }
    switch encryption.value {
    case nil, .some(.none): break
    case .opensFreely: found.append(ScanFinding(.encrypted))
    case .needsPassword: found.append(ScanFinding(.needsPassword))
    case .otherHandler: found.append(ScanFinding(.otherEncryption))
    }
    let signatures = signatures.value ?? []
    if !signatures.isEmpty {
      let isWhole = signatures.contains(.coversWhole)
      found.append(ScanFinding(isWhole ? .signed : .signedInPart, count: signatures.count))
    }
    return found
  }
}

extension ScanDamage {
  var code: ScanCode {
    switch self {
    case .truncated: .truncated
    case .repaired: .repaired
    case .badChecksum: .badChecksum
    case .badStructure: .badStructure
    case .unreadable: .unreadable
    }
  }
}
