package import Files
package import JSON
package import JSONSchema

/// Why a file of form data (a definition, a schema, a profile) can't be used.
package struct FormDataError: Error, Sendable {
  /// What is wrong; scripts and tests rely on these names.
  package enum Code: String, CaseIterable, Sendable {
    /// The file can't be read.
    case unreadable
    /// The file is not JSON.
    case notJSON
    /// The file breaks the schema of its kind.
    case invalid
    /// A member isn't there, or is of the wrong kind.
    case malformed
    /// The file's schema is no JSON Schema, or refers to what isn't there.
    case schemaUnusable
    /// The schema's `$id` is not the one that the definition names.
    case schemaNameDiffers
    /// The definition lies in a folder or file of another name.
    case nameDiffers
    /// The type or edition is one of the program's own.
    case typeTaken
    /// A unit's form says another `standing` than `local`.
    case notLocal
    /// A name is used (of a shared definition, an edition, a fact, a stage) that is defined nowhere.
    case undefinedName
    /// More files than a folder of forms may have.
    case tooManyFiles
  }

  /// What the code is about.
  package enum Fact: Sendable {
    case none
    case file(FileError)
    case text(JSONError)
    case access(JSONAccessError)
    case problems([Problem])
    case defects([SchemaDefect])
    /// A name that was found, or should have been.
    case name(String)
  }

  package let code: Code
  /// The path of the file, below its folder.
  package let file: String
  package let fact: Fact

  package init(_ code: Code, _ file: String, _ fact: Fact = .none) {
    self.code = code
    self.file = file
    self.fact = fact
  }
}

extension FormDataError: CustomStringConvertible {
  /// `file: code: fact`, for logs; the sentences for people are made elsewhere.
  package var description: String { "\(file): \(code.rawValue): \(fact)" }
}
