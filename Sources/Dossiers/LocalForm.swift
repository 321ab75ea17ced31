package import Files
package import JSON
internal import JSONSchema

/// A form that a unit adds: its definition and its schema.
package struct LocalForm: Sendable {
  package let definition: FormDefinition
  package let schema: JSONDocument

  /// The most files that a folder of forms may have, and the largest of them.
  package static let mostFiles = 2000
  package static let mostBytes = 4 << 20

  /// Reads the forms of a folder: `<type>/<edition>.json`, the definition, and beside it
  /// `<type>/<edition>.schema.json`.
  ///
  /// - Returns: The forms that can be used, and why the others can't.
  package static func read(_ folder: any Tree) -> (forms: [LocalForm], errors: [FormDataError]) {
    let reader: LocalFormReader
    do throws(FormDataError) {
      let definitions = try LocalFormReader.definitions(in: folder)
      // Most units have none: then the program's own forms, to compare with, need not be read.
      guard !definitions.isEmpty else { return ([], []) }
      reader = try LocalFormReader(folder, definitions)
    } catch {
      return ([], [error])
    }
    var (forms, errors): ([LocalForm], [FormDataError]) = ([], [])
    for path in reader.definitions {
      do throws(FormDataError) {
        forms.append(try reader.form(path))
      } catch {
        errors.append(error)
      }
    }
    return (forms, errors)
  }
}

/// Reads a unit's forms.
struct LocalFormReader {
  let folder: any Tree
  /// The paths of the definitions.
  let definitions: [RelativePath]
  private let shared: SharedFields
  private let taken: Set<FormTypeName>
  private let judges: FormSchemas

  init(_ folder: any Tree, _ definitions: [RelativePath]) throws(FormDataError) {
    self.folder = folder
    self.definitions = definitions
    let own = try DataFiles(EmbeddedForm.files)
    shared = try own.shared()
    taken = Set(try own.definitions().keys.map(\.type))
    judges = try FormSchemas(adding: [])
  }

  /// The paths of a folder's definitions.
  static func definitions(in folder: any Tree) throws(FormDataError) -> [RelativePath] {
    do throws(FileError) {
      return try folder.entries(TreeLimits(entries: LocalForm.mostFiles, depth: 4))
        .map(\.path).filter { Self.isDefinition($0) }
    } catch {
      throw FormDataError(error.code == .tooMany ? .tooManyFiles : .unreadable, "", .file(error))
    }
  }

  private static func isDefinition(_ path: RelativePath) -> Bool {
    let name = String(decoding: path.name, as: UTF8.self)
    return path.components.count == 2 && name.hasSuffix(".json")
      && !name.hasSuffix(".schema.json")
  }

  func form(_ path: RelativePath) throws(FormDataError) -> LocalForm {
    let definition = try definition(path)
    let name = path.text.dropLast(5)
    guard definition.edition.description == name else {
      throw FormDataError(.nameDiffers, path.text, .name("\(definition.edition)"))
    }
    guard definition.standing == .local else { throw FormDataError(.notLocal, path.text) }
    guard !taken.contains(definition.edition.type),
      definition.schema == definition.edition.schema
    else { throw FormDataError(.typeTaken, path.text, .name("\(definition.edition.type)")) }
    let schema = try schema("\(name).schema.json", definition)
    return LocalForm(definition: definition, schema: schema)
  }

  private func definition(_ path: RelativePath) throws(FormDataError) -> FormDefinition {
    let document = try document(path)
    let problems = try judges.schema("urn:hoso:forms:definition:1")
      .validate(document.root, atMost: 100)
    guard problems.isEmpty else { throw FormDataError(.invalid, path.text, .problems(problems)) }
    do throws(JSONAccessError) {
      return try FormDefinition(document.root, shared, base: nil)
    } catch {
      throw FormDataError(.malformed, path.text, .access(error))
    }
  }

  private func schema(
    _ name: String, _ definition: FormDefinition
  ) throws(FormDataError) -> JSONDocument {
    guard let path = try? RelativePath(name) else { throw FormDataError(.unreadable, name) }
    let document = try document(path)
    guard document.root["$id"]?.equals(definition.schema) == true else {
      throw FormDataError(.schemaNameDiffers, name, .name(definition.schema))
    }
    let form = LocalForm(definition: definition, schema: document)
    // A schema that can't be used says so here, and not when a dossier is read.
    _ = try FormSchemas(adding: [form]).schema(definition.schema)
    return document
  }

  private func document(_ path: RelativePath) throws(FormDataError) -> JSONDocument {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try folder.read(path, limit: LocalForm.mostBytes)
    } catch {
      throw FormDataError(.unreadable, path.text, .file(error))
    }
    do throws(JSONError) {
      return try JSONDocument(parsing: bytes)
    } catch {
      throw FormDataError(.notJSON, path.text, .text(error))
    }
  }
}
