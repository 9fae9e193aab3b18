internal import ArgumentParser
internal import Domain
internal import SQLiteLibrary
internal import Session

/// `courtship agenda`.
struct AgendaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda", abstract: "Fill in a programme's agenda, one firm alone.",
    discussion: "A programme that does not exist yet is made; --firm then says whose it is.")

  @OptionGroup var library: LibraryOption
  @Argument(help: "The programme's id: lower-case letters, digits and hyphens.") var programme: String
  @Option(help: ArgumentHelp("The firm, for a new programme.", valueName: "name")) var firm: String?
  @Flag(help: "Line by line: for a screen reader, a pipe, a script.") var plain = false

  func run() throws {
    let world = try library.world()
    if try world.library.load(.workshop(WorkshopID(programme))) != nil {
      throw CommandFailure.workshopNotProgramme(programme)
    }
    let stored = try world.agenda(of: ProgrammeID(programme), firm: firm)
    try facilitate(stored, in: world, plain: plain)
  }
}
