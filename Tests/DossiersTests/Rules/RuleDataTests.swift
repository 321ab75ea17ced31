import Dossiers
import JSON
import TestSupport
import Testing

@Suite struct `The rules' data` {
  let book: RuleBook

  init() throws { book = try CaseOfRule.book.get() }

  @Test func `have every rule once`() throws {
    #expect(Set(book.rules.map(\.id)).count == book.rules.count)
    let groups = Dictionary(grouping: book.rules, by: \.id.group)
    for (group, rules) in groups {
      #expect(rules.map(\.id.number) == Array(1...rules.count), "\(group)")
    }
    #expect(groups.mapValues(\.count) == Self.counts)
  }

  private static let counts = [
    "ELIG": 17, "CERT": 6, "HELP": 7, "REF": 5, "APP": 5, "LLY": 30, "VER": 14, "OPN": 5,
    "RES": 8, "CMT": 8, "DEC": 4, "CER": 3, "PRB": 2, "OFF": 7, "ANN": 2, "DAT": 5, "NAM": 4,
    "FRM": 3, "DOC": 12, "TRF": 3, "PLN": 7, "STA": 4, "SUP": 2, "ARC": 4, "SEC": 5,
  ]

  @Test func `say implemented just where there is a function`() throws {
    let said = Set(book.rules.filter { $0.state == .implemented }.map(\.id))
    #expect(said == Set(RuleTable.functions.keys))
  }

  @Test func `cite regulations that are known, and ask of forms that are`() throws {
    let catalogue = try Fixture.catalogue.get()
    for rule in book.rules {
      for id in rule.regulations { #expect(catalogue.regulations[id] != nil, "\(rule.id)") }
    }
    for paper in Paper.allCases { #expect(catalogue.types.contains(paper.type), "\(paper)") }
    for deadline in book.deadlines {
      if let rule = deadline.rule { #expect(book[rule] != nil, "\(deadline.id)") }
    }
  }

  @Test func `point at fields that forms have`() throws {
    let catalogue = try Fixture.catalogue.get()
    for event in CaseEvent.allCases {
      for (paper, pointer) in event.places {
        let definition = try #require(catalogue.usualEdition(of: paper.type))
        let place = try definition.place(at: JSONPointer(parsing: pointer))
        #expect(place != nil, "\(event) \(paper) \(pointer)")
      }
    }
  }

  @Test func `name sources as people know them, in both languages`() throws {
    let rules = book.rules.flatMap { rule in
      ([rule.source] + rule.editions.compactMap(\.source)).map { ("\(rule.id)", $0) }
    }
    for (id, source) in rules + book.deadlines.map({ ($0.id, $0.source) }) {
      for text in [source.vietnamese, source.english] {
        // The numbers of our own notes, and the web's addresses, say nothing to a clerk.
        let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "." }
        let isOurs = words.contains { word in
          (word.first == "P" || word.first == "q") && word.dropFirst().first?.isNumber == true
            || word.hasPrefix("seed") || word.hasSuffix(".vn") || word == "recalled"
        }
        #expect(!text.isEmpty && !isOurs, "\(id): \(text)")
      }
    }
  }

  @Test func `give the words of both languages the same names of facts`() throws {
    for rule in book.rules {
      for (name, variant) in rule.variants {
        let (one, other) = (variant.text.vietnamese, variant.text.english)
        #expect(Set(one.placeholders) == Set(other.placeholders), "\(rule.id) \(name)")
      }
    }
  }

  @Test func `let only warnings be switched off`() throws {
    for rule in book.rules where rule.canBeSwitchedOff {
      let severities = [rule.severity] + rule.variants.values.compactMap(\.severity)
      #expect(severities.allSatisfy { $0 <= .warning }, "\(rule.id)")
    }
  }
}
