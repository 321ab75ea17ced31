internal import JSON

/// The way to a place, taken step by step; the place itself is made where somebody asks for it.
indirect enum Trail: Sendable {
  case start(DossierPlace)
  /// As a pointer's text leads: `/head/date`.
  case pointer(Trail, String)
  /// To what stands under a name of the document.
  case member(Trail, name: JSONValue)
  case row(Trail, Int)

  /// The form that the way begins in.
  var form: FormName? {
    if case .form(let name, _) = start { name } else { nil }
  }

  /// The place; a step that leads nowhere is left out.
  var place: DossierPlace {
    var steps: [[String]] = []
    var trail = self
    while let before = trail.before {
      steps.append(trail.lastTokens)
      trail = before
    }
    let tokens = Array(steps.reversed().joined())
    return tokens.isEmpty ? start : start.appending(JSONPointer(tokens: tokens))
  }

  /// What stands here in a value that the way begins at.
  func value(in root: JSONValue) -> JSONValue? {
    switch self {
    case .start: root
    case .pointer(let before, let text): before.value(in: root)?.found(at: text)
    case .member(let before, let name): name.string.flatMap { before.value(in: root)?[$0] }
    case .row(let before, let index): before.value(in: root)?[index]
    }
  }

  /// The names that it passes, from here back to the start.
  var names: some Sequence<JSONValue> {
    sequence(first: self) { $0.before }.lazy.compactMap { trail in
      if case .member(_, let name) = trail { name } else { nil }
    }
  }

  /// The way without its last step; nil at the start.
  var before: Trail? {
    switch self {
    case .start: nil
    case .pointer(let before, _), .member(let before, _), .row(let before, _): before
    }
  }

  private var lastTokens: [String] {
    switch self {
    case .start: []
    case .pointer(_, let text): (try? JSONPointer(parsing: text))?.tokens ?? []
    case .member(_, let name): [name.string ?? ""]
    case .row(_, let index): [String(index)]
    }
  }

  private var start: DossierPlace {
    var trail = self
    while let before = trail.before { trail = before }
    if case .start(let place) = trail { return place }
    return .dossier
  }
}
