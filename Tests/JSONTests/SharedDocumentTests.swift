import JSON
import TestSupport
import Testing

@Suite struct `A document shared by tasks` {
  @Test func `is read alike by all of them`() async throws {
    var random = FixedRandom(seed: 19)
    let trees = (0..<50).map { _ in random.tree() }
    let document = try JSONDocument(parsing: JSONWriter.bytes(of: .array(trees)))
    let expected = document.root.everything.map { "\($0.pointer) \($0.position)" }
    let written = JSONWriter.bytes(of: document.root)
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask {
          let again = try JSONDocument(parsing: written).root
          return document.root.everything.map { "\($0.pointer) \($0.position)" } == expected
            && JSONWriter.bytes(of: document.root) == written && again == document.root
        }
      }
      for try await isAlike in group { #expect(isAlike) }
    }
  }
}
