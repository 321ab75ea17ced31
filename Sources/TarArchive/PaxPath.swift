/// The path in an entry's pax header, byte by byte.
///
/// libarchive 3.6 brings such a path to normalisation form C, so that it is no longer the name that
/// a manifest gives. What it says is still what counts: this may differ from it in form only.
enum PaxPath {
  /// The path that an entry's headers tell in pax records; nil where none does.
  static func path(in headers: [UInt8]) -> [UInt8]? {
    var path: [UInt8]?
    var place = 0
    while place + TarBlock.size <= headers.count {
      let header = headers[place..<(place + TarBlock.size)]
      let size = size(in: header)
      place += TarBlock.size
      guard size <= headers.count - place else { return path }
      if header[header.startIndex + 156] == UInt8(ascii: "x") {
        path = lastPath(in: headers[place..<(place + size)]) ?? path
      }
      place += size + TarBlock.padding(after: size)
    }
    return path
  }

  private static func size(in header: ArraySlice<UInt8>) -> Int {
    let field = header.dropFirst(124).prefix(12).drop { $0 == UInt8(ascii: " ") }
    let digits = field.prefix { (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }
    return digits.reduce(0) { $0 << 3 | Int($1 - UInt8(ascii: "0")) }
  }

  /// Records are `<length> <key>=<value>` and a line feed; the length counts all of the record.
  private static func lastPath(in records: ArraySlice<UInt8>) -> [UInt8]? {
    var path: [UInt8]?
    var rest = records
    while let space = rest.firstIndex(of: UInt8(ascii: " ")) {
      guard let length = Int(String(decoding: rest[..<space], as: UTF8.self)),
        length > space - rest.startIndex + 1, length <= rest.count
      else { return path }
      let record = rest[(space + 1)..<(rest.startIndex + length)].dropLast()
      if record.starts(with: "path=".utf8) { path = Array(record.dropFirst(5)) }
      rest = rest.dropFirst(length)
    }
    return path
  }
}
