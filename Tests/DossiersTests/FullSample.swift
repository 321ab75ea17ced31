import Dossiers
import JSON
import TestSupport
import Testing

/// A form in which every field is filled in, by its definition: with what the filled samples say, and
/// elsewhere with something plainly fictional.
struct FullSample {
  private(set) var document: JSONTree = [:]
  /// The fields that hold values themselves, with `*` for every row.
  private(set) var leaves: [String] = []

  private let values: SampleValues

  init(_ definition: FormDefinition, _ values: SampleValues) throws {
    self.values = values
    let sample = JSONTree(try Fixture.sample(definition.edition.type.text).root)
    var members: [(String, JSONTree)] = [("$schema", .string(definition.schema))]
    for field in definition.fields + definition.ours {
      members.append((field.name, value(of: field, sample[field.name], at: "")))
    }
    document = .object(JSONObject(members))
  }

  private mutating func value(of field: FormField, _ old: JSONTree?, at place: String) -> JSONTree {
    let place = "\(place)/\(field.name)"
    guard field.isMany else { return element(of: field, old, at: place) }
    let rows = old?.rows ?? []
    return .array([element(of: field, rows.first, at: "\(place)/*")] + rows.dropFirst())
  }

  private mutating func element(
    of field: FormField, _ old: JSONTree?, at place: String
  ) -> JSONTree {
    if field.name == "local" { return ["ghiChu": "Mẫu"] }
    guard field.fields.isEmpty else {
      return .object(
        JSONObject(
          field.fields.map { part in (part.name, value(of: part, old?[part.name], at: place)) }))
    }
    leaves.append(place)
    if let old, old.isLeaf { return old }
    return values.value(of: field)
  }
}

/// What the filled samples write into fields, by the fields' names and kinds.
struct SampleValues {
  private var known: [String: JSONTree] = [:]
  /// The leaves of all samples that are filled in, by schema.
  private(set) var filled: Set<String> = []

  init(_ catalogue: FormCatalogue) throws {
    for type in try Fixture.names(in: "forms") {
      let sample = JSONTree(try Fixture.sample(type).root)
      guard case .string(let schema)? = sample["$schema"],
        let definition = FormEdition(schema: schema).flatMap({ catalogue[$0] })
      else { continue }
      take(definition.fields + definition.ours, sample, at: schema)
    }
  }

  private mutating func take(_ fields: [FormField], _ tree: JSONTree, at place: String) {
    for field in fields {
      guard let value = tree[field.name] else { continue }
      let place = "\(place)/\(field.name)\(field.isMany ? "/*" : "")"
      for element in field.isMany ? value.rows : [value] {
        if field.fields.isEmpty, element.isLeaf {
          filled.insert(place)
          known["\(field.name) \(field.kind)"] = element
        } else {
          take(field.fields, element, at: place)
        }
      }
    }
  }

  func value(of field: FormField) -> JSONTree {
    if let choice = field.choices.first { return .string(choice.value) }
    return known["\(field.name) \(field.kind)"] ?? Self.usual(field)
  }

  private static func usual(_ field: FormField) -> JSONTree {
    switch field.kind {
    case .day, .partialDate, .partialDateOrNow, .partialDateOrUnknown: "2024-02-20"
    case .time: "2026-11-20T08:30:00+07:00"
    case .yesNo: true
    case .number: 1
    case .name: "Nguyễn Văn Mẫu"
    // The only text whose signs are prescribed and that no sample has.
    default: field.name == "cardNumber" ? "012345678" : "Mẫu"
    }
  }
}

extension JSONTree {
  fileprivate var rows: [JSONTree] { if case .array(let rows) = self { rows } else { [] } }

  /// Whether it is a value that says something.
  fileprivate var isLeaf: Bool {
    switch self {
    case .null, .array, .object: false
    case .string(let text): !text.isEmpty
    case .bool, .number: true
    }
  }
}
