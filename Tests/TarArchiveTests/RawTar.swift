import Files
import Fixity
import Glibc
import TarArchive
import TestSupport

/// A header block made byte by byte, canonical until something is changed.
struct RawHeader {
  var bytes = [UInt8](repeating: 0, count: 512)

  /// The fields of ustar: where they begin and how long they are.
  enum Field: Int {
    case name = 0
    case mode = 100
    case uid = 108
    case gid = 116
    case size = 124
    case mtime = 136
    case checksum = 148
    case type = 156
    case linkName = 157
    case magic = 257
    case version = 263
    case userName = 265
    case groupName = 297
    case majorDevice = 329
    case minorDevice = 337
    case prefix = 345
    case tail = 500
  }

  init(_ name: String, size: Int = 0, type: Character = "0") {
    set(.name, Array(name.utf8))
    set(.mode, "000644 \0")
    set(.uid, "000000 \0")
    set(.gid, "000000 \0")
    set(.size, Self.octal(size, digits: 11) + " ")
    set(.mtime, "00000000000 ")
    set(.type, String(type))
    set(.magic, "ustar\0" + "00")
    set(.majorDevice, "000000 \0")
    set(.minorDevice, "000000 \0")
    seal()
  }

  static func octal(_ number: Int, digits: Int) -> String {
    let text = String(number, radix: 8)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  mutating func set(_ field: Field, _ text: String, at shift: Int = 0) {
    set(field, Array(text.utf8), at: shift)
  }

  mutating func set(_ field: Field, _ value: [UInt8], at shift: Int = 0) {
    let start = field.rawValue + shift
    bytes.replaceSubrange(start..<(start + value.count), with: value)
  }

  /// Computes the checksum.
  mutating func seal(isSigned: Bool = false) {
    set(.checksum, "        ")
    var sum = 0
    for byte in bytes { sum += isSigned ? Int(Int8(bitPattern: byte)) : Int(byte) }
    set(.checksum, Self.octal(sum, digits: 6) + "\0 ")
  }

  /// The header with a change, and the checksum that goes with it.
  func with(_ field: Field, _ text: String, at shift: Int = 0) -> RawHeader {
    with(field, Array(text.utf8), at: shift)
  }

  func with(_ field: Field, _ value: [UInt8], at shift: Int = 0) -> RawHeader {
    var changed = self
    changed.set(field, value, at: shift)
    changed.seal()
    return changed
  }
}

/// Archives made byte by byte.
enum RawTar {
  static let end = [UInt8](repeating: 0, count: 1024)

  static func padded(_ bytes: [UInt8]) -> [UInt8] {
    bytes + [UInt8](repeating: 0, count: (512 - bytes.count % 512) % 512)
  }

  static func entry(_ header: RawHeader, _ contents: String = "") -> [UInt8] {
    header.bytes + padded(Array(contents.utf8))
  }

  static func file(_ name: String, _ contents: String = "") -> [UInt8] {
    entry(RawHeader(name, size: contents.utf8.count), contents)
  }

  /// A pax header, and the records in it.
  static func pax(_ records: [(String, String)], type: Character = "x") -> [UInt8] {
    let text = records.map(record).joined()
    return entry(RawHeader("PaxHeaders/x", size: text.utf8.count, type: type), text)
  }

  private static func record(_ key: String, _ value: String) -> String {
    let rest = " \(key)=\(value)\n"
    var count = rest.utf8.count
    while "\(count)".utf8.count + rest.utf8.count != count {
      count = "\(count)".utf8.count + rest.utf8.count
    }
    return "\(count)\(rest)"
  }

  /// GNU's long name (`L`) or long link name (`K`).
  static func gnuLong(_ name: String, type: Character = "L") -> [UInt8] {
    var header = RawHeader("././@LongLink", size: name.utf8.count + 1, type: type)
    header = header.with(.magic, "ustar  \0")
    return header.bytes + padded(Array(name.utf8) + [0])
  }

  /// An archive of a few files, canonical: what defects are made of.
  static let good: [UInt8] =
    file("a.txt", "one\n") + file("b/c.txt", String(repeating: "two\n", count: 200))
    + file("b/d", "") + end
}

/// A file in memory with these bytes, its position at the start.
func memoryFile(_ bytes: [UInt8]) throws -> OpenFile {
  let file = try OpenFile.inMemory(path: Array("memory.tar".utf8))
  try unsafe bytes.withUnsafeBytes { try unsafe file.append($0) }
  _ = lseek(file.descriptor, 0, SEEK_SET)
  return file
}

/// The two ways for an archive to come.
enum Way: CaseIterable {
  case file, pipe

  func read(
    _ bytes: [UInt8], _ limits: TarLimits = TarLimits(),
    keeping: (RelativePath, Int) -> Bool = { _, _ in false }, watch: HashWatch = HashWatch()
  ) throws -> CanonicalTar {
    try read(memoryFile(bytes), limits, keeping: keeping, watch: watch)
  }

  func read(
    _ file: OpenFile, _ limits: TarLimits = TarLimits(),
    keeping: (RelativePath, Int) -> Bool = { _, _ in false }, watch: HashWatch = HashWatch()
  ) throws(TarError) -> CanonicalTar {
    switch self {
    case .file:
      try CanonicalTar.read(file, limits: limits, keeping: keeping, watch: watch)
    case .pipe:
      try CanonicalTar.read(pipe: file, limits: limits, keeping: keeping, watch: watch)
    }
  }

  /// Why these bytes are refused; nil where they are not.
  func refusal(_ bytes: [UInt8], _ limits: TarLimits = TarLimits()) throws -> TarError? {
    let file = try memoryFile(bytes)
    do throws(TarError) {
      _ = try read(file, limits)
      return nil
    } catch {
      return error
    }
  }
}

/// A sink that keeps what it gets, and fails after so many bytes.
struct MemorySink: ByteSink {
  var bytes: [UInt8] = []
  var limit = Int.max

  mutating func write(_ more: UnsafeRawBufferPointer) throws(FileError) {
    guard bytes.count + more.count <= limit else {
      throw FileError(ENOSPC, .write, path: Array("sink".utf8))
    }
    unsafe bytes.append(contentsOf: more)
  }
}

/// A canonical archive of these files.
func written(_ files: [(String, [UInt8])]) throws -> [UInt8] {
  var writer = try TarWriter(MemorySink())
  for (name, bytes) in files { try writer.add(path(name), bytes) }
  return try writer.finish().bytes
}

/// Why the body refuses; nil where it doesn't.
func refusal(_ body: () throws -> Void) throws -> TarError? {
  do {
    try body()
    return nil
  } catch let error as TarError {
    return error
  }
}

/// Why foreign bytes are refused; nil where they are not.
func plainRefusal(_ bytes: [UInt8], _ limits: TarLimits = TarLimits()) throws -> TarError? {
  try refusal { _ = try PlainTar(memoryFile(bytes), limits: limits) }
}
