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

  static let sentences: [(Condition, String)] = [
    (Condition(kind: .gate, question: question, have: 2, need: 3), "Whole offering is rated 2 and needs at least 3."),
    (
      Condition(kind: .gate, question: question, need: 3),
      "Whole offering has not been asked yet and needs at least 3."
    ),
    (Condition(kind: .index, have: 63.2, need: 70), "The index is 63 (a go takes at least 70)."),
    (Condition(kind: .index, have: 69.7, need: 70), "The index is just under 70 (a go takes at least 70)."),
    (Condition(kind: .index, need: 70), "There is no index yet, as nothing is rated."),
    (
      Condition(kind: .interval, have: 36, need: 62.5),
      "The index could still fall to 36 (a go takes at least 62.5 even then)."
    ),
    (
      Condition(kind: .floor, section: section, have: 25, need: 40),
      "The section terms stands at 25 and needs at least 40."
    ),
    (Condition(kind: .floor, section: section, need: 40), "Nothing in the section terms is rated yet."),
    (Condition(kind: .coverage, have: 0.78, need: 0.9), "78 % of the weight is rated (a go takes at least 90 %)."),
    (
      Condition(kind: .confidence, have: 0.499, need: 0.5),
      "Confidence is just under 50 % (a go takes at least 50 %)."
    ),
    (
      Condition(kind: .setAside, have: 0.3, need: 0.25),
      "30 % of the weight is set aside as not applicable (a go allows at most 25 %)."
    ),
    (
      Condition(kind: .evidence, question: question, have: 2, need: 3),
      "Whole offering rests on shared opinion (grade 2) and needs a concrete example (grade 3)."
    ),
    (
      Condition(kind: .split, question: question),
      "The votes on whole offering are split and no agreed rating with a reason settles them."
    ),
  ]

  @Test(arguments: sentences)
  func `a condition says what falls short`(_ condition: Condition, _ sentence: String) {
    #expect(condition.sentence(in: Self.inquiry).text == sentence)
  }

  @Test(
    arguments: [
      (Answer(), "Whole offering has not been asked yet and needs at least 3."),
      (Answer(answer: "We talked."), "Whole offering is not rated yet and needs at least 3."),
      (Answer(state: .unknown), "Whole offering could not be answered yet and needs at least 3."),
    ])
  func `an open gate says how far the room has come`(_ answer: Answer, _ sentence: String) {
    var inquiry = Self.inquiry
    inquiry[Self.question] = answer
    #expect(Condition(kind: .gate, question: Self.question, need: 3).sentence(in: inquiry).text == sentence)
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
        The score says insufficient evidence, because only 45 % of the weight is rated, and below 70 % there is too \
        little to judge by.
        """
      ),
      (
        score(.noGo) { $0.index = 42 },
        """
        The score says no-go, because the index is 42 with 80 % of the weight rated, and below 50 is a no-go: now enough \
        is known to say no.
        """
      ),
      (
        score(.noGo) { $0.high = 49.8 },
        """
        The score says no-go, because even with the best answers to all that is open the index would be just under \
        50, and below 50 is a no-go.
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
        """
        The score says no-go, because whole offering is rated 2 and needs at least 3, and no index makes up for that.
        """
      ),
      (
        score(.go) { $0.index = 78 },
        "The score says go, because the index is 78 (a go takes at least 70), and nothing falls short."
      ),
      (
        score(.conditional) { $0.conditions = Array(Self.sentences.map(\.0).prefix(1)) },
        "The score says conditional, because whole offering is rated 2 and needs at least 3."
      ),
      (
        score(.conditional) {
          $0.conditions = [Self.sentences[0].0, Self.sentences[2].0] + Self.sentences.map(\.0).suffix(2)
        },
        """
        The score says conditional, because whole offering is rated 2 and needs at least 3; the index is 63 (a go \
        takes at least 70), and 2 more conditions are not met.
        """
      ),
    ]
    for (score, sentence) in cases { #expect(score.because(in: Self.inquiry).text == sentence) }
  }

  @Test(
    arguments: [
      (GateScore.Status.pass, Rating.four, "Whole offering passes: it is rated 4 and needs at least 3; a knock-out."),
      (.fail, .two, "Whole offering fails: it is rated 2 and needs at least 3; a knock-out."),
      (.open, nil, "Whole offering is open: it has not been asked yet and needs at least 3; a knock-out."),
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
        toNoGo: ShortestWay.Way(steps: 1, changes: [.init(question: Self.question, from: .three, to: .two)]))
    }
    #expect(score.wayUp(in: Self.inquiry)?.text == "To a go: bring exit from 2 to 3 and whole offering from 3 to 4.")
    #expect(score.wayDown(in: Self.inquiry)?.text == "To a no-go: it is enough to take whole offering from 3 to 2.")
  }

  @Test func `where ratings suffice, the way up says so and leaves what is missing to the conditions`() {
    let score = score(.conditional) { score in
      score.conditions = [Condition(kind: .coverage, have: 0.78, need: 0.9)]
      score.shortestWay = ShortestWay(toGo: ShortestWay.Way(steps: 0, changes: []))
    }
    #expect(
      score.wayUp(in: Self.inquiry)?.text
        == "The ratings suffice for a go; what is missing stands above.")
  }

  @Test(
    arguments: [
      ([], "."), ([.coverage, .interval], ", and answer the open questions."),
      ([.evidence], ", and meet the other conditions."),
      ([.coverage, .confidence], ", answer the open questions, and meet the other conditions."),
    ] as [([Condition.Kind], String)])
  func `beside ratings, the way up names what else a go takes by its kind`(_ kinds: [Condition.Kind], _ end: String) {
    let score = score(.conditional) { score in
      score.conditions = [Condition(kind: .index, have: 63, need: 70)] + kinds.map { Condition(kind: $0) }
      score.shortestWay = ShortestWay(
        toGo: ShortestWay.Way(steps: 1, changes: [.init(question: Self.question, from: .three, to: .four)]))
    }
    #expect(score.wayUp(in: Self.inquiry)?.text == "To a go: bring whole offering from 3 to 4\(end)")
  }

  /// A workshop of a question for both firms and one for us alone, so rated.
  private func inquiry(joint: Rating?, ours: Rating? = nil) -> Inquiry {
    var inquiry = Self.inquiry
    if let joint { inquiry[Self.question] = Examples.agreed(joint, .document) }
    if let ours {
      inquiry.questionnaires.append(
        Examples.questionnaire(
          "agenda", audience: .internal, [Examples.section("why", [Examples.question("capacity")])]))
      inquiry[QuestionID(QuestionnaireID("agenda"), "capacity")] = Examples.agreed(ours, .document)
    }
    return inquiry
  }

  @Test func `where all is rated, nothing is said of how low the index could fall`() {
    let inquiry = inquiry(joint: .three)
    let score = Score(inquiry, scope: .both)
    #expect(score.conditions.map(\.kind) == [.index, .interval])
    #expect(
      score.because(in: inquiry).text
        == "The score says conditional, because the index is 50 (a go takes at least 70).")
    #expect(score.wayUp(in: inquiry)?.text == "To a go: bring whole offering from 3 to 4.")
  }

  @Test func `where all is rated, a no-go speaks of the index as it is`() {
    let inquiry = inquiry(joint: .two)
    #expect(
      Score(inquiry, scope: .both).because(in: inquiry).text == """
        The score says no-go, because the index is 25 with 100 % of the weight rated, and below 50 is a no-go.
        """)
  }

  @Test func `a score with our own questions in it says so, and what the joint ones say alone`() {
    let inquiry = inquiry(joint: .three, ours: .five)
    #expect(
      Score(inquiry, scope: .ours).because(in: inquiry).text == """
        The score, our own questions included, says go, because the index is 75 (a go takes at least 70), and nothing \
        falls short. On the joint questions alone it says conditional (50).
        """)
    #expect(Score(inquiry, scope: .both).because(in: inquiry).text.hasPrefix("The score says conditional, because"))
  }

  @Test func `where little is rated, no ratings are taken down, and none improved before the first`() {
    var inquiry = Inquiry(questionnaires: [Halden.strategyQuestions])
    #expect(
      Score(inquiry, scope: .both).wayUp(in: inquiry)?.text
        == "Answer the questions first; there is nothing to improve yet.")
    inquiry[Halden.strategy("situation")] = Examples.agreed(.four)
    #expect(Score(inquiry, scope: .both).wayDown(in: inquiry) == nil)
    inquiry[Halden.strategy("market-forces")] = Examples.agreed(.four)
    #expect(
      Score(inquiry, scope: .both).wayDown(in: inquiry)?.text
        == "To a no-go: it is enough to take market forces from 4 to 2.")
  }

  /// A workshop of one joint question, if any, and one for us alone, if any.
  private func inquiry(asking joint: Question?, ours: Question?) -> Inquiry {
    let joint = joint.map { Examples.questionnaire("strategy", [Examples.section("terms", [$0])]) }
    let ours = ours.map { Examples.questionnaire("agenda", audience: .internal, [Examples.section("why", [$0])]) }
    return Inquiry(questionnaires: [joint, ours].compactMap(\.self) + [Examples.ladder(attributes: ["pricing"])])
  }

  @Test func `where no question counts, the score says so, and asks for no answers`() {
    let plain = Examples.question("whole-offering")
    var setAside = inquiry(asking: plain, ours: nil)
    setAside[Self.question] = Answer(state: .notApplicable(reason: "Bought in."))
    let gate = Gate(minimum: .three, otherwise: .noGo)
    var knockedOut = inquiry(asking: Examples.question("whole-offering", weight: 0, gate: gate), ours: nil)
    knockedOut[Self.question] = Examples.agreed(.two)
    let none = "no question counts: all are set aside or have weight 0"
    let cases: [(Inquiry, String)] = [
      (setAside, none), (knockedOut, none),
      (
        inquiry(asking: nil, ours: plain),
        "no question is for both firms"
      ),
      (inquiry(asking: nil, ours: nil), "no questionnaire asks for ratings"),
    ]
    for (inquiry, reason) in cases {
      let score = Score(inquiry, scope: .both)
      #expect(score.because(in: inquiry).text == "The score says insufficient evidence, because \(reason).")
      #expect(score.wayUp(in: inquiry) == nil)
      #expect(score.wayDown(in: inquiry) == nil)
      #expect(score.toldConditions.filter { $0.have == nil && $0.question == nil } == [])
    }
    let workshop = Workshop(id: WorkshopID("w"), ourFirm: "A", partnerFirm: "B", inquiry: setAside)
    #expect(
      report(.workshop(workshop), for: .both).markdown.contains(
        "- [ ] Bring what is set aside as not applicable from 100 % of the weight to at most 25 %: no owner yet.\n"))
  }

  @Test func `a report for both firms does not tell that there are questions for one alone`() {
    let inquiry = inquiry(asking: nil, ours: Examples.question("whole-offering"))
    let workshop = Workshop(id: WorkshopID("w"), ourFirm: "A", partnerFirm: "B", inquiry: inquiry)
    let markdown = report(.workshop(workshop), for: .both).markdown
    #expect(markdown.contains("because no questionnaire asks for ratings."))
    #expect(markdown.contains("## Before we go ahead\n\nNo question counts.\n"))
    #expect(!markdown.contains("own firm"))
  }

  @Test func `where better ratings alone make no go, the way up names what has to be answered first`() {
    let score = score(.conditional) { score in
      score.gates = [GateScore(question: Self.question, minimum: .three, otherwise: .conditional, status: .open)]
    }
    #expect(
      score.wayUp(in: Self.inquiry)?.text == "Better ratings alone do not make a go: first answer whole offering.")
    #expect(
      self.score(.conditional).wayUp(in: Self.inquiry)?.text
        == "Better ratings alone do not make a go: first answer something in terms.")
  }

  @Test func `too little evidence for a verdict hides no bad news`() {
    let score = score(.insufficient) { $0.shortestWay = ShortestWay(toNoGo: ShortestWay.Way(steps: 0, changes: [])) }
    #expect(score.wayDown(in: Self.inquiry)?.text == "This would be a no-go if enough were rated.")
  }

  @Test func `the report says plainly where the room and the score disagree`() {
    let score = score(.conditional)
    #expect(score.comparison(with: nil, in: .courtship) == nil)
    #expect(
      score.comparison(with: Decision(verdict: .conditional), in: .courtship)?.text == "The room and the score agree.")
    #expect(
      score.comparison(with: Decision(verdict: .go), in: .courtship)?.text == """
        The room and the score disagree: the room decided go, the score says conditional. The decision is the room's.
        """)
  }

  @Test(
    arguments: [
      ("4 4 4 4 4 4 -", nil, "", "The votes make it 4."),
      ("4 4 4 4 4 4 -", Rating.four, "", "The room agreed on 4, as the votes suggest."),
      ("4 4 4 4 4 4 -", .two, "", "The votes make it 4; the room then agreed on 2 and gave no reason."),
      (
        "4 4 4 4 4 4 -", .two, "We have not seen it",
        "The votes make it 4; the room then agreed on 2: “We have not seen it”."
      ),
      ("4 4 4 3 3 3 -", nil, "", "The votes lay midway between 3 and 4; 3, the cautious side, stands."),
      ("4 4 4 3 3 3 -", .four, "", "The votes lay midway between 3 and 4; the room chose 4."),
      (
        "4 4 4 3 3 3 -", .four, "The votes lay between 3 and 4; the room chose the higher.",
        "The votes lay midway between 3 and 4; the room chose 4."
      ),
      (
        "4 4 4 3 3 3 -", .four, "Petra saw it.",
        "The votes lay midway between 3 and 4; the room chose 4: “Petra saw it.”"
      ),
    ])
  func `positions end in what became of them`(_ votes: String, _ rating: Rating?, _ reason: String, _ end: String) {
    var workshop = Halden.workshop
    workshop.inquiry[Halden.strategy("belief")] = Answer(
      state: .rated, rating: rating, ratingReason: reason, rounds: [Halden.round(votes)])
    let numbers = Array(votes.filter { $0 != " " }).map(String.init)
    let said = [numbers[0..<3], numbers[3..<6]].map { $0.joined(separator: ", ") }
    #expect(
      workshop.positions(on: Halden.strategy("belief")).text
        == "Belief: Halden Instruments voted \(said[0]); Brightwater Services voted \(said[1]). \(end)")
  }

  @Test func `votes from outside and what nobody knows are told as such`() {
    var workshop = Halden.workshop
    workshop.inquiry[Halden.strategy("belief")] = Answer(state: .unknown, rounds: [Halden.round("4 ? - 3 3 3 2")])
    #expect(
      workshop.positions(on: Halden.strategy("belief")).text == """
        Belief: Halden Instruments voted 4; Brightwater Services voted 3, 3, 3; from outside came 2. The room does not \
        know yet.
        """)
  }

  @Test func `a rating between two anchors says what it is more than and what it is short of`() {
    var workshop = Halden.workshop
    workshop.inquiry[Halden.strategy("exit")] = Answer(state: .rated, rating: .four)
    #expect(
      report(.workshop(workshop), for: .both).markdown.contains(
        """
        - **Rating 4 of 5**: more than “Triggers named, the rest open”, short of “All of it settled”
        - The room agreed on 4 without votes of either firm
        """))
  }

  @Test(
    arguments: [
      (false, "4 4 - 3 3 3 -", "The room agreed on 4 before its votes were shown"),
      (true, "? ? - ? ? - -", "The room agreed on 4 without a number from either firm"),
    ])
  func `votes that made no rating are not denied`(isRevealed: Bool, votes: String, sentence: String) {
    var workshop = Halden.workshop
    var round = Halden.round(votes)
    round.isRevealed = isRevealed
    workshop.inquiry[Halden.strategy("exit")] = Answer(state: .rated, rating: .four, rounds: [round])
    #expect(report(.workshop(workshop), for: .both).markdown.contains("- \(sentence)\n"))
  }

  @Test(
    arguments: [
      ("4 4 4 4 4 5 -", "- Votes: close together, consensus 89 %\n"),
      ("4 4 4 3 3 3 -", "- Votes: apart, consensus 81 %, Halden Instruments higher by about 1 point\n"),
      ("2 2 2 4 4 4 -", "- Votes: far apart (split), consensus 58 %, Brightwater Services higher by about 2 points\n"),
    ])
  func `the votes lie close together or apart, and a gap of less than a point is none`(_ votes: String, _ line: String)
  {
    var workshop = Halden.workshop
    let question = Halden.strategy("exit")
    workshop.inquiry[question] = Answer(state: .rated, rounds: [Halden.round(votes)])
    #expect(report(.workshop(workshop), for: .both).markdown.contains(line))
    workshop.inquiry[question].state = .unknown
    #expect(!report(.workshop(workshop), for: .both).markdown.contains(line))
  }

  @Test(
    arguments: [(62.5, "63"), (67.5, "68"), (67.499_999_999_999_99, "68"), (67.49, "67"), (0, "0"), (100, "100")])
  func `halves round up, whatever the last bits say`(_ number: Double, _ shown: String) {
    #expect(Figure.whole(number) == shown)
    #expect(Figure.percent(number / 100) == "\(shown) %")
  }

  @Test func `a question that two questionnaires share carries the title of its own`() {
    var inquiry = Self.inquiry
    #expect(inquiry.name(of: Self.question) == "Whole offering")
    inquiry.questionnaires.append(
      Examples.questionnaire("other", [Examples.section("s", [Examples.question("whole-offering")])]))
    #expect(inquiry.name(of: Self.question) == "Whole offering (strategy)")
  }
}
