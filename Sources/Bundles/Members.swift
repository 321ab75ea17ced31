internal import Files
internal import Fixity
internal import JSON

/// A JSON file of the dossier, read member by member; what is wrong with it is a ``BundleProblem``.
struct Members {
  private let path: RelativePath
  private let document: JSONDocument

  /// - Throws: `notJSON`.
  init(_ bytes: [UInt8], _ path: RelativePath) throws(BundleProblem) {
    self.path = path
    do throws(JSONError) {
      document = try JSONDocument(
        parsing: bytes, limits: JSONLimits(bytes: BundleLimits.mostBytesKept, depth: 64))
    } catch {
      throw BundleProblem(.notJSON, path, position: error.position, json: error)
    }
  }

  /// The value at a pointer; nil where it is missing or `null`.
  func optional(_ pointer: String) -> JSONValue? {
    // The pointers are ours and well-formed: what fails is a missing value only.
    guard let value = try? document.root.value(at: pointer), !value.isNull else { return nil }
    return value
  }

  /// The bytes of the string at a pointer.
  ///
  /// - Throws: `badMember`.
  func string(_ pointer: String) throws(BundleProblem) -> [UInt8] {
    do throws(JSONAccessError) {
      return Array(try document.root.string(at: pointer).utf8)
    } catch {
      throw problem(error)
    }
  }

  /// The string at a pointer as something of its own grammar, which `read` answers nil outside of.
  ///
  /// - Throws: `badMember`.
  func value<Value>(
    _ pointer: String, _ read: ([UInt8]) -> Value?
  ) throws(BundleProblem) -> Value {
    let text = try string(pointer)
    guard let value = read(text) else { throw problem(pointer, found: text) }
    return value
  }

  /// The SHA-512 at a pointer, in lower-case hex.
  ///
  /// - Throws: `badMember`.
  func sha512(_ pointer: String) throws(BundleProblem) -> Digest {
    try value(pointer) { text in
      guard let written = try? WrittenDigest(.sha512, parsing: text), written.isLowercase else {
        return nil
      }
      return written.digest
    }
  }

  /// How many elements the array at a pointer has.
  ///
  /// - Throws: `badMember`, also beyond `limit` elements.
  func count(_ pointer: String, limit: Int) throws(BundleProblem) -> Int {
    let array: [JSONValue]
    do throws(JSONAccessError) {
      array = try document.root.array(at: pointer)
    } catch {
      throw problem(error)
    }
    guard array.count <= limit else {
      throw BundleProblem(.badMember, path, pointer: pointer, limit: limit)
    }
    return array.count
  }

  private func problem(_ error: JSONAccessError) -> BundleProblem {
    BundleProblem(.badMember, path, pointer: error.pointer, position: error.position)
  }

  private func problem(_ pointer: String, found: [UInt8]) -> BundleProblem {
    BundleProblem(
      .badMember, path, found: found, pointer: pointer,
      position: (try? document.root.value(at: pointer))?.position)
  }
}
