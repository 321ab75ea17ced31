import Files
import Glibc
import Scans
import Testing

/// The tests' own child, which lies beside their binary.
enum Child {
  static let path: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
    let own = String(decoding: buffer[..<max(0, count)].map(UInt8.init(bitPattern:)), as: UTF8.self)
    let folder = own.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return folder.joined(separator: "/") + "/scan-child"
  }()
}

/// Inspects bytes with a real child.
func inspect(_ bytes: [UInt8], limits: ScanLimits = ScanLimits()) throws -> ScanReport {
  try ScanInspector(executable: Child.path, limits: limits).inspect(file(bytes))
}
