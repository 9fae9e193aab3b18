internal import ArgumentParser
internal import Domain
internal import QuestionnaireReader

/// `courtship check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look for mistakes in questionnaires, plans and policies.",
    discussion: """
      Prints every finding with its line and column; then of a questionnaire the share and the minutes of each question, \
      of a plan the minutes of each part, of a policy its numbers. Files checked together may name each other, and what \
      two of them say alike is a warning. The exit code is 65 if any finding is an error.
      """)

  @Argument(help: ArgumentHelp("YAML files.", valueName: "file")) var files: [String]

  func run() throws {
    let shelf = LiveCatalogue(folder: Surroundings.present.questionnaireFolder).shelf
    var complaints: [String: Complaint] = [:]
    var readable: [(bytes: [UInt8], name: String)] = []
    for path in files {
      do throws(CommandFailure) {
        readable.append((try InputFile.questionnaire(path), path))
      } catch {
        complaints[path] = error.complaint
      }
    }
    var readings = shelf.check(readable)[...]
    let joined = shelf.joined(by: readings.compactMap(\.value))
    var code: Complaint.Code?
    for (number, path) in files.enumerated() {
      if number > 0 { try StandardOutput.write("\n") }
      if let complaint = complaints[path] {
        StandardError.write(complaint.lines.joined(separator: "\n") + "\n")
        code = code ?? complaint.code
      } else if let reading = readings.popFirst() {
        for finding in reading.findings { try StandardOutput.say(finding.description) }
        if let file = reading.value {
          try StandardOutput.say("\(path): \(file.overview(on: joined, within: StandardOutput.columns))")
        } else {
          code = code ?? .badData
        }
      }
    }
    if let code { throw ExitCode(code.rawValue) }
  }
}
