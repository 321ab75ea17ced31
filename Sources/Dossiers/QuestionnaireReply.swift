internal import JSON
internal import Vietnamese

/// What a person means by a line that they typed as the reply to a question.
package enum Reply: Hashable, Sendable {
  /// Nothing was typed: what is there stays.
  case skip
  /// `?`
  case help
  /// `<`
  case back
  /// `.`
  case leave
  /// `-`: what is there is taken away.
  case clear
  /// A value, to be read as the field has it.
  case value(String)
  /// Whether the paper has a part.
  case presence(Bool)
  /// The paper says `không` in the place of a table or a part.
  case none
  /// `+`, or a new element's text.
  case addRow(String?)
  /// The row of this position, counted from 0.
  case editRow(Int)
  case removeRow(Int)
  /// `@file`: the rows of a CSV file.
  case readTable(String)
  /// A line that is no reply to this question.
  case notUnderstood

  /// - Parameters:
  ///   - line: In NFC; the spaces at its ends don't count.
  ///   - question: What was asked.
  ///   - rows: How many rows a table has.
  package init(_ line: String, to question: Question, rows: Int = 0) {
    let text = line.withoutOuterSpaces
    switch text {
    case "": self = .skip
    case "?": self = .help
    case "<": self = .back
    case ".": self = .leave
    default:
      switch question.kind {
      case .value: self = text == "-" ? .clear : .value(text)
      case .presence: self = Self.presence(text)
      case .rows: self = Self.rows(text, question.field, rows)
      }
    }
  }

  private static func presence(_ text: String) -> Reply {
    if text.searchForm == "khong" { return .none }
    return YesOrNo.answer(text).map { .presence($0) } ?? .notUnderstood
  }

  private static func rows(_ text: String, _ field: FormField, _ rows: Int) -> Reply {
    if text == "+" { return .addRow(nil) }
    if text.utf8.first == UInt8(ascii: "@"), text.utf8.count > 1 {
      return .readTable(String(text.dropFirst()).withoutOuterSpaces)
    }
    let isRemoval = text.utf8.first == UInt8(ascii: "-")
    let digits = (isRemoval ? String(text.dropFirst()) : text).withoutOuterSpaces
    if let number = JSONPointer.position(digits), (1...max(1, rows)).contains(number), rows > 0 {
      return isRemoval ? .removeRow(number - 1) : .editRow(number - 1)
    }
    if text.searchForm == "khong", rows == 0 { return .none }
    return field.fields.isEmpty && !isRemoval ? .addRow(text) : .notUnderstood
  }
}

/// Yes and no as people write them.
package enum YesOrNo {
  /// Nil for what is neither.
  package static func answer(_ text: String) -> Bool? {
    switch text.searchForm {
    case "true", "yes", "y", "co", "c", "x", "dung", "roi": true
    case "false", "no", "n", "khong", "k", "ko", "sai", "chua": false
    default: nil
    }
  }
}

extension String {
  /// Without marks, case and the difference of đ and d; as it is where it can't be had.
  var searchForm: String { (try? ComposedText(self, limits: .name).searchForm()) ?? self }

  /// Without the spaces and tabs at both ends.
  package var withoutOuterSpaces: String {
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    let bytes = Array(utf8.drop(while: isSpace))
    guard let last = bytes.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(decoding: bytes[...last], as: UTF8.self)
  }
}
