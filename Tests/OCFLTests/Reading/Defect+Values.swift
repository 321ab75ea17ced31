import OCFL

extension Defect {
  static let values: [Defect] = versions + created + users

  private static let stamp = "\"created\": \"2026-01-03T08:00:00+07:00\""

  private static let versions = [
    edit("null as a version", [.E047], "\"versions\": {\n", "\"versions\": {\"v4\": null, ")
      .with([.E040, .E046, .E047]),
    edit("no created", [.E048], "\(stamp),", ""),
    edit(
      "no state", [.E048],
      "\"version 3\",\n\"user\": {\"name\": \"Người 3\", \"address\": \"mailto:someone@example.org\"},\n\"state\"",
      "\"version 3\",\n\"user\": {\"name\": \"Người 3\", \"address\": \"mailto:someone@example.org\"},\n\"State\""
    )
    .with([.E048, .E102]),
    edit("a number as message", [.E094], "\"message\": \"version 3\"", "\"message\": 3"),
    edit("null as message", [.E094], "\"message\": \"version 3\"", "\"message\": null"),
    edit("no message", [.W007], "\"message\": \"version 3\",", ""),
    edit("a state that is an array", [.E050], "\"later-3/a.txt\"]", "\"later-3/a.txt\"]")
      .replacingState(),
  ]

  private func with(_ codes: Set<OCFLCode>) -> Defect { Defect(name, codes, object) { _ in } }

  /// The third version's state as an array: its members go to a key that nobody knows.
  private func replacingState() -> Defect {
    Defect(name, [.E050, .E102]) { object in
      let user = "\"user\": {\"name\": \"Người 3\", \"address\": \"mailto:someone@example.org\"},\n"
      object.edit("\(user)\"state\": {", "\(user)\"state\": [], \"x\": {")
    }
  }

  private static let created: [Defect] = [
    ("without zone", "\"2026-01-03T08:00:00\""), ("without seconds", "\"2026-01-03T08:00+07:00\""),
    ("on 30 February", "\"2026-02-30T08:00:00Z\""), ("at 24 o'clock", "\"2026-01-03T24:00:00Z\""),
    ("with a space", "\"2026-01-03 08:00:00Z\""), ("with text behind", "\"2026-01-03T08:00:00Z \""),
    ("without time", "\"2026-01-03\""), ("with one digit", "\"2026-1-03T08:00:00Z\""),
    ("with an impossible zone", "\"2026-01-03T08:00:00+24:00\""), ("empty", "\"\""),
    ("as a number", "1767398400"),
  ].map { name, value in edit("created \(name)", [.E049], stamp, "\"created\": \(value)") }

  private static let name = "{\"name\": \"Người 3\", \"address\": \"mailto:someone@example.org\"}"

  private static let users: [Defect] =
    [
      ("no name", Set<OCFLCode>([.E054]), "{\"address\": \"urn:x:y\"}"),
      ("an empty name", [.E054], "{\"name\": \"\", \"address\": \"urn:x:y\"}"),
      ("a number as name", [.E054], "{\"name\": 1, \"address\": \"urn:x:y\"}"),
      ("a string as user", [.E054], "\"Người 3\""), ("null as user", [.E054], "null"),
      ("no address", [.W008], "{\"name\": \"x\"}"),
      ("an address without scheme", [.W009], "{\"name\": \"x\", \"address\": \"x@example.org\"}"),
      ("an address with spaces", [.W009], "{\"name\": \"x\", \"address\": \"mailto:a b\"}"),
      ("a number as address", [.W009], "{\"name\": \"x\", \"address\": 1}"),
    ].map { title, codes, value in edit("a user with \(title)", codes, name, value) }
    + [
      Defect("no user", [.W007]) { $0.edit("\"user\": \(name),\n", "") },
      Defect("an id without scheme", [.W005], TestObject(id: "x")) { _ in },
      Defect("an id with a bad escape", [.W005], TestObject(id: "urn:x:%4")) { _ in },
    ]
}
