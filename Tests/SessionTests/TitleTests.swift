import Domain
import Session
import TestSupport
import Testing

/// What a workshop or a programme is called, and what its copy is.
struct TitleTests {
  private let workshop = Subject.workshop(Examples.workshop)
  private let programme = Subject.programme(
    Programme(id: ProgrammeID("emea"), name: "Resellers", firm: "A", inquiry: Inquiry(questionnaires: [])))

  private func renamed(_ subject: Subject, _ title: String) throws -> Subject {
    var subject = subject
    if let change = try subject.change(for: .rename(title)) { subject.put(change.after) }
    return subject
  }

  @Test func `another title is a change that undo takes back`() throws {
    for subject in [workshop, programme] {
      var session = SessionState(Stored(subject: subject, revision: 1), at: Moment(milliseconds: 0))
      _ = session.handle(.edit(.rename("Spring")), at: Moment(milliseconds: 0))
      #expect(session.subject.title == "Spring")
      #expect(session.undoable.map(\.kind) == [.details])
      _ = session.handle(.undo, at: Moment(milliseconds: 0))
      #expect(session.subject == subject)
    }
  }

  @Test func `the same title is no change, and none is the usual one`() throws {
    #expect(try workshop.change(for: .rename("Northwind × Fabrikam")) == nil)
    #expect(try programme.change(for: .rename(" Resellers ")) == nil)
    #expect(try renamed(renamed(workshop, "Spring"), " ").title == "Northwind × Fabrikam")
    #expect(try renamed(programme, "").title == "emea")
  }

  @Test func `of two who rename, the second is told; who changes something else keeps it`() throws {
    for (subject, edit) in [
      (workshop, Edit.rename("Ours")), (programme, .rename("Ours")),
      (workshop, .putAction(Action(id: ActionID("a2"), text: "x"))),
    ] {
      var session = SessionState(Stored(subject: subject, revision: 1), at: Moment(milliseconds: 0))
      _ = session.handle(.edit(edit), at: Moment(milliseconds: 0))
      let theirs = Stored(subject: try renamed(subject, "Theirs"), revision: 2)
      let effects = session.handle(.conflict(theirs), at: Moment(milliseconds: 0))
      #expect(session.subject.title == "Theirs")
      let isTold = effects.contains { if case .say(.overtaken) = $0 { true } else { false } }
      #expect(isTold == (edit == .rename("Ours")))
    }
  }

  // MARK: Copies

  @Test func `a copy differs in its id and its title alone`() throws {
    var expected = Examples.workshop
    (expected.id, expected.title) = (WorkshopID("new"), "Northwind × Fabrikam (copy)")
    #expect(workshop.duplicate(named: "new", besides: [Summary(of: workshop)]) == .workshop(expected))
  }

  @Test func `copies are counted on, and so are the ids of programmes`() throws {
    var library = [Summary(of: programme)]
    for (id, title) in [
      ("emea-2", "Resellers (copy)"), ("emea-3", "Resellers (copy 2)"), ("emea-4", "Resellers (copy 3)"),
    ] {
      let copy = programme.duplicate(named: "unused", besides: library)
      #expect(copy.id == id && copy.title == title)
      library.append(Summary(of: copy))
    }
  }

  @Test func `a title of the longest kind gives way to what tells the copy from it`() throws {
    let long = try renamed(workshop, String(repeating: "x", count: Bound.nameLength))
    let title = long.duplicate(named: "new", besides: [Summary(of: long)]).title
    #expect(title.hasSuffix("x (copy)") && title.count == Bound.nameLength)
  }
}
