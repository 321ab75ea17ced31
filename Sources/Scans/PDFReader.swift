/// Tells of a PDF file: pages, encryption, damage, signatures, and the density of its pictures.
struct PDFReader {
  private let scan: MappedScan
  private let file: PDFFile

  /// Reads a file whose header is within its first bytes, and tells what was found.
  ///
  /// What matters most comes first: reading a hostile file may end this process at any point.
  static func read(
    descriptor: Int32, count: Int, _ listener: (ScanFact) -> Void
  ) throws(ScanFault) {
    let scan = try MappedScan(descriptor: descriptor, count: count)
    let end = PDFEnd(scan)
    listener(.trailing(end.trailing))
    let reader = PDFReader(scan: scan, file: try PDFFile(scan))
    listener(.encryption(reader.encryption()))
    let pages = reader.pages()
    listener(.pages(pages))
    listener(.damage(reader.damage(end)))
    listener(.signatures(reader.signatures()))
    reader.tellPictures(pages, listener)
  }

  private func pages() -> Known<Int> {
    if let doubt { return .unknown(doubt) }
    guard let count = file.countPages() else { return .unknown(doubt ?? .damaged) }
    return count > 0 ? .known(count) : .unknown(.damaged)
  }

  /// What can't be told of a file that qpdf can't read.
  private var doubt: ScanDoubt? {
    switch file.failure {
    case nil: nil
    case .damaged: .damaged
    case .needsPassword, .otherHandler: .encrypted
    case .outOfMemory: .tooLarge
    case .tooMany: .tooMany
    }
  }

  private func damage(_ end: PDFEnd) -> Known<[ScanDamage]> {
    var damage: [ScanDamage] = end.isMissing ? [.truncated] : []
    switch file.failure {
    case .outOfMemory: return .unknown(.tooLarge)
    case .tooMany: return .unknown(.tooMany)
    case .needsPassword, .otherHandler:
      return damage.isEmpty ? .unknown(.encrypted) : .known(damage)
    case .damaged: damage.append(.unreadable)
    case nil: if file.takeWarnings().isRepaired { damage.append(.repaired) }
    }
    return .known(damage)
  }

  private func encryption() -> Known<ScanEncryption> {
    let rules = file.trailer["/Encrypt"]
    switch file.failure {
    case .needsPassword: return .known(.needsPassword(rules.map(cipher) ?? .other))
    case .otherHandler: return .known(.otherHandler)
    case .damaged: return .unknown(.damaged)
    case .outOfMemory: return .unknown(.tooLarge)
    case .tooMany: return .unknown(.tooMany)
    case nil: return .known(rules.map { .opensFreely(cipher($0)) } ?? .none)
    }
  }

  /// The cipher of an encryption dictionary (ISO 32000-1, tables 20 and 25).
  private func cipher(_ rules: PDFObject) -> ScanEncryption.Cipher {
    switch rules["/V"]?.integer {
    case 1, 2: return .rc4
    case 4, 5:
      guard let method = rules["/CF"]?["/StdCF"]?["/CFM"] else { return .other }
      if method.isName("/V2") { return .rc4 }
      if method.isName("/AESV2") { return .aes128 }
      return method.isName("/AESV3") ? .aes256 : .other
    default: return .other
    }
  }

  private func signatures() -> Known<[ScanSignature]> {
    let limit = ScanLimits.signatures
    // A signature's dictionary is never compressed: what it covers is given by places in the file.
    var marks = 0
    var offset = 0
    while let place = scan.place(of: Array("/ByteRange".utf8), from: offset) {
      marks += 1
      guard marks <= limit else { return .unknown(.tooMany) }
      offset = place + 1
    }
    guard file.failure == nil else {
      let found = [ScanSignature](repeating: .coverageUnclear, count: marks)
      return marks == 0 ? .unknown(doubt ?? .damaged) : .known(found)
    }
    var fields = SignatureFields(size: scan.count)
    guard fields.read(file.root) else { return .unknown(.tooMany) }
    let surplus = max(0, marks - fields.signatures.count)
    return .known(fields.signatures + [ScanSignature](repeating: .coverageUnclear, count: surplus))
  }

  private func tellPictures(_ pages: Known<Int>, _ listener: (ScanFact) -> Void) {
    let found: Known<PagePicture>
    switch pages {
    case .unknown(let doubt): found = .unknown(doubt)
    case .known(let count): found = lowest(of: count)
    }
    switch found {
    case .unknown(let doubt):
      listener(.picture(.unknown(doubt)))
      listener(.density(.unknown(doubt)))
    case .known(let picture):
      listener(.picture(.known(picture.size)))
      listener(.density(.known(picture.density)))
    }
  }

  /// The picture with the lowest density, of the largest of each page.
  private func lowest(of pages: Int) -> Known<PagePicture> {
    guard pages <= ScanLimits.pages else { return .unknown(.tooMany) }
    var lowest: PagePicture?
    for index in 0..<pages {
      defer { file.forgetObjects() }
      do throws(ScanFault) {
        var content = PageContent()
        guard let picture = try content.picture(of: file.page(index), number: index + 1) else {
          continue
        }
        if picture.density.lowest < lowest?.density.lowest ?? .max { lowest = picture }
      } catch {
        return .unknown(error == .tooMany ? .tooLarge : .damaged)
      }
    }
    return lowest.map { .known($0) } ?? .unknown(.noPicture)
  }
}

/// Where a PDF file ends.
private struct PDFEnd {
  /// Whether the mark of its end is missing.
  let isMissing: Bool
  /// How many bytes follow the mark and the end of its line.
  let trailing: Known<Int>

  /// How far from the end the mark is looked for: where readers do, then further on.
  private static let tails = [1 << 12, 1 << 16, 1 << 20, 1 << 24]

  init(_ scan: MappedScan) {
    let mark = Array("%%EOF".utf8)
    var last: Int?
    for tail in Self.tails where last == nil {
      var offset = max(0, scan.count - tail)
      while let place = scan.place(of: mark, from: offset) {
        last = place
        offset = place + 1
      }
    }
    isMissing = last == nil
    guard var end = last.map({ $0 + mark.count }) else {
      trailing = .unknown(.damaged)
      return
    }
    // Line feeds, spaces and zeros at the end hide nothing.
    var isBlank = true
    var rest = end
    while let byte = scan.byte(at: rest), isBlank {
      isBlank = byte == 0 || byte == 0x20 || (9...13).contains(byte)
      rest += 1
    }
    if isBlank { end = scan.count }
    trailing = .known(scan.count - end)
  }
}
