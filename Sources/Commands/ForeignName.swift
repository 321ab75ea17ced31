internal import JSON
internal import Wording

/// A name from outside, for programs: whole, whatever bytes it has.
enum ForeignName {
  /// The member `name`, and beside it `nameBytes` in hexadecimal where the bytes are not UTF-8.
  static func members(_ name: String, _ bytes: [UInt8]) -> [(String, JSONTree)] {
    if let text = String(validating: bytes, as: UTF8.self) { return [(name, .string(text))] }
    return [
      (name, .string(ForeignText.escaped(bytes))),
      ("\(name)Bytes", .string(hexadecimal(bytes))),
    ]
  }

  /// The bytes as digits, two each.
  static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
