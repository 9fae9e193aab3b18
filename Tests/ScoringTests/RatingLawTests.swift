import Domain
import TestSupport
import Testing

// As in RandomLanesTests.
@testable import Scoring

@Suite struct `The law of a rating` {
  private func chances(of answer: Answer) -> [Double] {
    let questionnaire = Examples.questionnaire("strategy", [Examples.section("a", [Examples.question("a1")])])
    let inquiry = Inquiry(
      questionnaires: [questionnaire], participants: Examples.people, answers: [id("a1"): answer])
    return ScoreSheet(inquiry, scope: .ours).law(ofRow: 0).chances
  }

  private func isClose(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) < 1e-12 }
  }

  @Test func `of an unrated question is uniform`() {
    #expect(chances(of: Answer()) == [0.2, 0.2, 0.2, 0.2, 0.2])
    #expect(chances(of: Answer(state: .unknown, rating: .five)) == [0.2, 0.2, 0.2, 0.2, 0.2])
  }

  @Test(
    arguments: [
      (3, .verified, [0, 0, 1, 0, 0]), (3, .document, [0, 0.1, 0.8, 0.1, 0]), (3, .example, [0, 0.2, 0.6, 0.2, 0]),
      (3, .sharedOpinion, [0.05, 0.25, 0.4, 0.25, 0.05]), (3, .hunch, [0.15, 0.25, 0.2, 0.25, 0.15]),
      // What falls off the scale stays at its end.
      (5, .document, [0, 0, 0, 0.1, 0.9]), (1, .hunch, [0.6, 0.25, 0.15, 0, 0]),
      (2, .hunch, [0.4, 0.2, 0.25, 0.15, 0]),
    ] as [(Int, Confidence, [Double])])
  func `follows the grade of its evidence where the room agreed`(
    rating: Int, confidence: Confidence, expected: [Double]
  ) {
    #expect(
      isClose(chances(of: Answer(state: .rated, rating: Rating(rawValue: rating), confidence: confidence)), expected))
  }

  @Test func `of an unstated grade is that of a shared opinion`() {
    #expect(isClose(chances(of: Answer(state: .rated, rating: .three)), [0.05, 0.25, 0.4, 0.25, 0.05]))
  }

  @Test func `is the room's own spread where the evidence is weak and the firms' votes differ`() {
    var answer = voted(ours: [4, 4, 5], partner: [2])
    answer.confidence = .example
    // A firm, then a vote: half the chance to one vote of the partner's.
    #expect(isClose(chances(of: answer), [0, 0.5, 0, 1.0 / 3, 1.0 / 6]))
    // The room agreed one above the suggested 3: everything moves up by one, 6 stays 5.
    answer.rating = .four
    answer.ratingReason = "Agreed."
    #expect(isClose(chances(of: answer), [0, 0, 0.5, 0, 0.5]))
    // Doubt counts once: firm evidence has its own error, whatever the votes.
    answer.confidence = .document
    #expect(isClose(chances(of: answer), [0, 0, 0.1, 0.8, 0.1]))
  }

  @Test func `does not come from votes that all are the same, nor from outsiders`() {
    var answer = voted(ours: [4, 4], partner: [4], outside: [1])
    answer.confidence = .example
    #expect(isClose(chances(of: answer), [0, 0, 0.2, 0.6, 0.2]))
    answer = voted(ours: [3, 5])
    answer.confidence = .hunch
    #expect(isClose(chances(of: answer), [0, 0, 0.5, 0, 0.5]))
  }

  @Test(
    arguments: [
      [0.2, 0.2, 0.2, 0.2, 0.2], [0, 0.1, 0.8, 0.1, 0], [0, 0, 1, 0, 0], [0.6, 0.25, 0.15, 0, 0], [0, 0, 0, 0, 1],
      [1, 0, 0, 0, 0], [0, 0.5, 0, 1.0 / 3, 1.0 / 6],
    ] as [[Double]])
  func `is what its draws follow, exactly in the mean over how they are rounded`(chances: [Double]) {
    // A number of −2¹⁵ ..< 2¹⁵ makes a rating above those whose bound it is greater than.
    let bounds = RatingBounds(RatingLaw(chances: chances))
    let words = (0..<1 << 10).map { UInt64($0) << 54 }
    for (lane, rating) in bounds.exceeded.enumerated() {
      let below = words.map { Double(bounds.bounds(roundedBy: $0)[lane]) + 0x8001 }
      let mean = below.reduce(0, +) / Double(words.count) / 0x1p16
      // A thousand ways of rounding tell a thousandth of a part of 2⁻¹⁶.
      #expect(abs(mean - chances.prefix(rating).reduce(0, +)) <= 0x1p-26)
      #expect(Set(below).count <= 2)
    }
    // What has no chance has none.
    #expect(bounds.exceeded.lowerBound == (1...5).first { chances[$0 - 1] > 0 })
    #expect(bounds.exceeded.upperBound == (1...5).last { chances[$0 - 1] > 0 })
    for (lane, rating) in bounds.exceeded.enumerated().dropFirst() where chances[rating - 1] == 0 {
      #expect(words.allSatisfy { bounds.bounds(roundedBy: $0)[lane] == bounds.bounds(roundedBy: $0)[lane - 1] })
    }
    for lane in bounds.exceeded.count..<4 {
      #expect(words.allSatisfy { bounds.bounds(roundedBy: $0)[lane] == .max })
    }
  }
}
