import Foundation

/// The files that `forms.py` wrote, as bytes.
struct BenchData {
  let schema: [UInt8]
  /// One form of about 9 KB.
  let form: [UInt8]
  /// The corpus, a form a line.
  let forms: [[UInt8]]
  /// About 10 MB in one text.
  let dossiers: [UInt8]

  init(folder: URL) throws {
    func bytes(_ name: String) throws -> [UInt8] {
      try [UInt8](Data(contentsOf: folder.appendingPathComponent(name)))
    }
    schema = try bytes("schema.json")
    form = try bytes("form.json")
    forms = try bytes("forms.jsonl").split(separator: UInt8(ascii: "\n")).map { Array($0) }
    dossiers = try bytes("dossiers.json")
  }
}
