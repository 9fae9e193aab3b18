internal import ArgumentParser
internal import Domain
internal import Report
internal import Scoring

/// Where a command's product goes.
struct OutputOption: ParsableArguments {
  @Option(help: ArgumentHelp("A file, whole or not at all; standard output otherwise.", valueName: "file"))
  var output: String?
  @Flag(help: "Replace the file if it is there.") var force = false

  func write(_ text: String) throws {
    guard let output else { return try StandardOutput.write(text) }
    try OutputFile.write(text, to: output, replacing: force)
  }
}

/// `courtship report`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the readiness summary, in Markdown.")

  @OptionGroup var library: LibraryOption
  @OptionGroup var audience: AudienceOption
  @OptionGroup var output: OutputOption
  @Argument(help: "An id, a unique beginning of one, an exact title, or a file that ends in .json.")
  var subject: String

  func run() throws {
    let subject = try SubjectArgument(subject).subject(library: library)
    let score = Score(subject.inquiry, scope: try audience.scope(of: subject))
    let outlook = Outlook(of: subject.inquiry, scope: score.scope)
    try output.write(Document(of: subject, score: score, outlook: outlook).markdown)
  }
}
