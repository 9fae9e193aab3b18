import Domain
import Session
import TestSupport
import Testing

struct UndoTests {
  @Test func `undo takes back the last change, says which, and is itself written`() {
    var room = Room()
    room.edit(.answer(Room.context, "First."))
    room.edit(.confidence(Room.context, .document))
    room.on(.undo)
    #expect(room.answer() == Answer(answer: "First."))
    #expect(room.notices.last?.sentence == "Undone: confidence in Context.")
    #expect(room.written.map(\.kind) == [.answer, .confidence, .undo])
    room.on(.undo)
    room.on(.undo)
    #expect(room.answer() == .untouched)
    #expect(room.notices.last == .nothingToUndo)
  }

  @Test func `undo speaks of questions, people and purposes in the words on the wall`() throws {
    var room = Room()
    var details = try #require(room.state.subject.workshop).details
    details.purpose.ours = "Reach the north."
    room.edit(.details(details))
    details.facilitator = "Gil Hart"
    room.edit(.details(details))
    room.edit(.hunch(ParticipantID("o1"), .go))
    room.edit(.rate(Room.brand, .four, reason: ""))
    room.edit(.markUnknown(Room.brand))
    for _ in 0..<5 { room.on(.undo) }
    #expect(
      room.notices.map(\.sentence) == [
        "Undone: Brand marked “don’t know”.", "Undone: Brand rated 4.", "Undone: hunch of O 1.",
        "Undone: workshop details.",
        "Undone: purpose.",
      ])
  }

  @Test func `redo does it again, until something new is done`() {
    var room = Room()
    room.edit(.answer(Room.context, "First."))
    room.on(.undo)
    room.on(.redo)
    #expect(room.answer().answer == "First.")
    room.on(.undo)
    room.edit(.confidence(Room.context, .document))
    room.on(.redo)
    #expect(room.answer().answer == "")
    #expect(room.notices.last == .nothingToRedo)
  }

  @Test func `undo never takes back a reveal`() throws {
    var room = Room()
    try room.vote("4 4 3 3")
    room.edit(.reveal(Room.context))
    room.edit(.answer(Room.context, "Close enough."))
    for _ in 0..<5 { room.on(.undo) }
    #expect(room.answer().answer == "")
    #expect(room.answer().rounds.map(\.isRevealed) == [true])
    #expect(room.notices.last == .revealStays)
  }

  @Test func `time that runs on is no change to undo, and undo keeps it`() {
    var room = Room(purpose: "Reach the north.")
    room.edit(.answer(Room.context, "First."))
    room.on(.nextQuestion, after: 90)
    #expect(room.answer().seconds == 90)
    #expect(room.written.map(\.kind) == [.answer, .time])
    room.on(.undo)
    #expect(room.answer() == Answer(seconds: 90))
  }

  @Test func `a row that was removed comes back to its place, also after time has run on`() {
    var room = Room(purpose: "Reach the north.")
    let rows = (1...3).map { Entry(id: EntryID("n\($0)"), cells: [.text: .text("Row \($0)")]) }
    for row in rows { room.edit(.putEntry(Room.context, row)) }
    room.edit(.removeEntry(Room.context, rows[0].id))
    room.on(.nextQuestion, after: 90)
    room.on(.undo)
    #expect(room.answer().entries == rows)
    #expect(room.answer().seconds == 90)
  }

  @Test func `undo gives way to what somebody else wrote since`() {
    var room = Room()
    room.edit(.answer(Room.context, "Ours."))
    var other = room.state.subject
    other.inquiry[Room.context].answer = "Theirs."
    room.nextAnswer = .conflict(Stored(subject: other, revision: 7))
    room.edit(.confidence(Room.brand, .document))
    room.on(.undo)
    #expect(room.answer(Room.brand).confidence == nil)
    room.on(.undo)
    #expect(room.answer().answer == "Theirs.")
    #expect(room.notices.last == .undoOvertaken("answer to Context"))
  }

  @Test func `a text typed with pauses is one change to undo`() {
    var room = Room()
    room.edit(.answer(Room.context, "First."))
    for text in ["Sec", "Second", "Second."] { room.on(.typing(.answer(Room.context, text))) }
    room.on(.typed)
    room.on(.typing(.answer(Room.context, "Third.")))
    room.on(.undo)
    #expect(room.answer().answer == "Second.")
    room.on(.undo)
    #expect(room.answer().answer == "First.")
  }
}
