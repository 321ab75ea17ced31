import JSON
import JSONSchema
import TestSupport

/// The public JSON-Schema-Test-Suite, where somebody has put it.
struct OfficialSuite: Sendable {
  /// Where the cases of draft 2020-12 are.
  let tests: Folder
  /// The documents that references lead to, served by `http://localhost:1234/`.
  let remotes: Folder

  /// The suite that `HOSO_SUITES` names, or the one beside the package; nil where there is none.
  static let found: OfficialSuite? = {
    let base =
      environment("HOSO_SUITES").map { Folder(path: $0) }
      ?? Folder.package / "../shared/suites"
    let ours = base / "json-schema"
    let repositories = [base / "JSON-Schema-Test-Suite", base]
    let candidates =
      [OfficialSuite(tests: ours / "tests", remotes: ours / "remotes")]
      + repositories.map {
        OfficialSuite(tests: $0 / "tests/draft2020-12", remotes: $0 / "remotes")
      }
    return candidates.first { $0.tests.exists && $0.remotes.exists }
  }()

  func references() throws -> [SchemaResource] {
    try Samples.filled(remotes.files(".json")).map { name in
      SchemaResource(
        uri: "http://localhost:1234/" + name,
        document: try JSONDocument(parsing: remotes.bytes(of: name)))
    }
  }

  /// A case that came out wrong.
  struct Failure: Hashable, CustomStringConvertible {
    let file: String
    let group: String
    let test: String

    var description: String { "\(file) / \(group) / \(test)" }
  }

  /// What running some of the files came to.
  struct Outcome {
    var count = 0
    var failures: [Failure] = []

    var passed: Int { count - failures.count }
  }

  /// Runs the cases of all files directly in a folder below `tests`.
  func run(_ folder: String, assertsFormat: Bool = false) throws -> Outcome {
    let references = try references()
    let place = folder.isEmpty ? tests : tests / folder
    var outcome = Outcome()
    for file in try Samples.filled(place.files(".json", isDeep: false)) {
      let groups = try JSONDocument(parsing: place.bytes(of: file)).root
      for group in groups.elements {
        try run(group, file, references, SchemaOptions(assertsFormat: assertsFormat), &outcome)
      }
    }
    return outcome
  }

  private func run(
    _ group: JSONValue, _ file: String, _ references: [SchemaResource], _ options: SchemaOptions,
    _ outcome: inout Outcome
  ) throws {
    let text = JSONWriter.bytes(of: try group.value(at: "/schema"))
    let schema = try? Schema(
      JSONDocument(parsing: text), references: references, options: options)
    for test in try group.array(at: "/tests") {
      outcome.count += 1
      let data = try test.value(at: "/data")
      // A schema that can't be compiled fails all of its cases.
      let isRight = try schema.map { try $0.verdict(data) == test.bool(at: "/valid") } ?? false
      guard !isRight else { continue }
      outcome.failures.append(
        Failure(
          file: file, group: try group.string(at: "/description"),
          test: try test.string(at: "/description")))
    }
  }
}
