import Dossiers
import TestSupport
import Testing

@Suite struct `The drawing of the stages` {
  @Test func `stands in the documentation as the data have it`() throws {
    try MadePage.check("stages.md", is: Fixture.catalogue.get().stagesPage)
  }
}
