/// The two answers of `hoso verify`, as they head a line.
package enum VerdictWord: String, CaseIterable, Message {
  case intact = "verify.intact"
  case broken = "verify.broken"
  case valid = "verify.valid"
  case invalid = "verify.invalid"
  case notSigned = "verify.notSigned"
  case cannotTell = "verify.cannotTell"

  package var text: Bilingual {
    switch self {
    case .intact: Bilingual("INTACT", "NGUYÊN VẸN")
    case .broken: Bilingual("BROKEN", "KHÔNG NGUYÊN VẸN")
    case .valid: Bilingual("VALID", "HỢP LỆ")
    case .invalid: Bilingual("INVALID", "KHÔNG HỢP LỆ")
    case .notSigned: Bilingual("NOT SIGNED", "CHƯA KÝ")
    case .cannotTell: Bilingual("CANNOT TELL", "KHÔNG XÁC ĐỊNH ĐƯỢC")
    }
  }
}

/// What `hoso verify` says beside its two answers.
package enum VerifyMessage: String, CaseIterable, Message {
  case title = "verify.title"
  case sealCode = "verify.sealCode"
  case intactBundle = "verify.intactBundle"
  case intactFirstVersion = "verify.intactFirstVersion"
  case validBag = "verify.validBag"
  case validObject = "verify.validObject"
  case validRoot = "verify.validRoot"
  case counts = "verify.counts"
  case warnings = "verify.warnings"
  case notSigned = "verify.notSignedText"
  case cannotTell = "verify.cannotTellText"
  case notJudged = "verify.notJudged"
  case notChecked = "verify.notChecked"
  case notCheckedItem = "verify.notCheckedItem"

  package var text: Bilingual {
    switch self {
    case .title: Bilingual("{number} {version}", "{number} {version}")
    case .sealCode: Bilingual("seal code {code}", "mã niêm phong {code}")
    case .intactBundle:
      Bilingual(
        "{count} of {count} files match, versions v1–{version} form one chain, nothing else in it",
        "{count}/{count} tệp khớp, các phiên bản v1–{version} nối thành một chuỗi, không có gì thừa"
      )
    case .intactFirstVersion:
      Bilingual(
        "{count} of {count} files match, one version, nothing else in it",
        "{count}/{count} tệp khớp, một phiên bản, không có gì thừa")
    case .validBag:
      Bilingual(
        "{count} {count|file matches its|files match their} checksums, {size}, BagIt {edition}",
        "{count} tệp khớp mã băm, {size}, BagIt {edition}")
    case .validObject:
      Bilingual(
        "{count} {count|file matches its|files match their} digests, {size},"
          + " {versions} {versions|version|versions}, OCFL {edition}",
        "{count} tệp khớp mã băm, {size}, {versions} phiên bản, OCFL {edition}")
    case .validRoot:
      Bilingual(
        "{objects} {objects|object|objects}, {count}"
          + " {count|file matches its|files match their} digests, {size}, OCFL {edition}",
        "{objects} đối tượng, {count} tệp khớp mã băm, {size}, OCFL {edition}")
    case .counts:
      Bilingual(
        "{errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}",
        "{errors} lỗi, {warnings} cảnh báo")
    case .warnings:
      Bilingual("{warnings} {warnings|warning|warnings}", "{warnings} cảnh báo")
    case .notSigned:
      Bilingual(
        "nobody has signed the newest version", "chưa có ai ký phiên bản mới nhất")
    case .cannotTell:
      Bilingual(
        "whether the signatures are good: {reason}", "chữ ký có đúng không: {reason}")
    case .notJudged:
      Bilingual(
        "nothing wrong was found, but not all of it could be looked at",
        "chưa thấy gì sai nhưng không xem được hết")
    case .notChecked: Bilingual("not checked: {checks}", "chưa kiểm tra: {checks}")
    case .notCheckedItem: Bilingual("{check} ({reason})", "{check} ({reason})")
    }
  }
}
