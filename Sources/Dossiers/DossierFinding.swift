package import Files
package import JSON
package import JSONSchema
package import RFC3339
package import Vietnamese

/// One thing about a dossier that is wrong or worth a look.
package struct DossierFinding: Sendable {
  /// What the code is about; the codes say which.
  package enum Fact: Sendable {
    case none
    case file(FileError)
    case text(JSONError)
    case characters(TextError)
    case lookAlike(LookAlike)
    case unusual(NameWarning.Code)
    case problem(Problem)
    case data(FormDataError)
    case limit(Int)
    /// A name that was found, or is meant.
    case name(String)
    case names([String])
    case edition(FormEdition)
    case sizes(found: Int, said: Int)
    case encoding(LegacyEncoding, confidence: Int)
    case count(Count)
    case open([Condition.Question], Count)
    case age(Age)
    case period(day: PartialDate, Period)
    case paper(Words)
    case refusal(Refusal)
    case times(Timestamp, after: Timestamp)
  }

  /// How many forms there are, and may or must be.
  package struct Count: Hashable, Sendable {
    package let found: Int
    package let least: Int
    package let most: Int?
    /// The transitions that need them.
    package let neededFor: [String]
    package let demandedBy: Requirement.Demand
    package let instead: [Requirement.Instead]
  }

  /// How old a form was on the day that counts.
  package struct Age: Hashable, Sendable {
    /// The form's own date; nil where it says none.
    package let written: PartialDate?
    package let months: Int
    /// The point of the profile that it must be good at.
    package let point: String
    /// That point's day; where it isn't there yet, the day that was asked about.
    package let day: PartialDate?
    /// Whether `day` is the point's own.
    package let isDecided: Bool
  }

  package let code: DossierCode
  package let severity: Severity
  package let place: DossierPlace
  package let fact: Fact

  package init(
    _ code: DossierCode, _ place: DossierPlace, _ fact: Fact = .none, severity: Severity? = nil
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.place = place
    self.fact = fact
  }
}

extension DossierFinding: CustomStringConvertible {
  /// `place: code: fact`, for logs; the sentences for people are made elsewhere.
  package var description: String { "\(place): \(code.rawValue): \(fact)" }
}
