internal import Files

/// The files of a dossier's folder, sorted by what they are.
struct DossierEntries {
  /// A file below `forms/`.
  struct FormFile {
    let path: RelativePath
    let type: String
    /// Whether it is a file, and no link, pipe or folder in the place of one.
    let isFile: Bool
    /// Nil where its name is no number.
    let number: Int?
    /// Whether the number is written as it should be: `01.json`.
    let isNamedRight: Bool
    /// Whether no file before it has the number.
    var isFirstOfNumber = true

    /// Nil where type or number are none.
    var name: FormName? {
      guard let number, isFirstOfNumber, let type = FormTypeName(type) else { return nil }
      return FormName(type, number)
    }
  }

  private(set) var cover: RelativePath?
  private(set) var forms: [FormFile] = []
  /// Sizes by path.
  private(set) var scans: [[UInt8]: Int] = [:]
  private(set) var scanPaths: [RelativePath] = []
  /// The files of `acts/`.
  private(set) var acts: [RelativePath] = []
  /// The paths of what stands in the place of a file and is none.
  private(set) var others: Set<[UInt8]> = []
  /// What has no place.
  private(set) var findings: [DossierFinding] = []

  init() {}

  /// - Parameter entries: All entries of the folder, sorted.
  init(_ entries: [TreeEntry]) {
    for entry in entries { take(entry) }
    markDuplicates()
  }

  private mutating func take(_ entry: TreeEntry) {
    let parts = entry.path.components.map { String(decoding: $0, as: UTF8.self) }
    switch entry.kind {
    case .folder:
      if !Self.isFolder(parts) { takeOther(entry, parts, .unexpectedEntry) }
    case .file: takeFile(entry, parts)
    default: takeOther(entry, parts, .notAFile)
    }
  }

  private mutating func takeOther(_ entry: TreeEntry, _ parts: [String], _ code: DossierCode) {
    findings.append(DossierFinding(code, .file(entry.path)))
    others.insert(entry.path.bytes)
    guard parts[0] == "forms", parts.count == 3 else { return }
    let form = Self.form(entry.path, parts, isFile: false)
    if form.number != nil { forms.append(form) }
  }

  private static func isFolder(_ parts: [String]) -> Bool {
    switch parts[0] {
    case "forms": parts.count <= 2
    case "scans": parts.count <= 3
    case "acts": parts.count == 1
    case "signatures": parts.count <= 2
    default: false
    }
  }

  private mutating func takeFile(_ entry: TreeEntry, _ parts: [String]) {
    switch (parts[0], parts.count) {
    case ("dossier.json", 1): cover = entry.path
    case ("forms", 3): forms.append(Self.form(entry.path, parts, isFile: true))
    case ("scans", 4):
      scans[entry.path.bytes] = entry.size
      scanPaths.append(entry.path)
    case ("acts", 2): acts.append(entry.path)
    case ("signatures", 3): break
    default: findings.append(DossierFinding(.unexpectedEntry, .file(entry.path)))
    }
  }

  private static func form(
    _ path: RelativePath, _ parts: [String], isFile: Bool
  ) -> FormFile {
    func file(_ number: Int?, isNamedRight: Bool) -> FormFile {
      FormFile(
        path: path, type: parts[1], isFile: isFile, number: number, isNamedRight: isNamedRight)
    }
    let name = Array(parts[2].utf8)
    let digits = Array(name.prefix { $0.isDigit })
    guard name.dropFirst(digits.count).elementsEqual(".json".utf8), (1...9).contains(digits.count)
    else { return file(nil, isNamedRight: false) }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    guard FormName.numbers.contains(number) else { return file(nil, isNamedRight: false) }
    return file(number, isNamedRight: FormName.number(digits) != nil)
  }

  /// Of several files with one number, the one that is named right comes first.
  private mutating func markDuplicates() {
    var known: [FormName: Int] = [:]
    for index in forms.indices {
      guard let name = forms[index].name else { continue }
      guard let earlier = known[name] else {
        known[name] = index
        continue
      }
      let other = forms[index].isNamedRight ? earlier : index
      known[name] = forms[index].isNamedRight ? index : earlier
      forms[other].isFirstOfNumber = false
    }
  }
}
