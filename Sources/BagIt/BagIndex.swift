internal import Files

/// What is in a bag, found by path.
struct BagIndex {
  /// What a listed path stands for.
  enum Target: Hashable {
    case file(RelativePath)
    /// A file whose name is in another Unicode normalisation.
    case normalized(RelativePath)
    case folder(RelativePath)
    /// A link or special file, which is an error of its own.
    case unusable(RelativePath)
    case missing(RelativePath)

    var path: RelativePath {
      switch self {
      case .file(let path), .normalized(let path), .folder(let path), .unusable(let path),
        .missing(let path):
        path
      }
    }
  }

  static let payloadFolder = Array("data".utf8)

  /// All entries, sorted by the paths' bytes.
  let entries: [TreeEntry]
  private let places: [RelativePath: Int]
  /// Files by canonically equivalent names: the one place where that equality of strings is meant.
  private var normalForms: [String: [RelativePath]]?

  init(_ entries: [TreeEntry]) {
    self.entries = entries
    places = Dictionary(
      zip(entries.map(\.path), entries.indices), uniquingKeysWith: { first, _ in first })
  }

  subscript(path: RelativePath) -> TreeEntry? { places[path].map { entries[$0] } }

  /// What is at a path of the bag's folder itself.
  subscript(name: [UInt8]) -> TreeEntry? { (try? RelativePath(name)).flatMap { self[$0] } }

  func isFile(_ path: RelativePath) -> Bool { self[path]?.kind == .file }

  /// The files below `data`.
  var payload: [TreeEntry] {
    entries.filter { $0.kind == .file && $0.path.bytes.starts(with: ListedPath.payload) }
  }

  /// The files outside `data`.
  var tagFiles: [TreeEntry] {
    entries.filter { $0.kind == .file && !$0.path.bytes.starts(with: ListedPath.payload) }
  }

  /// Whether there is a folder `data`, in archives that don't list folders too.
  var hasPayloadFolder: Bool {
    self[Self.payloadFolder]?.kind == .folder
      || entries.contains { $0.path.bytes.starts(with: ListedPath.payload) }
  }

  /// What a listed path stands for: what the bag's version says, else what another says.
  mutating func target(of listed: ListedPath) -> Target {
    for path in [listed.path, listed.alternative].compactMap({ $0 }) {
      switch self[path]?.kind {
      case .file: return .file(path)
      case .folder: return .folder(path)
      case .link, .pipe, .socket, .device: return .unusable(path)
      case nil: continue
      }
    }
    return equivalent(to: listed.path).map { .normalized($0) } ?? .missing(listed.path)
  }

  /// The one file whose name is canonically equivalent; nil where there is none, or several.
  private mutating func equivalent(to path: RelativePath) -> RelativePath? {
    guard !path.bytes.isASCII, let name = String(validating: path.bytes, as: UTF8.self)
    else { return nil }
    let forms = normalForms ?? Self.normalForms(entries)
    normalForms = forms
    guard let found = forms[name], found.count == 1 else { return nil }
    return found[0]
  }

  private static func normalForms(_ entries: [TreeEntry]) -> [String: [RelativePath]] {
    var forms: [String: [RelativePath]] = [:]
    for entry in entries where entry.kind == .file && !entry.path.bytes.isASCII {
      guard let name = String(validating: entry.path.bytes, as: UTF8.self) else { continue }
      forms[name, default: []].append(entry.path)
    }
    return forms
  }
}

extension [UInt8] {
  var isASCII: Bool { allSatisfy { $0 < 0x80 } }
}
