import Dossiers
import JSON
import RFC3339
import TestSupport
import Testing

/// Deadlines whose start or end is 29 February.
@Suite struct `A deadline at the end of February` {
  /// 30 working days from 11/01/2024, over Tết, end on 29/02/2024; the reply's day is nil for none.
  @Test(arguments: [
    ("2024-02-29", "2024-06-01", "met 2024-02-29 of 2024-02-29"),
    ("2024-03-01", "2024-06-01", "missed 2024-03-01 of 2024-02-29"),
    (nil, "2024-02-29", "running until 2024-02-29"),
    (nil, "2024-03-01", "missed of 2024-02-29"),
  ])
  func `ends on that very day`(reply: String?, day: String, standing: String) throws {
    let replied = reply.map { "{\"/head/date\": \"\($0)\"}" } ?? "null"
    // Neither the book nor the summary says that the letter was answered.
    let change = """
      {
        "20-knd/01": {"/head/date": "2024-01-11"}, "verification-reply/01": \(replied),
        "verification-summary/01": null, "2-knd/01": {"/verifications": []}
      }
      """
    #expect(try Self.standing(of: "verificationReply", change, on: day) == standing)
  }

  @Test(arguments: [
    ("2023-02-28", "2024-02-28", "met 2024-02-28 of 2024-02-28"),
    ("2023-02-28", "2024-02-29", "missed 2024-02-29 of 2024-02-28"),
    ("2023-03-01", "2024-02-29", "met 2024-02-29 of 2024-03-01"),
    // A year without that day: the last of its February.
    ("2024-02-29", "2025-02-28", "met 2025-02-28 of 2025-02-28"),
    ("2024-02-29", "2025-03-01", "missed 2025-03-01 of 2025-02-28"),
  ])
  func `counts months to the day of the same number, or the month's last`(
    application: String, meeting: String, standing: String
  ) throws {
    let change = """
      {
        "1-knd/01": {"/signature/date": "\(application)"},
        "6-knd/01": {"/meeting/date": "\(meeting)"}
      }
      """
    #expect(try Self.standing(of: "application", change, on: "2026-06-01") == standing)
  }

  @Test(arguments: [
    ("2024-02-29", "2025-02-28", "met 2025-02-28 of 2025-02-28"),
    ("2024-02-29", "2025-02-27", "missed 2025-02-27 of 2025-02-28"),
    ("2023-02-28", "2024-02-29", "met 2024-02-29 of 2024-02-28"),
  ])
  func `lets a time pass that must have passed`(
    assigned: String, referral: String, standing: String
  ) throws {
    let change = """
      {
        "helper-assignment/01": {"/from": "\(assigned)"},
        "3-knd/01": {"/signature/date": "\(referral)"}
      }
      """
    #expect(try Self.standing(of: "together", change, on: "2026-06-01") == standing)
  }

  /// How the sample with a change stands to a deadline.
  private static func standing(of id: String, _ change: String, on day: String) throws -> String {
    let catalogue = try Fixture.catalogue.get()
    let data = try SampleDossier.admission2022.changed(
      by: JSONTree(try JSONDocument(parsing: change).root))
    let subject = RuleSubject(data, catalogue, on: try CalendarDate(parsing: day))
    let all = DeadlineStanding.all(subject, try CaseOfRule.book.get())
    let standing = try #require(all.first { $0.deadline.id == id })
    return switch standing.state {
    case .running(let until): "running until \(until)"
    case .met(let day, let until): "met \(day) of \(until)"
    case .missed(let day?, let until): "missed \(day) of \(until)"
    case .missed(nil, let until): "missed of \(until)"
    case .notStarted, .notApplicable, .cannotTell: "\(standing.state)"
    }
  }
}
