package import OCFL

extension OCFLCode {
  /// The section of the specification that has the rule.
  package var section: String {
    switch self {
    case .E001: "3.1"
    case .E002, .E003, .E004, .E005, .E006, .E007: "3.2"
    case .E008, .E009, .E010, .E011, .E012, .E013, .E014, .E015, .E104, .E105, .W001, .W002: "3.3"
    case .E016, .E017, .E018, .E019, .E020, .E021, .E022, .E023, .E024, .E108, .W003: "3.3.1"
    case .E025, .E026, .E027, .E028, .E029, .E030, .E031, .E032, .W004: "3.4"
    case .E033, .E034, .E035, .E102: "3.5"
    case .E036, .E037, .E038, .E039, .E040, .E041, .E110, .W005: "3.5.1"
    case .E042, .E092, .E096, .E098, .E099, .E100, .E101, .E106, .E107: "3.5.2"
    case .E043, .E044, .E045, .E046, .E047: "3.5.3"
    case .E048, .E049, .E050, .E051, .E052, .E053, .E054, .E094, .E095, .W007, .W008, .W009:
      "3.5.3.1"
    case .E055, .E056, .E057, .E093, .E097, .E111: "3.5.4"
    case .E058, .E059, .E060, .E061, .E062: "3.6"
    case .E063, .E064, .E066, .W010, .W011: "3.7"
    case .E103: "3.7.1"
    case .W012: "3.8"
    case .E067, .E068, .W013: "3.9"
    case .E069, .E070, .E071, .E072, .E073, .E074, .E087, .E088: "4.1"
    case .E075, .E076, .E077, .E078, .E079, .E080, .E081: "4.2"
    case .E082, .E083, .E084, .E085, .W014, .W015: "4.3"
    case .E086, .E112, .W016: "4.4"
    case .E089, .E090, .E091: "4.6"
    }
  }

  /// The edition that has the rule: some of 1.0 were taken back in 1.1.
  private var edition: String {
    switch self {
    case .E068, .E086, .E091: "1.0"
    default: "1.1"
    }
  }

  package var explanation: Explanation {
    let reason = reason
    return Explanation(
      why: reason.why, source: "OCFL \(edition), \(section) (\(rawValue))", repair: reason.repair,
      example: reason.example)
  }

  private var reason: RuleReason {
    switch self {
    case .E001, .E015, .E089, .W002: .foreignEntry
    case .E002, .E003, .E004, .E005, .E006, .E007: .declaration
    case .E008, .E009, .E010, .E046: .versionSequence
    case .E011, .E012, .E013, .E104, .E105, .W001: .versionName
    case .E014, .E035, .E042, .E098, .E099, .E100, .E101: .contentPath
    case .E016, .E021, .E022, .W003: .contentFolder
    case .E017, .E018, .E019, .E020, .E108: .contentDirectory
    case .E023: .notListed
    case .E024, .E073: .emptyFolder
    case .E025, .E039, .W004: .algorithm
    case .E026, .E027, .E028, .E055, .E056, .E057, .E097, .E111: .fixity
    case .E029, .E030, .E031, .E032: .hex
    case .E033, .E034, .E063: .inventory
    case .E036, .E041, .E043, .E044, .E045, .E047, .E048, .E102, .E106: .keys
    case .E037, .E110, .W005: .identifier
    case .E038, .E081, .E103: .edition
    case .E040: .head
    case .E049: .created
    case .E050, .E096, .E107: .digestKeys
    case .E051, .E052, .E053, .E095: .logicalPath
    case .E054, .E094, .W007, .W008, .W009: .user
    case .E058, .E059, .E060, .E061, .E062: .sidecar
    case .E064, .E066, .W010, .W011: .history
    case .E067, .E068, .E086, .E112, .W013, .W016: .extensions
    case .E069, .E075, .E076, .E077, .E078, .E079, .E080: .rootDeclaration
    case .E070, .E071: .layoutFile
    case .E072, .E074, .E084, .E087, .E088: .rootFiles
    case .E082, .E083, .E085, .W014, .W015: .place
    case .E090, .E091: .links
    case .E092: .content
    case .E093: .fixityDigest
    case .W012: .logs
    }
  }
}
