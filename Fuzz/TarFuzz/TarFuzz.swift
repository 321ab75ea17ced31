import Files
import Fixity
import FuzzSupport
import TarArchive

/// Reads the bytes as an archive, as they are and with the headers' checksums mended, by all readers;
/// traps where they disagree, pass a limit, or take for canonical what our writer writes otherwise.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTar(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // A pipe holds no more at once.
  guard count <= 1 << 16 else { return 0 }
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  check(bytes)
  let mended = mended(bytes)
  if mended != bytes { check(mended) }
  return 0
}

private let limits: TarLimits = {
  var limits = TarLimits()
  limits.entries = 8
  limits.entryBytes = 1 << 13
  limits.totalBytes = 1 << 14
  limits.depth = 5
  limits.nameBytes = 80
  limits.pathBytes = 150
  limits.keptBytes = 1 << 11
  return limits
}()

private func isKept(_ path: RelativePath, _ size: Int) -> Bool { size.isMultiple(of: 2) }

private func check(_ bytes: [UInt8]) {
  let file = memory(bytes)
  let canonical = outcome { () throws(TarError) in
    try CanonicalTar.read(file, limits: limits, keeping: isKept)
  }
  let piped = outcome { () throws(TarError) in
    try CanonicalTar.read(pipe: pipe(bytes), limits: limits, keeping: isKept)
  }
  let plain = outcome { () throws(TarError) in try PlainTar(file, limits: limits) }
  switch (canonical, piped) {
  case (.success(let one), .success(let other)): checkCanonical(one, other, bytes)
  case (.failure(let one), .failure(let other)):
    require(one == other, "by file: \(one), by pipe: \(other)")
    checkRefusal(one, bytes)
  default: require(false, "by file: \(canonical), by pipe: \(piped)")
  }
  switch plain {
  case .success(let tar): checkEntries(tar.entries, tar, bytes)
  case .failure(let error): checkRefusal(error, bytes)
  }
  guard case .success(let one) = canonical, case .success(let other) = plain else { return }
  require(one.entries == other.entries, "canonical and plain reader disagree")
}

private func outcome<Value>(_ read: () throws(TarError) -> Value) -> Result<Value, TarError> {
  Result { () throws(TarError) in try read() }
}

private func checkRefusal(_ error: TarError, _ bytes: [UInt8]) {
  require(error.code != .file && error.code != .libraryFailed, "\(error)")
  require((0...bytes.count).contains(error.offset ?? 0), "\(error)")
}

/// Both ways of reading must give the same, and our writer the archive's very bytes.
private func checkCanonical(_ tar: CanonicalTar, _ piped: CanonicalTar, _ bytes: [UInt8]) {
  require(tar.entries == piped.entries)
  checkEntries(tar.entries, tar.tree, bytes)
  require(listing(tar.tree) == listing(piped.tree))
  require(rewritten(tar, bytes) == bytes, "the writer gives other bytes")
  let files = tar.entries.map { FileToHash($0.path, [.sha512]) }
  let hashed = [tar.tree.hash(files), piped.tree.hash(files)]
  var keptBytes = 0
  for (place, entry) in tar.entries.enumerated() {
    let contents = contents(of: entry, bytes)
    let digest = try? Digest(.sha512, of: contents)
    for results in hashed {
      let input = try? results[place].get()
      require(input?.count == entry.size && input?.digests == [digest].compactMap { $0 })
    }
    let kept = try? piped.tree.read(entry.path, limit: limits.entryBytes)
    require(kept == (isKept(entry.path, entry.size) ? contents : nil))
    keptBytes += kept?.count ?? 0
  }
  require(keptBytes <= limits.keptBytes)
}

private func rewritten(_ tar: CanonicalTar, _ bytes: [UInt8]) -> [UInt8]? {
  do {
    var writer = try TarWriter(Gathered())
    for (place, entry) in tar.entries.enumerated() {
      if place.isMultiple(of: 2) {
        try writer.add(entry.path, contents(of: entry, bytes))
      } else {
        var stream = try tar.tree.open(entry.path)
        try writer.add(entry.path, size: entry.size, contentsOf: &stream)
      }
    }
    return try writer.finish().bytes
  } catch {
    return nil
  }
}

/// No path may leave, no limit be passed, and each file's contents be its own bytes of the archive.
private func checkEntries(_ entries: [TarEntry], _ tree: some Tree, _ bytes: [UInt8]) {
  require(entries.count <= limits.entries)
  require(entries.reduce(0) { $0 + $1.size } <= limits.totalBytes)
  var end = 0
  for entry in entries {
    require(entry.size <= limits.entryBytes && entry.dataOffset >= end + 512)
    end = entry.dataOffset + entry.size
    require(end <= bytes.count)
    checkPath(entry.path)
    require((try? tree.read(entry.path, limit: entry.size)) == contents(of: entry, bytes))
  }
  let listed = listing(tree) ?? []
  require(listed.count <= 2 * limits.entries)
  require(listed.filter { $0.kind == .file }.count == entries.count)
  for entry in listed {
    checkPath(entry.path)
    require((try? tree.entry(at: entry.path)) == entry)
    guard entry.kind == .folder else { continue }
    let below = try? tree.entries(below: entry.path, TreeLimits())
    require(below?.count == listed.filter { $0.path.isBelow(entry.path) }.count)
  }
}

private func checkPath(_ path: RelativePath) {
  require(path.bytes.count <= limits.pathBytes && !path.bytes.contains(0))
  let parts = path.bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  require(parts.count <= limits.depth)
  for part in parts {
    require((1...limits.nameBytes).contains(part.count))
    require(!part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8), "a path that leaves")
  }
}

private func listing(_ tree: some Tree) -> [TreeEntry]? { try? tree.entries() }

private func contents(of entry: TarEntry, _ bytes: [UInt8]) -> [UInt8] {
  Array(bytes[entry.dataOffset..<(entry.dataOffset + entry.size)])
}
