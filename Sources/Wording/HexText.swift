/// Digests in hex, which people compare by their beginning.
enum HexText {
  /// How many digits are shown.
  private static let shown = 12

  /// Whether bytes are as many hex digits as digests have: 32 (md5) to 128 (sha512).
  static func isDigest(_ bytes: some Collection<UInt8>) -> Bool {
    (32...128).contains(bytes.count)
      && bytes.allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
      }
  }

  /// The beginning of a digest; any other text as it is.
  static func shortened(_ text: String) -> String {
    isDigest(text.utf8) ? "\(text.prefix(shown))…" : text
  }
}
