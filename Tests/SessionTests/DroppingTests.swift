import Domain
import Session
import TestSupport
import Testing

/// A round that nobody has seen is dropped.
struct DroppingTests {
  @Test func `a round that was not revealed goes with its guesses, and undo and redo lead back and on`() throws {
    var room = Room(purpose: "Reach the north.")
    room.edit(.guess(Room.context, .ours, .four))
    try room.vote("4 4 3 3")
    let before = room.answer()
    room.edit(.dropRound(Room.context))
    #expect(room.answer() == .untouched)
    #expect(room.written.last?.kind == .dropRound)
    room.on(.undo)
    #expect(room.answer() == before)
    #expect(room.notices.last?.sentence == "Undone: votes on Context dropped.")
    room.on(.redo)
    #expect(room.answer() == .untouched)
  }

  @Test func `so does one that was left in an earlier session, and nothing waits for its reveal any more`() throws {
    var room = Room(purpose: "Reach the north.")
    try room.vote("4 4 3 3", on: Room.exit)
    room.state = SessionState(room.stored, at: Moment(milliseconds: 0))
    #expect(room.state.place == .question(Room.exit, .vote))
    room.edit(.dropRound(Room.exit))
    #expect(room.answer(Room.exit) == .untouched)
    #expect(
      SessionState(room.stored, at: Moment(milliseconds: 0)).place == .question(Room.context, .discuss))
  }

  @Test func `what was revealed is not dropped, and stays when the round after it is`() throws {
    var room = Room()
    try room.vote("4 4 3 3")
    room.edit(.reveal(Room.context))
    let revealed = room.answer()
    room.edit(.dropRound(Room.context))
    #expect(room.notices.last == .refused(.noRoundToDrop))
    try room.vote("5 5 5 5")
    room.edit(.dropRound(Room.context))
    #expect(room.answer() == revealed)
  }
}
