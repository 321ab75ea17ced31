internal import CQPDF
internal import Glibc

/// A PDF file as qpdf reads it: with an empty password, and repaired where it must be.
@safe final class PDFFile {
  private let qpdf: cqpdf_functions
  private let raw: OpaquePointer
  private let scan: MappedScan
  private var copy: OpaquePointer?

  /// Why it can't be read; nil where it can.
  private(set) var failure: Failure?

  enum Failure { case damaged, needsPassword, otherHandler, outOfMemory, tooMany }

  /// - Throws: `notReadable` where qpdf can't be loaded; `tooMany` where it has no memory.
  init(_ scan: MappedScan) throws(ScanFault) {
    guard let qpdf = QPDF.functions else { throw .notReadable }
    self.qpdf = qpdf
    guard let raw = unsafe qpdf.`init`() else { throw .tooMany }
    unsafe self.raw = raw
    unsafe copy = raw
    self.scan = scan
    unsafe qpdf.silence_errors(raw)
    unsafe qpdf.set_suppress_warnings(raw, 1)
    let start = unsafe scan.bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    _ = unsafe qpdf.read_memory(raw, "scan", start, UInt64(scan.count), "")
    failure = takeFailure()
  }

  deinit { unsafe qpdf.cleanup(&copy) }

  /// Makes one call of qpdf.
  func call<Result>(_ body: (PDFHandle) -> Result) -> Result {
    body(unsafe PDFHandle(qpdf: qpdf, raw: raw))
  }

  /// The error of the calls made since it was last asked; nil where there is none.
  func takeFailure() -> Failure? {
    guard unsafe qpdf.has_error(raw) != 0 else { return nil }
    let error = unsafe qpdf.get_error(raw)
    switch unsafe qpdf.get_error_code(raw, error) {
    case qpdf_e_password: return .needsPassword
    case qpdf_e_unsupported: return .otherHandler
    case qpdf_e_internal where unsafe mentionsMemory(error): return .outOfMemory
    default: return .damaged
    }
  }

  /// What qpdf had to say since it was last asked.
  func takeWarnings() -> (isRepaired: Bool, isOutOfMemory: Bool) {
    var (isRepaired, isOutOfMemory) = (false, false)
    while unsafe qpdf.more_warnings(raw) != 0 {
      let warning = unsafe qpdf.next_warning(raw)
      if unsafe qpdf.get_error_code(raw, warning) != qpdf_e_unsupported { isRepaired = true }
      if unsafe mentionsMemory(warning) { isOutOfMemory = true }
    }
    return (isRepaired, isOutOfMemory)
  }

  /// Whether an error is that of C++ for memory that is not to be had.
  private func mentionsMemory(_ error: qpdf_error?) -> Bool {
    let text = unsafe qpdf.get_error_message_detail(raw, error).map { unsafe String(cString: $0) }
    return text?.contains("bad_alloc") == true
  }

  var trailer: PDFObject { PDFObject(self, call { unsafe $0.qpdf.get_trailer($0.raw) }) }
  var root: PDFObject { PDFObject(self, call { unsafe $0.qpdf.get_root($0.raw) }) }

  /// How many pages; nil where their tree is broken.
  func countPages() -> Int? {
    let count = call { unsafe $0.qpdf.get_num_pages($0.raw) }
    if let failure = takeFailure() {
      self.failure = failure
      return nil
    }
    return count >= 0 ? Int(count) : nil
  }

  /// A page, counted from 0.
  func page(_ index: Int) -> PDFObject {
    PDFObject(self, call { unsafe $0.qpdf.get_page_n($0.raw, index) })
  }

  /// Lets go of all objects that were asked for.
  func forgetObjects() { call { unsafe $0.qpdf.oh_release_all($0.raw) } }
}

/// qpdf's handle, as long as a call takes.
@safe struct PDFHandle {
  fileprivate let qpdf: cqpdf_functions
  fileprivate let raw: OpaquePointer

  fileprivate init(qpdf: cqpdf_functions, raw: OpaquePointer) {
    self.qpdf = qpdf
    unsafe self.raw = raw
  }
}

/// An object of a PDF file; asked for what it is not, it answers nil.
struct PDFObject {
  private let file: PDFFile
  private let number: UInt32

  init(_ file: PDFFile, _ number: UInt32) {
    self.file = file
    self.number = number
  }

  private func call<Result>(_ body: (PDFHandle, UInt32) -> Result) -> Result {
    file.call { body($0, number) }
  }

  var isDictionary: Bool { call { unsafe $0.qpdf.oh_is_dictionary($0.raw, $1) } != 0 }
  var isStream: Bool { call { unsafe $0.qpdf.oh_is_stream($0.raw, $1) } != 0 }
  var isString: Bool { call { unsafe $0.qpdf.oh_is_string($0.raw, $1) } != 0 }

  /// What tells an indirect object from all others of its file; nil for a direct one.
  var identity: Int? {
    let identifier = call { unsafe $0.qpdf.oh_get_object_id($0.raw, $1) }
    return identifier > 0 ? Int(identifier) : nil
  }

  /// The dictionary that it is, or that its stream has.
  private var dictionary: PDFObject? {
    if isDictionary { return self }
    guard isStream else { return nil }
    return PDFObject(file, call { unsafe $0.qpdf.oh_get_dict($0.raw, $1) })
  }

  /// What a dictionary has under a key; nil where there is nothing, or null.
  subscript(key: String) -> PDFObject? {
    guard let dictionary,
      dictionary.call({ unsafe $0.qpdf.oh_has_key($0.raw, $1, key) }) != 0
    else { return nil }
    return PDFObject(file, dictionary.call { unsafe $0.qpdf.oh_get_key($0.raw, $1, key) })
  }

  var integer: Int? {
    var value: Int64 = 0
    let isOne = call { unsafe $0.qpdf.oh_get_value_as_longlong($0.raw, $1, &value) }
    return isOne != 0 ? Int(value) : nil
  }

  var real: Double? {
    var value = 0.0
    let isOne = call { unsafe $0.qpdf.oh_get_value_as_number($0.raw, $1, &value) }
    return isOne != 0 && value.isFinite ? value : nil
  }

  func isName(_ name: String) -> Bool {
    call { unsafe $0.qpdf.oh_is_name_and_equals($0.raw, $1, name) } != 0
  }

  /// How many items an array has; nil where it is none.
  var arrayCount: Int? {
    guard call({ unsafe $0.qpdf.oh_is_array($0.raw, $1) }) != 0 else { return nil }
    return Int(call { unsafe $0.qpdf.oh_get_array_n_items($0.raw, $1) })
  }

  /// An item of an array, counted from 0.
  func item(_ index: Int) -> PDFObject {
    PDFObject(file, call { unsafe $0.qpdf.oh_get_array_item($0.raw, $1, Int32(index)) })
  }

  /// The items of an array that has no more than some.
  func items(atMost limit: Int) -> [PDFObject]? {
    guard let count = arrayCount, count <= limit else { return nil }
    return (0..<count).map(item)
  }

  /// The numbers of an array that has just so many.
  func numbers(_ count: Int) -> [Double]? {
    guard let items = items(atMost: count), items.count == count else { return nil }
    let numbers = items.compactMap(\.real)
    return numbers.count == count ? numbers : nil
  }

  /// What a page, or a field, has or inherits under a key.
  func inherited(_ key: String) -> PDFObject? {
    var object: PDFObject? = self
    for _ in 0..<32 {
      if let found = object?[key] { return found }
      object = object?["/Parent"]
    }
    return nil
  }

  /// The decoded bytes of a page's content; none where it has no content.
  ///
  /// - Throws: `malformed`; `tooMany` for more bytes than the limit.
  func pageContent(limit: Int) throws(ScanFault) -> [UInt8] {
    try unsafe content(limit) {
      unsafe $0.qpdf.oh_get_page_content_data($0.raw, $1, &$2, &$3)
    }
  }

  /// The decoded bytes of a stream.
  ///
  /// - Throws: `malformed`; `tooMany` for more bytes than the limit.
  func streamContent(limit: Int) throws(ScanFault) -> [UInt8] {
    try unsafe content(limit) {
      unsafe $0.qpdf.oh_get_stream_data($0.raw, $1, qpdf_dl_generalized, nil, &$2, &$3)
    }
  }

  private func content(
    _ limit: Int,
    _ read: (PDFHandle, UInt32, inout UnsafeMutablePointer<UInt8>?, inout Int) -> Int32
  ) throws(ScanFault) -> [UInt8] {
    // What went wrong before is none of this stream's.
    _ = (file.takeFailure(), file.takeWarnings())
    var buffer: UnsafeMutablePointer<UInt8>?
    var count = 0
    _ = file.call { unsafe read($0, number, &buffer, &count) }
    defer { unsafe free(buffer) }
    if let failure = file.takeFailure() {
      let isTooLarge = failure == .outOfMemory || file.takeWarnings().isOutOfMemory
      throw isTooLarge ? .tooMany : .malformed
    }
    guard count <= limit else { throw .tooMany }
    guard let start = unsafe buffer else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }
}
