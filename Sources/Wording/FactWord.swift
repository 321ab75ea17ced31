/// The kinds of JSON values, as parts of sentences.
package enum TypeWord: String, CaseIterable, Message {
  case null = "fact.type.null"
  case boolean = "fact.type.boolean"
  case number = "fact.type.number"
  case integer = "fact.type.integer"
  case string = "fact.type.string"
  case array = "fact.type.array"
  case object = "fact.type.object"

  package var text: Bilingual {
    switch self {
    case .null: Bilingual("null", "null")
    case .boolean: Bilingual("true or false", "true hoặc false")
    case .number: Bilingual("a number", "số")
    case .integer: Bilingual("a whole number", "số nguyên")
    case .string: Bilingual("a string", "chuỗi")
    case .array: Bilingual("an array", "mảng")
    case .object: Bilingual("an object", "đối tượng")
    }
  }
}

/// The formats of JSON Schema, as parts of sentences.
package enum FormatWord: String, CaseIterable, Message {
  case dateTime = "fact.format.date-time"
  case date = "fact.format.date"
  case time = "fact.format.time"
  case duration = "fact.format.duration"
  case email = "fact.format.email"
  case internationalEmail = "fact.format.idn-email"
  case hostname = "fact.format.hostname"
  case internationalHostname = "fact.format.idn-hostname"
  case ipv4 = "fact.format.ipv4"
  case ipv6 = "fact.format.ipv6"
  case uri = "fact.format.uri"
  case uriReference = "fact.format.uri-reference"
  case iri = "fact.format.iri"
  case iriReference = "fact.format.iri-reference"
  case uriTemplate = "fact.format.uri-template"
  case jsonPointer = "fact.format.json-pointer"
  case relativeJSONPointer = "fact.format.relative-json-pointer"
  case uuid = "fact.format.uuid"
  case regex = "fact.format.regex"

  package var text: Bilingual {
    switch self {
    case .dateTime: Bilingual("a date and time (RFC 3339)", "ngày giờ theo RFC 3339")
    case .date: Bilingual("a date (year-month-day)", "ngày dạng năm-tháng-ngày")
    case .time: Bilingual("a time of day (RFC 3339)", "giờ theo RFC 3339")
    case .duration: Bilingual("a length of time (ISO 8601)", "khoảng thời gian theo ISO 8601")
    case .email: Bilingual("an e-mail address", "địa chỉ thư điện tử")
    case .internationalEmail:
      Bilingual("an international e-mail address", "địa chỉ thư điện tử quốc tế")
    case .hostname: Bilingual("a host name", "tên máy chủ")
    case .internationalHostname: Bilingual("an international host name", "tên máy chủ quốc tế")
    case .ipv4: Bilingual("an IPv4 address", "địa chỉ IPv4")
    case .ipv6: Bilingual("an IPv6 address", "địa chỉ IPv6")
    case .uri: Bilingual("a URI", "URI")
    case .uriReference: Bilingual("a URI reference", "tham chiếu URI")
    case .iri: Bilingual("an IRI", "IRI")
    case .iriReference: Bilingual("an IRI reference", "tham chiếu IRI")
    case .uriTemplate: Bilingual("a URI template", "mẫu URI")
    case .jsonPointer: Bilingual("a JSON pointer", "con trỏ JSON")
    case .relativeJSONPointer: Bilingual("a relative JSON pointer", "con trỏ JSON tương đối")
    case .uuid: Bilingual("a UUID", "UUID")
    case .regex: Bilingual("a regular expression", "biểu thức chính quy")
    }
  }
}
