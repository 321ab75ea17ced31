import Files
import Fixity
import Glibc
import Synchronization
import TarArchive
import TestSupport
import Testing

@Suite struct `Canonical or refused` {
  @Test(arguments: Way.allCases)
  func `takes archives that are canonical`(way: Way) throws {
    #expect(try way.read(RawTar.good).entries.map(\.path.text) == ["a.txt", "b/c.txt", "b/d"])
    #expect(try way.read(RawTar.end).entries.isEmpty)
    #expect(try way.read(RawTar.file("x") + RawTar.end).entries.map(\.size) == [0])
  }

  @Test func `is tried with many defects`() {
    #expect(Defect.all.count >= 90)
    #expect(Set(Defect.all.map(\.name)).count == Defect.all.count)
    #expect(Set(Defect.all.map(\.bytes)).count == Defect.all.count)
  }

  @Test(arguments: Defect.all, Way.allCases)
  func `refuses a defect`(defect: Defect, way: Way) throws {
    let refused = try way.refusal(defect.bytes)
    #expect(refused?.code == defect.code)
    if let offset = defect.offset { #expect(refused?.offset == offset) }
  }

  @Test func `says of another format which it is`() throws {
    for format in ForeignFormat.allCases where format == .gzip || format == .zip {
      let bytes = format == .gzip ? [0x1F, 0x8B, 8] : Array("PK\u{3}\u{4}".utf8)
      #expect(try Way.file.refusal(bytes)?.format == format)
    }
    #expect(try Way.pipe.refusal(Array("%PDF-1.7\n".utf8))?.format == .pdf)
  }

  @Test func `says what is wrong with a path`() throws {
    let refused = try Way.file.refusal(RawTar.file("x/../y") + RawTar.end)
    #expect(refused?.path == Array("x/../y".utf8))
    #expect(refused?.pathDefect == .dotComponent)
  }

  @Test(arguments: Way.allCases)
  func `refuses an archive that is cut off, wherever`(way: Way) throws {
    let codes: Set<TarError.Code> = [.empty, .notATar, .truncated, .missingEnd]
    let edges = stride(from: 0, to: RawTar.good.count, by: 512).flatMap { [$0 - 1, $0, $0 + 1] }
    let between = Array(stride(from: 0, to: RawTar.good.count, by: 61))
    for count in edges + between where count >= 0 {
      let code = try way.refusal(Array(RawTar.good[..<count]))?.code
      #expect(code.map(codes.contains) == true, "\(count) bytes: \(String(describing: code))")
    }
  }

  @Test(arguments: Way.allCases)
  func `refuses every flipped bit, or shows it in the file's digest`(way: Way) throws {
    let good = RawTar.file("a.txt", "one\n") + RawTar.file("b/c", "two\n") + RawTar.end
    let wanted = try digests(way.read(good))
    let entries = try way.read(good).entries
    let file = try memoryFile(good)
    for bit in 0..<(8 * good.count) {
      let place = bit / 8
      var byte = good[place] ^ UInt8(1 << (bit % 8))
      _ = unsafe pwrite(file.descriptor, &byte, 1, place)
      lseek(file.descriptor, 0, SEEK_SET)
      let changed = entries.firstIndex { ($0.dataOffset..<($0.dataOffset + $0.size)) ~= place }
      var found: [Digest]?
      let refused = try refusal { found = try digests(way.read(file)) }
      if let changed {
        let differing = wanted.indices.filter { found?[$0] != wanted[$0] }
        if differing != [changed] { Issue.record("bit \(bit) changed \(differing)") }
      } else if refused == nil {
        Issue.record("bit \(bit) passed")
      }
      byte = good[place]
      _ = unsafe pwrite(file.descriptor, &byte, 1, place)
    }
  }

  private func digests(_ tar: CanonicalTar) throws -> [Digest] {
    try tar.tree.hash(tar.entries.map { FileToHash($0.path, [.sha512]) }).flatMap {
      try $0.get().digests
    }
  }
}

@Suite struct `Limits of archives` {
  static let limits: [(String, TarError.Code, Int, @Sendable (inout TarLimits) -> Void)] = [
    ("entries", .tooManyEntries, 2, { $0.entries = 2 }),
    ("folders", .tooManyEntries, 3, { $0.entries = 3 }),
    ("bytes of a file", .entryTooLarge, 799, { $0.entryBytes = 799 }),
    ("bytes of all files", .totalTooLarge, 803, { $0.totalBytes = 803 }),
    ("components of a path", .tooDeep, 4, { $0.depth = 4 }),
    ("bytes of a name", .nameTooLong, 6, { $0.nameBytes = 6 }),
    ("bytes of a path", .pathTooLong, 12, { $0.pathBytes = 12 }),
  ]

  /// 3 files of 804 bytes, 4 folders.
  static let archive =
    RawTar.file("a.txt", "one\n") + RawTar.file("b/c.txt", String(repeating: "t", count: 800))
    + RawTar.file("b/d/e/f/seven77", "") + RawTar.end

  @Test(arguments: limits.indices, Way.allCases)
  func `refuse what is beyond, and take what is just within`(index: Int, way: Way) throws {
    let (_, code, limit, set) = Self.limits[index]
    var limits = TarLimits()
    set(&limits)
    let refused = try way.refusal(Self.archive, limits)
    #expect(refused?.code == code)
    #expect(refused?.limit == limit)
    limits.entries = limits.entries < 100 ? 4 : limits.entries
    limits.entryBytes = limits.entryBytes < 4096 ? 800 : limits.entryBytes
    limits.totalBytes = limits.totalBytes < 4096 ? 804 : limits.totalBytes
    limits.depth = limits.depth < 32 ? 5 : limits.depth
    limits.nameBytes = limits.nameBytes < 255 ? 7 : limits.nameBytes
    limits.pathBytes = limits.pathBytes < 4096 ? 15 : limits.pathBytes
    #expect(try way.refusal(Self.archive, limits) == nil)
  }

  @Test(arguments: Way.allCases)
  func `hold for what is kept in memory`(way: Way) throws {
    var limits = TarLimits()
    limits.keptBytes = 803
    let refused = #expect(throws: TarError.self) {
      try way.read(Self.archive, limits, keeping: { _, _ in true })
    }
    #expect(refused?.code == .keptTooLarge)
    limits.keptBytes = 804
    #expect(try way.read(Self.archive, limits, keeping: { _, _ in true }).entries.count == 3)
  }

  @Test(arguments: Way.allCases)
  func `refuse 300,000 entries at the first too many`(way: Way) throws {
    let file = try many()
    let refused = try refusal { _ = try way.read(file).entries }
    #expect(refused?.code == .tooManyEntries)
    #expect(refused?.offset == 20_000 * 512)
    if way == .file { #expect(try refusal { _ = try PlainTar(file) }?.code == .tooManyEntries) }
  }

  /// 300,000 empty files: as many different ones as are looked at, and the last again and again.
  private func many() throws -> OpenFile {
    let first = RawHeader("x")
    let file = try memoryFile([])
    var piece: [UInt8] = []
    for number in 0..<300_000 {
      if number <= 20_000 { piece += first.with(.name, "\(number)").bytes }
      guard number % 1000 == 999 else { continue }
      try unsafe piece.withUnsafeBytes { try unsafe file.append($0) }
      if number < 20_999 { piece = [] }
    }
    lseek(file.descriptor, 0, SEEK_SET)
    return file
  }
}
