/// What the commands on bundles, bags and objects answer, and what long work is called.
package enum ResultMessage: String, CaseIterable, Message {
  case verifying = "task.verifying"
  case packing = "task.packing"
  case unpacking = "task.unpacking"
  case bagging = "task.bagging"
  case filling = "task.filling"
  case committing = "task.committing"
  case checkingOut = "task.checkingOut"

  case filesMade = "result.filesMade"
  case versionMade = "result.versionMade"
  case bundleMade = "result.bundleMade"
  case filled = "result.filled"
  case stillMissing = "result.stillMissing"
  case notMatching = "result.notMatching"
  case committed = "result.committed"
  case nothingChanged = "result.nothingChanged"
  case targetInSource = "result.targetInSource"
  case inOrder = "result.inOrder"
  case finished = "result.finished"
  case sidecarReplaced = "result.sidecarReplaced"
  case emptyFoldersLeftOut = "result.emptyFoldersLeftOut"
  case logLine = "result.log"
  case logCounts = "result.logCounts"

  package var text: Bilingual {
    switch self {
    case .verifying: Bilingual("checking", "đang kiểm tra")
    case .packing: Bilingual("packing", "đang đóng gói")
    case .unpacking: Bilingual("unpacking", "đang mở gói")
    case .bagging: Bilingual("making the bag", "đang tạo bag")
    case .filling: Bilingual("filling the bag", "đang bổ sung bag")
    case .committing: Bilingual("storing the version", "đang lưu phiên bản")
    case .checkingOut: Bilingual("writing the files", "đang ghi các tệp")

    case .filesMade:
      Bilingual("{output}: {count} {count|file|files}, {size}", "{output}: {count} tệp, {size}")
    case .versionMade:
      Bilingual(
        "{output}: {version}, {count} {count|file|files}, {size}",
        "{output}: {version}, {count} tệp, {size}")
    case .bundleMade:
      Bilingual(
        "{output}: {count} {count|file|files}, {size}, seal code {code}",
        "{output}: {count} tệp, {size}, mã niêm phong {code}")
    case .filled:
      Bilingual(
        "{output}: complete, {count} {count|file|files} put in",
        "{output}: đã đủ, bổ sung {count} tệp")
    case .notMatching:
      Bilingual(
        "{count} {count|file does|files do} not match the checksums: {paths}",
        "{count} tệp không khớp mã băm: {paths}")
    case .stillMissing:
      Bilingual(
        "{count} {count|file is|files are} still missing: {paths}", "còn thiếu {count} tệp: {paths}"
      )
    case .committed:
      Bilingual(
        "{object}: {version}, {added} added, {changed} changed, {renamed} moved, {removed} removed",
        "{object}: {version}, thêm {added}, sửa {changed}, chuyển {renamed}, bỏ {removed}")
    case .targetInSource:
      Bilingual(
        "it would lie inside the folder that it is made from",
        "sẽ nằm trong chính thư mục nguồn")
    case .nothingChanged:
      Bilingual("nothing has changed since {version}", "không có gì thay đổi so với {version}")
    case .inOrder:
      Bilingual("{object}: in order, {version}", "{object}: không có gì dở dang, {version}")
    case .finished: Bilingual("{object}: finished {version}", "{object}: đã hoàn tất {version}")
    case .sidecarReplaced:
      Bilingual(
        "{object}: the inventory's digest file was behind and is right again, {version}",
        "{object}: tệp mã băm của bảng kê bị chậm, nay đã đúng, {version}")
    case .emptyFoldersLeftOut:
      Bilingual(
        "{count} empty {count|folder is|folders are} not kept: {paths}",
        "không giữ {count} thư mục rỗng: {paths}")
    case .logLine: Bilingual("{version}, {created}, {user}", "{version}, {created}, {user}")
    case .logCounts:
      Bilingual(
        "{added} added, {changed} changed, {renamed} moved, {removed} removed, {count} in all",
        "thêm {added}, sửa {changed}, chuyển {renamed}, bỏ {removed}, tất cả {count}")
    }
  }
}

/// What `hoso inspect` names its lines.
package enum InspectWord: String, CaseIterable, Message {
  case kind = "inspect.kind"
  case bundle = "inspect.kind.bundle"
  case bag = "inspect.kind.bag"
  case ocfl = "inspect.kind.ocfl"
  case root = "inspect.kind.root"
  case tar = "inspect.kind.tar"
  case number = "inspect.number"
  case identifier = "inspect.identifier"
  case sealCode = "inspect.sealCode"
  case algorithms = "inspect.algorithms"
  case contents = "inspect.contents"
  case objects = "inspect.objects"
  case countAndSize = "inspect.countAndSize"
  case notVerified = "inspect.notVerified"

  package var text: Bilingual {
    switch self {
    case .kind: Bilingual("kind", "loại")
    case .bundle: Bilingual("bundle of a dossier", "gói hồ sơ")
    case .bag: Bilingual("bag (BagIt {edition})", "bag (BagIt {edition})")
    case .ocfl: Bilingual("OCFL object ({edition})", "đối tượng OCFL ({edition})")
    case .root: Bilingual("OCFL storage root ({edition})", "kho OCFL ({edition})")
    case .tar: Bilingual("tar archive", "tệp tar")
    case .number: Bilingual("number", "số hồ sơ")
    case .identifier: Bilingual("identifier", "định danh")
    case .sealCode: Bilingual("seal code", "mã niêm phong")
    case .algorithms: Bilingual("digests", "thuật toán băm")
    case .contents: Bilingual("contents", "nội dung")
    case .objects: Bilingual("objects", "đối tượng")
    case .countAndSize: Bilingual("{count} {count|file|files}, {size}", "{count} tệp, {size}")
    case .notVerified:
      Bilingual(
        "only the descriptions were read; 'hoso verify' checks the files",
        "mới chỉ đọc phần mô tả; 'hoso verify' kiểm tra các tệp")
    }
  }
}
