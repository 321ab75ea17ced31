import Testing

@testable import JSONSchema

@Suite struct `Unicode property` {
  /// Names that this engine may lack; later ones know more of them.
  private static let lacking: Set<String> = [
    "Changes_When_NFKC_Casefolded", "Kawi", "Nagm", "Gara", "Gukh", "Krai", "Onao", "Sunu", "Todr",
    "Tutg", "Berf", "Sidt", "Tayo", "Tols",
  ]

  /// Compiles one test and tells whether the engine has it.
  private func isKnown(_ test: String) throws -> Bool {
    for pattern in [#"^\p{\#(test)}$"#, #"[^\P{\#(test)}a]"#] {
      let expression = try RegularExpression(parsing: pattern)
      do throws(RegularExpressionError) {
        _ = try CompiledPattern(expression, isNativeWanted: false)
      } catch {
        #expect(error.code == .unsupportedProperty)
        return false
      }
    }
    return true
  }

  @Test func `every general category compiles, under each of its names`() throws {
    let names = UnicodePropertyNames.generalCategories
    #expect(names.count == 80)
    for name in names.keys {
      for test in [name, "gc=\(name)", "General_Category=\(name)"] {
        #expect(try isKnown(test), "\(test)")
      }
    }
  }

  @Test func `every binary property compiles, apart from those listed`() throws {
    let names = UnicodePropertyNames.binaryProperties
    #expect(names.count == 98)
    for (name, canonical) in names {
      #expect(try isKnown(name) || Self.lacking.contains(canonical), "\(name)")
    }
  }

  @Test func `every script compiles, apart from those listed`() throws {
    let names = UnicodePropertyNames.scripts
    #expect(names.count > 330)
    for (name, canonical) in names {
      for test in ["sc=\(name)", "Script=\(name)"] {
        #expect(try isKnown(test) || Self.lacking.contains(canonical), "\(test)")
      }
    }
  }

  @Test func `every script extension compiles, apart from those listed`() throws {
    let lacking = Self.lacking.union(["Zyyy", "Zinh"])
    for (name, canonical) in UnicodePropertyNames.scripts {
      for test in ["scx=\(name)", "Script_Extensions=\(name)"] {
        #expect(try isKnown(test) || lacking.contains(canonical), "\(test)")
      }
    }
  }
}
