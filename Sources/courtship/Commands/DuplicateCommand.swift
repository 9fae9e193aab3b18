internal import ArgumentParser
internal import Domain
internal import Session

/// `courtship duplicate`.
struct DuplicateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicate", abstract: "Copy a workshop or a programme and print the copy's id.",
    discussion: "The copy has all that was asked, said and decided, an id and a title of its own, and a new journal.")

  @OptionGroup var shelved: ShelvedArgument

  func run() throws {
    let (world, summary) = try shelved.summary()
    try StandardOutput.say(try world.duplicate(summary.id).subject.id)
  }
}
