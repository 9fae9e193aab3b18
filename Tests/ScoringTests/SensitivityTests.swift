import Domain
import Scoring
import TestSupport
import Testing

@Suite struct `A weight interval` {
  /// The index if `question` had the share x of the rated weight, and the others shared the rest in proportion.
  private func index(_ score: Score, _ question: QuestionScore, share x: Double) -> Double? {
    guard let value = question.value, let present = question.ratedShare, let index = score.index else { return nil }
    if present >= 1 { return value }
    return x * value + (1 - x) * (index - present * value) / (1 - present)
  }

  private func band(_ index: Double, _ policy: Policy) -> Int {
    index > policy.go - 1e-9 ? 2 : index > policy.noGo - 1e-9 ? 1 : 0
  }

  @Test func `is where the index keeps to its band, by a scan`() {
    var random = RandomWorkshop(seed: 51)
    var narrow = 0
    for _ in 0..<300 {
      let score = Score(random.inquiry())
      for question in score.questions {
        #expect((question.weightInterval == nil) == (question.ratedShare == nil))
        guard let interval = question.weightInterval, let present = question.ratedShare, let now = score.index
        else { continue }
        #expect(interval.contains(present))
        for step in 0...200 {
          let x = Double(step) / 200
          guard abs(x - interval.lowerBound) > 1e-6, abs(x - interval.upperBound) > 1e-6,
            let there = index(score, question, share: x)
          else { continue }
          #expect((band(there, score.policy) == band(now, score.policy)) == interval.contains(x))
        }
        narrow += interval == 0...1 ? 0 : 1
      }
    }
    #expect(narrow > 200)
  }

  @Test func `by hand`() {
    // 4 and 2 of equal weight: the index is 50, at the edge of a no-go; more of the better one makes a go from 0.9 on.
    let score = Score(rated([[4, 2]]))
    #expect(isClose(score.questions[0].weightInterval?.lowerBound, 0.5))
    #expect(isClose(score.questions[0].weightInterval?.upperBound, 0.9))
    #expect(isClose(score.questions[1].weightInterval?.lowerBound, 0.1))
    #expect(isClose(score.questions[1].weightInterval?.upperBound, 0.5))
  }

  @Test func `is everything for a question alone, or one that is as good as the rest`() {
    #expect(Score(rated([[4, nil]])).questions.map(\.weightInterval) == [0...1, nil])
    #expect(Score(rated([[3, 3]])).questions.map(\.weightInterval) == [0...1, 0...1])
  }

  @Test func `is exact beside a question of almost all the weight`() {
    let score = Score(rated([[5, 2, 2]], weights: ["a1": 1e12]))
    #expect(isClose(score.questions[0].weightInterval?.lowerBound, 0.6))
    #expect(isClose(score.questions[0].tornado?.lowerBound, 25 * 2 / (1e12 + 2)))
  }
}

@Suite struct `A tornado` {
  @Test func `is the index with the question rated 1, and rated 5, in every random inquiry`() {
    var random = RandomWorkshop(seed: 52)
    for _ in 0..<100 {
      let inquiry = random.inquiry()
      for question in Score(inquiry).questions {
        guard let tornado = question.tornado else {
          #expect(question.weight == 0)
          continue
        }
        for (rating, index) in [(Rating.one, tornado.lowerBound), (.five, tornado.upperBound)] {
          var changed = inquiry
          changed[question.question].state = .rated
          changed[question.question].rating = rating
          #expect(isClose(Score(changed).index, index))
        }
      }
    }
  }
}

@Suite struct `The room's agreement` {
  private func alpha(_ votes: [[Int]]) -> Double? {
    let questions = votes.indices.map { Examples.question("a\($0)") }
    var inquiry = Inquiry(
      questionnaires: [Examples.questionnaire("strategy", [Examples.section("a", questions)])],
      participants: Examples.people)
    for (index, votes) in votes.enumerated() {
      inquiry[id("a\(index)")] = voted(
        ours: Array(votes.prefix(2)), partner: Array(votes.dropFirst(2).prefix(1)), outside: Array(votes.dropFirst(3)))
    }
    return Score(inquiry).agreement.alpha
  }

  /// Krippendorff's own example: four observers, twelve units, values missing; ordinal α = 0.815.
  @Test func `has the published alpha`() throws {
    let units = [
      [1, 1, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4], [1, 1, 2, 1],
      [2, 2, 2, 2], [5, 5, 5], [1, 1], [3],
    ]
    #expect(abs(try #require(alpha(units)) - 0.815) < 0.0005)
  }

  @Test func `is 1 where all agree on every question, though not on the same rating`() {
    #expect(alpha([[2, 2, 2], [4, 4, 4]]) == 1)
  }

  @Test func `does not exist without two questions of two votes that vary`() {
    #expect(alpha([[1, 5, 3]]) == nil)
    #expect(alpha([[1, 5, 3], [2]]) == nil)
    #expect(alpha([[3, 3], [3, 3]]) == nil)
    #expect(alpha([]) == nil)
  }

  @Test func `is below 0 where people differ more than chance would have it`() throws {
    #expect(try #require(alpha([[1, 5], [5, 1], [1, 5]])) < 0)
  }

  @Test func `has the mean consensus beside it`() {
    #expect(isClose(Score(rated([[3]])).agreement.meanConsensus, nil))
    var inquiry = rated([[3, 3]])
    inquiry[id("a1")] = voted(ours: [1, 5])
    inquiry[id("a2")] = voted(ours: [3, 3])
    #expect(isClose(Score(inquiry).agreement.meanConsensus, 0.5))
  }
}
