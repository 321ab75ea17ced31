internal import Schemas

/// The schema files that are compiled into the program (the folder `Schemas/`).
package enum EmbeddedSchema {
  /// The paths of all files below `Schemas/`, sorted.
  package static var names: [String] {
    (0..<embedded_schema_count).map { unsafe String(cString: file($0).name) }
  }

  /// The bytes of one file; nil where there is none of that name.
  package static func bytes(of name: String) -> [UInt8]? {
    for index in 0..<embedded_schema_count {
      let file = unsafe file(index)
      guard unsafe String(cString: file.name) == name else { continue }
      return unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    }
    return nil
  }

  private static func file(_ index: Int) -> embedded_schema {
    unsafe embedded_schemas[index]
  }
}
