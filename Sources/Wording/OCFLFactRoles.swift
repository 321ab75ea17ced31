internal import JSON
internal import OCFL

/// What `expected` and `found` of a finding about an object are called as facts of its sentence.
///
/// `expected` and `found` themselves are shown as such; other names say better what they are.
struct OCFLFactRoles {
  /// The facts by those names.
  let facts: Facts

  init(_ finding: OCFLFinding) {
    var facts: Facts = [:]
    let names = Self.names(finding)
    if let expected = finding.expected, let name = names.expected {
      facts.add(name, Self.version(finding.code, expected) ?? Fact(expected))
    }
    if let found = finding.found, let name = names.found {
      if case .jsonError = found {} else { facts.add(name, Fact(found)) }
    }
    self.facts = facts
  }

  private static func names(_ finding: OCFLFinding) -> (expected: String?, found: String?) {
    switch (finding.code, finding.problem) {
    case (.E092, .missing), (.E093, .missing): ("digest", "found")
    case (.E063, .missing), (.W010, .missing): (nil, "found")
    case (.E003, .repeated), (.E037, .repeated), (.E076, .repeated): ("other", "found")
    case (.E023, .unexpected): ("source", "found")
    case (.E014, .mismatch), (.E042, .mismatch): ("contentDirectory", "found")
    case (.E015, .unexpected): ("expected", nil)
    case (.E066, .mismatch): stateNames(finding)
    default: ("expected", "found")
    }
  }

  /// Where one inventory has a file and the other doesn't, one fact is a digest and one the path.
  private static func stateNames(_ finding: OCFLFinding) -> (expected: String?, found: String?) {
    switch (finding.expected, finding.found) {
    case (.text, .digest): ("expected", "digest")
    case (.digest, .text): ("digest", "found")
    default: ("expected", "found")
    }
  }

  /// A version's number as people write it.
  private static func version(_ code: OCFLCode, _ fact: OCFLFact) -> Fact? {
    guard code == .E009 || code == .E010, case .number(let number) = fact else { return nil }
    return .text("v\(number)")
  }
}

extension Fact {
  /// A fact of an OCFL finding.
  init(_ fact: OCFLFact) {
    switch fact {
    case .text(let bytes): self = .foreign(bytes)
    case .oneOf(let names): self = .choice(names.map { .text($0) })
    case .digest(algorithm: _, let hex): self = .digest(hex)
    case .number(let number): self = .number(number)
    case .json(let kind):
      self = TypeWord(rawValue: "fact.type.\(kind.rawValue)").map { .words($0) } ?? .text("\(kind)")
    case .entry(let name):
      self = EntryWord(rawValue: "fact.entry.\(name)").map { .words($0) } ?? .text(name)
    case .jsonError(let error): self = .text(error.code.rawValue)
    }
  }
}
