package import JSONSchema

/// What is wrong with a regular expression, as part of a sentence.
package enum PatternFault: String, CaseIterable, Message {
  case badClassRange = "fact.pattern.badClassRange"
  case badControlEscape = "fact.pattern.badControlEscape"
  case badDecimalEscape = "fact.pattern.badDecimalEscape"
  case badEscape = "fact.pattern.badEscape"
  case badGroup = "fact.pattern.badGroup"
  case badGroupName = "fact.pattern.badGroupName"
  case badHexEscape = "fact.pattern.badHexEscape"
  case badProperty = "fact.pattern.badProperty"
  case badQuantifier = "fact.pattern.badQuantifier"
  case badUnicodeEscape = "fact.pattern.badUnicodeEscape"
  case classRangeOrder = "fact.pattern.classRangeOrder"
  case duplicateGroupName = "fact.pattern.duplicateGroupName"
  case incompleteEscape = "fact.pattern.incompleteEscape"
  case missingGroup = "fact.pattern.missingGroup"
  case nothingToRepeat = "fact.pattern.nothingToRepeat"
  case quantifierOrder = "fact.pattern.quantifierOrder"
  case syntaxCharacter = "fact.pattern.syntaxCharacter"
  case unknownProperty = "fact.pattern.unknownProperty"
  case unmatchedParenthesis = "fact.pattern.unmatchedParenthesis"
  case unterminatedClass = "fact.pattern.unterminatedClass"
  case unterminatedGroup = "fact.pattern.unterminatedGroup"
  case boundTooLarge = "fact.pattern.boundTooLarge"
  case captureInEmptyLoop = "fact.pattern.captureInEmptyLoop"
  case nestedTooDeeply = "fact.pattern.nestedTooDeeply"
  case patternTooLarge = "fact.pattern.patternTooLarge"
  case referenceInLookbehind = "fact.pattern.referenceInLookbehind"
  case refusedByEngine = "fact.pattern.refusedByEngine"
  case unsupportedProperty = "fact.pattern.unsupportedProperty"
  case variableLookbehind = "fact.pattern.variableLookbehind"

  package var text: Bilingual {
    switch self {
    case .badClassRange:
      Bilingual("a range needs a single character at both ends", "hai đầu khoảng phải là một ký tự")
    case .badControlEscape: Bilingual("\\c needs a letter after it", "sau \\c phải là một chữ cái")
    case .badDecimalEscape:
      Bilingual(
        "a number after a backslash that names no group",
        "số sau dấu \\ không ứng với nhóm nào")
    case .badEscape:
      Bilingual("this character needs no backslash", "ký tự này không được có dấu \\")
    case .badGroup: Bilingual("no such kind of group", "không có loại nhóm này")
    case .badGroupName: Bilingual("the group's name is not valid", "tên nhóm không hợp lệ")
    case .badHexEscape:
      Bilingual("\\x needs two hexadecimal digits", "sau \\x phải là hai chữ số mười sáu")
    case .badProperty:
      Bilingual("the character property is not written rightly", "thuộc tính ký tự viết sai")
    case .badQuantifier: Bilingual("the repetition is not written rightly", "dấu lặp viết sai")
    case .badUnicodeEscape:
      Bilingual("\\u needs hexadecimal digits", "sau \\u phải là chữ số mười sáu")
    case .classRangeOrder: Bilingual("the range runs backwards", "khoảng bị ngược")
    case .duplicateGroupName: Bilingual("two groups have one name", "hai nhóm trùng tên")
    case .incompleteEscape: Bilingual("nothing follows the backslash", "sau dấu \\ không có gì")
    case .missingGroup: Bilingual("there is no such group", "không có nhóm này")
    case .nothingToRepeat: Bilingual("there is nothing to repeat", "không có gì để lặp")
    case .quantifierOrder:
      Bilingual("the repetition's bounds run backwards", "giới hạn lặp bị ngược")
    case .syntaxCharacter:
      Bilingual("this character needs a backslash", "trước ký tự này phải có dấu \\")
    case .unknownProperty:
      Bilingual("there is no such character property", "không có thuộc tính ký tự này")
    case .unmatchedParenthesis:
      Bilingual("a bracket closes what was never opened", "đóng ngoặc mà chưa mở")
    case .unterminatedClass: Bilingual("'[' is not closed", "'[' chưa được đóng")
    case .unterminatedGroup: Bilingual("'(' is not closed", "'(' chưa được đóng")
    case .boundTooLarge: Bilingual("the repetition's bound is too large", "giới hạn lặp quá lớn")
    case .captureInEmptyLoop:
      Bilingual(
        "a group inside a repetition that may match nothing",
        "nhóm nằm trong phép lặp có thể rỗng")
    case .nestedTooDeeply: Bilingual("brackets nest too deep", "ngoặc lồng nhau quá sâu")
    case .patternTooLarge: Bilingual("the pattern is too large", "mẫu quá lớn")
    case .referenceInLookbehind:
      Bilingual("a reference inside a look behind", "tham chiếu nằm trong phép nhìn lui")
    case .refusedByEngine: Bilingual("the engine refuses it", "bộ xử lý từ chối")
    case .unsupportedProperty:
      Bilingual(
        "the engine doesn't know this character property",
        "bộ xử lý không biết thuộc tính ký tự này")
    case .variableLookbehind:
      Bilingual("a look behind of no fixed length", "phép nhìn lui không có độ dài cố định")
    }
  }
}

extension PatternFault {
  /// The words for an error's code.
  package init(_ code: RegularExpressionError.Code) {
    self =
      switch code {
      case .badClassRange: .badClassRange
      case .badControlEscape: .badControlEscape
      case .badDecimalEscape: .badDecimalEscape
      case .badEscape: .badEscape
      case .badGroup: .badGroup
      case .badGroupName: .badGroupName
      case .badHexEscape: .badHexEscape
      case .badProperty: .badProperty
      case .badQuantifier: .badQuantifier
      case .badUnicodeEscape: .badUnicodeEscape
      case .classRangeOrder: .classRangeOrder
      case .duplicateGroupName: .duplicateGroupName
      case .incompleteEscape: .incompleteEscape
      case .missingGroup: .missingGroup
      case .nothingToRepeat: .nothingToRepeat
      case .quantifierOrder: .quantifierOrder
      case .syntaxCharacter: .syntaxCharacter
      case .unknownProperty: .unknownProperty
      case .unmatchedParenthesis: .unmatchedParenthesis
      case .unterminatedClass: .unterminatedClass
      case .unterminatedGroup: .unterminatedGroup
      case .boundTooLarge: .boundTooLarge
      case .captureInEmptyLoop: .captureInEmptyLoop
      case .nestedTooDeeply: .nestedTooDeeply
      case .patternTooLarge: .patternTooLarge
      case .referenceInLookbehind: .referenceInLookbehind
      case .refusedByEngine: .refusedByEngine
      case .unsupportedProperty: .unsupportedProperty
      case .variableLookbehind: .variableLookbehind
      }
  }
}
