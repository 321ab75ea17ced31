internal import JSON

/// Numbers of people, as votes and polls write them.
extension Passage {
  /// A number of people.
  ///
  /// - Throws: *cannot tell* where nothing is written, or what no meeting can have.
  func count() throws(RuleStop) -> Int {
    guard isWritten else { throw .cannotTell([.unwritten(place)]) }
    guard let number = writtenNumber, (0...100_000).contains(number) else {
      throw .cannotTell([.inexact(place)])
    }
    return number
  }

  /// A number of people; none where nothing is written.
  ///
  /// - Throws: *cannot tell* for what no meeting can have.
  func countOrNone() throws(RuleStop) -> Int { try isWritten ? count() : 0 }
}

extension RuleTally {
  /// A percentage that is written is right to a tenth of a point; one that isn't is not asked.
  mutating func expect(_ written: Passage, isShareOf part: Int, in whole: Int) {
    guard written.isWritten, whole > 0 else { return }
    guard let percent = written.value?.number?.double, abs(percent) < 100_000 else {
      return leaveOpen(.inexact(written.place))
    }
    let right = Double(part) * 100 / Double(whole)
    // A rounding of the binary fraction is no mistake.
    let isRight = abs(percent - right) <= 0.1 + 1e-9
    expect(
      Answer(isRight), "percent", at: written.place,
      [
        "written": .perMille(Int((percent * 10).rounded())),
        "right": .perMille(Int((right * 10).rounded())), "part": .count(part),
        "whole": .count(whole),
      ])
  }

  /// So large a part of all who may vote is in favour.
  mutating func expect(_ vote: Passage, by edition: RuleEdition) throws(RuleStop) {
    let entitled = try vote["/entitled"].count()
    let inFavour = try vote["/inFavour"].count()
    let needed = try edition.needed(of: entitled)
    expect(
      Answer(inFavour >= needed), "tooFew", at: vote["/inFavour"].place,
      ["inFavour": .count(inFavour), "entitled": .count(entitled), "needed": .count(needed)])
  }
}

extension RuleEdition {
  /// The least number that is `part` of `whole` of so many.
  ///
  /// - Throws: *cannot tell* where the data lack a parameter.
  package func needed(of entitled: Int) throws(RuleStop) -> Int {
    let (part, whole) = (try number("part"), max(1, try number("whole")))
    return (entitled * part + whole - 1) / whole
  }
}
