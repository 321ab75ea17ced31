internal import Glibc
internal import JSON
internal import JSONSchema
internal import Wording

/// The files that a schema command reads, each known by a `file:` URI, so that a schema refers to
/// its neighbour by name.
struct SchemaSource {
  private(set) var resources: [SchemaResource] = []
  private var names: [String: SafeText] = [:]

  /// Reads the files given with `--ref`.
  init(references: [InputPath]) throws(CommandFailure) {
    for path in references {
      let resource = try read(path)
      if !resources.contains(where: { $0.uri == resource.uri }) { resources.append(resource) }
    }
  }

  /// Reads a schema's file and remembers its name.
  ///
  /// - Throws: What ``JSONInput`` throws.
  mutating func read(_ path: InputPath) throws(CommandFailure) -> SchemaResource {
    let uri = Self.uri(of: path)
    names[uri] = path.shown
    return SchemaResource(uri: uri, document: try JSONInput.document(path))
  }

  /// A schema's file, compiled.
  ///
  /// - Throws: Status 65 with all its defects.
  mutating func schema(
    _ path: InputPath, options: SchemaOptions
  ) throws(CommandFailure) -> Schema {
    let resource = try read(path)
    do throws(SchemaError) {
      return try Schema(
        resource.document, uri: resource.uri, references: others(than: resource), options: options)
    } catch {
      throw failure(error, path)
    }
  }

  /// All defects of a schema's file and of what it refers to.
  mutating func defects(_ path: InputPath) throws(CommandFailure) -> [Finding] {
    let resource = try read(path)
    return findings(
      Schema.lint(resource.document, uri: resource.uri, references: others(than: resource)), path)
  }

  /// What was given with `--ref`, without the schema itself.
  private func others(than schema: SchemaResource) -> [SchemaResource] {
    resources.filter { $0.uri != schema.uri }
  }

  private func findings(_ defects: [SchemaDefect], _ path: InputPath) -> [Finding] {
    defects.map { Finding($0, file: names[$0.document] ?? path.shown) }
  }

  private func failure(_ error: SchemaError, _ path: InputPath) -> CommandFailure {
    let causes = findings(error.defects, path)
    let broken = Finding(
      LookupMessage.brokenSchema, ["count": .number(causes.count)], at: Place(file: path.shown),
      causes: causes)
    let code = causes.first?.message.code ?? LookupMessage.brokenSchema.code
    return CommandFailure(.badInput, broken, hint: .command("hoso explain \(code)"))
  }

  /// The `file:` URI of a path, with what a URI can't hold percent-encoded.
  static func uri(of path: InputPath) -> String {
    var bytes = path.bytes
    if bytes.first != UInt8(ascii: "/") { bytes = currentFolder() + [UInt8(ascii: "/")] + bytes }
    var components: [[UInt8]] = []
    for component in bytes.split(separator: UInt8(ascii: "/")).map(Array.init) {
      switch component {
      case [UInt8(ascii: ".")]: continue
      case [UInt8(ascii: "."), UInt8(ascii: ".")]: _ = components.popLast()
      default: components.append(component)
      }
    }
    return "file://" + components.map { "/" + percentEncoded($0) }.joined()
  }

  private static func currentFolder() -> [UInt8] {
    guard let name = unsafe getcwd(nil, 0) else { return [] }
    defer { unsafe free(name) }
    return unsafe Array(UnsafeRawBufferPointer(start: name, count: strlen(name)))
  }

  private static func percentEncoded(_ bytes: [UInt8]) -> String {
    bytes.map { byte -> String in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || "0123456789-._~".unicodeScalars.contains(scalar))
      if isPlain { return String(Character(scalar)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count < 2 ? "0" : "") + digits
    }.joined()
  }
}

/// Reads JSON files.
enum JSONInput {
  /// The document in a file or on standard input.
  ///
  /// - Throws: What ``InputFile`` throws, and 65 with line and column for what is not JSON.
  static func document(_ path: InputPath) throws(CommandFailure) -> JSONDocument {
    let bytes = try InputFile.bytes(of: path)
    do throws(JSONError) {
      return try JSONDocument(parsing: bytes)
    } catch {
      let finding = Finding(error, file: path.shown)
      throw CommandFailure(
        .badInput, finding, hint: .command("hoso explain \(finding.message.code)"))
    }
  }

  /// Refuses `-` given twice: standard input can be read once.
  static func checkStandardInput(_ paths: [InputPath]) throws(CommandFailure) {
    guard paths.count(where: \.isStandardInput) > 1 else { return }
    throw CommandFailure(.usage, UsageMessage.inputTwice)
  }
}
