/// A message's text with its placeholders found.
struct Template {
  private enum Piece {
    case literal(String)
    case fact(String)
    case plural(of: String, one: String, many: String)
  }

  private var pieces: [Piece] = []

  /// Reads `{name}` and `{count|one|many}`; a brace that opens nothing of the sort is itself.
  init(_ text: String) {
    var literal = ""
    var rest = Substring(text)
    while let character = rest.first {
      guard character == "{", let end = rest.firstIndex(of: "}"),
        let piece = Self.placeholder(rest[rest.index(after: rest.startIndex)..<end])
      else {
        literal.append(rest.removeFirst())
        continue
      }
      if !literal.isEmpty { pieces.append(.literal(literal)) }
      literal = ""
      pieces.append(piece)
      rest = rest[rest.index(after: end)...]
    }
    if !literal.isEmpty { pieces.append(.literal(literal)) }
  }

  private static func placeholder(_ content: Substring) -> Piece? {
    let parts = content.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.first, !name.isEmpty, name.allSatisfy({ $0.isASCII && $0.isLetter })
    else { return nil }
    switch parts.count {
    case 1: return .fact(name)
    case 3: return .plural(of: name, one: parts[1], many: parts[2])
    default: return nil
    }
  }

  /// The names that the text asks for.
  var names: Set<String> {
    Set(
      pieces.compactMap { piece in
        switch piece {
        case .literal: nil
        case .fact(let name), .plural(of: let name, one: _, many: _): name
        }
      })
  }

  /// The text with `<name>` for each fact.
  var outline: SafeText {
    pieces.map { piece -> SafeText in
      switch piece {
      case .literal(let text), .plural(of: _, one: _, many: let text): SafeText(trusted: text)
      case .fact(let name): SafeText(trusted: "<\(name)>")
      }
    }.joined(separator: "")
  }

  /// The text with its facts; one that is not given stands as `{name}`, for a test to find.
  func filled(with arguments: Facts, in language: Language) -> SafeText {
    pieces.map { piece -> SafeText in
      switch piece {
      case .literal(let text): return SafeText(trusted: text)
      case .fact(let name):
        return arguments[name]?.shown(in: language) ?? SafeText(trusted: "{\(name)}")
      case .plural(of: let name, let one, let many):
        guard case .number(1) = arguments[name] else { return SafeText(trusted: many) }
        return SafeText(trusted: one)
      }
    }.joined(separator: "")
  }
}
