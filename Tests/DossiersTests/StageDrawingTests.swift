import Dossiers
import Files
import TestSupport
import Testing

@Suite struct `The drawing of the stages` {
  @Test func `stands in the documentation as the data have it`() throws {
    let docs = try FolderTree(path: "\(Suites.checkout)/Docs")
    let text = try docs.read(path("stages.md"), limit: 1 << 20)
    #expect(try text == Array(Fixture.catalogue.get().stagesPage.utf8))
  }
}
