internal import Dossiers
internal import Files
internal import RFC3339

/// What dossiers are read with, to be put into the catalogue.
struct CatalogueKnowledge: Sendable {
  let forms: FormCatalogue
  /// Nil where the program's own rules can't be used: then no deadline is told.
  let rules: RuleBook?
  /// The day that completeness and deadlines are asked for.
  let day: CalendarDate

  init(_ forms: FormCatalogue, on day: CalendarDate) {
    self.forms = forms
    self.day = day
    // The commands that judge by rules say what is wrong with them.
    rules = try? RuleBook()
  }

  /// Tells one set of forms and profiles from another: what was read with others is read again.
  static func mark(of forms: FormCatalogue) -> String {
    let names =
      forms.types.flatMap { forms.editions(of: $0) }.map(\.schema) + forms.profiles.map(\.id)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in names.sorted().joined(separator: "\n").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return String(hash, radix: 16)
  }
}
