internal import Domain

extension Policy {
  enum Key: String, SchemaKey {
    case format, id, title, summary, go, noGo, floor, coverageGo, coverageMinimum, confidenceGo, gateConfidence, slack
    case setAsideMaximum, concentration, draws, seed

    var isRequired: Bool { [.format, .id, .title].contains(self) }

    var schema: Schema {
      switch self {
      case .format: FileFormat.policy.schemaOfFormat
      case .id:
        .id("By what plans and commands name it. One of your own takes the place of a built-in one of the same id.")
      case .title: .text("What it is called.", isRequired: true)
      case .summary: .text("One or two sentences: when to use it.")
      case .go: .number("The least index of a go, 0 to 100.", from: 0, to: 100)
      case .noGo: .number("Below this index, 0 to 100, the verdict is no-go.", from: 0, to: 100)
      case .floor: .number("The least index of any section in a go, 0 to 100.", from: 0, to: 100)
      case .coverageGo: .number("The least share of the weight that is rated in a go, 0 to 1.", from: 0, to: 1)
      case .coverageMinimum: .number("With less rated there is not enough to judge by, 0 to 1.", from: 0, to: 1)
      case .confidenceGo: .number("The least mean confidence of a go, as a share of 5, 0 to 1.", from: 0, to: 1)
      case .gateConfidence: .whole("The least confidence behind a rating that passes a gate.", from: 1, to: 5)
      case .slack:
        .number("How far below go the index may lie with all that is open at its worst, 0 to 100.", from: 0, to: 100)
      case .setAsideMaximum:
        .number("The greatest share of the weight that may be set aside in a go, 0 to 1.", from: 0, to: 1)
      case .concentration:
        .number("The outlook: the higher, the less the weights vary.", from: 0, to: 10_000)
          .adding(["exclusiveMinimum": 0])
      case .draws: .whole("The outlook: how many variations are tried.", from: 100, to: 1_000_000)
      case .seed: .whole("The outlook: the same seed gives the same figures.", from: 0)
      }
    }
  }
}
