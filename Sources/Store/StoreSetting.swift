internal import Dossiers

/// A setting of `hoso.json` that people read and change; scripts rely on these names.
package enum StoreSetting: String, CaseIterable, Sendable {
  case unitCode = "unit.code"
  case unitName = "unit.name"
  case unitKind = "unit.kind"
  case personID = "person.id"
  case personName = "person.name"
  case personRole = "person.role"
  case profile = "defaults.profile"
  case numberPrefix = "defaults.numberPrefix"
  case language = "defaults.language"
  /// The largest scan.
  case scanBytes = "scans.mostBytes"
  /// The most bytes of a bundle.
  case bundleBytes = "bundles.mostBytes"
  /// The rules of low confidence that are not asked, with commas between them.
  case rulesOff = "rules.off"
}

extension StoreConfiguration {
  /// A setting as people write it; nil where nothing is set.
  package subscript(setting: StoreSetting) -> String? {
    switch setting {
    case .unitCode: unit.code
    case .unitName: unit.name
    case .unitKind: unitKind
    case .personID: person?.id
    case .personName: person?.name
    case .personRole: person?.role
    case .profile: profile
    case .numberPrefix: numberPrefix
    case .language: language
    case .scanBytes: "\(limits.scanBytes)"
    case .bundleBytes: "\(limits.bundleBytes)"
    case .rulesOff: rulesOff.isEmpty ? nil : rulesOff.joined(separator: ",")
    }
  }

  /// Sets a setting; whether the whole is right then, ``Store/configured(_:)`` tells.
  ///
  /// - Parameters:
  ///   - text: Empty to go back to what holds where nothing is set.
  ///   - setting: Which.
  ///   - newPerson: The id of a person where there is none yet.
  /// - Returns: False for a number that is none.
  package mutating func set(_ text: String, for setting: StoreSetting, newPerson: String) -> Bool {
    let given = text.isEmpty ? nil : text
    var person = person ?? Person(id: newPerson, name: "", role: "branchClerk")
    switch setting {
    case .unitCode: unit = Cover.UnitLabel(id: unit.id, code: text, name: unit.name)
    case .unitName: unit = Cover.UnitLabel(id: unit.id, code: unit.code, name: text)
    case .unitKind: unitKind = given
    case .personID: person.id = text
    case .personName: person.name = text
    case .personRole: person.role = text
    case .profile: profile = given
    case .numberPrefix: numberPrefix = given ?? "HS"
    case .language: language = given
    case .scanBytes, .bundleBytes:
      let usual = setting == .scanBytes ? Limits().scanBytes : Limits().bundleBytes
      guard let number = given == nil ? usual : Int(text) else { return false }
      if setting == .scanBytes { limits.scanBytes = number } else { limits.bundleBytes = number }
    case .rulesOff: rulesOff = text.split(separator: ",").map { String($0) }
    }
    if setting.rawValue.hasPrefix("person.") { self.person = person }
    return true
  }
}
