/// A value that does not conform to its schema: `E140`–`E179`, one for each kind of rule.
package enum SchemaMessage: String, CaseIterable, CodedMessage {
  case falseSchema = "schema.false"
  case type = "schema.type"
  case `enum` = "schema.enum"
  case const = "schema.const"
  case multipleOf = "schema.multipleOf"
  case maximum = "schema.maximum"
  case exclusiveMaximum = "schema.exclusiveMaximum"
  case minimum = "schema.minimum"
  case exclusiveMinimum = "schema.exclusiveMinimum"
  case maxLength = "schema.maxLength"
  case minLength = "schema.minLength"
  case pattern = "schema.pattern"
  case format = "schema.format"
  case maxItems = "schema.maxItems"
  case minItems = "schema.minItems"
  case uniqueItems = "schema.uniqueItems"
  case maxContains = "schema.maxContains"
  case minContains = "schema.minContains"
  case items = "schema.items"
  case unevaluatedItems = "schema.unevaluatedItems"
  case maxProperties = "schema.maxProperties"
  case minProperties = "schema.minProperties"
  case required = "schema.required"
  case dependentRequired = "schema.dependentRequired"
  case additionalProperties = "schema.additionalProperties"
  case unevaluatedProperties = "schema.unevaluatedProperties"
  case propertyNames = "schema.propertyNames"
  case anyOf = "schema.anyOf"
  case oneOf = "schema.oneOf"
  case oneOfSeveral = "schema.oneOfSeveral"
  case not = "schema.not"
  case patternExhausted = "schema.patternExhausted"
  case recursionLimit = "schema.recursionLimit"
  case problemLimit = "schema.problemLimit"

  package var code: String {
    switch self {
    case .falseSchema: "E140"
    case .type: "E141"
    case .enum: "E142"
    case .const: "E143"
    case .multipleOf: "E144"
    case .maximum: "E145"
    case .exclusiveMaximum: "E146"
    case .minimum: "E147"
    case .exclusiveMinimum: "E148"
    case .maxLength: "E149"
    case .minLength: "E150"
    case .pattern: "E151"
    case .format: "E152"
    case .maxItems: "E153"
    case .minItems: "E154"
    case .uniqueItems: "E155"
    case .maxContains: "E156"
    case .minContains: "E157"
    case .items: "E158"
    case .unevaluatedItems: "E159"
    case .maxProperties: "E160"
    case .minProperties: "E161"
    case .required: "E162"
    case .dependentRequired: "E163"
    case .additionalProperties: "E164"
    case .unevaluatedProperties: "E165"
    case .propertyNames: "E166"
    case .anyOf: "E167"
    case .oneOf: "E168"
    case .oneOfSeveral: "E169"
    case .not: "E170"
    case .patternExhausted: "E178"
    case .recursionLimit: "E179"
    case .problemLimit: "E177"
    }
  }

  package var text: Bilingual {
    switch self {
    case .falseSchema: Bilingual("nothing may stand here", "không được có gì ở đây")
    case .type: Bilingual("is {found}, and {expected} is wanted", "là {found}, phải là {expected}")
    case .enum:
      Bilingual(
        "is none of the allowed values: {allowed}",
        "không thuộc các giá trị cho phép: {allowed}")
    case .const: Bilingual("must be {expected}", "phải là {expected}")
    case .multipleOf:
      Bilingual("{found} is no multiple of {divisor}", "{found} không phải bội của {divisor}")
    case .maximum: Bilingual("{found} is more than {limit}", "{found} lớn hơn {limit}")
    case .exclusiveMaximum:
      Bilingual("{found} is not less than {limit}", "{found} không nhỏ hơn {limit}")
    case .minimum: Bilingual("{found} is less than {limit}", "{found} nhỏ hơn {limit}")
    case .exclusiveMinimum:
      Bilingual("{found} is not more than {limit}", "{found} không lớn hơn {limit}")
    case .maxLength:
      Bilingual(
        "has {found} {found|character|characters}, at most {limit} {limit|is|are} allowed",
        "dài {found} ký tự, tối đa {limit}")
    case .minLength:
      Bilingual(
        "has {found} {found|character|characters}, at least {limit} {limit|is|are} wanted",
        "dài {found} ký tự, tối thiểu {limit}")
    case .pattern: Bilingual("does not match the pattern {pattern}", "không khớp mẫu {pattern}")
    case .format: Bilingual("is not {format}", "không phải {format}")
    case .maxItems:
      Bilingual(
        "has {found} {found|item|items}, at most {limit} {limit|is|are} allowed",
        "có {found} mục, tối đa {limit}")
    case .minItems:
      Bilingual(
        "has {found} {found|item|items}, at least {limit} {limit|is|are} wanted",
        "có {found} mục, tối thiểu {limit}")
    case .uniqueItems:
      Bilingual(
        "items {first} and {second} are equal (counted from 0)",
        "mục {first} và mục {second} giống nhau (đếm từ 0)")
    case .maxContains:
      Bilingual(
        "{found} {found|item is|items are} of the counted kind, at most {limit} may be",
        "có {found} mục thuộc loại được đếm, tối đa {limit}")
    case .minContains:
      Bilingual(
        "{found} {found|item is|items are} of the wanted kind, at least {limit} must be",
        "có {found} mục thuộc loại cần có, tối thiểu {limit}")
    case .items:
      Bilingual(
        "item {position} is one too many (counted from 0)",
        "mục {position} bị thừa (đếm từ 0)")
    case .unevaluatedItems:
      Bilingual(
        "item {position} has no place here (counted from 0)",
        "mục {position} không được có ở đây (đếm từ 0)")
    case .maxProperties:
      Bilingual(
        "has {found} {found|field|fields}, at most {limit} {limit|is|are} allowed",
        "có {found} trường, tối đa {limit}")
    case .minProperties:
      Bilingual(
        "has {found} {found|field|fields}, at least {limit} {limit|is|are} wanted",
        "có {found} trường, tối thiểu {limit}")
    case .required: Bilingual("the field \"{name}\" is missing", "thiếu trường \"{name}\"")
    case .dependentRequired:
      Bilingual(
        "the field \"{name}\" is missing, which goes with \"{because}\"",
        "thiếu trường \"{name}\", phải có khi đã có \"{because}\"")
    case .additionalProperties:
      Bilingual(
        "the field \"{name}\" does not belong here", "trường \"{name}\" không được có ở đây")
    case .unevaluatedProperties:
      Bilingual("the field \"{name}\" has no place here", "trường \"{name}\" không được có ở đây")
    case .propertyNames:
      Bilingual(
        "\"{name}\" is not allowed as the name of a field",
        "\"{name}\" không được dùng làm tên trường")
    case .anyOf:
      Bilingual(
        "fits none of the {count} allowed {count|shape|shapes}",
        "không khớp dạng nào trong {count} dạng cho phép")
    case .oneOf:
      Bilingual(
        "fits none of the {count} {count|shape|shapes} of which one must fit",
        "không khớp dạng nào trong {count} dạng phải chọn một")
    case .oneOfSeveral:
      Bilingual(
        "fits several shapes where only one may fit: {matching} (counted from 0)",
        "khớp nhiều dạng trong khi chỉ được khớp một: {matching} (đếm từ 0)")
    case .not: Bilingual("is just what is not allowed", "là điều biểu mẫu không cho phép")
    case .patternExhausted:
      Bilingual(
        "can't be told: the pattern {pattern} takes too long on this text",
        "chưa kết luận được: mẫu {pattern} xử lý văn bản này quá lâu")
    case .recursionLimit:
      Bilingual(
        "can't be told: the schema goes deeper or is applied more often than {limit} times",
        "chưa kết luận được: lược đồ và dữ liệu lồng nhau hoặc lặp lại quá {limit} lần")
    case .problemLimit:
      Bilingual(
        "there are more than {limit} problems: what follows was not looked at",
        "có hơn {limit} lỗi: phần sau chưa được xem")
    }
  }
}
