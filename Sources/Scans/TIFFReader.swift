/// Reads a TIFF file's directories, without decoding its pictures.
struct TIFFReader {
  private let size: Int
  private var facts = PictureFacts()
  private var pages = 0
  private var statesAll = true

  private init(size: Int) { self.size = size }

  /// Reads all directories and tells what was found.
  static func read(_ bytes: ScanBytes, _ listener: (ScanFact) -> Void) {
    var reader = TIFFReader(size: bytes.count)
    // The format has no end of its own.
    reader.facts.trailing = .unknown(.notStated)
    var doubt: ScanDoubt?
    do throws(ScanFault) {
      try reader.readDirectories(bytes)
    } catch {
      doubt = reader.facts.stop(error)
      reader.facts.pages = .unknown(doubt ?? .damaged)
    }
    reader.facts.tell(doubt: doubt, to: listener)
  }

  private mutating func readDirectories(_ bytes: ScanBytes) throws(ScanFault) {
    var directories = try TIFFDirectories(bytes, from: 0, to: bytes.count)
    while let directory = try directories.next() {
      try check(directory)
      guard !directory.isReduced else { continue }
      pages += 1
      take(directory)
    }
    guard pages > 0 else { throw .malformed }
    facts.pages = .known(pages)
  }

  private mutating func take(_ directory: TIFFDirectory) {
    guard let width = directory.width, let height = directory.height else { return }
    let size = PixelSize(width: width, height: height)
    if facts.picture.value == nil { facts.picture = .known(size) }
    guard let density = directory.density(page: pages) else {
      // One page that states nothing: the lowest density is not known.
      statesAll = false
      facts.density = .unknown(.notStated)
      return
    }
    guard statesAll, density.lowest < facts.density.value?.lowest ?? .max else { return }
    facts.density = .known(density)
    facts.picture = .known(size)
  }

  private mutating func check(_ directory: TIFFDirectory) throws(ScanFault) {
    guard let width = directory.width, let height = directory.height, width > 0, height > 0,
      !directory.offsets.isEmpty, directory.offsets.count == directory.counts.count
    else {
      facts.add(.badStructure)
      return
    }
    let isInside = zip(directory.offsets, directory.counts).allSatisfy { $0 + $1 <= size }
    if !isInside { facts.add(.truncated) }
  }
}
