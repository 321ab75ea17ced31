/// The signatures that a PDF's form fields bear (ISO 32000-1, 12.7.4.5).
struct SignatureFields {
  private let size: Int
  private(set) var signatures: [ScanSignature] = []
  private var seen: Set<Int> = []
  private var fieldsLeft = 20_000

  /// - Parameter size: The file's, which a signature should cover.
  init(size: Int) { self.size = size }

  /// Reads all fields below the document's root.
  ///
  /// - Returns: Whether all were looked at.
  mutating func read(_ root: PDFObject) -> Bool {
    guard let fields = root["/AcroForm"]?["/Fields"] else { return true }
    var waiting = [(fields: fields, isSignature: false)]
    while let (fields, isSignature) = waiting.popLast() {
      guard let items = fields.items(atMost: fieldsLeft) else {
        if fields.arrayCount == nil { continue }
        return false
      }
      fieldsLeft -= items.count
      for field in items {
        if let identity = field.identity, !seen.insert(identity).inserted { continue }
        let isSignature = field["/FT"].map { $0.isName("/Sig") } ?? isSignature
        if isSignature, let value = field["/V"], value.isDictionary {
          guard signatures.count < ScanLimits.signatures else { return false }
          signatures.append(coverage(of: value))
        }
        if let kids = field["/Kids"] { waiting.append((kids, isSignature)) }
      }
    }
    return true
  }

  /// What a signature covers: two ranges, with its own text between them.
  private func coverage(of signature: PDFObject) -> ScanSignature {
    guard let range = signature["/ByteRange"]?.items(atMost: 4)?.map(\.integer), range.count == 4,
      let start = range[0], let first = range[1], let second = range[2], let rest = range[3],
      start == 0, first > 0, second > first, rest > 0, second <= size, rest <= size - second
    else { return .coverageUnclear }
    return rest == size - second ? .coversWhole : .coversPart
  }
}
