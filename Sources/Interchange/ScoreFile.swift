package import Domain
package import Scoring

/// What `courtship score --json` prints: `courtship-score/1`. Every key is always there; a figure that does not exist is
/// null.
package enum ScoreFile {
  static let format = FileFormat(name: "courtship-score", version: 1)

  /// - Returns: the whole file, in the manner of ``SubjectFile/encode(_:)``.
  package static func encode(_ score: Score, _ outlook: Outlook, of subject: Subject) -> String {
    JSON.object([
      "format": .string(format.description), "id": .string(subject.id), "title": .string(subject.title),
      "scope": .string(score.scope.rawValue), "policy": score.policy.json, "verdict": .string(score.verdict.rawValue),
      "index": figure(score.index), "low": figure(score.low), "high": figure(score.high),
      "coverage": figure(score.coverage), "confidence": figure(score.confidence), "setAside": figure(score.setAside),
      "questionnaires": list(score.questionnaires, questionnaire),
      "questions": list(score.questions) { question($0, outlook) },
      "gates": list(score.gates, gate), "conditions": list(score.conditions, condition),
      "agreement": .object(["alpha": figure(score.agreement.alpha)]), "outlook": shares(outlook),
      "shortestWay": .object(["toGo": way(score.shortestWay.toGo), "toNoGo": way(score.shortestWay.toNoGo)]),
      "ladders": list(score.ladders, ladder),
    ]).document
  }

  private static func questionnaire(_ score: QuestionnaireScore) -> JSON {
    .object([
      "id": .string(score.id.text), "weight": figure(score.weight), "index": figure(score.index),
      "sections": list(score.sections) { section in
        .object([
          "id": .string(section.id.text), "weight": figure(section.weight), "index": figure(section.index),
          "coverage": figure(section.coverage),
        ])
      },
    ])
  }

  private static func question(_ score: QuestionScore, _ outlook: Outlook) -> JSON {
    .object([
      "question": .string(score.question.description), "state": .string(score.state.code),
      "weight": figure(score.weight), "rating": whole(score.rating?.rawValue),
      "suggested": whole(score.suggested?.rawValue), "value": figure(score.value),
      "confidence": whole(score.confidence?.rawValue), "consensus": figure(score.consensus),
      "perceptionGap": figure(score.perceptionGap), "split": .bool(score.isSplit),
      "label": score.label.map { .string($0.rawValue) } ?? .null,
      "firstToSpeak": list(score.firstToSpeak) { .string($0.text) }, "weightInterval": range(score.weightInterval),
      "tornado": range(score.tornado), "askNext": figure(outlook.askNext[score.question]),
    ])
  }

  private static func shares(_ outlook: Outlook) -> JSON {
    .object([
      "draws": whole(outlook.draws), "seed": whole(outlook.seed), "go": figure(outlook.shares?.go),
      "conditional": figure(outlook.shares?.conditional), "noGo": figure(outlook.shares?.noGo),
    ])
  }

  private static func range(_ range: ClosedRange<Double>?) -> JSON {
    range.map { .array([figure($0.lowerBound), figure($0.upperBound)]) } ?? .null
  }

  private static func gate(_ score: GateScore) -> JSON {
    .object([
      "question": .string(score.question.description), "minimum": whole(score.minimum.rawValue),
      "otherwise": .string(score.otherwise.rawValue), "status": .string(score.status.rawValue),
    ])
  }

  /// The one part whose keys depend on its kind.
  private static func condition(_ condition: Condition) -> JSON {
    var fields: [String: JSON] = ["kind": .string(condition.kind.rawValue)]
    if let question = condition.question { fields["question"] = .string(question.description) }
    if let section = condition.section { fields["section"] = .string(section.description) }
    if let need = condition.need {
      fields["have"] = figure(condition.have)
      fields["need"] = figure(need)
    }
    return .object(fields)
  }

  private static func way(_ way: ShortestWay.Way?) -> JSON {
    guard let way else { return .null }
    return .object([
      "steps": whole(way.steps),
      "changes": list(way.changes) { change in
        .object([
          "question": .string(change.question.description), "from": whole(change.from.rawValue),
          "to": whole(change.to.rawValue),
        ])
      },
    ])
  }

  private static func ladder(_ score: LadderScore) -> JSON {
    .object([
      "id": .string(score.id.text), "current": whole(score.current), "needed": whole(score.needed),
      "attributes": list(score.attributes) { attribute in
        .object([
          "question": .string(attribute.question.description), "current": whole(attribute.current),
          "needed": whole(attribute.needed),
        ])
      },
    ])
  }

  private static func list<Item>(_ items: [Item], _ json: (Item) -> JSON) -> JSON { .array(items.map(json)) }

  private static func whole(_ number: Int?) -> JSON { number.map { .number($0) } ?? .null }

  static func figure(_ number: Double?) -> JSON { number.map { .number(rounded($0)) } ?? .null }

  /// A figure to 12 significant digits: more than any reader needs, and fewer than the 15 to 17 in which the same sum
  /// in another order would show. Project decision.
  static func rounded(_ number: Double) -> Double {
    guard number.isFinite, number != 0 else { return 0 }
    // Powers of ten up to 10²² are exact doubles: what is divided by one is the double nearest to the decimal.
    var scale = 1.0
    var decimals = 0
    while abs(number) * scale < 1e11, decimals < 22 {
      scale *= 10
      decimals += 1
    }
    return (number * scale).rounded() / scale
  }
}
