internal import JSON
internal import Vietnamese

/// Looks at all texts of a JSON file: whether they are in NFC and in Unicode at all.
struct TextInspection {
  private(set) var findings: [DossierFinding] = []
  private let place: (JSONPointer) -> DossierPlace
  private var path: [String] = []
  private var judged = 0

  /// How many findings one file is worth.
  static let most = 100
  /// How many bytes of text are judged for old encodings: no form that people write has more, and
  /// each word is tried in all of them.
  static let mostJudged = 1 << 20
  /// A verdict that is less sure, on one word that could be a name, isn't told.
  static let leastConfidence = 75

  init(_ value: JSONValue, _ place: @escaping (JSONPointer) -> DossierPlace) {
    self.place = place
    inspect(value)
  }

  private mutating func inspect(_ value: JSONValue) {
    guard findings.count < Self.most else { return }
    switch value.kind {
    case .string: inspectText(value)
    case .array:
      for (index, element) in value.elements.enumerated() {
        inspect(element, below: String(index))
      }
    case .object:
      for member in value.members {
        inspect(member.nameValue, below: member.name)
        inspect(member.value, below: member.name)
      }
    default: break
    }
  }

  private mutating func inspect(_ value: JSONValue, below token: String) {
    path.append(token)
    inspect(value)
    path.removeLast()
  }

  private mutating func inspectText(_ value: JSONValue) {
    guard let bytes = value.string.map({ Array($0.utf8) }), bytes.contains(where: { $0 >= 0x80 })
    else { return }
    do throws(TextError) {
      let text = try ComposedText(utf8: bytes)
      if !text.wasComposed { add(.notComposed) }
      judged += bytes.count
      guard judged <= Self.mostJudged else { return }
      if let verdict = LegacyText(text).verdict(), verdict.confidence >= Self.leastConfidence {
        add(.legacyEncoding, .encoding(verdict.encoding, confidence: verdict.confidence))
      }
    } catch {
      add(.unreadableText, .characters(error))
    }
  }

  private mutating func add(_ code: DossierCode, _ fact: DossierFinding.Fact = .none) {
    findings.append(DossierFinding(code, place(JSONPointer(tokens: path)), fact))
  }
}
