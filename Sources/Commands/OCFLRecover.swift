internal import ArgumentParser
internal import Files
internal import JSON
internal import OCFL
internal import Wording

/// `hoso ocfl recover`: finishes a version that was cut short.
struct OCFLRecover: Command {
  static let configuration = CommandConfiguration("recover", FormatPage.ocflRecover)

  @Argument(help: ArgumentHelp(FormatOptionHelp.object, value: "OBJECT"))
  var object: InputPath

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let folder = try object.objectFolder()
    let staging = try StagingPlace.around(object)
    let total = try FolderTree(folder).byteCount()
    let (recovery, head) = try ProgressWatch.run(
      ResultMessage.verifying, bytes: total, on: terminal
    ) { (watch) throws(CommandFailure) in
      try CommandFailure.translatingOCFL(object) { () throws(OCFLError) in
        let writer = try ObjectWriter(folder, staging: staging, effort: Effort(watch: watch))
        let recovery = try writer.recover()
        return (recovery, try StoredObject(writer.tree).inventory.head)
      }
    }
    let (name, message): (String, ResultMessage) =
      switch recovery {
      case .nothingToDo: ("inOrder", .inOrder)
      case .completed: ("finished", .finished)
      case .sidecarReplaced: ("sidecarReplaced", .sidecarReplaced)
      }
    if terminal.isJSON {
      try terminal.answer(
        "ocfl-recover",
        [
          ("object", .string(object.shown.string)), ("outcome", .string(name)),
          ("version", .string(head.name)),
        ])
    } else if !terminal.isQuiet {
      try terminal.print(
        message, ["object": .path(object.bytes), "version": .text(head.name)])
    }
    return .done
  }
}
