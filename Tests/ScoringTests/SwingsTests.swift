import Domain
import Scoring
import TestSupport
import Testing

/// Which questions are worth a bar or a sentence.
struct SwingsTests {
  private func score(_ weights: [(String, Double)], _ ratings: [String: Rating]) -> Score {
    let questions = weights.map { Examples.question($0.0, weight: $0.1) }
    var inquiry = Inquiry(questionnaires: [Examples.questionnaire("strategy", [Examples.section("all", questions)])])
    for (name, rating) in ratings { inquiry[QuestionID(QuestionnaireID("strategy"), name)] = Examples.agreed(rating) }
    return Score(inquiry, scope: .both)
  }

  private func names(_ questions: [QuestionScore]) -> [String] { questions.map(\.question.name) }

  @Test func `the widest tornado comes first, equal ones in file order`() {
    let score = score([("a", 1), ("b", 3), ("c", 1), ("d", 2)], ["a": .four, "b": .four, "c": .two, "d": .three])
    #expect(names(score.widestSwings(8)) == ["b", "d", "a", "c"])
    #expect(names(score.widestSwings(2)) == ["b", "d"])
  }

  @Test func `what has no share has no swing`() {
    #expect(names(score([("a", 1), ("b", 0)], ["a": .four, "b": .four]).widestSwings(8)) == ["a"])
  }

  @Test func `the weight that is nearest to another band comes first`() {
    // The index is 71: a go from 70, and c alone pulls it down.
    let score = score([("a", 3), ("b", 3), ("c", 1)], ["a": .four, "b": .four, "c": .three])
    #expect(names(score.tightestWeights(8)) == ["c", "a", "b"])
    #expect(names(score.tightestWeights(1)) == ["c"])
  }

  @Test func `a weight that changes no band is left out`() {
    #expect(score([("a", 3), ("b", 1)], ["a": .four, "b": .four]).tightestWeights(8).isEmpty)
  }
}
