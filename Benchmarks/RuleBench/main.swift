// hoso-rule-bench SAMPLES [COUNT]: what the rules of the procedure cost beside reading the dossiers.
//
// COUNT dossiers are made of the filled samples in the folder SAMPLES, every one with other dates
// and numbers; each is read from JSON and validated against its schemas once, and then judged.

import Dossiers
import Foundation
import JSON
import JSONSchema
import RFC3339

/// One sample: its form type and text.
struct Sample {
  let name: FormName
  let text: [UInt8]
}

func samples(in folder: String) throws -> [Sample] {
  let url = URL(fileURLWithPath: folder)
  let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  return try files.compactMap { file in
    guard file.hasSuffix(".json"), let name = FormName("\(file.dropLast(5))/01") else { return nil }
    let text = try Data(contentsOf: url.appendingPathComponent(file))
    return Sample(name: name, text: [UInt8](text))
  }
}

/// The text with its digits after `20` turned by the number of the dossier: other days and votes.
func varied(_ text: [UInt8], _ number: Int) -> [UInt8] {
  var result = text
  var seed = UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15
  for index in result.indices where result[index] == UInt8(ascii: "2") {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1
    if seed >> 60 == 0 { result[index] = UInt8(ascii: "1") }
  }
  return result
}

func seconds(_ body: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let time = try clock.measure(body)
  return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
}

let arguments = CommandLine.arguments
guard arguments.count >= 2 else {
  print("usage: hoso-rule-bench SAMPLES [COUNT]")
  exit(64)
}
let count = arguments.count > 2 ? Int(arguments[2]) ?? 10_000 : 10_000
let forms = try samples(in: arguments[1])
let (catalogue, book) = (try FormCatalogue(), try RuleBook())
let check = RuleCheck(book)
let day = try CalendarDate(parsing: "2026-11-21")
let cover = try JSONDocument(
  parsing: #"{"profile": "admission-hd12-2022", "circumstances": {"sectionalCommittee": true}}"#)

var (reading, judging, findings) = (0.0, 0.0, 0)
for number in 0..<count {
  var parsed: [Dossier.Form] = []
  let texts = forms.map { (name: $0.name, text: varied($0.text, number)) }
  reading += seconds {
    for form in texts {
      guard let document = try? JSONDocument(parsing: form.text) else { continue }
      let uri = document.root["$schema"]?.string ?? ""
      if let schema = try? catalogue.schema(uri) {
        findings += schema.validate(document.root).isEmpty ? 0 : 1
      }
      parsed.append(Dossier.Form(name: form.name, document: document))
    }
  }
  judging += seconds {
    let subject = RuleSubject(
      CaseData(dossier: cover.root, forms: parsed), catalogue, on: day)
    findings += check.report(on: subject).findings.count
  }
}
let ratio = reading > 0 ? judging / reading : 0
print("\(count) dossiers of \(forms.count) forms, \(findings) findings")
for (name, time) in [("read and validate ", reading), ("judge by the rules", judging)] {
  print("\(name) ", String(format: "%8.1f s  %7.3f ms each", time, time / Double(count) * 1e3))
}
print(
  "judging is \(String(format: "%.2f", ratio)) of reading; at most 3:",
  ratio <= 3 ? "met" : "MISSED")
