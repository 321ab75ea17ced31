internal import Dossiers
internal import JSON
internal import RFC3339
internal import Wording

/// One thing that differs between two dossiers.
struct DossierChange {
  /// A form, and what people call it.
  struct Named {
    let name: FormName
    /// `2-KNĐ`, the second one `2-KNĐ.2`.
    let spelling: String
    /// Whether the paper bears that mark.
    let hasMark: Bool
    let title: Words?

    /// What stands before a field: the mark, or the title of a paper that has none.
    func short(in language: Language) -> SafeText {
      guard !hasMark, let title else { return "\(spelling)" }
      return name.number == 1 ? "\(title[language])" : "\(title[language]) (\(name.number))"
    }

    /// The mark with the title.
    func whole(in language: Language) -> SafeText {
      let short = short(in: language)
      return hasMark ? "\(short)  \(title?[language] ?? "")" : short
    }
  }

  /// What it is about.
  enum Subject {
    /// A value of `dossier.json`.
    case cover
    /// A form that only the later one has.
    case added(Named)
    /// A form that only the earlier one has.
    case removed(Named)
    /// A field of a form, by its place on the paper where that is known.
    case field(Named, FormDefinition.FieldPlace?)
  }

  let subject: Subject
  let old: JSONChange.Side?
  let new: JSONChange.Side?

  init(subject: Subject, old: JSONChange.Side? = nil, new: JSONChange.Side? = nil) {
    self.subject = subject
    self.old = old
    self.new = new
  }

  // MARK: For people

  /// `2-KNĐ  26. Anh, chị, em ruột, hàng 3, Nghề nghiệp: làm ruộng → bộ đội`.
  func line(in language: Language) -> SafeText {
    switch subject {
    case .added(let form):
      "+ \(form.whole(in: language))"
    case .removed(let form):
      "- \(form.whole(in: language))"
    case .cover: "~ dossier.json  \(coverName(in: language)): \(sides(in: language))"
    case .field(let form, let place):
      "~ \(form.short(in: language))  \(place.map { Self.name($0, in: language) } ?? pointer): "
        + sides(in: language)
    }
  }

  private static func name(
    _ place: FormDefinition.FieldPlace, in language: Language
  ) -> SafeText {
    guard case .title(let english, let vietnamese) = place.name else { return "" }
    return language == .english ? "\(english)" : "\(vietnamese)"
  }

  /// What a member of `dossier.json` is called; a circumstance has its pointer beside it.
  private func coverName(in language: Language) -> SafeText {
    let pointer = (new ?? old)?.pointer
    guard let pointer, let field = CoverField(pointer: "\(pointer)") else { return self.pointer }
    let name = field.sentence(in: language)
    return field == .circumstances && pointer.tokens.count == 2
      ? "\(name), \(pointer.tokens[1])" : name
  }

  private var pointer: SafeText { "\((new ?? old)?.pointer.description ?? "")" }

  private func sides(in language: Language) -> SafeText {
    "\(shown(old, in: language)) → \(shown(new, in: language))"
  }

  /// A value on one line, as the paper would have it; `–` where there is none.
  private func shown(_ side: JSONChange.Side?, in language: Language) -> SafeText {
    guard let value = side?.value, !value.equals("") else { return "–" }
    if let answer = value.bool {
      return (answer ? RegisterMessage.yes : RegisterMessage.no).sentence(in: language)
    }
    guard let text = value.string else {
      let bytes = JSONWriter.bytes(of: value, layout: .compact)
      return Fact.text(String(decoding: bytes, as: UTF8.self)).shown(in: language)
    }
    guard case .field(_, let place?) = subject, let field = place.field else {
      return Fact.text(text).shown(in: language)
    }
    let choice = field.choices.first { $0.value.utf8.elementsEqual(text.utf8) }
    if let choice { return "\(choice.label[language])" }
    if field.kind.isDate {
      // What is no date is shown as what it is: a text.
      guard let date = try? PartialDate(parsing: text) else {
        return "\"\(Fact.text(text).shown(in: language))\""
      }
      return Fact.date(date).shown(in: language)
    }
    return Fact.text(text).shown(in: language)
  }

  // MARK: For programs

  var document: JSONTree {
    var members: [(String, JSONTree)] = []
    switch subject {
    case .cover: members.append(("kind", kind))
    case .added(let form): members = [("kind", "formAdded")] + Self.members(form)
    case .removed(let form): members = [("kind", "formRemoved")] + Self.members(form)
    case .field(let form, let place):
      members = [("kind", kind)] + Self.members(form)
      if let place { members += Self.members(place) }
    }
    if let old { members += Self.members("Before", old) }
    if let new { members += Self.members("After", new) }
    return .object(JSONObject(members))
  }

  private var kind: JSONTree {
    switch (old, new) {
    case (nil, _): "added"
    case (_, nil): "removed"
    default: "changed"
    }
  }

  private static func members(_ form: Named) -> [(String, JSONTree)] {
    [
      ("form", .string(form.name.description)), ("spelling", .string(form.spelling)),
    ]
  }

  private static func members(_ place: FormDefinition.FieldPlace) -> [(String, JSONTree)] {
    var members: [(String, JSONTree)] = []
    if let item = place.item { members.append(("item", .string(item))) }
    let labels = zip(place.fields, place.rows).map { field, row -> JSONTree in
      guard let row else { return FormDocument.words(field.label) }
      return [
        "vi": .string(field.label.vietnamese), "en": .string(field.label.english),
        "row": .number(JSONNumber(row + 1)),
      ]
    }
    members.append(("labels", .array(labels)))
    return members
  }

  private static func members(
    _ suffix: String, _ side: JSONChange.Side
  ) -> [(String, JSONTree)] {
    [
      ("pointer\(suffix)", .string(side.pointer.description)),
      ("value\(suffix)", JSONTree(side.value)),
    ]
  }
}

extension FormField.Kind {
  /// Whether a date is written into the field.
  fileprivate var isDate: Bool {
    switch self {
    case .day, .partialDate, .partialDateOrNow, .partialDateOrUnknown: true
    default: false
    }
  }
}
