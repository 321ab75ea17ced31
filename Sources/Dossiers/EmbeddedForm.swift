internal import Forms

/// The form data that are compiled into the program (the folder `Forms/`).
package enum EmbeddedForm {
  /// All files: their paths below `Forms/`, sorted, and their bytes.
  package static var files: [(name: String, bytes: [UInt8])] {
    (0..<embedded_form_count).map { index in
      let file = unsafe embedded_forms[index]
      return unsafe (
        String(cString: file.name),
        Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
      )
    }
  }
}
