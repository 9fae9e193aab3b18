internal import Domain

extension SessionPlan {
  enum Key: String, SchemaKey {
    case format, id, title, summary, stage, policy, questionnaires, minutes

    var isRequired: Bool {
      switch self {
      case .format, .id, .title, .questionnaires: true
      case .summary, .stage, .policy, .minutes: false
      }
    }

    var schema: Schema {
      switch self {
      case .format: FileFormat.plan.schemaOfFormat
      case .id: .id("By what commands name it. One of your own takes the place of a built-in one of the same id.")
      case .title: .text("What it is called.", isRequired: true)
      case .summary: .text("One or two sentences: when to use it.")
      case .stage: .code(Stage.self, "Of the workshops made from it. Default: courtship.")
      case .policy: .text("The id of the policy with the verdict's cut-offs. Default: balanced.")
      case .questionnaires:
        .list(
          of: .text("The id of a questionnaire.", isRequired: true),
          "The questionnaires' ids, in the order of asking; criteria are those of the workshop's programme."
        )
        .adding(["minItems": 1, "uniqueItems": true])
      case .minutes: .keys(MinutesKey.self, "The minutes of what is no question. Each by default: 0, no clock.")
      }
    }
  }

  enum MinutesKey: String, SchemaKey {
    case opening, verdict, decision

    var isRequired: Bool { false }

    var schema: Schema {
      switch self {
      case .opening: .whole("Before the first question.", from: 0, to: 600)
      case .verdict: .whole("For hunches and the score.", from: 0, to: 600)
      case .decision: .whole("For the room's decision.", from: 0, to: 600)
      }
    }
  }
}
