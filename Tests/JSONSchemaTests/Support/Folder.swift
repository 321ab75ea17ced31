internal import Glibc

/// A folder to read test data from.
struct Folder: Sendable {
  let path: String

  struct Unreadable: Error {
    let path: String
  }

  /// The package's root: this file is three folders below it.
  static let package: Folder = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return Folder(path: parts.dropLast(4).joined(separator: "/"))
  }()

  /// This test target's fixtures.
  static let fixtures = package / "Tests/JSONSchemaTests/Fixtures"

  static func / (folder: Folder, name: String) -> Folder { Folder(path: folder.path + "/" + name) }

  var exists: Bool { unsafe access(path, F_OK) == 0 }

  func bytes(of name: String) throws(Unreadable) -> [UInt8] {
    let path = path + "/" + name
    guard let file = unsafe fopen(path, "r") else { throw Unreadable(path: path) }
    defer { unsafe fclose(file) }
    var result: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = unsafe fread(&block, 1, block.count, file), count > 0 {
      result += block[..<count]
    }
    return result
  }

  /// The paths of all files below the folder whose names end in `suffix`, sorted.
  func files(_ suffix: String, isDeep: Bool = true) throws(Unreadable) -> [String] {
    guard let stream = unsafe opendir(path) else { throw Unreadable(path: path) }
    defer { unsafe closedir(stream) }
    var result: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) {
        unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard !name.hasPrefix(".") else { continue }
      if unsafe Int(entry.pointee.d_type) == Int(DT_DIR) {
        if isDeep { result += try (self / name).files(suffix).map { name + "/" + $0 } }
      } else if name.hasSuffix(suffix) {
        result.append(name)
      }
    }
    return result.sorted()
  }
}

/// What the environment says, or nil.
func environment(_ name: String) -> String? {
  unsafe getenv(name).map { unsafe String(cString: $0) }
}
