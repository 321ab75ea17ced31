internal import Files

/// A path as a manifest or `fetch.txt` writes it (RFC 8493 §2.1.3, §5.1).
struct ListedPath: Hashable, Sendable {
  /// Why a path is none that a bag may have.
  enum Defect: Error {
    case leavesBag, malformed
  }

  /// The folder of the payload.
  static let payload = Array("data/".utf8)

  /// The most bytes of a path: 64 components of 255 bytes, more than a bag may have.
  static let longest = 16_384

  /// What the rules of the bag's version make of it.
  let path: RelativePath
  /// What the rules of other versions make of it; nil where that is the same.
  let alternative: RelativePath?
  /// Whether it began with `./`.
  let hasDotSlash: Bool
  /// Whether a `%` stands for itself.
  let hasBarePercent: Bool
  /// Whether a shell, or another system, would take it for a place outside the bag.
  let isForeign: Bool

  var isPayload: Bool { path.bytes.starts(with: Self.payload) }

  /// Reads a path.
  ///
  /// - Parameters:
  ///   - bytes: The path, in UTF-8 as far as it is text.
  ///   - isStrict: Whether percent-encoding is as version 1.0 has it: `%0A`, `%0D` and `%25`, and no
  ///     other `%`. Before, a name could hold these as they are.
  /// - Throws: why it is none.
  init(_ bytes: ArraySlice<UInt8>, isStrict: Bool) throws(Defect) {
    guard bytes.count <= Self.longest else { throw .malformed }
    hasDotSlash = bytes.starts(with: Array("./".utf8)) && bytes.count > 2
    let written = hasDotSlash ? bytes.dropFirst(2) : bytes
    let (decoded, hasBarePercent) = Self.decoded(written)
    self.hasBarePercent = hasBarePercent
    isForeign = Self.isForeign(written)
    let literal = try Self.path(written)
    let meant = decoded.elementsEqual(written) ? literal : try Self.path(decoded[...])
    path = isStrict ? meant : literal
    alternative = meant == literal ? nil : (isStrict ? literal : meant)
  }

  private static func path(_ bytes: ArraySlice<UInt8>) throws(Defect) -> RelativePath {
    if bytes.first == UInt8(ascii: "/") { throw .leavesBag }
    let dots = Array("..".utf8)
    if bytes.split(separator: UInt8(ascii: "/")).contains(where: { $0.elementsEqual(dots) }) {
      throw .leavesBag
    }
    do throws(PathError) { return try RelativePath(bytes) } catch { throw .malformed }
  }

  /// Drives, network shares, home folders, variables; `..` between backslashes.
  private static func isForeign(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    let backslash = UInt8(ascii: "\\")
    if first == UInt8(ascii: "~") || first == backslash { return true }
    if first.isLetter, bytes.dropFirst().first == UInt8(ascii: ":") { return true }
    let name = bytes.dropFirst().prefix { $0.isLetter }
    if first == UInt8(ascii: "%"), !name.isEmpty,
      bytes[name.endIndex...].first == UInt8(ascii: "%")
    {
      return true
    }
    guard bytes.contains(backslash) else { return false }
    let dots = Array("..".utf8)
    return bytes.split { $0 == backslash || $0 == UInt8(ascii: "/") }
      .contains { $0.elementsEqual(dots) }
  }

  /// The bytes with `%0A`, `%0D` and `%25` decoded, and whether there was another `%`.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> (bytes: [UInt8], isBare: Bool) {
    let percent = UInt8(ascii: "%")
    guard bytes.contains(percent) else { return (Array(bytes), false) }
    var (result, rest, isBare) = ([UInt8](), bytes, false)
    while let byte = rest.popFirst() {
      guard byte == percent else {
        result.append(byte)
        continue
      }
      // Hex digits are of either letter case (RFC 3986 §2.1).
      switch rest.prefix(2).map({ $0.isLetter ? $0 & 0xDF : $0 }) {
      case Array("0A".utf8): result.append(UInt8(ascii: "\n"))
      case Array("0D".utf8): result.append(UInt8(ascii: "\r"))
      case Array("25".utf8): result.append(percent)
      default:
        result.append(percent)
        isBare = true
        continue
      }
      rest = rest.dropFirst(2)
    }
    return (result, isBare)
  }

  /// A path as a manifest of version 1.0 writes it.
  static func encoded(_ path: RelativePath) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in path.bytes {
      switch byte {
      case UInt8(ascii: "\n"): bytes += Array("%0A".utf8)
      case UInt8(ascii: "\r"): bytes += Array("%0D".utf8)
      case UInt8(ascii: "%"): bytes += Array("%25".utf8)
      default: bytes.append(byte)
      }
    }
    return bytes
  }
}
