import Files
import OCFL
import TestSupport
import Testing

/// One object of the specification's own fixtures; its folder's name begins with the codes.
struct Fixture: CustomTestStringConvertible, Sendable {
  let path: String
  /// `good-objects`, `warn-objects` or `bad-objects`.
  let kind: String
  let codes: Set<String>

  var testDescription: String { path }

  /// All fixtures of both versions of the specification; none where the suite isn't at hand.
  static let all: [Fixture] = {
    guard let suite = Suites.path(of: "ocfl") else { return [] }
    return ["1.0", "1.1"].flatMap { version in
      ["good-objects", "warn-objects", "bad-objects"].flatMap { kind in
        names(in: "\(suite)/\(version)/\(kind)").map { name in
          Fixture(
            path: "\(suite)/\(version)/\(kind)/\(name)", kind: kind,
            codes: kind == "good-objects" ? [] : codes(name))
        }
      }
    }
  }()

  private static func names(in folder: String) -> [String] {
    (Tool.output(of: "ls '\(folder)'") ?? "").split(separator: "\n").map(String.init)
  }

  private static func codes(_ name: String) -> Set<String> {
    Set(
      name.split(separator: "_").map(String.init).prefix { part in
        part.count == 4 && "EW".contains(part.first ?? " ")
          && part.dropFirst().allSatisfy(\.isNumber)
      })
  }
}

@Suite(.enabled(if: Suites.path(of: "ocfl") != nil, "skipped: suites not found"))
struct `OCFL fixtures` {
  @Test func `are 156`() { #expect(Fixture.all.count == 156) }

  @Test(arguments: Fixture.all)
  func `give their verdict and their codes`(fixture: Fixture) throws {
    let report = ObjectValidator(try FolderTree(path: fixture.path)).validate()
    let codes = Set(report.findings.map(\.code.rawValue))
    #expect(report.obstacles.isEmpty)
    #expect(report.isValid == (fixture.kind != "bad-objects"))
    #expect(codes.isSuperset(of: fixture.codes), "\(report.findings)")
    if fixture.kind != "bad-objects" { #expect(codes == fixture.codes, "\(report.findings)") }
  }
}
