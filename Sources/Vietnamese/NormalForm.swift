/// Unicode's two canonical normal forms (UAX #15).
///
/// Texts are stored in NFC. NFD is what macOS gives as file names and what some PDFs hold: it is
/// taken on input, and made here for tests and for comparing with others' data.
package enum NormalForm: String, CaseIterable, Sendable {
  case nfc, nfd

  /// The version of Unicode whose data decide, such as `14.0.0`; the library on this machine says.
  package static var unicodeVersion: String { UnicodeLibrary.unicodeVersion }

  /// The text in this form; a text that is in it already is handed back as it is.
  ///
  /// Linear in the text's length, with buffers of a few hundred kilobytes.
  ///
  /// - Throws: `notUTF8`, `tooLong`, `tooManyMarks`; `libraryFailed` without memory.
  package func bytes(
    of text: [UInt8], limits: TextLimits = .text
  ) throws(TextError) -> [UInt8] {
    let scan = try TextScan(text, limits: limits)
    switch self {
    case .nfc where scan.isSurelyComposed, .nfd where scan.isASCII: return text
    case .nfc: return try UnicodeLibrary.map(text, .composed)
    case .nfd: return try UnicodeLibrary.map(text, .decomposed)
    }
  }

  /// Whether the text is in this form.
  ///
  /// ASCII, and Vietnamese that is NFC, is answered in one pass without the library.
  package func holds(_ text: [UInt8], limits: TextLimits = .text) throws(TextError) -> Bool {
    try bytes(of: text, limits: limits) == text
  }
}
