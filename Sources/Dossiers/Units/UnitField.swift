/// What is said of a unit: a member in `units.json`, a column in a table.
package enum UnitField: String, CaseIterable, Sendable {
  case id, code, name, kind, parent, from, to, successors, powers

  /// The columns' names as they are written.
  package enum Headers: String, CaseIterable, Sendable {
    case vietnamese, english
  }

  /// The column's name in a table that is written.
  package func header(_ headers: Headers) -> String {
    switch headers {
    case .english: english
    case .vietnamese: vietnamese
    }
  }

  private var english: String {
    switch self {
    case .id: "id"
    case .code: "code"
    case .name: "name"
    case .kind: "kind"
    case .parent: "parent"
    case .from: "valid from"
    case .to: "valid to"
    case .successors: "successors"
    case .powers: "powers"
    }
  }

  private var vietnamese: String {
    switch self {
    case .id: "Mã định danh"
    case .code: "Mã tổ chức"
    case .name: "Tên tổ chức"
    case .kind: "Loại"
    case .parent: "Trực thuộc"
    case .from: "Từ ngày"
    case .to: "Đến ngày"
    case .successors: "Tổ chức kế tiếp"
    case .powers: "Thẩm quyền"
    }
  }

  /// All names that a column is known by, folded for finding.
  private var foldedNames: [String] {
    switch self {
    case .id: ["id", "uuid", "ma dinh danh"]
    case .code: ["code", "unit code", "ma", "ma to chuc", "ma to chuc dang", "ma don vi"]
    case .name:
      ["name", "unit", "unit name", "ten", "ten to chuc", "ten to chuc dang", "ten don vi"]
    case .kind: ["kind", "type", "loai", "loai hinh", "loai to chuc"]
    case .parent:
      ["parent", "parent code", "truc thuoc", "cap tren", "to chuc cap tren", "don vi cap tren"]
    case .from: ["from", "valid from", "start", "tu", "tu ngay", "ngay thanh lap", "hieu luc tu"]
    case .to: ["to", "valid to", "end", "den", "den ngay", "ngay ket thuc", "hieu luc den"]
    case .successors:
      ["successor", "successors", "ke tiep", "ke thua", "to chuc ke tiep", "to chuc ke thua"]
    case .powers: ["powers", "power", "tham quyen", "quyen", "quyen han"]
    }
  }

  /// Finds the column that a folded header names.
  init?(folded header: String) {
    guard let field = Self.allCases.first(where: { $0.foldedNames.contains(header) }) else {
      return nil
    }
    self = field
  }
}
