/// Rules by the names that people give.
extension RuleBook {
  /// The rule of a name as people write it: `VER-001`, `ver-1`.
  package func rule(spelled name: String) -> Rule? {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...3).contains(parts[1].utf8.count) else { return nil }
    let number = String(repeating: "0", count: 3 - parts[1].utf8.count) + parts[1]
    return RuleID("\(parts[0])-\(number)").flatMap { self[$0] }
  }

  /// The rules of a group, in either case: `VER`, `ver`; none where there is no such group.
  package func rules(ofGroup name: String) -> [Rule] {
    let group = name.uppercased()
    return rules.filter { $0.id.group.utf8.elementsEqual(group.utf8) }
  }
}

extension RuleEdition {
  /// The parameters as texts, by their names in the order of the alphabet.
  package var parameters: [(name: String, value: String)] {
    let all =
      numbers.map { (name: $0.key, value: "\($0.value)") }
      + lists.map { (name: $0.key, value: $0.value.joined(separator: ", ")) }
    return all.sorted { $0.name < $1.name }
  }
}
