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

  /// Writes a document in the format that was named, else in the one that the file's name asks for.
  func write(_ document: Document, as format: DocumentFormat? = nil) throws {
    let format = format ?? output.map(DocumentFormat.init(ofFile:)) ?? .markdown
    try write(format.text(of: document.markdown))
  }
}

/// `courtship report`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the readiness summary, in Markdown or as a web page to read or print.")

  @OptionGroup var library: LibraryOption
  @OptionGroup var audience: AudienceOption
  @OptionGroup var output: OutputOption
  @Option(
    help: ArgumentHelp(
      "markdown or html; otherwise what the file's name asks for: html where it ends in .html, else markdown.",
      valueName: "format"))
  var format: DocumentFormat?
  @Argument(help: "An id, a unique beginning of one, an exact title, or a file that ends in .json.")
  var subject: String

  func run() throws {
    let subject = try SubjectArgument(subject).subject(library: library)
    let score = Score(subject.inquiry, scope: try audience.scope(of: subject))
    let outlook = Outlook(of: subject.inquiry, scope: score.scope)
    try output.write(Document(of: subject, score: score, outlook: outlook), as: format)
  }
}
