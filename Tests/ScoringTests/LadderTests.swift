import Domain
import Scoring
import TestSupport
import Testing

@Suite struct `A ladder` {
  private func score(_ levels: [(current: Int, needed: Int)?]) -> LadderScore? {
    let names = levels.indices.map { "q\($0 + 1)" }
    let ladder = Examples.ladder(attributes: names)
    var inquiry = Inquiry(questionnaires: [ladder])
    for (name, level) in zip(names, levels) {
      inquiry[QuestionID(ladder.id, name)] =
        level.map { Answer(state: .rated, level: LevelPlacement(current: $0.current, needed: $0.needed)) }
        ?? Answer(state: .unknown, level: LevelPlacement(current: 5, needed: 5))
    }
    return Score(inquiry).ladders.first
  }

  @Test func `is headed by the lower medians of current and needed levels`() {
    let ladder = score([(1, 5), (4, 2), (2, 3), (3, 4)])
    #expect(ladder?.current == 2 && ladder?.needed == 3)
    #expect(score([(1, 5), (4, 2), (2, 3)])?.current == 2)
    #expect(score([(4, 5)])?.needed == 5)
  }

  @Test func `takes an attribute that is not rated as unanswered, whatever level is there`() {
    let ladder = score([(1, 2), nil])
    #expect(ladder?.attributes.map(\.current) == [1, nil])
    #expect(ladder?.attributes.map(\.needed) == [2, nil])
    #expect(ladder?.current == 1)
  }

  @Test func `has no medians where nothing is answered`() {
    #expect(score([nil, nil])?.current == nil)
    #expect(score([nil, nil])?.attributes.count == 2)
  }

  @Test func `yields levels, never points`() {
    var inquiry = rated([[5]])
    let alone = Score(inquiry)
    inquiry.questionnaires.insert(Examples.ladder(attributes: ["pricing"]), at: 0)
    inquiry[QuestionID(QuestionnaireID("continuum"), "pricing")] = Answer(
      state: .rated, level: LevelPlacement(current: 1, needed: 5))
    var score = Score(inquiry)
    #expect(score.ladders.count == 1)
    score.ladders = []
    #expect(score == alone)
  }
}
