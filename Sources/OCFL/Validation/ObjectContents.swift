internal import Files

/// The entries of an object, by where the specification has a place for them.
struct ObjectContents {
  /// A folder directly inside the object whose name is a version's.
  struct VersionFolder {
    let number: VersionNumber
    /// The places of the entries directly inside.
    fileprivate(set) var children: [Int] = []
    /// The places of the entries further down.
    fileprivate(set) var deeper: [Int] = []
  }

  /// All, sorted by the paths' bytes.
  let entries: [TreeEntry]
  /// The places of the entries directly inside the object.
  private(set) var top: [Int] = []
  /// By number, then by padding.
  private(set) var versions: [VersionFolder] = []
  /// The places of the entries directly inside the folder `extensions`.
  private(set) var extensions: [Int] = []
  /// The places of the entries inside folders that have no place in an object.
  private(set) var strays: [Int] = []

  /// The versions' places by their folders' names.
  private var named: [VersionNumber: Int] = [:]
  /// The first folder of each number.
  private var numbered: [Int: VersionNumber] = [:]

  private enum Top { case version(Int), extensions, logs, stray }

  init(_ entries: [TreeEntry]) {
    self.entries = entries
    var tops: [[UInt8]: Top] = [:]
    for place in entries.indices where Self.slash(entries[place]) == nil {
      top.append(place)
      tops[entries[place].path.bytes] = sort(entries[place])
    }
    var last: (name: ArraySlice<UInt8>, top: Top)?
    for place in entries.indices {
      guard let slash = Self.slash(entries[place]) else { continue }
      let name = entries[place].path.bytes[..<slash]
      if last?.name != name { last = (name, tops[Array(name)] ?? .stray) }
      if let top = last?.top { put(place, in: top, isChild: isChild(place, slash)) }
    }
    versions.sort {
      ($0.number.number, $0.number.padding) < ($1.number.number, $1.number.padding)
    }
    for (place, version) in versions.enumerated() {
      named[version.number] = place
      if numbered[version.number.number] == nil {
        numbered[version.number.number] = version.number
      }
    }
  }

  private static func slash(_ entry: TreeEntry) -> Int? {
    entry.path.bytes.firstIndex(of: UInt8(ascii: "/"))
  }

  private func isChild(_ place: Int, _ slash: Int) -> Bool {
    !entries[place].path.bytes[(slash + 1)...].contains(UInt8(ascii: "/"))
  }

  private mutating func sort(_ entry: TreeEntry) -> Top {
    guard entry.kind == .folder else { return .stray }
    if let number = VersionNumber(parsing: entry.path.bytes) {
      versions.append(VersionFolder(number: number))
      return .version(versions.count - 1)
    }
    if entry.path.bytes == Array("extensions".utf8) { return .extensions }
    return entry.path.bytes == Array("logs".utf8) ? .logs : .stray
  }

  private mutating func put(_ place: Int, in top: Top, isChild: Bool) {
    switch top {
    case .version(let index) where isChild: versions[index].children.append(place)
    case .version(let index): versions[index].deeper.append(place)
    case .extensions where isChild: extensions.append(place)
    case .extensions, .logs: break
    case .stray: strays.append(place)
    }
  }

  /// Whether there is a version folder of just this name.
  func hasVersion(_ number: VersionNumber) -> Bool { named[number] != nil }

  /// How the folder of a version's number is named; nil where there is none.
  func version(_ number: Int) -> VersionNumber? { numbered[number] }

  /// The place of a path's entry; nil where there is none.
  func place(of path: RelativePath) -> Int? {
    let place = firstPlace(notBefore: path)
    return place < entries.count && entries[place].path == path ? place : nil
  }

  /// Whether a folder has anything inside.
  func hasChildren(_ folder: RelativePath) -> Bool {
    // "a/" is no path; "a/" followed by the lowest byte comes before every child.
    var low = folder.bytes
    low.append(UInt8(ascii: "/"))
    let place = partition { Self.isLess($0.path.bytes, low) }
    return place < entries.count && entries[place].path.isBelow(folder)
  }

  private func firstPlace(notBefore path: RelativePath) -> Int {
    partition { $0.path < path }
  }

  /// The first place whose entry doesn't fulfil a condition that only the first ones fulfil.
  private func partition(_ isBefore: (TreeEntry) -> Bool) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(entries[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func isLess(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    one.lexicographicallyPrecedes(other)
  }
}

extension TreeEntry {
  /// The kind, as findings have it.
  var kindFact: OCFLFact { .entry(kind.rawValue) }
}
