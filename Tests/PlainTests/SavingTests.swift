import Domain
import Plain
import Session
import Testing

struct SavingTests {
  private var recording: Transcript {
    var room = Transcript(.workshop(Sample.workshop))
    room.type("", "", "", "", "4 4 4 4 4 4", "", "")
    return room
  }

  @Test func `each accepted line is on disk before the next prompt`() {
    var room = recording
    for line in ["The answer", "4", "3", "Call them", "Ada"] {
      room.type(line)
      #expect(room.stored.subject == room.session.session.subject)
    }
  }

  @Test func `a failed save is told, the text is kept, and the next change writes both`() {
    var room = recording
    room.failure = "the disk is full."
    #expect(room.answer(to: "The answer").hasPrefix("Not saved: the disk is full.\n1.6 "))
    #expect(!room.session.isSaved)
    room.type("", "3")
    #expect(room.session.isSaved)
    #expect(room.saved("situation").answer == "The answer")
    #expect(room.saved("situation").confidence == .example)
  }

  @Test func `quit does not close over what is not saved, but tries again`() {
    var room = recording
    room.failure = "the disk is full."
    room.type("The answer")
    room.failure = "the disk is full."
    room.type("quit")
    #expect(!room.hasQuit)
    #expect(
      room.text.hasSuffix(
        "The session stays open. Type quit to try again; the end of the input (Ctrl-D) closes it without saving.\n"))
    room.type("quit")
    #expect(room.hasQuit)
    #expect(room.saved("situation").answer == "The answer")
  }

  @Test func `the end of the input counts the time and closes`() {
    var room = recording
    room.type("The answer", "2")
    room.endInput()
    #expect(room.hasQuit)
    #expect(
      room.text.hasSuffix(
        """
        The rating 2 was not kept: the votes do not suggest it, and no reason was typed.
        Everything is saved.

        """))
    #expect(room.saved("situation").seconds == 420)
  }

  @Test func `a change elsewhere to the same answer hands the typed line back`() {
    var room = recording
    room.changeElsewhere { subject in
      guard let id = QuestionID("strategy-questions/situation") else { return }
      subject.inquiry[id].answer = "Theirs"
    }
    let answer = room.answer(to: "Ours")
    #expect(
      answer.hasPrefix(
        "Not saved: answer to Situation. Somebody else changed the same meanwhile, and theirs stands. What you typed is "
          + "kept; look, and save again.\n"
          + "You typed: Ours\n"))
    #expect(room.saved("situation").answer == "Theirs")
  }

  /// Both purposes were written elsewhere meanwhile.
  private func overtakenRoom(promptsAreRead: Bool) -> Transcript {
    var room = Transcript(.workshop(Sample.workshop), promptsAreRead: promptsAreRead)
    room.changeElsewhere { subject in
      guard var workshop = subject.workshop else { return }
      workshop.purpose = PerFirm(ours: "Theirs", partner: "Theirs too")
      subject = .workshop(workshop)
    }
    return room
  }

  @Test func `where prompts are read, the one that was overtaken is put again with what stands there`() {
    var room = overtakenRoom(promptsAreRead: true)
    #expect(
      room.answer(to: "Ours") == """
        Not saved: purpose. Somebody else changed the same meanwhile, and theirs stands. What you typed is kept; look, and save again.
        You typed: Ours
        0.1 In one sentence: what does this partnership solve or create for Northwind? Now: Theirs (Enter keeps it.)
        """)
    room.type("Ours, and theirs", "quit")
    #expect(room.workshop?.purpose == PerFirm(ours: "Ours, and theirs", partner: "Theirs too"))
    #expect(room.session.overtaken == [])
    #expect(room.text.hasSuffix("Everything is saved.\n"))
  }

  @Test func `what comes after an overtaken line is not introduced before its time`() {
    var room = overtakenRoom(promptsAreRead: true)
    room.type("")
    #expect(
      room.answer(to: "Ours") == """
        Not saved: purpose. Somebody else changed the same meanwhile, and theirs stands. What you typed is kept; look, and save again.
        You typed: Ours
        0.2 In one sentence: what does this partnership solve or create for Fabrikam? Now: Theirs too (Enter keeps it.)
        """)
    #expect(room.answer(to: "").hasPrefix("\nQuestion 1 of 8"))
    room.type("quit")
    #expect(room.hasQuit)
    #expect(room.session.overtaken == ["Ours"])
    #expect(!room.text.contains("Everything is saved."))
  }

  @Test func `the lines of a script go on whatever becomes of one, and the end says what is not kept`() {
    var room = overtakenRoom(promptsAreRead: false)
    room.type("Ours", "", "We grow")
    room.endInput()
    #expect(room.saved("situation").notes.ours == "We grow")
    #expect(room.workshop?.purpose == PerFirm(ours: "Theirs", partner: "Theirs too"))
    #expect(room.session.isSaved)
    #expect(room.session.overtaken == ["Ours"])
    #expect(!room.text.contains("Everything is saved."))
  }

  @Test func `what somebody else has changed as well is said before the end`() {
    var room = recording
    room.changeElsewhere { $0.inquiry.parkingLot = [ParkedItem(id: ParkedItemID("k1"), text: "Theirs")] }
    room.endInput()
    #expect(
      room.text.hasSuffix(
        "Somebody else changed this workshop too; both changes are kept.\nEverything is saved.\n"))
  }

  @Test func `a session that is taken up again goes on at the first open question`() {
    var room = recording
    room.type("The answer", "", "", "", "quit")
    let again = Transcript(room.stored.subject)
    #expect(again.session.prompt.hasPrefix("2.1 "))
  }
}
