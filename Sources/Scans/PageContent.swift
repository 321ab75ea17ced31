internal import Glibc

/// A page's largest picture.
struct PagePicture: Hashable {
  let size: PixelSize
  let density: ScanDensity
}

/// Follows a PDF page's content to where it draws pictures (ISO 32000-1, 8.3.4 and 8.9).
struct PageContent {
  /// The most bytes of content, decoded, and the deepest nesting that are followed.
  private static let limits = (bytes: 8 << 20, depth: 4, states: 64, pictures: 10_000)

  private var bytesLeft = Self.limits.bytes
  private var picturesLeft = Self.limits.pictures
  private var covered = 0.0
  private var largest: (size: PixelSize, width: Double, height: Double)?

  /// The largest picture that a page draws; nil where its pictures cover less than a quarter of it.
  ///
  /// - Throws: `malformed` and `tooMany` for content that can't be followed.
  mutating func picture(of page: PDFObject, number: Int) throws(ScanFault) -> PagePicture? {
    let content = try page.pageContent(limit: bytesLeft)
    guard let resources = page.inherited("/Resources"), !content.isEmpty else { return nil }
    guard let box = page.inherited("/MediaBox")?.numbers(4) else { throw .malformed }
    let area = abs(box[2] - box[0]) * abs(box[3] - box[1])
    try follow(content, resources, Transform.identity, depth: 0)
    guard area > 0, covered >= area / 4, let largest else { return nil }
    let unit = page["/UserUnit"]?.real ?? 1
    guard unit > 0,
      let horizontal = DensityUnit.inch.perInch(
        Double(largest.size.width) * 72 / (largest.width * unit)),
      let vertical = DensityUnit.inch.perInch(
        Double(largest.size.height) * 72 / (largest.height * unit))
    else { return nil }
    return PagePicture(
      size: largest.size,
      density: ScanDensity(
        horizontal: horizontal, vertical: vertical, page: number, basis: .drawn))
  }

  private mutating func follow(
    _ content: [UInt8], _ resources: PDFObject, _ start: Transform, depth: Int
  ) throws(ScanFault) {
    bytesLeft -= content.count
    var tokens = ContentTokens(content)
    var states: [Transform] = []
    var transform = start
    while let operation = tokens.next() {
      switch operation {
      case .save: if states.count < Self.limits.states { states.append(transform) }
      case .restore: transform = states.popLast() ?? transform
      case .transform(let change): transform = change.then(transform)
      case .draw(let name):
        guard let object = resources["/XObject"]?[name] else { continue }
        guard picturesLeft > 0 else { throw .tooMany }
        picturesLeft -= 1
        try draw(object, resources, transform, depth: depth)
      }
    }
  }

  private mutating func draw(
    _ object: PDFObject, _ resources: PDFObject, _ transform: Transform, depth: Int
  ) throws(ScanFault) {
    guard let kind = object["/Subtype"], object.isStream else { return }
    if kind.isName("/Image") {
      guard let width = object["/Width"]?.integer, let height = object["/Height"]?.integer,
        (1...1_000_000_000).contains(width), (1...1_000_000_000).contains(height)
      else { return }
      take(PixelSize(width: width, height: height), transform)
    } else if kind.isName("/Form"), depth < Self.limits.depth {
      let content = try object.streamContent(limit: bytesLeft)
      let own = object["/Matrix"]?.numbers(6).map(Transform.init(numbers:)) ?? .identity
      try follow(content, object["/Resources"] ?? resources, own.then(transform), depth: depth + 1)
    }
  }

  /// Notes a picture, which is drawn into the unit square.
  private mutating func take(_ size: PixelSize, _ transform: Transform) {
    let width = hypot(transform.a, transform.b), height = hypot(transform.c, transform.d)
    guard width > 0, height > 0, (width * height).isFinite else { return }
    covered += width * height
    if width * height > (largest.map { $0.width * $0.height } ?? 0) {
      largest = (size, width, height)
    }
  }
}

/// A change of coordinates: `[a b c d e f]`; where it moves things to is of no interest here.
struct Transform: Hashable {
  let a: Double, b: Double, c: Double, d: Double

  static let identity = Transform(numbers: [1, 0, 0, 1, 0, 0])

  /// - Parameter numbers: Four of them, or six.
  init(numbers: [Double]) { (a, b, c, d) = (numbers[0], numbers[1], numbers[2], numbers[3]) }

  /// This change, and then another.
  func then(_ next: Transform) -> Transform {
    Transform(numbers: [
      a * next.a + b * next.c, a * next.b + b * next.d,
      c * next.a + d * next.c, c * next.b + d * next.d,
    ])
  }
}
