import Domain
import Report
import TestSupport
import Testing

/// How a question of a review compares with the session before it.
struct LastTimeTests {
  private static let situation = QuestionID(QuestionnaireID("strategy"), "situation")
  private static let pricing = QuestionID(QuestionnaireID("continuum"), "pricing")

  private func sentence(_ question: QuestionID = situation, _ change: (inout Workshop) -> Void) -> String? {
    var review = Examples.review
    change(&review)
    return review.lastTime(question)
  }

  @Test(arguments: [
    (Rating.four, "Last time 3 (2026-08-14), now 4: up 1."), (.three, "Last time 3 (2026-08-14), now 3: the same."),
    (.one, "Last time 3 (2026-08-14), now 1: down 2."),
  ])
  func `a rating is compared once the room has agreed on it`(now: Rating, expected: String) {
    #expect(sentence { $0.inquiry[Self.situation] = Examples.agreed(now) } == expected)
  }

  @Test func `votes that are revealed are enough, and those that are not say nothing`() {
    let round = Examples.round(ours: [4, 4], partner: [4, 4])
    #expect(
      sentence { $0.inquiry[Self.situation] = Answer(state: .rated, rounds: [round]) }
        == "Last time 3 (2026-08-14), now 4: up 1.")
    var open = round
    open.isRevealed = false
    #expect(sentence { $0.inquiry[Self.situation].rounds = [open] } == nil)
    // A new round hides it again.
    #expect(
      sentence { $0.inquiry[Self.situation] = Answer(state: .rated, rating: .four, rounds: [round, open]) } == nil)
    #expect(sentence { _ in } == nil)
  }

  @Test func `where nobody gave a number it says the earlier one alone`() {
    var round = Examples.round(ours: [4], partner: [4])
    round.votes = round.votes.map { Vote(participant: $0.participant, value: .unknown) }
    #expect(sentence { $0.inquiry[Self.situation].rounds = [round] } == "Last time 3 (2026-08-14).")
  }

  @Test(arguments: [Answer.State.unknown, .notApplicable(reason: "White label.")])
  func `votes that the room does not go by are no rating to compare`(state: Answer.State) {
    let round = Examples.round(ours: [2, 2], partner: [2, 2])
    #expect(
      sentence { $0.inquiry[Self.situation] = Answer(state: state, rating: .two, rounds: [round]) }
        == "Last time 3 (2026-08-14).")
  }

  @Test func `an attribute is compared once it is placed`() {
    #expect(sentence(Self.pricing) { _ in } == nil)
    #expect(
      sentence(Self.pricing) {
        $0.inquiry[Self.pricing] = Answer(state: .rated, level: LevelPlacement(current: 3, needed: 4))
      } == "Last time at 2, needed 4 (2026-08-14).")
    #expect(
      sentence(Self.pricing) {
        $0.inquiry[Self.pricing] = Answer(state: .rated, level: LevelPlacement(current: 2, needed: 4))
      } == "Last time at 2, needed 4 (2026-08-14): as it was.")
  }

  @Test func `another major version asks another question, and nothing is said of it`() {
    #expect(
      sentence {
        $0.inquiry[Self.situation] = Examples.agreed(.four)
        $0.followUp.past[0].questionnaires[0].version = SemanticVersion(9, 0, 0)
      } == nil)
  }
}
