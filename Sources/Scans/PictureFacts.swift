/// What a reader of pictures finds, until it is told.
struct PictureFacts {
  var pages: Known<Int> = .known(1)
  var damage: [ScanDamage] = []
  var picture: Known<PixelSize> = .unknown(.damaged)
  var density: Known<ScanDensity> = .unknown(.notStated)
  var trailing: Known<Int> = .unknown(.damaged)

  mutating func add(_ kind: ScanDamage) {
    if !damage.contains(kind) { damage.append(kind) }
  }

  /// Takes in why a reader could not go on.
  ///
  /// - Returns: What can't be told for that reason.
  @discardableResult
  mutating func stop(_ fault: ScanFault) -> ScanDoubt? {
    switch fault {
    case .endsEarly: add(.truncated)
    case .malformed: add(.badStructure)
    case .notReadable: return .notReadable
    case .tooMany: return .tooMany
    }
    return nil
  }

  /// Everything, in the answer's order; a doubt makes that unknown which a later part could change.
  func tell(doubt: ScanDoubt?, to listener: (ScanFact) -> Void) {
    listener(.encryption(.known(.none)))
    listener(.signatures(.known([])))
    listener(.pages(pages))
    listener(.picture(picture))
    listener(.density(density))
    listener(.trailing(doubt.map { .unknown($0) } ?? trailing))
    listener(.damage(doubt.map { .unknown($0) } ?? .known(damage)))
  }
}

/// The units in which formats state a density.
enum DensityUnit {
  case inch, centimetre, metre

  /// Pixels an inch, rounded; nil for what no scanner makes.
  func perInch(_ value: Double) -> Int? {
    let inch =
      switch self {
      case .inch: value
      case .centimetre: value * 2.54
      case .metre: value * 0.0254
      }
    let rounded = inch.rounded()
    return rounded >= 1 && rounded <= 1_000_000 ? Int(rounded) : nil
  }
}

extension ScanDensity {
  /// A density that a file states; nil where it is none.
  init?(_ horizontal: Double, _ vertical: Double, per unit: DensityUnit, page: Int = 1) {
    guard let horizontal = unit.perInch(horizontal), let vertical = unit.perInch(vertical) else {
      return nil
    }
    self.init(horizontal: horizontal, vertical: vertical, page: page, basis: .stated)
  }
}
