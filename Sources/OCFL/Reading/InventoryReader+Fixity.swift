internal import Files
internal import Fixity
internal import JSON

extension InventoryReader {
  mutating func readFixity(_ root: JSONValue) {
    guard let value = root["fixity"] else { return }
    guard value.kind == .object else {
      return reportKind(rules >= .v1_1 ? .E111 : .E055, ["fixity"], value, .object)
    }
    for member in value.members { readAlgorithm(member) }
  }

  /// What is known here is checked; other names are ignored, as the specification demands (E028).
  private mutating func readAlgorithm(_ member: JSONValue.Member) {
    let tokens = ["fixity", member.name]
    let name = member.nameValue.utf8 ?? []
    let algorithm = DigestAlgorithm(ocflName: member.name)
    let isSize = member.nameValue.equals(Self.size)
    guard algorithm != nil || isSize else {
      if let meant = Self.meant(by: name) {
        report(
          .E056, .malformed, tokens, member.nameValue, expected: .text(meant),
          found: .clipped(name))
      }
      reading.fixity.append(
        Inventory.FixityBlock(name: member.name, algorithm: nil, entries: []))
      return
    }
    guard member.value.kind == .object else {
      return reportKind(.E057, tokens, member.value, .object)
    }
    if let algorithm {
      let (entries, _) = readBlock(member.value, .fixity(algorithm), tokens)
      refuseConflicts(entries, .E057, member.value, tokens)
      reading.fixity.append(
        Inventory.FixityBlock(name: member.name, algorithm: algorithm, entries: entries))
    } else {
      reading.sizes += readSizes(member.value, tokens)
      reading.fixity.append(
        Inventory.FixityBlock(name: member.name, algorithm: nil, entries: []))
    }
  }

  /// The name by which extension 0009 has files' sizes in the fixity block.
  static let size = "size"

  /// The name of the vocabulary that another one is a misspelling of: `SHA-512` of `sha512`.
  private static func meant(by name: [UInt8]) -> String? {
    guard !name.isEmpty else { return "" }
    return (DigestAlgorithm.allCases.map(\.ocflName) + [size])
      .first { letters($0.utf8) == letters(name) }
  }

  private static func letters(_ name: some Sequence<UInt8>) -> [UInt8] {
    name.filter { !"-_/ ".utf8.contains($0) }
      .map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
  }

  private func readSizes(_ block: JSONValue, _ tokens: [String]) -> [InventoryReading.Size] {
    var sizes: [InventoryReading.Size] = []
    for member in block.members {
      let text = member.nameValue.utf8 ?? []
      guard let size = Self.decimal(text) else {
        report(.E057, .malformed, tokens + [member.name], member.nameValue, found: .clipped(text))
        continue
      }
      // The paths keep the rules of every fixity block; which algorithm is named makes no odds.
      let (paths, _) = readPaths(member, .fixity(.md5), tokens)
      sizes.append(InventoryReading.Size(text: text, size: size, paths: paths))
    }
    return sizes
  }

  /// A decimal number without padding.
  private static func decimal(_ text: [UInt8]) -> Int? {
    let isPadded = text.count > 1 && text.first == UInt8(ascii: "0")
    guard (1...18).contains(text.count), !isPadded else { return nil }
    var number = 0
    for byte in text {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}
