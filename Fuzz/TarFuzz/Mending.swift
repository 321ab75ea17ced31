/// The bytes with right checksums in what are headers: else hardly a mutation gets past them.
func mended(_ bytes: [UInt8]) -> [UInt8] {
  var (bytes, place) = (bytes, 0)
  while place + 512 <= bytes.count, bytes[place..<(place + 512)].contains(where: { $0 != 0 }) {
    let header = place..<(place + 512)
    let field = (place + 148)..<(place + 156)
    bytes.replaceSubrange(field, with: repeatElement(UInt8(ascii: " "), count: 8))
    let sum = bytes[header].reduce(0) { $0 + Int($1) }
    let digits = Array(String(sum, radix: 8).utf8)
    let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: 6 - digits.count)
    bytes.replaceSubrange(field, with: zeros + digits + [0, UInt8(ascii: " ")])
    let size = bytes[(place + 124)..<(place + 135)].reduce(0) { $0 << 3 | Int($1 & 7) }
    place += 512 + (size + 511) / 512 * 512
  }
  return bytes
}
