internal import ArgumentParser
internal import Domain
internal import QuestionnaireReader
internal import Session

/// `courtship new`.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make a workshop and print its id.")

  @OptionGroup var library: LibraryOption
  @Option(help: ArgumentHelp("Our firm.", valueName: "name")) var ours: String
  @Option(help: ArgumentHelp("The partner firm.", valueName: "name")) var partner: String
  @Option(help: ArgumentHelp("The session plan; courtship-90 unless questionnaires are named.", valueName: "id"))
  var plan: String?
  @Option(help: ArgumentHelp("A questionnaire in place of the plan's; can be repeated.", valueName: "id|file"))
  var questionnaire: [String] = []
  @Option(
    help: ArgumentHelp(
      "Somebody in the room, in seat order; can be repeated. FIRM is ours, partner or outside.",
      valueName: "name:firm[:role]"))
  var participant: [String] = []
  @Option(help: ArgumentHelp("The policy with the verdict's cut-offs, in place of the plan's.", valueName: "id"))
  var policy: String?
  @Option(help: ArgumentHelp("The programme it belongs to; its agenda comes along.", valueName: "id"))
  var programme: String?

  func run() throws {
    var draft = WorkshopDraft(
      ourFirm: ours, partnerFirm: partner, date: .today, plan: plan.map { PlanID($0) },
      policy: policy.map { PolicyID($0) })
    for text in participant {
      let person = try ParticipantSpecification(text)
      draft.add(person.name, firm: person.firm, role: person.role)
    }
    let world = try library.world()
    draft.questionnaires = try questionnaire.map { try read($0, from: world.catalogue) }
    let stored = try world.create(draft, in: programme.map { ProgrammeID($0) })
    try StandardOutput.say(stored.subject.id)
  }

  /// A questionnaire by its id, or from a file: whatever is no kebab-case name.
  private func read(_ text: String, from catalogue: LiveCatalogue) throws -> Questionnaire {
    if isKebabCase(text) {
      let id = QuestionnaireID(text)
      guard let questionnaire = try catalogue.questionnaire(id) else { throw DraftError.noQuestionnaire(id) }
      return questionnaire
    }
    let reading = Questionnaire.read(try InputFile.questionnaire(text), file: text)
    guard let questionnaire = reading.value else {
      throw CommandFailure.badQuestionnaire(findings: reading.findings.map(\.description))
    }
    for finding in reading.findings { StandardError.write(printable(finding.description) + "\n") }
    return questionnaire
  }
}

extension InputFile {
  /// The bytes of a questionnaire, plan or policy.
  static func questionnaire(_ path: String) throws(CommandFailure) -> [UInt8] {
    do throws(SystemError) {
      return try read(path, bound: Bound.questionnaireBytes)
    } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
  }
}
