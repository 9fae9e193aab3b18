internal import ArgumentParser
internal import Interchange
internal import QuestionnaireReader

/// `courtship questionnaires schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print a JSON Schema, by which an editor checks a file while it is written.",
    discussion: """
      Save it beside your files and name it in the first line of each: # yaml-language-server: $schema=schema.json. \
      Whatever needs the whole file, courtship check says.
      """)

  @Argument(
    help: ArgumentHelp("What the files are.", valueName: "questionnaire|plan|policy"),
    transform: { word in
      guard let format = FileFormat.allCases.first(where: { $0.word == word }) else {
        throw ValidationError("There is no schema “\(word)”. Use questionnaire, plan or policy.")
      }
      return format
    })
  var format: FileFormat = .questionnaire

  func run() throws {
    try StandardOutput.write(JSON(format.schema).document)
  }
}

extension JSON {
  fileprivate init(_ schema: Schema) {
    self =
      switch schema {
      case .bool(let flag): .bool(flag)
      case .number(let number): .number(number)
      case .string(let text): .string(text)
      case .array(let items): .array(items.map { JSON($0) })
      case .object(let members): .object(members.mapValues { JSON($0) })
      }
  }
}
