import Domain
import Scoring
import TestSupport

/// The question of the examples' only questionnaire.
func id(_ name: String) -> QuestionID { QuestionID(QuestionnaireID("strategy"), name) }

/// Sections `a`, `b`… of questions `a1`, `a2`…, each agreed on a rating; nil is a question the room could not answer.
func rated(
  _ ratings: [[Int?]], confidence: Confidence? = .document, gates: [String: Gate] = [:],
  weights: [String: Double] = [:], sectionWeights: [String: Double] = [:], policy: Policy = .balanced
) -> Inquiry {
  var answers: [QuestionID: Answer] = [:]
  let sections = zip("abcdef".map(String.init), ratings).map { letter, ratings in
    Examples.section(
      letter, weight: sectionWeights[letter] ?? 1,
      ratings.enumerated().map { index, rating in
        let name = "\(letter)\(index + 1)"
        answers[id(name)] =
          rating.flatMap(Rating.init(rawValue:)).map { Examples.agreed($0, confidence) } ?? Answer(state: .unknown)
        return Examples.question(name, weight: weights[name] ?? 1, gate: gates[name])
      })
  }
  return Inquiry(
    questionnaires: [Examples.questionnaire("strategy", sections)], participants: Examples.people, policy: policy,
    answers: answers)
}

/// One question with one round of votes.
func voted(ours: [Int] = [], partner: [Int] = [], outside: [Int] = []) -> Answer {
  Answer(state: .rated, rounds: [Examples.round(ours: ours, partner: partner, outside: outside)])
}

/// What the votes say in a room of the examples' people.
func agreement(of answer: Answer) -> Agreement {
  Agreement(of: answer, in: Inquiry(questionnaires: [], participants: Examples.people))
}

extension Score {
  init(_ inquiry: Inquiry) { self.init(inquiry, scope: .ours) }
}

/// Equal to the accuracy that the page of the model promises.
func isClose(_ a: Double?, _ b: Double?) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return abs(a - b) < 1e-9
}

extension Verdict {
  /// How good the news is.
  var rank: Int {
    switch self {
    case .noGo: 0
    case .insufficient: 1
    case .conditional: 2
    case .go: 3
    }
  }
}

extension Inquiry {
  /// The same with people, questionnaires, sections, questions and votes in another order.
  func shuffled(using generator: inout SeededGenerator) -> Inquiry {
    var shuffled = self
    shuffled.participants.shuffle(using: &generator)
    shuffled.questionnaires.shuffle(using: &generator)
    for index in shuffled.questionnaires.indices {
      shuffled.questionnaires[index].sections.shuffle(using: &generator)
      for section in shuffled.questionnaires[index].sections.indices {
        shuffled.questionnaires[index].sections[section].questions.shuffle(using: &generator)
      }
    }
    for id in shuffled.answers.keys.sorted() {
      for round in shuffled[id].rounds.indices { shuffled[id].rounds[round].votes.shuffle(using: &generator) }
    }
    return shuffled
  }
}
