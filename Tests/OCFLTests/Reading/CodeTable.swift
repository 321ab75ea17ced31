import OCFL

/// Of each code of the specification: which test shows it found, or why a reader can't decide it.
enum CodeTable {
  /// The codes for which no defect can be made, and why.
  static let undecidable: [OCFLCode: String] = [
    .E002: "the NAMASTE form is what E003 to E007 say",
    .E021: "content elsewhere than in `content` shows as E023 and E042",
    .E022: "a rule for tools: such folders are ignored here, but for links and W002",
    .E026: "which names other vocabularies have can't be known; a misspelt known name is E056",
    .E027: "a rule for tools: all algorithms of the specification are computed here",
    .E028: "a rule for tools: unknown algorithms are ignored here",
    .E044: "a block under another key shows as E043 and E102",
    .E062: "when a sidecar was written can't be seen; a stale one shows as E060",
    .E068: "where an extension is documented can't be seen; an unknown one is W013",
    .E074: "whether a storage root needs another one can't be seen",
    .E075: "the NAMASTE form is what E069 and E076 to E080 say",
    .E087: "a rule for tools: other files in the storage root are ignored here",
    .E091: "what a file system does to names can't be seen; a lost letter case shows as E092",
    .W012: "logs elsewhere can't be told from other files, which are E001, E015 or E023",
  ]

  /// The names of the defects that show a code.
  static func defects(_ code: OCFLCode) -> [String] {
    Defect.all.filter { $0.codes.contains(code) }.map(\.name)
      + RootDefect.all.filter { $0.codes.contains(code) }.map(\.name)
  }

  /// The rows of the table in `Docs/ocfl.md`.
  static var rows: [String] {
    OCFLCode.allCases.map { code in
      if let reason = undecidable[code] { return "| \(code.rawValue) | – | \(reason) |" }
      let names = defects(code)
      return "| \(code.rawValue) | \(names.count) | \(names.prefix(3).joined(separator: "; ")) |"
    }
  }
}
