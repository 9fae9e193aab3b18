import Domain
import Plain
import Session
import TestSupport
import Testing

/// What a review asks about the sessions before it, in lines.
struct SinceLastTests {
  private func room() -> Transcript { Transcript(.workshop(Examples.review)) }

  private func workshop(_ room: Transcript) -> Workshop { room.stored.subject.workshop ?? Examples.workshop }

  @Test func `a review begins with it: the list, then a prompt a row`() {
    var room = room()
    #expect(
      room.text.contains(
        """
        Since last time, from Northwind × Fabrikam (2026-08-14): 0 of 4 answered.
        Promises
        1. Agree who owns the data (O 1, 2026-09-15): not answered yet.
        2. Train the sellers: not answered yet.
        Exit triggers: has this happened?
        1. A rival buys one of us (P 1): not answered yet.
        Measures: where do they stand?
        1. Trained sellers: 40: not answered yet. Last time: None.
        """), "\(room.text)")
    #expect(
      room.session.prompt
        == "since.1 Promise 1, Agree who owns the data (O 1, 2026-09-15): what became of it? 1 kept, 2 late, 3 broken, and a "
        + "note behind it. Enter leaves it open.")
    room.type("kept", "2 waiting for the lawyer", "no", "12 of 40")
    #expect(workshop(room).inquiry.actions.map(\.outcome) == [.kept, .late, nil])
    #expect(workshop(room).inquiry.actions[1].promise?.note == "waiting for the lawyer")
    #expect(workshop(room).followUp.triggers[0].hasHappened == false)
    #expect(workshop(room).followUp.measures[0].standing == "12 of 40")
    #expect(room.session.session.place.question?.name == "situation")
  }

  @Test func `promise, trigger and measure answer from anywhere, and since leads there and back`() {
    var room = room()
    room.type("skip", "/go 2")
    room.type("/promise 2 broken: nobody asked", "/trigger 1 yes in May", "/measure 1 40 of 40")
    #expect(workshop(room).inquiry.actions[1].outcome == .broken)
    #expect(workshop(room).inquiry.actions[1].promise?.note == "nobody asked")
    #expect(workshop(room).followUp.triggers[0].hasHappened == true)
    #expect(workshop(room).followUp.triggers[0].note == "in May")
    let listed = room.answer(to: "/since")
    #expect(listed.contains("3 of 4 answered."))
    #expect(listed.contains("2. Train the sellers: broken, nobody asked.\n"))
    #expect(listed.contains("1. Trained sellers: 40: 40 of 40. Last time: None."))
    room.type("", "", "", "")
    #expect(room.session.session.place.question?.name == "customer")
    room.type("/promise 2 open")
    #expect(workshop(room).inquiry.actions[1].outcome == nil)
    room.type("/undo")
    #expect(workshop(room).inquiry.actions[1].outcome == .broken)
  }

  @Test func `an earlier rating is said with the reveal, and no sooner`() {
    var room = room()
    room.type("skip", "", "vote 4 4 4 4 4 4 4 4 4 4")
    #expect(!room.text.contains("Last time 3"))
    #expect(room.answer(to: "").contains("Last time 3 (2026-08-14), now 4: up 1.\n"), "\(room.text)")
  }

  @Test func `the score says how the partnership stood over its sessions`() {
    var review = Examples.review
    review.hunches = review.inquiry.participants.map { Hunch(participant: $0.id, verdict: .go) }
    var room = Transcript(.workshop(review))
    room.type("kept", "")
    #expect(
      room.answer(to: "/score").contains(
        """
        The partnership over its sessions:
        2026-08-14: Conditional, index 61 (48 to 77).
        2026-11-22: Insufficient evidence, 1 of 1 promises kept.
        """), "\(room.text)")
  }

  @Test func `what cannot be taken says what can`() {
    var room = room()
    #expect(
      room.answer(to: "perhaps").hasPrefix(
        "“perhaps” is no answer. Type 1 kept, 2 late, 3 broken, or open; a note may stand behind it."))
    #expect(room.answer(to: "promise 3 kept").hasPrefix("There is no promise “3”. Type since for all of them"))
    #expect(room.answer(to: "/measure 1").hasPrefix("Type where it stands behind its number."))
    var other = Transcript(.workshop(Examples.workshop))
    #expect(other.answer(to: "/since").hasPrefix("There is nothing to look back on"))
  }

  @Test func `the list of places has it without a number, and the numbers stay those of the questions`() {
    var room = room()
    #expect(
      room.answer(to: "list").hasPrefix("0. Purposes.\nsince. Since last time: 0 of 4 answered. You are here.\n1. "))
  }

  @Test func `what is our own firm’s is heard in an open room only`() {
    var room = room()
    #expect(!room.answer(to: "/since").contains("hush"))
    room.type("/promise 3 kept")
    #expect(workshop(room).inquiry.actions[2].outcome == nil)
    room.type("/unlock")
    #expect(room.answer(to: "/since").contains("3. hush-promise"), "\(room.text)")
    room.type("/promise 3 kept")
    #expect(workshop(room).inquiry.actions[2].outcome == .kept)
    room.type("/lock")
    #expect(!room.answer(to: "/since").contains("hush"))
  }
}
