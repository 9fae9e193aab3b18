internal import ArgumentParser
internal import Domain
internal import QuestionnaireReader

/// `courtship check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look for mistakes in questionnaires, plans and policies.",
    discussion: """
      Prints every finding with its line and column, and for a questionnaire the share and the minutes of each question. \
      The exit code is 65 if any finding is an error.
      """)

  @Argument(help: ArgumentHelp("YAML files.", valueName: "file")) var files: [String]

  func run() throws {
    let catalogue = LiveCatalogue(folder: Surroundings.present.questionnaireFolder)
    var code: Complaint.Code?
    for (number, path) in files.enumerated() {
      if number > 0 { try StandardOutput.write("\n") }
      do {
        let reading = catalogue.shelf.check(try InputFile.questionnaire(path), file: path)
        for finding in reading.findings { try StandardOutput.say(finding.description) }
        if let file = reading.value {
          try StandardOutput.say("\(path): \(file.overview(within: StandardOutput.columns))")
        }
        if reading.value == nil { code = code ?? .badData }
      } catch let error as CommandFailure {
        StandardError.write(error.complaint.lines.joined(separator: "\n") + "\n")
        code = code ?? error.complaint.code
      }
    }
    if let code { throw ExitCode(code.rawValue) }
  }
}

extension QuestionnaireFile {
  /// What a file holds: its title and id, and of a questionnaire each question's share of the whole and its minutes.
  func overview(within columns: Int?) -> String {
    switch self {
    case .questionnaire(let questionnaire): questionnaire.overview(within: columns)
    case .plan(let plan): "plan \(plan.id), \(plan.title): \(plan.questionnaires.map(\.text).joined(separator: ", "))"
    case .policy(let policy): "policy \(policy.id)\(policy.title.isEmpty ? "" : ", \(policy.title)")"
    }
  }
}
