internal import ArgumentParser
internal import Interchange

/// `courtship export`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a workshop or a programme whole, as JSON.")

  @OptionGroup var library: LibraryOption
  @OptionGroup var output: OutputOption
  @Argument(help: "An id, a unique beginning of one, or an exact title.") var subject: String

  func run() throws {
    try output.write(SubjectFile.encode(try SubjectArgument(subject).subject(library: library)))
  }
}
