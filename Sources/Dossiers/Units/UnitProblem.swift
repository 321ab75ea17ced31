package import JSON
package import RFC3339
package import Vietnamese

/// One thing that is wrong with units, or worth a look; the sentences for people are made elsewhere.
package struct UnitProblem: Hashable, Sendable {
  /// What is wrong; scripts and tests rely on these names.
  package enum Code: String, CaseIterable, Sendable {
    // The file of units.

    /// The file is not JSON; `json` says why and where.
    case notJSON
    /// The file is JSON and doesn't say that it holds units: `$schema` is another, or missing.
    case notUnits
    /// A member named in `found` that must be there isn't.
    case memberMissing
    /// A member named in `found` that nobody knows.
    case memberUnknown
    /// The value of a member is of another kind than `expected`: a number for a text, say.
    case wrongKindOfValue

    // The table.

    /// The table is not UTF-8; `encoding` names the old encoding that explains it best, if one does.
    case notUTF8
    /// The table is UTF-16, as "Unicode text" from a spreadsheet is: save it as CSV in UTF-8.
    case utf16
    /// The texts are UTF-8, but what they say is an old encoding's, named in `encoding`.
    case legacyEncoding
    /// The table has no header, or nothing at all.
    case noHeader
    /// A column named by `field` that must be there isn't.
    case columnMissing
    /// Two columns are both the one named by `field`; `found` is the second's header.
    case columnTwice
    /// A column whose header, `found`, nobody knows; a warning, as it is passed over.
    case columnUnknown
    /// A row has `count` cells where the header has `limit`.
    case wrongCellCount
    /// A row has more than `limit` cells; the rest was not read.
    case tooManyCells
    /// A cell has more than `limit` bytes.
    case cellTooLong
    /// A quotation mark within a cell that doesn't begin with one.
    case strayQuote
    /// Something follows a cell's closing quotation mark.
    case textAfterQuote
    /// A quoted cell that isn't closed before the table ends.
    case openQuote
    /// A carriage return without a line feed outside quotation marks.
    case loneCarriageReturn

    /// The table has a header and no row below it; a warning.
    case noRows

    // Values.

    /// Not a UUID in its usual form.
    case badIdentifier
    /// Not a code of 14 digits, with all four points or none.
    case badCode
    /// A name that is blank, too long, has control characters or isn't text; `text` may say which.
    case badName
    /// A kind that isn't among the file's kinds.
    case kindUnknown
    /// Not a day of the calendar: `yyyy-MM-dd`, or in a table `dd/MM/yyyy`; `date` says why.
    case badDate
    /// A power that isn't known.
    case powerUnknown
    /// A row with neither identifier nor code names a unit, `others`, that stands in the same place at the
    /// same time, and says something else of it; `day` is the first such day.
    case nameTaken
    /// Another unit, `others`, has the name in the same place at the same time, and not each of them has
    /// a code; `day` is the first such day; a warning.
    case nameShared
    /// A code or a name that stands for several units at that time: write the UUID.
    case referenceAmbiguous

    // Kinds.

    /// A kind whose id, titles, holders or aliases are outside their limits.
    case badKind
    /// Two kinds have one id, or go by one word, `found`.
    case kindTwice

    // The tree.

    /// The first day comes after the last.
    case datesOutOfOrder
    /// One unit has two entries for one day; `day` is the first such day.
    case periodsOverlap
    /// Another unit, `others`, has the code at the same time; `day` is the first such day.
    case codeTaken
    /// The unit above, `others`, is nowhere in the tree.
    case parentMissing
    /// The unit above, `others`, isn't valid all the time that this one is; `day` is the first such day.
    case parentNotValid
    /// The unit stands above itself; `others` are those in between, `day` is when it begins.
    case circle
    /// A successor, `others`, is nowhere in the tree.
    case successorMissing
    /// A successor, `others`, isn't valid on `day`, the first after this unit's last.
    case successorNotValid
    /// The unit is its own successor, at last; `others` are those in between.
    case successorCircle
    /// The unit has successors and no last day.
    case successorWithoutEnd
    /// The code doesn't begin with what the code of the unit above says; a warning.
    case codeElsewhere

    // Changes.

    /// No such unit, or not on `day`.
    case unitMissing
    /// The unit was closed before; `day` is its last.
    case alreadyClosed
    /// The unit changes after `day`, and so can't be closed then.
    case laterEntries
    /// Units, `count` of them and `others` the first, still stand below the unit after `day`.
    case subordinatesLeft

    // Limits.

    /// The file has more than `limit` bytes.
    case tooManyBytes
    /// More than `limit` units.
    case tooManyUnits
    /// A unit with more than `limit` entries.
    case tooManyEntries
    /// A unit with more than `limit` successors.
    case tooManySuccessors
    /// More than `limit` kinds.
    case tooManyKinds
    /// More problems, or warnings, than are told: `count` were left out; no problem by itself.
    case problemsLeftOut
  }

  /// Where the problem is.
  package enum Place: Hashable, Sendable {
    /// The tree, the file or the table as a whole.
    case whole
    /// The unit with this index among those given.
    case unit(Int)
    /// A value of a JSON text.
    case value(JSONPointer, JSONPosition)
    /// A row of a table, counted from 1 with the header, and the line of the text where it begins.
    case row(Int, line: Int)
  }

  /// What is wrong.
  package let code: Code
  /// Where.
  package var place: Place
  /// Which member or column.
  package var field: UnitField?
  /// What was met: foreign text, cut to 200 bytes; escape it before it is shown.
  package var found: String
  /// The unit, as far as it is known.
  package var unit: UniqueIdentifier?
  /// Other units that have a part in it, ten at most.
  package var others: [UniqueIdentifier]
  /// The day that it happens on.
  package var day: CalendarDate?
  /// The limit that was passed, or the number that was expected.
  package var limit: Int?
  /// The number that was met.
  package var count: Int?
  /// The kind of value that was expected.
  package var expected: JSONValue.Kind?
  /// What the old encoding may be.
  package var encoding: LegacyVerdict?
  /// Why the text is not JSON.
  package var json: JSONError?
  /// Why the text can't be taken.
  package var text: TextError?
  /// Why the date is none.
  package var date: DateTimeError?

  package init(
    _ code: Code, at place: Place = .whole, field: UnitField? = nil, found: String = "",
    unit: UniqueIdentifier? = nil, others: [UniqueIdentifier] = [], day: CalendarDate? = nil,
    limit: Int? = nil, count: Int? = nil
  ) {
    self.code = code
    self.place = place
    self.field = field
    self.found = Self.cut(found)
    self.unit = unit
    self.others = Array(others.prefix(10))
    self.day = day
    self.limit = limit
    self.count = count
  }

  /// The beginning of a foreign text, at most 200 bytes, cut between scalars.
  private static func cut(_ text: String) -> String {
    guard text.utf8.count > 200 else { return text }
    var (kept, length) = (String.UnicodeScalarView(), 0)
    for scalar in text.unicodeScalars {
      length += UTF8.width(scalar)
      guard length <= 200 else { break }
      kept.append(scalar)
    }
    return String(kept)
  }

  /// Whether units with this problem can be used all the same.
  package var isWarning: Bool {
    switch code {
    case .columnUnknown, .codeElsewhere, .nameShared, .noRows, .problemsLeftOut: true
    default: false
    }
  }
}

extension UnitProblem: CustomStringConvertible {
  /// The code with its main facts in one line, for logs.
  package var description: String {
    var text = "\(code.rawValue) \(place)"
    if let field { text += " \(field.rawValue)" }
    if !found.isEmpty { text += " “\(found)”" }
    if let day { text += " \(day)" }
    return text
  }
}

/// Why units were not taken: all that is wrong with them, warnings among it.
package struct UnitProblems: Error, Hashable, Sendable {
  /// The most problems that are told.
  package static let most = 1000
  /// The most of them that are warnings.
  package static let mostWarnings = 100

  /// In the order in which they were found, at least one no warning.
  package let problems: [UnitProblem]
  /// What the units that they speak of are called, as far as a file tells that holds no tree.
  package private(set) var names: [UniqueIdentifier: String] = [:]

  package init(_ problems: [UnitProblem]) { self.problems = problems }

  init(_ problem: UnitProblem) { problems = [problem] }

  /// - Parameters:
  ///   - problems: What is wrong.
  ///   - units: The entries that it is wrong with.
  init(_ problems: [UnitProblem], with units: [Unit]) {
    self.init(problems)
    let told = Set(problems.flatMap { $0.others + ($0.unit.map { [$0] } ?? []) })
    for unit in units where told.contains(unit.id) { names[unit.id] = unit.name }
  }
}

/// Problems as they are found: the first ones, and how many more.
struct UnitProblemList {
  private(set) var problems: [UnitProblem] = []
  private var leftOut = 0
  /// The units that warnings are about which aren't told.
  private var leftOutWarnings: [Int] = []
  private var warnings = 0
  /// Whether one of them, told or not, is no warning.
  private(set) var isBroken = false
  /// The units that are to blame, told or not.
  private(set) var blamed: Set<Int> = []

  mutating func append(_ problem: UnitProblem) {
    isBroken = isBroken || !problem.isWarning
    if !problem.isWarning, case .unit(let index) = problem.place { blamed.insert(index) }
    let isLeftOut =
      problems.count >= UnitProblems.most
      || problem.isWarning && warnings >= UnitProblems.mostWarnings
    if isLeftOut {
      if problem.isWarning, case .unit(let index) = problem.place {
        leftOutWarnings.append(index)
      } else {
        leftOut += 1
      }
      return
    }
    if problem.isWarning { warnings += 1 }
    problems.append(problem)
  }

  /// Appends problems, each as it is to be told, or not at all; what was left out stays so, but for
  /// warnings about units before the `first`.
  mutating func append(
    contentsOf list: UnitProblemList, from first: Int = 0,
    as told: (UnitProblem) -> UnitProblem? = { $0 }
  ) {
    for problem in list.problems {
      if let problem = told(problem) { append(problem) }
    }
    leftOut += list.leftOut
    leftOutWarnings += list.leftOutWarnings.filter { $0 >= first }
    isBroken = isBroken || list.isBroken
    blamed.formUnion(list.blamed)
  }

  /// All that is told, with a word on the rest.
  var told: [UnitProblem] {
    let count = leftOut + leftOutWarnings.count
    guard count > 0 else { return problems }
    return problems + [UnitProblem(.problemsLeftOut, limit: UnitProblems.most, count: count)]
  }

  /// The list as an error about some entries, where it holds more than warnings.
  func check(_ units: [Unit] = []) throws(UnitProblems) {
    if isBroken { throw UnitProblems(told, with: units) }
  }
}
