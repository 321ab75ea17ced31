package import OCFL

/// The rules of OCFL, one sentence each: what is said of a place where the rule is not kept.
extension OCFLCode: Message {
  package var id: String { "ocfl.\(rawValue)" }

  package var text: Bilingual {
    switch self {
    case .E001: Bilingual("has no place in an OCFL object", "không được có trong đối tượng OCFL")
    case .E002:
      Bilingual(
        "the version declaration is not written as NAMASTE has it",
        "tệp khai báo phiên bản không theo dạng NAMASTE")
    case .E003:
      Bilingual(
        "the object has no declaration such as 0=ocfl_object_1.1, or several",
        "đối tượng không có tệp khai báo (như 0=ocfl_object_1.1) hoặc có nhiều tệp")
    case .E004:
      Bilingual(
        "the declaration is not named 0=ocfl_object_ and a version",
        "tệp khai báo không mang tên 0=ocfl_object_ kèm số phiên bản")
    case .E005:
      Bilingual(
        "the declaration's name doesn't begin with 0=", "tên tệp khai báo không bắt đầu bằng 0=")
    case .E006:
      Bilingual(
        "after 0= the declaration's name is not ocfl_object_ and a version",
        "sau 0= tên tệp khai báo không phải ocfl_object_ kèm số phiên bản")
    case .E007:
      Bilingual(
        "the declaration doesn't hold just its own name after 0= and a line end",
        "tệp khai báo không ghi đúng phần tên sau 0= và một dấu xuống dòng")
    case .E008: Bilingual("the object has no version", "đối tượng không có phiên bản nào")
    case .E009: Bilingual("the versions don't begin with v1", "các phiên bản không bắt đầu từ v1")
    case .E010:
      Bilingual("a version is missing in between", "dãy phiên bản bị khuyết ở giữa")
    case .E011:
      Bilingual(
        "a version's padded number doesn't begin with 0",
        "số phiên bản có đệm mà không bắt đầu bằng 0")
    case .E012:
      Bilingual(
        "version folders are not all named with the same number of digits",
        "tên các thư mục phiên bản không cùng số chữ số")
    case .E013:
      Bilingual(
        "the version is not named in the way of the versions before it",
        "tên phiên bản không theo cách đặt tên của các phiên bản trước")
    case .E014:
      Bilingual(
        "the path doesn't name the version folder as it is named",
        "đường dẫn không ghi đúng tên thư mục phiên bản")
    case .E015:
      Bilingual(
        "the file has no place in a version folder", "tệp không được có trong thư mục phiên bản")
    case .E016:
      Bilingual(
        "files of the version are not in its content folder",
        "tệp của phiên bản không nằm trong thư mục nội dung")
    case .E017: Bilingual("contentDirectory contains '/'", "contentDirectory có dấu '/'")
    case .E018: Bilingual("contentDirectory is . or ..", "contentDirectory là . hoặc ..")
    case .E019:
      Bilingual(
        "contentDirectory is given here, but not in the first version",
        "contentDirectory ghi ở đây mà phiên bản đầu không ghi")
    case .E020:
      Bilingual(
        "contentDirectory is not the same in all versions",
        "contentDirectory không giống nhau ở mọi phiên bản")
    case .E021:
      Bilingual(
        "the files are not in 'content', and no contentDirectory is given",
        "tệp không nằm trong 'content' mà cũng không ghi contentDirectory")
    case .E022:
      Bilingual(
        "folders beside the content folder are passed over",
        "các thư mục ngoài thư mục nội dung bị bỏ qua")
    case .E023:
      Bilingual(
        "the file is not in the manifest of its version's inventory",
        "tệp không có trong bảng kê (manifest) của phiên bản đó")
    case .E024: Bilingual("is an empty folder", "là thư mục trống")
    case .E025:
      Bilingual(
        "digestAlgorithm is neither sha512 nor sha256",
        "digestAlgorithm không phải sha512 hay sha256")
    case .E026:
      Bilingual(
        "the digest algorithm is in no list that OCFL knows",
        "thuật toán băm không có trong danh mục nào của OCFL")
    case .E027:
      Bilingual(
        "a digest algorithm that every program must know is not known",
        "không biết một thuật toán băm mà chương trình nào cũng phải biết")
    case .E028:
      Bilingual(
        "a digest algorithm that is not known here is passed over",
        "thuật toán băm chương trình này không biết thì bị bỏ qua")
    case .E029: Bilingual("is not a sha1 digest in hex", "không phải mã băm sha1 dạng hex")
    case .E030: Bilingual("is not a sha256 digest in hex", "không phải mã băm sha256 dạng hex")
    case .E031: Bilingual("is not a sha512 digest in hex", "không phải mã băm sha512 dạng hex")
    case .E032:
      Bilingual("is not a blake2b-512 digest in hex", "không phải mã băm blake2b-512 dạng hex")
    case .E033: Bilingual("is not JSON as an inventory has it", "không phải JSON đúng dạng mục lục")
    case .E034:
      Bilingual("is not a JSON inventory", "không phải mục lục (inventory) dạng JSON")
    case .E035:
      Bilingual(
        "the content path is not written with '/'", "đường dẫn nội dung không dùng dấu '/'")
    case .E036:
      Bilingual(
        "the inventory lacks id, type, digestAlgorithm or head",
        "mục lục thiếu id, type, digestAlgorithm hoặc head")
    case .E037:
      Bilingual(
        "the id is not one text that is this object's alone",
        "id không phải một chuỗi chỉ riêng đối tượng này có")
    case .E038:
      Bilingual(
        "the type doesn't go with the object's declaration", "type không khớp tệp khai báo")
    case .E039:
      Bilingual(
        "the digests are not of the digestAlgorithm", "mã băm không theo digestAlgorithm đã ghi")
    case .E040:
      Bilingual("head is not the newest version", "head không phải phiên bản mới nhất")
    case .E041:
      Bilingual("the inventory lacks manifest or versions", "mục lục thiếu manifest hoặc versions")
    case .E042:
      Bilingual(
        "the content path doesn't lead into a version's content folder",
        "đường dẫn nội dung không nằm trong thư mục nội dung của phiên bản nào")
    case .E043: Bilingual("the inventory has no versions", "mục lục không có phần versions")
    case .E044: Bilingual("there is no key 'versions'", "không có khóa 'versions'")
    case .E045: Bilingual("versions is not a JSON object", "versions không phải đối tượng JSON")
    case .E046:
      Bilingual(
        "the versions listed are not the version folders there are",
        "các phiên bản trong mục lục không khớp các thư mục phiên bản")
    case .E047:
      Bilingual("the version is not a JSON object", "phiên bản không phải đối tượng JSON")
    case .E048:
      Bilingual("the version lacks created or state", "phiên bản thiếu created hoặc state")
    case .E049:
      Bilingual(
        "created is not a date and time with seconds and time zone",
        "created không phải ngày giờ có giây và múi giờ")
    case .E050:
      Bilingual(
        "the digest is not in the manifest, letter by letter",
        "mã băm không có trong bảng kê (manifest), đúng từng chữ")
    case .E051:
      Bilingual(
        "the path in state is not names joined by '/'",
        "đường dẫn trong state không phải các tên nối bằng '/'")
    case .E052:
      Bilingual(
        "the path in state has a part that is empty, . or ..",
        "đường dẫn trong state có phần trống, . hoặc ..")
    case .E053:
      Bilingual(
        "the path in state begins or ends with '/'",
        "đường dẫn trong state bắt đầu hoặc kết thúc bằng '/'")
    case .E054: Bilingual("the user has no name", "user không có tên (name)")
    case .E055:
      Bilingual(
        "further digests are not under the key 'fixity'", "mã băm thêm không ở khóa 'fixity'")
    case .E056:
      Bilingual(
        "is not the name of a digest algorithm", "không phải tên một thuật toán băm")
    case .E057:
      Bilingual(
        "fixity is not digests with lists of content paths",
        "fixity không phải các mã băm kèm danh sách đường dẫn nội dung")
    case .E058:
      Bilingual(
        "the inventory has no digest file beside it", "mục lục không có tệp mã băm đi kèm")
    case .E059:
      Bilingual(
        "the digest file is not named after the digestAlgorithm",
        "tên tệp mã băm không theo digestAlgorithm")
    case .E060:
      Bilingual(
        "the inventory is not the one that its digest file means",
        "mục lục không khớp tệp mã băm của nó")
    case .E061:
      Bilingual(
        "the digest file is not a digest, a space and inventory.json",
        "tệp mã băm không phải mã băm, dấu cách và inventory.json")
    case .E062:
      Bilingual(
        "the digest file was written before the inventory was done",
        "tệp mã băm được ghi trước khi mục lục hoàn tất")
    case .E063:
      Bilingual("the object has no inventory.json", "đối tượng không có inventory.json")
    case .E064:
      Bilingual(
        "the object's inventory is not the same as its newest version's",
        "mục lục của đối tượng không giống mục lục của phiên bản mới nhất")
    case .E066:
      Bilingual(
        "the version held other files then than the newest inventory says",
        "mục lục cũ và mục lục mới nhất ghi khác nhau về các tệp của phiên bản này")
    case .E067:
      Bilingual(
        "is not the folder of an extension", "không phải thư mục của một phần mở rộng")
    case .E068:
      Bilingual("the extension is documented nowhere", "phần mở rộng không được mô tả ở đâu")
    case .E069:
      Bilingual(
        "the storage root has no declaration, such as 0=ocfl_1.1",
        "kho OCFL không có tệp khai báo, chẳng hạn 0=ocfl_1.1")
    case .E070:
      Bilingual(
        "ocfl_layout.json is not JSON with extension and description",
        "ocfl_layout.json không phải JSON có extension và description")
    case .E071:
      Bilingual(
        "the extension in ocfl_layout.json is not a registered one",
        "extension trong ocfl_layout.json không phải tên đã đăng ký")
    case .E072: Bilingual("the file belongs to no object", "tệp không thuộc đối tượng nào")
    case .E073: Bilingual("is an empty folder", "là thư mục trống")
    case .E074:
      Bilingual("the storage root depends on another one", "kho OCFL phụ thuộc vào kho khác")
    case .E075:
      Bilingual(
        "the storage root's declaration is not written as NAMASTE has it",
        "tệp khai báo của kho không theo dạng NAMASTE")
    case .E076:
      Bilingual(
        "the storage root has several declarations", "kho OCFL có nhiều tệp khai báo")
    case .E077:
      Bilingual(
        "the storage root's declaration is not named 0=ocfl_ and a version",
        "tệp khai báo của kho không mang tên 0=ocfl_ kèm số phiên bản")
    case .E078:
      Bilingual(
        "the name of the storage root's declaration doesn't begin with 0=",
        "tên tệp khai báo của kho không bắt đầu bằng 0=")
    case .E079:
      Bilingual(
        "after 0= the name of the storage root's declaration is not ocfl_ and a version",
        "sau 0= tên tệp khai báo của kho không phải ocfl_ kèm số phiên bản")
    case .E080:
      Bilingual(
        "the storage root's declaration doesn't hold just its own name after 0= and a line end",
        "tệp khai báo của kho không ghi đúng phần tên sau 0= và một dấu xuống dòng")
    case .E081:
      Bilingual(
        "the object follows a later edition of OCFL than the storage root",
        "đối tượng theo bản OCFL mới hơn bản của kho")
    case .E082:
      Bilingual("the object lies inside of another one", "đối tượng nằm bên trong đối tượng khác")
    case .E083:
      Bilingual(
        "the object is not where the storage root's layout puts its id",
        "đối tượng không nằm đúng chỗ mà cách bố trí của kho dành cho id đó")
    case .E084:
      Bilingual(
        "a folder on the way to objects holds files", "thư mục dẫn tới đối tượng lại có tệp")
    case .E085:
      Bilingual("the folder leads to no object", "thư mục không dẫn tới đối tượng nào")
    case .E086:
      Bilingual(
        "is not the folder of an extension", "không phải thư mục của một phần mở rộng")
    case .E087:
      Bilingual(
        "files in the storage root that are not known are passed over",
        "tệp lạ ở thư mục gốc của kho bị bỏ qua")
    case .E088:
      Bilingual(
        "the folder is neither for objects nor for extensions",
        "thư mục không dành cho đối tượng, cũng không phải extensions")
    case .E089:
      Bilingual(
        "is neither a file nor a folder, and can't be stored so",
        "không phải tệp hay thư mục nên không lưu như vậy được")
    case .E090:
      Bilingual("is a link, which OCFL doesn't allow", "là liên kết, OCFL không cho phép")
    case .E091:
      Bilingual(
        "the file system doesn't keep upper and lower case apart",
        "hệ thống tệp không phân biệt chữ hoa và chữ thường")
    case .E092:
      Bilingual(
        "the file doesn't match its digest in the manifest",
        "tệp không khớp mã băm trong bảng kê (manifest)")
    case .E093:
      Bilingual(
        "the file doesn't match its digest in fixity", "tệp không khớp mã băm trong fixity")
    case .E094: Bilingual("message is not a text", "message không phải chuỗi")
    case .E095:
      Bilingual(
        "two files of the version have the same path, or one the path of the other's folder",
        "hai tệp của phiên bản trùng đường dẫn, hoặc tệp này trùng với thư mục của tệp kia")
    case .E096:
      Bilingual(
        "the digest stands in the manifest already, in other letter case",
        "mã băm đã có trong bảng kê (manifest), chỉ khác chữ hoa chữ thường")
    case .E097:
      Bilingual(
        "the digest stands in fixity already, in other letter case",
        "mã băm đã có trong fixity, chỉ khác chữ hoa chữ thường")
    case .E098:
      Bilingual(
        "the content path is not names joined by '/'",
        "đường dẫn nội dung không phải các tên nối bằng '/'")
    case .E099:
      Bilingual(
        "the content path has a part that is empty, . or ..",
        "đường dẫn nội dung có phần trống, . hoặc ..")
    case .E100:
      Bilingual(
        "the content path begins or ends with '/'",
        "đường dẫn nội dung bắt đầu hoặc kết thúc bằng '/'")
    case .E101:
      Bilingual(
        "two content paths are the same, or one is the folder of the other",
        "hai đường dẫn nội dung trùng nhau, hoặc cái này là thư mục của cái kia")
    case .E102: Bilingual("OCFL knows no such key", "OCFL không có khóa này")
    case .E103:
      Bilingual(
        "the version follows an earlier edition of OCFL than the one before it",
        "phiên bản theo bản OCFL cũ hơn phiên bản đứng trước")
    case .E104:
      Bilingual(
        "the version's name is not 'v' and a number", "tên phiên bản không phải là 'v' kèm một số")
    case .E105:
      Bilingual(
        "the version's number is not a whole number from 1 up",
        "số phiên bản không phải số nguyên từ 1 trở lên")
    case .E106: Bilingual("manifest is not a JSON object", "manifest không phải đối tượng JSON")
    case .E107:
      Bilingual(
        "the digest in the manifest is of no version's file",
        "mã băm trong bảng kê (manifest) không thuộc tệp của phiên bản nào")
    case .E108:
      Bilingual(
        "contentDirectory is not a folder right inside the version's",
        "contentDirectory không phải thư mục nằm ngay trong thư mục phiên bản")
    case .E110:
      Bilingual("the id is not the same in all versions", "id không giống nhau ở mọi phiên bản")
    case .E111: Bilingual("fixity is not a JSON object", "fixity không phải đối tượng JSON")
    case .E112:
      Bilingual(
        "is not the folder of an extension", "không phải thư mục của một phần mở rộng")
    case .W001:
      Bilingual("version folders are zero-padded", "tên thư mục phiên bản có số 0 đệm")
    case .W002:
      Bilingual(
        "the version folder holds a folder beside its content",
        "thư mục phiên bản có thư mục khác ngoài thư mục nội dung")
    case .W003:
      Bilingual(
        "the version has no files of its own, yet a content folder",
        "phiên bản không có tệp riêng mà vẫn có thư mục nội dung")
    case .W004: Bilingual("digestAlgorithm is not sha512", "digestAlgorithm không phải sha512")
    case .W005: Bilingual("the id is not a URI", "id không phải URI")
    case .W007:
      Bilingual("the version has no message or no user", "phiên bản thiếu message hoặc user")
    case .W008: Bilingual("the user has no address", "user không có địa chỉ (address)")
    case .W009: Bilingual("the user's address is not a URI", "địa chỉ của user không phải URI")
    case .W010:
      Bilingual("the version has no inventory of its own", "phiên bản không có mục lục riêng")
    case .W011:
      Bilingual(
        "time, message or user are not those of the newest inventory",
        "thời điểm, message hoặc user không giống mục lục mới nhất")
    case .W012:
      Bilingual("logs belong in the folder logs", "nhật ký nên nằm trong thư mục logs")
    case .W013, .W016:
      Bilingual("the extension is not a registered one", "phần mở rộng chưa được đăng ký")
    case .W014:
      Bilingual("the storage root mixes several layouts", "kho OCFL dùng lẫn nhiều cách bố trí")
    case .W015:
      Bilingual(
        "some objects lie at the top of the storage root, others in folders",
        "có đối tượng nằm ngay ở gốc kho, có đối tượng nằm trong các thư mục")
    }
  }
}
