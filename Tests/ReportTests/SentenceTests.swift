import Domain
import Report
import TestSupport
import Testing

// Conditions of every kind by hand: a module makes its own scores, nobody else can.
@testable import Scoring

@Suite struct SentenceTests {
  static let inquiry = Inquiry(
    questionnaires: [
      Examples.questionnaire("strategy", [Examples.section("terms", [Examples.question("whole-offering")])])
    ])
  static let question = QuestionID(QuestionnaireID("strategy"), "whole-offering")
  static let section = SectionPlace(QuestionnaireID("strategy"), SectionID("terms"))

  static let sentences: [(Condition, String, String)] = [
    (
      Condition(kind: .gate, question: question, have: 2, need: 3),
      "Whole offering is rated 2 where its gate asks for at least 3.", "Bring whole offering from 2 to at least 3"
    ),
    (
      Condition(kind: .gate, question: question, need: 3),
      "Whole offering is not rated yet where its gate asks for at least 3.",
      "Rate whole offering; its gate asks for at least 3"
    ),
    (
      Condition(kind: .index, have: 63.2, need: 70), "The index is 63 where a go asks for at least 70.",
      "Bring the index from 63 to at least 70"
    ),
    (
      Condition(kind: .index, have: 69.7, need: 70), "The index is just under 70 where a go asks for at least 70.",
      "Bring the index from just under 70 to at least 70"
    ),
    (
      Condition(kind: .index, need: 70), "There is no index yet, as nothing is rated.",
      "Rate the first questions: there is no index yet, as nothing is rated"
    ),
    (
      Condition(kind: .interval, have: 36, need: 62.5),
      "The index could still turn out at 36 where a go asks for no less than 62.5 at worst.",
      "Rate what is open, so that the index cannot turn out below 62.5 (now: 36)"
    ),
    (
      Condition(kind: .floor, section: section, have: 25, need: 40),
      "The section terms stands at 25 where a go asks for at least 40.",
      "Bring the section terms from 25 to at least 40"
    ),
    (
      Condition(kind: .floor, section: section, need: 40), "Nothing in the section terms is rated yet.",
      "Rate a question of the section terms"
    ),
    (
      Condition(kind: .coverage, have: 0.78, need: 0.9),
      "78 % of the weight is rated where a go asks for at least 90 %.", "Rate at least 90 % of the weight (now: 78 %)"
    ),
    (
      Condition(kind: .confidence, have: 0.499, need: 0.5),
      "The strength of evidence is just under 50 % where a go asks for at least 50 %.",
      "Find firmer evidence: bring its strength from just under 50 % to at least 50 %"
    ),
    (
      Condition(kind: .setAside, have: 0.3, need: 0.25),
      "30 % of the weight is set aside as not applicable where a go allows at most 25 %.",
      "Set aside at most 25 % of the weight as not applicable (now: 30 %)"
    ),
    (
      Condition(kind: .evidence, question: question, have: 2, need: 3),
      "Whole offering rests on shared opinion (grade 2) where its gate asks for a concrete example (grade 3).",
      "Back whole offering with a concrete example (grade 3) or better; it rests on shared opinion (grade 2)"
    ),
    (
      Condition(kind: .split, question: question),
      "The votes on whole offering are split and no agreed rating with a reason settles them.",
      "Settle the split votes on whole offering: agree on a rating and write down why"
    ),
  ]

  @Test(arguments: sentences)
  func `a condition says what falls short and what to do`(_ condition: Condition, _ sentence: String, _ task: String) {
    #expect(condition.sentence(in: Self.inquiry).text == sentence)
    #expect(condition.task(in: Self.inquiry).text == task)
  }

  @Test func `the name of a question is marked within a sentence`() {
    let condition = Condition(kind: .gate, question: Self.question, have: 2, need: 3)
    #expect(condition.sentence(in: Self.inquiry).runs.first == .emphasis("Whole offering"))
  }

  /// A score of the given verdict with what its reasons need.
  private func score(_ verdict: Verdict, change: (inout Score) -> Void = { _ in }) -> Score {
    var score = Score(Self.inquiry, scope: .both)
    score.verdict = verdict
    score.conditions = []
    score.index = 63
    score.high = 80
    score.coverage = 0.8
    change(&score)
    return score
  }

  @Test func `each verdict says why`() {
    let failed = GateScore(question: Self.question, minimum: .three, otherwise: .noGo, status: .fail)
    let cases: [(Score, String)] = [
      (score(.insufficient) { $0.index = nil }, "The score says insufficient evidence, because nothing is rated yet."),
      (
        score(.insufficient) { $0.coverage = 0.45 },
        """
        The score says insufficient evidence, because only 45 % of the weight is rated where any verdict asks for at \
        least 70 %.
        """
      ),
      (
        score(.noGo) { $0.index = 42 },
        "The score says no-go, because the index is 42, below 50, with 80 % of the weight rated."
      ),
      (
        score(.noGo) { $0.high = 49.8 },
        """
        The score says no-go, because even with the best answers to all that is open the index would be just under 50, \
        below 50.
        """
      ),
      (
        score(.noGo) { score in
          score.gates = [failed]
          score.questions = score.questions.map { question in
            var rated = question
            rated.rating = .two
            return rated
          }
        },
        "The score says no-go, because whole offering is rated 2 where 3 is needed, and no index makes up for that."
      ),
      (
        score(.go) { $0.index = 78 },
        "The score says go, because the index is 78 where a go asks for at least 70, and nothing else falls short."
      ),
      (
        score(.conditional) { $0.conditions = Array(Self.sentences.map(\.0).prefix(1)) },
        "The score says conditional, because whole offering is rated 2 where its gate asks for at least 3."
      ),
      (
        score(.conditional) {
          $0.conditions = [Self.sentences[0].0, Self.sentences[2].0] + Self.sentences.map(\.0).suffix(2)
        },
        """
        The score says conditional, because whole offering is rated 2 where its gate asks for at least 3, the index \
        is 63 \
        where a go asks for at least 70 and 2 more conditions are not met.
        """
      ),
    ]
    for (score, sentence) in cases { #expect(score.because(in: Self.inquiry).text == sentence) }
  }

  @Test(
    arguments: [
      (GateScore.Status.pass, Rating.four, "Whole offering passes with 4 (it asks for at least 3); a knock-out."),
      (.fail, .two, "Whole offering fails with 2 (it asks for at least 3); a knock-out."),
      (.open, nil, "Whole offering is open: not rated yet (it asks for at least 3); a knock-out."),
    ] as [(GateScore.Status, Rating?, String)])
  func `a gate says how it stands`(_ status: GateScore.Status, _ rating: Rating?, _ sentence: String) {
    let gate = GateScore(question: Self.question, minimum: .three, otherwise: .noGo, status: status)
    #expect(gate.sentence(rating: rating, in: Self.inquiry).text == sentence)
  }

  @Test func `the shortest ways are told in ratings`() {
    let exit = QuestionID(QuestionnaireID("strategy"), "exit")
    let score = score(.conditional) { score in
      score.shortestWay = ShortestWay(
        toGo: ShortestWay.Way(
          steps: 2,
          changes: [
            .init(question: exit, from: .two, to: .three), .init(question: Self.question, from: .three, to: .four),
          ]),
        toNoGo: ShortestWay.Way(steps: 1, changes: [.init(question: exit, from: .three, to: .two)]))
    }
    #expect(score.wayUp(in: Self.inquiry)?.text == "To a go: bring exit from 2 to 3 and whole offering from 3 to 4.")
    #expect(score.wayDown(in: Self.inquiry)?.text == "To a no-go: it is enough to take exit from 3 to 2.")
  }

  @Test func `where ratings suffice, the way up names what is missing`() {
    let score = score(.conditional) { score in
      score.conditions = [Condition(kind: .coverage, have: 0.78, need: 0.9)]
      score.shortestWay = ShortestWay(toGo: ShortestWay.Way(steps: 0, changes: []))
    }
    #expect(
      score.wayUp(in: Self.inquiry)?.text
        == """
        The ratings suffice for a go. What is missing: 78 % of the weight is rated where a go asks for at least 90 %.
        """
    )
  }

  @Test func `too little evidence for a verdict hides no bad news`() {
    let score = score(.insufficient) { $0.shortestWay = ShortestWay(toNoGo: ShortestWay.Way(steps: 0, changes: [])) }
    #expect(score.wayDown(in: Self.inquiry)?.text == "This would be a no-go if enough were rated.")
  }

  @Test func `the report says plainly where the room and the score disagree`() {
    let score = score(.conditional)
    #expect(score.comparison(with: nil) == nil)
    #expect(score.comparison(with: Decision(verdict: .conditional))?.text == "The room and the score agree.")
    #expect(
      score.comparison(with: Decision(verdict: .go))?.text == """
        The room and the score disagree: the room decided go, the score says conditional. The decision is the room's.
        """)
  }

  @Test func `an override says what the votes suggested, and that no reason was given`() {
    var workshop = Halden.workshop
    workshop.inquiry[Halden.strategy("situation")].rating = .two
    let without = report(.workshop(workshop), for: .both).markdown
    workshop.inquiry[Halden.strategy("situation")].ratingReason = "We have not seen it."
    let with = report(.workshop(workshop), for: .both).markdown
    #expect(without.contains("- The votes suggest 4; the room agreed on 2. No reason was given\n"))
    #expect(with.contains("- The votes suggest 4; the room agreed on 2, with the reason “We have not seen it.”\n"))
  }

  @Test func `a question that two questionnaires share carries the title of its own`() {
    var inquiry = Self.inquiry
    #expect(inquiry.name(of: Self.question) == "Whole offering")
    inquiry.questionnaires.append(
      Examples.questionnaire("other", [Examples.section("s", [Examples.question("whole-offering")])]))
    #expect(inquiry.name(of: Self.question) == "Whole offering (strategy)")
  }
}
