package import Files
internal import Fixity

/// Files as the bytes of a fuzz input describe them, so that mutations stay near what is meant.
///
/// Files are parted by byte 0x1D. Each has a first line, its path (behind `>` a link, behind `|` a
/// pipe, before `/` a folder), and its contents. In these `#sha512:v1/content/a#` stands for a digest
/// of another file, and `#copy:inventory.json#` for its contents: so a changed file can still have
/// its right digest elsewhere.
package struct WrittenFiles {
  package struct File {
    package let path: RelativePath
    package let kind: TreeEntry.Kind
    package fileprivate(set) var bytes: [UInt8]
  }

  /// In the order of the input, each path once; nothing is below a file.
  package private(set) var files: [File] = []
  private var places: [RelativePath: Int] = [:]
  private var folders: Set<RelativePath> = []

  package init(_ input: [UInt8]) {
    for part in input.split(separator: 0x1D).prefix(Self.mostFiles) { add(part) }
    var expansion = Expansion(files: files, places: places)
    for place in files.indices { files[place].bytes = expansion.expanded(place) }
  }

  private static let mostFiles = 64

  private mutating func add(_ part: ArraySlice<UInt8>) {
    let lf = UInt8(ascii: "\n")
    var line = part.prefix { $0 != lf }
    let bytes = Array(part[line.endIndex...].dropFirst())
    var kind = TreeEntry.Kind.file
    switch line.first {
    case UInt8(ascii: ">"): kind = .link
    case UInt8(ascii: "|"): kind = .pipe
    default: if line.last == UInt8(ascii: "/") { kind = .folder }
    }
    line = kind == .folder ? line.dropLast() : kind == .file ? line : line.dropFirst()
    guard let path = try? RelativePath(line), places[path] == nil, !folders.contains(path),
      path.ancestors.allSatisfy({ places[$0].map { files[$0].kind == .folder } ?? true })
    else { return }
    folders.formUnion(path.ancestors)
    places[path] = files.count
    files.append(File(path: path, kind: kind, bytes: kind == .file ? bytes : []))
  }

  /// The contents of the regular files.
  package var contents: [RelativePath: [UInt8]] {
    Dictionary(uniqueKeysWithValues: files.filter { $0.kind == .file }.map { ($0.path, $0.bytes) })
  }

  package var tree: WrittenTree {
    WrittenTree(contents, others: files.filter { $0.kind != .file }.map { ($0.path, $0.kind) })
  }
}

/// Puts digests and copies in the place of what stands for them.
private struct Expansion {
  private let files: [WrittenFiles.File]
  private let places: [RelativePath: Int]
  private var done: [Int: [UInt8]] = [:]
  /// The files that are being expanded: what stands for one of them stays as it is.
  private var open: Set<Int> = []
  private var left = mostBytes

  private static let mostBytes = 1 << 18
  private static let longest = 160

  init(files: [WrittenFiles.File], places: [RelativePath: Int]) {
    self.files = files
    self.places = places
  }

  mutating func expanded(_ place: Int) -> [UInt8] {
    if let bytes = done[place] { return bytes }
    open.insert(place)
    let mark = UInt8(ascii: "#")
    var (result, rest) = ([UInt8](), files[place].bytes[...])
    while let start = rest.firstIndex(of: mark) {
      result += rest[..<start]
      rest = rest[(start + 1)...]
      let end = rest.prefix(Self.longest).firstIndex(of: mark)
      if let end, let meant = meaning(rest[..<end]) {
        result += meant
        rest = rest[(end + 1)...]
      } else {
        result.append(mark)
      }
    }
    result += rest
    open.remove(place)
    done[place] = result
    return result
  }

  private mutating func meaning(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")),
      let path = try? RelativePath(text[(colon + 1)...]), let place = places[path],
      !open.contains(place)
    else { return nil }
    let bytes = expanded(place)
    let name = String(decoding: text[..<colon], as: UTF8.self)
    let meant =
      name == "copy"
      ? bytes
      : DigestAlgorithm(ocflName: name).flatMap { try? Digest($0, of: bytes) }.map {
        Array($0.hex.utf8)
      }
    guard let meant, meant.count <= left else { return nil }
    left -= meant.count
    return meant
  }
}
