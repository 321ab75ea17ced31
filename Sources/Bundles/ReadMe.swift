/// `README.txt`: how a bundle is checked and read without our program.
///
/// One constant for each version of the format; it is never edited once bundles with it are out.
/// UTF-8 in NFC, lines of up to 80 characters, no date.
enum ReadMe {
  /// The texts of all versions of the format that are read; the last is written.
  static let all: [[UInt8]] = [Array(first.utf8)]

  /// The text that is written.
  static var current: [UInt8] { all[all.count - 1] }

  private static let first = #"""
    HỒ SƠ: GÓI HỒ SƠ, ĐỊNH DẠNG 1                       (English text follows below)

    Gói này là hồ sơ của một người, với mọi phiên bản của nó. Mở, đọc và kiểm tra
    được mà không cần chương trình đã tạo ra nó. Tệp .hoso.tar là một tệp tar thông
    thường (POSIX ustar). Bên trong là một thư mục theo chuẩn BagIt 1.0 (RFC 8493);
    thư mục data/ trong đó là một đối tượng theo chuẩn OCFL 1.1 (https://ocfl.io).

    1. Kiểm tra tệp có còn nguyên vẹn không
         tar xf TEN.hoso.tar
         cd TEN
         sha512sum -c tagmanifest-sha512.txt
         sha512sum -c manifest-sha512.txt
         cd data
         sha512sum -c inventory.json.sha512
       Mọi dòng phải báo OK. Trong thư mục không được có tệp nào khác, ngoài
       tagmanifest-sha512.txt và những tệp mà hai danh sách trên nêu tên.
       Các lệnh này phát hiện hư hỏng, nhưng ai sửa gói cũng có thể làm lại danh
       sách: muốn biết gói có bị tráo không, hãy làm mục 2 hoặc mục 3.

    2. Mã niêm phong
         sha512sum inventory.json              (trong thư mục data)
       30 chữ số đầu, chia thành sáu nhóm năm chữ số, là mã niêm phong của phiên bản
       mới nhất. So mã này với mã trên giấy, hoặc hỏi qua điện thoại người đã lập.
       Mã của phiên bản cũ N: sha512sum vN/inventory.json.
       Trên Windows: certutil -hashfile inventory.json SHA512

    3. Chữ ký của phiên bản mới nhất N (nếu có thư mục data/logs/signatures/vN)
         openssl cms -verify -binary -inform DER \
           -in data/logs/signatures/vN/TEN-CHU-KY.p7s \
           -content data/vN/inventory.json \
           -CAfile roots.pem -purpose any -out /dev/null
       Chạy trong thư mục TEN. roots.pem là chứng thư gốc của cấp uỷ, nhận bằng
       đường khác, không bao giờ lấy từ gói này. Chữ ký của các phiên bản cũ nằm
       trong nội dung của phiên bản sau: data/v*/content/signatures/.

    4. Đọc hồ sơ và lịch sử
       data/inventory.json (JSON): "head" là phiên bản mới nhất. "versions" cho biết
       mỗi phiên bản lập lúc nào, ai lập, vì sao, và ("state") gồm những tệp nào: mã
       SHA-512 rồi tên tệp. "manifest" cho biết tệp có mã ấy nằm ở đâu dưới data/.
         dossier.json   người, đơn vị, danh sách biểu mẫu và bản chụp
         forms/         các biểu mẫu đã điền (JSON)
         scans/         ảnh chụp bản giấy, giữ nguyên từng byte
         acts/vN.json   ai làm gì để có phiên bản N; "previous" ghi mã SHA-512 của
                        data/v(N-1)/inventory.json: các phiên bản nối thành chuỗi
       schemas/ (nếu có) là JSON Schema của các biểu mẫu, giải nghĩa từng ô; tên tệp
       là 32 chữ số đầu của SHA-512 của nó, dossier.json ghi đủ 128 chữ số.

    --------------------------------------------------------------------------------

    HỒ SƠ: DOSSIER BUNDLE, FORMAT 1

    This bundle is the dossier of one person, with all of its versions. It can be
    opened, read and checked without the program that made it. The .hoso.tar file
    is a plain tar file (POSIX ustar). Inside is one folder, a BagIt 1.0 bag (RFC
    8493); the folder data/ in it is an OCFL 1.1 object (https://ocfl.io).

    1. Is it undamaged?
         tar xf NAME.hoso.tar
         cd NAME
         sha512sum -c tagmanifest-sha512.txt
         sha512sum -c manifest-sha512.txt
         cd data
         sha512sum -c inventory.json.sha512
       Every line must say OK. The folder must hold no other file than
       tagmanifest-sha512.txt and those that the two lists name.
       This finds damage; but who changes a bundle can make the lists anew. Whether
       it is the one that was sent, only part 2 or part 3 can tell.

    2. Seal code
         sha512sum inventory.json              (in the folder data)
       The first 30 digits, in six groups of five, are the seal code of the newest
       version. Compare it with the code on paper, or by telephone with its maker.
       The code of an older version N: sha512sum vN/inventory.json.
       On Windows: certutil -hashfile inventory.json SHA512

    3. Signatures of the newest version N (where data/logs/signatures/vN exists)
         openssl cms -verify -binary -inform DER \
           -in data/logs/signatures/vN/SIGNATURE.p7s \
           -content data/vN/inventory.json \
           -CAfile roots.pem -purpose any -out /dev/null
       To be run in the folder NAME. roots.pem is the committee's root certificate,
       obtained by another way, never from this bundle. The signatures of older
       versions are content of the versions after them: data/v*/content/signatures/.

    4. Reading the dossier and its history
       data/inventory.json (JSON): "head" is the newest version. "versions" tells of
       each version when it was made, by whom, why, and ("state") which files it
       has: a SHA-512 and the files' names. "manifest" tells where below data/ the
       bytes with that SHA-512 are.
         dossier.json   person, unit, the list of forms and scans
         forms/         the forms as filled in (JSON)
         scans/         pictures of the paper, their bytes never changed
         acts/vN.json   who did what to make version N; "previous" is the SHA-512
                        of data/v(N-1)/inventory.json: the versions form a chain
       schemas/ (where it exists) holds the JSON Schemas of the forms, which tell
       what each field means; a file's name is the first 32 digits of its SHA-512,
       and dossier.json gives all 128.

    """#
}
