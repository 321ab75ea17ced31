public import JSON

/// A JSON Schema of draft 2020-12, compiled once and good for any number of values and threads.
///
/// All keywords of the draft's vocabularies hold, as far as the meta-schema that `$schema` names
/// takes them in; `format` is an annotation unless asked for otherwise; `content…` never asserts.
/// Other drafts are refused by name.
public final class Schema: Sendable {
  let program: Program

  /// Compiles the schema that `document` holds.
  ///
  /// - Parameters:
  ///   - document: The schema.
  ///   - uri: The URI that the document was found under: the base of its references, unless its
  ///     `$id` is absolute. A schema without one may do with `#…` alone.
  ///   - references: The documents that it may refer to. The standard's own meta-schemas are known.
  ///   - options: What `format` means.
  /// - Throws: All defects of the schemas that are reached.
  public init(
    _ document: JSONDocument, uri: String = "", references: [SchemaResource] = [],
    options: SchemaOptions = SchemaOptions()
  ) throws(SchemaError) {
    program = try Compiler.compile(document, uri: uri, references: references, options: options)
  }

  /// Whether the value conforms; stops at the first problem.
  ///
  /// What can't be told (a pattern that takes too many steps, a schema that goes round) does not
  /// conform; ``validate(_:)`` tells the two apart.
  public func isValid(_ value: JSONValue) -> Bool {
    var evaluation = Evaluation<Deciding>(program, value.document)
    return evaluation.evaluate(0, value.index, marks: -1) && !evaluation.isAborted
  }

  /// All problems of the value, in the order of its text; none where it conforms.
  ///
  /// Of a value that has not the type it should have, no more than that is said.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - limit: How many problems, their causes counted, end the work; at least 1. Long pointers
  ///     and facts count as one more for each 512 bytes. A problem of the kind `problemLimit`, the
  ///     last one, then says that there may be more.
  /// - Returns: The problems.
  public func validate(_ value: JSONValue, atMost limit: Int = 100_000) -> [Problem] {
    var evaluation = Evaluation<Reporting>(program, value.document)
    evaluation.report.limit = max(limit, 1)
    _ = evaluation.evaluate(0, value.index, marks: -1)
    let report = evaluation.report
    return (report.undecided + report.problems).enumerated()
      .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
      .map { $0.element }
  }

  /// What the schema says about a value that conforms: nothing where it does not.
  public func annotations(of value: JSONValue) -> [Annotation] {
    var evaluation = Evaluation<Reporting>(program, value.document, wantsAnnotations: true)
    guard evaluation.evaluate(0, value.index, marks: -1), evaluation.report.undecided.isEmpty else {
      return []
    }
    return evaluation.report.annotations
  }
}

extension Problem {
  /// The place in the order of the text; that there are too many problems is said last.
  fileprivate var order: Int {
    if case .problemLimit = kind { return .max }
    return value.index
  }
}
