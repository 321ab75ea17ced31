internal import CIDN2
internal import CPCRE2

/// The libraries that patterns and host names are matched by.
package enum SchemaLibraries {
  /// Their names and versions: `PCRE2 10.42 2022-12-11`, `libidn2 2.3.3`.
  package static var versions: [String] { [patternLibrary, nameLibrary] }

  private static var patternLibrary: String {
    var text = [CChar](repeating: 0, count: 64)
    let count = unsafe pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), &text)
    guard count > 0 else { return "PCRE2" }
    let digits = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return "PCRE2 \(String(decoding: digits, as: UTF8.self))"
  }

  private static var nameLibrary: String {
    guard let text = unsafe idn2_check_version(nil) else { return "libidn2" }
    return unsafe "libidn2 \(String(cString: text))"
  }
}
