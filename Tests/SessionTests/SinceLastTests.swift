import Domain
import Session
import TestSupport
import Testing

/// What a review asks about the sessions before it, as a place of the session.
struct SinceLastTests {
  private let now = Moment(milliseconds: 0)

  private func opened(_ change: (inout Workshop) -> Void = { _ in }) -> SessionState {
    var workshop = Examples.review
    change(&workshop)
    return SessionState(Stored(subject: .workshop(workshop), revision: 1), at: now)
  }

  private func go(_ session: inout SessionState, _ events: SessionEvent...) -> Place {
    for event in events { _ = session.handle(event, at: now) }
    return session.place
  }

  private let first = QuestionID(QuestionnaireID("strategy"), "situation")

  @Test func `a review opens there while something is unanswered, and at its questions after that`() {
    var session = opened()
    #expect(session.place == .sinceLast)
    for row in session.sinceLast()?.rows ?? [] {
      _ = go(&session, .edit(row.choices.isEmpty ? row.edit(noting: "12") : row.edit(choosing: 1) ?? .accept))
    }
    #expect(session.sinceLast()?.answered == 4)
    let again = SessionState(Stored(subject: session.subject, revision: 9), at: now)
    #expect(again.place == .question(first, .discuss))
  }

  @Test func `it stands between the opening and the first question, both ways`() {
    var session = opened { $0.purpose = PerFirm(ours: "", partner: "") }
    #expect(session.place == .opening)
    #expect(go(&session, .advance) == .sinceLast)
    #expect(go(&session, .advance) == .question(first, .discuss))
    #expect(go(&session, .retreat) == .sinceLast)
    #expect(go(&session, .advance) == .question(first, .discuss))
    #expect(go(&session, .previousQuestion, .previousQuestion) == .opening)
    #expect(go(&session, .nextQuestion) == .sinceLast)
    #expect(go(&session, .retreat) == .opening)
  }

  @Test func `from anywhere it leads back to where the room was`() {
    var session = opened()
    let place = Place.question(QuestionID(QuestionnaireID("strategy"), "exit"), .record)
    #expect(go(&session, .go(place), .go(.sinceLast), .advance) == place)
    #expect(go(&session, .go(.sinceLast), .retreat) == place)
    #expect(go(&session, .go(.readiness), .advance, .go(.sinceLast), .advance) == .readiness)
  }

  @Test func `a session that looks back on nothing has no such place`() {
    var session = SessionState(Stored(subject: .workshop(Examples.workshop), revision: 1), at: now)
    let place = session.place
    #expect(go(&session, .go(.sinceLast)) == place)
    #expect(go(&session, .go(.opening), .advance) == .question(first, .discuss))
    #expect(!session.looksBack)
  }

  @Test func `what is our own firm’s stands behind the rest, where it may be seen at all`() {
    let session = opened()
    #expect(session.sinceLast()?.rows.contains(where: \.isInternal) == false)
    #expect(session.sinceLast(seesInternal: true)?.rows.map(\.isInternal) == [false, false, false, false, true])
    #expect(session.actions.map(\.text) == ["Agree who owns the data", "Train the sellers"])
    #expect(
      !opened {
        $0.inquiry.actions.removeFirst(2); $0.followUp = FollowUp()
      }.looksBack)
  }

  @Test func `an answer is taken back without its note`() throws {
    var session = opened()
    let promise = try #require(session.sinceLast()?.rows[1])
    _ = go(&session, .edit(try #require(promise.edit(choosing: 1, note: "In May."))))
    let late = try #require(session.sinceLast()?.rows[1])
    #expect((late.word, late.note) == ("late", "In May."))
    _ = go(&session, .edit(try #require(late.edit(choosing: nil))))
    #expect(session.sinceLast()?.rows[1].word == nil)
    #expect(session.sinceLast()?.rows[1].note == "In May.")
    #expect(promise.edit(choosing: 3) == nil)
  }
}

extension SinceLast.Row {
  /// The word that the room has taken; nil for none.
  fileprivate var word: String? { choice.map { choices[$0] } }
}
