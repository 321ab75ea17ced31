import Dossiers
import JSON
import RFC3339
import TestSupport
import Testing

/// How long letters for verification wait for their answers: each by its own way.
@Suite struct `The deadline of a letter for verification` {
  private static let unanswered: [(String, JSONTree)] = [
    ("verification-reply/01", .null), ("verification-summary/01", .null),
    ("2-knd/01", ["/verifications": []]),
  ]

  private static func letter(_ number: Int, on day: String, route: String) -> JSONTree {
    [
      "": "20-knd", "/head/number": "Số 9\(number)-CV/ĐU", "/head/date": .string(day),
      "/addressee": ["name": .string("Đảng ủy xã Mẫu Số \(number)")], "/route": .string(route),
    ]
  }

  private func standings(
    _ changes: [(String, JSONTree)], on day: String = "2024-05-20",
    unread: [FormTypeName: Int] = [:]
  ) throws -> [String] {
    let changed = try SampleDossier.admission2022.changed(by: .object(JSONObject(changes)))
    let data = CaseData(
      dossier: changed.dossier, forms: changed.forms.values.flatMap(\.self), unread: unread)
    let subject = try RuleSubject(data, Fixture.catalogue.get(), on: CalendarDate(parsing: day))
    let all = DeadlineStanding.all(subject, try CaseOfRule.book.get())
    return all.filter { $0.deadline.from == .verificationRequest }.map {
      "\($0.deadline.id) \($0.text)"
    }
  }

  @Test(arguments: [false, true])
  func `is a letter's own, wherever relatives live`(isAbroad: Bool) throws {
    let book: JSONTree = [
      "/verifications": [], "/family/2/livesAbroad": .bool(isAbroad),
    ]
    let found = try standings(Self.unanswered.dropLast() + [("2-knd/01", book)])
    #expect(
      found == ["verificationReply missed of 2024-03-28", "verificationReplyAbroad not started"])
  }

  @Test func `is longer for letters abroad`() throws {
    let found = try standings(
      Self.unanswered + [
        ("20-knd/01", ["/head/date": "2024-01-03", "/route": "abroad"])
      ])
    #expect(
      found == [
        "verificationReply not started", "verificationReplyAbroad running until 2024-05-20",
      ])
  }

  @Test func `isn't met by the answer to another letter`() throws {
    let found = try standings([
      ("20-knd/02", Self.letter(2, on: "2024-02-20", route: "home")),
      ("20-knd/03", Self.letter(3, on: "2024-03-01", route: "security")),
      ("20-knd/04", Self.letter(4, on: "2024-03-01", route: "abroad")),
    ])
    #expect(
      found == [
        "verificationReply met 2024-03-04 of 2024-03-28",
        "verificationReply missed of 2024-04-02", "verificationReply missed of 2024-04-12",
        "verificationReplyAbroad running until 2024-07-10",
      ])
  }

  @Test(arguments: 0..<3)
  func `is met by a reply, a row of the summary or a certification in the book`(
    kept: Int
  ) throws {
    let changes = Self.unanswered.enumerated().filter { $0.offset != kept }.map(\.element)
    #expect(try standings(changes).first == "verificationReply met 2024-03-04 of 2024-03-28")
  }

  @Test func `can't be told where the answer couldn't be read`() throws {
    for type in ["verification-reply", "verification-summary", "2-knd"] {
      let unread = try #require(FormTypeName(type))
      let found = try standings(Self.unanswered, unread: [unread: 1])
      #expect(found.first == "verificationReply unread \(type.uppercased())")
    }
  }

  @Test func `can't be told without its way or its day`() throws {
    for pointer in ["/route", "/head/date"] {
      let change = JSONTree.object(JSONObject([(pointer, "")]))
      let found = try standings(Self.unanswered + [("20-knd/01", change)])
      #expect(found.first == "verificationReply unwritten 20-KND#\(pointer)")
    }
  }
}

extension DeadlineStanding {
  fileprivate var text: String {
    switch state {
    case .notStarted: "not started"
    case .notApplicable: "not applicable"
    case .running(let until): "running until \(until)"
    case .met(let day, let until): "met \(day) of \(until)"
    case .missed(let day?, let until): "missed \(day) of \(until)"
    case .missed(nil, let until): "missed of \(until)"
    case .cannotTell(let open):
      open.map { opening in
        switch opening {
        case .unread(let place): "unread \(place)"
        case .unwritten(let place): "unwritten \(place)"
        default: "\(opening)"
        }
      }.joined(separator: ", ")
    }
  }
}
