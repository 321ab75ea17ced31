/// Reads a PNG file's chunks (ISO/IEC 15948), without decoding its picture.
struct PNGReader {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]

  private var bytes: ScanBytes
  private var facts = PictureFacts()
  private var hasData = false

  init(_ bytes: ScanBytes) { self.bytes = bytes }

  /// Reads all chunks and tells what was found.
  static func read(_ bytes: ScanBytes, _ listener: (ScanFact) -> Void) {
    var reader = PNGReader(bytes)
    var doubt: ScanDoubt?
    do throws(ScanFault) {
      try reader.readChunks()
    } catch {
      doubt = reader.facts.stop(error)
    }
    reader.facts.tell(doubt: doubt, to: listener)
  }

  private mutating func readChunks() throws(ScanFault) {
    var offset = Self.signature.count
    var isFirst = true
    while true {
      let length = try bytes.number(at: offset, bytes: 4)
      guard length <= Int(Int32.max) else { throw .malformed }
      let name = try bytes.bytes(at: offset + 4, count: 4)
      guard name.allSatisfy(Self.isLetter) else { throw .malformed }
      guard offset + 12 + length <= bytes.count else { throw .endsEarly }
      let kind = String(decoding: name, as: UTF8.self)
      guard isFirst == (kind == "IHDR") else { throw .malformed }
      isFirst = false
      try take(kind, at: offset + 8, length: length)
      if try checksum(from: offset + 4, count: length + 4)
        != bytes.number(at: offset + 8 + length, bytes: 4)
      {
        facts.add(.badChecksum)
      }
      offset += length + 12
      if kind == "IEND" { break }
    }
    if !hasData { facts.add(.badStructure) }
    facts.trailing = .known(bytes.count - offset)
  }

  private mutating func take(_ kind: String, at offset: Int, length: Int) throws(ScanFault) {
    switch kind {
    case "IHDR":
      guard length == 13 else { throw .malformed }
      let width = try bytes.number(at: offset, bytes: 4)
      let height = try bytes.number(at: offset + 4, bytes: 4)
      guard width > 0, height > 0 else { throw .malformed }
      facts.picture = .known(PixelSize(width: width, height: height))
    case "pHYs":
      guard length == 9 else { throw .malformed }
      let horizontal = try bytes.number(at: offset, bytes: 4)
      let vertical = try bytes.number(at: offset + 4, bytes: 4)
      // Unit 0 states a ratio only.
      guard try bytes.byte(at: offset + 8) == 1,
        let density = ScanDensity(Double(horizontal), Double(vertical), per: .metre)
      else { return }
      facts.density = .known(density)
    case "IDAT": hasData = true
    default: break
    }
  }

  private mutating func checksum(from offset: Int, count: Int) throws(ScanFault) -> Int {
    var (offset, rest) = (offset, count)
    var register = UInt32.max
    while rest > 0 {
      let piece = try bytes.piece(at: offset).prefix(rest)
      register = unsafe piece.withUnsafeBufferPointer { piece in
        unsafe Self.table.withUnsafeBufferPointer { table in
          unsafe piece.reduce(register) { register, byte in
            unsafe table[Int((register ^ UInt32(byte)) & 0xFF)] ^ (register >> 8)
          }
        }
      }
      offset += piece.count
      rest -= piece.count
    }
    return Int(~register)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 0 ? value >> 1 : 0xEDB8_8320 ^ (value >> 1)
    }
  }
}
