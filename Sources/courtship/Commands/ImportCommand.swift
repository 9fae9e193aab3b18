internal import ArgumentParser
internal import Domain
internal import Session

/// `courtship import`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Put workshops and programmes into the library and print their ids.",
    discussion: """
      All of them or none: if one is bad, or is in the library already, nothing is imported. A folder stands for all files \
      in it that end in .json. Copies of a programme and of its workshops belong together as the originals do.
      """)

  @OptionGroup var library: LibraryOption
  @Argument(help: ArgumentHelp("Files or folders that courtship export wrote.", valueName: "file")) var files: [String]
  @Flag(help: "Put it in the place of the one with the same id.") var replace = false
  @Flag(help: "Give it an id of its own.") var copy = false

  func run() throws {
    if replace, copy { throw CommandFailure.replaceAndCopy }
    // Before the library is opened: a bad file leaves none behind.
    let importing = try Importing(reading: files)
    let manner: Importing.Manner = replace ? .replacements : copy ? .copies : .new
    for stored in try importing.carryOut(in: try library.world(), as: manner) {
      try StandardOutput.say(stored.subject.id)
    }
  }
}
