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
      room.notices.last?.sentence
        == "Not saved: answer to Context. Somebody else changed the same meanwhile, and theirs "
        + "stands. What you typed is kept; look, and save again.")
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

  @Test func `a retry while the store is writing asks for nothing twice`() {
    var state = Room().state
    #expect(state.handle(.edit(.answer(Room.context, "Ours.")), at: Moment(milliseconds: 0)).count == 1)
    #expect(state.handle(.retry, at: Moment(milliseconds: 0)) == [])
  }

  /// Another program writes `change` to the room's workshop, and the next write of ours meets it.
  private func meeting(_ room: inout Room, _ change: (inout Inquiry) -> Void) {
    var other = room.state.subject
    change(&other.inquiry)
    room.nextAnswer = .conflict(Stored(subject: other, revision: 9))
  }

  @Test func `the answer of one and the note of another stand side by side`() {
    var room = Room()
    meeting(&room) { $0[Room.context].answer = "Theirs." }
    room.edit(.note(Room.context, .joint, "Ours."))
    #expect(room.answer() == Answer(answer: "Theirs.", notes: Notes(joint: "Ours.")))
    #expect(room.notices == [.mergedWithOther])
  }

  @Test(arguments: [
    ("", "Ours.", "Theirs.", "Theirs.\nOurs."), ("Both.", "Both.\nOurs.", "Both.\nTheirs.", "Both.\nTheirs.\nOurs."),
    ("Both.", "Both. Ours.", "First. Both.", "First. Both. Ours."),
    ("Both.", "Mended.", "Both.\nTheirs.", "Mended.\nTheirs."),
    ("Both.", "Both.\nOurs.", "Mended.", "Mended.\nOurs."), ("Both.", "", "Both.\nTheirs.", "Theirs."),
    ("Both.", "Both.\nOurs.", "", "Ours."),
  ])
  func `what both added to a note is there one after the other`(
    before: String, ours: String, theirs: String, after: String
  ) {
    var room = Room()
    room.edit(.note(Room.context, .joint, before))
    meeting(&room) { $0[Room.context].notes.joint = theirs }
    room.edit(.note(Room.context, .joint, ours))
    #expect(room.answer().notes.joint == after)
    #expect(room.notices == [.mergedWithOther])
    room.on(.undo)
    #expect(room.answer().notes.joint == theirs)
  }

  @Test func `where both mended a note, or it would grow too long, ours is handed back`() {
    let long = String(repeating: "x", count: Bound.textLength / 2)
    for (before, ours, theirs) in [("Both.", "Ours.", "Theirs."), ("", long, long + "y")] {
      var room = Room()
      room.edit(.note(Room.context, .joint, before))
      meeting(&room) { $0[Room.context].notes.joint = theirs }
      room.edit(.note(Room.context, .joint, ours))
      #expect(room.answer().notes.joint == theirs)
      #expect(room.notices.count == 1 && room.notices.allSatisfy(\.isError))
    }
  }

  @Test func `a note that is typed on does not take back what came in meanwhile`() {
    var room = Room()
    meeting(&room) {
      $0[Room.context].notes.joint = "Theirs."
      $0[Room.context].notes.partner = "Theirs too."
    }
    // The screen gives every note of its form, touched or not.
    for text in ["One", "One two"] {
      room.on(.typing(.note(Room.context, .joint, text)))
      room.on(.typing(.note(Room.context, .partner, "")))
    }
    room.on(.typed)
    #expect(room.answer().notes == Notes(partner: "Theirs too.", joint: "Theirs.\nOne two"))
    room.on(.undo)
    #expect(room.answer().notes == Notes(partner: "Theirs too.", joint: "Theirs."))
  }

  @Test func `seconds that somebody else spent are no news`() {
    var room = Room()
    meeting(&room) { $0[Room.brand].seconds = 60 }
    room.edit(.answer(Room.context, "Ours."))
    #expect(room.answer(Room.brand).seconds == 60)
    #expect(room.notices == [])
  }

  @Test func `two actions of one name both stand, ours under a new one`() {
    var room = Room()
    let theirs = Action(id: ActionID("a1"), text: "Theirs")
    meeting(&room) { $0.actions = [theirs] }
    room.edit(.putAction(Action(id: ActionID("a1"), text: "Ours")))
    #expect(room.state.subject.inquiry.actions == [theirs, Action(id: ActionID("a2"), text: "Ours")])
  }

  @Test func `a row changed by one and removed by the other is told, not lost`() {
    var room = Room()
    room.edit(.putAction(Action(id: ActionID("a1"), text: "Call")))
    meeting(&room) { $0.actions[0].owner = "Ada" }
    room.edit(.removeAction(ActionID("a1")))
    #expect(room.state.subject.inquiry.actions.map(\.owner) == ["Ada"])
    #expect(room.notices.count == 1 && room.notices.allSatisfy(\.isError))
  }

  @Test func `votes of two writers never mix`() throws {
    var room = Room()
    let people = room.state.subject.inquiry.participants
    let theirs = Round(isRevealed: false, votes: try VoteLine.votes(from: "1 1 1 1", of: people))
    meeting(&room) { $0[Room.context].rounds = [theirs] }
    try room.vote("5 5 5 5")
    #expect(room.answer().rounds == [theirs])
    #expect(room.notices.count == 1 && room.notices.allSatisfy(\.isError))
  }

  @Test func `what was written before its answer was lost is not written twice`() {
    var room = Room()
    meeting(&room) { $0[Room.context].answer = "Ours." }
    room.edit(.answer(Room.context, "Ours."))
    #expect(room.notices == [])
    #expect(room.written == [])
    #expect(room.state.revision == 9)
    #expect(room.state.isSaved)
  }

  @Test func `undo after another’s words takes back ours alone`() {
    var room = Room()
    room.edit(.answer(Room.context, "Ours."))
    meeting(&room) { $0[Room.context].notes.partner = "Theirs." }
    room.edit(.confidence(Room.context, .document))
    room.on(.undo)
    room.on(.undo)
    #expect(room.answer() == Answer(notes: Notes(partner: "Theirs.")))
  }

  @Test func `undo after an overtaken text takes back neither the reveal nor the other’s words`() throws {
    var room = Room()
    try room.vote("4 4 3 3")
    room.edit(.reveal(Room.context))
    meeting(&room) { $0[Room.context].notes.joint = "Theirs." }
    room.on(.typing(.note(Room.context, .joint, "One")))
    room.on(.typing(.note(Room.context, .joint, "One two")))
    room.on(.typed)
    room.on(.undo)
    #expect(room.answer().rounds.map(\.isRevealed) == [true])
    #expect(room.answer().notes.joint == "Theirs.")
  }
}
