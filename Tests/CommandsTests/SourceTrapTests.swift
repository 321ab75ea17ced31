import Dossiers
import JSON
import TestSupport
import Testing

/// What the newspaper articles that the project began with get wrong, caught in a dossier's folder.
///
/// They date a guideline wrongly and write a year 2922, count seven people as five and three, and
/// call thirteen of eight 160 %. The last is a quota fulfilled: no dossier holds one, so it stays with
/// `PLN-002`, which is listed and left; here it is caught as a vote and as a poll.
@Suite struct `The traps of the source articles` {
  struct Trap: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// By the form's type: members and what they hold then, as JSON.
    let changes: [(type: String, members: String)]
    /// All that is found.
    let found: Set<String>
  }

  static let traps = [
    Trap(
      testDescription: "the year 2922, in a field and in a sentence",
      changes: [
        ("1-knd", #"{"unionJoinedOn": "2922-04-12"}"#),
        ("6-knd", #"{"strengths": "Được cử làm tổ trưởng ngày 12/4/2922."}"#),
      ],
      // No form takes such a year; the personal history has the day on which it was.
      found: [
        "E172 1-KND#/unionJoinedOn", "DAT-001:otherYear 1-KND#/unionJoinedOn",
        "DAT-004:unionEntry 1-KND#/unionJoinedOn", "DAT-001:otherYear 6-KND#/strengths",
      ]),
    Trap(
      testDescription: "a guideline of 18/01/2022, cited with 18/1/2021",
      changes: [
        ("6-knd", #"{"grounds": [{"asWritten": "Hướng dẫn số 12-HD/BTCTW, ngày 18/1/2021"}]}"#)
      ],
      found: ["DEC-004:regulation 6-KND#/grounds/0/asWritten"]),
    Trap(
      testDescription: "7 people of whom 5 are for it and 3 against",
      changes: [
        ("5-knd", #"{"poll": {"asked": 7, "agree": 5, "disagree": 3, "percentAgree": 71.4}}"#),
        (
          "6-knd",
          """
          {"vote": {"entitled": 7, "excused": 0, "present": 7, "absent": 0, "inFavour": 5,
          "against": 3, "other": 0, "percentInFavour": 71.4}}
          """
        ),
      ],
      // The eighth vote may be that of the one probationary member who is there.
      found: ["OPN-004:sum 5-KND#/poll", "RES-003:voted 6-KND#/vote", "RES-004:votes 6-KND#/vote"]),
    Trap(
      testDescription: "13 of 8, or 160 %",
      changes: [
        ("5-knd", #"{"poll": {"asked": 8, "agree": 13, "disagree": 0, "percentAgree": 160}}"#),
        (
          "6-knd",
          """
          {"vote": {"entitled": 8, "excused": 0, "present": 8, "absent": 0, "inFavour": 13,
          "against": 0, "other": 0, "percentInFavour": 160}}
          """
        ),
      ],
      // No form takes a percentage above 100.
      found: [
        "OPN-004:sum 5-KND#/poll", "OPN-004:percent 5-KND#/poll/percentAgree",
        "E145 5-KND#/poll/percentAgree", "RES-004:tooMany 6-KND#/vote/inFavour",
        "RES-004:percent 6-KND#/vote/percentInFavour", "E145 6-KND#/vote/percentInFavour",
      ]),
  ]

  @Test(arguments: traps)
  func `are caught, and nothing else is found`(trap: Trap) throws {
    let stage = try DossierStage()
    try stage.copy(to: "bay") { dossier in
      for (type, members) in trap.changes { try stage.changing(type, members)(&dossier) }
    }
    let found = try Self.found(in: "bay", stage)
    #expect(found.status == 1)
    let (more, less) = (found.all.subtracting(trap.found), trap.found.subtracting(found.all))
    #expect(more.isEmpty && less.isEmpty, "found besides: \(more); not found: \(less)")
  }

  @Test func `aren't there in the dossier as it was`() throws {
    let found = try Self.found(in: "mau", DossierStage())
    #expect(found.status == 0 && found.all == [])
  }

  @Test func `leave the quota to a rule that is listed`() throws {
    let run = try Transcript("explain PLN-002 --json", in: TemporaryFolder())
    let rule = try JSONDocument(parsing: run.output).root["rules"]?[0]
    #expect(rule?["state"]?.string == "left" && rule?["reason"]?.string != nil)
  }

  /// What `check` finds, as `CODE:variant FORM#/pointer`, and how it exits.
  private static func found(
    in name: String, _ stage: DossierStage
  ) throws -> (status: Int32, all: Set<String>) {
    let run = try stage.transcript("check \(name) --as-of \(DossierStage.day) --json")
    let findings = try JSONDocument(parsing: run.output).root["findings"]
    let all = try #require(findings).elements.map { finding in
      let variant = finding["variant"]?.string.map { ":\($0)" } ?? ""
      let place = finding["place"]
      let pointer = place?["pointer"]?.string.map { "#\($0)" } ?? ""
      return "\(finding["code"]?.string ?? "")\(variant) \(place?["form"]?.string ?? "")\(pointer)"
    }
    #expect(all.count == Set(all).count, "\(all)")
    return (run.status, Set(all))
  }
}
