import Domain
import Session
import TestSupport
import Testing

/// Accepting a programme’s agenda, in a session.
struct AcceptingTests {
  private let criteria = QuestionID(ID("agenda"), "selection-criteria")

  private var programme: Programme {
    var question = Examples.question("selection-criteria")
    (question.yields, question.fields) = (.criteria, [.text, .weight])
    var inquiry = Inquiry(questionnaires: [Examples.questionnaire("agenda", [Examples.section("s", [question])])])
    inquiry[criteria].entries = [Entry(id: ID("n1"), cells: [.text: .text("Reach"), .weight: .grade(.four)])]
    return Programme(id: ID("emea"), firm: "Northwind", inquiry: inquiry)
  }

  private func session(_ programme: Programme) -> SessionState {
    SessionState(Stored(subject: .programme(programme), revision: 1), at: Moment(milliseconds: 0))
  }

  @Test func `it is one change, which stays: others may go by it`() throws {
    var session = session(programme)
    _ = session.handle(.edit(.accept), at: Moment(milliseconds: 0))
    #expect(session.subject.programme?.criteria?.items.map(\.text) == ["Reach"])
    #expect(session.undoable.map(\.kind) == [.acceptance])
    #expect(session.undoable.map(\.summary) == ["agenda accepted with 1 criterion"])
    let effects = session.handle(.undo, at: Moment(milliseconds: 0))
    #expect(effects == [.say(.acceptanceStays)])
    #expect(session.subject.programme?.criteria?.version == 1)
  }

  @Test func `twice in a row it is one change`() throws {
    var session = session(programme)
    for _ in 0..<2 { _ = session.handle(.edit(.accept), at: Moment(milliseconds: 0)) }
    #expect(session.undoable.count == 1)
  }

  @Test func `what keeps it from being accepted is said with the remedy`() throws {
    var programme = programme
    programme.inquiry[criteria].entries[0].cells[.weight] = nil
    let subject = Subject.programme(programme)
    let refusal = #expect(throws: EditRefusal.self) { try subject.change(for: .accept) }
    #expect(
      refusal?.description
        == "The criterion “Reach” has no weight. Give it one from 1 to 5, then accept the agenda.")
    programme.inquiry[criteria].entries = []
    let none = #expect(throws: EditRefusal.self) { try Subject.programme(programme).change(for: .accept) }
    #expect(none?.description == "There are no criteria to accept yet. List at least one at “selection criteria”.")
    #expect(throws: EditRefusal.onlyProgrammesAccept) { try Subject.workshop(Examples.workshop).change(for: .accept) }
  }

  @Test func `an action that somebody else adds meanwhile stays, and so does the acceptance`() throws {
    var session = session(programme)
    _ = session.handle(.edit(.accept), at: Moment(milliseconds: 0))
    var theirs = programme
    theirs.inquiry.actions = [Action(id: ID("a1"), text: "Call them")]
    _ = session.handle(.conflict(Stored(subject: .programme(theirs), revision: 2)), at: Moment(milliseconds: 0))
    #expect(session.subject.programme?.criteria?.version == 1)
    #expect(session.subject.inquiry.actions.map(\.text) == ["Call them"])
  }
}
