internal import ArgumentParser
internal import Domain
internal import Forms

/// `courtship form`.
struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form", abstract: "Write a form to fill in before the room comes together.",
    discussion: """
      Of a programme: its whole agenda. Of a workshop: what the other firm has to say to each question, or with \
      --participant a ballot for one person, whose votes stay sealed until the room reveals them. The form is Markdown, \
      which any editor and any word processor that keeps plain text can fill in. courtship collect reads it back.
      """)

  @OptionGroup var library: LibraryOption
  @Option(help: ArgumentHelp("The id or the name of the person whose ballot it is.", valueName: "id"))
  var participant: String?
  @OptionGroup var output: OutputOption
  @Argument(help: "An id, a unique beginning of one, an exact title, or a file that ends in .json.")
  var subject: String

  func run() throws {
    let subject = try SubjectArgument(subject).subject(library: library)
    let form: Form
    do throws(FormRefusal) {
      form = try Form(of: subject, for: kind(of: subject))
    } catch {
      throw CommandFailure.noForm(error)
    }
    try output.write(form.markdown)
  }

  private func kind(of subject: Subject) -> FormKind {
    guard let participant else { return subject.programme == nil ? .partner : .agenda }
    let people = subject.inquiry.participants
    let named = people.filter { $0.name == participant }
    let isID = people.contains { $0.id.text == participant }
    return .ballot(!isID && named.count == 1 ? named[0].id : ParticipantID(participant))
  }
}
