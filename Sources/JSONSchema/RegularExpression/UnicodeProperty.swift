/// A property of ECMA-262's `\p{…}`, under its canonical name.
///
/// PCRE2 10.42 (Unicode 14) lacks these, which are valid but beyond the engine:
/// `Changes_When_NFKC_Casefolded`; the scripts of Unicode 15 to 17 (`Kawi`, `Nagm`, `Gara`, `Gukh`,
/// `Krai`, `Onao`, `Sunu`, `Todr`, `Tutg`, `Berf`, `Sidt`, `Tayo`, `Tols`); and `Script_Extensions`
/// of `Common` and `Inherited`, where PCRE2 counts characters in that list other scripts.
enum UnicodeProperty: Hashable, Sendable {
  case generalCategory(String)
  case script(String)
  case scriptExtensions(String)
  case binary(String)

  /// Looks up a lone name: a general category's value or a binary property.
  init?(name: String) {
    if let category = UnicodePropertyNames.generalCategories[name] {
      self = .generalCategory(category)
    } else if let property = UnicodePropertyNames.binaryProperties[name] {
      self = .binary(property)
    } else {
      return nil
    }
  }

  /// Looks up a name and its value.
  init?(name: String, value: String) {
    switch name {
    case "General_Category", "gc":
      guard let category = UnicodePropertyNames.generalCategories[value] else { return nil }
      self = .generalCategory(category)
    case "Script", "sc":
      guard let script = UnicodePropertyNames.scripts[value] else { return nil }
      self = .script(script)
    case "Script_Extensions", "scx":
      guard let script = UnicodePropertyNames.scripts[value] else { return nil }
      self = .scriptExtensions(script)
    default: return nil
    }
  }

  /// PCRE2's spelling, or `nil` where it has no equal.
  func pcre(isNegated: Bool) -> String? {
    let sign = isNegated ? "P" : "p"
    return switch self {
    case .generalCategory(let name): "\\\(sign){\(name)}"
    case .script(let name): "\\\(sign){sc:\(name)}"
    case .scriptExtensions("Zyyy"), .scriptExtensions("Zinh"): nil
    case .scriptExtensions(let name): "\\\(sign){scx:\(name)}"
    case .binary("Assigned"): isNegated ? "\\p{Cn}" : "\\P{Cn}"
    case .binary(let name): "\\\(sign){\(name)}"
    }
  }

  /// The canonical name, as the pattern's author would look it up.
  var name: String {
    switch self {
    case .generalCategory(let name): "General_Category=\(name)"
    case .script(let name): "Script=\(name)"
    case .scriptExtensions(let name): "Script_Extensions=\(name)"
    case .binary(let name): name
    }
  }
}
