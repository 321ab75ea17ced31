/// The chain of a TIFF file's directories (TIFF 6.0), each read at most once.
struct TIFFDirectories {
  /// The most directories, and the most entries of all of them, that are looked at.
  static let limits = (directories: 10_000, entries: 1_000_000)

  private var bytes: ScanBytes
  private let base: Int
  private let end: Int
  private let isLittle: Bool
  private var nextOffset: Int
  private var seen: Set<Int> = []
  private var entriesLeft = Self.limits.entries

  /// Reads the header.
  ///
  /// - Parameters:
  ///   - bytes: What it is part of.
  ///   - base: Where the header is; offsets count from it.
  ///   - end: Where the last byte is that offsets may reach, plus one.
  /// - Throws: `malformed` where there is no such header; `endsEarly`, `notReadable`.
  init(_ bytes: ScanBytes, from base: Int, to end: Int) throws(ScanFault) {
    self.bytes = bytes
    self.base = base
    self.end = end
    switch try self.bytes.bytes(at: base, count: 2) {
    case [0x49, 0x49]: isLittle = true
    case [0x4D, 0x4D]: isLittle = false
    default: throw .malformed
    }
    nextOffset = 0
    guard try number(at: 2, bytes: 2) == 42 else { throw .malformed }
    nextOffset = try number(at: 4, bytes: 4)
    guard nextOffset != 0 else { throw .malformed }
  }

  /// The first directory.
  mutating func first() throws(ScanFault) -> TIFFDirectory? { try next() }

  /// The next directory; nil after the last.
  ///
  /// - Throws: `malformed` for a chain that comes back to where it was.
  mutating func next() throws(ScanFault) -> TIFFDirectory? {
    guard nextOffset != 0 else { return nil }
    guard seen.insert(nextOffset).inserted else { throw .malformed }
    guard seen.count <= Self.limits.directories else { throw .tooMany }
    let count = try number(at: nextOffset, bytes: 2)
    guard count > 0 else { throw .malformed }
    entriesLeft -= count
    guard entriesLeft >= 0 else { throw .tooMany }
    var directory = TIFFDirectory()
    for index in 0..<count {
      try read(at: nextOffset + 2 + 12 * index, into: &directory)
    }
    nextOffset = try number(at: nextOffset + 2 + 12 * count, bytes: 4)
    return directory
  }

  private mutating func read(at offset: Int, into directory: inout TIFFDirectory) throws(ScanFault)
  {
    let tag = try number(at: offset, bytes: 2)
    let kind = try number(at: offset + 2, bytes: 2)
    let count = try number(at: offset + 4, bytes: 4)
    switch (tag, kind) {
    case (254, 4): directory.subfile = try number(at: offset + 8, bytes: 4)
    case (256, 3), (256, 4): directory.width = try short(kind, at: offset)
    case (257, 3), (257, 4): directory.height = try short(kind, at: offset)
    case (296, 3): directory.unit = try number(at: offset + 8, bytes: 2)
    case (282, 5): directory.horizontal = try ratio(at: offset)
    case (283, 5): directory.vertical = try ratio(at: offset)
    case (273, 3), (273, 4), (324, 3), (324, 4):
      directory.offsets = try numbers(kind, count, at: offset)
    case (279, 3), (279, 4), (325, 3), (325, 4):
      directory.counts = try numbers(kind, count, at: offset)
    default: break
    }
  }

  private mutating func short(_ kind: Int, at offset: Int) throws(ScanFault) -> Int {
    try number(at: offset + 8, bytes: kind == 3 ? 2 : 4)
  }

  private mutating func ratio(at offset: Int) throws(ScanFault) -> Double {
    let place = try number(at: offset + 8, bytes: 4)
    let below = try number(at: place + 4, bytes: 4)
    return below == 0 ? 0 : Double(try number(at: place, bytes: 4)) / Double(below)
  }

  private mutating func numbers(
    _ kind: Int, _ count: Int, at offset: Int
  ) throws(ScanFault) -> [Int] {
    let width = kind == 3 ? 2 : 4
    entriesLeft -= count
    guard entriesLeft >= 0 else { throw .tooMany }
    let start = count * width <= 4 ? offset + 8 : try number(at: offset + 8, bytes: 4)
    guard start + count * width <= end - base else { throw .endsEarly }
    var numbers: [Int] = []
    numbers.reserveCapacity(count)
    for index in 0..<count {
      numbers.append(try number(at: start + index * width, bytes: width))
    }
    return numbers
  }

  private mutating func number(at offset: Int, bytes width: Int) throws(ScanFault) -> Int {
    guard offset >= 0, offset + width <= end - base else { throw .endsEarly }
    return try bytes.number(at: base + offset, bytes: width, isLittle: isLittle)
  }
}

/// What one directory says of its picture.
struct TIFFDirectory {
  var subfile = 0
  var width: Int?
  var height: Int?
  var unit = 2
  var horizontal: Double?
  var vertical: Double?
  var offsets: [Int] = []
  var counts: [Int] = []

  /// Whether it is a smaller version of another picture.
  var isReduced: Bool { subfile & 1 != 0 }

  func density(page: Int) -> ScanDensity? {
    guard let horizontal, let vertical, unit == 2 || unit == 3 else { return nil }
    return ScanDensity(horizontal, vertical, per: unit == 2 ? .inch : .centimetre, page: page)
  }
}
