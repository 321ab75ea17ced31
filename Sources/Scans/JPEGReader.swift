/// Reads a JPEG file's markers (ITU-T T.81, JFIF, Exif) to its end, without decoding its picture.
struct JPEGReader {
  private var bytes: ScanBytes
  private var facts = PictureFacts()
  private var hasScan = false
  private var isStatedByJFIF = false

  init(_ bytes: ScanBytes) { self.bytes = bytes }

  /// Reads all markers and tells what was found.
  static func read(_ bytes: ScanBytes, _ listener: (ScanFact) -> Void) {
    var reader = JPEGReader(bytes)
    var doubt: ScanDoubt?
    do throws(ScanFault) {
      try reader.readMarkers()
    } catch {
      doubt = reader.facts.stop(error)
    }
    reader.facts.tell(doubt: doubt, to: listener)
  }

  private mutating func readMarkers() throws(ScanFault) {
    var offset = 2
    while true {
      guard try bytes.byte(at: offset) == 0xFF else { throw .malformed }
      var marker = try bytes.byte(at: offset + 1)
      // Any number of FF may stand before a marker.
      while marker == 0xFF {
        offset += 1
        marker = try bytes.byte(at: offset + 1)
      }
      offset += 2
      switch marker {
      case 0xD9:
        if !hasScan { facts.add(.badStructure) }
        facts.trailing = .known(bytes.count - offset)
        return
      case 0x00, 0xD8: throw .malformed
      case 0x01, 0xD0...0xD7: continue
      default: offset = try segment(marker, at: offset)
      }
    }
  }

  /// Reads a segment, with the coded data that follows a scan's header.
  ///
  /// - Returns: Where the next marker is.
  private mutating func segment(_ marker: UInt8, at offset: Int) throws(ScanFault) -> Int {
    let length = try bytes.number(at: offset, bytes: 2)
    guard length >= 2 else { throw .malformed }
    guard offset + length <= bytes.count else { throw .endsEarly }
    switch marker {
    case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
      try frame(at: offset, length: length)
    case 0xE0: try takeJFIF(at: offset, length: length)
    case 0xE1: try takeExif(at: offset, length: length)
    case 0xDA:
      guard facts.picture.value != nil else { throw .malformed }
      hasScan = true
      return try endOfScan(from: offset + length)
    default: break
    }
    return offset + length
  }

  private mutating func frame(at offset: Int, length: Int) throws(ScanFault) {
    guard length >= 8 else { throw .malformed }
    let height = try bytes.number(at: offset + 3, bytes: 2)
    let width = try bytes.number(at: offset + 5, bytes: 2)
    guard width > 0 else { throw .malformed }
    // A height of 0 is given after the picture; no scanner does that.
    facts.picture =
      height > 0 ? .known(PixelSize(width: width, height: height)) : .unknown(.notStated)
  }

  private mutating func takeJFIF(at offset: Int, length: Int) throws(ScanFault) {
    guard length >= 14, try bytes.bytes(at: offset + 2, count: 5) == Array("JFIF\0".utf8) else {
      return
    }
    let horizontal = try bytes.number(at: offset + 10, bytes: 2)
    let vertical = try bytes.number(at: offset + 12, bytes: 2)
    let unit: DensityUnit
    switch try bytes.byte(at: offset + 9) {
    case 1: unit = .inch
    case 2: unit = .centimetre
    default: return
    }
    guard let density = ScanDensity(Double(horizontal), Double(vertical), per: unit) else { return }
    facts.density = .known(density)
    isStatedByJFIF = true
  }

  private mutating func takeExif(at offset: Int, length: Int) throws(ScanFault) {
    guard !isStatedByJFIF, length >= 16,
      try bytes.bytes(at: offset + 2, count: 6) == Array("Exif\0\0".utf8)
    else { return }
    do throws(ScanFault) {
      var directory = try TIFFDirectories(bytes, from: offset + 8, to: offset + length)
      if let density = try directory.first()?.density(page: 1) { facts.density = .known(density) }
    } catch {
      // A broken Exif part is no damage to the picture; it states nothing.
      if error == .notReadable { throw error }
    }
  }

  /// Where the marker is that ends a scan's coded data.
  private mutating func endOfScan(from start: Int) throws(ScanFault) -> Int {
    var offset = start
    while let place = try bytes.place(of: 0xFF, from: offset) {
      switch try bytes.byte(at: place + 1) {
      case 0x00, 0xD0...0xD7: offset = place + 2
      case 0xFF: offset = place + 1
      default: return place
      }
    }
    throw .endsEarly
  }
}
