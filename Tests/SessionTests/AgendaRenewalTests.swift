import Domain
import Session
import TestSupport
import Testing

/// Criteria that were accepted again, on their way into a workshop that was rated by earlier ones.
struct AgendaRenewalTests {
  /// Version 2: the first criterion as before, the second in other words, the third gone, another new.
  private let later = Search.programme(
    {
      var criteria = Search.criteria("Reach", "Skills of its people", version: 2)
      criteria.items.append(Criteria.Item(id: EntryID("n4"), text: "Parts", weight: .one))
      return criteria
    }())

  /// Rated by version 1.
  private var rated: Workshop {
    var workshop = Search.candidate("Contoso")
    for number in 1...3 { workshop.inquiry[Search.criterion(number)] = Examples.agreed(.four, .document) }
    return workshop
  }

  private func moved(_ workshop: Workshop, to programme: Programme) throws -> Workshop? {
    var subject = Subject.workshop(workshop)
    guard let change = try subject.change(for: .takeAgenda(programme)) else { return nil }
    subject.put(change.after)
    return subject.workshop
  }

  @Test func `ratings stay with criteria of the same words, and with no others`() throws {
    let workshop = try #require(try moved(rated, to: later))
    #expect(workshop.inquiry.criteria?.version == SemanticVersion(2, 0, 0))
    #expect(workshop.inquiry.criteria?.questions.map(\.id) == ["n1", "n2", "n4"])
    #expect(workshop.inquiry[Search.criterion(1)] == Examples.agreed(.four, .document))
    for number in 2...4 { #expect(workshop.inquiry[Search.criterion(number)] == .untouched) }
    #expect(workshop.flaws(answersInOrder: workshop.inquiry.answeredQuestions).isEmpty)
  }

  @Test func `what was written down at a reworded criterion stays without its rating`() throws {
    var workshop = rated
    workshop.inquiry[Search.criterion(2)].notes.joint = "Two of them speak Polish."
    let after = try #require(try moved(workshop, to: later))
    #expect(after.inquiry[Search.criterion(2)] == Answer(notes: Notes(joint: "Two of them speak Polish.")))
  }

  @Test func `what was written down at a criterion that is gone keeps the workshop where it is`() {
    var workshop = rated
    workshop.inquiry[Search.criterion(3)].notes.joint = "They asked for 40 %."
    let refusal = #expect(throws: EditRefusal.self) { try Subject.workshop(workshop).change(for: .takeAgenda(later)) }
    #expect(
      refusal?.description == """
        It stays with Our criteria 1.0.0, as this would be lost: “Price” is gone, and something was written down there.
        """)
  }

  @Test func `it is said before what moves and what does not`() {
    let renewal = Subject.workshop(rated).renewal(from: later)
    #expect(
      renewal?.sentence == """
        It has criteria 1; the agenda was accepted with criteria 2. 1 rating stays. Not asked so any more, and without a \
        rating from then on: “Skills”, “Price”.
        """)
    #expect(Subject.workshop(Search.candidate("Contoso", of: later)).renewal(from: later) == nil)
  }

  @Test func `a workshop from before the acceptance gets its criteria when somebody asks`() throws {
    let workshop = Search.candidate("Contoso", of: Search.programme(nil))
    #expect(workshop.inquiry.criteria == nil)
    #expect(Subject.workshop(workshop).renewal(from: later)?.before == nil)
    #expect(try moved(workshop, to: later)?.inquiry.criteria?.questions.count == 3)
  }

  @Test func `the agenda comes along as it is answered now`() throws {
    var programme = later
    let question = programme.inquiry.questionnaires[0].questionIDs[0]
    programme.inquiry[question].rating = .five
    programme.inquiry[question].state = .rated
    #expect(try moved(rated, to: programme)?.inquiry[question].rating == .five)
  }

  @Test
  func `an agenda that was answered further since is offered too, and what is said there and not here comes along`()
    throws
  {
    let programme = Search.programme(Search.criteria("Reach", "Skills"))
    let workshop = Search.candidate("Contoso", of: programme)
    #expect(Subject.workshop(workshop).renewal(from: programme) == nil)
    var further = programme
    let question = try #require(programme.inquiry.questionnaires.first?.questionIDs.first)
    further.inquiry[question].rating = .four
    further.inquiry[question].state = .rated
    // Time alone is nothing to take over.
    var slower = programme
    slower.inquiry[question].seconds += 60
    #expect(Subject.workshop(workshop).renewal(from: slower) == nil)
    let renewal = try #require(Subject.workshop(workshop).renewal(from: further))
    #expect(
      renewal.sentence == "The agenda was answered further since; what is said there and not here comes along.")
    #expect(try moved(workshop, to: further)?.inquiry[question].rating == .four)
  }

  @Test func `the list that the criteria were accepted from goes with them`() throws {
    let question = later.inquiry.questionnaires[0].questionIDs[0]
    #expect(try moved(rated, to: later)?.inquiry[question] == later.inquiry[question])
    #expect(Subject.workshop(rated).renewal(from: later)?.keepsOwn == false)
  }

  @Test func `what a workshop says itself to its copy of the agenda stays, and that is said before`() throws {
    let question = later.inquiry.questionnaires[0].questionIDs[0]
    var workshop = rated
    workshop.inquiry[question].notes.private = "They bluff."
    workshop.inquiry[question].entries.append(
      Entry(id: EntryID("n9"), cells: [.text: .text("A depot"), .weight: .grade(.one)]))
    let after = try #require(try moved(workshop, to: later))
    #expect(after.inquiry[question] == workshop.inquiry[question])
    #expect(after.inquiry.criteria?.version.major == 2)
    let sentence = Subject.workshop(workshop).renewal(from: later)?.sentence
    #expect(sentence?.contains(" Where the agenda says otherwise by now, its own answers stay.") == true)
  }

  @Test func `a question of the agenda that is gone keeps the workshop where it is, if it was answered there`() {
    var workshop = rated
    workshop.inquiry[later.inquiry.questionnaires[0].questionIDs[0]].answer = "Two of them."
    var programme = later
    programme.inquiry.questionnaires[0].sections[0].questions[0] = Examples.question("rationale")
    programme.inquiry.answers = [:]
    #expect(throws: EditRefusal.self) { try Subject.workshop(workshop).change(for: .takeAgenda(programme)) }
  }

  @Test func `a decided workshop never moves, and nor does one of another programme`() {
    var workshop = rated
    workshop.decision = Decision(verdict: .go)
    #expect(throws: EditRefusal.isDecided) { try Subject.workshop(workshop).change(for: .takeAgenda(later)) }
    workshop.decision = nil
    workshop.programme = ProgrammeID("other")
    #expect(throws: EditRefusal.otherProgramme) { try Subject.workshop(workshop).change(for: .takeAgenda(later)) }
  }

  @Test func `undo brings every rating back, and redo moves again`() {
    let moment = Moment(milliseconds: 0)
    var session = SessionState(Stored(subject: .workshop(rated), revision: 1), at: moment)
    _ = session.handle(.edit(.takeAgenda(later)), at: moment)
    let after = session.subject
    #expect(session.undoable.map(\.summary) == ["moved to the agenda with criteria 2"])
    _ = session.handle(.undo, at: moment)
    #expect(session.subject == .workshop(rated))
    _ = session.handle(.redo, at: moment)
    #expect(session.subject == after)
  }

  @Test func `a rating made elsewhere meanwhile by words that stay is kept beside the move`() throws {
    let moment = Moment(milliseconds: 0)
    var session = SessionState(Stored(subject: .workshop(rated), revision: 1), at: moment)
    _ = session.handle(.edit(.takeAgenda(later)), at: moment)
    var theirs = rated
    theirs.inquiry[Search.criterion(1)] = Examples.agreed(.two)
    _ = session.handle(.conflict(Stored(subject: .workshop(theirs), revision: 2)), at: moment)
    #expect(session.subject.inquiry[Search.criterion(1)] == Examples.agreed(.two))
    #expect(session.subject.inquiry.criteria?.version.major == 2)
  }

  @Test func `a rating on its way to words that somebody else has changed is told, and never put on the new ones`() {
    let moment = Moment(milliseconds: 0)
    let fresh = Search.candidate("Contoso")
    var session = SessionState(Stored(subject: .workshop(fresh), revision: 1), at: moment)
    _ = session.handle(.edit(.rate(Search.criterion(2), .four, reason: "")), at: moment)
    var subject = Subject.workshop(fresh)
    if let change = try? subject.change(for: .takeAgenda(later)) { subject.put(change.after) }
    let effects = session.handle(.conflict(Stored(subject: subject, revision: 2)), at: moment)
    #expect(session.subject.inquiry[Search.criterion(2)] == .untouched)
    #expect(effects.contains { if case .say(.overtaken) = $0 { true } else { false } })
  }
}
