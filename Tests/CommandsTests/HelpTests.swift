import Testing

/// Help pages, whole.
@Suite struct `Help` {
  @Test(arguments: [
    "help schema validate", "schema validate --help", "schema validate -h",
    "schema validate --schema s.json --help", "--help schema validate",
  ])
  func `shows the same page however it is asked for`(line: String) throws {
    let run = try Transcript(line, in: TemporaryFolder())
    #expect(
      run.output == """
        Check JSON files against a schema.

        Usage: hoso schema validate --schema FILE [options] INSTANCE...

        Prints one line for each thing that is wrong, FILE:LINE:COLUMN: /pointer: what
        (code), and a line for each valid file.

        Arguments:
          INSTANCE...  The files to check; - is standard input.

        Options:
          --schema FILE  The schema to check against.
          --ref FILE     A schema that others refer to by its $id; may be repeated.
          --formats      Check 'format' too (dates, addresses and so on).

        Options of every command:
          --json        Print one JSON document for programs.
          --lang LANG   Language: vi or en (otherwise HOSO_LANG, then the locale).
          --color WHEN  Colour: auto, always or never. (default: auto)
          --plain       Words instead of marks, for screen readers.
          -q, --quiet   Print errors only.
          --no-input    Never ask a question.
          --version     Show the version.
          -h, --help    Show this help.

        Exit status:
          0   every file is valid
          1   a file is not valid
          65  a file is not JSON, or the schema is broken
          66  a file is not found
          74  a file can't be read

        Example:
          hoso schema validate --schema 2-knd.json --formats don.json
          hoso schema validate --schema 2-knd.json - < don.json

        """)
    #expect((run.errors, run.status) == ("", 0))
  }

  @Test(arguments: ["", "--help", "help", "-h"])
  func `shows the list of commands in Vietnamese`(line: String) throws {
    let run = try Transcript(line, in: TemporaryFolder(), locale: "vi_VN.UTF-8")
    #expect(
      run.output == """
        Lập, kiểm tra và chuyển hồ sơ kết nạp.

        Cách dùng: hoso [tùy chọn] <lệnh>

        Không ghi lệnh thì in trang này. Kết quả ra đầu ra chuẩn, các thông báo khác ra
        đầu ra lỗi chuẩn.

        Các lệnh:
          init      Lập kho hồ sơ.
          new       Lập hồ sơ mới. (tên khác: lap)
          list      Liệt kê các hồ sơ trong kho. (tên khác: ds)
          find      Tìm hồ sơ theo số, họ tên và nội dung mẫu. (tên khác: tim)
          status    Cho biết hồ sơ nào đang sửa và việc cần làm. (tên khác: viec)
          put       Ghi cả một mẫu vào hồ sơ.
          set       Ghi từng mục của mẫu.
          fill      Nhập một mẫu, máy hỏi từng mục. (tên khác: nhap)
          get       In một mẫu hoặc một mục của mẫu.
          attach    Kèm ảnh quét vào mẫu. (tên khác: kem)
          detach    Bỏ ảnh quét ra khỏi hồ sơ.
          undo      Hoàn tác thay đổi vừa rồi của hồ sơ.
          commit    Chốt hồ sơ thành phiên bản mới. (tên khác: chot)
          log       Liệt kê các phiên bản của hồ sơ, mới nhất trước. (tên khác: lichsu)
          blame     Cho biết mỗi mục của mẫu do phiên bản nào ghi sau cùng. (tên khác:
                    aisua)
          checkout  Ghi các tệp của một phiên bản ra thư mục mới.
          receive   Nhận gói hồ sơ. (tên khác: nhan)
          backup    Sao lưu kho ra thư mục mới.
          reindex   Lập lại danh mục của kho.
          doctor    Kiểm tra kho và máy.
          config    Xem và sửa thiết lập của kho.
          show      Tóm tắt một hồ sơ bằng lời. (tên khác: xem)
          check     Kiểm tra một hồ sơ: biểu mẫu, thành phần và các quy định. (tên khác:
                    kiem)
          deadline  Liệt kê các thời hạn của hồ sơ. (tên khác: han)
          diff      Cho biết hai hồ sơ khác nhau ở mục nào. (tên khác: sosanh)
          verify    Kiểm tra gói hồ sơ, bag hoặc đối tượng OCFL có nguyên vẹn không.
                    (tên khác: xacminh)
          inspect   Cho biết một tệp hoặc thư mục là gì và chứa gì.
          ls        Liệt kê các tệp trong gói hồ sơ, bag, đối tượng OCFL hoặc tệp tar.
          cat       In một tệp nằm trong gói hồ sơ, bag, đối tượng OCFL hoặc tệp tar.
          unpack    Mở gói hồ sơ, bag hoặc tệp tar ra thành các tệp thường.
          pack      Đóng gói đối tượng OCFL của một hồ sơ thành gói hồ sơ. (tên khác:
                    goi)
          form      Xem các loại biểu mẫu, các bản ban hành và các mục của mẫu.
          unit      Quản lý cây tổ chức đảng.
          bag       Tạo và bổ sung bag (BagIt 1.0, RFC 8493).
          ocfl      Tạo và đọc đối tượng OCFL: các tệp cùng mọi phiên bản.
          schema    Làm việc với lược đồ JSON (bản 2020-12) và tệp JSON.
          explain   Giải thích mã lỗi hoặc mã phát hiện.
          version   Cho biết phiên bản của chương trình.

        Tùy chọn của mọi lệnh:
          --json        In một tài liệu JSON cho chương trình khác.
          --lang LANG   Ngôn ngữ: vi hoặc en (nếu không ghi: HOSO_LANG, rồi đến thiết
                        lập của máy).
          --color WHEN  Màu: auto (tự chọn), always (luôn) hoặc never (không). (mặc
                        định: auto)
          --plain       Dùng chữ thay ký hiệu, cho trình đọc màn hình.
          -q, --quiet   Chỉ in lỗi.
          --no-input    Không hỏi lại.
          --version     Hiện phiên bản.
          -h, --help    Hiện hướng dẫn này.

        Mã kết thúc:
          0    đã xong, không có gì phải lưu ý
          1    đã xong, câu trả lời là không
          64   dòng lệnh sai
          65   dữ liệu vào không đúng dạng
          66   không tìm thấy
          70   lỗi của chương trình
          73   chỗ đó đã có thứ khác
          74   đọc hoặc ghi bị lỗi
          75   lệnh khác đang làm: chạy lại sau
          76   mã băm không khớp
          130  bị ngắt (143: bị hệ thống kết thúc)

        Ví dụ:
          hoso help schema validate

        Gõ 'hoso help LỆNH' để xem hướng dẫn của từng lệnh.

        """)
    #expect((run.errors, run.status) == ("", 0))
  }
}
