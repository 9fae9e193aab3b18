import Domain
import Report
import Scoring
import TestSupport
import Testing

/// What a review takes over from the session before it.
struct FollowingTests {
  /// A decided session with a condition that an action answers, one that nobody answers, rows and an internal action.
  private static let first: Workshop = {
    var workshop = Examples.workshop
    let exit = QuestionID(QuestionnaireID("strategy"), "exit")
    workshop.inquiry.questionnaires[0].sections[1].questions[0].yields = .triggers
    workshop.inquiry.questionnaires[0].sections[1].questions[1].yields = .measures
    workshop.inquiry.questionnaires[1].sections[0].questions[0].yields = .triggers
    workshop.inquiry[exit].rating = .two
    workshop.inquiry[exit].entries = [
      Entry(id: EntryID("n1"), cells: [.text: .text("A rival buys one of us"), .owner: .text("O 1")])
    ]
    workshop.inquiry[QuestionID(exit.questionnaire, "investment")].entries = [
      Entry(id: EntryID("n1"), cells: [.text: .text("Trained sellers"), .target: .text("12"), .number: .number(3)])
    ]
    let secret = QuestionID(QuestionnaireID("agenda"), "capacity")
    workshop.inquiry[secret].entries = [Entry(id: EntryID("n1"), cells: [.text: .text("What we tell nobody")])]
    workshop.inquiry.actions += [
      Action(id: ActionID("a2"), text: "Train the sellers", isDone: true),
      Action(id: ActionID("a3"), text: "Ask our bank", question: secret),
    ]
    workshop.purpose = PerFirm(ours: "Reach", partner: "Margin")
    workshop.decision = Decision(verdict: .conditional)
    return workshop
  }()

  private func review(of previous: Workshop, id: String = "review") -> Workshop {
    var review = Workshop(
      id: WorkshopID(id), ourFirm: "Northwind", partnerFirm: "Fabrikam", date: Day("2027-02-01"),
      inquiry: Inquiry(questionnaires: [
        Examples.questionnaire("health", [Examples.section("all", [Examples.question("trust")])])
      ]))
    review.follow(previous)
    return review
  }

  @Test func `people, purposes and the place in the partnership come along`() {
    let review = review(of: Self.first)
    #expect(review.stage == .review && review.previous == Self.first.id)
    #expect(review.title == "Northwind × Fabrikam, review 1")
    #expect(review.inquiry.participants == Self.first.inquiry.participants)
    #expect(review.purpose == Self.first.purpose)
    #expect(review.decision == nil && review.inquiry.answers.isEmpty)
    #expect(review.flaws(answersInOrder: []).isEmpty)
  }

  @Test func `an action that answers a condition says what it was for, and what is done was kept`() {
    let promises = review(of: Self.first).inquiry.actions
    #expect(promises.prefix(3).map(\.text) == ["Agree who owns the data", "Train the sellers", "Ask our bank"])
    #expect(promises[0].promise?.origin == .condition)
    #expect(promises[0].promise?.aim == "Bring exit to at least 3")
    #expect(promises[0].promise?.session == Self.first.id && promises[0].promise?.date == Self.first.date)
    #expect(promises.prefix(3).map(\.outcome) == [nil, .kept, nil])
    #expect(promises.allSatisfy { $0.question == nil }, "the review asks other questions")
  }

  @Test func `what is to be brought about and nobody answers is a promise of the room; what ratings come to is none`() {
    var workshop = Self.first
    workshop.inquiry.actions[0].question = nil
    let review = review(of: workshop)
    let own = review.inquiry.actions.dropFirst(3)
    #expect(own.map(\.text) == ["Bring exit to at least 3"])
    #expect(own.allSatisfy { $0.isCondition && $0.promise?.origin == .condition && $0.owner.isEmpty })
    #expect(Set(review.inquiry.actions.map(\.id)).count == 4)
    #expect(self.review(of: Self.first).inquiry.actions.count == 3, "the action on the question answers it")
  }

  @Test func `a session that rated nothing, or decided against it, leaves no conditions`() {
    var workshop = Self.first
    workshop.inquiry.answers = [:]
    #expect(review(of: workshop).inquiry.actions.map(\.text) == Self.first.inquiry.actions.map(\.text))
    workshop = Self.first
    workshop.decision?.verdict = .noGo
    #expect(review(of: workshop).inquiry.actions.map(\.text) == Self.first.inquiry.actions.map(\.text))
  }

  @Test func `rows of joint questions are asked about, internal ones never come along`() {
    let followUp = review(of: Self.first).followUp
    #expect(followUp.triggers.map(\.text) == ["A rival buys one of us"])
    #expect(followUp.triggers.map(\.owner) == ["O 1"])
    #expect(followUp.measures.map(\.text) == ["Trained sellers"])
    #expect(followUp.measures.map(\.target) == ["12"])
  }

  @Test func `an action on an internal question stays internal, and no joint report has it`() throws {
    let review = review(of: Self.first)
    #expect(review.inquiry.actions.map { $0.promise?.isInternal }.prefix(3) == [false, false, true])
    #expect(try #require(review.followUp.past.first).promises == PromiseCounts())
    let score = Score(review.inquiry, scope: .both)
    let report = Document(
      of: .workshop(review), score: score, outlook: Outlook(of: review.inquiry, scope: .both)
    ).markdown
    #expect(report.contains("Train the sellers") && !report.contains("Ask our bank"))
  }

  @Test func `how the partnership stood is remembered by its joint questions`() throws {
    let past = try #require(review(of: Self.first).followUp.past.first)
    let score = Score(Self.first.inquiry, scope: .both)
    #expect(past.session == Self.first.id && past.date == Self.first.date && past.decision == .conditional)
    #expect(past.verdict == score.verdict && past.index == score.index && past.low == score.low)
    #expect(past.questionnaires.map(\.id.text) == ["strategy", "continuum"])
    #expect(past.answers[QuestionID(QuestionnaireID("strategy"), "exit")]?.rating == .two)
    #expect(past.answers[QuestionID(QuestionnaireID("strategy"), "customer")] == nil)
    #expect(
      past.answers[QuestionID(QuestionnaireID("continuum"), "pricing")]?.level
        == LevelPlacement(current: 2, needed: 4))
    #expect(!past.answers.keys.contains { $0.questionnaire.text == "agenda" })
  }

  @Test func `a second review goes on from the first: what is settled stays behind, what is not is asked again`() {
    var one = review(of: Self.first, id: "one")
    one.inquiry.actions[0].outcome = .late
    one.inquiry.actions[0].promise?.note = "Next month."
    one.inquiry.actions[2].outcome = .broken
    one.inquiry.actions.append(Action(id: ActionID("a50"), text: "New in the review"))
    one.followUp.triggers[0].hasHappened = true
    one.followUp.triggers[0].note = "In June."
    one.followUp.measures[0].standing = "9"
    let two = review(of: one, id: "two")
    #expect(two.title == "Northwind × Fabrikam, review 2")
    #expect(two.followUp.past.map(\.session.text) == [Self.first.id.text, "one"])
    let texts = two.inquiry.actions.map(\.text)
    #expect(texts.contains("Agree who owns the data") && texts.contains("New in the review"))
    #expect(!texts.contains("Train the sellers") && !texts.contains("Ask our bank"))
    let late = two.inquiry.actions.first { $0.text == "Agree who owns the data" }
    #expect(late?.promise?.session == Self.first.id, "whoever promised it is not forgotten")
    #expect(late?.outcome == nil && late?.promise?.note == "")
    #expect(two.followUp.triggers.map(\.before) == ["Had happened. In June."])
    #expect(two.followUp.triggers.map(\.hasHappened) == [nil])
    #expect(two.followUp.measures.map(\.before) == ["9"])
    #expect(two.followUp.past[1].promises.late == 1)
  }

  @Test func `the cut-offs stay, whatever the plan of the review would begin with`() {
    var workshop = Self.first
    workshop.inquiry.policy.go = 81
    #expect(review(of: workshop).inquiry.policy == workshop.inquiry.policy)
  }

  @Test func `a measure and a trigger that are agreed on anew have what was agreed last, and keep what was said`() {
    var one = review(of: Self.first, id: "one")
    one.followUp.measures[0].standing = "9"
    one.inquiry.questionnaires[0].sections[0].questions += [
      Examples.question("goals", yields: .measures, fields: [.text, .target, .owner, .due]),
      Examples.question("ends", yields: .triggers, fields: [.text, .owner]),
    ]
    one.inquiry[QuestionID(QuestionnaireID("health"), "goals")].entries = [
      Entry(
        id: EntryID("n1"),
        cells: [.text: .text("Trained sellers"), .target: .text("40"), .owner: .text("P 1")])
    ]
    one.inquiry[QuestionID(QuestionnaireID("health"), "ends")].entries = [
      Entry(id: EntryID("n1"), cells: [.text: .text("A rival buys one of us"), .owner: .text("P 2")])
    ]
    let two = review(of: one, id: "two")
    #expect(two.followUp.measures.map { [$0.target, $0.owner, $0.before] } == [["40", "P 1", "9"]])
    #expect(two.followUp.triggers.map(\.owner) == ["P 2"])
  }

  @Test func `what was said of a trigger is not forgotten because one review did not ask`() {
    var one = review(of: Self.first, id: "one")
    one.followUp.triggers[0].hasHappened = true
    let two = review(of: one, id: "two")
    #expect(review(of: two, id: "three").followUp.triggers.map(\.before) == ["Had happened."])
  }

  @Test func `a promise whose question is internal now is internal from here on`() {
    var workshop = Self.first
    workshop.inquiry.actions[2].promise = Promise(session: WorkshopID("w0"))
    let carried = review(of: workshop).inquiry.actions.first { $0.text == "Ask our bank" }
    #expect(carried?.promise?.isInternal == true)
  }

  @Test func `a title of one's own is kept, and no title becomes too long`() {
    var workshop = Self.first
    workshop.title = "The big one"
    let one = review(of: workshop)
    #expect(one.title == "The big one, review 1")
    #expect(review(of: one, id: "two").title == "The big one, review 2")
    workshop.title = String(repeating: "é", count: Bound.nameLength)
    #expect(Bound.length(of: review(of: workshop).title) == Bound.nameLength)
  }

  @Test func `any legal session can be followed, twice, by a legal review`() {
    for seed in UInt64(1)...200 {
      let one = review(of: .random(seed: seed), id: "one")
      #expect(one.flaws(answersInOrder: []).isEmpty, "seed \(seed)")
      #expect(review(of: one, id: "two").flaws(answersInOrder: []).isEmpty, "seed \(seed)")
    }
  }
}
