import Glibc
import Testing

/// A folder of a test's own, gone with its owner.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    var name = Array("/tmp/hoso-test-XXXXXX".utf8CString)
    try #require(unsafe mkdtemp(&name) != nil)
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Self.remove(Array(path.utf8)) }

  /// Writes a file and returns its name.
  @discardableResult
  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    try write(bytes: Array(name.utf8), Array(bytes))
    return name
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, text.utf8) }

  func write(bytes name: [UInt8], _ content: [UInt8]) throws {
    let whole = (Array(path.utf8) + [UInt8(ascii: "/")] + name).map { CChar(bitPattern: $0) } + [0]
    let descriptor = unsafe open(whole, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    try #require(unsafe Glibc.write(descriptor, content, content.count) == content.count)
  }

  func makeFolder(_ name: String) throws {
    try #require(unsafe mkdir("\(path)/\(name)", 0o700) == 0)
  }

  /// The bytes of a file; nil where there is none.
  func read(_ name: String) -> [UInt8]? { FileBytes.read("\(path)/\(name)") }

  /// The names in the folder, sorted.
  var names: [String] {
    Self.entries(Array(path.utf8)).map { String(decoding: $0, as: UTF8.self) }.sorted()
  }

  private static func remove(_ path: [UInt8]) {
    let name = path.map { CChar(bitPattern: $0) } + [0]
    if unsafe unlink(name) == 0 { return }
    for entry in entries(path) { remove(path + [UInt8(ascii: "/")] + entry) }
    unsafe rmdir(name)
  }

  private static func entries(_ path: [UInt8]) -> [[UInt8]] {
    guard let handle = unsafe opendir(path.map { CChar(bitPattern: $0) } + [0]) else { return [] }
    defer { unsafe closedir(handle) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
        unsafe Array($0.prefix { $0 != 0 })
      }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    return names
  }
}

/// Reads whole files for tests.
enum FileBytes {
  static func read(_ path: String) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe Glibc.read(descriptor, &piece, piece.count)
      guard count > 0 else { return count == 0 ? bytes : nil }
      bytes += piece[..<count]
    }
  }
}
