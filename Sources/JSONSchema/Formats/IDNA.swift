// IDNA2008's registration protocol (RFC 5891 §4) as libidn2 carries it out.

internal import CIDN2

/// The door to libidn2.
///
/// Labels go in without NUL bytes; nothing depends on the locale.
enum IDNA {
  /// What libidn2 says of a label.
  enum Verdict: Equatable {
    /// The label may be registered; its A-label has so many octets.
    case registered(length: Int)
    /// The label breaks the Bidi rule (RFC 5893 §2) and none that is tested before it.
    case breaksBidiRule
    case refused
  }

  /// Tests a U-label: NFC, code points, hyphens, leading marks, contexts, Bidi rule, length.
  static func register(uLabel: [UInt8]) -> Verdict {
    var output: UnsafeMutablePointer<UInt8>?
    defer { unsafe idn2_free(output) }
    let status = unsafe (uLabel + [0]).withUnsafeBufferPointer {
      unsafe idn2_register_u8($0.baseAddress, nil, &output, 0)
    }
    return unsafe verdict(status, output)
  }

  /// Tests an A-label in lower case: that it decodes to a U-label which encodes to it again.
  static func register(aLabel: [UInt8]) -> Verdict {
    var output: UnsafeMutablePointer<UInt8>?
    defer { unsafe idn2_free(output) }
    let status = unsafe (aLabel + [0]).withUnsafeBufferPointer {
      unsafe idn2_register_u8(nil, $0.baseAddress, &output, 0)
    }
    return unsafe verdict(status, output)
  }

  private static func verdict(_ status: Int32, _ output: UnsafeMutablePointer<UInt8>?) -> Verdict {
    if status == IDN2_BIDI.rawValue { return .breaksBidiRule }
    guard status == IDN2_OK.rawValue, let output = unsafe output else { return .refused }
    return .registered(length: unsafe strlen(output))
  }

  /// Decodes an A-label to UTF-8, or gives nil.
  static func uLabel(of aLabel: [UInt8]) -> [UInt8]? {
    var output: UnsafeMutablePointer<CChar>?
    defer { unsafe idn2_free(output) }
    let status = unsafe (aLabel + [0]).withUnsafeBytes {
      unsafe idn2_to_unicode_8z8z($0.assumingMemoryBound(to: CChar.self).baseAddress, &output, 0)
    }
    guard status == IDN2_OK.rawValue, let output = unsafe output else { return nil }
    return unsafe Array(UnsafeRawBufferPointer(start: output, count: strlen(output)))
  }
}
