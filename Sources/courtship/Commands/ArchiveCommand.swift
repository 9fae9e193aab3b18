internal import ArgumentParser
internal import SQLiteLibrary
internal import Session

/// `courtship archive`.
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "Put a workshop or a programme away from the others, or back among them.",
    discussion: "What is archived stays whole; it is left out of the library's lists and of a programme's comparison.")

  @OptionGroup var shelved: ShelvedArgument
  @Flag(help: "Back among the others.") var back = false

  func run() throws {
    let (world, summary) = try shelved.summary()
    try world.library.archive(!back, summary.id)
    try StandardOutput.say(
      back ? "“\(summary.title)” is back among the others." : "Archived “\(summary.title)”; --back brings it back.")
  }
}
