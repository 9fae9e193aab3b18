import Domain
import Session
import TestSupport
import Testing

struct SavingTests {
  @Test func `changes to different parts by two writers both stand`() {
    var room = Room()
    var other = room.state.subject
    other.inquiry[Room.brand].answer = "Theirs."
    room.nextAnswer = .conflict(Stored(subject: other, revision: 5))
    room.edit(.answer(Room.context, "Ours."))
    #expect(room.answer().answer == "Ours.")
    #expect(room.answer(Room.brand).answer == "Theirs.")
    #expect(room.state.revision == 6)
    #expect(room.state.isSaved)
    #expect(room.notices == [.mergedWithOther])
  }

  @Test func `the same part written by somebody else stands, and ours is handed back`() {
    var room = Room()
    var other = room.state.subject
    other.inquiry[Room.context].answer = "Theirs."
    room.nextAnswer = .conflict(Stored(subject: other, revision: 5))
    room.edit(.answer(Room.context, "Ours."))
    #expect(room.answer().answer == "Theirs.")
    guard case .overtaken(let change) = room.notices.last else {
      Issue.record("nothing was handed back")
      return
    }
    #expect(change.after == .answer(Room.context, Answer(answer: "Ours.")))
    #expect(
      room.notices.last?.sentence == "Not saved: answer to context was changed elsewhere meanwhile. "
        + "What you typed is kept; look, and save again.")
  }

  @Test func `what could not be written is kept and written with the next change`() {
    var room = Room()
    room.nextAnswer = .saveFailed("the disk is full.")
    room.edit(.answer(Room.context, "Ours."))
    #expect(room.state.saving == .failed("the disk is full."))
    #expect(!room.state.isSaved)
    #expect(room.notices.map(\.sentence) == ["Not saved: the disk is full."])
    room.edit(.confidence(Room.context, .document))
    #expect(room.state.isSaved)
    #expect(room.written.map(\.kind) == [.answer, .confidence])
  }

  @Test func `a retry writes what is not on disk`() {
    var room = Room()
    room.nextAnswer = .saveFailed("the disk is full.")
    room.edit(.answer(Room.context, "Ours."))
    room.on(.retry)
    #expect(room.state.saving == .saved)
    #expect(room.written.map(\.kind) == [.answer])
  }
}
