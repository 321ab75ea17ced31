/// What is known of a scan, or why it can't be told.
package enum Known<Value: Hashable & Sendable>: Hashable, Sendable {
  case known(Value)
  case unknown(ScanDoubt)

  /// The value, where it is known.
  package var value: Value? {
    if case .known(let value) = self { value } else { nil }
  }

  /// Why it can't be told, where it can't.
  package var doubt: ScanDoubt? {
    if case .unknown(let doubt) = self { doubt } else { nil }
  }
}

/// Why something about a scan can't be told; the scan itself is as good as before.
package enum ScanDoubt: String, CaseIterable, Sendable {
  /// The process that looks into scans could not be started, or not be locked in.
  case helperNotStarted
  /// It crashed: on this file, most likely.
  case helperCrashed
  /// It was still at work when its time was over.
  case helperTooSlow
  /// It ended without an answer, or with one that it never gives.
  case helperUnclear
  /// The memory that it may use did not suffice.
  case tooLarge
  /// More pages, entries or signatures than are looked at.
  case tooMany
  /// The file could not be read to its end.
  case notReadable
  /// The file opens with a password only.
  case encrypted
  /// The file is damaged where it would say so.
  case damaged
  /// The file does not say so.
  case notStated
  /// No page is covered by a picture: it was written, not scanned.
  case noPicture
}
