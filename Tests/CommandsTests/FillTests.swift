import JSON
import TestSupport
import Testing

/// `hoso fill` as a person at a terminal meets it.
@Suite struct `Filling in a form` {
  private let number = StoreStage.number

  private func stage(_ language: String = "vi") throws -> StoreStage {
    let stage = try StoreStage(language: language)
    try stage.run("new", "--name", "Nguyễn Văn Mẫu", "--birth", "02/09/2001", "--number", number)
    return stage
  }

  private func fill(_ stage: StoreStage, _ options: String...) throws -> TypedSession {
    try TypedSession(
      ["fill", number, "2-KND", "--lang", "vi"] + options, in: stage.folder,
      environment: ["HOSO_STORE=\(stage.folder.path)/kho"])
  }

  private func value(_ pointer: String, _ stage: StoreStage) throws -> String {
    try stage.run("get", number, "2-KND", pointer).output
  }

  /// The answers to all of a 2-KNĐ, by the pointer's end or the label's beginning.
  private static let answers: [(question: String, answer: String)] = [
    ("Số LL", ""), ("Số điện thoại", "0900 000 001"), ("01. ", "NGUYỄN VĂN MẪU"), ("02. ", "na"),
    ("03. ", "Nguyễn Văn Mẫu"), ("04. ", ""), ("05. ", "2/9/2001"), ("Số định danh", ""),
    ("Quốc tịch", ""), ("06. Nơi sinh, Địa", "bản Mẫu"), ("06. ", "k"),
    ("07. Quê quán, Địa", "bản Mẫu"), ("07. ", "c"), ("07. Quê quán, Đơn vị", "xã Mẫu"),
    ("07. ", "tỉnh Mẫu"), ("07. ", ""), ("08. ", "bản Mẫu"), ("08. ", ""), ("08. ", "không"),
    ("08. ", ""), ("09. ", "Thái"), ("09. ", ""), ("10. ", "không"), ("10. ", ""),
    ("11. ", "Cán bộ thú y"), ("12. ", "12/12"), ("12. ", "thpt"), ("12. ", "Trung cấp"),
    ("12. ", "không"), ("12. ", "không"), ("12. ", "không"), ("12. ", "không"), ("12. ", "không"),
    ("12. ", "không"), ("13. ", "c"), ("13. ", "26/3/2016"), ("13. ", "Chi đoàn trường Mẫu"),
    ("14. ", "không"), ("15. ", "không"), ("16. ", "không"), ("Lịch sử bản thân", "+"),
    ("Lịch sử bản thân, hàng 1, Từ", "9/2007"), ("Lịch sử bản thân, hàng 1, Đến", "nay"),
    ("Lịch sử bản thân, hàng 1, Nội dung", "Học phổ thông.\nRồi đi làm.\n"),
    ("Lịch sử bản thân", ""), ("Những công việc", "không"), ("Đặc điểm", "không\n"),
    ("Những lớp", "không"), ("Đi nước ngoài", "không"), ("Khen thưởng", "không"),
    ("Kỷ luật", "không"), ("Những mục", ""), ("Hoàn cảnh gia đình", "@gia-dinh.csv"),
    ("Hoàn cảnh gia đình", ""), ("Tự nhận xét", "Chấp hành tốt.\n"),
    ("Cam đoan và ký tên, Nơi", "bản Mẫu"), ("Cam đoan và ký tên, Ngày", "05/03/2026"),
    ("Cam đoan và ký tên, Họ", "Nguyễn Văn Mẫu"), ("Cam đoan và ký tên, Đã", "c"),
    ("Nhận xét của cấp ủy", ""), ("Nhận xét của chi", ""), ("Chứng nhận", ""), ("Việc nhập", ""),
    ("Xác nhận bằng mắt", ""),
  ]

  @Test func `goes from an empty 2-KNĐ to a complete one`() throws {
    let stage = try stage()
    try stage.folder.write(
      "gia-dinh.csv",
      "Quan hệ;Họ và tên;Năm sinh;Quê quán;Đảng viên;Nghề nghiệp\n"
        + "Cha đẻ;Nguyễn Văn Cha;1975;bản Mẫu;có;làm ruộng\n"
        + "me de;Lò Thị Mẹ;không rõ;bản Mẫu;không;làm ruộng\n")
    let session = try fill(stage)
    var shown = session.wait()
    for (question, answer) in try Samples.filled(Self.answers) {
      let asked = shown.split(separator: "\n\n").last.map(String.init) ?? ""
      #expect(asked.hasPrefix(question), "\(question): \(shown)")
      for line in answer.split(separator: "\n", omittingEmptySubsequences: false) {
        shown = session.say(String(line))
      }
      guard asked.hasPrefix(question) else { break }
    }
    #expect(try session.end() == 0)
    #expect(shown.contains("đã hỏi hết các mục của 2-KND"), "\(shown)")
    #expect(!shown.contains("(E"), "\(shown)")
    let form = try JSONDocument(parsing: stage.run("get", number, "2-KND").output).root
    #expect(form["birthDate"]?.string == "2001-09-02" && form["sex"]?.string == "male")
    #expect(form["education"]?["generalLevel"]?.string == "upperSecondary")
    #expect(form["history"]?[0]?["text"]?.string == "Học phổ thông.\nRồi đi làm.")
    #expect(form["family"]?.elements.compactMap { $0["relation"]?.string } == ["father", "mother"])
    #expect(form["family"]?[1]?["birthYear"]?.string == "unknown")
    #expect(
      form["writtenNone"]?.elements.compactMap(\.string) == [
        "firstAdmission", "firstRecognition", "firstReferees", "workHistory", "training", "abroad",
        "commendations", "disciplines",
      ])
  }

  @Test func `tells what is wrong at once, and keeps it`() throws {
    let stage = try stage()
    let session = try fill(stage, "--at", "/birthDate")
    session.wait()
    let told = session.say("31/02/2001")
    #expect(told.contains("không phải ngày: 31/02/2001") && told.contains("(E172)"))
    #expect(told.contains("đang ghi: 31/02/2001"))
    #expect(try value("/birthDate", stage) == "31/02/2001\n")
    #expect(session.say("?").contains("Đúng như trong giấy khai sinh."))
    #expect(session.say("02/09/2001").contains("Số định danh cá nhân"))
    #expect(session.say("<").contains("đang ghi: 02/09/2001"))
    session.type([4])
    #expect(try session.end() == 0)
  }

  @Test func `is left at any time, and goes on where it was`() throws {
    let stage = try stage()
    let first = try fill(stage)
    first.wait()
    first.say("")
    first.say("0900 000 001")
    first.say("NGUYỄN VĂN MẪU")
    first.type([3])
    #expect(try first.end() == 130)
    let second = try fill(stage)
    let shown = second.wait()
    #expect(shown.contains("Tiếp tục từ chỗ đã dừng.") && shown.contains("02. Nam, nữ"))
    // Ctrl-D twice in a line: what was typed is an answer.
    second.type(Array("nữ".utf8) + [4])
    second.type([4])
    #expect(try second.end() == 0)
    #expect(try value("/sex", stage) == "female\n")
    try stage.run("undo", number)
    let third = try fill(stage)
    #expect(third.wait().contains("02. Nam, nữ"))
    third.say(".")
    #expect(try third.end() == 0)
    try stage.run("commit", number, "-m", "Lập hồ sơ")
    try stage.run("checkout", number, "-o", "ra")
    let left = try #require(Tool.output(of: "grep -rl places '\(stage.folder.path)/ra' | wc -l"))
    #expect(left == "0\n")
  }

  @Test func `asks only what is missing or wrong`() throws {
    let stage = try stage()
    try stage.run(
      "set", number, "2-KND", "/fullName=NGUYỄN VĂN MẪU", "/phone=0900 000 001", "/birthDate=x")
    let session = try fill(stage, "--only-missing")
    #expect(session.wait().contains("02. Nam, nữ (bắt buộc)"))
    #expect(session.say("nam").contains("03. "))
    #expect(session.say("Nguyễn Văn Mẫu").contains("05. "))
    #expect(session.say("2001").contains("06. Nơi sinh"))
    session.say(".")
    #expect(try session.end() == 0)
  }

  @Test func `takes letters in either form, and refuses what are none`() throws {
    let stage = try stage()
    let session = try fill(stage, "--at", "/ethnicity")
    session.wait()
    session.say("Tha\u{301}i")
    #expect(try Array(value("/ethnicity", stage).utf8) == Array("Th\u{E1}i\n".utf8))
    session.say("<")
    #expect(session.say("Thái\u{1B}[A").contains("lẫn phím điều khiển"))
    session.type([0x54, 0xE1, 0xBB, 0x0A])
    #expect(session.wait().contains("có chữ bị hỏng"))
    #expect(session.say(String(repeating: "ế", count: 1500)).contains("4.095 byte"))
    session.say(".")
    #expect(try session.end() == 0)
    let kept = try value("/ethnicity", stage)
    #expect(kept == String(repeating: "ế", count: 1365) + "\n")
  }

  @Test func `edits and removes rows, and refuses a file with wrong rows`() throws {
    let stage = try stage()
    try stage.folder.write("sai.csv", "Họ và tên;Lương\nA;1\n")
    try stage.folder.write("lech.csv", "Quan hệ;Họ và tên\nCha;A;thừa\nMẹ;\"B\n")
    let session = try fill(stage, "--at", "/family")
    session.wait()
    #expect(session.say("@khong-co.csv").contains("(E210)"))
    #expect(session.say("@sai.csv").contains("hàng 1: bảng không có cột \"Lương\""))
    let crooked = session.say("@lech.csv")
    #expect(crooked.contains("hàng 2: nhiều ô hơn số cột") && crooked.contains("hàng 3: sai dấu"))
    #expect(crooked.contains("không lấy hàng nào"))
    session.say("+")
    #expect(session.say("cha").contains("có thể là Cha đẻ, Cha vợ"))
    session.say("cha d")
    session.say("")
    #expect(session.say("Nguyễn Văn A").contains("Năm sinh"))
    session.say(".")
    #expect(try session.end() == 0)
    let again = try fill(stage, "--at", "/family")
    #expect(again.wait().contains("1. Cha đẻ, Nguyễn Văn A"))
    #expect(again.say("1").contains("đang ghi: Cha đẻ"))
    again.say("<")
    #expect(again.say("-1").contains("đã bỏ hàng 1"))
    again.say(".")
    #expect(try again.end() == 0)
    try stage.run("undo", number)
    #expect(try value("/family/0/fullName", stage) == "Nguyễn Văn A\n")
  }

  @Test(arguments: [["--no-input"], ["--json"], []])
  func `needs a terminal`(options: [String]) throws {
    let stage = try stage("en")
    let run = try stage.transcript(["fill", number, "2-KND"] + options)
    #expect(run.status == 64 && run.output == "" && run.errors.contains("E243"))
    #expect(run.errors.contains("hoso set \(number) 2-KND /pointer=value"))
  }
}
