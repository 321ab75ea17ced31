internal import Fixity
internal import JSON

/// The members of a layout's `config.json`, read strictly: what is not known is refused.
struct LayoutParameters {
  /// What `config.json` may hold: the extensions' are far smaller.
  static let limits = JSONLimits(bytes: 1 << 16, depth: 4)

  private var members: [(name: String, value: JSONValue)] = []

  /// - Parameters:
  ///   - configuration: The file's bytes; nil where it is missing, as if it were empty.
  ///   - name: The extension that it must name.
  ///   - known: The names of the extension's parameters.
  /// - Throws: `notJSON`, `notAnObject`, `nameMissing`, `otherName`, `unknownParameter`.
  init(
    _ configuration: [UInt8]?, of name: String, known: [String]
  ) throws(LayoutError) {
    guard let configuration else { return }
    let root = try Self.document(configuration).root
    guard root.kind == .object else { throw LayoutError(.notAnObject) }
    guard let stated = root["extensionName"] else {
      throw LayoutError(.nameMissing, parameter: "extensionName")
    }
    guard stated.equals(name) else { throw LayoutError(.otherName, parameter: "extensionName") }
    for member in root.members where !member.nameValue.equals("extensionName") {
      guard known.contains(where: member.nameValue.equals) else {
        throw LayoutError(.unknownParameter, parameter: member.name)
      }
      members.append((member.name, member.value))
    }
  }

  private static func document(_ bytes: [UInt8]) throws(LayoutError) -> JSONDocument {
    do throws(JSONError) {
      return try JSONDocument(parsing: bytes, limits: limits)
    } catch {
      throw LayoutError(.notJSON, json: error)
    }
  }

  private func value(of name: String) -> JSONValue? { members.first { $0.name == name }?.value }

  func count(_ name: String, default usual: Int) throws(LayoutError) -> Int {
    guard let value = value(of: name) else { return usual }
    guard let number = value.integer else { throw LayoutError(.wrongType, parameter: name) }
    return number
  }

  func flag(_ name: String, default usual: Bool) throws(LayoutError) -> Bool {
    guard let value = value(of: name) else { return usual }
    guard let flag = value.bool else { throw LayoutError(.wrongType, parameter: name) }
    return flag
  }

  func algorithm(
    _ name: String, default usual: DigestAlgorithm
  ) throws(LayoutError) -> DigestAlgorithm {
    guard let value = value(of: name) else { return usual }
    guard let text = value.string else { throw LayoutError(.wrongType, parameter: name) }
    guard let algorithm = DigestAlgorithm(ocflName: text) else {
      throw LayoutError(.unknownAlgorithm, parameter: name)
    }
    return algorithm
  }
}
