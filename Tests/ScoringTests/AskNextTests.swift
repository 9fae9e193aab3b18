import Domain
import TestSupport
import Testing

@testable import Scoring

@Suite struct AskNextTests {
  /// Four questions of a section, by their ratings, grades and weights; nil is one that the room could not answer.
  private func score(_ answers: [(rating: Rating?, grade: Confidence?, weight: Double)]) -> Score {
    let names = answers.indices.map { "a\($0 + 1)" }
    var inquiry = Inquiry(questionnaires: [
      Examples.questionnaire(
        "strategy", [Examples.section("a", zip(names, answers).map { Examples.question($0, weight: $1.weight) })])
    ])
    for (name, answer) in zip(names, answers) {
      inquiry[id(name)] = answer.rating.map { Examples.agreed($0, answer.grade) } ?? Answer(state: .unknown)
    }
    return Score(inquiry)
  }

  private func asked(_ score: Score, _ information: [Double], count: Int = 3) -> [String] {
    let outlook = Outlook(
      draws: 10_000, seed: 1, shares: nil,
      askNext: QuestionFigures(Dictionary(uniqueKeysWithValues: zip(score.questions.map(\.question), information))),
      shortfalls: [])
    return score.askNext(outlook, count: count).map(\.question.name)
  }

  private let alike: [(rating: Rating?, grade: Confidence?, weight: Double)] = Array(
    repeating: (.three, .document, 1), count: 4)

  @Test func `what tells most is asked first, and no more than asked for`() {
    #expect(asked(score(alike), [0.1, 0.3, 0.2, 0.4]) == ["a4", "a2", "a3"])
    #expect(asked(score(alike), [0.1, 0.3, 0.2, 0.4], count: 1) == ["a4"])
  }

  @Test func `what tells next to nothing is not asked`() {
    #expect(asked(score(alike), [0.0005, 0.0006, 0, 0.0004]) == ["a2"])
    #expect(asked(score(alike), []) == [])
  }

  @Test func `of what tells the same, the less sure comes first, then the heavier, then the earlier`() {
    let score = score([
      (.three, .document, 1), (.three, .example, 1), (nil, nil, 1), (.three, .document, 2), (.three, .document, 1),
    ])
    let equal = [0.1, 0.1 + 1e-12, 0.1, 0.1 - 1e-12, 0.1]
    #expect(asked(score, equal, count: 5) == ["a3", "a2", "a4", "a1", "a5"])
  }

  @Test func `a question that nobody could answer is asked before one whose rating is sure`() {
    let inquiry = rated([[4, 3, nil]], confidence: .verified)
    #expect(Score(inquiry).askNext(Outlook(of: inquiry, scope: .ours)).map(\.question.name) == ["a3"])
  }
}
