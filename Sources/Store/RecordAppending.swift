internal import Files
internal import JSON
internal import RFC3339

extension Store {
  /// Adds a record: durable when this returns.
  ///
  /// - Parameter record: Its number and salt are set here, the salt only where it has none.
  /// - Returns: Its number.
  /// - Throws: `readOnly`, `recordTooLong`, `locked`; `file`, and then nothing was added.
  @discardableResult
  package func append(_ record: JournalRecord) throws(StoreError) -> Int {
    var record = record
    if record.salt.isEmpty { record.salt = options.chance.bytes(16) }
    let number = try locked(StoreLayout.recordsLock) { () throws(StoreError) in
      try appendLocked(record)
    }
    options.index?.recordsAppended(upTo: number, in: self)
    return number
  }

  /// Records that something was looked at; a store that can only be read answers without.
  ///
  /// - Returns: Nil where the reading is not recorded, which is to be told.
  package func recordRead(_ record: JournalRecord) throws(StoreError) -> Int? {
    isReadOnly ? nil : try append(record)
  }

  /// Adds a record unless one with its salt is there: for what was interrupted after it.
  func appendOnce(_ record: JournalRecord) throws(StoreError) -> Int {
    let number = try locked(StoreLayout.recordsLock) { () throws(StoreError) in
      if let known = try newest(limit: Self.mostSinceInterruption, salt: record.salt) {
        return known
      }
      return try appendLocked(record)
    }
    options.index?.recordsAppended(upTo: number, in: self)
    return number
  }

  /// How many records others may add between an interruption and the next command that sees it;
  /// beyond them the act would be recorded twice, never not at all.
  private static let mostSinceInterruption = 100_000

  private func appendLocked(_ record: JournalRecord) throws(StoreError) -> Int {
    let folder = try recordsFolder()
    let last = try lastRecord(in: folder)
    var record = record
    record.number = (last?.number ?? 0) + 1
    let line = record.line
    guard line.count <= JournalRecord.mostBytes else {
      throw StoreError(.recordTooLong).with { $0.limit = JournalRecord.mostBytes }
    }
    let month = String(decoding: Array(record.at.utcText.utf8.prefix(7)), as: UTF8.self)
    // A clock that went back must not put a later record into an earlier file.
    let name = max("\(month).jsonl", last?.file ?? "")
    try files { () throws(FileError) in
      try AppendedFile(RelativePath(known: name), in: folder).append(line)
    }
    return record.number
  }

  func recordsFolder() throws(StoreError) -> Folder {
    try files { () throws(FileError) in try root.folder(at: StoreLayout.records) }
  }

  /// The names of the records' files, the oldest first.
  func recordFiles(in folder: Folder) throws(StoreError) -> [String] {
    try files { () throws(FileError) in
      try FolderTree(folder).children(of: nil, TreeLimits())
    }.filter { $0.kind == .file }.map(\.path.text).filter(Self.isRecordFile).sorted()
  }

  /// `2026-11.jsonl`.
  private static func isRecordFile(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return bytes.count == 13 && bytes.suffix(6).elementsEqual(".jsonl".utf8)
      && bytes[4] == UInt8(ascii: "-")
      && (bytes[..<4] + bytes[5..<7]).allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }
  }

  // MARK: The end of the records

  /// The number of the newest record and its file; a torn end is moved aside first.
  private func lastRecord(in folder: Folder) throws(StoreError) -> (number: Int, file: String)? {
    for name in try recordFiles(in: folder).reversed() {
      let file = try files { () throws(FileError) in
        try AppendedFile(RelativePath(known: name), in: folder)
      }
      while true {
        let end = try RecordsEnd(of: file.file)
        if !end.torn.isEmpty {
          try setAside(end.torn, name, at: end.whole)
          try files { () throws(FileError) in try file.cut(to: end.whole) }
          continue
        }
        guard let number = end.number else { break }
        return (number, name)
      }
    }
    return nil
  }

  private func setAside(_ bytes: [UInt8], _ file: String, at offset: Int) throws(StoreError) {
    let name = "records-\(file.prefix(7))-at-\(offset).torn"
    let place = StoreLayout.quarantine.appending(RelativePath(known: name))
    try files { () throws(FileError) in try root.write(bytes, at: place, as: .replacement) }
    try keep(.recordsCut(file: file, offset: offset, kept: "quarantine/\(name)"))
  }

  /// Tells of a repair, and writes it down for `doctor`.
  func keep(_ repair: Repair) throws(StoreError) {
    tell(repair)
    try files { () throws(FileError) in
      try AppendedFile(RelativePath(known: "quarantine/repairs.jsonl"), in: root)
        .append(repair.line)
    }
  }
}

/// What the end of a file of records holds.
private struct RecordsEnd {
  /// How many bytes are whole lines that are records.
  let whole: Int
  /// What follows them.
  let torn: [UInt8]
  /// The number of the last record; nil where there is none.
  let number: Int?

  init(of file: OpenFile) throws(StoreError) {
    let size = try files { () throws(FileError) in try file.size() }
    let start = max(0, size - 2 * JournalRecord.mostBytes)
    let bytes = try files { () throws(FileError) in
      var stream = FileStream(file, offset: start, count: size - start)
      return try stream.readAll(limit: size - start, path: file.path)
    }
    let feed = UInt8(ascii: "\n")
    let end = bytes.lastIndex(of: feed).map { $0 + 1 } ?? 0
    guard end == bytes.count else {
      (whole, torn, number) = (start + end, Array(bytes[end...]), nil)
      return
    }
    guard !bytes.isEmpty else {
      (whole, torn, number) = (0, [], nil)
      return
    }
    let begin = bytes.dropLast().lastIndex(of: feed).map { $0 + 1 } ?? 0
    let line = Array(bytes[begin..<(end - 1)])
    // A medium may have kept a line's length and lost its bytes.
    guard let number = (try? JSONDocument(parsing: line))?.root["n"]?.integer else {
      (whole, torn, self.number) = (start + begin, Array(bytes[begin...]), nil)
      return
    }
    (whole, torn, self.number) = (size, [], number)
  }
}
