import Domain
import Scoring
import TestSupport
import Testing

@Suite struct `Shares of the whole` {
  private func shares(_ inquiry: Inquiry) -> [Double] { Score(inquiry).questions.map(\.weight) }

  @Test func `go down from questionnaire to section to question`() {
    let inquiry = Inquiry(questionnaires: [
      Examples.questionnaire(
        "strategy", weight: 3,
        [
          Examples.section("a", weight: 1, [Examples.question("a1"), Examples.question("a2", weight: 3)]),
          Examples.section("b", weight: 4, [Examples.question("b1")]),
        ]),
      Examples.questionnaire("agenda", weight: 1, [Examples.section("c", [Examples.question("c1")])]),
    ])
    let score = Score(inquiry)
    let expected = [0.75 * 0.2 * 0.25, 0.75 * 0.2 * 0.75, 0.75 * 0.8, 0.25]
    #expect(zip(score.questions.map(\.weight), expected).allSatisfy { isClose($0, $1) })
    #expect(isClose(score.questionnaires[0].weight, 0.75))
    #expect(isClose(score.questionnaires[0].sections[1].weight, 0.6))
  }

  @Test func `a question that is set aside leaves its weight to its section`() {
    var inquiry = rated([[3, 3], [3, 3]])
    inquiry[id("a1")].state = .notApplicable(reason: "No brand.")
    #expect(shares(inquiry) == [0, 0.5, 0.25, 0.25])
    inquiry[id("a2")].state = .notApplicable(reason: "No brand.")
    #expect(shares(inquiry) == [0, 0, 0.5, 0.5])
  }

  @Test func `a weight of 0 at any level takes part in nothing`() {
    #expect(shares(rated([[3, 3], [3, 3]], weights: ["a1": 0])) == [0, 0.5, 0.25, 0.25])
    #expect(shares(rated([[3, 3], [3, 3]], weights: ["a1": 0, "a2": 0])) == [0, 0, 0.5, 0.5])
    #expect(shares(rated([[3, 3], [3, 3]], sectionWeights: ["a": 0])) == [0, 0, 0.5, 0.5])
    var inquiry = rated([[3, 3]])
    inquiry.questionnaires.append(
      Examples.questionnaire("agenda", weight: 0, [Examples.section("c", [Examples.question("c1")])]))
    #expect(shares(inquiry) == [0.5, 0.5, 0])
  }

  @Test func `extreme weights overflow nothing`() {
    let inquiry = rated([[5, 5, 1]], weights: ["a1": 1.5e308, "a2": 1.5e308, "a3": 1e-300])
    #expect(shares(inquiry) == [0.5, 0.5, 0])
    #expect(Score(inquiry).index == 100)
  }

  @Test func `the share set aside is what the questions would have if all were applicable`() {
    var inquiry = rated([[3, 3], [3]])
    #expect(Score(inquiry).setAside == 0)
    inquiry[id("a1")].state = .notApplicable(reason: "No brand.")
    #expect(Score(inquiry).setAside == 0.25)
    inquiry[id("a2")].state = .notApplicable(reason: "No brand.")
    #expect(Score(inquiry).setAside == 0.5)
    inquiry[id("b1")].state = .notApplicable(reason: "No brand.")
    #expect(Score(inquiry).setAside == 1)
  }

  @Test func `nothing of weight 0 is set aside`() {
    var inquiry = rated([[3, 3]], weights: ["a1": 0])
    inquiry[id("a1")].state = .notApplicable(reason: "No brand.")
    #expect(Score(inquiry).setAside == 0)
    inquiry = rated([[3]], weights: ["a1": 0])
    inquiry[id("a1")].state = .notApplicable(reason: "No brand.")
    #expect(Score(inquiry).setAside == 0)
  }

  @Test func `internal questionnaires count for our own firm alone`() {
    var inquiry = rated([[5]])
    inquiry.questionnaires.append(
      Examples.questionnaire("agenda", audience: .internal, [Examples.section("c", [Examples.question("c1")])]))
    #expect(Score(inquiry, scope: .both).questions.map(\.weight) == [1])
    #expect(Score(inquiry, scope: .ours).questions.map(\.weight) == [0.5, 0.5])
  }
}

@Suite struct Figures {
  @Test func `a question the room does not know lowers coverage, not the index`() {
    let score = Score(rated([[4, 4, nil, 4]]))
    #expect(score.index == 75 && score.coverage == 0.75)
    #expect(score.low == 56.25 && score.high == 81.25)
  }

  @Test func `the index weighs values, and confidence weighs grades of evidence, over the rated alone`() {
    var inquiry = rated([[5, 2, nil]], weights: ["a1": 3])
    inquiry[id("a1")].confidence = .hunch
    inquiry[id("a2")].confidence = .verified
    let score = Score(inquiry)
    #expect(isClose(score.index, (3 * 100 + 25) / 4))
    #expect(isClose(score.confidence, (3 * 1 + 5) / 20.0))
  }

  @Test func `where nothing is rated there is no index, not an index of 0`() {
    let score = Score(rated([[nil, nil]]))
    #expect(score.index == nil && score.confidence == nil)
    #expect(score.low == 0 && score.high == 100 && score.coverage == 0)
    #expect(score.questionnaires[0].index == nil && score.questionnaires[0].sections[0].index == nil)
    #expect(score.questionnaires[0].sections[0].coverage == 0)
    #expect(score.verdict == .insufficient)
    #expect(score.shortestWay == ShortestWay(toGo: nil, toNoGo: nil))
  }

  @Test func `where nothing is applicable there is no figure at all`() {
    var inquiry = rated([[5, 5]])
    for name in ["a1", "a2"] { inquiry[id(name)].state = .notApplicable(reason: "White label.") }
    let score = Score(inquiry)
    #expect(score.index == nil && score.low == nil && score.high == nil)
    #expect(score.coverage == nil && score.confidence == nil && score.setAside == 1)
    #expect(score.questionnaires[0].sections[0].coverage == nil)
    #expect(score.verdict == .insufficient)
    #expect(score.conditions.map(\.kind) == [.index, .interval, .coverage, .confidence, .setAside])
    #expect(score.conditions.dropLast().allSatisfy { $0.have == nil && $0.need != nil })
  }

  @Test func `an inquiry without questions is scored as well`() {
    let score = Score(Inquiry(questionnaires: []))
    #expect(score.verdict == .insufficient && score.index == nil && score.questions == [])
  }

  @Test func `one question is the whole`() {
    let score = Score(rated([[4]]))
    #expect(score.index == 75 && score.low == 75 && score.high == 75 && score.coverage == 1)
    #expect(score.verdict == .go)
  }

  @Test func `a section has its own index and coverage`() {
    let score = Score(rated([[5, nil], [3, 1]], weights: ["a1": 3]))
    let sections = score.questionnaires[0].sections
    #expect(sections.map(\.index) == [100, 25])
    #expect(sections.map(\.coverage) == [0.75, 1])
    #expect(isClose(score.questionnaires[0].index, (0.375 * 100 + 0.5 * 25) / 0.875))
  }

  @Test func `a rated question without grounds counts as unrated`() {
    var inquiry = rated([[4, 4]])
    inquiry[id("a1")] = Answer(state: .rated)
    #expect(Score(inquiry).coverage == 0.5)
  }
}
