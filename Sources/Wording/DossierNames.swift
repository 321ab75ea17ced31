package import Dossiers
internal import JSON

/// What the data call the things that findings name by their ids: forms, fields, acts, roles.
package struct DossierNames: Sendable {
  package let catalogue: FormCatalogue
  /// The profile that stages and transitions are looked up in.
  package let profile: Profile?

  package init(_ catalogue: FormCatalogue, _ profile: Profile?) {
    self.catalogue = catalogue
    self.profile = profile
  }

  /// `2-KNĐ Lý lịch của người xin vào Đảng`; the title alone where the paper bears no mark, the bare
  /// id of a type that isn't known.
  package func type(_ type: FormTypeName) -> Fact { titled(type, ending: "") }

  /// `20-KNĐ.2 Công văn đề nghị thẩm tra …`; `Trả lời thẩm tra lý lịch (2)` of a paper without mark.
  package func form(_ name: FormName) -> Fact {
    guard name.number > 1 else { return type(name.type) }
    let isMarked = definition(of: name.type)?.hasMark ?? true
    return titled(name.type, ending: isMarked ? ".\(name.number)" : " (\(name.number))")
  }

  private func titled(_ type: FormTypeName, ending: String) -> Fact {
    guard let form = definition(of: type) else { return .text(type.text + ending) }
    let title = form.title
    guard form.hasMark else {
      return .title(english: title.english + ending, vietnamese: title.vietnamese + ending)
    }
    let mark = form.code + ending
    return .title(english: "\(mark) \(title.english)", vietnamese: "\(mark) \(title.vietnamese)")
  }

  /// `2-KNĐ`; the title of a paper that bears no mark.
  package func code(_ type: FormTypeName) -> Fact {
    guard let form = definition(of: type) else { return .text(type.text) }
    return form.hasMark ? .text(form.code) : Fact(form.title, or: type.text)
  }

  func definition(of type: FormTypeName) -> FormDefinition? {
    catalogue.usualEdition(of: type) ?? catalogue.editions(of: type).last
  }

  func role(_ id: String) -> Fact { Fact(catalogue.vocabulary.roles[id], or: id) }

  /// A place in the chain of units, or a power, that an act asks for.
  func entitlement(_ id: String) -> Fact {
    if let power = UnitPower(rawValue: id) { return .words(power) }
    return Fact(catalogue.vocabulary.holders[id], or: id)
  }

  func stage(_ id: String) -> Fact { Fact(profile?[stage: id]?.title, or: id) }

  /// What a transition does: `Trình`, or what it records.
  func transition(_ id: String) -> Fact {
    guard let transition = profile?[transition: id] else { return .text(id) }
    let record = transition.record.flatMap { catalogue.vocabulary.records[$0.rawValue] }
    return Fact(record ?? catalogue.vocabulary.acts[transition.act.rawValue], or: id)
  }

  /// What several transitions do, each thing once.
  func transitions(_ ids: [String]) -> Fact? {
    var facts: [Fact] = []
    for fact in ids.map(transition) where !facts.contains(fact) { facts.append(fact) }
    return facts.isEmpty ? nil : .list(facts)
  }

  /// A question of the profile: a circumstance's title, or a form's field.
  func question(_ question: Condition.Question) -> Fact {
    let tokens = question.pointer.tokens
    guard let type = question.form else {
      let term = tokens.count == 2 ? catalogue.vocabulary.circumstances[tokens[1]] : nil
      return Fact(term, or: "dossier#\(question.pointer)")
    }
    // Any row will do for the label of what stands in each.
    let first = JSONPointer(tokens: tokens.map { $0 == "*" ? "0" : $0 })
    guard let form = definition(of: type), let place = form.place(at: first) else {
      return .text("\(type)#\(question.pointer)")
    }
    let labels = place.fields.map(\.label)
    let (english, vietnamese) = (labels.map(\.english), labels.map(\.vietnamese))
    let mark = form.hasMark ? Words(vietnamese: form.code, english: form.code) : form.title
    return .title(
      english: "\(mark.english): \(english.joined(separator: ", "))",
      vietnamese: "\(mark.vietnamese): \(vietnamese.joined(separator: ", "))")
  }

  /// The questions, each once; nil where there are none.
  func questions(_ questions: [Condition.Question]) -> Fact? {
    var facts: [Fact] = []
    for fact in questions.map(question).map(\.quoted) where !facts.contains(fact) {
      facts.append(fact)
    }
    return facts.isEmpty ? nil : .list(facts)
  }
}

extension Fact {
  /// A title in quotation marks, as it may have commas in it.
  fileprivate var quoted: Fact {
    guard case .title(let english, let vietnamese) = self else { return self }
    return .title(english: "“\(english)”", vietnamese: "“\(vietnamese)”")
  }

  /// A title of the data, or the id where there is none.
  init(_ title: Words?, or id: String) {
    self = title.map { .title(english: $0.english, vietnamese: $0.vietnamese) } ?? .text(id)
  }

  /// A unit as a document names it: `Chi bộ mẫu (27.001…)`.
  init(_ unit: Cover.UnitLabel) {
    self = .text(unit.code.isEmpty ? unit.name : "\(unit.name) (\(unit.code))")
  }
}

extension FormDefinition {
  /// Whether the paper bears the code as its mark: `2-KNĐ`; a code of ours is only a shorter title.
  package var hasMark: Bool { FormTypeName(spelled: code) == edition.type }
}

extension FormDefinition.FieldPlace {
  /// `item 26, Family, row 1, Year of birth`: the way to a field as the paper has it.
  package var name: Fact {
    var (english, vietnamese): ([String], [String]) = ([], [])
    for (field, row) in zip(fields, rows) {
      let number = field.item.map { "\($0). " } ?? ""
      english.append("\(number)\(field.label.english)")
      vietnamese.append("\(number)\(field.label.vietnamese)")
      if let row {
        english.append("row \(row + 1)")
        vietnamese.append("hàng \(row + 1)")
      }
    }
    return .title(
      english: english.joined(separator: ", "), vietnamese: vietnamese.joined(separator: ", "))
  }
}
