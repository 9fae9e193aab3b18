import Domain
import Session
import TestSupport
import Testing

/// What each firm expects the other to vote.
struct GuessTests {
  @Test func `a guess waits in the round that is being taken until the votes come`() throws {
    var room = Room(purpose: "Reach the north.")
    room.edit(.guess(Room.context, .ours, .four))
    room.edit(.guess(Room.context, .partner, .two))
    let guesses = PerFirm<Rating?>(ours: .four, partner: .two)
    #expect(room.answer().rounds == [Round(isRevealed: false, guesses: guesses)])
    try room.vote("4 4 3 3")
    #expect(room.answer().rounds.map(\.guesses) == [guesses])
    #expect(room.written.map(\.kind) == [.guess, .guess, .vote])
  }

  @Test func `a guess alone is no vote: there is nothing to reveal, and nothing waits for its reveal`() {
    var room = Room(purpose: "Reach the north.")
    room.on(.go(.question(Room.brand, .vote)))
    room.edit(.guess(Room.brand, .ours, .four))
    room.edit(.reveal(Room.brand))
    #expect(room.notices.last == .refused(.noVotesYet))
    room.on(.advance)
    #expect(room.state.place == .question(Room.brand, .record))
    #expect(room.answer(Room.brand).rounds.map(\.isRevealed) == [false])
    let later = SessionState(room.stored, at: Moment(milliseconds: 0))
    #expect(later.place == .question(Room.context, .discuss))
  }

  @Test func `a guess after the reveal begins a new round`() throws {
    var room = Room(purpose: "Reach the north.")
    try room.vote("4 4 3 3")
    room.edit(.reveal(Room.context))
    room.edit(.guess(Room.context, .partner, .three))
    #expect(room.answer().rounds.map(\.isRevealed) == [true, false])
    #expect(room.answer().rounds[0].guesses == PerFirm(ours: nil, partner: nil))
  }

  @Test func `the last guess taken back leaves no round behind`() {
    var room = Room()
    room.edit(.guess(Room.context, .ours, .four))
    room.edit(.guess(Room.context, .ours, nil))
    #expect(room.answer() == .untouched)
  }

  @Test func `undo says whose guess it takes back, and not which`() {
    var room = Room()
    room.edit(.guess(Room.context, .ours, .four))
    room.on(.undo)
    #expect(room.notices.last?.sentence == "Undone: guess of Northwind on Context.")
    #expect(room.answer() == .untouched)
  }

  @Test func `outsiders guess nothing`() {
    var room = Room()
    room.edit(.guess(Room.context, .outside, .four))
    #expect(room.notices.last?.sentence == "Only the two firms guess what the other will vote.")
    #expect(room.answer() == .untouched)
  }

  @Test func `undo after one vote of a ballot says whose it was, and not which`() throws {
    var room = Room()
    room.edit(.vote(Room.context, [Vote(participant: ParticipantID("o1"), value: .rating(.four))]))
    room.edit(
      .vote(
        Room.context,
        [
          Vote(participant: ParticipantID("o1"), value: .rating(.four)),
          Vote(participant: ParticipantID("o2"), value: .unknown),
        ]))
    room.on(.undo)
    #expect(room.notices.last?.sentence == "Undone: vote of O 2 on Context.")
    #expect(room.state.missingVoters(on: Room.context).map(\.name) == ["O 2", "P 1", "P 2"])
    try room.vote("5 5 5 5")
    room.on(.undo)
    #expect(room.notices.last?.sentence == "Undone: votes on Context.")
  }
}
