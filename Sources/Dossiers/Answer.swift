/// Yes, no, or not known: what hasn't been written yet decides nothing.
package enum Answer: String, CaseIterable, Sendable {
  case yes, no, perhaps

  package init(_ isSo: Bool) { self = isSo ? .yes : .no }

  /// Yes where both are, no where one is no.
  package func and(_ other: Answer) -> Answer {
    if self == .no || other == .no { return .no }
    return self == .yes && other == .yes ? .yes : .perhaps
  }

  /// Yes where one is, no where both are no.
  package func or(_ other: Answer) -> Answer { !(!self).and(!other) }

  package static prefix func ! (answer: Answer) -> Answer {
    switch answer {
    case .yes: .no
    case .no: .yes
    case .perhaps: .perhaps
    }
  }
}
