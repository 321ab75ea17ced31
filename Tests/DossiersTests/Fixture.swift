import Dossiers
import Files
import JSON
import TestSupport

/// The fixtures of forms, read from the checkout.
enum Fixture {
  static let folder = "\(Suites.checkout)/Tests/DossiersTests/Fixtures"

  /// The catalogue of the program's own forms, once for all tests.
  static let catalogue = Result { try FormCatalogue() }

  static func bytes(_ name: String) throws -> [UInt8] {
    try FolderTree(path: folder).read(path(name), limit: 64 << 20)
  }

  static func document(_ name: String) throws -> JSONDocument {
    try JSONDocument(parsing: bytes(name))
  }

  /// The names of the JSON files of a folder, without their ending.
  static func names(in inner: String) throws -> [String] {
    let names = try FolderTree(path: "\(folder)/\(inner)").entries().map(\.path.text)
    return try Samples.filled(
      names.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) })
  }

  /// The JSON files below a folder of the checkout, sorted.
  static func files(below folder: String) throws -> [(name: String, bytes: [UInt8])] {
    let tree = try FolderTree(path: "\(Suites.checkout)/\(folder)")
    let paths = try tree.entries().filter { $0.kind == .file }.map(\.path)
    return try Samples.filled(
      paths.filter { $0.name.suffix(5).elementsEqual(".json".utf8) }
        .map { ($0.text, try tree.read($0, limit: 1 << 24)) })
  }

  /// The filled sample of a type.
  static func sample(_ type: String) throws -> JSONDocument { try document("forms/\(type).json") }
}

/// A change of a tree at a pointer.
extension JSONTree {
  mutating func set(_ pointer: JSONPointer, _ value: JSONTree?) {
    self = changed(pointer.tokens[...], value)
  }

  private func changed(_ tokens: ArraySlice<String>, _ value: JSONTree?) -> JSONTree {
    guard let token = tokens.first else { return value ?? .null }
    let rest = tokens.dropFirst()
    switch self {
    case .object(var object):
      object[token] = rest.isEmpty ? value : (object[token] ?? [:]).changed(rest, value)
      return .object(object)
    case .array(var elements):
      guard let position = JSONPointer.position(token), position <= elements.count else {
        return self
      }
      if rest.isEmpty, value == nil {
        elements.remove(at: position)
      } else if position == elements.count {
        elements.append(JSONTree.null.changed(rest, value))
      } else {
        elements[position] = elements[position].changed(rest, value)
      }
      return .array(elements)
    default: return self
    }
  }

  var document: JSONDocument {
    get throws { try JSONDocument(parsing: JSONWriter.bytes(of: self)) }
  }
}
