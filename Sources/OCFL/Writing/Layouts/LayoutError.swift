package import JSON

/// Why a storage layout can't be used as asked.
package struct LayoutError: Error, Hashable, Sendable {
  /// The rule that is broken; scripts and tests rely on these names.
  package enum Code: String, CaseIterable, Sendable {
    /// No layout of that name is known here.
    case unknownLayout
    /// The configuration is no JSON; `json` says why.
    case notJSON
    /// The configuration is not one JSON object.
    case notAnObject
    /// The configuration does not name its extension.
    case nameMissing
    /// The configuration names another extension.
    case otherName
    /// A parameter that the extension doesn't have.
    case unknownParameter
    /// A parameter of the wrong JSON type.
    case wrongType
    /// A number outside 0 to 32.
    case outOfRange
    /// One of `tupleSize` and `numberOfTuples` is 0, the other is not.
    case onlyOneIsZero
    /// The tuples take more digits than the digest has.
    case tooManyDigits
    /// `shortObjectRoot` where the tuples leave no digit.
    case nothingLeft
    /// A digest algorithm that is not known here.
    case unknownAlgorithm
    /// An object's id is empty.
    case idIsEmpty
    /// An object's id can't be a folder's name, as the layout wants.
    case idIsNoName
    /// An object's id is longer than a folder's name may be.
    case idIsTooLong
    /// An object's id would be one of the storage root's own names.
    case idIsReserved
  }

  package let code: Code
  /// The parameter's name where one is to blame: foreign text.
  package let parameter: String?
  /// Why the configuration is no JSON.
  package let json: JSONError?

  package init(_ code: Code, parameter: String? = nil, json: JSONError? = nil) {
    self.code = code
    self.parameter = parameter
    self.json = json
  }
}

extension LayoutError: CustomStringConvertible {
  /// The code with its facts, for logs; the sentences for people are made elsewhere.
  package var description: String {
    code.rawValue + (parameter.map { ": \($0)" } ?? "") + (json.map { ": \($0)" } ?? "")
  }
}
