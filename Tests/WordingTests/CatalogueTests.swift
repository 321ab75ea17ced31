import OCFL
import Testing
import Wording

@Suite struct `Catalogue of messages` {
  static let all: [any Message] = Catalogue.coded + Catalogue.plain
  static let explanations = Catalogue.coded.map { (id: $0.id, explanation: $0.explanation) }

  /// Every text of the catalogue with a name for the test's output.
  static let texts: [(id: String, text: Bilingual)] = {
    var texts = all.map { (id: $0.id, text: $0.text) }
    for case let group as any RuleGroup in Catalogue.coded {
      texts.append((id: "\(group.id) summary", text: group.summary))
    }
    for (id, explanation) in explanations {
      texts.append((id: "\(id) why", text: explanation.why))
      texts.append((id: "\(id) repair", text: explanation.repair))
    }
    for entry in Catalogue.pages {
      texts.append((id: "\(entry.id) summary", text: entry.page.summary))
      texts.append((id: "\(entry.id) prints", text: entry.page.prints))
      for (status, meaning) in entry.page.exits {
        texts.append((id: "\(entry.id) \(status)", text: meaning))
      }
    }
    return texts
  }()

  @Test func `holds something of every kind`() {
    #expect(Catalogue.coded.count >= 80)
    #expect(Catalogue.plain.count >= 80)
    #expect(Catalogue.pages.count >= 7)
  }

  @Test func `gives every text in both languages`() {
    for (id, text) in Self.texts {
      #expect(!text.english.isEmpty, "\(id)")
      #expect(!text.vietnamese.isEmpty, "\(id)")
    }
  }

  @Test func `uses each id and each code once`() {
    let ids = Self.all.map(\.id) + Catalogue.pages.map(\.id)
    #expect(Set(ids).count == ids.count)
    let codes = Catalogue.coded.map(\.code)
    #expect(Set(codes).count == codes.count)
  }

  @Test func `keeps each subject's codes in its own range`() {
    let ranges: [(prefix: String, range: ClosedRange<Int>)] = [
      ("json.", 120...139), ("schema.", 140...179), ("defect.", 180...199), ("tar.", 600...619),
      ("bag.", 620...649), ("ocfl.", 650...669), ("bundle.", 670...699), ("dossier.", 300...349),
      ("formData.", 350...364), ("refusal.", 365...379), ("text.", 380...386),
      ("name.", 387...399), ("unit.", 400...459), ("store.", 500...549), ("scan.", 550...569),
    ]
    for message in Catalogue.coded {
      let number = Int(message.code.dropFirst()) ?? 0
      let isWarning = message.code.hasPrefix("W")
      #expect(
        message.code.count == 4 && (isWarning || message.code.hasPrefix("E")), "\(message.id)")
      let isOwn = message.id != LookupMessage.brokenSchema.id
      let own = ranges.first { isOwn && message.id.hasPrefix($0.prefix) }
      let range = message is OCFLCode ? 1...112 : own.map(\.range) ?? 200...299
      #expect(range.contains(number), "\(message.id) \(message.code)")
    }
  }

  @Test func `asks for the same facts in both languages`() {
    for message in Self.all {
      let english = placeholders(message.text.english)
      let vietnamese = placeholders(message.text.vietnamese)
      #expect(english == vietnamese, "\(message.id)")
    }
  }

  @Test func `is written in composed characters, without stray spaces and controls`() {
    for (id, text) in Self.texts {
      for sentence in [text.english, text.vietnamese] {
        #expect(!sentence.unicodeScalars.contains { (0x300...0x36F).contains($0.value) }, "\(id)")
        #expect(!sentence.unicodeScalars.contains(where: ForeignText.isDangerous), "\(id)")
        #expect(!sentence.contains("  ") && !sentence.hasPrefix(" ") && !sentence.hasSuffix(" "))
      }
    }
  }

  @Test func `explains every code with a reason, a repair and an example`() {
    for (id, explanation) in Self.explanations {
      for sentence in [
        explanation.why.english, explanation.why.vietnamese, explanation.repair.english,
        explanation.repair.vietnamese,
      ] {
        #expect(sentence.hasSuffix("."), "\(id): \(sentence)")
      }
      #expect(!explanation.example.isEmpty, "\(id)")
    }
  }

  @Test(arguments: ["E162", "e162", "schema.required", "SCHEMA.REQUIRED"])
  func `finds a message by code or id in any case`(name: String) {
    #expect(Catalogue.message(for: name)?.code == "E162")
  }

  /// What stands in braces, up to a bar; which word a number takes is each language's own matter.
  private func placeholders(_ text: String) -> Set<String> {
    Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
        part.split(separator: "}").first?.split(separator: "|").first.map(String.init)
      })
  }
}
