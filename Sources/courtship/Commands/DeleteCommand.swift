internal import ArgumentParser
internal import Session

/// `courtship delete`.
struct DeleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Erase a workshop or a programme with its journal, after asking.",
    discussion: """
      It asks for the word “delete” on standard input; anything else deletes nothing. The workshops of a programme stay, \
      each with its own copy of the agenda.
      """)

  @OptionGroup var shelved: ShelvedArgument

  func run() throws {
    let (world, summary) = try shelved.summary()
    StandardError.write(
      printable(
        "“\(summary.title)” will be erased with its journal, and nothing brings it back. Type delete to delete it: "))
    let typed = readLine()
    guard typed?.split(whereSeparator: \.isWhitespace).joined(separator: " ") == "delete" else {
      throw CommandFailure.nothingDeleted
    }
    try world.delete(summary.id, revision: summary.revision)
    try StandardOutput.say("Deleted “\(summary.title)”.")
  }
}
