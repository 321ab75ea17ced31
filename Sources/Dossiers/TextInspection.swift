internal import JSON
internal import Vietnamese

/// Looks at all texts of a JSON file: whether they are in NFC, in Unicode at all, and seen as they
/// are stored; at the names of persons, whether a search can find them.
struct TextInspection {
  /// Where names of persons stand.
  enum Names {
    /// In the fields that the form's definition says; nowhere where it isn't known.
    case fields(FormDefinition?)
    /// At these places of a file of ours.
    case places(Set<[String]>)
  }

  private(set) var findings: [DossierFinding] = []
  private let place: (JSONPointer) -> DossierPlace
  private let places: Set<[String]>
  private var path: [String] = []
  private var judged = 0

  /// How many findings one file is worth.
  static let most = 100
  /// How many bytes of text are judged for old encodings: no form that people write has more, and
  /// each word is tried in all of them.
  static let mostJudged = 1 << 20
  /// A verdict that is less sure, on one word that could be a name, isn't told.
  static let leastConfidence = 75

  init(_ value: JSONValue, names: Names, _ place: @escaping (JSONPointer) -> DossierPlace) {
    self.place = place
    switch names {
    case .fields(let form):
      places = []
      inspect(value, form.map { $0.fields + $0.ours } ?? [], isName: false)
    case .places(let places):
      self.places = places
      inspect(value, [], isName: false)
    }
  }

  /// Looks at a value; `fields` are what the definition says of a group's members, or of a table's
  /// rows'.
  private mutating func inspect(_ value: JSONValue, _ fields: [FormField], isName: Bool) {
    guard findings.count < Self.most else { return }
    switch value.kind {
    case .string: inspectText(value, isName: isName || places.contains(path))
    case .array:
      for (index, element) in value.elements.enumerated() {
        path.append(String(index))
        inspect(element, fields, isName: isName)
        path.removeLast()
      }
    case .object:
      for member in value.members {
        let field = fields.first { $0.name.utf8.elementsEqual(member.name.utf8) }
        path.append(member.name)
        inspect(member.nameValue, [], isName: false)
        inspect(member.value, field?.fields ?? [], isName: field?.kind == .name)
        path.removeLast()
      }
    default: break
    }
  }

  private mutating func inspectText(_ value: JSONValue, isName: Bool) {
    guard let string = value.string else { return }
    let bytes = Array(string.utf8)
    inspectControls(string)
    // That nothing is written, the schema tells.
    if isName, bytes.contains(where: { $0 != UInt8(ascii: " ") }) { inspectName(bytes) }
    guard bytes.contains(where: { $0 >= 0x80 }) else { return }
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

  /// Tells the first character that is not to be seen and does something.
  private mutating func inspectControls(_ text: String) {
    guard let control = text.unicodeScalars.first(where: \.isControlOfText) else { return }
    let digits = String(control.value, radix: 16, uppercase: true)
    add(
      .controlCharacter,
      .name("U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits))
  }

  private mutating func inspectName(_ bytes: [UInt8]) {
    do throws(TextError) {
      let name = try PersonName(utf8: bytes)
      if let alike = try ComposedText(utf8: bytes).lookAlikes(in: .name, limit: 100)
        .first(where: { $0.kind != .space && !$0.found.isControlOfText })
      {
        add(.lookAlike, .lookAlike(alike))
      }
      let told: Set<NameWarning.Code> = [.unusualSpace, .strangeCharacter, .digit, .danglingSign]
      if let warning = name.warnings.first(where: { told.contains($0.code) }) {
        add(.unusualName, .unusual(warning.code))
      }
    } catch {
      switch error.code {
      // Told of every text: in a name a line's end is one, too.
      case .controlInName:
        let here = place(JSONPointer(tokens: path))
        guard findings.last.map({ $0.code != .controlCharacter || $0.place != here }) ?? true else {
          return
        }
        add(.unusualName, .characters(error))
      case .emptyName, .tooManyWords: add(.unusualName, .characters(error))
      // Longer than any text may be is told of every text.
      case .tooLong where bytes.count <= TextLimits().bytes: add(.unusualName, .characters(error))
      case .notUTF8, .tooLong, .tooManyMarks, .libraryFailed: break
      }
    }
  }

  private mutating func add(_ code: DossierCode, _ fact: DossierFinding.Fact = .none) {
    findings.append(DossierFinding(code, place(JSONPointer(tokens: path)), fact))
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character other than tabulators and line ends, or turns the direction
  /// of reading.
  fileprivate var isControlOfText: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
