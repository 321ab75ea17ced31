import CQPDF
import Scans

/// PDF files that qpdf encrypts.
enum EncryptedPDF {
  enum Way: CaseIterable {
    case rc4, aes128, aes256

    var cipher: ScanEncryption.Cipher {
      switch self {
      case .rc4: .rc4
      case .aes128: .aes128
      case .aes256: .aes256
      }
    }
  }

  /// The file encrypted; nil where qpdf fails.
  static func bytes(of bytes: [UInt8], _ way: Way, password: String) -> [UInt8]? {
    var file = unsafe qpdf_init()
    defer { unsafe qpdf_cleanup(&file) }
    unsafe qpdf_silence_errors(file)
    let status = unsafe bytes.withUnsafeBytes { bytes in
      let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      return unsafe qpdf_read_memory(file, "plain", start, UInt64(bytes.count), "")
        | qpdf_init_write_memory(file)
    }
    guard status == 0 else { return nil }
    switch way {
    case .rc4:
      unsafe qpdf_set_r3_encryption_parameters_insecure(
        file, password, "owner", 1, 1, 1, 1, 1, 1, qpdf_r3p_full)
    case .aes128:
      unsafe qpdf_set_r4_encryption_parameters_insecure(
        file, password, "owner", 1, 1, 1, 1, 1, 1, qpdf_r3p_full, 1, 1)
    case .aes256:
      unsafe qpdf_set_r6_encryption_parameters2(
        file, password, "owner", 1, 1, 1, 1, 1, 1, qpdf_r3p_full, 1)
    }
    guard unsafe qpdf_write(file) == 0, let start = unsafe qpdf_get_buffer(file) else { return nil }
    let count = unsafe qpdf_get_buffer_length(file)
    return unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }
}
