// JSON Schema draft 2020-12, Validation §7.3: the defined formats.

/// A format that draft 2020-12 defines, by the name that schemas use.
package enum Format: String, CaseIterable, Sendable {
  case dateTime = "date-time"
  case date
  case time
  case duration
  case email
  case idnEmail = "idn-email"
  case hostname
  case idnHostname = "idn-hostname"
  case ipv4
  case ipv6
  case uri
  case uriReference = "uri-reference"
  case iri
  case iriReference = "iri-reference"
  case uuid
  case uriTemplate = "uri-template"
  case jsonPointer = "json-pointer"
  case relativeJSONPointer = "relative-json-pointer"
  case regex
}

extension Format {
  /// Whether a string's text has this format; the text must be valid UTF-8.
  ///
  /// The whole text counts, and what the grammars leave to look-ups is not looked up: whether a
  /// host exists, or which months had a leap second.
  package func accepts(_ text: Span<UInt8>) -> Bool {
    switch self {
    case .dateTime: DateTimeFormats.isDateTime(text)
    case .date: DateTimeFormats.isDate(text)
    case .time: DateTimeFormats.isTime(text)
    case .duration: DateTimeFormats.isDuration(text)
    case .email: EmailFormats.isMailbox(text, allowsNonASCII: false)
    case .idnEmail: EmailFormats.isMailbox(text, allowsNonASCII: true)
    case .hostname: HostnameFormats.isHostname(text, allowsNonASCII: false)
    case .idnHostname: HostnameFormats.isHostname(text, allowsNonASCII: true)
    case .ipv4: IPAddressFormats.isIPv4(text)
    case .ipv6: IPAddressFormats.isIPv6(text)
    case .uri: URIFormats.isAbsolute(text, .uri)
    case .uriReference: URIFormats.isReference(text, .uri)
    case .iri: URIFormats.isAbsolute(text, .iri)
    case .iriReference: URIFormats.isReference(text, .iri)
    case .uuid: UUIDFormat.isUUID(text)
    case .uriTemplate: URITemplateFormat.isTemplate(text)
    case .jsonPointer: JSONPointerFormats.isPointer(text)
    case .relativeJSONPointer: JSONPointerFormats.isRelativePointer(text)
    case .regex: RegexFormat.isRegularExpression(text)
    }
  }

  /// Whether a string has this format, as the form over bytes says.
  package func accepts(_ text: String) -> Bool { accepts(text.utf8.span) }
}
