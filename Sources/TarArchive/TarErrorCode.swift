extension TarError {
  /// What is wrong; scripts and tests rely on these names.
  package enum Code: String, CaseIterable, Sendable {
    // What the archive is.

    /// The file holds no byte at all.
    case empty
    /// The file is compressed or of another format, whatever its name says; `format` says which.
    case otherFormat
    /// The file doesn't begin as a tar archive does.
    case notATar

    // How an entry is told.

    /// A header that can't be read: its checksum or one of its numbers is wrong.
    case damagedHeader
    /// A header of the pax or GNU extensions (long names, sparse files, times).
    case extendedHeader
    /// A header with other bytes than the canonical form has; `offset` is the first of them.
    case notCanonical
    /// Bytes other than zero between a file's end and the next header.
    case badPadding
    /// The archive ends inside an entry.
    case truncated
    /// The two blocks of zeros that end an archive are missing, or only one is there.
    case missingEnd
    /// Bytes after the archive's end.
    case trailingBytes

    // What an entry is.

    /// A symbolic link.
    case link
    /// A hard link to another entry.
    case hardLink
    /// A folder as an entry of its own: the canonical form has files only.
    case folder
    /// A character or block device.
    case device
    /// A FIFO or socket.
    case pipe
    /// A file with holes.
    case sparse

    // What an entry is called.

    /// A path that is absolute, or has an empty, `.` or `..` component; `pathDefect` says which.
    case badPath
    /// Two entries of one path.
    case duplicate
    /// A path at which there is a file and also something below it.
    case fileAndFolder
    /// A path that differs from another in letter case or Unicode normalisation only.
    case twin
    /// A name that is not UTF-8.
    case notUTF8
    /// A name with a control, format, private-use or unassigned character, or a line separator.
    case forbiddenCharacter
    /// A name with one of `\ : * ? " < > |`, which Windows refuses.
    case windowsCharacter
    /// A name that means a device on Windows, such as `nul.txt`.
    case windowsName
    /// A name that ends in a space or a dot, which Windows drops.
    case trailingSpaceOrDot

    // Limits; `limit` is the one that was passed.

    /// More entries than the limit, or more folders above them.
    case tooManyEntries
    /// A file larger than the limit, or than the format can tell.
    case entryTooLarge
    /// All files together are larger than the limit.
    case totalTooLarge
    /// More components in a path than the limit.
    case tooDeep
    /// A longer component of a path than the limit, in bytes.
    case nameTooLong
    /// A longer path than the limit, in bytes.
    case pathTooLong
    /// The files to be kept in memory are larger than the limit together.
    case keptTooLarge

    // Writing.

    /// A path that a ustar header can't hold.
    case pathNotStorable
    /// The contents ended before the size that was told.
    case contentsTooShort
    /// The contents go on past the size that was told.
    case contentsTooLong

    // Failures.

    /// Reading or writing failed, or was cancelled; `file` says why.
    case file
    /// libarchive failed where it should not.
    case libraryFailed
  }
}

/// What a file is that is no tar archive, by its first bytes.
package enum ForeignFormat: String, CaseIterable, Sendable {
  case gzip, bzip2, xz, zstd, lz4, zip, sevenZip, rar, compress, pdf

  /// The format of a file that begins with these bytes; nil where it is none of them.
  package init?(_ bytes: some Sequence<UInt8>) {
    let start = Array(bytes.prefix(8))
    guard let found = Self.allCases.first(where: { start.starts(with: $0.magic) }) else {
      return nil
    }
    self = found
  }

  private var magic: [UInt8] {
    switch self {
    case .gzip: [0x1F, 0x8B]
    case .bzip2: Array("BZh".utf8)
    case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]
    case .zstd: [0x28, 0xB5, 0x2F, 0xFD]
    case .lz4: [0x04, 0x22, 0x4D, 0x18]
    case .zip: [0x50, 0x4B, 0x03, 0x04]
    case .sevenZip: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]
    case .rar: Array("Rar!".utf8)
    case .compress: [0x1F, 0x9D]
    case .pdf: Array("%PDF-".utf8)
    }
  }
}
