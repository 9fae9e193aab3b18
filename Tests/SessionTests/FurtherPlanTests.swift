import Domain
import Session
import TestSupport
import Testing

/// A workshop that takes on the questions of another plan.
struct FurtherPlanTests {
  private static let strategy = Room().state.subject.inquiry.questionnaires[0]
  private static let foundations = Examples.questionnaire(
    "foundations", [Examples.section("base", [Examples.question("vision")])])
  private static let continuum = Examples.ladder(attributes: ["horizon"])

  private static func plan(
    _ id: String = "courtship-90", _ questionnaires: [Questionnaire] = [strategy], stage: Stage = .courtship,
    policy: String = "balanced", names: [QuestionnaireID] = []
  ) -> FurtherPlan {
    FurtherPlan(
      SessionPlan(
        id: PlanID(id), title: id, stage: stage, policy: PolicyID(policy),
        questionnaires: names + questionnaires.map(\.id)), questionnaires)
  }

  /// A candidate of a programme that was rated by criteria, and placed on the continuum.
  private static let candidate: Workshop = {
    let programme = Search.programme()
    var workshop = Search.candidate("Contoso", of: programme)
    workshop.plan = WorkshopDraft.candidatePlan
    workshop.inquiry.questionnaires[0] = continuum
    workshop.inquiry[Search.criterion(1)] = Examples.agreed(.four)
    workshop.inquiry[QuestionID(continuum.id, "horizon")] = Answer(
      state: .rated, level: LevelPlacement(current: 2, needed: 4))
    return workshop
  }()

  private func room(_ workshop: Workshop = candidate) -> Room {
    var room = Room()
    room.stored = Stored(subject: .workshop(workshop), revision: 1)
    room.state = SessionState(room.stored, at: Moment(milliseconds: 0))
    return room
  }

  private func refusal(_ workshop: Workshop, _ plan: FurtherPlan) -> String? {
    do {
      _ = try Subject.workshop(workshop).change(for: .takePlan(plan))
      return nil
    } catch {
      return error.description
    }
  }

  // MARK: What comes in

  @Test func `its questions come in behind what rates, before the ladder and what is one firm's own; all else stays`() {
    var room = room()
    let before = room.stored.subject.inquiry
    room.edit(.takePlan(Self.plan()))
    let after = room.stored.subject
    #expect(after.inquiry.questionnaires.map(\.id.text) == ["strategy", "continuum", "agenda", "criteria"])
    #expect(after.inquiry.answers == before.answers)
    #expect(after.inquiry.policy == before.policy)
    #expect(after.workshop?.plan == PlanID("courtship-90"))
    #expect(after.workshop?.flaws(answersInOrder: after.inquiry.answeredQuestions) == [])
    #expect(room.written.map(\.kind) == [.plan])
    room.edit(.takePlan(Self.plan("due-diligence", [Self.foundations, Self.continuum])))
    #expect(
      room.stored.subject.inquiry.questionnaires.map(\.id.text) == [
        "strategy", "foundations", "continuum", "agenda", "criteria",
      ])
  }

  @Test func `a questionnaire that is here already stays in its own version, with its answers`() {
    var newer = Self.continuum
    newer.version = SemanticVersion(2, 0, 0)
    newer.sections[0].questions[0].id = "other"
    var room = room()
    room.edit(.takePlan(Self.plan("due-diligence", [Self.foundations, newer])))
    #expect(room.stored.subject.inquiry.questionnaire(Self.continuum.id) == Self.continuum)
    #expect(room.answer(QuestionID(Self.continuum.id, "horizon")).level == LevelPlacement(current: 2, needed: 4))
  }

  @Test func `a plan that brings nothing new is gone by all the same, once`() {
    var room = room()
    room.edit(.takePlan(Self.plan()))
    room.edit(.takePlan(Self.plan("own", [Self.strategy])))
    #expect(room.stored.subject.workshop?.plan == PlanID("own"))
    room.edit(.takePlan(Self.plan("own", [Self.strategy])))
    #expect(room.written.count == 2)
  }

  @Test func `what it takes is said in a sentence, and that the cut-offs stay`() {
    let subject = Subject.workshop(Self.candidate)
    let plan = Self.plan("Due diligence", [Self.strategy, Self.foundations, Self.continuum], policy: "strict")
    #expect(plan.title(in: subject) == "Due diligence: 4 more questions, 32 minutes")
    #expect(
      plan.sentence(in: subject)
        == "Due diligence asks “strategy”, “foundations” besides. All that was said stays, and so do the cut-offs of "
        + "“balanced”, though the plan would begin with those of “strict”.")
  }

  @Test func `only plans are offered that bring something for both firms`() {
    let subject = Subject.workshop(Self.candidate)
    let plans = [
      Self.plan(), Self.plan("placed", [Self.continuum]), Self.plan("review-60", stage: .review),
      Self.plan("prioritise", [Self.strategy], names: [Criteria.questionnaire]), Self.plan("alone", []),
    ]
    #expect(subject.furtherPlans(among: plans).map(\.plan.id.text) == ["courtship-90"])
    #expect(Subject.programme(Search.programme()).furtherPlans(among: plans).isEmpty)
  }

  // MARK: What keeps it out

  @Test func `what keeps a plan out is said, with what to do`() {
    var decided = Self.candidate
    decided.decision = Decision(verdict: .go)
    #expect(
      refusal(decided, Self.plan())
        == "A decision was taken on these questions, and they stay as they were. Take the decision back first, or begin a "
        + "new workshop.")
    #expect(
      refusal(Self.candidate, Self.plan("Review 60", stage: .review))
        == "“Review 60” is for a review, and this workshop is none. A review is a workshop of its own.")
    #expect(
      refusal(Self.candidate, Self.plan("Prioritise", [Self.strategy], names: [Criteria.questionnaire]))
        == "“Prioritise” is for one firm alone, and brings nothing into a room of two. Choose a plan with questions for both."
    )
    var twice = Self.foundations
    twice.sections[0].questions += twice.sections[0].questions
    #expect(
      refusal(Self.candidate, Self.plan("Own", [twice]))?.hasPrefix("The questions of “Own” cannot come in: ") == true)
  }

  // MARK: Taking it back

  @Test func `undo takes the questions out again and redo brings them back`() {
    var room = room()
    let before = room.stored.subject
    room.edit(.takePlan(Self.plan()))
    room.on(.go(.question(Room.context, .discuss)))
    room.on(.nextQuestion, after: 90)
    let after = room.stored.subject
    room.on(.undo)
    #expect(room.stored.subject == before)
    #expect(room.state.place.question.map { room.state.questions.contains($0) } ?? true)
    #expect(room.notices.last == .undone("courtship-90 taken on"))
    room.on(.redo)
    #expect(room.stored.subject.inquiry.questionnaires == after.inquiry.questionnaires)
    #expect(room.stored.subject.workshop?.plan == PlanID("courtship-90"))
  }

  @Test func `what another window answered meanwhile keeps the questions in`() {
    var room = room()
    room.edit(.takePlan(Self.plan()))
    room.stored.subject.inquiry[Room.exit] = Examples.agreed(.two)
    room.stored.revision += 1
    room.on(.written(room.stored, isTyping: false))
    room.on(.undo)
    #expect(room.notices.last?.sentence == "“strategy” stays: something was said to it since, which would be lost.")
    #expect(room.answer(Room.exit).rating == .two)
  }

  @Test func `an answer that another window saved first is not lost to an undo on its way`() {
    var room = room()
    room.edit(.takePlan(Self.plan()))
    var theirs = room.stored
    theirs.subject.inquiry[Room.exit] = Examples.agreed(.two)
    theirs.revision += 1
    room.nextAnswer = .conflict(theirs)
    room.on(.undo)
    #expect(room.stored.subject.inquiry[Room.exit].rating == .two)
    #expect(room.state.subject.inquiry.questionnaire(Self.strategy.id) != nil)
  }

  // MARK: Two windows, and the time

  @Test func `two windows that take on the same plan have it once`() throws {
    var room = room()
    var theirs = room.stored
    let change = try #require(try theirs.subject.change(for: .takePlan(Self.plan())))
    theirs.subject.put(change.after)
    theirs.revision = 2
    room.nextAnswer = .conflict(theirs)
    room.edit(.takePlan(Self.plan()))
    #expect(room.state.isSaved)
    #expect(room.state.subject.inquiry.questionnaires.count { $0.id == Self.strategy.id } == 1)
  }

  @Test func `two windows that take on different plans: the second is told, and the first stands`() throws {
    var room = room()
    var theirs = room.stored
    let change = try #require(
      try theirs.subject.change(for: .takePlan(Self.plan("due-diligence", [Self.foundations]))))
    theirs.subject.put(change.after)
    theirs.revision = 2
    room.nextAnswer = .conflict(theirs)
    room.edit(.takePlan(Self.plan()))
    #expect(room.state.subject.workshop?.plan == PlanID("due-diligence"))
    #expect(room.notices.contains { if case .overtaken = $0 { true } else { false } })
  }

  @Test func `what comes in belongs to the sitting, and its minutes to the plan of the session`() {
    var room = room()
    #expect(Pace.plannedMinutes(of: room.state, minutes: SessionPlan.Minutes()) == 0)
    room.edit(.takePlan(Self.plan()))
    #expect(room.state.sitting.open == [Room.context, Room.brand, Room.exit])
    #expect(Pace.plannedMinutes(of: room.state, minutes: SessionPlan.Minutes(verdict: 6, decision: 15)) == 45)
  }
}
