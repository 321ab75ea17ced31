import Dossiers
import Files
import JSON
import RFC3339
import TestSupport

/// What the tests of units share; all names are made up.
enum UnitSamples {
  struct Broken: Error {}

  /// An identifier that a small number stands for.
  static func id(_ number: Int) -> UniqueIdentifier {
    let digits = String(number, radix: 16)
    let zeros = String(repeating: "0", count: 12 - digits.count)
    let text = "01890000-0000-7000-8000-\(zeros)\(digits)"
    guard let id = UniqueIdentifier(parsing: text) else { fatalError("no UUID: \(text)") }
    return id
  }

  static func day(_ text: String) throws -> CalendarDate { try CalendarDate(parsing: text) }

  static func period(_ from: String?, _ to: String? = nil) throws -> UnitPeriod {
    UnitPeriod(from: try from.map(day), to: try to.map(day))
  }

  /// A file of the checkout.
  static func file(_ path: String) throws -> [UInt8] {
    try FolderTree(Folder.open(Suites.checkout)).read(RelativePath(path), limit: 1 << 24)
  }

  /// A tree without units and with the kinds that the program brings.
  static func empty() throws -> UnitTree { try UnitTree(parsing: file("Forms/units.json")) }

  /// Both worlds: a province, a district with communes, and what became of them on 01/07/2025.
  ///
  /// 1 the province, 2 the district, 3 and 4 two communes, 5 to 7 branches (6 below a section, 8), 9 a
  /// school with a branch of its own, 10 the new commune.
  static let table = """
    Mã định danh;Mã tổ chức;Tên tổ chức;Loại;Trực thuộc;Từ ngày;Đến ngày;Kế tiếp;Thẩm quyền
    \(id(1));99.000.000.000.000;Tỉnh ủy Mẫu;Tỉnh ủy;;;;;
    \(id(2));99.001.000.000.000;Huyện ủy Mẫu Cũ;Huyện ủy;99000000000000;;30/06/2025;99.101.000.000.000;\
    quyết định, thẩm tra
    \(id(3));99.001.001.000.000;Đảng ủy xã Mẫu Thượng;Đảng bộ cơ sở;99001000000000;;30/06/2025;\
    99.101.000.000.000;thẩm tra
    \(id(4));99.001.002.000.000;Đảng ủy xã Mẫu Hạ;Đảng bộ cơ sở;99001000000000;;30/6/2025;\
    99.101.000.000.000;"ủy quyền, thẩm tra"
    \(id(5));99.001.001.000.001;Chi bộ bản Mẫu Đá;Chi bộ;99.001.001.000.000;2001-02-03;2025-06-30;;
    \(id(5));99.101.001.000.000;Chi bộ bản Mẫu Đá;Chi bộ cơ sở;99.101.000.000.000;2025-07-01;;;
    \(id(8));99.001.002.001.000;Đảng ủy bộ phận Mẫu;Đảng ủy bộ phận;Đảng ủy xã Mẫu Hạ;2010-01-01;\
    2025-06-30;\(id(4))|\(id(10));
    \(id(6));99.001.002.001.001;Chi bộ thôn Mẫu Hai;Chi bộ;dang uy bo phan mau;2010-01-01;2025-06-30;\
    \(id(7));
    \(id(7));99.101.002.000.000;Chi bộ thôn Mẫu Mới;Chi bộ cơ sở;99.101.000.000.000;2025-07-01;;;
    \(id(9));99.001.003.000.000;Chi bộ Trường Mẫu;Chi bộ cơ sở;99001000000000;;30/06/2025;;
    \(id(9));99.101.003.000.000;Chi bộ Trường Mẫu;Chi bộ cơ sở;99101000000000;01/07/2025;;;
    \(id(10));99.101.000.000.000;Đảng ủy xã Mẫu Mới;Cấp trên trực tiếp cơ sở;Tỉnh ủy Mẫu;01/07/2025;;;\
    quyết định|thẩm tra
    """

  /// The same table where the section's successors are those that were there.
  static func tree() throws -> UnitTree {
    let text = table.replacing("\(id(4))|\(id(10))", with: "\(id(10))")
    let reading = UnitImport(csv: Array(text.utf8), into: try empty()) { id(999) }
    guard let tree = reading.tree else {
      throw UnitProblems(reading.problems)
    }
    return tree
  }

  /// A unit with little said of it.
  static func unit(
    _ number: Int, _ name: String = "Chi bộ Mẫu", code: String? = nil, parent: Int? = nil,
    from: String? = nil, to: String? = nil, successors: [Int] = [], powers: Set<UnitPower> = []
  ) throws -> Unit {
    Unit(
      id: id(number), code: code.flatMap { UnitCode(parsing: $0) }, name: name, kind: "branch",
      parent: parent.map(id), period: try period(from, to), successors: successors.map(id),
      powers: powers)
  }

  static let kinds = [
    UnitKind(id: "branch", vietnamese: "Chi bộ", english: "Branch", holders: ["branch"])
  ]
}

extension String {
  /// The text with each place of one text taken by another.
  func replacing(_ old: String, with new: String) -> String {
    var (bytes, output) = (Array(utf8)[...], [UInt8]())
    let wanted = Array(old.utf8)
    while let first = bytes.first {
      if bytes.starts(with: wanted) {
        output += Array(new.utf8)
        bytes = bytes.dropFirst(wanted.count)
      } else {
        output.append(first)
        bytes = bytes.dropFirst()
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
