package import Dossiers
package import Files
package import Fixity

extension Store {
  /// A scan that is to be attached.
  package struct NewScan: Sendable {
    /// People's own name of the file.
    package var originalName: String
    /// `application/pdf`, by its content.
    package var mediaType: String
    /// `pdf`: `[a-z0-9]{1,8}`.
    package var suffix: String
    package var pages: Int?

    package init(originalName: String, mediaType: String, suffix: String, pages: Int? = nil) {
      self.originalName = originalName
      self.mediaType = mediaType
      self.suffix = suffix
      self.pages = pages
    }
  }

  /// A scan that was attached.
  package struct AttachedScan: Sendable {
    package let scan: Cover.Scan
    /// The SHA-512 of its bytes.
    package let sha512: Digest
  }

  /// Attaches a scan to a form of the draft: its bytes are copied and hashed in one reading, and
  /// never changed.
  ///
  /// - Parameters:
  ///   - scan: What is known of it; its name becomes NFC.
  ///   - stream: Its bytes.
  ///   - form: The form that it is of.
  ///   - identifier: The dossier.
  ///   - catalogue: The forms that are known.
  ///   - watch: Follows and ends the copying.
  /// - Returns: The scan with its path and size, and its digest.
  /// - Throws: `formMissing`, `scanTooLarge`, `badScanName`, `numbersUsedUp`.
  package func attach(
    _ scan: NewScan, _ stream: inout some (ByteStream & ~Copyable), to form: FormName,
    in identifier: UniqueIdentifier, _ catalogue: FormCatalogue, watch: HashWatch = HashWatch()
  ) throws(StoreError) -> AttachedScan {
    let limit = configuration.limits.scanBytes
    guard Self.isSuffix(scan.suffix) else {
      throw StoreError(.badScanName).with { $0.names = [scan.suffix] }
    }
    return try changeDraft(of: identifier, catalogue) { work throws(StoreError) in
      try work.attach(scan, &stream, to: form, limit, watch) { pass($0) }
    }
  }

  private static func isSuffix(_ text: String) -> Bool {
    (1...8).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }
  }

  /// Takes a scan out of the draft.
  ///
  /// - Parameters:
  ///   - path: Its path in the dossier: `scans/2-knd/01/01.pdf`.
  ///   - identifier: The dossier.
  ///   - catalogue: The forms that are known.
  /// - Throws: `scanMissing`.
  package func detach(
    _ path: RelativePath, from identifier: UniqueIdentifier, _ catalogue: FormCatalogue
  ) throws(StoreError) {
    try changeDraft(of: identifier, catalogue) { work throws(StoreError) in
      guard
        let scan = work.dossier.cover.scans.first(where: { path.bytes.elementsEqual($0.path.utf8) })
      else { throw StoreError(.scanMissing, path: path.bytes, dossier: identifier) }
      let own = work.drop(scans: [scan.path])
      try work.commit({ pass($0) }) { change throws(FileError) in
        for path in own { try change.remove(path) }
      }
    }
  }
}

extension DraftWork {
  /// Takes scans out of the cover.
  ///
  /// - Returns: The files in the draft's folder that they leave behind.
  mutating func drop(scans: [String]) -> [RelativePath] {
    let paths = Set(scans.compactMap { try? RelativePath($0) })
    dossier.cover.scans.removeAll { scan in
      paths.contains { $0.bytes.elementsEqual(scan.path.utf8) }
    }
    let own = state.scans.filter { paths.contains($0.path) && !$0.isStored }.map(\.path)
    state.scans.removeAll { paths.contains($0.path) }
    return own
  }

  fileprivate mutating func attach(
    _ new: Store.NewScan, _ stream: inout some (ByteStream & ~Copyable), to form: FormName,
    _ limit: Int, _ watch: HashWatch, _ pass: (CrashPoint) -> Void
  ) throws(StoreError) -> Store.AttachedScan {
    _ = try self.form(form)
    guard let number = nextNumber(of: form) else {
      throw StoreError(.numbersUsedUp, dossier: identifier).with { $0.names = ["\(form)"] }
    }
    let path = RelativePath(known: "scans/\(form)/\(number < 10 ? "0" : "")\(number).\(new.suffix)")
    // The bytes come first: only they tell size and digest, which the cover then says.
    var change = try files { () throws(FileError) in try DraftChange(in: place) }
    let written: HashedInput
    do throws(FileError) {
      written = try change.add(path, &stream, watch, limit: limit)
    } catch {
      guard error.code == .tooLarge else { throw StoreError(error) }
      throw StoreError(.scanTooLarge, dossier: identifier).with { $0.limit = limit }
    }
    guard let digest = written.digests.first else { throw StoreError(.draftDamaged) }
    let scan = Cover.Scan(
      path: path.text, originalName: new.originalName.composed, mediaType: new.mediaType,
      size: written.count, pages: new.pages, form: form)
    dossier.cover.scans.append(scan)
    state.scans.append(DraftState.Scan(path: path, sha512: digest, isStored: false))
    do throws(StoreError) {
      try check(dossier.cover, catalogue)
    } catch {
      throw error.code == .coverInvalid
        ? StoreError(.badScanName, dossier: identifier).with { $0.problems = error.problems }
        : error
    }
    try files { () throws(FileError) in
      try change.write(DraftLayout.cover, dossier.cover.bytes)
      try change.write(DraftLayout.state, state.bytes)
      try change.commit(pass)
    }
    return Store.AttachedScan(scan: scan, sha512: digest)
  }

  /// The number of a form's next scan: of those that were taken out none is given again while others
  /// follow it.
  private func nextNumber(of form: FormName) -> Int? {
    let prefix = Array("scans/\(form)/".utf8)
    let used = state.scans.compactMap { scan -> Int? in
      guard scan.path.bytes.starts(with: prefix) else { return nil }
      let digits = scan.path.bytes.dropFirst(prefix.count).prefix { $0 != UInt8(ascii: ".") }
      return Int(String(decoding: Array(digits), as: UTF8.self))
    }
    let next = (used.max() ?? 0) + 1
    return next <= 9999 ? next : nil
  }
}
