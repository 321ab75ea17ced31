package import Fixity
internal import JSON

/// The part that the layouts 0003 and 0004 share: the first digits of the id's digest, in tuples.
package struct DigestTuples: Hashable, Sendable {
  package let algorithm: DigestAlgorithm
  /// How many digits a tuple has.
  package let size: Int
  /// How many tuples there are.
  package let count: Int

  /// - Throws: `outOfRange`, `onlyOneIsZero`, `tooManyDigits`.
  package init(
    algorithm: DigestAlgorithm = .sha256, size: Int = 3, count: Int = 3
  ) throws(LayoutError) {
    for (name, number) in [(Self.sizeName, size), (Self.countName, count)]
    where !(0...32).contains(number) {
      throw LayoutError(.outOfRange, parameter: name)
    }
    guard (size == 0) == (count == 0) else {
      throw LayoutError(.onlyOneIsZero, parameter: size == 0 ? Self.sizeName : Self.countName)
    }
    guard size * count <= algorithm.hexLength else {
      throw LayoutError(.tooManyDigits, parameter: Self.countName)
    }
    self.init(valid: algorithm, size, count)
  }

  /// Parameters that are known to be right.
  init(valid algorithm: DigestAlgorithm, _ size: Int, _ count: Int) {
    self.algorithm = algorithm
    self.size = size
    self.count = count
  }

  init(_ parameters: LayoutParameters) throws(LayoutError) {
    try self.init(
      algorithm: parameters.algorithm(Self.algorithmName, default: .sha256),
      size: parameters.count(Self.sizeName, default: 3),
      count: parameters.count(Self.countName, default: 3))
  }

  static let algorithmName = "digestAlgorithm"
  static let sizeName = "tupleSize"
  static let countName = "numberOfTuples"
  static let names = [algorithmName, sizeName, countName]

  var members: [(String, JSONTree)] {
    [
      (Self.algorithmName, .string(algorithm.ocflName)),
      (Self.sizeName, .number(JSONNumber(size))), (Self.countName, .number(JSONNumber(count))),
    ]
  }

  /// The tuples of an id, each behind a slash's place; the whole digest; and its unused digits.
  func split(
    _ id: [UInt8]
  ) throws(LayoutError) -> (folders: [UInt8], digest: [UInt8], rest: [UInt8]) {
    guard !id.isEmpty else { throw LayoutError(.idIsEmpty) }
    let digits: [UInt8]
    do throws(FixityError) {
      digits = Array(try Digest(algorithm, of: id).hex.utf8)
    } catch {
      throw LayoutError(.unknownAlgorithm, parameter: Self.algorithmName)
    }
    var folders: [UInt8] = []
    for tuple in 0..<count {
      folders += digits[(tuple * size)..<((tuple + 1) * size)] + [UInt8(ascii: "/")]
    }
    return (folders, digits, Array(digits[(size * count)...]))
  }
}
