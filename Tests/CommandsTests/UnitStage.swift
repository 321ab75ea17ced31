import Testing

/// A folder with a small file of units, for the commands on them.
final class UnitStage {
  let folder: TemporaryFolder

  static let base = "0190a000-0000-7000-8000-000000000003"
  static let branch = "0190a000-0000-7000-8000-000000000001"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "u.json",
      """
      {"$schema": "urn:hoso:units:1",
       "kinds": [
        {"id": "upper", "title": {"vi": "Cấp ủy cấp trên", "en": "upper committee"},
         "holders": ["upper"]},
        {"id": "base", "title": {"vi": "Đảng ủy cơ sở", "en": "base committee"},
         "holders": ["base"], "aliases": ["đảng ủy xã"]},
        {"id": "branch", "title": {"vi": "Chi bộ", "en": "branch"}, "holders": ["branch"]}],
       "units": [
        {"id": "0190a000-0000-7000-8000-000000000004", "code": "99.001.000.000.000",
         "name": "Đảng ủy cấp trên Mẫu", "kind": "upper", "powers": ["decides"]},
        {"id": "\(Self.base)", "code": "99.001.001.000.000", "name": "Đảng ủy xã Mẫu",
         "kind": "base", "parent": "0190a000-0000-7000-8000-000000000004", "from": "2020-01-01",
         "powers": ["verifies"]},
        {"id": "\(Self.branch)", "code": "99.001.001.000.001", "name": "Chi bộ bản Mẫu",
         "kind": "branch", "parent": "\(Self.base)", "from": "2020-01-01"}]}
      """)
  }

  var file: [UInt8]? { folder.read("u.json") }

  /// Runs words that must succeed.
  @discardableResult
  func run(_ words: String...) throws -> Transcript {
    let run = try transcript(words)
    #expect(run.status == 0, "\(words): \(run.output)\(run.errors)")
    return run
  }

  func transcript(_ words: [String]) throws -> Transcript {
    try Transcript(words.map { Array($0.utf8) }, in: folder)
  }
}

/// A file of units of which two don't fit on a disk of 256 kB.
enum LargeUnitFile {
  static let text: String = {
    let units = (0..<800).map { number in
      """
      {"id": "\(id(100 + number))", "name": "Chi bộ thôn Mẫu số \(number)", "kind": "branch",
       "parent": "\(id(2))", "from": "2020-01-01"}
      """
    }
    return """
      {"$schema": "urn:hoso:units:1",
       "kinds": [
        {"id": "base", "title": {"vi": "Đảng bộ cơ sở", "en": "base committee"}},
        {"id": "branch", "title": {"vi": "Chi bộ", "en": "branch"}}],
       "units": [
        {"id": "\(id(1))", "code": "99.001.000.000.000", "name": "Đảng ủy cấp trên Mẫu",
         "kind": "base"},
        {"id": "\(id(2))", "code": "99.001.001.000.000", "name": "Đảng ủy xã Mẫu", "kind": "base",
         "parent": "\(id(1))"},
        {"id": "\(id(3))", "code": "99.001.002.000.000", "name": "Đảng ủy xã Mẫu Mơ",
         "kind": "base", "parent": "\(id(1))"},
        \(units.joined(separator: ",\n"))]}
      """
  }()

  private static func id(_ number: Int) -> String {
    "0190a000-0000-7000-8000-\(String(1_000_000_000_000 + number).dropFirst())"
  }
}
