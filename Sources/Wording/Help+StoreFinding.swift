extension StorePage {
  static let findPage = HelpPage(
    summary: Bilingual(
      "Find dossiers by number, name and what the forms say.",
      "Tìm hồ sơ theo số, họ tên và nội dung mẫu."),
    prints: Bilingual(
      "Prints one line for each, those first whose name is written just so. The names of"
        + " relatives and others, and what is written of them, are looked at only with"
        + " --relatives. Each search is recorded.",
      "In mỗi hồ sơ một dòng, hồ sơ có tên viết đúng như vậy in trước. Chỉ tìm trong tên"
        + " người thân, người khác và phần viết về họ khi có --relatives. Mỗi lần tìm đều ghi"
        + " nhật ký."),
    exits: [
      ExitMeaning.done,
      none,
      notFound,
      ExitMeaning.failed,
      locked,
    ],
    examples: [
      "hoso find nguyen van mau",
      "hoso find --relatives \"Tòng Thị Bé\"",
    ])

  static let reindexPage = HelpPage(
    summary: Bilingual(
      "Make the catalogue of the store anew.", "Lập lại danh mục của kho."),
    prints: Bilingual(
      "Prints how many dossiers it has. The catalogue is made of objects, drafts and records, and"
        + " keeps nothing of its own; needed only after files were put into the store by hand.",
      "In số hồ sơ trong danh mục. Danh mục lập từ hồ sơ, phần đang sửa và nhật ký, không giữ gì"
        + " riêng; chỉ cần khi có ai chép tệp thẳng vào kho."),
    exits: [
      ExitMeaning.done,
      someBad,
      notFound,
      ExitMeaning.failed,
      locked,
    ],
    examples: [
      "hoso reindex"
    ])
}
