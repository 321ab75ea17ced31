package import Files
internal import TarArchive

/// Something that is to be judged or looked into: opened once, and never written to.
package struct Evidence: Sendable {
  /// What it is.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// One of our bundles.
    case bundle
    /// A bag (RFC 8493).
    case bag
    /// An OCFL object.
    case ocfl
    /// An OCFL storage root.
    case root
  }

  /// How its bytes are reached.
  package enum Holder: Sendable {
    /// A folder of the system.
    case folder(Folder)
    /// A file that can be read anywhere.
    case file(OpenFile)
    /// Bytes that pass once.
    case stream(OpenFile)
  }

  /// The payload's folder in a bag and in a bundle (RFC 8493 §2.1.2).
  package static var payload: RelativePath { BundlePath.data }

  /// Nil for a tar that is none of them.
  package let kind: Kind?
  package let holder: Holder
  /// What is inside, below the one folder of a tar; nil for a stream, and for a bundle that no tar
  /// reader takes.
  package let tree: (any Tree)?

  /// Opens a folder as what it is said to be, or as what it looks like.
  ///
  /// - Throws: `notEvidence` where it looks like nothing known.
  package init(_ folder: Folder, as wanted: Kind? = nil) throws(EvidenceError) {
    guard wanted != .bundle else { throw EvidenceError.bundleIsFile }
    let tree = FolderTree(folder)
    let found = try EvidenceError.translating { () throws(FileError) in
      try EvidenceMarks(of: tree).kind
    }
    guard let kind = wanted ?? found else { throw EvidenceError.notEvidence(nil) }
    (self.kind, holder, self.tree) = (kind, .folder(folder), tree)
  }

  /// Opens a tar as what it is said to be, or as what it looks like; a stream is a bundle.
  ///
  /// - Parameters:
  ///   - file: Open at its beginning.
  ///   - wanted: What it is said to be. A file named `….hoso.tar` is a bundle.
  /// - Throws: `notEvidence` for what is no tar at all.
  package init(_ file: OpenFile, as wanted: Kind? = nil) throws(EvidenceError) {
    let kind = try EvidenceError.translating { () throws(FileError) in try file.kind() }
    guard kind == .file else {
      guard wanted ?? .bundle == .bundle else { throw EvidenceError.needsFile }
      (self.kind, holder, tree) = (.bundle, .stream(file), nil)
      return
    }
    let isNamedBundle = file.path.suffix(9).elementsEqual(".hoso.tar".utf8)
    let archive: PlainTar
    do throws(TarError) {
      archive = try PlainTar(file, limits: TarLimits())
    } catch {
      // A bundle is judged by its own reader, which says what is wrong with it, and where.
      let looksLikeBundle = isNamedBundle ? true : try Self.beginsAsBundle(file)
      let isBundle = wanted.map { $0 == .bundle } ?? looksLikeBundle
      guard isBundle else { throw EvidenceError.notEvidence(error) }
      (self.kind, holder, tree) = (.bundle, .file(file), nil)
      return
    }
    let opened = try EvidenceMarks.below(archive)
    (holder, tree) = (.file(file), opened.tree)
    self.kind = wanted ?? (isNamedBundle ? .bundle : opened.marks.kind)
  }

  /// Whether the first header of a tar names a bundle's folder.
  private static func beginsAsBundle(_ file: OpenFile) throws(EvidenceError) -> Bool {
    try EvidenceError.translating { () throws(FileError) in
      var start = FileStream(file, offset: 0, count: min(Self.nameField, try file.size()))
      let field = try start.readAll(limit: Self.nameField, path: file.path)
      return BundleName(parsing: Array(field.prefix { $0 != UInt8(ascii: "/") })) != nil
    }
  }

  /// The bytes of a ustar header's name.
  private static let nameField = 100
}
