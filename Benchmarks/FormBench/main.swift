// One round of our measures, as Benchmarks/python.py makes Python's: hoso-bench FOLDER
// Prints one JSON object: microseconds a form or MB/s, and which forms are invalid.

import Foundation

guard CommandLine.arguments.count == 2 else {
  print("usage: hoso-bench FOLDER     (the folder that forms.py filled)")
  exit(64)
}
do {
  let data = try BenchData(folder: URL(fileURLWithPath: CommandLine.arguments[1]))
  print(try Round(data).report)
} catch {
  print("error: hoso-bench: \(error)")
  exit(1)
}
