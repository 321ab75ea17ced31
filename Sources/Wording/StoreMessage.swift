package import Store

/// What the commands on a store answer, and what long work is called.
package enum StoreMessage: String, CaseIterable, Message {
  case copying = "task.store.copying"
  case receiving = "task.store.receiving"
  case attaching = "task.store.attaching"

  case made = "store.result.made"
  case opened = "store.result.opened"
  case saved = "store.result.saved"
  case problems = "store.result.problems"
  case attached = "store.result.attached"
  case attachedWithPages = "store.result.attachedWithPages"
  case begun = "store.result.begun"
  case detached = "store.result.detached"
  case undone = "store.result.undone"
  case committed = "store.result.committed"
  case wouldCommit = "store.result.wouldCommit"
  case backedUp = "store.result.backedUp"
  case checkedOut = "store.result.checkedOut"
  case reindexed = "store.result.reindexed"

  case arrivedNew = "store.arrival.new"
  case arrivedAdvanced = "store.arrival.advanced"
  case arrivedKnown = "store.arrival.known"
  case arrivedOlder = "store.arrival.older"
  case keptAs = "store.arrival.keptAs"

  case stateDraft = "store.state.draft"
  case stateVersion = "store.state.version"
  case stateChanged = "store.state.changed"
  case stateBehind = "store.state.behind"
  case stateUnreadable = "store.state.unreadable"
  case foundInForms = "store.find.inForms"
  case foundWithRelatives = "store.find.withRelatives"
  case more = "store.list.more"
  case noneFound = "store.list.none"
  case catalogueRemade = "store.catalogue.remade"

  case nothingOpen = "store.status.nothingOpen"
  case nothingChanged = "store.status.nothingChanged"
  case stage = "store.status.stage"
  case custodian = "store.status.custodian"
  case version = "store.status.version"
  case draft = "store.status.draft"
  case lacks = "store.status.lacks"
  case open = "store.status.open"
  case next = "store.status.next"

  case actLine = "store.log.line"
  case actMessage = "store.log.message"
  case actReason = "store.log.reason"
  case actBasis = "store.log.basis"
  case actFindings = "store.log.findings"
  case actTo = "store.log.to"

  case commitNext = "store.hint.commit"
  case nameForm = "store.hint.nameForm"
  case newScan = "store.hint.scans"
  case draftLeftOut = "store.hint.draftLeftOut"
  case outsideOfStore = "store.hint.outsideOfStore"

  case doctorWritable = "store.doctor.writable"
  case doctorReadOnly = "store.doctor.readOnly"
  case doctorRights = "store.doctor.rights"
  case doctorWrongRights = "store.doctor.wrongRights"
  case doctorSpace = "store.doctor.space"
  case doctorClock = "store.doctor.clock"
  case doctorClockBehind = "store.doctor.clockBehind"
  case doctorForms = "store.doctor.forms"
  case doctorUnits = "store.doctor.units"
  case doctorNoUnits = "store.doctor.noUnits"
  case doctorPerson = "store.doctor.person"
  case doctorRecords = "store.doctor.records"
  case doctorRecordsDamaged = "store.doctor.recordsDamaged"
  case doctorDossiers = "store.doctor.dossiers"
  case doctorCatalogue = "store.doctor.catalogue"
  case doctorCatalogueDiffers = "store.doctor.catalogueDiffers"
  case doctorQuarantine = "store.doctor.quarantine"
  case doctorInterrupted = "store.doctor.interrupted"
  case insideStore = "store.insideStore"

  package var text: Bilingual {
    resultText ?? arrivalText ?? stateText ?? logText ?? hintText ?? doctorText
  }

  private var resultText: Bilingual? {
    switch self {
    case .copying: Bilingual("copying the store", "đang sao lưu kho")
    case .receiving: Bilingual("taking the bundle in", "đang nhận gói")
    case .attaching: Bilingual("copying the scan", "đang chép ảnh quét")
    case .made:
      Bilingual(
        "{output}: store of {unit}; {person} acts for it, as {role}",
        "{output}: kho hồ sơ của {unit}; người làm việc: {person}, {role}")
    case .opened:
      Bilingual(
        "{number}: opened for {name}, under {profile}",
        "{number}: đã lập cho {name}, theo {profile}")
    case .saved: Bilingual("{dossier}: {form} saved", "{dossier}: đã lưu {form}")
    case .problems:
      Bilingual(
        "{count} {count|thing breaks|things break} the form's schema; all is kept as it was typed",
        "{count} chỗ chưa đúng lược đồ; nội dung đã nhập vẫn giữ nguyên")
    case .attached: Bilingual("{path}: {name}, {type}, {size}", "{path}: {name}, {type}, {size}")
    case .attachedWithPages:
      Bilingual(
        "{path}: {name}, {type}, {pages} {pages|page|pages}, {size}",
        "{path}: {name}, {type}, {pages} trang, {size}")
    case .begun:
      Bilingual("{dossier}: {form} begun, still empty", "{dossier}: đã mở {form}, còn trống")
    case .detached: Bilingual("{dossier}: {path} taken out", "{dossier}: đã bỏ {path} ra")
    case .undone:
      Bilingual(
        "{dossier}: the last change is taken back", "{dossier}: đã hoàn tác thay đổi vừa rồi")
    case .committed:
      Bilingual(
        "{dossier} {version}: {act}, seal code {code}",
        "{dossier} {version}: {act}, mã niêm phong {code}")
    case .wouldCommit:
      Bilingual(
        "{dossier} {version} would be made: {act}, then at the stage “{stage}”",
        "sẽ lập {dossier} {version}: {act}, sau đó ở bước “{stage}”")
    case .backedUp:
      Bilingual(
        "{output}: {dossiers} {dossiers|dossier|dossiers}, {files} {files|file|files}, {size}, compared"
          + " byte by byte",
        "{output}: {dossiers} hồ sơ, {files} tệp, {size}, đã đối chiếu từng byte")
    case .checkedOut:
      Bilingual(
        "{output}: {dossier} {version}, {files} {files|file|files}, {size}",
        "{output}: {dossier} {version}, {files} tệp, {size}")
    case .reindexed:
      Bilingual(
        "{dossiers} {dossiers|dossier|dossiers} in the catalogue, {unreadable} of them can't be read",
        "danh mục có {dossiers} hồ sơ, {unreadable} hồ sơ không đọc được")
    default: nil
    }
  }

  private var arrivalText: Bilingual? {
    switch self {
    case .arrivedNew:
      Bilingual("{dossier}: taken in, {version}", "{dossier}: đã nhận, {version}")
    case .arrivedAdvanced:
      Bilingual(
        "{dossier}: {version} taken in, it was {from}",
        "{dossier}: đã nhận {version}, trước là {from}")
    case .arrivedKnown:
      Bilingual(
        "{dossier}: {version} is here already", "{dossier}: đã có {version}, không thay đổi gì")
    case .arrivedOlder:
      Bilingual(
        "{dossier}: {version} is older than {from}, which is here",
        "{dossier}: {version} cũ hơn {from} đang có ở đây")
    case .keptAs: Bilingual("kept as {path}", "giữ ở {path}")
    default: nil
    }
  }

  private var stateText: Bilingual? {
    switch self {
    case .stateDraft: Bilingual("not committed yet", "chưa chốt")
    case .stateVersion: Bilingual("{version}", "{version}")
    case .stateChanged: Bilingual("{version}, being changed", "{version}, đang sửa")
    case .stateBehind:
      Bilingual("{version}, changed from an older one", "{version}, đang sửa từ bản cũ")
    case .stateUnreadable: Bilingual("can't be read", "không đọc được")
    case .foundInForms: Bilingual("in the forms", "trong mẫu")
    case .foundWithRelatives: Bilingual("with others' names", "kèm tên người khác")
    case .noneFound:
      Bilingual("no dossier is like that here", "ở đây không có hồ sơ nào như vậy")
    case .more:
      Bilingual(
        "there are more: a larger --limit shows them", "còn nữa: tăng --limit để xem thêm")
    case .catalogueRemade:
      Bilingual(
        "the store's catalogue couldn't be used, and was made anew",
        "danh mục của kho không dùng được, đã lập lại")
    case .nothingOpen:
      Bilingual("nothing is being changed", "không có hồ sơ nào đang sửa")
    case .nothingChanged: Bilingual("nothing", "không có gì")
    case .stage: Bilingual("stage", "đang ở bước")
    case .custodian: Bilingual("who has it", "đơn vị giữ")
    case .version: Bilingual("newest version", "phiên bản mới nhất")
    case .draft: Bilingual("being changed", "đang sửa")
    case .lacks: Bilingual("missing papers", "giấy tờ còn thiếu")
    case .open: Bilingual("findings", "vấn đề")
    case .next: Bilingual("what can follow", "việc có thể làm tiếp")
    default: nil
    }
  }

  private var logText: Bilingual? {
    switch self {
    case .actLine: Bilingual("{act}: {name}, {role}, {unit}", "{act}: {name}, {role}, {unit}")
    case .actMessage: Bilingual("{text}", "{text}")
    case .actReason: Bilingual("reason: {text}", "lý do: {text}")
    case .actBasis: Bilingual("basis: {text}", "căn cứ: {text}")
    case .actFindings:
      Bilingual("{count} {count|finding was|findings were} open", "lúc đó còn {count} vấn đề")
    case .actTo: Bilingual("to {unit}", "chuyển đến {unit}")
    default: nil
    }
  }

  private var hintText: Bilingual? {
    switch self {
    case .commitNext:
      Bilingual("hoso commit {dossier} -m TEXT", "hoso commit {dossier} -m \"nội dung\"")
    case .insideStore:
      Bilingual("it would lie inside of another store", "chỗ này nằm trong một kho khác")
    case .nameForm:
      Bilingual(
        "say which: {names}; or --new for a further one", "ghi rõ: {names}; hoặc --new để thêm")
    case .draftLeftOut:
      Bilingual(
        "what is being changed in {dossier} is not in it: commit it first",
        "phần đang sửa của {dossier} chưa có trong gói: hãy chốt trước")
    case .outsideOfStore:
      Bilingual(
        "give -o a place outside of the store; without -o it goes into the store's outbox/",
        "ghi -o là chỗ ngoài kho; không ghi -o thì gói nằm ở outbox/ của kho")
    case .newScan: Bilingual("the scans: {names}", "các ảnh quét: {names}")
    default: nil
    }
  }

  private var doctorText: Bilingual {
    switch self {
    case .doctorWritable: Bilingual("{store} can be written to", "{store} ghi được")
    case .doctorReadOnly:
      Bilingual(
        "{store} can only be read: nothing is recorded", "{store} chỉ đọc được: không vào nhật ký")
    case .doctorRights: Bilingual("nobody else can look into it", "không ai khác xem được")
    case .doctorWrongRights:
      Bilingual(
        "others may look into it: chmod 700 {store}", "người khác xem được: chmod 700 {store}")
    case .doctorSpace: Bilingual("{size} free on its disk", "ổ đĩa còn {size}")
    case .doctorClock: Bilingual("the clock shows {day}", "đồng hồ chỉ ngày {day}")
    case .doctorClockBehind:
      Bilingual(
        "the clock shows {day}, before the newest record of {newest}",
        "đồng hồ chỉ ngày {day}, trước bản ghi mới nhất ngày {newest}")
    case .doctorForms:
      Bilingual("{count} {count|form|forms} known", "biết {count} loại mẫu")
    case .doctorUnits:
      Bilingual("units.json: {count} {count|unit|units}", "units.json: {count} đơn vị")
    case .doctorNoUnits:
      Bilingual(
        "no units.json: who stands above this unit isn't known",
        "không có units.json: chưa rõ các đơn vị cấp trên")
    case .doctorPerson: Bilingual("{name} acts for it, as {role}", "người làm việc: {name}, {role}")
    case .doctorRecords:
      Bilingual(
        "{count} {count|record|records}, all readable", "{count} bản ghi nhật ký, đều đọc được")
    case .doctorRecordsDamaged:
      Bilingual(
        "{count} {count|line|lines} of the records can't be read: {places}",
        "{count} dòng nhật ký không đọc được: {places}")
    case .doctorDossiers:
      Bilingual("{count} {count|dossier|dossiers}, all readable", "{count} hồ sơ, đều đọc được")
    case .doctorCatalogue:
      Bilingual("the catalogue says what the dossiers say", "danh mục khớp với hồ sơ")
    case .doctorCatalogueDiffers:
      Bilingual(
        "the catalogue says otherwise of {count} {count|dossier|dossiers}; it was made anew",
        "danh mục không khớp với {count} hồ sơ; đã lập lại")
    case .doctorQuarantine:
      Bilingual("{count} {count|thing|things} set aside in {path}", "{path} giữ riêng {count} thứ")
    default: Bilingual("nothing was left interrupted", "không có việc nào dở dang")
    }
  }
}

/// What was found interrupted, and what was done about it.
package enum RepairWord: String, CaseIterable, Message {
  case changeCompleted = "store.repair.changeCompleted"
  case changeDropped = "store.repair.changeDropped"
  case undoCompleted = "store.repair.undoCompleted"
  case versionCompleted = "store.repair.versionCompleted"
  case versionDropped = "store.repair.versionDropped"
  case versionQuarantined = "store.repair.versionQuarantined"
  case takeInCompleted = "store.repair.takeInCompleted"
  case recordsCut = "store.repair.recordsCut"
  case leftOversCleared = "store.repair.leftOversCleared"

  package var text: Bilingual {
    switch self {
    case .changeCompleted:
      Bilingual(
        "{dossier}: an interrupted change was completed", "{dossier}: đã làm nốt thay đổi bị ngắt")
    case .changeDropped:
      Bilingual(
        "{dossier}: a change that was hardly begun was dropped",
        "{dossier}: đã bỏ thay đổi mới bắt đầu")
    case .undoCompleted:
      Bilingual("{dossier}: an interrupted undo was completed", "{dossier}: đã hoàn tác nốt")
    case .versionCompleted:
      Bilingual(
        "{dossier}: the interrupted {version} was completed",
        "{dossier}: đã làm nốt {version} bị ngắt")
    case .versionDropped:
      Bilingual(
        "{dossier}: {version} was begun and is not there; commit again",
        "{dossier}: {version} mới bắt đầu nên chưa có; hãy chốt lại")
    case .versionQuarantined:
      Bilingual(
        "{dossier}: what lay in the place of {version} was set aside as {path}",
        "{dossier}: thứ nằm ở chỗ {version} được để riêng ở {path}")
    case .takeInCompleted:
      Bilingual(
        "{dossier}: the interrupted taking in of {version} was completed",
        "{dossier}: đã nhận nốt {version} bị ngắt")
    case .recordsCut:
      Bilingual(
        "{file}: the end was no whole record, and was set aside as {path}",
        "{file}: phần cuối không trọn dòng, để riêng ở {path}")
    case .leftOversCleared:
      Bilingual(
        "{count} temporary {count|file|files} of ended commands removed",
        "đã xóa {count} tệp tạm của lệnh đã dừng")
    }
  }

  /// The sentence's message and facts for a repair.
  package static func entry(_ repair: Repair) -> (RepairWord, Facts) {
    switch repair {
    case .changeCompleted(let id): (.changeCompleted, ["dossier": .text("\(id)")])
    case .changeDropped(let id): (.changeDropped, ["dossier": .text("\(id)")])
    case .undoCompleted(let id): (.undoCompleted, ["dossier": .text("\(id)")])
    case .versionCompleted(let id, let version):
      (.versionCompleted, ["dossier": .text("\(id)"), "version": .text("v\(version)")])
    case .versionDropped(let id, let version):
      (.versionDropped, ["dossier": .text("\(id)"), "version": .text("v\(version)")])
    case .versionQuarantined(let id, let version, let kept):
      (
        .versionQuarantined,
        ["dossier": .text("\(id)"), "version": .text("v\(version)"), "path": .text(kept)]
      )
    case .takeInCompleted(let id, let version):
      (.takeInCompleted, ["dossier": .text("\(id)"), "version": .text("v\(version)")])
    case .recordsCut(let file, _, let kept):
      (.recordsCut, ["file": .text(file), "path": .text(kept)])
    case .leftOversCleared(let count): (.leftOversCleared, ["count": .number(count)])
    }
  }
}
