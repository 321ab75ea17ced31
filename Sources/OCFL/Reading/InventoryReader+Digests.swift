internal import Files
internal import Fixity
internal import JSON

/// What differs between the three kinds of block that map digests to paths.
struct DigestBlock {
  let algorithm: DigestAlgorithm
  /// A value that isn't an array of strings.
  let wrongKind: OCFLCode
  /// A digest twice, in different letter case; nil where another rule covers it.
  let repeated: OCFLCode?
  let edgeSlash: OCFLCode
  let badElement: OCFLCode
  let nul: OCFLCode

  static func manifest(_ algorithm: DigestAlgorithm) -> DigestBlock {
    DigestBlock(
      algorithm: algorithm, wrongKind: .E092, repeated: .E096, edgeSlash: .E100, badElement: .E099,
      nul: .E098)
  }

  static func state(_ algorithm: DigestAlgorithm) -> DigestBlock {
    DigestBlock(
      algorithm: algorithm, wrongKind: .E051, repeated: nil, edgeSlash: .E053, badElement: .E052,
      nul: .E051)
  }

  static func fixity(_ algorithm: DigestAlgorithm) -> DigestBlock {
    DigestBlock(
      algorithm: algorithm, wrongKind: .E057, repeated: .E097, edgeSlash: .E100, badElement: .E099,
      nul: .E098)
  }

  var isManifest: Bool { wrongKind == .E092 }
  var isState: Bool { wrongKind == .E051 }

  /// The code for a key that is no digest of the algorithm.
  var malformed: OCFLCode {
    switch algorithm {
    case _ where isState: .E050
    case .sha1: .E029
    case .sha256: .E030
    case .sha512: .E031
    case .blake2b512: .E032
    default: .E057
    }
  }
}

extension InventoryReader {
  /// Reads the members of a manifest, a state or a fixity block.
  ///
  /// - Parameters:
  ///   - block: The block.
  ///   - kind: Which rules hold for it.
  ///   - tokens: Where it is.
  /// - Returns: The entries that could be read, and whether these are all.
  func readBlock(
    _ block: JSONValue, _ kind: DigestBlock, _ tokens: [String]
  ) -> (entries: [Inventory.Entry], isWhole: Bool) {
    var entries: [Inventory.Entry] = []
    entries.reserveCapacity(block.count)
    var seen: Set<Digest> = []
    var isWhole = true
    for member in block.members {
      let (paths, pathsAreWhole) = readPaths(member, kind, tokens)
      let key = readKey(member, kind, tokens)
      guard let key else {
        isWhole = false
        continue
      }
      if !pathsAreWhole { isWhole = false }
      if let code = kind.repeated, !seen.insert(key.digest).inserted {
        report(
          code, .repeated, tokens + [member.name], member.nameValue, found: .clipped(key.text))
      }
      if kind.isState { compare(key, member, tokens) }
      entries.append(Inventory.Entry(key, paths))
    }
    return (entries, isWhole)
  }

  private func readKey(
    _ member: JSONValue.Member, _ kind: DigestBlock, _ tokens: [String]
  ) -> DigestKey? {
    guard let text = member.nameValue.utf8 else { return nil }
    do throws(FixityError) {
      return try DigestKey(kind.algorithm, parsing: text)
    } catch {
      let isOther = kind.isManifest && isDigestOfOther(text, than: kind.algorithm)
      report(
        isOther ? .E039 : kind.malformed, isOther ? .mismatch : .malformed, tokens + [member.name],
        member.nameValue, expected: .text(kind.algorithm.ocflName), found: .clipped(text))
      return nil
    }
  }

  /// Whether a key of the manifest is rather a digest of the other algorithm for content.
  private func isDigestOfOther(_ text: [UInt8], than algorithm: DigestAlgorithm) -> Bool {
    let other: DigestAlgorithm = algorithm == .sha512 ? .sha256 : .sha512
    do throws(FixityError) {
      _ = try WrittenDigest(other, parsing: text)
      return true
    } catch {
      return false
    }
  }

  func readPaths(
    _ member: JSONValue.Member, _ kind: DigestBlock, _ tokens: [String]
  ) -> (paths: [RelativePath], isWhole: Bool) {
    guard member.value.kind == .array else {
      reportKind(kind.wrongKind, tokens + [member.name], member.value, .array)
      return ([], false)
    }
    var paths: [RelativePath] = []
    paths.reserveCapacity(member.value.count)
    for (place, element) in member.value.elements.enumerated() {
      guard let bytes = element.utf8 else {
        reportKind(kind.wrongKind, tokens + [member.name, String(place)], element, .string)
        continue
      }
      do throws(PathError) {
        paths.append(try RelativePath(bytes))
      } catch {
        reportPath(bytes, kind, tokens + [member.name, String(place)], element)
      }
    }
    if member.value.count == 0, kind.isManifest {
      report(.E092, .missing, tokens + [member.name], member.value)
    }
    return (paths, paths.count == member.value.count)
  }

  private func reportPath(
    _ bytes: [UInt8], _ kind: DigestBlock, _ tokens: [String], _ value: JSONValue
  ) {
    let defects = PathDefects(of: bytes)
    let codes: [(PathDefects, OCFLCode)] = [
      (.edgeSlash, kind.edgeSlash), (.badElement, kind.badElement), (.nul, kind.nul),
    ]
    for (defect, code) in codes where defects.contains(defect) {
      report(code, .malformed, tokens, value, found: .clipped(bytes))
    }
  }

  /// Reports paths of a block that are there twice, or lie below another.
  func refuseConflicts(
    _ entries: [Inventory.Entry], _ code: OCFLCode, _ block: JSONValue, _ tokens: [String]
  ) {
    let paths = entries.flatMap(\.paths)
    for conflict in PathConflict.all(in: paths) {
      report(
        code, conflict.isSame ? .repeated : .conflicting, tokens, block,
        expected: conflict.isSame ? nil : .clipped(paths[conflict.first].bytes),
        found: .clipped(paths[conflict.second].bytes))
    }
  }
}
