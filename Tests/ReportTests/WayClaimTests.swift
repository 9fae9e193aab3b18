import Domain
import Report
import Scoring
import TestSupport
import Testing

/// What the sentences about shortest ways claim, held against what happens once the steps are taken.
@Suite struct WayClaimTests {
  /// The inquiry once the room has agreed on the ratings at the end of a way.
  private func taking(_ way: ShortestWay.Way, in inquiry: Inquiry) -> Inquiry {
    var inquiry = inquiry
    for change in way.changes {
      // A reason for a rating that was not agreed before would settle split votes.
      if inquiry[change.question].rating == nil { inquiry[change.question].ratingReason = "" }
      inquiry[change.question].rating = change.to
    }
    return inquiry
  }

  @Test func `a way leads where its sentence says, and no further`() {
    var told = (up: 0, upWithMore: 0, down: 0, downLater: 0)
    for seed in 0..<2500 as Range<UInt64> {
      let inquiry = Workshop.random(seed: seed).inquiry
      for scope in Scope.allCases {
        let score = Score(inquiry, scope: scope)
        if let way = score.shortestWay.toGo, way.steps > 0, let sentence = score.wayUp(in: inquiry)?.text {
          let needsMore =
            sentence.contains("answer the open questions") || sentence.contains("meet the other conditions")
          let verdict = Score(taking(way, in: inquiry), scope: scope).verdict
          #expect((verdict == .go) == !needsMore, "seed \(seed), \(scope): \(sentence)")
          if needsMore { told.upWithMore += 1 } else { told.up += 1 }
        }
        if let way = score.shortestWay.toNoGo, way.steps > 0, score.verdict != .noGo, score.coverage != nil {
          let sentence = score.wayDown(in: inquiry)?.text
          let verdict = Score(taking(way, in: inquiry), scope: scope).verdict
          #expect((verdict == .noGo) == (sentence != nil), "seed \(seed), \(scope): \(sentence ?? "nothing is said")")
          if sentence == nil { told.downLater += 1 } else { told.down += 1 }
        }
      }
    }
    // Each of them came up often enough to mean something.
    #expect(told.up > 5 && told.upWithMore > 50 && told.down > 50 && told.downLater > 50, "\(told)")
  }

  /// Questions of one section, by their weights, ratings and gates; nil is one that the room could not answer.
  private func inquiry(_ questions: [(weight: Double, rating: Rating?, gate: Gate?)]) -> Inquiry {
    let names = questions.indices.map { "a\($0 + 1)" }
    var inquiry = Inquiry(questionnaires: [
      Examples.questionnaire(
        "strategy",
        [Examples.section("a", zip(names, questions).map { Examples.question($0, weight: $1.weight, gate: $1.gate) })])
    ])
    for (name, question) in zip(names, questions) {
      inquiry[QuestionID(QuestionnaireID("strategy"), name)] =
        question.rating.map { Examples.agreed($0, .document) } ?? Answer(state: .unknown)
    }
    return inquiry
  }

  @Test func `where the steps up lift the index at worst as well, no answers are asked for`() {
    // Of 20 parts 19 are rated: one step takes the index from 62 to 75, and the index at worst from 59 to 71.
    let inquiry = inquiry([(10, .three, nil), (9, .four, nil), (1, nil, nil)])
    let score = Score(inquiry, scope: .both)
    #expect(score.conditions.map(\.kind) == [.index, .interval])
    #expect(score.wayUp(in: inquiry)?.text == "To a go: bring a1 from 3 to 4.")
  }

  @Test func `where too little is rated, no way down is told that fails no knock-out`() {
    let gate = Gate(minimum: .two, otherwise: .noGo)
    let inquiry = inquiry([(1, .four, gate), (1, nil, nil), (1, nil, nil)])
    let score = Score(inquiry, scope: .both)
    #expect(score.verdict == .insufficient)
    #expect(score.shortestWay.toNoGo?.changes.map(\.to) == [.two])
    #expect(score.wayDown(in: inquiry) == nil)
  }

  @Test func `where too little is rated, a way down is told after which no answer could save the index`() {
    let inquiry = inquiry([(17, .three, nil), (8, nil, nil)])
    let score = Score(inquiry, scope: .both)
    #expect(score.verdict == .insufficient)
    #expect(score.wayDown(in: inquiry)?.text == "To a no-go: it is enough to take a1 from 3 to 2.")
  }
}
