package import BagIt
package import Bundles
package import OCFL

/// What a bundle is checked for, in lists of checks.
extension BundleReport.Check: Message {
  package var id: String { "check.bundle.\(rawValue)" }

  package var text: Bilingual {
    switch self {
    case .archive: Bilingual("the tar archive, byte by byte", "tệp tar, đến từng byte")
    case .layout: Bilingual("names and order", "tên và thứ tự các tệp")
    case .bag: Bilingual("manifests (BagIt)", "bảng kê (BagIt)")
    case .object: Bilingual("all versions (OCFL)", "mọi phiên bản (OCFL)")
    case .acts: Bilingual("the chain of acts", "chuỗi phiên bản (acts)")
    case .derived: Bilingual("what stands beside the dossier", "các tệp đi kèm hồ sơ")
    case .forms: Bilingual("forms against their schemas", "biểu mẫu theo lược đồ")
    case .signatures: Bilingual("signatures", "chữ ký")
    }
  }
}

/// Why a check of a bundle was not done.
extension BundleReport.Reason: Message {
  package var id: String { "check.reason.\(rawValue)" }

  package var text: Bilingual {
    switch self {
    case .archiveRefused:
      Bilingual("the archive was refused before its end", "tệp tar bị từ chối khi chưa đọc hết")
    case .inventoryNotRead:
      Bilingual("there is no inventory that could be read", "không đọc được mục lục")
    case .dossierNotRead:
      Bilingual("there is no dossier.json that could be read", "không đọc được dossier.json")
    case .obstacle: Bilingual("something stood in the way", "gặp trở ngại")
    case .notMadeHere:
      Bilingual("this program doesn't do that yet", "chương trình chưa làm được")
    case .nothingThere: Bilingual("there are none", "không có")
    }
  }
}

/// Why nothing can be told of the signatures.
extension BundleReport.Authenticity.Doubt: Message {
  package var id: String { "verify.doubt.\(rawValue)" }

  package var text: Bilingual {
    switch self {
    case .broken:
      Bilingual(
        "the bundle is broken, so they don't speak of what is here",
        "gói không nguyên vẹn nên chữ ký không nói về nội dung này")
    case .signaturesNotJudged:
      Bilingual(
        "this program doesn't judge signatures yet", "chương trình chưa kiểm tra được chữ ký")
    }
  }
}

/// What a bag is checked for, in lists of checks.
extension BagReport.Check: Message {
  package var id: String { "check.bag.\(rawValue)" }

  package var text: Bilingual {
    switch self {
    case .declaration: Bilingual("bagit.txt", "bagit.txt")
    case .structure: Bilingual("structure", "cấu trúc")
    case .manifests: Bilingual("manifests", "các bảng kê (manifest)")
    case .completeness: Bilingual("completeness", "đủ và không thừa tệp")
    case .payloadChecksums: Bilingual("checksums of the files", "mã băm của các tệp")
    case .tagChecksums: Bilingual("checksums of the tag files", "mã băm của các tệp mô tả")
    case .fetch: Bilingual("fetch.txt", "fetch.txt")
    case .metadata: Bilingual("bag-info.txt", "bag-info.txt")
    case .payloadOxum: Bilingual("Payload-Oxum", "Payload-Oxum")
    case .names: Bilingual("names", "tên tệp")
    }
  }
}

/// What an object or a storage root is checked for, in lists of checks.
extension OCFLCheck: Message {
  package var id: String { "check.ocfl.\(rawValue)" }

  package var text: Bilingual {
    switch self {
    case .structure: Bilingual("structure", "cấu trúc")
    case .inventories: Bilingual("inventories", "các mục lục (inventory.json)")
    case .history: Bilingual("history", "lịch sử phiên bản")
    case .content: Bilingual("digests of all files", "mã băm của mọi tệp")
    case .fixity: Bilingual("further digests (fixity)", "mã băm thêm (fixity)")
    case .layout: Bilingual("places of the objects", "chỗ của các đối tượng")
    }
  }
}
