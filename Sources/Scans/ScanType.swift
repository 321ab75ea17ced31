/// The type of a scan, by what its bytes say and never by its name.
package enum ScanType: String, CaseIterable, Sendable {
  case pdf, jpeg, png, tiff

  /// The media type, as `dossier.json` names it.
  package var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .jpeg: "image/jpeg"
    case .png: "image/png"
    case .tiff: "image/tiff"
    }
  }

  /// The extension of its file in a dossier.
  package var fileExtension: String {
    switch self {
    case .pdf: "pdf"
    case .jpeg: "jpg"
    case .png: "png"
    case .tiff: "tif"
    }
  }
}

/// What a file that is refused as a scan looks like, by its first bytes.
package enum ForeignType: String, CaseIterable, Sendable {
  /// A ZIP archive whose first entry is that of a Word, Excel or PowerPoint file.
  case officeDocument
  /// A ZIP archive whose first entry is that of an OpenDocument or EPUB file.
  case openDocument
  case zip
  /// A file of Office before 2007, or another that is built like one.
  case oldOfficeDocument
  case rtf
  case postScript
  /// Photos as telephones take them.
  case heic
  case avif
  /// Any other file made of ISO boxes.
  case video
  case webp
  case gif
  case bmp
  /// A TIFF file with offsets of 64 bits.
  case bigTIFF
  case jpeg2000
  case jpegXL
  case djvu
  case icon
  case photoshop
  case rar, sevenZip, gzip, bzip2, xz, zstandard, tar
  case windowsProgram, linuxProgram
  case xml, html
  /// Text in UTF-8 or, with a mark of its order, UTF-16.
  case text
  /// The first bytes are all zero: often what is left of a copy that failed.
  case zeros
  case unknown
}
