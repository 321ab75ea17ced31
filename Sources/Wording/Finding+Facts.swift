package import JSON
package import JSONSchema

extension Finding {
  /// The finding for a text that is not JSON.
  package init(_ error: JSONError, file: SafeText) {
    var facts: Facts = [:]
    if !error.found.isEmpty { facts.add("found", .text(error.found)) }
    if let limit = error.limit { facts.add("limit", .number(limit)) }
    if let earlier = error.earlier { facts.add("earlier", .text("\(earlier)")) }
    self.init(
      JSONMessage(error.code), facts, at: Place(file: file, position: error.position))
  }

  /// The finding for a value that does not conform to its schema.
  package init(_ problem: Problem, file: SafeText) {
    let (message, facts) = Self.entry(problem.kind)
    self.init(
      message, facts,
      at: Place(
        file: file, position: problem.position, pointer: "\(problem.instancePointer)"),
      rule: problem.schemaLocation, causes: problem.causes.map { Finding($0, file: file) })
  }

  /// The finding for a defect of a schema; `file` is the name that its document was read from.
  package init(_ defect: SchemaDefect, file: SafeText) {
    let facts = Self.facts(defect)
    self.init(
      DefectMessage(defect.code), facts,
      at: Place(file: file, position: defect.position, pointer: "\(defect.pointer)"))
  }
}

extension Finding {
  private static func facts(_ defect: SchemaDefect) -> Facts {
    let found = Fact.text(defect.found)
    switch defect.code {
    case .badKeywordValue:
      let word = KeywordValueWord(rawValue: "fact.keywordValue.\(defect.fact)")
      return ["found": found, "fact": word.map { .words($0) } ?? .text(defect.fact)]
    case .badPattern, .unsupportedPattern:
      let parts = defect.fact.split(separator: " ").map(String.init)
      let code = parts.first.flatMap(RegularExpressionError.Code.init(rawValue:))
      let offset = parts.dropFirst().first.flatMap { Int($0) } ?? 0
      return [
        "found": found, "fact": code.map { .words(PatternFault($0)) } ?? .text(defect.fact),
        "position": .number(offset + 1),
      ]
    default:
      return defect.fact.isEmpty ? ["found": found] : ["found": found, "fact": .text(defect.fact)]
    }
  }
}

extension Place {
  /// A place in a JSON text.
  package init(file: SafeText, position: JSONPosition, pointer: String? = nil) {
    self.init(file: file, line: position.line, column: position.column, pointer: pointer)
  }
}

extension JSONMessage {
  /// The message of a reader's code.
  package init(_ code: JSONError.Code) {
    self =
      switch code {
      case .emptyText: .emptyText
      case .byteOrderMark: .byteOrderMark
      case .invalidUTF8: .invalidUTF8
      case .unexpectedCharacter: .unexpectedCharacter
      case .unexpectedEnd: .unexpectedEnd
      case .trailingData: .trailingData
      case .trailingComma: .trailingComma
      case .controlCharacter: .controlCharacter
      case .invalidEscape: .invalidEscape
      case .loneSurrogate: .loneSurrogate
      case .invalidNumber: .invalidNumber
      case .duplicateName: .duplicateName
      case .tooManyBytes: .tooManyBytes
      case .tooDeep: .tooDeep
      case .tooManyMembers: .tooManyMembers
      case .numberTooLong: .numberTooLong
      }
  }
}

extension DefectMessage {
  /// The message of a compiler's code.
  package init(_ code: SchemaDefect.Code) {
    self =
      switch code {
      case .notASchema: .notASchema
      case .badKeywordValue: .badKeywordValue
      case .metaschemaViolation: .metaschemaViolation
      case .badIdentifier: .badIdentifier
      case .duplicateIdentifier: .duplicateIdentifier
      case .duplicateAnchor: .duplicateAnchor
      case .badReference: .badReference
      case .unresolvedReference: .unresolvedReference
      case .referenceLoop: .referenceLoop
      case .unsupportedDraft: .unsupportedDraft
      case .unknownMetaschema: .unknownMetaschema
      case .unknownVocabulary: .unknownVocabulary
      case .badPattern: .badPattern
      case .unsupportedPattern: .unsupportedPattern
      case .tooLarge: .tooLarge
      }
  }
}
