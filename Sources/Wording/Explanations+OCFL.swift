internal import OCFL

extension RuleReason {
  /// The reason as an explanation, for the sections that are named.
  fileprivate func explanation(_ sections: String) -> Explanation {
    Explanation(why: why, source: "OCFL 1.1, \(sections)", repair: repair, example: example)
  }

  fileprivate static let notChecked = RuleReason(
    Bilingual(
      "What could not be looked at is not called right, and not called wrong either.",
      "Phần chưa xem được thì không gọi là đúng, cũng không gọi là sai."),
    Bilingual(
      "Remove what stands in the way, named in the message, and check again.",
      "Khắc phục điều cản trở nêu trong thông báo rồi kiểm tra lại."),
    "hoso verify --kind ocfl doi-tuong")
}

extension OCFLMessage {
  package var explanation: Explanation {
    switch self {
    case .declaration: RuleReason.declaration.explanation("3.2")
    case .objectFiles: RuleReason.foreignEntry.explanation("3.1, 3.3")
    case .versionFolders: RuleReason.versionSequence.explanation("3.3, 3.5.3")
    case .contentDigest: RuleReason.content.explanation("3.5.2")
    case .inventoryForm: RuleReason.keys.explanation("3.5")
    case .inventoryValues: RuleReason.keys.explanation("3.3.1, 3.4, 3.5.1")
    case .manifest: RuleReason.contentPath.explanation("3.5.2")
    case .versionBlock: RuleReason.logicalPath.explanation("3.5.3.1")
    case .fixity: RuleReason.fixity.explanation("3.4, 3.5.4")
    case .sidecar: RuleReason.sidecar.explanation("3.6")
    case .history: RuleReason.history.explanation("3.7")
    case .extensions: RuleReason.extensions.explanation("3.9, 4.4")
    case .links: RuleReason.links.explanation("4.6")
    case .notListed: RuleReason.notListed.explanation("3.3.1")
    case .rootDeclaration: RuleReason.rootDeclaration.explanation("4.2")
    case .layout: RuleReason.layoutFile.explanation("4.1, 4.3")
    case .hierarchy: RuleReason.rootFiles.explanation("4.1, 4.3")
    case .rootObjects: RuleReason.place.explanation("4.2, 4.3")
    case .notChecked: RuleReason.notChecked.explanation("3, 4")
    }
  }
}

extension OCFLWarning {
  package var explanation: Explanation {
    switch self {
    case .versionFolders: RuleReason.versionName.explanation("3.3")
    case .objectFiles: RuleReason.foreignEntry.explanation("3.3, 3.8")
    case .inventoryValues: RuleReason.identifier.explanation("3.4, 3.5.1")
    case .versionBlock: RuleReason.user.explanation("3.5.3.1")
    case .history: RuleReason.history.explanation("3.7")
    case .extensions: RuleReason.extensions.explanation("3.9, 4.4")
    case .layout: RuleReason.place.explanation("4.3")
    case .notAllChecked: RuleReason.notChecked.explanation("3, 4")
    }
  }
}
