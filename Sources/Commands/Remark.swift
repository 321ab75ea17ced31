internal import Dossiers
internal import Files
internal import JSON
internal import Vietnamese
internal import Wording

/// A finding on a dossier, with what can be done about it.
struct Remark {
  let finding: Finding
  let hint: CommandFailure.Hint?
  /// The circumstances that are to be answered in `dossier.json`, which people are told once for all
  /// findings.
  var open: [String] = []
}

extension DossierView {
  /// Findings as sentences know them, each with its hint; what is told of one value once is not told
  /// again.
  func remarks(_ findings: [DossierFinding]) -> [Remark] {
    let (names, target) = (names, opened.target.shown)
    var remarks: [Remark] = []
    for found in findings {
      let finding = Finding(found, target: target, names: names, value: value(at: found.place))
      if let last = remarks.last?.finding, last.isAbout(finding) { continue }
      remarks.append(Remark(finding: finding, hint: hint(for: found), open: found.circumstances))
    }
    return remarks
  }

  private func value(at place: DossierPlace) -> JSONValue? {
    switch place {
    case .cover(let pointer): reading.coverValue?[pointer]
    case .form(let name, let pointer):
      reading.forms.first { $0.name == name }?.document.root[pointer]
    default: nil
    }
  }

  /// What to do next: a command to type, or what to write.
  ///
  /// Into what is frozen, an object or a bundle, nothing is put: there no command makes a file.
  private func hint(for finding: DossierFinding) -> CommandFailure.Hint? {
    if opened.stored != nil { return storedHint(for: finding) }
    if opened.object == nil, let hint = fileHint(for: finding) { return hint }
    switch (finding.code, finding.fact, finding.place) {
    case (.formPerhapsMissing, _, _):
      let open = finding.circumstances.map { Fact.text("\"\($0)\"") }
      return open.isEmpty ? nil : .sentence(DossierHint.answer, ["names": .list(open)])
    case (.notJSON, .text, let place):
      return encoding(of: place).map { .sentence(DossierHint.encoding, ["encoding": $0]) }
    case (.unknownProfile, _, _): return .command("hoso form list --profiles")
    case (.unknownCircumstance, _, _): return .command("hoso form list --circumstances")
    case (.unknownFormType, _, _): return .command("hoso form list")
    default: return nil
    }
  }

  /// What to do next about a plain folder's files.
  private func fileHint(for finding: DossierFinding) -> CommandFailure.Hint? {
    let target = opened.target.path
    let template: SafeText = "hoso form template"
    switch (finding.code, finding.place) {
    case (.dossierMissing, _):
      return .command("\(template) dossier -o \(target.appending("dossier.json").quoted)")
    case (.formMissing, .type(let type)):
      let folder = target.appending("forms/\(type)")
      let number = (reading.forms.filter { $0.name.type == type }.map(\.name.number).max() ?? 0) + 1
      guard let name = FormName(type, number) else { return nil }
      let file = folder.appending("\(name.paddedNumber).json")
      return .command(
        "mkdir -p \(folder.quoted) && \(template) \(type.text.uppercased()) -o \(file.quoted)")
    case (.formNotListed, _), (.formFileMissing, _), (.editionDiffers, _), (.schemaDiffers, _):
      let command: SafeText = "\(template) dossier --from \(target.quoted)"
      return .sentence(DossierHint.relist, ["command": .path(Array(command.string.utf8))])
    default: return nil
    }
  }
}

extension InputPath {
  fileprivate func appending(_ path: String) -> InputPath { appending(Array(path.utf8)) }
}

extension DossierFinding {
  /// The circumstances that its questions ask for, by the names that `dossier.json` has.
  var circumstances: [String] {
    guard case .open(let questions, _) = fact else { return [] }
    return questions.compactMap { question in
      let tokens = question.pointer.tokens
      guard question.form == nil, tokens.count == 2, tokens[0] == "circumstances" else {
        return nil
      }
      return tokens[1]
    }
  }
}

extension DossierView {
  /// The encoding that a file seems to be in that isn't UTF-8; nil where that can't be told.
  private func encoding(of place: DossierPlace) -> Fact? {
    let name: String? =
      switch place {
      case .cover: "dossier.json"
      case .form(let form, _): "forms/\(form).json"
      case .act(let version, _): "acts/v\(version).json"
      default: nil
      }
    guard let path = name.flatMap({ try? RelativePath($0) }),
      let bytes = try? opened.tree.read(path, limit: DossierReading.Limits().formBytes)
    else { return nil }
    return Fact(encodingOf: bytes)
  }
}

extension Fact {
  /// What a text is written in that isn't UTF-8: UTF-16, UTF-8 with a mark, or an old encoding.
  fileprivate init?(encodingOf bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .words(FileEncodingWord.marked)
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.prefix(1000).contains(0)
    {
      self = .words(FileEncodingWord.utf16)
    } else if String(validating: bytes, as: UTF8.self) == nil {
      let verdict =
        (try? LegacyText(bytes, limits: TextLimits(bytes: bytes.count)).verdict()) ?? nil
      self = .words(verdict.map { $0.encoding as any Message } ?? FileEncodingWord.unknown)
    } else {
      return nil
    }
  }
}

extension Finding {
  /// Whether another finding says the same of the same value, such as a date that breaks both a
  /// pattern and a length.
  fileprivate func isAbout(_ other: Finding) -> Bool {
    message is FieldMessage && message.id == other.message.id && place == other.place
  }
}
