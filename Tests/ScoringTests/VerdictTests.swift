import Domain
import Scoring
import TestSupport
import Testing

/// A go with one question in ten unknown: S = 700/9, interval 70…80, sections 80 and 75, κ = 0.9, C = 0.8.
private func going(_ change: (inout Inquiry) -> Void = { _ in }) -> Inquiry {
  var inquiry = rated([[5, 5, 4, 4, 3], [4, 4, 4, 4, nil]])
  change(&inquiry)
  return inquiry
}

/// A clause of the rule that compares with a cut-off, and a policy that sets it beside the figure: met by a negative
/// distance, missed by a positive one.
private struct CutOff: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let set: @Sendable (inout Inquiry, Double) -> Void
}

@Suite struct `The verdict` {
  private static let index = 700.0 / 9

  private static let clausesOfGo: [(Condition.Kind, CutOff)] = [
    (
      .index,
      CutOff(testDescription: "index") {
        $0.policy.go = index + $1
        $0.policy.slack = 100
      }
    ),
    (
      .interval,
      CutOff(testDescription: "interval") {
        $0.policy.go = 72
        $0.policy.slack = 2 - $1
      }
    ),
    (.floor, CutOff(testDescription: "floor") { $0.policy.floor = 75 + $1 }),
    (.coverage, CutOff(testDescription: "coverage") { $0.policy.coverageGo = 0.9 + $1 }),
    (.confidence, CutOff(testDescription: "confidence") { $0.policy.confidenceGo = 0.8 + $1 }),
    (
      .setAside,
      CutOff(testDescription: "set aside") {
        $0[id("a5")].state = .notApplicable(reason: "White label.")
        $0.policy.setAsideMaximum = 0.1 - $1
        $0.policy.coverageGo = 0.8
      }
    ),
  ]

  private static let ties = [-1e-3, -1e-12, 0, 1e-12]

  @Test func `is go where every clause holds`() {
    let score = Score(going())
    #expect(score.verdict == .go)
    #expect(score.conditions == [])
    #expect(isClose(score.index, Self.index) && isClose(score.low, 70) && isClose(score.high, 80))
  }

  @Test(arguments: clausesOfGo, ties)
  fileprivate func `is go at each cut-off, and within rounding of it`(
    clause: (kind: Condition.Kind, cutOff: CutOff), distance: Double
  ) {
    let score = Score(going { clause.cutOff.set(&$0, distance) })
    #expect(score.verdict == .go)
    #expect(score.conditions == [])
  }

  @Test(arguments: clausesOfGo)
  fileprivate func `is conditional beyond a cut-off, and names that clause alone`(
    kind: Condition.Kind, cutOff: CutOff
  ) throws {
    let score = Score(going { cutOff.set(&$0, 1e-6) })
    #expect(score.verdict == .conditional)
    let condition = try #require(score.conditions.first)
    #expect(score.conditions.map(\.kind) == [kind])
    let have = try #require(condition.have)
    let need = try #require(condition.need)
    #expect(abs(abs(need - have) - 1e-6) < 1e-9)
  }

  private static let clausesOfNoGo = [
    CutOff(testDescription: "index, once coverage is reached") {
      $0.policy.go = 90
      $0.policy.noGo = index + $1
    },
    CutOff(testDescription: "best case, before it is") {
      $0.policy.go = 90
      $0.policy.noGo = 80 + $1
      $0.policy.coverageMinimum = 0.95
      $0.policy.coverageGo = 0.95
    },
  ]

  @Test(arguments: clausesOfNoGo, ties)
  fileprivate func `is not no-go at its cut-off, and within rounding of it`(cutOff: CutOff, distance: Double) {
    #expect(Score(going { cutOff.set(&$0, distance) }).verdict != .noGo)
  }

  @Test(arguments: clausesOfNoGo)
  fileprivate func `is no-go below its cut-off`(cutOff: CutOff) {
    #expect(Score(going { cutOff.set(&$0, 1e-6) }).verdict == .noGo)
  }

  @Test(arguments: ties)
  func `is not insufficient where coverage just reaches its minimum`(distance: Double) {
    #expect(Score(going { $0.policy.coverageMinimum = 0.9 + distance }).verdict == .go)
  }

  @Test func `is insufficient below the minimum of coverage, even with the best ratings`() {
    #expect(
      Score(
        going {
          $0.policy.coverageMinimum = 0.9 + 1e-6
          $0.policy.coverageGo = 0.95
        }
      ).verdict == .insufficient)
  }

  @Test func `is insufficient where too little is known to say no`() {
    #expect(Score(rated([[1, nil, nil, nil]])).verdict == .insufficient)
  }

  @Test func `is no-go though little is known where the rest could not make up for it`() {
    #expect(Score(rated([[1, 1, 1, nil, nil]])).verdict == .noGo)
  }

  @Test func `a failed knock-out is no-go whatever the index and however little is known`() {
    let gate = Gate(minimum: .three, otherwise: .noGo)
    #expect(Score(rated([[2, 5, 5, 5, 5, 5, 5, 5]], gates: ["a1": gate])).verdict == .noGo)
    #expect(Score(rated([[2, nil, nil, nil]], gates: ["a1": gate])).verdict == .noGo)
  }

  @Test func `a failed knock-out of weight 0 still counts`() {
    let gate = Gate(minimum: .three, otherwise: .noGo)
    #expect(Score(rated([[2, 5, 5]], gates: ["a1": gate], weights: ["a1": 0])).verdict == .noGo)
  }

  @Test func `where nothing is applicable a failed knock-out of weight 0 is a condition, not a verdict`() {
    let gate = Gate(minimum: .three, otherwise: .noGo)
    let score = Score(rated([[2]], gates: ["a1": gate], weights: ["a1": 0]))
    #expect(score.verdict == .insufficient)
    #expect(score.conditions.first?.kind == .gate)
  }

  @Test(arguments: Gate.Otherwise.allCases)
  func `an open gate is a condition, never a no-go`(otherwise: Gate.Otherwise) {
    let gate = Gate(minimum: .three, otherwise: otherwise)
    let score = Score(going { $0.questionnaires[0].sections[1].questions[4].gate = gate })
    #expect(score.verdict == .conditional)
    #expect(score.gates.map(\.status) == [.open])
    #expect(score.conditions == [Condition(kind: .gate, question: id("b5"), have: nil, need: 3)])
  }

  @Test func `a failed gate that is no knock-out makes it conditional`() {
    let score = Score(rated([[3, 5, 5, 5]], gates: ["a1": Gate(minimum: .four, otherwise: .conditional)]))
    #expect(score.verdict == .conditional)
    #expect(score.conditions == [Condition(kind: .gate, question: id("a1"), have: 3, need: 4)])
  }

  @Test func `a gate passes at its minimum`() {
    let score = Score(rated([[3, 5, 5, 5]], gates: ["a1": Gate(minimum: .three, otherwise: .noGo)]))
    #expect(score.gates.map(\.status) == [.pass])
    #expect(score.verdict == .go)
  }

  @Test func `a gate is not passed on a hunch`() {
    var inquiry = rated([[5, 5, 5]], gates: ["a1": Gate(minimum: .three, otherwise: .noGo)])
    inquiry[id("a1")].confidence = nil
    #expect(Score(inquiry).conditions == [Condition(kind: .evidence, question: id("a1"), have: 2, need: 3)])
    #expect(Score(inquiry).verdict == .conditional)
    inquiry[id("a1")].confidence = .example
    #expect(Score(inquiry).verdict == .go)
    inquiry[id("a1")].confidence = .hunch
    inquiry.questionnaires[0].sections[0].questions[0].gate = nil
    #expect(Score(inquiry).verdict == .go)
  }

  @Test func `a split over a gate asks for an agreed rating with a reason`() {
    var inquiry = rated([[5, 5, 5]], gates: ["a1": Gate(minimum: .three, otherwise: .noGo)])
    inquiry[id("a1")] = voted(ours: [5, 5], partner: [2, 5])
    inquiry[id("a1")].confidence = .document
    inquiry[id("a1")].rounds[0].votes.removeLast()
    let split = [Condition(kind: .split, question: id("a1"), have: nil, need: nil)]
    #expect(Score(inquiry).conditions == split)
    #expect(Score(inquiry).verdict == .conditional)
    inquiry[id("a1")].rating = .four
    #expect(Score(inquiry).conditions == split)
    inquiry[id("a1")].ratingReason = " \n"
    #expect(Score(inquiry).conditions == split)
    inquiry[id("a1")].ratingReason = "The contract was shown."
    #expect(Score(inquiry).verdict == .go)
    inquiry[id("a1")].state = .unknown
    #expect(Score(inquiry).conditions.contains(split[0]))
  }

  @Test func `a split without a gate stops nothing`() {
    var inquiry = rated([[5, 5, 5]])
    inquiry[id("a1")] = voted(ours: [5], partner: [2])
    #expect(Score(inquiry)[id("a1")]?.isSplit == true)
    #expect(Score(inquiry).verdict == .go)
  }

  @Test func `every section with applicable questions needs a rated one`() {
    var inquiry = rated([[5, 5, 5, 5, 5, 5, 5, 5, 5], [nil]], sectionWeights: ["a": 9])
    let place = SectionPlace(QuestionnaireID("strategy"), SectionID("b"))
    #expect(Score(inquiry).conditions == [Condition(kind: .floor, section: place, have: nil, need: 40)])
    inquiry[id("b1")].state = .notApplicable(reason: "White label.")
    #expect(Score(inquiry).verdict == .go)
  }

  @Test func `an opinion alone never makes a go`() {
    let score = Score(rated([[5, 5, 5]], confidence: nil))
    #expect(score.verdict == .conditional)
    #expect(score.conditions == [Condition(kind: .confidence, have: 0.4, need: 0.5)])
  }

  @Test func `conditions stand in the order of kinds, and in file order within a kind`() {
    var inquiry = rated(
      [[2, 1], [1, nil]], confidence: .hunch,
      gates: [
        "a1": Gate(minimum: .three, otherwise: .conditional), "b1": Gate(minimum: .two, otherwise: .noGo),
      ])
    inquiry[id("a1")].rounds = [Examples.round(ours: [1, 5])]
    inquiry[id("a2")].state = .notApplicable(reason: "White label.")
    inquiry.policy.setAsideMaximum = 0.2
    let score = Score(inquiry)
    #expect(
      score.conditions.map(\.kind) == [
        .gate, .gate, .index, .interval, .floor, .floor, .coverage, .confidence, .setAside, .evidence, .evidence,
        .split,
      ])
    #expect(Condition.Kind.allCases.filter { score.conditions.map(\.kind).contains($0) } == Condition.Kind.allCases)
    #expect(score.conditions.compactMap(\.question?.name) == ["a1", "b1", "a1", "b1", "a1"])
    #expect(score.conditions.compactMap(\.section?.description) == ["strategy/a", "strategy/b"])
  }

  @Test func `unknown and open count the same, but in words`() {
    var inquiry = going()
    let unknown = Score(inquiry)
    inquiry.answers[id("b5")] = nil
    var open = Score(inquiry)
    #expect(open.questions[9].state == .open)
    open.questions[9].state = .unknown
    #expect(open == unknown)
  }
}
