import Domain
import Plain
import Session
import TestSupport
import Testing

/// A candidate that was rated by criteria goes into the room, in lines.
struct FurtherPlanTests {
  private static let strategy = Sample.workshop.inquiry.questionnaires[0]

  private static func plan(
    _ id: String, _ title: String, _ questionnaires: [Questionnaire], stage: Stage = .courtship
  ) -> FurtherPlan {
    FurtherPlan(
      SessionPlan(id: PlanID(id), title: title, stage: stage, questionnaires: questionnaires.map(\.id)), questionnaires)
  }

  private static let plans = [
    plan("courtship-90", "Courtship 90", [strategy]), plan("review-60", "Review 60", [strategy], stage: .review),
  ]

  private func transcript(_ change: (inout Workshop) -> Void = { _ in }) -> Transcript {
    let programme = Search.programme()
    var workshop = Search.candidate("Contoso", of: programme)
    workshop.plan = WorkshopDraft.candidatePlan
    workshop.purpose = PerFirm(ours: "Reach.", partner: "Parts.")
    workshop.inquiry.questionnaires[0] = Examples.ladder(attributes: ["horizon"])
    change(&workshop)
    var transcript = Transcript(.workshop(workshop))
    transcript.plans = Self.plans
    return transcript
  }

  @Test func `plan lists what could come in, and changes nothing`() {
    var room = transcript()
    #expect(
      room.answer(to: "/plan").hasPrefix(
        """
        courtship-90: Courtship 90: 8 more questions, 64 minutes. Courtship 90 asks “Eight strategy questions” besides. \
        All that was said stays, and so do the cut-offs.
        Type plan and a name to take it on: plan courtship-90.
        """))
    #expect(room.stored.revision == 1)
  }

  @Test func `plan and a name takes its questions on, goes to the first of them, and undo takes it back`() {
    var room = transcript()
    let answer = room.answer(to: "/plan courtship-90")
    #expect(answer.hasPrefix("Saved: Courtship 90 taken on.\n"), "\(answer)")
    #expect(answer.contains("Question 1 of 9: situation."), "\(answer)")
    #expect(room.workshop?.plan == PlanID("courtship-90"))
    #expect(room.stored.subject.inquiry.questionnaires.first == Self.strategy)
    #expect(room.answer(to: "/plan").hasPrefix("Nothing more can come in"))
    #expect(room.answer(to: "/undo").contains("Undone: Courtship 90 taken on."))
    #expect(room.workshop?.plan == WorkshopDraft.candidatePlan)
    #expect(room.stored.subject.inquiry.questionnaires.map(\.id.text) == ["continuum", "agenda", "criteria"])
  }

  @Test func `without a word on what the partnership is for, it begins with that`() {
    var room = transcript { $0.purpose = .empty }
    room.type("/go 1")
    room.type("/plan courtship-90")
    #expect(room.session.session.place == .opening)
  }

  @Test func `what cannot come in says why`() {
    var room = transcript()
    #expect(room.answer(to: "/plan review-60").hasPrefix("“Review 60” is for a review, and this workshop is none."))
    var decided = transcript { $0.decision = Decision(verdict: .go) }
    #expect(decided.answer(to: "/plan").hasPrefix("A decision was taken on these questions"))
    #expect(decided.answer(to: "/plan courtship-90").hasPrefix("A decision was taken on these questions"))
    var programme = Transcript(.programme(Search.programme()))
    #expect(programme.answer(to: "/plan courtship-90").hasPrefix("A programme has no such part"))
  }

  @Test func `the time it takes is that of the plan it goes by`() {
    var room = transcript()
    #expect(!room.answer(to: "/time").contains("At this pace"))
    room.type("/plan courtship-90")
    #expect(room.answer(to: "/time").contains("At this pace it ends at"))
  }
}
