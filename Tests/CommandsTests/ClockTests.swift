@testable import Commands
import RFC3339
import Testing
import Wording

@Suite struct `The machine's clock` {
  @Test(arguments: [(0, "1970-01-01T00:00:00Z"), (253_402_200_000, "9999-12-30T20:00:00Z")])
  func `shows a moment`(seconds: Int, text: String) throws {
    let clock = try Clock(epochSeconds: seconds, nanoseconds: 999_999_999)
    #expect(clock.timestamp == (try Timestamp(parsing: text)))
    #expect(clock.identifier() != clock.identifier())
  }

  @Test(arguments: [-1, Int.min, 253_402_300_800, 400_000_000_000, Int.max])
  func `is of no use beyond the years that documents tell`(seconds: Int) {
    let error = #expect(throws: CommandFailure.self) { try Clock(epochSeconds: seconds) }
    #expect(error?.status == .configuration)
    #expect(error?.finding.message.code == "E242")
  }
}
