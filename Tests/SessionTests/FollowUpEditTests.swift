import Domain
import Session
import TestSupport
import Testing

/// What a review asks about the sessions before it, in a session.
struct FollowUpEditTests {
  private let moment = Moment(milliseconds: 0)

  private static let review: Workshop = {
    var workshop = Examples.workshop
    workshop.stage = .review
    workshop.inquiry.actions = ["Train the sellers", "Hire a trainer"].enumerated().map { number, text in
      Action(id: ActionID("a\(number + 1)"), text: text, promise: Promise(session: WorkshopID("w0")))
    }
    workshop.inquiry.actions.append(Action(id: ActionID("a3"), text: "New today"))
    workshop.followUp = FollowUp(
      triggers: [
        ExitTrigger(id: EntryID("t1"), text: "A rival buys one of us"),
        ExitTrigger(id: EntryID("t2"), text: "No sale in a year"),
      ], measures: [TrackedMeasure(id: EntryID("m1"), text: "Trained sellers", target: "12")])
    return workshop
  }()

  private func session() -> SessionState {
    SessionState(Stored(subject: .workshop(Self.review), revision: 1), at: moment)
  }

  @Test func `what became of a promise is said, changed, and taken back`() {
    var session = session()
    _ = session.handle(.edit(.promise(ActionID("a1"), .kept, note: "All twelve.")), at: moment)
    #expect(session.subject.inquiry.actions[0].isDone)
    #expect(session.subject.inquiry.actions[0].promise?.note == "All twelve.")
    _ = session.handle(.edit(.promise(ActionID("a1"), nil, note: "")), at: moment)
    #expect(session.subject.inquiry.actions[0] == Self.review.inquiry.actions[0])
    _ = session.handle(.edit(.promise(ActionID("a2"), .broken, note: "")), at: moment)
    let effects = session.handle(.undo, at: moment)
    #expect(effects.contains(.say(.undone("promise “Hire a trainer”"))))
    #expect(session.subject.inquiry.actions[1].outcome == nil)
  }

  @Test func `undo never says in a locked room what a promise of our own firm was`() {
    var workshop = Self.review
    workshop.inquiry.actions[0].promise?.isInternal = true
    var session = SessionState(Stored(subject: .workshop(workshop), revision: 1), at: moment)
    _ = session.handle(.edit(.promise(ActionID("a1"), .kept, note: "Psst")), at: moment)
    #expect(session.undoable.map(\.summary) == ["a promise of our own firm"])
  }

  @Test func `an action ticked off among the actions is a promise kept`() {
    var session = session()
    var action = Self.review.inquiry.actions[0]
    action.isDone = true
    _ = session.handle(.edit(.putAction(action)), at: moment)
    #expect(session.subject.inquiry.actions[0].outcome == .kept)
  }

  @Test func `a trigger and a measure are answered, one row each`() {
    var session = session()
    var trigger = Self.review.followUp.triggers[1]
    (trigger.hasHappened, trigger.note) = (true, "Nothing since May.")
    _ = session.handle(.edit(.putTrigger(trigger)), at: moment)
    var measure = Self.review.followUp.measures[0]
    measure.standing = "9"
    _ = session.handle(.edit(.putMeasure(measure)), at: moment)
    #expect(session.subject.workshop?.followUp.triggers.map(\.hasHappened) == [nil, true])
    #expect(session.subject.workshop?.followUp.measures.map(\.standing) == ["9"])
    #expect(
      session.undoable.map(\.summary) == ["exit trigger “No sale in a year”", "measure “Trained sellers”"])
  }

  @Test func `only what an earlier session left is asked about`() {
    let subject = Subject.workshop(Self.review)
    #expect(throws: EditRefusal.noSuchPromise) { try subject.change(for: .promise(ActionID("a3"), .kept, note: "")) }
    #expect(throws: EditRefusal.noSuchPromise) { try subject.change(for: .promise(ActionID("a9"), .kept, note: "")) }
    let trigger = ExitTrigger(id: EntryID("t9"), text: "Another")
    #expect(throws: EditRefusal.noSuchTrigger) { try subject.change(for: .putTrigger(trigger)) }
    let measure = TrackedMeasure(id: EntryID("m9"), text: "Another")
    #expect(throws: EditRefusal.noSuchMeasure) { try subject.change(for: .putMeasure(measure)) }
    let programme = Subject.programme(
      Programme(id: ProgrammeID("emea"), firm: "Northwind", inquiry: Inquiry(questionnaires: [])))
    #expect(throws: EditRefusal.notInProgramme) { try programme.change(for: .putTrigger(trigger)) }
  }

  /// What becomes of two writers, of whom the second began before the first had written.
  private func merged(_ edit: Edit, _ change: (inout Workshop) -> Void) -> Workshop? {
    var session = session()
    _ = session.handle(.edit(edit), at: moment)
    var theirs = Self.review
    change(&theirs)
    _ = session.handle(.conflict(Stored(subject: .workshop(theirs), revision: 2)), at: moment)
    return session.subject.workshop
  }

  @Test func `two windows that answer different rows both keep theirs`() {
    var trigger = Self.review.followUp.triggers[0]
    trigger.hasHappened = false
    let both = merged(.putTrigger(trigger)) {
      $0.followUp.triggers[1].hasHappened = true
      $0.followUp.measures[0].standing = "9"
    }
    #expect(both?.followUp.triggers.map(\.hasHappened) == [false, true])
    #expect(both?.followUp.measures[0].standing == "9")
    let promises = merged(.promise(ActionID("a1"), .kept, note: "")) { $0.inquiry.actions[1].outcome = .late }
    #expect(promises?.inquiry.actions.map(\.outcome) == [.kept, .late, nil])
  }

  @Test func `two windows that answer one row differently keep what was written first, and say so`() {
    var session = session()
    var trigger = Self.review.followUp.triggers[0]
    trigger.hasHappened = false
    _ = session.handle(.edit(.putTrigger(trigger)), at: moment)
    var theirs = Self.review
    theirs.followUp.triggers[0].hasHappened = true
    let effects = session.handle(.conflict(Stored(subject: .workshop(theirs), revision: 2)), at: moment)
    #expect(session.subject.workshop?.followUp.triggers[0].hasHappened == true)
    #expect(effects.contains { if case .say = $0 { true } else { false } })
  }
}
