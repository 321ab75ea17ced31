/// The six tones, in CLDR's order for Vietnamese: `&◌̀ << ◌̉ << ◌̃ << ◌́ << ◌̣`, none before all.
package enum Tone: UInt8, CaseIterable, Sendable {
  case level, grave, hook, tilde, acute, dot

  /// The tone that a combining mark writes.
  package init?(mark: Unicode.Scalar) {
    switch mark.value {
    case 0x300: self = .grave
    case 0x309: self = .hook
    case 0x303: self = .tilde
    case 0x301: self = .acute
    case 0x323: self = .dot
    default: return nil
    }
  }
}
