internal import ArgumentParser
internal import Domain
internal import Interchange
internal import QuestionnaireReader

/// `courtship questionnaires`.
struct QuestionnairesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questionnaires", abstract: "List questionnaires, plans and policies: those built in and your own.",
    discussion: """
      Your own lie in courtship/questionnaires in XDG_CONFIG_HOME, else in ~/.config; plans and policies in folders of \
      these names within. One of your own takes the place of a built-in one with the same id.
      """,
    subcommands: [Show.self, SchemaCommand.self])

  @Flag(help: "As JSON: courtship-questionnaires/1.") var json = false

  func run() throws {
    let shelf = LiveCatalogue(folder: Surroundings.present.questionnaireFolder).shelf
    for finding in shelf.findings { StandardError.write(printable(finding.description) + "\n") }
    if json {
      try StandardOutput.write(shelf.listing.document)
    } else {
      try StandardOutput.say(shelf.text(within: StandardOutput.columns))
    }
  }

  /// `courtship questionnaires show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Print the YAML of a questionnaire, a plan or a policy, to adapt.",
      discussion: """
        Byte for byte as it is built in, or as you wrote it. Where a questionnaire and a plan or a policy have one id, say \
        which you mean: plan/ID, policy/ID, questionnaire/ID.
        """)

    @Argument(help: "Its id.") var id: String

    func run() throws {
      let shelf = LiveCatalogue(folder: Surroundings.present.questionnaireFolder).shelf
      let files = shelf.files(named: id)
      guard let file = files.first else { throw CommandFailure.noItem(id, like: shelf.ids(like: id)) }
      if files.count > 1 { throw CommandFailure.severalItems(id, files.map(\.name)) }
      try StandardOutput.write(file.text)
    }
  }
}

extension Shelf.Origin {
  fileprivate func name(of file: String) -> String { self == .builtIn ? "built in" : file }
}

extension Shelf {
  private var orderedQuestionnaires: [Item<Questionnaire>] {
    questionnaires.values.sorted { $0.value.id < $1.value.id }
  }
  private var orderedPlans: [Item<SessionPlan>] { plans.values.sorted { $0.value.id < $1.value.id } }
  private var orderedPolicies: [Item<Policy>] { policies.values.sorted { $0.value.id < $1.value.id } }

  /// Three tables.
  fileprivate func text(within columns: Int?) -> String {
    var first = TextTable([
      ("QUESTIONNAIRE", .leading), ("TITLE", .leading), ("QUESTIONS", .trailing), ("MINUTES", .trailing),
      ("FROM", .leading),
    ])
    for item in orderedQuestionnaires {
      let value = item.value
      first.add([
        value.id.text, value.title, String(value.questions.count), String(value.minutes),
        item.origin.name(of: item.file),
      ])
    }
    var second = TextTable([("PLAN", .leading), ("TITLE", .leading), ("QUESTIONNAIRES", .leading), ("FROM", .leading)])
    for item in orderedPlans {
      let names = item.value.questionnaires.map(\.text).joined(separator: ", ")
      second.add([item.value.id.text, item.value.title, names, item.origin.name(of: item.file)])
    }
    var third = TextTable([("POLICY", .leading), ("TITLE", .leading), ("FROM", .leading)])
    for item in orderedPolicies {
      third.add([item.value.id.text, item.value.title, item.origin.name(of: item.file)])
    }
    return [first, second, third].map { $0.lines(within: columns).joined(separator: "\n") }.joined(separator: "\n\n")
  }

  fileprivate var listing: JSON {
    .object([
      "format": .string("courtship-questionnaires/1"),
      "questionnaires": .array(
        orderedQuestionnaires.map { item in
          .object(
            fields(item.value.id.text, item.value.title, item.value.summary, item).merging([
              "version": .string(item.value.version.description), "kind": .string(item.value.kind.rawValue),
              "audience": .string(item.value.audience.rawValue), "stage": .string(item.value.stage.rawValue),
              "language": .string(item.value.language), "questions": .number(item.value.questions.count),
              "minutes": .number(item.value.minutes),
            ]) { $1 })
        }),
      "plans": .array(
        orderedPlans.map { item in
          .object(
            fields(item.value.id.text, item.value.title, item.value.summary, item).merging([
              "stage": .string(item.value.stage.rawValue), "policy": .string(item.value.policy.text),
              "questionnaires": .array(item.value.questionnaires.map { .string($0.text) }),
            ]) { $1 })
        }),
      "policies": .array(
        orderedPolicies.map { .object(fields($0.value.id.text, $0.value.title, $0.value.summary, $0)) }),
    ])
  }

  private func fields<Value>(_ id: String, _ title: String, _ summary: String, _ item: Item<Value>) -> [String: JSON] {
    [
      "id": .string(id), "title": .string(title), "summary": .string(summary),
      "builtIn": .bool(item.origin == .builtIn), "file": item.origin == .builtIn ? .null : .string(item.file),
    ]
  }
}
