internal import Wording

/// Lines of a label and what it says, all texts in one column.
struct LabelledLines {
  private var rows: [(label: SafeText, text: SafeText)] = []
  private let language: Language

  init(in language: Language) { self.language = language }

  /// Adds a line; one with an empty text is left out.
  mutating func add(_ label: any Message, _ text: SafeText?) {
    guard let text, !text.isEmpty else { return }
    rows.append((label.sentence(in: language), text))
  }

  /// Adds a line for each of several texts, the label before the first.
  mutating func add(_ label: any Message, each texts: [SafeText]) {
    for (index, text) in texts.enumerated() {
      rows.append((index == 0 ? label.sentence(in: language) : "", text))
    }
  }

  func print(on terminal: Terminal) throws(CommandFailure) {
    let width = rows.map(\.label.string.count).max() ?? 0
    for (label, text) in rows {
      let padding = String(repeating: " ", count: width - label.string.count)
      try terminal.print("\(label)\(label.isEmpty ? " " : ":")\(padding) \(text)")
    }
  }
}
