package import Files
internal import Fixity
package import JSON

/// How a storage root maps the ids of objects to places (OCFL 1.1 §4.2, and the extensions).
package protocol StorageLayout: Sendable {
  /// The extension's registered name, which is also its folder's.
  static var extensionName: String { get }

  /// What `ocfl_layout.json` says of it to people.
  static var summary: String { get }

  /// The parameters of `config.json`; nil where the extension has none.
  var parameters: JSONObject? { get }

  /// The layout that a `config.json` describes; with its defaults where there is none.
  ///
  /// - Throws: what is wrong with the parameters.
  init(configuration: [UInt8]?) throws(LayoutError)

  /// Where the object of an id is, below the storage root.
  ///
  /// - Parameter id: The id's bytes, UTF-8.
  /// - Returns: The place of the object's root.
  /// - Throws: `idIsEmpty`, `idIsNoName`, `idIsTooLong`, `idIsReserved`.
  func path(ofObject id: [UInt8]) throws(LayoutError) -> RelativePath
}

extension StorageLayout {
  /// Where the object of an id is, below the storage root.
  ///
  /// - Throws: as the form over bytes does.
  package func path(ofObject id: String) throws(LayoutError) -> RelativePath {
    try path(ofObject: Array(id.utf8))
  }

  /// The extension's registered name.
  package var extensionName: String { Self.extensionName }

  /// The bytes of `ocfl_layout.json`.
  package var declaration: [UInt8] {
    JSONWriter.bytes(of: [
      "extension": .string(Self.extensionName), "description": .string(Self.summary),
    ])
  }

  /// The bytes of `extensions/<name>/config.json`; nil where the extension has no parameters.
  package var configuration: [UInt8]? {
    parameters.map { parameters in
      let name = ("extensionName", JSONTree.string(Self.extensionName))
      let members = [name] + parameters.members.map { ($0.name, $0.value) }
      return JSONWriter.bytes(of: .object(JSONObject(members)))
    }
  }
}

/// The layouts that are known here.
package enum KnownLayouts {
  package static let all: [any StorageLayout.Type] = [
    FlatDirectLayout.self, HashAndIDLayout.self, HashedLayout.self,
  ]

  /// What is asked of new storage roots.
  package static let usual: any StorageLayout = HashAndIDLayout.usual

  /// The layout of a name, with the parameters of its `config.json`.
  ///
  /// - Parameters:
  ///   - name: The name as `ocfl_layout.json` gives it.
  ///   - configuration: The bytes of `config.json`; nil where there is no such file: defaults then.
  /// - Returns: The layout.
  /// - Throws: `unknownLayout`, and what is wrong with the parameters.
  package static func layout(
    named name: String, configuration: [UInt8]?
  ) throws(LayoutError) -> any StorageLayout {
    guard let found = type(named: name) else { throw LayoutError(.unknownLayout) }
    return try found.init(configuration: configuration)
  }

  /// The kind of layout that has a name; nil where none is known here.
  package static func type(named name: String) -> (any StorageLayout.Type)? {
    // Compared by bytes: `==` of strings is canonical equivalence.
    all.first { $0.extensionName.utf8.elementsEqual(name.utf8) }
  }
}
