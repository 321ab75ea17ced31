internal import JSON
internal import Vietnamese

/// What a name must be, and its one form.
enum UnitNames {
  /// The units with their names in NFC, and what is wrong with names.
  static func checked(_ units: [Unit]) -> ([Unit], UnitProblemList) {
    var (units, problems) = (units, UnitProblemList())
    for index in units.indices {
      do throws(TextError) {
        let name = try ComposedText(units[index].name, limits: .name)
        if !name.wasComposed { units[index].name = name.string }
        if isGood(name.string) { continue }
        problems.append(problem(units[index], index))
      } catch {
        var problem = problem(units[index], index)
        problem.text = error
        problems.append(problem)
      }
    }
    return (units, problems)
  }

  private static func problem(_ unit: Unit, _ index: Int) -> UnitProblem {
    UnitProblem(.badName, at: .unit(index), field: .name, found: unit.name, unit: unit.id)
  }

  /// Whether there is something to read, and nothing that isn't to be seen.
  static func isGood(_ name: String) -> Bool {
    var isBlank = true
    for scalar in name.unicodeScalars {
      // Most are Vietnamese letters: Unicode's tables are asked for the rest alone.
      if Letter(scalar) != nil {
        isBlank = false
      } else if scalar != " " {
        if scalar.isInvisibleControl { return false }
        let properties = scalar.properties
        isBlank = isBlank && !properties.isAlphabetic && properties.numericType == nil
      }
    }
    return !isBlank
  }
}
