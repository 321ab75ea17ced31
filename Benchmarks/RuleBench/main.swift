// hoso-rule-bench SAMPLES [COUNT]: what the rules of the procedure cost beside reading the dossiers.
//
// COUNT dossiers are made of the filled samples in the folder SAMPLES, each of another person, of
// another family and village, with other dates and numbers; each is read from JSON and validated
// against its schemas once, and then judged. The program's own processor time is counted, which a
// busy machine disturbs least; the two are measured in turn, in ten rounds.

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

/// A number from which the rest of a dossier is drawn.
struct Draw {
  private var state: UInt64

  init(_ number: Int) { state = UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1
    return Int(state >> 33) % bound
  }
}

/// Plainly fictional parts of names; a dossier's person and relatives share a surname.
let surnames = ["Lò", "Quàng", "Cầm", "Nguyễn", "Trần", "Đặng", "Giàng", "Thào", "Hoàng", "Vì"]
let middles = ["Văn", "Thị", "Minh", "Đức", "A", "Thuý", "Quốc", "Hồng"]
let names = ["Mẫu", "Thử", "Ví Dụ", "Giả", "Phỏng", "Tạm", "Nháp", "Mường", "Hoà", "Uyên"]
let villages = ["Mẫu", "Nà Thử", "Huổi Giả", "Pá Tạm", "Chiềng Nháp", "Mường Mô", "Tà Phỏng"]

/// What stands in the texts of one dossier for what stands in the samples.
func replacements(_ draw: inout Draw) -> [(from: [UInt8], to: [UInt8])] {
  let surname = surnames[draw.next(surnames.count)]
  let name = "\(middles[draw.next(middles.count)]) \(names[draw.next(names.count)])"
  let village = villages[draw.next(villages.count)]
  let pairs = [
    ("NGUYỄN VĂN MẪU", "\(surname) \(name)".uppercased()), ("Nguyễn Văn Mẫu", "\(surname) \(name)"),
    ("Nguyễn ", "\(surname) "), ("bản Mẫu", "bản \(village)"), ("xã Mẫu", "xã \(village)"),
  ]
  return pairs.map { (Array($0.0.utf8), Array($0.1.utf8)) }
}

/// The text with its replacements, and some of its digits `2` turned: other days and votes.
func varied(_ text: [UInt8], _ pairs: [(from: [UInt8], to: [UInt8])], _ draw: inout Draw) -> [UInt8]
{
  var (result, index) = ([UInt8](), 0)
  result.reserveCapacity(text.count + text.count / 8)
  while index < text.count {
    let pair = pairs.first { text[index] == $0.from[0] && text[index...].starts(with: $0.from) }
    if let pair {
      result += pair.to
      index += pair.from.count
      continue
    }
    let isTurned = text[index] == UInt8(ascii: "2") && draw.next(16) == 0
    result.append(isTurned ? UInt8(ascii: "1") : text[index])
    index += 1
  }
  return result
}

/// The processor's time for something.
func seconds(_ body: () throws -> Void) rethrows -> Double {
  let start = clock()
  try body()
  return Double(clock() - start) / Double(CLOCKS_PER_SEC)
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

/// One dossier: what reading and judging it cost.
func measure(_ number: Int) -> (reading: Double, judging: Double, findings: Int) {
  var draw = Draw(number)
  let pairs = replacements(&draw)
  let texts = forms.map { (name: $0.name, text: varied($0.text, pairs, &draw)) }
  var (parsed, findings) = ([Dossier.Form](), 0)
  let reading = seconds {
    for form in texts {
      guard let document = try? JSONDocument(parsing: form.text) else { continue }
      let uri = document.root["$schema"]?.string ?? ""
      if let schema = try? catalogue.schema(uri) {
        findings += schema.validate(document.root).isEmpty ? 0 : 1
      }
      parsed.append(Dossier.Form(name: form.name, document: document))
    }
  }
  let judging = seconds {
    let subject = RuleSubject(CaseData(dossier: cover.root, forms: parsed), catalogue, on: day)
    findings += check.report(on: subject).findings.count
  }
  return (reading, judging, findings)
}

// Schemas are compiled when they are first asked for: that is no dossier's cost.
_ = measure(count)
var rounds: [(reading: Double, judging: Double)] = Array(repeating: (0, 0), count: min(10, count))
var findings = 0
for number in 0..<count {
  let cost = measure(number)
  let round = number * rounds.count / count
  rounds[round].reading += cost.reading
  rounds[round].judging += cost.judging
  findings += cost.findings
}
let reading = rounds.map(\.reading).reduce(0, +)
let judging = rounds.map(\.judging).reduce(0, +)
let ratios = rounds.filter { $0.reading > 0 }.map { $0.judging / $0.reading }.sorted()
print("\(count) dossiers of \(forms.count) forms, \(findings) findings")
for (name, time) in [("read and validate ", reading), ("judge by the rules", judging)] {
  print("\(name) ", String(format: "%8.1f s  %7.3f ms each", time, time / Double(count) * 1e3))
}
let ratio = reading > 0 ? judging / reading : 0
print(
  "judging is \(String(format: "%.2f", ratio)) of reading",
  "(rounds: \(ratios.map { String(format: "%.2f", $0) }.joined(separator: " "))); at most 3:",
  ratio <= 3 ? "met" : "MISSED")
