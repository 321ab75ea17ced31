internal import Files
internal import Fixity

/// One pass over the headers of a foreign archive.
struct PlainScan: ~Copyable {
  private let input: TarFileInput
  private let handle: ReadHandle
  private let limits: TarLimits
  private let watch: HashWatch
  private var table = TarTable()
  private var folded: Set<String> = []
  private var explicitFolders: Set<RelativePath> = []
  private var totalBytes = 0
  /// Where the next header has to be.
  private var place = 0

  init(_ file: OpenFile, _ limits: TarLimits, _ watch: HashWatch) throws(TarError) {
    let input: TarFileInput
    do throws(FileError) { input = try TarFileInput(file) } catch { throw TarError(error) }
    if input.size == 0 { throw TarError(.empty, offset: 0) }
    self.input = input
    self.limits = limits
    self.watch = watch
    handle = ReadHandle(input)
  }

  consuming func run() throws(TarError) -> TarTable {
    // libarchive takes zeros for an archive's end, also where there is nothing before it.
    let start = try input.bytes(at: 0, count: TarBlock.size)
    if start.allSatisfy({ $0 == 0 }) { throw TarError(.notATar, offset: 0) }
    while let facts = try next() {
      try checkCancelled()
      // libarchive and this scan must mean the same bytes: sparse files, for one, are elsewhere.
      guard facts.headerOffset == place else { throw TarError(.sparse, offset: place) }
      do throws(TarError) { try add(facts) } catch { throw error.at(facts.headerOffset) }
    }
    try checkEnd()
    return table
  }

  private func next() throws(TarError) -> EntryFacts? {
    do throws(TarError) {
      return try handle.next()
    } catch {
      if let failure = input.failure { throw TarError(failure, offset: place) }
      guard place == 0 else { throw error.at(place) }
      let start = try input.bytes(at: 0, count: TarBlock.size)
      if let format = ForeignFormat(start) {
        throw TarError(.otherFormat, offset: 0, format: format)
      }
      let isTar = start.count > 262 && start[257..<262].elementsEqual("ustar".utf8)
      throw TarError(isTar ? .damagedHeader : .notATar, offset: 0)
    }
  }

  private mutating func add(_ facts: EntryFacts) throws(TarError) {
    if let refusal = facts.refusal, refusal != .folder {
      throw TarError(refusal, path: facts.path)
    }
    try limits.check(
      size: facts.size, afterEntries: table.entries.count + explicitFolders.count,
      bytes: totalBytes, facts.path, at: facts.headerOffset)
    place = facts.dataOffset + facts.size + TarBlock.padding(after: facts.size)
    guard place <= input.size else {
      throw TarError(.truncated, offset: input.size, path: facts.path)
    }
    let isFolder = facts.refusal == .folder
    guard let path = try path(of: facts, isFolder: isFolder) else { return }
    try limits.check(path, at: facts.headerOffset)
    if let defect = PortableName.defect(of: path) { throw TarError(defect, path: facts.path) }
    totalBytes += facts.size
    let entry = TarEntry(path: path, size: facts.size, dataOffset: facts.dataOffset)
    let new = isFolder ? try add(folder: path) : try table.add(entry, limits)
    for path in new where !folded.insert(PortableName.folded(path)).inserted {
      throw TarError(.twin, path: path.bytes)
    }
  }

  private mutating func add(folder: RelativePath) throws(TarError) -> [RelativePath] {
    guard explicitFolders.insert(folder).inserted else {
      throw TarError(.duplicate, path: folder.bytes)
    }
    var new: [RelativePath] = []
    for path in folder.ancestors + [folder] where try table.add(folder: path, limits) {
      new.append(path)
    }
    return new
  }

  /// The path of an entry; nil for the folder `./` that all else is in.
  private func path(of facts: EntryFacts, isFolder: Bool) throws(TarError) -> RelativePath? {
    var bytes = try name(of: facts)[...]
    while bytes.starts(with: "./".utf8) { bytes = bytes.dropFirst(2) }
    if isFolder, bytes.last == UInt8(ascii: "/") { bytes = bytes.dropLast() }
    if isFolder, bytes.isEmpty || bytes.elementsEqual(".".utf8) { return nil }
    do throws(PathError) {
      return try RelativePath(bytes)
    } catch {
      throw TarError(.badPath, path: facts.path, pathDefect: error.code)
    }
  }

  /// The name as the archive has it, in its own normalisation form.
  private func name(of facts: EntryFacts) throws(TarError) -> [UInt8] {
    let headers = facts.headerOffset..<facts.dataOffset
    let isPlain = headers.count == TarBlock.size || facts.path.allSatisfy { $0 < 0x80 }
    if isPlain { return facts.path }
    let bytes = try input.bytes(at: headers.lowerBound, count: headers.count)
    guard let path = PaxPath.path(in: bytes), path != facts.path else { return facts.path }
    guard String(validating: path, as: UTF8.self) == String(validating: facts.path, as: UTF8.self)
    else { throw TarError(.damagedHeader, path: facts.path) }
    return path
  }

  /// How many zeros may follow the two blocks that end an archive: writers fill up a record.
  private static let mostFilling = 1 << 20

  /// Two blocks of zeros, and few other zeros to the file's end.
  private func checkEnd() throws(TarError) {
    try checkCancelled()
    let end = 2 * TarBlock.size
    let tail = try input.bytes(at: place, count: end + Self.mostFilling + 1)
    if let odd = tail.firstIndex(where: { $0 != 0 }) {
      throw TarError(odd < end ? .missingEnd : .trailingBytes, offset: place + odd)
    }
    guard tail.count >= end else { throw TarError(.missingEnd, offset: place + tail.count) }
    guard tail.count <= end + Self.mostFilling else {
      throw TarError(.trailingBytes, offset: place + end, limit: Self.mostFilling)
    }
  }

  private func checkCancelled() throws(TarError) {
    do throws(FileError) { try watch.check(input.path) } catch { throw TarError(error) }
  }
}
