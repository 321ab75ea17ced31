internal import Glibc
internal import Testing

/// A page of the documentation that is made from the data.
package enum MadePage {
  /// Expects the page in `Docs/` to be what the data make of it.
  ///
  /// With `HOSO_WRITE_DOCS=1` in the environment it is written anew instead.
  package static func check(_ name: String, is page: String) throws {
    let path = "\(Suites.checkout)/Docs/\(name)"
    let isWriting = unsafe getenv("HOSO_WRITE_DOCS") != nil
    let file = unsafe fopen(path, isWriting ? "w" : "r")
    let isOpen = unsafe file != nil
    try #require(isOpen, "\(path)")
    defer { unsafe fclose(file) }
    if isWriting {
      let written = unsafe fputs(page, file)
      #expect(written >= 0)
      return
    }
    // One byte more than the page has, so that a longer text differs, too.
    var bytes = [UInt8](repeating: 0, count: page.utf8.count + 1)
    let count = unsafe fread(&bytes, 1, bytes.count, file)
    #expect(bytes.prefix(count).elementsEqual(page.utf8), "HOSO_WRITE_DOCS=1 writes it anew")
  }
}
