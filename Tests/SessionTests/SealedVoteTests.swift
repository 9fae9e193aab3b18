internal import Domain
internal import Session
internal import TestSupport
internal import Testing

/// Votes that came by forms before the session.
@Suite struct SealedVoteTests {
  private let situation = QuestionID(QuestionnaireID("strategy"), "situation")
  private let customer = QuestionID(QuestionnaireID("strategy"), "customer")

  /// A workshop of four in which nothing was said; so many of them sent a ballot for each question.
  private func workshop(ballots: Int) -> Workshop {
    var workshop = Examples.workshop
    workshop.inquiry.participants = Array(Examples.people.prefix(2) + Examples.people[4...5])
    for id in workshop.inquiry.questionIDs(in: .ours) { workshop.inquiry[id] = .untouched }
    workshop.inquiry.actions = []
    for id in [situation, customer] where ballots > 0 {
      workshop.inquiry[id].rounds = [
        Round(
          isRevealed: false,
          votes: workshop.inquiry.participants.prefix(ballots).map {
            Vote(participant: $0.id, value: .rating(.two), isSealed: true)
          })
      ]
    }
    return workshop
  }

  private func session(_ workshop: Workshop) -> SessionState {
    SessionState(Stored(subject: .workshop(workshop), revision: 1), at: Moment(milliseconds: 0))
  }

  @Test func `a session begins where it would without them`() {
    #expect(session(workshop(ballots: 3)).place == .opening)
    var spoken = workshop(ballots: 3)
    spoken.purpose = PerFirm(ours: "Reach.", partner: "Cold.")
    #expect(session(spoken).place == .question(situation, .discuss))
  }

  @Test func `only the others vote in the room, and both count together once they are revealed`() throws {
    var subject = Subject.workshop(workshop(ballots: 3))
    let last = try #require(subject.inquiry.participants.last)
    #expect(session(workshop(ballots: 3)).voters(on: situation) == [last])
    for edit in [Edit.vote(situation, [Vote(participant: last.id, value: .rating(.four))]), .reveal(situation)] {
      subject.put(try #require(try subject.change(for: edit)).after)
    }
    #expect(
      subject.inquiry[situation].rounds == [
        Round(
          votes: subject.inquiry.participants.map {
            Vote(participant: $0.id, value: .rating($0.id == last.id ? .four : .two))
          })
      ])
  }

  @Test func `who changes their mind before the reveal votes again, and the others stay sealed`() throws {
    var subject = Subject.workshop(workshop(ballots: 2))
    let first = subject.inquiry.participants[0].id
    subject.put(
      try #require(try subject.change(for: .vote(situation, [Vote(participant: first, value: .rating(.five))]))).after)
    #expect(
      subject.inquiry[situation].rounds.last?.votes == [
        Vote(participant: first, value: .rating(.five)),
        Vote(participant: subject.inquiry.participants[1].id, value: .rating(.two), isSealed: true),
      ])
  }

  @Test func `where all have sent theirs, nobody has to type anything`() {
    let session = session(workshop(ballots: 4))
    #expect(session.voters(on: situation) == [])
    #expect(session.missingVoters(on: situation) == [])
    #expect(session.hasOpenVotes(on: situation))
  }
}
