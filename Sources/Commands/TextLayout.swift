internal import Wording

/// Lays text out in lines of limited width, counted in what people see as one letter.
struct TextLayout {
  /// The width of a line.
  static let width = 80

  /// Breaks text at spaces; a word that is longer than a line stands alone.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      if line.isEmpty {
        line = String(word)
      } else if line.count + 1 + word.count <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// A term and its text in two columns; where the term is too long the text goes below it.
  static func columns(_ rows: [(term: String, text: String)]) -> [String] {
    let widest = rows.map(\.term.count).filter { $0 <= 24 }.max() ?? 0
    let start = 2 + widest + 2
    return rows.flatMap { term, text -> [String] in
      let lines = wrapped(text, to: width - start)
      let indent = String(repeating: " ", count: start)
      guard term.count <= widest, let first = lines.first else {
        return ["  " + term] + lines.map { indent + $0 }
      }
      let gap = String(repeating: " ", count: start - 2 - term.count)
      return ["  " + term + gap + first] + lines.dropFirst().map { indent + $0 }
    }
  }
}
