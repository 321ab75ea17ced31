internal import Files

/// What a foreign name must keep to so that it is one name everywhere, and shows as what it is.
enum PortableName {
  /// Why a path is refused; nil where it may pass.
  static func defect(of path: RelativePath) -> TarError.Code? {
    if let defect = defectOfCharacters(path.bytes) { return defect }
    for component in path.components {
      if let last = component.last, last == UInt8(ascii: " ") || last == UInt8(ascii: ".") {
        return .trailingSpaceOrDot
      }
      if isWindowsDevice(component) { return .windowsName }
    }
    return nil
  }

  /// Equal for paths that a file system may take for one: in letter case or normalisation.
  ///
  /// Strings are equal by canonical equivalence; both mappings, as `ß`, `ſ` and `ς` need both.
  static func folded(_ path: RelativePath) -> String { path.text.uppercased().lowercased() }

  private static func defectOfCharacters(_ bytes: [UInt8]) -> TarError.Code? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return .notUTF8 }
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        if scalar.value < 0x20 || scalar.value == 0x7F { return .forbiddenCharacter }
        if #"\:*?"<>|"#.unicodeScalars.contains(scalar) { return .windowsCharacter }
        continue
      }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
        .unassigned:
        return .forbiddenCharacter
      default: break
      }
    }
    return nil
  }

  /// `CON`, `nul.txt`, `COM1`, `LPT³ .log`: whatever follows the first dot.
  private static func isWindowsDevice(_ component: ArraySlice<UInt8>) -> Bool {
    let stem = component.prefix { $0 != UInt8(ascii: ".") }
    guard stem.count <= 8 else { return false }
    var name = String(decoding: stem, as: UTF8.self).uppercased()
    while name.utf8.last == UInt8(ascii: " ") { name.removeLast() }
    if ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"].contains(name) { return true }
    guard name.hasPrefix("COM") || name.hasPrefix("LPT") else { return false }
    return name.count == 4 && "0123456789¹²³".contains(name.suffix(1))
  }
}
