import JSON
import JSONSchema

/// Takes the bytes up to the first NUL as a schema, the rest as an instance (without NUL: the schema
/// itself); traps where deciding and reporting disagree.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSchema(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
  let limits = JSONLimits(bytes: 1 << 16, depth: 24, members: 200, numberLength: 60)
  guard let text = try? JSONDocument(parsing: Array(parts[0]), limits: limits) else { return 0 }
  let instance =
    parts.count > 1 ? try? JSONDocument(parsing: Array(parts[1]), limits: limits) : text
  for assertsFormat in [false, true] {
    compare(text, instance, SchemaOptions(assertsFormat: assertsFormat))
  }
  return 0
}

private func compare(_ text: JSONDocument, _ instance: JSONDocument?, _ options: SchemaOptions) {
  let schema: Schema
  do throws(SchemaError) {
    schema = try Schema(text, uri: "https://example.org/schema", options: options)
  } catch {
    require(!error.defects.isEmpty)
    return
  }
  guard let instance else { return }
  for value in [instance.root, text.root] {
    let problems = schema.validate(value)
    require(
      schema.isValid(value) == problems.isEmpty, "isValid and validate disagree: \(problems)")
    if !problems.isEmpty { require(schema.annotations(of: value).isEmpty) }
  }
}

/// Traps, with the line and a reason for the log, where `condition` does not hold.
private func require(
  _ condition: Bool, _ reason: @autoclosure () -> String = "broken promise", line: UInt = #line
) {
  if !condition { fatalError(reason(), line: line) }
}
