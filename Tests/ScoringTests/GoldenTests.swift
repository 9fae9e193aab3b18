import Domain
import Scoring
import TestSupport
import Testing

/// The examples' workshop, reckoned by hand from the page of the model.
@Suite struct `A whole score` {
  private func question(_ name: String, _ questionnaire: String = "strategy") -> QuestionID {
    QuestionID(QuestionnaireID(questionnaire), name)
  }

  @Test func `of what both firms may see`() {
    let score = Score(Examples.workshop.inquiry, scope: .both)
    #expect(score.verdict == .conditional)
    #expect(isClose(score.index, 75))
    #expect(isClose(score.low, 175.0 / 3))
    #expect(isClose(score.high, 725.0 / 9))
    #expect(isClose(score.coverage, 7.0 / 9))
    #expect(isClose(score.confidence, 0.6))
    #expect(isClose(score.setAside, 2.0 / 9))

    #expect(score.questions.map(\.question.name) == ["situation", "customer", "exit", "investment", "brand"])
    let shares = [1.0 / 9, 2.0 / 9, 1.0 / 3, 1.0 / 3, 0]
    #expect(zip(score.questions.map(\.weight), shares).allSatisfy { isClose($0, $1) })
    #expect(score.questions.map(\.rating) == [.four, nil, .three, .five, nil])
    #expect(score.questions.map(\.suggested) == [.four, nil, .three, nil, nil])
    #expect(score.questions.map(\.value) == [75, nil, 50, 100, nil])
    #expect(score.questions.map(\.confidence) == [.example, nil, .document, .sharedOpinion, nil])
    #expect(score.questions.map(\.perceptionGap) == [0.5, nil, 2.5, nil, nil])
    #expect(score.questions.map(\.isSplit) == [false, false, true, false, false])
    #expect(score.questions.map(\.label) == [.agreed, nil, .mustDiscuss, nil, nil])
    #expect(score.questions.map { $0.firstToSpeak.map(\.text) } == [[], [], ["p1", "p2", "o1"], [], []])
    #expect(abs((score.questions[0].consensus ?? 0) - 0.8552778) < 1e-6)
    #expect(abs((score.questions[2].consensus ?? 0) - 0.4473070) < 1e-6)

    #expect(score.questionnaires.map(\.id.text) == ["strategy"])
    let sections = score.questionnaires[0].sections
    #expect(
      zip(sections, [(1.0 / 3, 75, 1.0 / 3), (2.0 / 3, 75, 1)]).allSatisfy { section, expected in
        isClose(section.weight, expected.0) && isClose(section.index, expected.1)
          && isClose(section.coverage, expected.2)
      })
    #expect(score.gates.map(\.question) == [question("exit")])
    #expect(score.gates.map(\.minimum) == [.three])
    #expect(score.gates.map(\.otherwise) == [.noGo])
    #expect(score.gates.map(\.status) == [.pass])
    #expect(score.conditions.map(\.kind) == [.interval, .coverage])
    #expect(isClose(score.conditions[0].have, 175.0 / 3) && score.conditions[0].need == 65)
    #expect(isClose(score.conditions[1].have, 7.0 / 9) && score.conditions[1].need == 0.9)
    #expect(score.shortestWay.toGo == ShortestWay.Way(steps: 0, changes: []))
    #expect(
      score.shortestWay.toNoGo
        == ShortestWay.Way(steps: 1, changes: [.init(question: question("exit"), from: .three, to: .two)]))
    #expect(score.ladders.map(\.id.text) == ["continuum"])
    #expect(score.ladders[0].current == 2 && score.ladders[0].needed == 4)
    #expect(score.ladders[0].attributes.map(\.question.name) == ["pricing", "support"])
    #expect(score.ladders[0].attributes.map(\.current) == [2, nil])
    #expect(score.ladders[0].attributes.map(\.needed) == [4, nil])
    #expect(score.widestDifferences().map(\.question.name) == ["exit"])
  }

  @Test func `of what our own firm alone may see`() {
    let score = Score(Examples.workshop.inquiry, scope: .ours)
    #expect(score.verdict == .noGo)
    #expect(isClose(score.index, 46.875))
    #expect(isClose(score.coverage, 8.0 / 9))
    #expect(isClose(score.setAside, 1.0 / 9))
    #expect(zip(score.questionnaires.map(\.weight), [0.5, 0.5]).allSatisfy { isClose($0, $1) })
    #expect(score.shortestWay.toNoGo?.steps == 0)
    #expect(score.questions.last?.question == question("capacity", "agenda"))
  }
}
