internal import JSON

/// What an evaluation found: filled in reporting mode only.
struct Report {
  var problems: [Problem] = []
  var annotations: [Annotation] = []
  /// Where nothing could be told.
  var undecided: [Problem] = []
  /// How many problems were made, causes among them, and how many may be; a problem of long texts
  /// counts as several, so that problems can't fill the memory.
  var made = 0
  var limit = Int.max
  /// The way to the value at hand.
  var path: [Step] = []
  var pointers = PointerFinder()
  /// Names of members, which many problems share.
  var names: [Int: String] = [:]
  /// The values of each `enum`, as problems tell them.
  var enumerations: [Int32: [String]] = [:]
  /// The places of schemas that were asked for before.
  var locations: [Int32: (uri: String, within: JSONPointer, pointer: JSONPointer)] = [:]

  /// A step into a container.
  enum Step {
    /// To the value of the member whose name is this node.
    case member(Int)
    /// To an element.
    case element(Int)
  }
}

extension Evaluation {
  /// Notes a problem; its facts are only worked out when problems are wanted.
  @inline(__always)
  mutating func fail(
    _ schema: Int32, _ keyword: String, _ value: Int, _ kind: @autoclosure () -> Problem.Kind,
    causes: [Problem] = []
  ) {
    guard reports else { return }
    report.problems.append(problem(schema, keyword, value, kind(), causes))
  }

  /// Notes that nothing can be told: also where problems are not wanted, as no alternative and no
  /// `not` may hide it.
  mutating func doubt(_ schema: Int32, _ keyword: String, _ value: Int, _ kind: Problem.Kind) {
    guard Mode.isReporting else { return }
    report.undecided.append(problem(schema, keyword, value, kind, []))
  }

  /// Notes a problem where `condition` does not hold, and returns it.
  @inline(__always)
  mutating func hold(
    _ condition: Bool, _ schema: Int32, _ keyword: String, _ value: Int,
    _ kind: (JSONValue) -> Problem.Kind
  ) -> Bool {
    if !condition && reports {
      let facts = kind(JSONValue(document: document, index: value))
      report.problems.append(problem(schema, keyword, value, facts, []))
    }
    return condition
  }

  @inline(never)
  private mutating func problem(
    _ schema: Int32, _ keyword: String, _ value: Int, _ kind: Problem.Kind, _ causes: [Problem]
  ) -> Problem {
    let location = location(of: schema)
    let within = keyword.isEmpty ? location.within : location.within.appending(keyword)
    let schemaLocation = location.uri + "#" + within.uriFragment
    let pointer = instancePointer
    let size = pointer.tokens.reduce(schemaLocation.utf8.count + kind.textSize) {
      $0 + $1.utf8.count
    }
    weigh(1 + size / 512)
    return Problem(
      kind: kind, keyword: keyword, instancePointer: pointer,
      value: JSONValue(document: document, index: value),
      schemaLocation: schemaLocation,
      schemaPointer: keyword.isEmpty ? location.pointer : location.pointer.appending(keyword),
      causes: causes)
  }

  /// Ends the work when there are more problems than were asked for, and says so.
  private mutating func weigh(_ problems: Int) {
    report.made += problems
    guard report.made > report.limit, !isAborted else { return }
    abort()
    let path = report.path
    report.path = []
    doubt(0, "", 0, .problemLimit(report.limit))
    report.path = path
  }

  /// The pointer to the value at hand.
  var instancePointer: JSONPointer {
    mutating get {
      JSONPointer(
        tokens: report.path.map { step in
          switch step {
          case .element(let position): String(position)
          case .member(let name): text(ofName: name)
          }
        })
    }
  }

  /// The text of the name at `name`, made once.
  mutating func text(ofName name: Int) -> String {
    if let known = report.names[name] { return known }
    let text = JSONValue(document: document, index: name).string ?? ""
    report.names[name] = text
    return text
  }

  /// Where a schema stands: its resource's URI, the pointer from there, the pointer in its document.
  private mutating func location(
    of schema: Int32
  ) -> (uri: String, within: JSONPointer, pointer: JSONPointer) {
    if let known = report.locations[schema] { return known }
    let place = program.places[Int(schema)]
    let resource = program.resources[Int(program.schemas[Int(schema)].resource)]
    let schemaDocument = program.documents[place.document]
    let pointer = report.pointers.pointer(to: place, in: schemaDocument)
    let root = report.pointers.pointer(to: resource.root, in: schemaDocument)
    let within = JSONPointer(tokens: Array(pointer.tokens.dropFirst(root.tokens.count)))
    let result = (uri: resource.uri.description, within: within, pointer: pointer)
    report.locations[schema] = result
    return result
  }

  /// Adds what a schema says about a value that conforms to it.
  mutating func annotate(_ schema: Int32, _ value: Int) {
    guard let entries = program.annotations[Int(schema)] else { return }
    let (location, pointer) = (location(of: schema), instancePointer)
    for (keyword, place) in entries {
      report.annotations.append(
        Annotation(
          keyword: keyword,
          annotation: JSONValue(document: program.documents[place.document], index: place.node),
          instancePointer: pointer,
          schemaLocation: location.uri + "#" + location.within.appending(keyword).uriFragment))
    }
  }

  /// Judges a part of the value.
  @inline(__always)
  mutating func descend(_ step: Report.Step, _ schema: Int32, _ value: Int) -> Bool {
    if Mode.isReporting { report.path.append(step) }
    let isValid = evaluate(schema, value, marks: -1)
    if Mode.isReporting { report.path.removeLast() }
    return isValid
  }

  /// Takes out the problems noted since there were `count`: they become causes of another one.
  mutating func takeBack(to count: Int) -> [Problem] {
    let taken = Array(report.problems[count...])
    report.problems.removeSubrange(count...)
    return taken
  }
}

extension Problem.Kind {
  /// How many bytes of foreign text the facts hold, as far as that may be much.
  fileprivate var textSize: Int {
    switch self {
    case .constant(let text), .pattern(let text), .patternExhausted(let text): text.utf8.count
    case .additionalProperty(let name), .unevaluatedProperty(let name), .propertyName(let name),
      .required(let name):
      name.utf8.count
    case .dependentRequired(let missing, let because): missing.utf8.count + because.utf8.count
    // The values are shared by all problems of one `enum`, but whoever shows them copies.
    case .enumeration(let allowed): allowed.count * 8
    case .oneOfSeveral(let matching): matching.count * 8
    default: 0
    }
  }
}

extension JSONPointer {
  /// The pointer as a URI fragment (RFC 6901 §6): what RFC 3986 does not allow there is escaped.
  var uriFragment: String {
    var result = ""
    for byte in description.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "$"),
        UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"),
        UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "/"),
        UInt8(ascii: "?"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += (digits.utf8.count == 1 ? "%0" : "%") + digits
      }
    }
    return result
  }
}

extension JSONValue {
  /// The name that the keyword `type` has for a node's kind.
  static func typeName(_ kind: Node.Kind) -> String {
    switch kind {
    case .null: "null"
    case .false, .true: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
