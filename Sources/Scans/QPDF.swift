internal import CQPDF

/// The library that reads PDF files, loaded the first time that it is asked for.
///
/// A child asks before it is locked in: later it can open no file, and a library is one.
enum QPDF {
  /// Its functions; nil where the library is missing, or is of another kind than the program.
  static let functions: cqpdf_functions? = unsafe withUnsafeTemporaryAllocation(
    of: cqpdf_functions.self, capacity: 1
  ) { room in
    guard let place = room.baseAddress, unsafe cqpdf_load(place) != 0 else { return nil }
    return unsafe place.pointee
  }

  /// Whether it is there.
  static var isLoaded: Bool { functions != nil }
}
