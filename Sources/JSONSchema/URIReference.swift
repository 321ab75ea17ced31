// RFC 3986: Uniform Resource Identifier (URI): Generic Syntax.

/// A URI reference, absolute or relative, split into the five components of RFC 3986.
///
/// Nothing is normalised: letters' case, percent-encodings and empty components stay as written,
/// so `description` gives back the text that was parsed and two references are equal only byte by
/// byte. All components are ASCII.
package struct URIReference: Hashable, Sendable {
  /// The scheme without its colon, or nil for a relative reference.
  package let scheme: String?
  /// User information, host and port as written, without the two slashes.
  package let authority: String?
  /// The path, which may be empty.
  package let path: String
  /// The query without its question mark.
  package let query: String?
  /// The fragment without its number sign, still percent-encoded.
  package let fragment: String?

  private init(
    scheme: String?, authority: String?, path: String, query: String?, fragment: String?
  ) {
    self.scheme = scheme
    self.authority = authority
    self.path = path
    self.query = query
    self.fragment = fragment
  }

  /// The empty reference: the base of a document that has none.
  package static let empty = URIReference(
    scheme: nil, authority: nil, path: "", query: nil, fragment: nil)

  /// Parses RFC 3986's `URI-reference`; anything else, non-ASCII text among it, gives nil.
  package init?(parsing text: String) {
    let bytes = text.utf8.span
    guard let syntax = URISyntax(parsing: bytes, repertoire: .uri) else { return nil }
    func component(_ range: Range<Int>?) -> String? {
      range.map { URIReference.string(text, $0) }
    }
    self.init(
      scheme: component(syntax.scheme), authority: component(syntax.authority),
      path: Self.string(text, syntax.path), query: component(syntax.query),
      fragment: component(syntax.fragment))
  }

  private static func string(_ text: String, _ range: Range<Int>) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(text[start..<utf8.index(start, offsetBy: range.count)])
  }

  /// Whether the reference names a resource by itself, without a base.
  package var hasScheme: Bool { scheme != nil }

  /// The same reference without its fragment.
  package var withoutFragment: URIReference { replacingFragment(nil) }

  /// The same reference with another fragment, which must be percent-encoded already.
  ///
  /// Gives nil for text outside RFC 3986's `fragment`.
  package func withFragment(_ fragment: String) -> URIReference? {
    guard URISyntax.isFragment(fragment.utf8.span) else { return nil }
    return replacingFragment(fragment)
  }

  private func replacingFragment(_ fragment: String?) -> URIReference {
    URIReference(
      scheme: scheme, authority: authority, path: path, query: query, fragment: fragment)
  }

  /// The bytes of a percent-encoded text, or nil where a `%` lacks its two hexadecimal digits.
  package static func percentDecoded(_ text: String) -> [UInt8]? {
    let bytes = text.utf8.span
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "%") else {
        decoded.append(bytes[index])
        index += 1
        continue
      }
      guard index + 2 < bytes.count, let high = bytes[index + 1].hexDigitValue,
        let low = bytes[index + 2].hexDigitValue
      else { return nil }
      decoded.append(high << 4 | low)
      index += 3
    }
    return decoded
  }
}

extension URIReference: CustomStringConvertible {
  /// The components put together again (RFC 3986 §5.3).
  package var description: String {
    var text = ""
    if let scheme { text += scheme + ":" }
    if let authority { text += "//" + authority }
    text += path
    if let query { text += "?" + query }
    if let fragment { text += "#" + fragment }
    return text
  }
}

// MARK: - Resolution

extension URIReference {
  /// The reference that this one means where `base` is the base (RFC 3986 §5.2, strict).
  ///
  /// The base's fragment plays no part. A base without a scheme is taken as far as it goes, so the
  /// result is relative again; against the empty base a reference stays what it is. Where dots
  /// removed would leave a path that reads as an authority, a scheme or the same document, `/.` or
  /// `./` stands before it.
  package func resolved(against base: URIReference) -> URIReference {
    if base.isEmptyButFragment { return self }
    if let scheme {
      return with(scheme: scheme, authority: authority, dotted: path, query: query)
    }
    if let authority {
      return with(scheme: base.scheme, authority: authority, dotted: path, query: query)
    }
    if path.isEmpty {
      return URIReference(
        scheme: base.scheme, authority: base.authority, path: base.path,
        query: query ?? base.query, fragment: fragment)
    }
    let merged = path.utf8.first == UInt8(ascii: "/") ? path : base.merging(path)
    return with(scheme: base.scheme, authority: base.authority, dotted: merged, query: query)
  }

  private var isEmptyButFragment: Bool {
    scheme == nil && authority == nil && path.isEmpty && query == nil
  }

  private func with(
    scheme: String?, authority: String?, dotted: String, query: String?
  ) -> URIReference {
    var path = Self.removingDotSegments(dotted)
    if authority == nil {
      let firstSegment = path.utf8.prefix { $0 != UInt8(ascii: "/") }
      if path.utf8.starts(with: "//".utf8) {
        path = "/." + path
      } else if scheme == nil, firstSegment.contains(UInt8(ascii: ":")) {
        path = "./" + path
      } else if scheme == nil, path.isEmpty, !dotted.isEmpty {
        path = "./"
      }
    }
    return URIReference(
      scheme: scheme, authority: authority, path: path, query: query, fragment: fragment)
  }

  /// Puts a relative path in the place of this path's last segment (RFC 3986 §5.2.3).
  private func merging(_ relative: String) -> String {
    if authority != nil, path.isEmpty { return "/" + relative }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return relative }
    return path[...slash] + relative
  }

  /// Removes `.` and `..` segments (RFC 3986 §5.2.4), in one pass over the segments.
  private static func removingDotSegments(_ path: String) -> String {
    let isRooted = path.utf8.first == UInt8(ascii: "/")
    var kept: [Substring.UTF8View] = []
    var endsInSlash = false
    for segment in path.utf8.dropFirst(isRooted ? 1 : 0).split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    {
      endsInSlash = true
      if segment.elementsEqual("..".utf8) {
        _ = kept.popLast()
      } else if !segment.elementsEqual(".".utf8) {
        kept.append(segment)
        endsInSlash = false
      }
    }
    var result = isRooted ? "/" : ""
    result += kept.map { String(Substring($0)) }.joined(separator: "/")
    if endsInSlash, !kept.isEmpty { result += "/" }
    return result
  }
}
