import Dossiers
import TestSupport
import Testing

@Suite struct `The page of the rules` {
  @Test func `stands in the documentation as the data have it`() throws {
    try MadePage.check("rules.md", is: RuleBook().page)
  }
}
