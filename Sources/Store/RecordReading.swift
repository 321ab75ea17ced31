internal import Files
internal import JSON

/// A line of the records as it was read.
package enum ReadRecord: Sendable {
  case record(JournalRecord)
  /// A line that is no record: its file, and which line it is, from 1.
  case damaged(file: String, line: Int)
}

extension Store {
  /// Reads the records, the oldest first, a line at a time.
  ///
  /// A line that another process is writing just now is not told.
  ///
  /// - Parameters:
  ///   - months: The files' names without their ending that are read: `2026-11`; nil for all.
  ///   - body: Takes a line; false ends the reading.
  /// - Throws: `file`.
  package func readRecords(
    of months: ClosedRange<String>? = nil, _ body: (ReadRecord) throws(StoreError) -> Bool
  ) throws(StoreError) {
    let folder = try recordsFolder()
    for name in try recordFiles(in: folder) {
      if let months, !months.contains(String(name.dropLast(6))) { continue }
      let file = try files { () throws(FileError) in
        try folder.file(at: RelativePath(known: name))
      }
      var lines = try RecordLines(file)
      while let line = try lines.next() {
        guard try body(Self.read(line, name, lines.count)) else { return }
      }
    }
  }

  private static func read(_ line: [UInt8]?, _ file: String, _ number: Int) -> ReadRecord {
    guard let line, let value = try? StoreSchema.record.checked(line, orElse: .recordDamaged),
      let record = try? JournalRecord(value)
    else { return .damaged(file: file, line: number) }
    return .record(record)
  }

  /// The number of the record with a salt, among so many of the newest; nil where it isn't there.
  func newest(limit: Int, salt: [UInt8]) throws(StoreError) -> Int? {
    let folder = try recordsFolder()
    var seen = 0
    for name in try recordFiles(in: folder).reversed() where seen < limit {
      let file = try files { () throws(FileError) in
        try folder.file(at: RelativePath(known: name))
      }
      var lines = try RecordLines(file)
      while let line = try lines.next() {
        seen += 1
        if let line, let record = Self.record(line, salt: salt) { return record }
      }
    }
    return nil
  }

  private static func record(_ line: [UInt8], salt: [UInt8]) -> Int? {
    guard let value = try? JSONDocument(parsing: line).root,
      let record = try? JournalRecord(value), record.salt == salt
    else { return nil }
    return record.number
  }
}

/// The lines of a file of records, in order; a last one without its end is left out.
private struct RecordLines: ~Copyable {
  private var stream: FileStream
  private var waiting: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private(set) var count = 0

  init(_ file: OpenFile) throws(StoreError) {
    stream = try files { () throws(FileError) in try FileStream(file) }
  }

  /// The next line; nil at the end, and nil inside for one that is too long to be a record.
  mutating func next() throws(StoreError) -> [UInt8]?? {
    var isTooLong = false
    while true {
      if let feed = waiting[start...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(waiting[start..<feed])
        start = feed + 1
        count += 1
        return .some(isTooLong ? nil : line)
      }
      if waiting.count - start > JournalRecord.mostBytes {
        isTooLong = true
        start = waiting.count
      }
      guard try fill() else { return nil }
    }
  }

  private mutating func fill() throws(StoreError) -> Bool {
    guard !isAtEnd else { return false }
    waiting.removeFirst(start)
    start = 0
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
    defer { unsafe buffer.deallocate() }
    let count: Int
    do throws(FileError) {
      count = try unsafe stream.read(into: buffer)
    } catch {
      throw StoreError(error)
    }
    unsafe waiting.append(contentsOf: buffer[..<count])
    isAtEnd = count == 0
    return !isAtEnd
  }
}
