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
    let id = ProgrammeID(programme)
    // A library of an earlier version may hold both.
    if try world.library.load(.programme(id)) == nil, try world.library.load(.workshop(WorkshopID(programme))) != nil {
      throw CommandFailure.workshopNotProgramme(programme)
    }
    let stored = try world.agenda(of: id, firm: firm)
    if let owner = stored.subject.programme?.firm, let firm, singleLine(firm) != owner {
      throw CommandFailure.otherFirm(id, owner: owner)
    }
    try facilitate(stored, in: world, plain: plain)
  }
}
