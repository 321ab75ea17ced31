import JSON
import JSONSchema
import TestSupport
import Testing

@Suite(.enabled(if: OfficialSuite.found != nil, "suites not found"))
struct `Official suite` {
  private let suite: OfficialSuite

  init() throws { suite = try #require(OfficialSuite.found) }

  @Test func `holds for all required cases`() throws {
    let outcome = try suite.run("")
    print("official suite, required: \(outcome.passed) of \(outcome.count)")
    #expect(outcome.count >= 1299)
    #expect(outcome.failures == [])
  }

  @Test func `holds for the optional cases but those we know`() throws {
    let outcome = try suite.run("optional")
    print("official suite, optional: \(outcome.passed) of \(outcome.count)")
    #expect(outcome.count >= 162)
    #expect(outcome.passed >= 160)
    let met = Set(outcome.failures)
    let known = try Self.expectedFailures()
    #expect(met.subtracting(known) == [], "cases fail that are not expected to")
    #expect(known.subtracting(met) == [], "expected failures do not fail, or are not there")
  }

  @Test func `holds for formats that are asserted`() throws {
    let outcome = try suite.run("optional/format", assertsFormat: true)
    print("official suite, formats: \(outcome.passed) of \(outcome.count)")
    #expect(outcome.count >= 764)
    #expect(outcome.failures == [])
  }

  /// The cases that we fail, each with its reason.
  private static func expectedFailures() throws -> Set<OfficialSuite.Failure> {
    let bytes = try Folder.fixtures.bytes(of: "expected-failures.json")
    let entries = try Samples.filled(Array(JSONDocument(parsing: bytes).root.elements))
    return try Set(
      entries.map { entry in
        #expect(try !entry.string(at: "/reason").isEmpty)
        return try OfficialSuite.Failure(
          file: entry.string(at: "/file"), group: entry.string(at: "/group"),
          test: entry.string(at: "/test"))
      })
  }
}
