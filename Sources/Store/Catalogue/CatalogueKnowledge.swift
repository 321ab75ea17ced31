internal import Dossiers
internal import RFC3339

/// What dossiers are read with, to be put into the catalogue.
struct CatalogueKnowledge: Sendable {
  let forms: FormCatalogue
  /// The day that deadlines are asked for.
  let day: CalendarDate
  /// Which program it is: what another one has read is read again.
  let program: String

  /// Tells one set of forms and profiles, and one program, from another.
  var mark: String {
    let names =
      forms.types.flatMap { forms.editions(of: $0) }.map(\.schema) + forms.profiles.map(\.id)
    return Checksum(of: (names.sorted() + [program]).joined(separator: "\n").utf8).text
  }
}

/// A short sum of bytes (FNV-1a, 64 bits): it tells what has changed by itself, not who deceives.
struct Checksum {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  init(of bytes: some Sequence<UInt8>) {
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  var text: String { String(hash, radix: 16) }
}
