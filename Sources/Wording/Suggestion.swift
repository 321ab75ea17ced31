/// The nearest of several names to what was typed; accents and case count for nothing.
package enum Suggestion {
  /// The name that is meant, where one is near enough: a third of its length may be wrong.
  package static func nearest(to typed: String, among names: [String]) -> String? {
    let wanted = folded(typed)
    var best: (name: String, distance: Int)?
    for name in names {
      let candidate = folded(name)
      let limit = max(1, max(candidate.count, wanted.count) / 3)
      let distance = distance(wanted, candidate)
      if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name
  }

  /// The text's scalars in lower case, without the accents of Vietnamese; đ is d.
  static func folded(_ text: String) -> [Unicode.Scalar] {
    text.lowercased().unicodeScalars.compactMap { scalar in
      switch scalar.value {
      case 0x300...0x36F: nil
      case 0x80...: bases[scalar] ?? scalar
      default: scalar
      }
    }
  }

  private static let bases: [Unicode.Scalar: Unicode.Scalar] = {
    let groups: [(Unicode.Scalar, String)] = [
      ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"),
      ("o", "òóỏõọôồốổỗộơờớởỡợ"), ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"), ("d", "đ"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (base, letters) in groups {
      for letter in letters.unicodeScalars { table[letter] = base }
    }
    return table
  }()

  /// How many letters were missed, added, changed or swapped with their neighbour.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard left.count <= 64, right.count <= 64 else { return .max }
    guard !left.isEmpty else { return right.count }
    var before: [Int] = []
    var previous = Array(0...right.count)
    for row in 1...left.count {
      var current = [row]
      for column in 0..<right.count {
        let isSame = left[row - 1] == right[column]
        var cost = min(
          current[column] + 1, previous[column + 1] + 1, previous[column] + (isSame ? 0 : 1))
        if row > 1, column > 0, left[row - 1] == right[column - 1], left[row - 2] == right[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      (before, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
