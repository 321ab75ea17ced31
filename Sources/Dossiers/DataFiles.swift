internal import JSON

/// Files of form data, read as JSON.
struct DataFiles {
  private let documents: [(name: String, document: JSONDocument)]

  init(_ files: [(name: String, bytes: [UInt8])]) throws(FormDataError) {
    var documents: [(name: String, document: JSONDocument)] = []
    for (name, bytes) in files {
      do throws(JSONError) {
        documents.append((name, try JSONDocument(parsing: bytes)))
      } catch {
        throw FormDataError(.notJSON, name, .text(error))
      }
    }
    self.documents = documents
  }

  /// The names of the files directly in a folder.
  func inFolder(_ folder: String) -> [String] {
    documents.map(\.name).filter { $0.hasPrefix("\(folder)/") }
  }

  func read<Item>(
    _ name: String, _ body: (JSONValue) throws(JSONAccessError) -> Item
  ) throws(FormDataError) -> Item {
    guard let file = documents.first(where: { $0.name == name }) else {
      throw FormDataError(.undefinedName, name)
    }
    do throws(JSONAccessError) {
      return try body(file.document.root)
    } catch {
      throw FormDataError(.malformed, name, .access(error))
    }
  }

  /// The definitions of all forms; those that others are based on are read first.
  func definitions() throws(FormDataError) -> [FormEdition: FormDefinition] {
    let shared = try shared()
    let files = documents.filter { $0.document.root["$schema"]?.string == Self.definition }
    let (based, whole) = (
      files.filter { $0.document.root["basedOn"] != nil },
      files.filter { $0.document.root["basedOn"] == nil }
    )
    var definitions: [FormEdition: FormDefinition] = [:]
    for file in whole + based {
      let base = try Self.base(of: file, in: definitions)
      let definition = try read(file.name) { value throws(JSONAccessError) in
        try FormDefinition(value, shared, base: base)
      }
      guard file.name == "\(definition.edition).json" else {
        throw FormDataError(.nameDiffers, file.name, .name("\(definition.edition)"))
      }
      definitions[definition.edition] = definition
    }
    return definitions
  }

  func shared() throws(FormDataError) -> SharedFields {
    try read("common.json") { value throws(JSONAccessError) in try SharedFields(value.document) }
  }

  private static let definition = "urn:hoso:forms:definition:1"

  private static func base(
    of file: (name: String, document: JSONDocument), in definitions: [FormEdition: FormDefinition]
  ) throws(FormDataError) -> FormDefinition? {
    guard let edition = file.document.root["basedOn"]?.string else { return nil }
    guard let type = file.document.root["type"]?.string.flatMap({ FormTypeName($0) }),
      let base = definitions[FormEdition(type, edition)]
    else { throw FormDataError(.undefinedName, file.name, .name(edition)) }
    return base
  }
}
