import Domain
import Scoring
import TestSupport
import Testing

@Suite struct `The rating from votes` {
  @Test(
    arguments: [
      (ours: [4], partner: [4], rating: 4),
      (ours: [5, 5, 5, 5], partner: [1], rating: 3),
      (ours: [4, 4], partner: [3, 4], rating: 4),
      (ours: [5, 4], partner: [2, 2], rating: 3),
      (ours: [1, 1, 2], partner: [2, 2, 1], rating: 1),
      (ours: [1, 2, 2], partner: [2, 2, 1], rating: 2),
    ])
  func `is the mean of the two firms' means, each counting the same`(ours: [Int], partner: [Int], rating: Int) {
    #expect(agreement(of: voted(ours: ours, partner: partner)).suggestion?.rating.rawValue == rating)
  }

  @Test(
    arguments: [
      (ours: [3], partner: [4], lower: 3), (ours: [1, 2], partner: [], lower: 1),
      (ours: [], partner: [4, 5], lower: 4),
      (ours: [1, 1, 2], partner: [2, 2, 1], lower: 1), (ours: [4, 4, 5], partner: [5, 5, 4], lower: 4),
      (ours: [2, 3, 3], partner: [2, 2, 3], lower: 2),
    ])
  func `rounds halves down and names both neighbours`(ours: [Int], partner: [Int], lower: Int) throws {
    let suggestion = try #require(agreement(of: voted(ours: ours, partner: partner)).suggestion)
    let neighbours = try #require(suggestion.neighbours)
    #expect(suggestion.isHalf)
    #expect(suggestion.rating.rawValue == lower)
    #expect(neighbours.lowerBound.rawValue == lower && neighbours.upperBound.rawValue == lower + 1)
  }

  @Test func `is a half only where the mean is exactly one`() {
    let answer = voted(ours: [3, 3, 4], partner: [4, 4, 4])
    #expect(agreement(of: answer).suggestion?.isHalf == false)
    #expect(agreement(of: answer).suggestion?.rating == .four)
  }

  @Test func `is the mean of the only firm that voted`() {
    #expect(agreement(of: voted(ours: [5, 4, 5])).suggestion?.rating == .five)
    #expect(agreement(of: voted(partner: [2, 1, 1])).suggestion?.rating == .one)
  }

  @Test func `never moves with the votes of outsiders, who count towards agreement all the same`() {
    let alone = agreement(of: voted(ours: [4], partner: [4]))
    let joined = agreement(of: voted(ours: [4], partner: [4], outside: [1, 1]))
    #expect(joined.suggestion == alone.suggestion)
    #expect(joined.outside.count == 2)
    #expect(alone.label == .agreed && joined.label == .mustDiscuss)
    #expect(joined.firstToSpeak.map(\.text) == ["x1", "x2", "o1", "p1"])
  }

  @Test func `does not exist where outsiders alone gave a number`() {
    let agreement = agreement(of: voted(outside: [4, 5]))
    #expect(agreement.suggestion == nil)
    #expect(agreement.consensus != nil)
  }

  @Test func `comes from the last revealed round that holds a number`() {
    let answer = Answer(
      state: .rated,
      rounds: [
        Examples.round(ours: [1], partner: [1]), Examples.round(ours: [4], partner: [4]),
        Round(votes: [Vote(participant: ParticipantID("o1"), value: .unknown)]),
        Examples.round(ours: [2], partner: [2], isRevealed: false),
      ])
    #expect(agreement(of: answer).suggestion?.rating == .four)
  }

  @Test func `votes that are no numbers enter no figure`() {
    let round = Round(votes: [
      Vote(participant: ParticipantID("o1"), value: .rating(.five)),
      Vote(participant: ParticipantID("o2"), value: .absent),
      Vote(participant: ParticipantID("p1"), value: .unknown),
      Vote(participant: ParticipantID("p2"), value: .rating(.five)),
    ])
    #expect(
      agreement(of: Answer(rounds: [round]))
        == agreement(
          of: Answer(
            rounds: [round].map { round in
              var round = round
              round.votes.removeAll { $0.value.rating == nil }
              return round
            })))
    #expect(agreement(of: Answer(rounds: [round])).ours.count == 1)
  }

  @Test func `counts votes by rating for each firm`() {
    let agreement = agreement(of: voted(ours: [4, 4, 2], partner: [5]))
    #expect(Rating.allCases.map { agreement.ours[$0] } == [0, 1, 0, 2, 0])
    #expect(isClose(agreement.ours.mean, 10.0 / 3))
    #expect(agreement.partner.mean == 5)
    #expect(agreement.outside.mean == nil)
  }
}

@Suite struct `The rating of a question` {
  private func score(_ answer: Answer) -> QuestionScore? {
    var inquiry = rated([[3]])
    inquiry[id("a1")] = answer
    return Score(inquiry)[id("a1")]
  }

  @Test func `is the suggestion, unless the room agreed on another`() {
    var answer = voted(ours: [4], partner: [4])
    #expect(score(answer)?.rating == .four)
    answer.rating = .two
    #expect(score(answer)?.rating == .two)
    #expect(score(answer)?.suggested == .four)
    #expect(score(answer)?.value == 25)
  }

  @Test(arguments: [Answer.State.open, .unknown])
  func `does not exist while the state is not rated, whatever votes and overrides are kept`(state: Answer.State) {
    var answer = voted(ours: [5], partner: [1])
    answer.state = state
    answer.rating = .five
    answer.confidence = .verified
    let question = score(answer)
    #expect(question?.rating == nil && question?.value == nil && question?.confidence == nil)
    #expect(question?.suggested == .three)
    #expect(question?.consensus == 0 && question?.label == .mustDiscuss && question?.perceptionGap == 4)
  }

  @Test func `has no figure at all where the question was set aside`() {
    var answer = voted(ours: [5], partner: [1])
    answer.state = .notApplicable(reason: "White label.")
    let question = score(answer)
    #expect(question?.suggested == nil && question?.consensus == nil && question?.label == nil)
    #expect(question?.perceptionGap == nil && question?.isSplit == false && question?.firstToSpeak == [])
    #expect(question?.weight == 0)
  }

  @Test func `rests on a shared opinion where nobody stated a confidence`() {
    #expect(score(Examples.agreed(.four))?.confidence == .sharedOpinion)
    #expect(score(Examples.agreed(.four, .verified))?.confidence == .verified)
  }
}
