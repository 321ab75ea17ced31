package import Files
package import Fixity

/// Judges a bag of BagIt 0.93 to 1.0 in any tree: a folder, or a folder in an archive.
///
/// Nothing is written, and nothing outside the tree is looked at. The structure is judged first,
/// then all files are read once, on all cores, for all checksums that any manifest has of them.
package struct BagValidator {
  package let tree: any Tree
  package let options: BagOptions

  package init(_ tree: any Tree, _ options: BagOptions = BagOptions()) {
    self.tree = tree
    self.options = options
  }

  /// Judges the bag.
  ///
  /// - Parameters:
  ///   - watch: Follows and ends the reading.
  ///   - started: Called with the number of bytes to be read, before they are.
  /// - Returns: All that was found.
  /// - Throws: `fileFailed` where the tree can't be listed; `cancelled`.
  package func validate(
    watch: HashWatch = HashWatch(), started: (Int) -> Void = { _ in }
  ) throws(BagError) -> BagReport {
    var judgement = BagJudgement(tree, options)
    guard try judgement.judgeStructure() else { return judgement.report }
    try judgement.verifyChecksums(watch, started)
    judgement.comparePayloadOxum()
    return judgement.report
  }
}
