internal import ArgumentParser
internal import Domain
internal import Interchange
internal import Session

/// `courtship export`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a workshop or a programme whole, as JSON.",
    discussion: """
      With --workshops a programme is written with all of its workshops, archived ones too: a new folder, a file each, which \
      “courtship import FOLDER” takes back.
      """)

  @OptionGroup var library: LibraryOption
  @OptionGroup var output: OutputOption
  @Flag(help: "A programme with all of its workshops, into the folder that --output names.") var workshops = false
  @Argument(help: "An id, a unique beginning of one, or an exact title.") var subject: String

  func run() throws {
    if workshops { return try exportFolder() }
    try output.write(SubjectFile.encode(try SubjectArgument(subject).subject(library: library)))
  }

  private func exportFolder() throws {
    guard let folder = output.output else { throw CommandFailure.folderNeeded }
    let world = try library.world()
    let id = try world.find(subject) { if case .programme = $0 { true } else { false } }
    guard case .programme(let programme) = id else { throw CommandFailure.noWorkshopsOfItsOwn(id.text) }
    try OutputFolder.write(try world.folder(of: programme).files, to: folder, replacing: output.force)
  }
}
