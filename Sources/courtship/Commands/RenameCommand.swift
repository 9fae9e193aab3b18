internal import ArgumentParser
internal import Domain
internal import SQLiteLibrary
internal import Session

/// A workshop or a programme that a command does something to, in the library.
struct ShelvedArgument: ParsableArguments {
  @OptionGroup var library: LibraryOption
  @Argument(help: "An id, a unique beginning of one, or an exact title.") var subject: String

  /// The library, and its line of what is named.
  ///
  /// - Throws: ``CommandFailure``, ``StoreError``.
  func summary() throws -> (World, Summary) {
    if case .file(let path) = SubjectArgument(subject) { throw CommandFailure.fileNotImported(path: path) }
    let world = try library.world()
    let id = try world.find(subject)
    guard let summary = try world.library.summaries().first(where: { $0.id == id }) else { throw StoreError.absent(id) }
    return (world, summary)
  }
}

/// `courtship rename`.
struct RenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Give a workshop or a programme another title.",
    discussion: "The id stays. An empty title is the usual one: the two firms, or the programme's id.")

  @OptionGroup var shelved: ShelvedArgument
  @Argument(help: "What it is to be called.") var title: String

  func run() throws {
    let (world, summary) = try shelved.summary()
    let stored = try world.rename(summary.id, from: summary.title, to: title)
    try StandardOutput.say("“\(summary.title)” is called “\(stored.subject.title)” now.")
  }
}
