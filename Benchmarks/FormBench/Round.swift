import Foundation
import JSON
import JSONSchema

/// All measures, made once.
struct Round {
  private static let batch = 500
  private static let repeats = 2_000

  private var figures: [(name: String, value: Double)] = []
  private var invalid: [Int] = []
  private let forms: Int

  init(_ data: BenchData) throws {
    forms = data.forms.count
    let schema = try Schema(JSONDocument(parsing: data.schema))
    try measureOneForm(data.form, schema)
    try measureCorpus(data.forms, schema)
    try measureDossiers(data.dossiers)
  }

  /// The same form again and again.
  private mutating func measureOneForm(_ form: [UInt8], _ schema: Schema) throws {
    let document = try JSONDocument(parsing: form)
    add(
      "readForm",
      try Stopwatch.microseconds(Self.repeats) {
        Stopwatch.keep(try JSONDocument(parsing: form))
      })
    add(
      "validateForm",
      Stopwatch.microseconds(Self.repeats) {
        Stopwatch.keep(schema.isValid(document.root))
      })
    add(
      "readAndValidateForm",
      try Stopwatch.microseconds(Self.repeats) {
        Stopwatch.keep(schema.isValid(try JSONDocument(parsing: form).root))
      })
  }

  private mutating func measureCorpus(_ forms: [[UInt8]], _ schema: Schema) throws {
    let perForm = 1e6 / Double(forms.count)
    let reading = try Stopwatch.seconds {
      for form in forms { Stopwatch.keep(try JSONDocument(parsing: form)) }
    }
    var valid = 0
    let both = try Stopwatch.seconds {
      for form in forms where schema.isValid(try JSONDocument(parsing: form).root) { valid += 1 }
    }
    let validating = try validateParsed(forms, schema)
    guard valid == forms.count - invalid.count else { throw BenchError.unstableVerdicts }
    add("read", reading * perForm)
    add("validate", validating * perForm)
    add("readAndValidate", both * perForm)
  }

  /// The time of `isValid` alone, in batches as in `python.py`; keeps which forms are invalid.
  private mutating func validateParsed(_ forms: [[UInt8]], _ schema: Schema) throws -> Double {
    var total = 0.0
    for start in stride(from: 0, to: forms.count, by: Self.batch) {
      let documents = try forms[start..<min(start + Self.batch, forms.count)].map {
        try JSONDocument(parsing: $0)
      }
      var verdicts: [Bool] = []
      verdicts.reserveCapacity(documents.count)
      total += Stopwatch.seconds {
        for document in documents { verdicts.append(schema.isValid(document.root)) }
      }
      invalid += verdicts.indices.filter { !verdicts[$0] }.map { start + $0 }
    }
    return total
  }

  private mutating func measureDossiers(_ dossiers: [UInt8]) throws {
    add(
      "readDossiers",
      try Stopwatch.rate(of: dossiers) {
        Stopwatch.keep(try JSONDocument(parsing: $0))
      })
    let data = Data(dossiers)
    add(
      "foundationSerialization",
      try Stopwatch.rate(of: dossiers) { _ in
        Stopwatch.keep(try JSONSerialization.jsonObject(with: data))
      })
    add(
      "foundationDecoder",
      try Stopwatch.rate(of: dossiers) { _ in
        Stopwatch.keep(try JSONDecoder().decode([Dossier].self, from: data))
      })
  }

  private mutating func add(_ name: String, _ value: Double) {
    figures.append((name, value))
  }

  /// The round as one JSON object.
  var report: String {
    let members = figures.map { "\"\($0.name)\":\($0.value)" }
    return "{\(members.joined(separator: ",")),\"forms\":\(forms),\"invalid\":\(invalid)}"
  }
}

/// Why a round is worth nothing.
enum BenchError: Error {
  /// The same form was valid once and invalid once.
  case unstableVerdicts
}
