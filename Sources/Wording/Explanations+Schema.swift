extension SchemaMessage {
  package var explanation: Explanation {
    switch self {
    case .falseSchema:
      Explanation(
        why: Bilingual(
          "The form leaves no room for anything at this place.",
          "Biểu mẫu không cho phép có gì ở vị trí này."),
        source: "JSON Schema 2020-12, core 4.3.2",
        repair: Bilingual(
          "Take the value away, or move it to the field it belongs to.",
          "Hãy bỏ giá trị này hoặc chuyển sang đúng trường của nó."),
        example: "schema: {\"properties\": {\"old\": false}}   {\"old\": 1}  ->  {}")
    case .type:
      Explanation(
        why: Bilingual(
          "Each field holds one kind of value; quotation marks make a number a string.",
          "Mỗi trường chỉ nhận một loại giá trị; đặt trong nháy kép thì số thành chuỗi."),
        source: "JSON Schema 2020-12, validation 6.1.1",
        repair: Bilingual(
          "Write the value as the kind that is wanted.", "Viết giá trị đúng loại yêu cầu."),
        example: "{\"year\": \"1998\"}  ->  {\"year\": 1998}")
    case .enum:
      Explanation(
        why: Bilingual(
          "The field takes one of the values of a list, letter by letter.",
          "Trường chỉ nhận một trong các giá trị của danh sách, đúng từng chữ."),
        source: "JSON Schema 2020-12, validation 6.1.2",
        repair: Bilingual(
          "Choose a value from the list; look at accents and upper case.",
          "Chọn một giá trị trong danh sách; chú ý dấu và chữ hoa."),
        example: "{\"sex\": \"Nu\"}  ->  {\"sex\": \"nữ\"}")
    case .const:
      Explanation(
        why: Bilingual(
          "The field has one fixed value, such as the number of the form.",
          "Trường có một giá trị cố định, chẳng hạn số hiệu biểu mẫu."),
        source: "JSON Schema 2020-12, validation 6.1.3",
        repair: Bilingual("Put the fixed value back.", "Ghi lại đúng giá trị cố định."),
        example: "{\"form\": \"2-KNĐ\"}  ->  {\"form\": \"2-KND\"}")
    case .multipleOf:
      Explanation(
        why: Bilingual(
          "The field counts in steps, for instance in whole or half units.",
          "Trường tính theo bước, chẳng hạn theo đơn vị chẵn hoặc nửa đơn vị."),
        source: "JSON Schema 2020-12, validation 6.2.1",
        repair: Bilingual(
          "Round the value as the form asks.", "Làm tròn giá trị theo yêu cầu của biểu mẫu."),
        example: "schema: {\"multipleOf\": 0.5}   1.3  ->  1.5")
    case .maximum:
      Explanation(
        why: Bilingual(
          "The form sets this limit so that the value means what the field is for.",
          "Biểu mẫu đặt giới hạn này để giá trị đúng với ý nghĩa của trường."),
        source: "JSON Schema 2020-12, validation 6.2.2",
        repair: Bilingual(
          "Compare the value with the paper and correct it.",
          "Hãy đối chiếu với bản giấy và sửa lại giá trị."),
        example: "schema: {\"maximum\": 12}   13  ->  12")
    case .exclusiveMaximum:
      Explanation(
        why: Bilingual(
          "The form sets this limit so that the value means what the field is for.",
          "Biểu mẫu đặt giới hạn này để giá trị đúng với ý nghĩa của trường."),
        source: "JSON Schema 2020-12, validation 6.2.3",
        repair: Bilingual(
          "Compare the value with the paper and correct it.",
          "Hãy đối chiếu với bản giấy và sửa lại giá trị."),
        example: "schema: {\"exclusiveMaximum\": 100}   100  ->  99")
    case .minimum:
      Explanation(
        why: Bilingual(
          "The form sets this limit so that the value means what the field is for.",
          "Biểu mẫu đặt giới hạn này để giá trị đúng với ý nghĩa của trường."),
        source: "JSON Schema 2020-12, validation 6.2.4",
        repair: Bilingual(
          "Compare the value with the paper and correct it.",
          "Hãy đối chiếu với bản giấy và sửa lại giá trị."),
        example: "schema: {\"minimum\": 18}   17  ->  18")
    case .exclusiveMinimum:
      Explanation(
        why: Bilingual(
          "The form sets this limit so that the value means what the field is for.",
          "Biểu mẫu đặt giới hạn này để giá trị đúng với ý nghĩa của trường."),
        source: "JSON Schema 2020-12, validation 6.2.5",
        repair: Bilingual(
          "Compare the value with the paper and correct it.",
          "Hãy đối chiếu với bản giấy và sửa lại giá trị."),
        example: "schema: {\"exclusiveMinimum\": 0}   0  ->  1")
    case .maxLength:
      Explanation(
        why: Bilingual(
          "The field has room for so many characters; a letter with separate marks (NFD) counts"
            + " as several.",
          "Trường chỉ đủ chỗ cho số ký tự này; chữ có dấu rời (NFD) bị tính thành nhiều ký tự."),
        source: "JSON Schema 2020-12, validation 6.3.1",
        repair: Bilingual("Shorten the text.", "Viết ngắn lại."),
        example: "schema: {\"maxLength\": 4}   \"năm 1998\"  ->  \"1998\"")
    case .minLength:
      Explanation(
        why: Bilingual(
          "An answer this short can't be whole; an empty one is none.",
          "Câu trả lời quá ngắn thì chưa đủ; để trống là chưa trả lời."),
        source: "JSON Schema 2020-12, validation 6.3.2",
        repair: Bilingual("Complete the text.", "Ghi đầy đủ nội dung."),
        example: "schema: {\"minLength\": 1}   \"\"  ->  \"Nậm Pố\"")
    case .pattern:
      Explanation(
        why: Bilingual(
          "The field is written in a fixed way, for instance a number of twelve digits.",
          "Trường phải viết theo khuôn cố định, chẳng hạn dãy mười hai chữ số."),
        source: "JSON Schema 2020-12, validation 6.3.3",
        repair: Bilingual(
          "Write the value as the pattern has it; look for spaces at both ends.",
          "Viết giá trị đúng khuôn; chú ý dấu cách ở hai đầu."),
        example:
          "schema: {\"pattern\": \"^[0-9]{12}$\"}   \"012 345 678 901\"  -> "
          + " \"012345678901\"")
    case .format:
      Explanation(
        why: Bilingual(
          "The field holds a date, an address or the like, written in the one agreed way."
            + " Checked with --formats only.",
          "Trường là ngày tháng, địa chỉ hoặc tương tự, viết theo một cách thống nhất."
            + " Chỉ kiểm tra khi có --formats."),
        source: "JSON Schema 2020-12, validation 7.3",
        repair: Bilingual(
          "Write it in the agreed way; dates in JSON are year-month-day.",
          "Viết theo cách thống nhất; ngày trong JSON là năm-tháng-ngày."),
        example: "{\"birth\": \"02/09/2001\"}  ->  {\"birth\": \"2001-09-02\"}")
    case .maxItems:
      Explanation(
        why: Bilingual(
          "The list has more entries than the form provides for.",
          "Danh sách có nhiều mục hơn biểu mẫu quy định."),
        source: "JSON Schema 2020-12, validation 6.4.1",
        repair: Bilingual("Take the superfluous entries away.", "Bỏ bớt các mục thừa."),
        example: "schema: {\"maxItems\": 2}   [1, 2, 3]  ->  [1, 2]")
    case .minItems:
      Explanation(
        why: Bilingual(
          "The list has fewer entries than the form asks for.",
          "Danh sách có ít mục hơn biểu mẫu yêu cầu."),
        source: "JSON Schema 2020-12, validation 6.4.2",
        repair: Bilingual("Add what is missing.", "Bổ sung các mục còn thiếu."),
        example: "schema: {\"minItems\": 1}   []  ->  [{\"name\": \"…\"}]")
    case .uniqueItems:
      Explanation(
        why: Bilingual(
          "The same entry stands twice; one was probably copied and not changed.",
          "Có hai mục giống hệt nhau; có thể đã chép rồi quên sửa."),
        source: "JSON Schema 2020-12, validation 6.4.3",
        repair: Bilingual(
          "Delete one of the two, or correct it.", "Xóa một trong hai mục hoặc sửa lại."),
        example: "[\"a\", \"b\", \"a\"]  ->  [\"a\", \"b\"]")
    case .maxContains:
      Explanation(
        why: Bilingual(
          "The list may hold entries of a certain kind only so often.",
          "Loại mục này chỉ được có một số lượng nhất định trong danh sách."),
        source: "JSON Schema 2020-12, validation 6.4.4",
        repair: Bilingual("Take the superfluous entries away.", "Bỏ bớt các mục thừa."),
        example: "schema: {\"contains\": {\"const\": \"chief\"}, \"maxContains\": 1}")
    case .minContains:
      Explanation(
        why: Bilingual(
          "The list must hold an entry of a certain kind, for instance one of each parent.",
          "Danh sách phải có loại mục nhất định, chẳng hạn có cha và mẹ."),
        source: "JSON Schema 2020-12, validation 6.4.5; JSON Schema 2020-12, core 10.3.1.3",
        repair: Bilingual("Add the missing entry.", "Bổ sung mục còn thiếu."),
        example:
          "schema: {\"contains\": {\"const\": \"mother\"}}   [\"father\"]  -> "
          + " [\"father\", \"mother\"]")
    case .items:
      Explanation(
        why: Bilingual(
          "The list has fixed places, and this entry is behind the last one.",
          "Danh sách có số chỗ cố định, mục này nằm ngoài chỗ cuối."),
        source: "JSON Schema 2020-12, core 10.3.1.2",
        repair: Bilingual(
          "Take the entry away, or put it into its field.", "Bỏ mục này hoặc ghi vào đúng trường."),
        example: "schema: {\"prefixItems\": [{}, {}], \"items\": false}   [1, 2, 3]  ->  [1, 2]")
    case .unevaluatedItems:
      Explanation(
        why: Bilingual(
          "No rule of the schema provides for this entry.",
          "Không có quy tắc nào của lược đồ cho phép mục này."),
        source: "JSON Schema 2020-12, core 11.2",
        repair: Bilingual(
          "Take the entry away, or put it into its field.", "Bỏ mục này hoặc ghi vào đúng trường."),
        example: "schema: {\"prefixItems\": [{}], \"unevaluatedItems\": false}   [1, 2]  ->  [1]")
    case .maxProperties:
      Explanation(
        why: Bilingual(
          "The object has more fields than the schema allows.",
          "Đối tượng có nhiều trường hơn lược đồ cho phép."),
        source: "JSON Schema 2020-12, validation 6.5.1",
        repair: Bilingual("Take the superfluous fields away.", "Bỏ bớt các trường thừa."),
        example: "schema: {\"maxProperties\": 1}   {\"a\": 1, \"b\": 2}  ->  {\"a\": 1}")
    case .minProperties:
      Explanation(
        why: Bilingual(
          "The object has fewer fields than the schema asks for.",
          "Đối tượng có ít trường hơn lược đồ yêu cầu."),
        source: "JSON Schema 2020-12, validation 6.5.2",
        repair: Bilingual("Add the missing fields.", "Bổ sung các trường còn thiếu."),
        example: "schema: {\"minProperties\": 1}   {}  ->  {\"a\": 1}")
    case .required:
      Explanation(
        why: Bilingual(
          "The form can't do without this field. A field that is there and empty is"
            + " another matter.",
          "Biểu mẫu bắt buộc phải có trường này. Có trường mà để trống là chuyện khác."),
        source: "JSON Schema 2020-12, validation 6.5.3",
        repair: Bilingual(
          "Add the field; look for a misspelt name nearby.",
          "Bổ sung trường; xem có trường nào gần đó ghi sai tên không."),
        example:
          "schema: {\"required\": [\"name\"]}   {\"nam\": \"Lò Thị Lan\"}  -> "
          + " {\"name\": \"Lò Thị Lan\"}")
    case .dependentRequired:
      Explanation(
        why: Bilingual(
          "Where the one field is filled, the other has to be too.",
          "Đã ghi trường này thì phải ghi cả trường kia."),
        source: "JSON Schema 2020-12, validation 6.5.4",
        repair: Bilingual(
          "Add the missing field, or take away the one that asks for it.",
          "Bổ sung trường còn thiếu, hoặc bỏ trường kéo theo nó."),
        example: "{\"spouse\": \"…\"}  ->  {\"spouse\": \"…\", \"marriedOn\": \"2020-05-01\"}")
    case .additionalProperties:
      Explanation(
        why: Bilingual(
          "The form has no field of this name: most often a misspelling.",
          "Biểu mẫu không có trường tên này: thường là ghi sai tên."),
        source: "JSON Schema 2020-12, core 10.3.2.3",
        repair: Bilingual(
          "Correct the name, or take the field away.", "Sửa lại tên hoặc bỏ trường."),
        example: "{\"adress\": \"…\"}  ->  {\"address\": \"…\"}")
    case .unevaluatedProperties:
      Explanation(
        why: Bilingual(
          "No rule of the schema provides for a field of this name.",
          "Không có quy tắc nào của lược đồ cho phép trường tên này."),
        source: "JSON Schema 2020-12, core 11.3",
        repair: Bilingual(
          "Correct the name, or take the field away.", "Sửa lại tên hoặc bỏ trường."),
        example: "{\"adress\": \"…\"}  ->  {\"address\": \"…\"}")
    case .propertyNames:
      Explanation(
        why: Bilingual(
          "Names of fields follow a rule here, for instance small letters only.",
          "Tên trường ở đây phải theo quy tắc, chẳng hạn chỉ dùng chữ thường."),
        source: "JSON Schema 2020-12, core 10.3.2.4",
        repair: Bilingual(
          "Change the name as the lines below say.", "Sửa tên theo các dòng bên dưới."),
        example:
          "schema: {\"propertyNames\": {\"pattern\": \"^[a-z]+$\"}}   {\"Tên\": 1}"
          + "  ->  {\"ten\": 1}")
    case .anyOf:
      Explanation(
        why: Bilingual(
          "Several shapes are allowed; the lines below say what keeps each from fitting.",
          "Có nhiều dạng được phép; các dòng bên dưới cho biết vì sao từng dạng không khớp."),
        source: "JSON Schema 2020-12, core 10.2.1.2",
        repair: Bilingual(
          "Choose the shape that is meant and repair what is named for it.",
          "Chọn dạng định dùng rồi sửa các điểm nêu cho dạng đó."),
        example:
          "schema: {\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"null\"}]}   1"
          + "  ->  \"1\"")
    case .oneOf:
      Explanation(
        why: Bilingual(
          "Just one of several shapes must fit; the lines below say what keeps each from fitting.",
          "Phải khớp đúng một trong nhiều dạng; các dòng bên dưới cho biết vì sao từng"
            + " dạng không khớp."),
        source: "JSON Schema 2020-12, core 10.2.1.3",
        repair: Bilingual(
          "Choose the shape that is meant and repair what is named for it.",
          "Chọn dạng định dùng rồi sửa các điểm nêu cho dạng đó."),
        example:
          "schema: {\"oneOf\": [{\"required\": [\"year\"]}, {\"required\":"
          + " [\"date\"]}]}   {}  ->  {\"year\": 2001}")
    case .oneOfSeveral:
      Explanation(
        why: Bilingual(
          "Shapes that exclude each other are mixed.", "Các dạng loại trừ nhau bị lẫn vào nhau."),
        source: "JSON Schema 2020-12, core 10.2.1.3",
        repair: Bilingual(
          "Leave what belongs to one shape only.", "Chỉ giữ lại phần thuộc về một dạng."),
        example: "{\"year\": 2001, \"date\": \"2001-09-02\"}  ->  {\"date\": \"2001-09-02\"}")
    case .not:
      Explanation(
        why: Bilingual(
          "The form rules this value or combination out.",
          "Biểu mẫu loại trừ giá trị hoặc tổ hợp này."),
        source: "JSON Schema 2020-12, core 10.2.1.4",
        repair: Bilingual(
          "Change the value; the schema says what is ruled out.",
          "Sửa giá trị; lược đồ nêu rõ điều bị loại trừ."),
        example: "schema: {\"not\": {\"const\": \"unknown\"}}   \"unknown\"  ->  \"…\"")
    case .patternExhausted:
      Explanation(
        why: Bilingual(
          "Some patterns take longer than a life on some texts, so the work is cut off;"
            + " nobody can say then whether the value is right.",
          "Một số mẫu gặp một số văn bản thì chạy không bao giờ xong nên bị dừng lại; khi"
            + " đó không biết giá trị đúng hay sai."),
        repair: Bilingual(
          "Simplify the pattern in the schema: no repetition inside a repetition.",
          "Đơn giản hóa mẫu trong lược đồ: không lặp bên trong lặp."),
        example: "(a+)+$  ->  a+$")
    case .recursionLimit:
      Explanation(
        why: Bilingual(
          "Schema and value nest too deep, or the schema is applied to this value too often, so"
            + " the work is cut off.",
          "Lược đồ và dữ liệu lồng nhau quá sâu, hoặc lược đồ lặp lại quá nhiều lần trên giá trị"
            + " này, nên bị dừng lại."),
        source: "JSON Schema 2020-12, core 9.4.1",
        repair: Bilingual(
          "See whether the value nests as deep as it seems; mend the schema otherwise.",
          "Xem giá trị có thật lồng sâu như vậy không; nếu không, hãy sửa lược đồ."),
        example: "{\"$ref\": \"#\"}")
    case .problemLimit:
      Explanation(
        why: Bilingual(
          "Nobody reads so many findings, and they would fill the memory: the work ends there.",
          "Không ai đọc hết chừng ấy lỗi, và chúng sẽ chiếm hết bộ nhớ: việc kiểm tra dừng ở đó."),
        repair: Bilingual(
          "Mend what is listed and check again; perhaps the file belongs to another schema.",
          "Sửa các lỗi đã nêu rồi kiểm tra lại; có thể tệp này thuộc lược đồ khác."),
        example: "[1, 1, 1, …]  against  {\"items\": {\"type\": \"string\"}}")
    }
  }
}
