internal import Files
internal import Fixity

/// What one pass over a canonical archive gives.
struct ScannedTar {
  var table = TarTable()
  /// SHA-512 of the files whose contents were hashed in passing.
  var digests: [RelativePath: Digest] = [:]
  /// The bytes of the files that were to be kept.
  var kept: [RelativePath: [UInt8]] = [:]
  var keptBytes = 0
  var totalBytes = 0
  /// The archive's size.
  var end = 0
}

/// One pass over an archive that is canonical or refused.
///
/// What libarchive reads of each header is written again by libarchive, and headers, padding and
/// end are compared with what came; see ``CanonicalFrame`` on why that is the whole archive.
struct CanonicalScan<Source: TarSource & ~Copyable>: ~Copyable {
  private var source: Source
  private let limits: TarLimits
  private let watch: HashWatch
  private var headers = HeaderReader()
  private var frame: CanonicalFrame
  private var found = ScannedTar()
  /// Where in the archive the scan is.
  private var place = 0

  init(_ source: consuming Source, _ limits: TarLimits, _ watch: HashWatch) throws(TarError) {
    self.source = source
    self.limits = limits
    self.watch = watch
    frame = try CanonicalFrame()
  }

  /// Reads the archive to its end.
  ///
  /// - Parameter keeping: Whether a file of this path and size is to be kept.
  /// - Returns: The files, and what is known of them.
  /// - Throws: how the archive differs from the canonical form.
  consuming func run(keeping: (RelativePath, Int) -> Bool) throws(TarError) -> ScannedTar {
    var header = try read(TarBlock.size, path: [])
    if header.isEmpty { throw TarError(.empty, offset: 0) }
    while TarBlock.difference(header, TarBlock.zeros) != nil {
      header = try passEntry(header, keeping)
    }
    guard header.count == TarBlock.size else {
      throw TarError(.missingEnd, offset: place + header.count)
    }
    try passEnd(header)
    found.end = place
    return found
  }

  /// Passes over an entry; returns the block after it.
  private mutating func passEntry(
    _ header: [UInt8], _ keeping: (RelativePath, Int) -> Bool
  ) throws(TarError) -> [UInt8] {
    guard header.count == TarBlock.size else { throw refusal(ofStart: header) }
    let (path, size) = try entry(header)
    place += TarBlock.size
    try passContents(path, size, isKept: keeping(path, size))
    try frame.padding()
    let padding = frame.bytes
    let rest = try read(padding.count + TarBlock.size, path: path.bytes)
    if let odd = TarBlock.difference(rest, padding) {
      throw TarError(.badPadding, offset: place + odd, path: path.bytes)
    }
    guard rest.count >= padding.count else {
      throw TarError(.truncated, offset: place + rest.count, path: path.bytes)
    }
    place += padding.count
    return Array(rest[padding.count...])
  }

  /// What a header tells, once it is found to be canonical and within the limits.
  private mutating func entry(_ header: [UInt8]) throws(TarError) -> (RelativePath, Int) {
    let facts: HeaderFacts
    do throws(TarError) {
      facts = try headers.read(header)
    } catch {
      let isFirst = place == 0 && error.code == .damagedHeader
      throw isFirst ? refusal(ofStart: header) : error.at(place)
    }
    let path: RelativePath
    do throws(PathError) {
      path = try RelativePath(facts.path)
    } catch {
      throw TarError(.badPath, offset: place, path: facts.path, pathDefect: error.code)
    }
    try limits.check(path, at: place)
    try limits.check(
      size: facts.size, afterEntries: found.table.entries.count, bytes: found.totalBytes,
      facts.path, at: place)
    do throws(TarError) {
      try frame.header(path, size: facts.size)
      if let odd = TarBlock.headerDifference(header, frame.bytes) {
        throw TarError(.notCanonical, offset: place + odd, path: facts.path)
      }
      try found.table.add(
        TarEntry(path: path, size: facts.size, dataOffset: place + TarBlock.size), limits)
    } catch {
      throw error.at(place)
    }
    found.totalBytes += facts.size
    return (path, facts.size)
  }

  private mutating func passContents(
    _ path: RelativePath, _ size: Int, isKept: Bool
  ) throws(TarError) {
    if isKept {
      found.keptBytes += size
      guard found.keptBytes <= limits.keptBytes else {
        throw TarError(.keptTooLarge, offset: place, path: path.bytes, limit: limits.keptBytes)
      }
    }
    let contents: PassedContents?
    do throws(FileError) {
      contents = try source.passContents(size, isKept: isKept, watch: watch)
    } catch {
      throw TarError(error, offset: place, path: path.bytes)
    }
    guard let contents else { throw TarError(.truncated, offset: place, path: path.bytes) }
    if let digest = contents.digest { found.digests[path] = digest }
    if let bytes = contents.bytes { found.kept[path] = bytes }
    try frame.pass(count: size)
    place += size
  }

  /// Compares the end with what the writer gives at its end, and makes sure that nothing follows.
  private mutating func passEnd(_ first: [UInt8]) throws(TarError) {
    try frame.end()
    let wanted = frame.bytes
    let rest = try read(wanted.count - first.count + 1, path: [])
    let end = first + rest
    guard end.count >= wanted.count else {
      throw TarError(.missingEnd, offset: place + end.count)
    }
    if let odd = TarBlock.difference(end, wanted) {
      throw TarError(.missingEnd, offset: place + odd)
    }
    place += wanted.count
    guard end.count == wanted.count else { throw TarError(.trailingBytes, offset: place) }
  }

  private mutating func read(_ count: Int, path: [UInt8]) throws(TarError) -> [UInt8] {
    do throws(FileError) {
      return try source.read(count)
    } catch {
      throw TarError(error, offset: place, path: path)
    }
  }

  /// Why a block that is no header is refused.
  private func refusal(ofStart block: [UInt8]) -> TarError {
    guard place == 0 else { return TarError(.truncated, offset: place + block.count) }
    if let format = ForeignFormat(block) {
      return TarError(.otherFormat, offset: 0, format: format)
    }
    guard block.count > 262 else { return TarError(.notATar, offset: 0) }
    let isTar = block[257..<262].elementsEqual("ustar".utf8)
    if !isTar { return TarError(.notATar, offset: 0) }
    return TarError(block.count < TarBlock.size ? .truncated : .damagedHeader, offset: 0)
  }
}
